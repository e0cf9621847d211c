"""Says aloud what a sighted officer sees change: for screen readers, on every platform of Qt.

Guarantees that nothing is said of what is not on screen, and nothing twice in a row for the same
place. Leaves out errors: they take the focus, which is read out by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SAID = "announced"


def announce(place: QWidget, *words: str) -> None:
    """Announce ``words`` of the widget ``place``, politely: what is being said ends first."""
    if not QAccessible.isActive():
        return
    said = " ".join(word.strip() for word in words if word.strip()) if place.isVisible() else ""
    if said and said != place.property(_SAID):
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, said))
    place.setProperty(_SAID, said)
