"""Colours and measures of every screen, in one place, light and dark.

Guarantees WCAG 2.2 AA: each pair in ``TEXT_PAIRS`` has a contrast of at least 4.5, each pair in
``SHAPE_PAIRS`` at least 3 (``tests/ui/test_theme.py``). How they are put on widgets is in
``ui.stylesheet``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GAP = 8  # the unit of all spacing, device-independent pixels
TARGET = 48  # height of anything that is pressed: gloves, and WCAG 2.5.5 (44)
BODY, SMALL, LEAD, TITLE = 16, 14, 18, 27  # text sizes
TITLE_LOW = 22  # of the title on a low screen
READING = 21  # what the person in front of the laptop reads, at arm's length
RADIUS = 6
LOW = 700  # a window of less height than this gives its room to the content


class ThemeName(StrEnum):
    """What the officer may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """Named colours; a name says the use, never the hue."""

    canvas: str
    paper: str
    ink: str
    ink_soft: str
    line: str
    edge: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    focus: str
    focus_edge: str
    danger: str
    on_danger: str
    danger_soft: str
    good: str
    good_soft: str
    caution: str
    caution_soft: str
    bar: str
    on_bar: str
    on_bar_soft: str
    demo: str
    on_demo: str
    stage: str
    on_stage: str
    mark_probe: str


LIGHT = Tokens(
    canvas="#eef1f3",
    paper="#ffffff",
    ink="#15212b",
    ink_soft="#4a5866",
    line="#d3dadf",
    edge="#6a7884",
    accent="#0a5a6e",
    accent_strong="#074454",
    on_accent="#ffffff",
    accent_soft="#e2f0f3",
    focus="#ffb300",
    focus_edge="#15212b",
    danger="#a81e1e",
    on_danger="#ffffff",
    danger_soft="#fbeaea",
    good="#1b6a39",
    good_soft="#e6f3ea",
    caution="#7d4a00",
    caution_soft="#fdf2dc",
    bar="#12303c",
    on_bar="#ffffff",
    on_bar_soft="#b9cdd5",
    demo="#ffcf33",
    on_demo="#1a1400",
    stage="#0f171d",
    on_stage="#e8eef1",
    mark_probe="#ffb300",
)

DARK = Tokens(
    canvas="#10171d",
    paper="#1a242c",
    ink="#eef3f6",
    ink_soft="#b1bec8",
    line="#33414c",
    edge="#7f8f9b",
    accent="#7ccbdd",
    accent_strong="#a5dfec",
    on_accent="#06222b",
    accent_soft="#1d3a44",
    focus="#ffc233",
    focus_edge="#05080a",
    danger="#ff9d94",
    on_danger="#3a0505",
    danger_soft="#3d2020",
    good="#82d3a0",
    good_soft="#1b3626",
    caution="#f3c26b",
    caution_soft="#3a2e16",
    bar="#0a1116",
    on_bar="#f2f6f8",
    on_bar_soft="#a5b6c0",
    demo="#ffcf33",
    on_demo="#1a1400",
    stage="#05080a",
    on_stage="#e8eef1",
    mark_probe="#ffb300",
)

TEXT_PAIRS = (
    ("ink", "canvas"),
    ("ink", "paper"),
    ("ink_soft", "canvas"),
    ("ink_soft", "paper"),
    ("ink", "accent_soft"),
    ("ink_soft", "accent_soft"),
    ("accent", "paper"),
    ("accent", "canvas"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("danger", "paper"),
    ("danger", "canvas"),
    ("on_danger", "danger"),
    ("ink", "danger_soft"),
    ("danger", "danger_soft"),
    ("good", "paper"),
    ("ink", "good_soft"),
    ("good", "good_soft"),
    ("caution", "paper"),
    ("ink", "caution_soft"),
    ("caution", "caution_soft"),
    ("on_bar", "bar"),
    ("on_bar_soft", "bar"),
    ("on_demo", "demo"),
    ("on_stage", "stage"),
)
SHAPE_PAIRS = (
    ("edge", "paper"),
    ("edge", "canvas"),
    ("accent", "paper"),
    ("focus", "bar"),
    ("focus", "focus_edge"),
    ("mark_probe", "stage"),
)

_tokens = LIGHT


def tokens() -> Tokens:
    """Return the colours in force."""
    return _tokens


def choose(name: ThemeName) -> Tokens:
    """Return the colours for ``name``, asking the desktop when it is ``SYSTEM``."""
    if name is ThemeName.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if name is ThemeName.DARK else LIGHT


def apply(app: QApplication, name: ThemeName) -> None:
    """Put palette and style sheet on the program."""
    from ui.stylesheet import stylesheet  # noqa: PLC0415 - stylesheet reads this module's tokens

    global _tokens  # noqa: PLW0603 - one program has one theme; painters ask for it at paint time
    _tokens = choose(name)
    app.setStyle("Fusion")
    app.setPalette(palette(_tokens))
    app.setStyleSheet(stylesheet(_tokens))


def palette(colours: Tokens) -> QPalette:
    """Return the Qt palette for what the style sheet does not reach."""
    result = QPalette()
    role = QPalette.ColorRole
    for name, value in (
        (role.Window, colours.canvas),
        (role.WindowText, colours.ink),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.canvas),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.ink_soft),
        (role.Button, colours.paper),
        (role.ButtonText, colours.ink),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.ToolTipBase, colours.bar),
        (role.ToolTipText, colours.on_bar),
        (role.Link, colours.accent),
    ):
        result.setColor(name, QColor(value))
    return result


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


_DARKEST = 0.04045  # below it sRGB is linear (IEC 61966-2-1)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DARKEST else ((channel + 0.055) / 1.055) ** 2.4
