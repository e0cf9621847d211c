"""The threat model and the tests name the same threats."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CITED = re.compile(r"\bT(\d{1,2})\b(?: to T(\d{1,2})\b)?")


def numbered() -> set[int]:
    """The numbers of the document, each once and in order."""
    text = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
    numbers = [int(found) for found in re.findall(r"^\| \*\*T(\d+)\*\* \|", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    return set(numbers)


def cited() -> dict[int, set[str]]:
    """Where tests cite which number, in their docstrings."""
    places: dict[int, set[str]] = {}
    for path in (ROOT / "tests").rglob("test_*.py"):
        for words in re.findall(r'"""(.*?)"""', path.read_text(encoding="utf-8"), re.DOTALL):
            for first, last in CITED.findall(words):
                for number in range(int(first), int(last or first) + 1):
                    places.setdefault(number, set()).add(path.name)
    return places


def test_every_threat_is_tested_and_every_citation_is_one() -> None:
    assert set(cited()) == numbered()


def test_the_threat_model_is_one_page() -> None:
    text = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 40
