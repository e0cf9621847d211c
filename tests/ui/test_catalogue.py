"""The translations are complete, keep what the program fills in, and say that they are drafts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "ui" / "locale"
LANGUAGES = ("ar", "ckb")
TOOLS = [Path(sys.executable).with_name(f"pyside6-{name}") for name in ("lupdate", "lrelease")]

PLACEHOLDER = re.compile(r"\{[^{}]*\}")
MNEMONIC = re.compile(r"&(?!&)(.)")
LATIN = re.compile(r"[A-Za-z]{2,}")
ARABIC = re.compile(r"[\u0621-\u06d5]")
ISOLATED = re.compile(r"[\u2066\u2068&][^\u2066-\u2069]*\{[^{}]*\}[^\u2066-\u2069]*")
# What stays in Latin letters: products, standards, keys of the keyboard, commands, file endings,
# and the fictional names that a trainee types.
NAMES = {
    "ANSI", "CSCA", "Doc", "ICAO", "DEMO", "Enter", "FIELDID", "FILE", "IEC", "INCITS", "IRQ",
    "ISO", "MMM",
    "MiB", "NAME", "OFFICER", "PDF", "SSD", "Shift", "TPM", "XXX", "dev", "device", "fidw",
    "fieldid", "http", "https", "packaging", "pub", "readers", "rules", "secret", "shm", "tmpfs",
    "txt", "udev", "yyyy", "HH", "mm", "bmp", "jp", "jpeg", "jpg", "pdf", "png", "tif", "tiff",
    "wsq", "MRZ", "crt", "fidr", "pem", "video", "PIN", "USB", "JSON", "RSA", "PostgreSQL", "fidt",
    "hub", "example", "tpm", "tools", "vault", "key",
}  # fmt: skip
OPTION = re.compile(r"--[a-z]+|fieldid [a-z]+( [a-z-]+)?( --[a-z]+)?")
PERSON = re.compile(r"(?:[A-Z][a-z]+ )+[A-Z][a-z]+")
ACCUSING = re.compile(r"مشتبه|مشبوه|متهم|مجرم|گومانلێکراو|تۆمەتبار|تاوانبار")


class Entry(NamedTuple):
    """One text with the draft of its translation."""

    source: str
    translation: str
    finished: bool


def entries(language: str) -> list[Entry]:
    root = ET.parse(LOCALES / f"fieldid_{language}.ts").getroot()  # noqa: S314 - our own
    return [
        Entry(
            message.findtext("source", ""),
            message.findtext("translation", ""),
            message.find("translation[@type]") is None,
        )
        for message in root.iter("message")
    ]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.skipif(
    not all(tool.exists() for tool in TOOLS), reason="lupdate or lrelease is not installed"
)
def test_the_files_hold_every_text_and_are_compiled() -> None:
    check = [sys.executable, str(ROOT / "packaging" / "catalogue.py"), "--check"]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_text_is_translated(language: str) -> None:
    assert [one.source for one in entries(language) if not one.translation] == []
    assert len(entries(language)) > 1000


def test_a_translation_keeps_what_the_program_fills_in(language: str) -> None:
    assert [
        one.source
        for one in entries(language)
        if Counter(PLACEHOLDER.findall(one.source)) != Counter(PLACEHOLDER.findall(one.translation))
    ] == []


def test_what_is_filled_in_does_not_turn_the_line_round_it(language: str) -> None:
    bare = [
        one.source
        for one in entries(language)
        if one.translation not in PLACEHOLDER.findall(one.source)
        and PLACEHOLDER.search(ISOLATED.sub("", one.translation))
    ]
    assert bare == []
    for one in entries(language):
        openings = len(re.findall("[\u2066-\u2068]", one.translation))
        assert openings == one.translation.count("\u2069"), one.source


def test_a_line_has_the_direction_of_its_language(language: str) -> None:
    """UAX 9, P2: the first strong letter outside isolates decides, and a mark counts as one."""
    turned = []
    for one in entries(language):
        outside = re.sub("\u2068[^\u2069]*\u2069", "", one.translation)
        first = next((kind for kind in map(bidirectional, outside) if kind in {"L", "R", "AL"}), "")
        written = ARABIC.search(one.translation) or (not first and "\u2068" in one.translation)
        if written and first not in {"R", "AL"} and not one.source.startswith("d MMM"):
            turned.append(one.source)
    assert turned == []


def test_the_alt_keys_are_those_of_the_english_labels(language: str) -> None:
    assert [
        one.source
        for one in entries(language)
        if [key.upper() for key in MNEMONIC.findall(one.source)]
        != [key.upper() for key in MNEMONIC.findall(one.translation)]
    ] == []


def test_spaces_and_marks_at_the_ends_are_kept(language: str) -> None:
    def ends(text: str) -> tuple[bool, bool, bool]:
        return text[:1].isspace(), text[-1:].isspace(), text.endswith("…")

    assert [
        one.source for one in entries(language) if ends(one.source) != ends(one.translation)
    ] == []


def test_no_english_is_left_but_names(language: str) -> None:
    left = {
        one.translation: words
        for one in entries(language)
        if (words := _latin_words(one.translation)) and not _is_name(one)
    }
    assert left == {}


def _latin_words(translation: str) -> set[str]:
    said = PERSON.sub("", OPTION.sub("", PLACEHOLDER.sub("", translation)))
    return set(LATIN.findall(said)) - NAMES


def _is_name(one: Entry) -> bool:
    return one.source == one.translation and bool(PERSON.fullmatch(one.source))


def test_the_letters_are_arabic(language: str) -> None:
    bare = {
        one.source
        for one in entries(language)
        if re.search(r"[A-Za-z]{2}", PLACEHOLDER.sub("", one.source))
        and not ARABIC.search(one.translation)
    }
    expected = {"fieldid", "d MMM yyyy", "d MMM yyyy, HH:mm", "PDF (*.pdf)"}
    assert {source for source in bare if not PERSON.fullmatch(source)} <= expected


def test_sorani_has_letters_of_its_own_alone() -> None:
    arabic_only = re.compile("[\u0643\u0647\u0649\u064a\u0629]")
    assert [one.source for one in entries("ckb") if arabic_only.search(one.translation)] == []


def test_arabic_has_no_letters_of_other_languages() -> None:
    others = re.compile(
        "[\u06a9\u06cc\u06be\u06d5\u0695\u06b5\u06c6\u06ce\u06af\u067e\u0686\u0698\u06a4]"
    )
    assert [one.source for one in entries("ar") if others.search(one.translation)] == []


def test_nobody_is_accused(language: str) -> None:
    assert [one.source for one in entries(language) if ACCUSING.search(one.translation)] == []


def test_the_same_label_reads_the_same_on_every_screen(language: str) -> None:
    labels: dict[str, set[str]] = {}
    for one in entries(language):
        if one.source.startswith("&") or "&" in one.source:
            labels.setdefault(one.source, set()).add(one.translation)
    assert {source: said for source, said in labels.items() if len(said) > 1} == {}


def test_only_a_named_reviewer_makes_a_text_more_than_a_draft(language: str) -> None:
    reviewers = json.loads((LOCALES / "reviewers.json").read_text(encoding="utf-8"))
    assert reviewers.keys() == set(LANGUAGES)
    if not reviewers[language]:
        assert [one.source for one in entries(language) if one.finished] == []


def test_the_glossary_names_each_term_once_in_both_languages() -> None:
    lines = (LOCALES / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|")[1:4] for line in lines if line.startswith("| ")][1:]
    assert len(rows) >= 60
    assert all(cell.strip() for row in rows for cell in row)
    assert len({row[0] for row in rows}) == len(rows)
