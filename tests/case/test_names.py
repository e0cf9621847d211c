"""Names across scripts and spellings: what may be one name, what is not, and why."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldid.case.name_form import Agreement
from fieldid.case.names import ORIGINALS_DIFFER, compare_names, compare_texts
from fieldid.model.nationality import Name
from fieldid.training.people import fictional_people

ONE_NAME = """
Mohamed=Muhammad  محمد=Mohammed  محمد=Mehmed  موحەممەد=Muhammad  موحەممەد=محمد
عمر=Omar  عمر=Umar  عثمان=Osman  عثمان=Uthman  Osman=Othman  علي=Ali  عەلی=Ali  عەلی=علي
Abdul Rahman=Abdelrahman  عبد الرحمن=Abdurrahman  عبدالرحمن=عبد الرحمن
Abd al-Rahman=Abdulrahman  عبدالله=Abdullah  عبدالله=Abdalla  Abdullah=Abdallah
سعيد=Saeed  سعيد=Said  Saeed=Said  أحمد=Ahmed  ئەحمەد=Ahmad  ئەحمەد=أحمد
حسين=Hussein  حسين=Husayn  حسين=Hossein  Hussein=Husayn  Hussain=Hussein
یوسف=Yusuf  يوسف=Youssef  خالد=Khaled  خالد=Halid  رشيد=Rachid  Rashid=Rachid
Şirin=Shirin  شیرین=Shirin  Müller=Mueller  Müller=Muller  جمال=Gamal  جمال=Cemal  جمال=Jamal
Gamal=Jamal  Cemal=Jamal  كريم=Kareem  Karim=Kareem  فاطمة=Fatima  فاطمة=Fatimah  فاتيمە=Fatima
ئارام=Aram  هێمن=Hemin  شوان=Shwan  ڕێبوار=Rebwar  دلێر=Dler  ئازاد=Azad  بەختیار=Bakhtiar
ليلى=Layla  Leyla=Layla  Layla=Leila  قاسم=Qasim  قاسم=Kassem  غازي=Ghazi  ضياء=Dhia  ضياء=Ziya
رمضان=Ramadan  رمضان=Ramazan  نوروز=Nowruz  عيسى=Issa  عيسى=Eisa  مصطفى=Mustafa
مستەفا=Mustafa  مستەفا=مصطفى  أبو بكر=Abubakar  Abu Bakr=Aboubakr  Tawfiq=Toufik
MXHMD=محمد  MXHMD=Mohamed  MXHMWD EBDALRXHYM=محمود عبدالرحيم  Sa'id=Said  AL-SAYED=Alsayed
صدام حسين=Saddam Hussein
"""
TWO_NAMES = """
Ahmed=Hamid  أحمد=Hamid  حسن=Hussein  Hassan=Hussein  Ali=Omar  Salim Karim=Salam Karam
Kamal=Jamal  محمد=Ahmad  Amina=Yamina  Sara=Sami  Karwan=Kamaran  Nour=Noah  Rashid=Majid
رشيد=Majid  محمود=Hamid  Ibrahim=Abraham  محمد=أحمد  ئازاد=Aram
"""


def pairs(text: str) -> list[tuple[str, str]]:
    chunks = [chunk for line in text.strip().splitlines() for chunk in line.split("  ")]
    return [(one, other) for one, _, other in (chunk.partition("=") for chunk in chunks)]


@pytest.mark.parametrize(("one", "other"), pairs(ONE_NAME))
def test_spellings_of_one_name_are_found(one: str, other: str) -> None:
    for found in (compare_texts(one, other), compare_texts(other, one)):
        assert found.agreement >= Agreement.READING
        assert found.reasons


@pytest.mark.parametrize(("one", "other"), pairs(TWO_NAMES))
def test_two_names_stay_two(one: str, other: str) -> None:
    for found in (compare_texts(one, other), compare_texts(other, one)):
        assert not found.possible


def latin_or_arabic(text: str) -> bool:
    return compare_texts(text, "Ali").agreement is not Agreement.NOT_COMPARED


PEOPLE = [name for person in fictional_people() for name in person.record.names]


@pytest.mark.parametrize("name", [name for name in PEOPLE if name.original], ids=lambda n: n.latin)
def test_a_fictional_name_is_found_by_its_other_script(name: Name) -> None:
    if not latin_or_arabic(name.original):
        pytest.skip("the original is in a script that is not compared")
    assert compare_texts(name.latin, name.original).agreement >= Agreement.READING


def test_no_two_fictional_people_have_one_name() -> None:
    people = [person.record.names for person in fictional_people()]
    for at, names in enumerate(people):
        for others in people[at + 1 :]:
            found = [compare_names(one, other) for one in names for other in others]
            assert not any(comparison.possible for comparison in found)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reasons"),
    [
        (
            "Ali Hassan",
            "hassan ali",
            Agreement.SAME,
            ("2 parts are written the same.", "The parts stand in another order."),
        ),
        (
            "Karwan Mustafa Rashid",
            "کاروان مستەفا",
            Agreement.READING,
            ("2 parts are spelt in ways in use for one name.", "One name has 1 more part."),
        ),
        (
            "Omar bin Khalid",
            "Omar Khalid",
            Agreement.SAME,
            (
                "2 parts are written the same.",
                "Articles and words for son or daughter were not counted.",
            ),
        ),
        (
            "MXHMWD<EBDALRXHYM",
            "محمود عبدالرحيم",
            Agreement.TRANSLITERATED,
            ("2 parts are the same by the tables of ICAO Doc 9303-3.",),
        ),
        (
            "Mohamed",
            "Mohamed Ahmed Ali",
            Agreement.CLOSE,
            ("1 part is written the same.", "One name has 2 more parts."),
        ),
        (
            "Yusuf",
            "Youssef",
            Agreement.CLOSE,
            ("1 part is almost the same, with one or two other sounds.",),
        ),
        (
            "Hanna Kovalenko",
            "Ганна Коваленко",
            Agreement.NOT_COMPARED,
            ("2 parts are in scripts that are not compared.",),
        ),
        (
            "Ганна Коваленко",
            "Ганна Коваленко",
            Agreement.SAME,
            ("2 parts are written the same.",),
        ),
        ("", "Ali", Agreement.NOT_COMPARED, ("One of the names is empty.",)),
    ],
)
def test_the_reason_stands_in_words(
    one: str, other: str, agreement: Agreement, reasons: tuple[str, ...]
) -> None:
    found = compare_texts(one, other)
    assert (found.agreement, tuple(map(str, found.reasons))) == (agreement, reasons)


def test_the_original_script_counts_for_more_than_its_latin_form() -> None:
    one, other = Name("Mohamed Ali", "محمد علي"), Name("Mohamed Ali", "محمود عالي")
    found = compare_names(one, other)
    assert found.agreement is Agreement.CLOSE
    assert found.reasons[-1] == ORIGINALS_DIFFER
    assert compare_names(one, Name("M. Ali", "محمد علي")).agreement is Agreement.SAME
    assert compare_names(one, Name("Muhammad Aly")).agreement is Agreement.READING


@pytest.mark.parametrize(
    "disguise", ["\u202e{}\u202c", "\u200f{}", "{}\u200d", "\ufeff{}", "  {} "]
)
def test_direction_marks_and_spaces_change_nothing(disguise: str) -> None:
    for name in ("Omar Khalid", "عمر خالد"):
        assert compare_texts(name, disguise.format(name)).agreement is Agreement.SAME


def test_vowel_marks_tatweel_and_old_sorani_typing_change_nothing() -> None:
    assert compare_texts("مُحَمَّد", "محمد").agreement is Agreement.SAME
    assert compare_texts("محـــمد", "محمد").agreement is Agreement.SAME
    assert compare_texts("ئه‌حمه‌د", "ئەحمەد").agreement is Agreement.SAME
    assert compare_texts("أحمد", "احمد").agreement is Agreement.TRANSLITERATED
    assert compare_texts("علي", "علی").agreement is Agreement.TRANSLITERATED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ع" * 5000, "a" * 5000),
        (" ".join(["abdulrahman"] * 2000), " ".join(["عبدالرحمن"] * 2000)),
        ("ü" * 200, "ue" * 100),
        ("c" * 200, "ch" * 100),
        ("و" * 200, "ou" * 100),
        ("\ud800 x", "x"),
    ],
)
def test_hostile_names_take_bounded_time(one: str, other: str) -> None:
    begin = time.perf_counter()
    compare_texts(one, other)
    assert time.perf_counter() - begin < 2


def test_names_do_not_show_in_a_repr() -> None:
    found = compare_texts("Omar", "عمر")
    assert "Omar" not in repr(found)
    assert not any("Omar" in str(reason) for reason in found.reasons)


LETTERS = st.text(st.sampled_from("aehkmsty' -<XHأحمدعلي\u06d5ێۆ\u0443ü\u200c\u0651"), max_size=14)


@given(LETTERS, LETTERS)
def test_the_order_of_two_names_does_not_matter(one: str, other: str) -> None:
    assert compare_texts(one, other).agreement is compare_texts(other, one).agreement


@given(st.text(max_size=40))
def test_any_text_is_compared_and_agrees_with_itself(text: str) -> None:
    found = compare_texts(text, text)
    assert found.agreement in (Agreement.SAME, Agreement.NOT_COMPARED)
