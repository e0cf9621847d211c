"""The bar at the foot: readers, list, synchronisation. A sign and words for each, calm colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fieldid.app.views import Freshness
from fieldid.model.biometric import Modality
from fieldid.ports import ReaderState
from ui import theme, words
from ui.announce import announce
from ui.widgets.glyph import Glyph
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from fieldid.app.views import ListStatus, SyncStatus
    from fieldid.ports import ReaderInfo


class _State(QWidget):
    """One sign with words."""

    def __init__(self, glyph: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._long = self._short = ""
        self._roomy = True
        self._sign = Glyph(glyph, "ink_soft", 20)
        self._words = Text(role="small")
        self._words.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words)

    def say(self, text: str, short: str, *, well: bool) -> None:
        """Show the state; a warning sign takes the place of the drawing when all is not well."""
        self._sign.show_glyph(self._glyph if well else "warning", "good" if well else "caution")
        self._long, self._short = text, short
        self.fit(roomy=self._roomy)

    def fit(self, *, roomy: bool) -> None:
        """Use the long or the short words; the long ones can always be read on pointing."""
        self._roomy = roomy
        self._words.setText(self._long if roomy else self._short)
        self.setToolTip(self._long)


_ROOMY = 1200
_FILES = "folder"  # image files are no device
_WELL = (ReaderState.BUSY, ReaderState.READY)


def _best(readers: list[ReaderInfo]) -> ReaderInfo | None:
    """Return the reader at work, else one that is ready; image files stand in for no device."""
    devices = [reader for reader in readers if reader.driver != _FILES] or readers
    well = [reader for state in _WELL for reader in devices if reader.state is state]
    return next(iter(well or devices), None)


class FootBar(QFrame):
    """Hidden while nobody is logged on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setFixedHeight(40)
        self.finger, self.face = _State("finger"), _State("camera")
        self.list, self.sync = _State("list"), _State("sync")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(theme.GAP * 3)
        for state in (self.finger, self.face):
            row.addWidget(state)
        row.addStretch(1)
        for state in (self.list, self.sync):
            row.addWidget(state, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use short words on a small screen."""
        super().resizeEvent(event)
        for state in (self.finger, self.face, self.list, self.sync):
            state.fit(roomy=self.width() >= _ROOMY)

    def show_readers(self, readers: Sequence[ReaderInfo]) -> None:
        """Show the best reader of each kind."""
        for modality, label in (
            (Modality.FINGER, self.tr("Fingers: {state}")),
            (Modality.FACE, self.tr("Camera: {state}")),
        ):
            best = _best([reader for reader in readers if modality in reader.modalities])
            state = short = self.tr("no reader")
            if best:
                short = words.reader_state(best.state)
                state = self.tr("{name}, {state}").format(name=best.name, state=short)
            place = self.finger if modality is Modality.FINGER else self.face
            well = best is not None and best.state in _WELL
            place.say(label.format(state=state), label.format(state=short), well=well)
            if best is None or best.state is not ReaderState.BUSY:  # the officer set it to work
                announce(place, label.format(state=state))

    def show_list(self, status: ListStatus) -> None:
        """Show version, size and age of the list."""
        if status.as_of is None:
            none = self.tr("No list held")
            self.list.say(none, none, well=False)
            return
        text = self.tr("List {version}: {records} records, made {age}").format(
            version=status.version,
            records=words.number(status.records),
            age=words.ago(status.as_of),
        )
        mark = freshness_words(status.freshness)
        fresh = status.freshness is Freshness.FRESH
        short = self.tr("List {version}: {state}").format(version=status.version, state=mark)
        self.list.say(text if fresh else f"{text} ({mark})", short, well=fresh)

    def show_list_work(self, share: float) -> None:
        """Show that a newer list is being taken over."""
        percent = round(100 * share)
        long = self.tr("Updating the list: {percent} %").format(percent=percent)
        self.list.say(long, self.tr("List: {percent} %").format(percent=percent), well=True)

    def show_sync(self, status: SyncStatus) -> None:
        """Show what is not sent yet, what is sent without an answer yet, what is confirmed."""
        text = self.tr("Queued {queued} · sent {sent} · confirmed {confirmed}").format(
            queued=status.queued - status.sent, sent=status.sent, confirmed=status.confirmed
        )
        if not status.hub:
            text = self.tr("No hub: {queued} kept here").format(queued=status.queued)
        if status.set_aside:
            text += self.tr(" · set aside {count}").format(count=status.set_aside)
        short = self.tr("Queued {queued}").format(queued=status.queued)
        self.sync.say(text, short, well=not status.set_aside)


def freshness_words(value: Freshness) -> str:
    """Say how old the list is in the policy's terms."""
    return {
        Freshness.NONE: words.translate("Words", "no list"),
        Freshness.FRESH: words.translate("Words", "fresh"),
        Freshness.AGEING: words.translate("Words", "ageing"),
        Freshness.STALE: words.translate("Words", "stale"),
        Freshness.EXPIRED: words.translate("Words", "expired: no searches"),
        Freshness.CLOCK_WRONG: words.translate("Words", "check the clock"),
    }[value]
