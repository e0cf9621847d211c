"""Fields to lines and back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.document.mrz_build import MrzContent, build_mrz
from fieldid.document.mrz_layout import LAYOUTS, MrzFormat
from fieldid.document.mrz_name_field import name_field
from fieldid.document.mrz_parse import parse_mrz
from fieldid.errors.document import MrzContentError
from fieldid.model.nationality import PartialDate
from tests.document.test_mrz_parse import SPECIMENS, TODAY

_CODES = {"TD1": "I", "TD2": "I", "TD3": "P", "MRV-A": "V", "MRV-B": "V"}


def content(mrz_format: MrzFormat, **changes: Any) -> MrzContent:
    values: dict[str, Any] = {
        "document_code": _CODES[mrz_format],
        "issuing_state": "UTO",
        "surname": "Eriksson",
        "given_names": "Anna Maria",
        "document_number": "D23145890",
        "nationality": "UTO",
        "birth_date": PartialDate(1974, 8, 12),
        "sex": "F",
        "expiry_date": PartialDate(2012, 4, 15),
    }
    return MrzContent(**(values | changes))


@pytest.mark.parametrize("mrz_format", [MrzFormat.TD1, MrzFormat.TD2])
def test_the_specimens_come_out(mrz_format: MrzFormat) -> None:
    assert "\n".join(build_mrz(content(mrz_format), mrz_format, TODAY)) == SPECIMENS[mrz_format]


@given(
    st.sampled_from(list(MrzFormat)),
    st.text("ABCDEFG ", max_size=60).map(lambda text: "A" + text),
    st.text("HIJKL ", max_size=60),
    st.from_regex(r"[A-Z0-9]{1,9}", fullmatch=True),
    st.dates(date(1930, 1, 1), date(2026, 1, 1)),
)
def test_what_is_built_reads_back(
    mrz_format: MrzFormat, surname: str, given_names: str, number: str, birth: date
) -> None:
    born = PartialDate(birth.year, birth.month, birth.day)
    values = content(
        mrz_format,
        surname=surname,
        given_names=given_names,
        document_number=number,
        birth_date=born,
    )
    reading = parse_mrz("\n".join(build_mrz(values, mrz_format, TODAY)), TODAY)
    assert reading.format is mrz_format
    assert reading.fields["document_number"] == number
    assert reading.birth_date == born


@given(
    st.sampled_from([MrzFormat.TD1, MrzFormat.TD2]),
    st.from_regex(r"[A-Z0-9]{10,13}", fullmatch=True),
)
def test_long_numbers_read_back(mrz_format: MrzFormat, number: str) -> None:
    lines = build_mrz(content(mrz_format, document_number=number), mrz_format, TODAY)
    assert parse_mrz("\n".join(lines), TODAY).fields["document_number"] == number


def test_unknown_birth_and_unspecified_sex() -> None:
    values = content(MrzFormat.TD3, birth_date=None, sex="X")
    lines = build_mrz(values, MrzFormat.TD3, TODAY)
    assert lines[1][13:21] == "<<<<<<0<"


@pytest.mark.parametrize(
    "changes",
    [
        {"document_number": "1234567890"},
        {"document_number": "12-4"},
        {"issuing_state": "QQQ"},
        {"document_code": "I"},
        {"optional_data": "x"},
        {"birth_date": PartialDate(1974, 13)},
        {"surname": ""},
        {"sex": "Q"},
    ],
)
def test_what_no_zone_can_hold_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(MrzContentError):
        build_mrz(content(MrzFormat.TD3, **changes), MrzFormat.TD3, TODAY)


@given(st.text("ABC<", max_size=90), st.text("DEF<", max_size=90))
def test_a_name_fills_its_field(primary: str, secondary: str) -> None:
    primary = "<".join(part for part in ("A" + primary).split("<") if part)
    secondary = "<".join(part for part in secondary.split("<") if part)
    for width in {
        len(layout.field("name").span.of(("<" * 44,) * 3)) for layout in LAYOUTS.values()
    }:
        field = name_field(primary, secondary, width)
        assert len(field) == width
        assert ("<<" in field.rstrip("<")) == bool(secondary)
        if len(primary + secondary) + 2 * bool(secondary) > width:
            assert not field.endswith("<")
