"""The style sheet made of the theme's tokens. Direction-neutral: no left or right in it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from ui import theme

if TYPE_CHECKING:
    from ui.theme import Tokens

_SHEET = Template("""
* { font-size: ${body}px; color: $ink; }
QMainWindow, QWidget#canvas { background: $canvas; }
QToolTip { background: $bar; color: $on_bar; border: 1px solid $edge; padding: 6px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}px; font-weight: bold; }
QLabel[role="title_low"] { font-size: ${title_low}px; font-weight: bold; }
QLabel[role="section"] { font-size: ${lead}px; font-weight: bold; }
QLabel[role="lead"] { font-size: ${lead}px; color: $ink_soft; }
QLabel[role="reading"] { font-size: ${reading}px; color: $ink; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="soft"] { color: $ink_soft; }
QLabel[role="small"] { font-size: ${small}px; color: $ink_soft; }
QLabel[role="label"] { font-weight: bold; }
QLabel[role="good"] { color: $good; font-weight: bold; }
QLabel[role="caution"] { color: $caution; font-weight: bold; }
QLabel[role="danger"] { color: $danger; font-weight: bold; }
QLabel[role="code"] { font-family: monospace; font-size: ${lead}px; font-weight: bold; }

QWidget#shell { background: $bar; }
QWidget#shell QLabel { color: $on_bar; }
QWidget#shell QLabel[role="soft"] { color: $on_bar_soft; }
QWidget#shell QPushButton { color: $on_bar; background: transparent; border: 2px solid transparent;
    font-weight: bold; padding: 0 14px; }
QWidget#shell QPushButton:hover { background: rgba(255, 255, 255, 28); }
QWidget#shell QPushButton[kind="framed"] { border-color: $on_bar_soft; }
QWidget#demo { background: $demo; }
QWidget#demo QLabel { color: $on_demo; font-weight: bold; }

QFrame#side QPushButton { padding: 0 6px; }
QFrame#side, QFrame#foot { background: $paper; border: none; }
QFrame#bar { background: $paper; border: none; border-top: 1px solid $line; }
QFrame[card="plain"] { background: $paper; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[card="chosen"] {
    background: $accent_soft; border: 2px solid $accent; border-radius: ${radius}px; }
QFrame[card="danger"] {
    background: $danger_soft; border: 2px solid $danger; border-radius: ${radius}px; }
QFrame[card="caution"] {
    background: $caution_soft; border: 2px solid $caution; border-radius: ${radius}px; }
QFrame[card="good"] { background: $good_soft; border: 2px solid $good; border-radius: ${radius}px; }
QFrame[card="info"] {
    background: $accent_soft; border: 2px solid $accent; border-radius: ${radius}px; }

QPushButton { min-height: ${inner}px; padding: 0 18px; border-radius: ${radius}px;
    border: 2px solid $edge; background: $paper; color: $ink; font-weight: bold; }
QPushButton:hover { background: $accent_soft; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $accent_soft; border: 3px solid $accent; color: $accent; }
QPushButton:disabled { color: $ink_soft; border-color: $line; background: $canvas; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    padding: 0 28px; }
QPushButton[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[kind="primary"]:disabled {
    background: $canvas; color: $ink_soft; border: 2px dashed $edge; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; background: $paper; }
QPushButton[kind="danger"]:hover { background: $danger_soft; }
QPushButton[kind="danger_solid"] { color: $on_danger; background: $danger; border-color: $danger; }
QPushButton[kind="caution"] { color: $caution; border-color: $caution; background: $paper; }
QPushButton[kind="caution"]:hover { background: $caution_soft; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[kind="quiet"]:hover { background: $accent_soft; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { background: $paper; color: $ink;
    border: 2px solid $edge; border-radius: ${radius}px; padding: 2px 10px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox { min-height: ${field}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    background: $canvas; color: $ink_soft; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $danger; }
QComboBox::drop-down { border: none; width: 38px; }
QComboBox::down-arrow { image: url($chevron); width: 18px; height: 18px; }
QComboBox QAbstractItemView { background: $paper; color: $ink; border: 1px solid $edge;
    selection-background-color: $accent; selection-color: $on_accent; }
QComboBox QAbstractItemView::item { min-height: ${field}px; }

QTableWidget { background: $paper; border: 1px solid $line; border-radius: ${radius}px;
    selection-background-color: $accent; selection-color: $on_accent; }
QTableWidget::item { padding: 8px; border-bottom: 1px solid $line; }
QTableWidget::item:selected { background: $accent; color: $on_accent; }
QHeaderView { background: $paper; }
QHeaderView::section { background: $paper; color: $ink_soft; font-weight: bold; padding: 8px;
    border: none; border-bottom: 2px solid $edge; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#page { background: transparent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle {
    background: $edge; border-radius: 4px; min-height: 40px; min-width: 40px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
    background: $line; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
""")


_ICONS = Path(__file__).resolve().parent / "icons"


def _chevron(colours: Tokens) -> str:
    """Return the arrow of a box; style sheets take files only, so each theme has its own."""
    name = "chevron_dark.svg" if colours is theme.DARK else "chevron_light.svg"
    return (_ICONS / name).as_posix()


def stylesheet(colours: Tokens) -> str:
    """Return the sheet for ``colours``."""
    return _SHEET.substitute(
        asdict(colours),
        chevron=_chevron(colours),
        body=theme.BODY,
        small=theme.SMALL,
        lead=theme.LEAD,
        reading=theme.READING,
        title=theme.TITLE,
        title_low=theme.TITLE_LOW,
        radius=theme.RADIUS,
        inner=theme.TARGET - 4,
        field=theme.TARGET - 8,
    )
