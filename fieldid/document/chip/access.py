"""Gains access to the chip: PACE where it is offered, else BAC (9303-11, 4.2).

Guarantees that the protocol taken, and why a better one was not, are told. A wrong password is
said at once and never tried a second time by another protocol. Leaves out reading the files.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.document.chip.access_key import AccessKey, PasswordKind
from fieldid.document.chip.apdu import Command
from fieldid.document.chip.bac import open_with_bac
from fieldid.document.chip.chip_file import APPLICATION, ChipFile
from fieldid.document.chip.file_reader import (
    FileAbsentError,
    FileReader,
    FileRefusedError,
    PartialFile,
)
from fieldid.document.chip.pace import PaceResult, open_with_pace
from fieldid.document.chip.pace_protocol import PaceProtocol, choose_pace
from fieldid.document.chip.security_infos import read_card_access
from fieldid.document.lds.security_infos import SecurityInfos
from fieldid.errors.chip import ChipPasswordError, ChipProtocolError, ChipUnsupportedError

if TYPE_CHECKING:
    from fieldid.document.chip.channel import CardChannel
    from fieldid.document.chip.key_group import Randomness

_MASTER_FILE = Command(0xA4, 0x000C, bytes.fromhex("3F00"))


class AccessMethod(StrEnum):
    """How the chip was opened."""

    PACE = "pace"
    BAC = "bac"
    NONE = "none"


@dataclass(frozen=True)
class ChipAccess:
    """How the chip was opened. ``detail``: the algorithms; ``declined``: why not by PACE."""

    method: AccessMethod
    detail: str
    declined: str = ""


@dataclass(frozen=True, repr=False)
class Opened:
    """An open chip. ``pace``: protocol and result, None when it was opened otherwise."""

    access: ChipAccess
    card_access: bytes
    pace: tuple[PaceProtocol, PaceResult] | None = None


class ChipOpener:
    """Opens one chip, and opens it again after a reset."""

    def __init__(
        self, channel: CardChannel, reader: FileReader, key: AccessKey, randomness: Randomness
    ) -> None:
        self._channel = channel
        self._reader = reader
        self._key = key
        self._randomness = randomness
        self._declined = ""

    def open(self) -> Opened:
        """Reset the card and gain access; after PACE nothing is selected yet.

        Raises ChipPasswordError, ChipUnsupportedError, ChipProtocolError, and what sending
        raises.
        """
        self._channel.reset()
        card_access, infos = self._card_access()
        protocol = choose_pace(infos.pace)
        if protocol is not None and not self._declined:
            try:
                return self._by_pace(card_access, infos, protocol)
            except (ChipUnsupportedError, ChipProtocolError) as error:
                self._decline(error)
        elif infos.pace and not self._declined:
            self._declined = "its kind of PACE is not known to this program"
        return self._without_pace(card_access)

    def select_application(self) -> None:
        """Select the eMRTD application. Raises ChipUnsupportedError if there is none."""
        answer = self._channel.send(Command(0xA4, 0x040C, APPLICATION))
        if not answer.is_ok:
            raise ChipUnsupportedError(
                reason=f"it has no application for travel documents ({answer.status:04X})"
            )

    def _card_access(self) -> tuple[bytes, SecurityInfos]:
        for select in (None, _MASTER_FILE):
            if select is not None:  # a chip that does not begin in the master file
                self._channel.send(select)
            try:
                data = self._reader.read(PartialFile(ChipFile.CARD_ACCESS))
                return data, read_card_access(data)
            except (FileAbsentError, FileRefusedError, ChipProtocolError):
                continue
        return b"", SecurityInfos()

    def _by_pace(self, card_access: bytes, infos: SecurityInfos, protocol: PaceProtocol) -> Opened:
        several = len({info.parameter_id for info in infos.pace}) > 1
        result = open_with_pace(
            self._channel, self._key, protocol, self._randomness, name_parameters=several
        )
        access = ChipAccess(AccessMethod.PACE, protocol.label)
        return Opened(access, card_access, (protocol, result))

    def _decline(self, error: ChipUnsupportedError | ChipProtocolError) -> None:
        """Go on without PACE if the password allows it; the card starts anew."""
        if self._key.kind is PasswordKind.CAN:
            raise error
        self._declined = str(error.details.get("reason", "PACE failed"))
        self._channel.reset()

    def _without_pace(self, card_access: bytes) -> Opened:
        if self._key.kind is PasswordKind.CAN:
            raise ChipUnsupportedError(reason="it does not open with a card access number")
        self.select_application()
        try:
            open_with_bac(self._channel, self._key, self._randomness)
        except ChipUnsupportedError:
            self._demand_plain()
            return Opened(ChipAccess(AccessMethod.NONE, "", self._declined), card_access)
        return Opened(ChipAccess(AccessMethod.BAC, "BAC-3DES", self._declined), card_access)

    def _demand_plain(self) -> None:
        """Chips of the first years let everybody read. Raises ChipUnsupportedError otherwise."""
        try:
            self._reader.read(PartialFile(ChipFile.COM))
        except (FileAbsentError, FileRefusedError, ChipProtocolError, ChipPasswordError):
            raise ChipUnsupportedError(
                reason="it offers no access protocol that this program knows"
            ) from None
