"""The specimens of ICAO Doc 9303, and every way in which a zone can be wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.document.mrz_check_digit import ALPHABET, FILLER, check_digit
from fieldid.document.mrz_layout import LAYOUTS, MrzFormat
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzCheck, MrzVerdict

TODAY = date(2026, 11, 24)
# Doc 9303-4 to -7, appendices: Anna Maria Eriksson of Utopia.
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
MRV_A = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"
MRV_B = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<"
SPECIMENS = {
    MrzFormat.TD1: TD1,
    MrzFormat.TD2: TD2,
    MrzFormat.TD3: TD3,
    MrzFormat.MRV_A: MRV_A,
    MrzFormat.MRV_B: MRV_B,
}


def with_text(specimen: str, line: int, start: int, text: str) -> str:
    lines = specimen.split("\n")
    lines[line] = lines[line][:start] + text + lines[line][start + len(text) :]
    return "\n".join(lines)


def mended(text: str) -> str:
    """The same zone with every check digit made right again."""
    lines = text.split("\n")
    layout = LAYOUTS[MrzFormat.TD3]
    for field in layout.fields:
        if field.digit is not None:
            digit = check_digit(field.span.of(tuple(lines)))
            lines[1] = lines[1][: field.digit.start] + digit + lines[1][field.digit.end :]
    covered = "".join(span.of(tuple(lines)) for span in layout.composite)
    return "\n".join((lines[0], lines[1][:43] + check_digit(covered)))


@pytest.mark.parametrize("mrz_format", SPECIMENS)
def test_specimen_is_valid(mrz_format: MrzFormat) -> None:
    reading = parse_mrz(SPECIMENS[mrz_format], TODAY)
    assert (reading.verdict, reading.format) == (MrzVerdict.VALID, mrz_format)
    assert (reading.fields["surname"], reading.fields["given_names"]) == ("ERIKSSON", "ANNA MARIA")
    assert reading.fields["issuing_state"] == "UTO"
    assert not reading.problems


def test_fields_of_a_passport() -> None:
    fields = parse_mrz(TD3, TODAY).fields
    assert fields["document_number"] == "L898902C3"
    assert (fields["birth_date"], fields["expiry_date"]) == ("1974-08-12", "2012-04-15")
    assert (fields["sex"], fields["optional_data"]) == ("F", "ZE184226B")


@pytest.mark.parametrize("mrz_format", SPECIMENS)
def test_every_guarded_character_matters(mrz_format: MrzFormat) -> None:
    layout = LAYOUTS[mrz_format]
    for field in (field for field in layout.fields if field.digit is not None):
        text = SPECIMENS[mrz_format]
        old = text.split("\n")[field.span.line][field.span.start]
        new = "8" if old != "8" else "7"
        reading = parse_mrz(with_text(text, field.span.line, field.span.start, new), TODAY)
        assert reading.verdict is MrzVerdict.INVALID
        assert reading.checks[field.name] is MrzCheck.BAD
        assert field.name in reading.problems


def test_composite_digit_is_checked_by_itself() -> None:
    reading = parse_mrz(with_text(TD3, 1, 43, "1"), TODAY)
    assert [name for name, check in reading.checks.items() if check is MrzCheck.BAD] == [
        "composite"
    ]


def test_long_document_number_of_a_td1() -> None:
    """The example of Doc 9303-5, appendix B."""
    text = (
        "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\n"
        "STEVENSON<<PETER<<<<<<<<<<<<<<"
    )
    reading = parse_mrz(text, TODAY)
    assert reading.verdict is MrzVerdict.VALID
    assert reading.fields["document_number"] == "D23145890734"
    assert reading.fields["optional_data"] == ""
    broken = parse_mrz(text.replace("7349", "7348"), TODAY)
    assert broken.checks["document_number"] is MrzCheck.BAD


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<<<<<<", ""),
        ("74<<<<", "1974"),
        ("7408<<", "1974-08"),
        ("<<0812", "?-08-12"),
        ("261124", "2026-11-24"),
        ("261125", "1926-11-25"),
        ("000229", "2000-02-29"),
    ],
)
def test_partial_and_turning_birth_dates(written: str, read: str) -> None:
    reading = parse_mrz(mended(with_text(TD3, 1, 13, written)), TODAY)
    assert reading.verdict is MrzVerdict.VALID
    assert reading.fields["birth_date"] == read


@pytest.mark.parametrize(
    ("field", "line", "start", "text"),
    [
        ("birth_date", 1, 13, "741301"),
        ("birth_date", 1, 13, "740231"),
        ("birth_date", 1, 13, "7<0812"),
        ("expiry_date", 1, 21, "12<<15"),
        ("sex", 1, 20, "X"),
        ("sex", 1, 20, "1"),
        ("issuing_state", 0, 2, "QQQ"),
        ("issuing_state", 0, 2, "<DE"),
        ("nationality", 1, 10, "D<E"),
        ("name", 0, 5, "<"),
        ("name", 0, 5, "ER1KSSON"),
        ("name", 0, 13, "<<<"),
        ("name", 0, 30, "X<<Y"),
        ("document_code", 0, 1, "V"),
        ("document_code", 0, 0, "A"),
        ("document_number", 1, 0, "<98902C3<"),
    ],
)
def test_rules_beside_the_check_digits(field: str, line: int, start: int, text: str) -> None:
    reading = parse_mrz(mended(with_text(TD3, line, start, text)), TODAY)
    assert reading.verdict is MrzVerdict.INVALID
    assert reading.checks[field] is MrzCheck.BAD
    assert text not in reading.problems[field] or len(text) == 1


@pytest.mark.parametrize("code", ["D<<", "XXA", "XXB", "XXC", "XXX", "GBD", "EUE", "RKS", "UNO"])
def test_special_codes(code: str) -> None:
    assert parse_mrz(with_text(TD3, 1, 10, code), TODAY).verdict is MrzVerdict.VALID


def test_empty_optional_data_may_have_filler_for_its_digit() -> None:
    for digit in "<0":
        line = "L898902C36UTO7408122F1204159" + FILLER * 14 + digit
        covered = line[:10] + line[13:20] + line[21:43]
        reading = parse_mrz(f"{TD3.splitlines()[0]}\n{line}{check_digit(covered)}", TODAY)
        assert reading.verdict is MrzVerdict.VALID
        assert reading.checks["optional_data"] is MrzCheck.NOT_PRESENT


@pytest.mark.parametrize("text", ["", "P<UTO", TD3[:-1], TD3 + "\n<", "\n\n", "ÄÖÜ", "x" * 100_000])
def test_unreadable(text: str) -> None:
    reading = parse_mrz(text, TODAY)
    assert reading.verdict is MrzVerdict.UNREADABLE
    assert set(reading.problems) == {"lines"}


@pytest.mark.parametrize("joint", ["", "\n", "\r\n", "\\n", "\n\n  "])
def test_line_ends_as_they_come(joint: str) -> None:
    for specimen in SPECIMENS.values():
        assert parse_mrz(joint.join(specimen.lower().split("\n")), TODAY).verdict == "valid"


@given(st.text(alphabet=ALPHABET + "\n é", max_size=200))
def test_any_text_gives_a_reading(text: str) -> None:
    assert parse_mrz(text, TODAY).verdict in MrzVerdict


@given(st.sampled_from(list(SPECIMENS)), st.data())
def test_any_lines_of_a_format_give_a_reading(mrz_format: MrzFormat, data: st.DataObject) -> None:
    layout = LAYOUTS[mrz_format]
    line = st.text(alphabet=ALPHABET + "é0<", min_size=layout.width, max_size=layout.width)
    text = "\n".join(data.draw(line) for _ in range(layout.lines))
    assert parse_mrz(text, TODAY).verdict in MrzVerdict
