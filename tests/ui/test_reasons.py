"""What errors say in their details is said in the program's language."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.image import ImageError
from fieldid.errors.reader import ReaderError
from fieldid.errors.reasons import REASONS
from ui.app import dress
from ui.preferences import Preferences
from ui.widgets.error_panel import error_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[2]
OF_THE_SYSTEM = {os.strerror(number).lower() for number in (2, 13, 21)}
COMPLETE = ("fieldid/image", "fieldid/case")  # rooms of which every reason is in the table


def texts(room: str) -> set[str]:
    """Return every text that stands in the code of a room."""
    return {
        node.value
        for file in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def reasons(room: str) -> Iterator[str]:
    """Yield what a room hands to its errors word for word."""
    for file in (ROOT / room).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                for keyword in node.exc.keywords:
                    value = keyword.value
                    if keyword.arg == "reason" and isinstance(value, ast.Constant):
                        yield str(value.value)


def test_every_reason_in_the_table_is_still_said() -> None:
    rooms = (path.name for path in (ROOT / "fieldid").iterdir() if path.is_dir())
    every = (texts(f"fieldid/{room}") for room in rooms if room != "errors")
    said = texts("drivers").union(OF_THE_SYSTEM, *every)
    assert not [one for one in REASONS if one not in said]


@pytest.mark.parametrize("room", COMPLETE)
def test_every_reason_of_a_room_is_in_the_table(room: str) -> None:
    assert not set(reasons(room)) - set(REASONS)


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_an_error_is_said_in_one_language(
    language: str, tmp_path: Path, qapp: QApplication
) -> None:
    preferences = Preferences(tmp_path)
    preferences.language = language
    dress(qapp, preferences)
    try:
        for error in (
            ImageError(reason="the file is empty"),
            ReaderError(reader="", reason="it delivered nothing"),
        ):
            said = " ".join(error_words(error))
            assert not [word for word in said.split() if word.isascii() and word.isalpha()]
    finally:
        preferences.language = "en"
        dress(qapp, preferences)
