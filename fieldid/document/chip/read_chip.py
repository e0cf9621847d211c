"""Reads a whole chip: access, clone checks, files; the one door for the rest of the program.

Guarantees an end within the budget, and a ``ChipReading`` or one ``FieldidError``. DG3 and DG4
are never asked for: they need Terminal Authentication. Leaves out passive authentication.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from fieldid.document.chip.budget import Budget
from fieldid.document.chip.chip_file import ALWAYS_READ, NEVER_READ, ChipFile
from fieldid.document.chip.chip_reading import ChipReading, Unread, UnreadReason
from fieldid.document.chip.clone_checks import (
    check_active_authentication,
    check_chip_authentication,
    check_mapping,
)
from fieldid.document.chip.confirmation import is_confirmed
from fieldid.document.chip.file_reader import FileAbsentError, FileRefusedError
from fieldid.document.chip.pace_protocol import Mapping
from fieldid.document.chip.session import ChipSession
from fieldid.document.group_lists import signed_groups
from fieldid.document.lds.common import read_common
from fieldid.errors.chip import ChipProtocolError
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fieldid.document.chip.access import Opened
    from fieldid.document.chip.access_key import AccessKey
    from fieldid.document.chip.chip_check import ChipCheck
    from fieldid.document.chip.file_reader import ProgressSink
    from fieldid.document.chip.key_group import Randomness
    from fieldid.ports import CancelToken, CardTransport


def read_chip(
    transport: CardTransport,
    key: AccessKey,
    *,
    progress: ProgressSink | None = None,
    cancel: CancelToken | None = None,
    randomness: Randomness = secrets.token_bytes,
    budget: Budget | None = None,
) -> ChipReading:
    """Read the chip on ``transport`` with ``key``. Blocks; ``progress`` hears every piece.

    Raises ChipPasswordError, ChipUnsupportedError, ChipProtocolError, ChipReadCancelledError,
    or a ``ReaderError`` of the transport.
    """
    budget = budget or Budget(cancel)
    session = ChipSession(transport, key, budget, randomness=randomness, progress=progress)
    return _Reading(session, budget).run()


class _Reading:
    """One run of ``read_chip``: what has been gathered so far."""

    def __init__(self, session: ChipSession, budget: Budget) -> None:
        self._session = session
        self._budget = budget
        self._files: dict[ChipFile, bytes] = {}
        self._unread: dict[ChipFile, Unread] = {}

    def run(self) -> ChipReading:
        opened = self._session.open()
        if opened.card_access:
            self._files[ChipFile.CARD_ACCESS] = opened.card_access
        checks = [self._mapping_check(opened)]
        self._read_all((ChipFile.COM, ChipFile.SOD, ChipFile.DG14))
        checks.append(check_chip_authentication(self._session, self._files.get(ChipFile.DG14)))
        self._read_all((ChipFile.DG15,))
        checks.append(self._active_check())
        self._read_all(self._remaining())
        if self._files.keys() <= {ChipFile.CARD_ACCESS, ChipFile.CARD_SECURITY}:
            raise self._problem()
        return ChipReading(
            opened.access,
            self._files,
            self._unread,
            tuple(checks),
            self._budget.recoveries,
            is_confirmed(self._files),
        )

    def _mapping_check(self, opened: Opened) -> ChipCheck:
        if opened.pace is not None and opened.pace[0].mapping is Mapping.CHIP_AUTHENTICATION:
            self._attempt(ChipFile.CARD_SECURITY, self._session.read_master_file)
        return check_mapping(opened, self._files.get(ChipFile.CARD_SECURITY))

    def _active_check(self) -> ChipCheck:
        dg14, dg15 = self._files.get(ChipFile.DG14), self._files.get(ChipFile.DG15)
        return check_active_authentication(self._session, dg15, dg14)

    def _remaining(self) -> list[ChipFile]:
        """Return what is left to read: what every document has, then what EF.COM lists."""
        listed = self._listed()
        for file in NEVER_READ.intersection(listed):
            self._unread[file] = Unread(UnreadReason.NEEDS_TERMINAL_AUTHENTICATION)
        done = self._files.keys() | self._unread.keys()
        return [file for file in dict.fromkeys((*ALWAYS_READ, *listed)) if file not in done]

    def _listed(self) -> list[ChipFile]:
        """Return what EF.COM lists, and what was signed though EF.COM leaves it out."""
        signed = signed_groups(self._files.get(ChipFile.SOD, b""))
        try:
            groups = read_common(self._files.get(ChipFile.COM, b"")).data_groups
        except DocumentError:
            return [file for file in ChipFile if file.data_group and file not in NEVER_READ]
        return [ChipFile(0x0100 + number) for number in dict.fromkeys((*groups, *signed))]

    def _read_all(self, files: Sequence[ChipFile]) -> None:
        for file in files:
            if self._budget.is_spent:
                self._unread[file] = Unread(UnreadReason.NOT_REACHED)
            else:
                self._attempt(file, self._session.read)

    def _attempt(self, file: ChipFile, read: Callable[[ChipFile], bytes]) -> None:
        try:
            self._files[file] = read(file)
        except FileAbsentError:
            self._unread[file] = Unread(UnreadReason.ABSENT)
        except FileRefusedError as error:
            self._unread[file] = Unread(UnreadReason.REFUSED, str(error.details["status"]))
        except ChipProtocolError as error:
            self._session.abandon()
            self._unread[file] = Unread(UnreadReason.DAMAGED, str(error.details["reason"]))

    def _problem(self) -> ChipProtocolError:
        details = [item.detail for item in self._unread.values() if item.detail]
        return ChipProtocolError(reason=details[0] if details else "no file can be read")
