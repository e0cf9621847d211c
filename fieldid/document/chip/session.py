"""One chip held open: files are read, and after a reset it is opened again and reading goes on.

Guarantees that a broken connection costs one step and that only so many are borne. Leaves out
which files are read and what they mean.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, TypeVar

from fieldid.document.chip.access import AccessMethod, ChipOpener, Opened
from fieldid.document.chip.channel import CardChannel
from fieldid.document.chip.file_reader import FileReader, PartialFile, ProgressSink
from fieldid.errors.chip import (
    ChipPasswordError,
    ChipProtocolError,
    ChipSessionLostError,
    ChipUnsupportedError,
)
from fieldid.errors.reader import (
    CaptureCancelledError,
    CardRemovedError,
    CardResetError,
    ReaderError,
    ReaderNotFoundError,
    ReaderUnpluggedError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.document.chip.access_key import AccessKey
    from fieldid.document.chip.budget import Budget
    from fieldid.document.chip.chip_file import ChipFile
    from fieldid.document.chip.key_group import Randomness
    from fieldid.ports import CardTransport

T = TypeVar("T")

_GONE = (CardRemovedError, ReaderUnpluggedError, ReaderNotFoundError, CaptureCancelledError)


class ChipSession:
    """An open chip. Every step may raise what ``ChipOpener.open`` raises."""

    def __init__(
        self,
        transport: CardTransport,
        key: AccessKey,
        budget: Budget,
        *,
        randomness: Randomness = secrets.token_bytes,
        progress: ProgressSink | None = None,
    ) -> None:
        self.channel = CardChannel(transport, budget)
        self.reader = FileReader(self.channel, progress)
        self.randomness = randomness
        self._budget = budget
        self._opener = ChipOpener(self.channel, self.reader, key, randomness)
        self._opened: Opened | None = None
        self._is_ready = False
        self._in_application = self._was_in_application = False

    def open(self) -> Opened:
        """Open the chip now. The eMRTD application is not selected yet after PACE."""
        return self.perform(self._opened_now)

    def read_master_file(self, file: ChipFile) -> bytes:
        """Read a file outside the application; before anything in it is read."""
        part = PartialFile(file)
        return self.perform(lambda: self.reader.read(part))

    def read(self, file: ChipFile) -> bytes:
        """Read a file of the application; see ``FileReader.read`` for errors."""
        part = PartialFile(file)
        return self.perform_in_application(lambda: self.reader.read(part))

    def perform_in_application(self, step: Callable[[], T]) -> T:
        """Do ``step`` with the application selected, again after a reset."""

        def inside() -> T:
            self._enter_application()
            return step()

        return self.perform(inside)

    def perform(self, step: Callable[[], T]) -> T:
        """Do ``step`` on the open chip, again after the connection broke."""
        while True:
            try:
                self._make_ready()
                return step()
            except (ChipSessionLostError, ReaderError) as error:
                if not self._may_recover(error):
                    raise
                self.abandon()
                self._budget.spend_recovery()
                self.reader.connection_broke()

    def abandon(self) -> None:
        """Forget the connection; the next step opens the chip again."""
        self._is_ready = self._in_application = False

    def _may_recover(self, error: ChipSessionLostError | ReaderError) -> bool:
        """Whether opening again may help. Readers that carry no long reads may say anything."""
        if isinstance(error, (ChipSessionLostError, CardResetError)):
            return True
        return self.reader.tries_size and not isinstance(error, _GONE)

    def _make_ready(self) -> None:
        if self._is_ready:
            return
        try:
            opened = self._opener.open()
        except (ChipPasswordError, ChipUnsupportedError) as error:
            if self._opened is None:
                raise
            raise ChipProtocolError(reason="it opens no longer with what opened it") from error
        self._opened = self._opened or opened
        self._in_application = opened.access.method is not AccessMethod.PACE
        self._was_in_application |= self._in_application
        self._is_ready = True

    def _opened_now(self) -> Opened:
        if self._opened is None:
            raise ChipProtocolError(reason="it is not open")
        return self._opened

    def _enter_application(self) -> None:
        if self._in_application:
            return
        try:
            self._opener.select_application()
        except ChipUnsupportedError as error:
            if not self._was_in_application:
                raise
            raise ChipProtocolError(reason="it opens no longer with what opened it") from error
        self._in_application = self._was_in_application = True
