"""Another language is spoken at once, at the edges of the window too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from tests.ui.inspection import problems
from tests.ui.test_officer_path import shown_words
from tests.ui.trouble import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.ui.officer import Officer


class Other(QTranslator):
    """A language in which every word begins with a mark."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Mark our own words; Qt's stay."""
        del context, disambiguation, n
        return f"¤{source}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there is something in it."""
        return False


@pytest.fixture
def other(dressed: QApplication) -> Iterator[Other]:
    made = Other()
    yield made
    dressed.removeTranslator(made)


def test_every_edge_and_screen_speaks_the_new_language_at_once(
    officer: Officer, dressed: QApplication, other: Other
) -> None:
    officer.log_on()
    screen = settings(officer, "display")
    window = officer.window
    officer.until_focus(lambda widget: widget.objectName() == "language")
    dressed.installTranslator(other)
    officer.qtbot.waitUntil(lambda: officer.screen is not screen)
    officer.settle()
    assert officer.screen.name == "settings"
    assert officer.focus.objectName() == "language"
    for edge in (window.head, window.banner, window.foot, officer.screen):
        assert "¤" in shown_words(edge)
    rail = window.rail
    for button in (window.head.home, window.head.lock, rail.stop, rail.referral, rail.barriers):
        assert button.text().startswith("¤")
    assert "¤supervisor" in shown_words(window.head)
    assert problems(window) == []
    officer.escape()
    assert officer.screen.name == "home"
    assert officer.screen.heading.text() == "¤Ready"
    dressed.removeTranslator(other)
    officer.qtbot.waitUntil(lambda: officer.screen.heading.text() == "Ready")
    assert window.head.lock.text() == "&Lock"
