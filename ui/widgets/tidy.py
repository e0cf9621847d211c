"""Showing, hiding and emptying that is safe wherever a widget is in its life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


def show_if(widget: QWidget, *, on: bool) -> None:
    """Show or hide ``widget``; one without a parent is shown once it gets one.

    Showing it before would open it as a window.
    """
    if on and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(on)


def empty(layout: QLayout) -> None:
    """Remove every widget of a layout, at once from the screen and soon from memory."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def polish_again(widget: QWidget) -> None:
    """Dress a widget whose properties changed; one that was never shown will be dressed anyway."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
