"""Sealed envelopes waiting for the hub, and the hub's receipts, usable while locked.

Guarantees: every file is whole or absent; an envelope stays until :meth:`Spool.remove`, which
the vault calls once the receipt rests in its database. Nothing here is secret: envelopes are
sealed to the hub, receipts and the pin are public facts. Nothing here is trusted either: the
folder lies open while the laptop is locked, so names are matched strictly, links are not
followed, sizes are bounded, and the vault checks every receipt again.
"""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_ENVELOPE_BYTES, MAX_RECEIPT_BYTES, MAX_STANDING_BYTES
from fieldid.vault.disk import UNFINISHED, disk_errors, remove, write_whole
from fieldid.vault.hub_pin import HubPin
from fieldid.wire import receipt as receipts
from fieldid.wire import standing as standings
from fieldid.wire.spans import Spans, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.wire.receipt import Receipt
    from fieldid.wire.standing import Standing

SPOOL_FOLDER = "spool"
_ENVELOPE = re.compile(r"([0-9]{16})\.envelope\Z", re.ASCII)
_RECEIPT = re.compile(r"([0-9]{16})\.receipt\Z", re.ASCII)
_PIN = "hub.json"
_STANDING = "standing"
_SENT = "sent"
_MAX_SENT_BYTES = 64 * 1024
_SENT_SPANS = 1000
_MAX_PIN_BYTES = 4096


@dataclass(frozen=True)
class SpoolItem:
    """One envelope as a file."""

    sequence: int
    path: Path

    def read(self) -> bytes | None:
        """Return the envelope's bytes, or None when it is gone, no plain file or too large."""
        return read_plain(self.path, MAX_ENVELOPE_BYTES)


class Spool:
    """The folder ``spool`` of one vault."""

    def __init__(self, home: Path) -> None:
        self.folder = home / SPOOL_FOLDER

    def create(self) -> None:
        """Make the folder if it is not there, and clear what a crash left half-written."""
        with disk_errors():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            for path in self.folder.glob(f"*{UNFINISHED}"):
                path.unlink(missing_ok=True)

    def put_aside(self) -> None:
        """Rename the folder where an erased vault left something in it; a new vault starts anew.

        Its numbers would be given again, and nothing that was sent is removed unseen.
        """
        if not self.folder.is_dir() or not any(self.folder.iterdir()):
            return
        with disk_errors():
            self.folder.rename(self.folder.with_name(f"{SPOOL_FOLDER}-{secrets.token_hex(4)}"))

    def envelopes(self) -> list[SpoolItem]:
        """Return every envelope in the folder, lowest sequence number first."""
        return [SpoolItem(number, path) for number, path in self._matching(_ENVELOPE)]

    def pending(self) -> list[SpoolItem]:
        """Return the envelopes for which no readable receipt was stored, in order."""
        answered = {receipt.sequence for receipt in self.receipts()}
        return [item for item in self.envelopes() if item.sequence not in answered]

    def read(self, sequence: int) -> bytes | None:
        """Return the bytes of one envelope, or None where there is no readable file of it."""
        return SpoolItem(sequence, self._path(sequence, "envelope")).read()

    def put(self, sequence: int, envelope: bytes) -> None:
        """Store one encoded envelope. Raises ``DiskFullError`` or ``VaultError``."""
        write_whole(self._path(sequence, "envelope"), envelope)

    def store_receipt(self, receipt: Receipt) -> None:
        """Store the hub's answer; the caller has checked it. Raises like :meth:`put`."""
        write_whole(self._path(receipt.sequence, "receipt"), receipts.encode(receipt))

    def receipts(self) -> list[Receipt]:
        """Return the receipts stored under the sequence number they are for, in order."""
        return list(self._readable_receipts())

    def remove_receipt(self, sequence: int) -> None:
        """Forget a receipt, so that its envelope, if still there, is sent again."""
        remove(self._path(sequence, "receipt"))

    def remove(self, sequence: int) -> None:
        """Remove envelope and receipt; the envelope first, so that it cannot seem unsent."""
        remove(self._path(sequence, "envelope"))
        remove(self._path(sequence, "receipt"))

    def hub(self) -> HubPin | None:
        """Return the hub to send to, or None while this laptop is not enrolled."""
        data = read_plain(self.folder / _PIN, _MAX_PIN_BYTES)
        if data is None:
            return None
        try:
            return msgspec.json.decode(data, type=HubPin)
        except (ValueError, RecursionError):
            return None

    def pin_hub(self, pin: HubPin) -> None:
        """Write down where to send while locked."""
        write_whole(self.folder / _PIN, msgspec.json.encode(pin))

    def standing(self) -> Standing | None:
        """Return how the laptop stands as the hub said last, None where that cannot be read."""
        data = read_plain(self.folder / _STANDING, MAX_STANDING_BYTES)
        with suppress(WireError):
            return standings.decode(data or b"")
        return None

    def store_standing(self, standing: Standing) -> None:
        """Keep what the hub said last; the caller has checked it. Raises like :meth:`put`."""
        write_whole(self.folder / _STANDING, standings.encode(standing))

    def sent(self) -> Spans:
        """Return the numbers that were handed to a network or stick, as far as is known."""
        data = read_plain(self.folder / _SENT, _MAX_SENT_BYTES)
        with suppress(ValueError, RecursionError):
            return Spans(msgspec.json.decode(data or b"[]", type=list[tuple[int, int]]))
        return Spans()

    def note_sent(self, numbers: Iterable[int]) -> None:
        """Add to :meth:`sent`; what has an answer leaves it. Raises like :meth:`put`."""
        before, new = self.sent(), set(numbers)
        waiting = [item.sequence for item in self.pending()]
        spans = spans_of((one for one in waiting if one in new or one in before), _SENT_SPANS)
        data = msgspec.json.encode(spans)
        if data != read_plain(self.folder / _SENT, _MAX_SENT_BYTES):
            write_whole(self.folder / _SENT, data)

    def _path(self, sequence: int, kind: str) -> Path:
        return self.folder / f"{sequence:016d}.{kind}"

    def _matching(self, pattern: re.Pattern[str]) -> list[tuple[int, Path]]:
        if not self.folder.is_dir():
            return []
        with disk_errors():
            paths = sorted(self.folder.iterdir())
        matches = ((pattern.match(path.name), path) for path in paths)
        return [(int(match[1]), path) for match, path in matches if match]

    def _readable_receipts(self) -> Iterator[Receipt]:
        for number, path in self._matching(_RECEIPT):
            data = read_plain(path, MAX_RECEIPT_BYTES)
            with suppress(WireError):
                receipt = receipts.decode(data or b"")
                if receipt.sequence == number:
                    yield receipt


def read_plain(path: Path, limit: int) -> bytes | None:
    """Return a file's bytes, or None when it is gone, no plain file or larger than ``limit``."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError:
        return None
    return data if len(data) <= limit else None
