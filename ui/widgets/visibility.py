"""Showing and hiding that is safe before a widget has a place: it never opens as a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, *, on: bool) -> None:
    """Show or hide ``widget``; one without a parent is shown once it gets one."""
    if on and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(on)
