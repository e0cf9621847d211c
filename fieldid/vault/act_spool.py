"""Sealed acts waiting for the hub, and the hub's answers, usable while locked.

Guarantees the same as ``fieldid.vault.spool``: every file is whole or absent, an act stays until
:meth:`ActSpool.remove`, and nothing in the folder is trusted. Acts are sealed to the hub,
reasons of refusals to this laptop; what lies in the clear are identifiers and hashes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.parameters import MAX_ACT_RECEIPT_BYTES, MAX_SEALED_ACT_BYTES
from fieldid.vault.disk import UNFINISHED, disk_errors, remove, write_whole
from fieldid.vault.spool import SPOOL_FOLDER, read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

ACTS_FOLDER = "acts"
_ACT = re.compile(r"([0-9]{16})\.act\Z", re.ASCII)


@dataclass(frozen=True)
class SpooledAct:
    """One sealed act as a file. ``refused``: whether a refusal lies beside it."""

    number: int
    path: Path
    refused: bool

    def read(self) -> bytes | None:
        """Return its bytes, or None when it is gone, no plain file or too large."""
        return read_plain(self.path, MAX_SEALED_ACT_BYTES)


class ActSpool:
    """The folder ``spool/acts`` of one vault."""

    def __init__(self, home: Path) -> None:
        self.folder = home / SPOOL_FOLDER / ACTS_FOLDER

    def tidy(self) -> None:
        """Clear what a crash left half-written."""
        with disk_errors():
            for path in self.folder.glob(f"*{UNFINISHED}"):
                path.unlink(missing_ok=True)

    def acts(self) -> list[SpooledAct]:
        """Return every act in the folder, lowest number first."""
        return list(self._acts())

    def pending(self) -> list[SpooledAct]:
        """Return the acts without a receipt, in order; refused ones too."""
        return [act for act in self._acts() if not self._path(act.number, "receipt").exists()]

    def put(self, number: int, sealed: bytes) -> None:
        """Store one encoded sealed act. Raises ``DiskFullError`` or ``VaultError``."""
        with disk_errors():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self._path(number, "act"), sealed)

    def read(self, number: int) -> bytes | None:
        """Return the bytes of one act, or None where there is no readable file of it."""
        return read_plain(self._path(number, "act"), MAX_SEALED_ACT_BYTES)

    def store_receipt(self, number: int, receipt: bytes) -> None:
        """Store the hub's receipt; the caller has checked it. It outdoes an earlier refusal."""
        write_whole(self._path(number, "receipt"), receipt)
        remove(self._path(number, "refusal"))

    def store_refusal(self, number: int, refusal: bytes) -> None:
        """Store the hub's signed refusal; the caller has checked it."""
        write_whole(self._path(number, "refusal"), refusal)

    def receipt(self, number: int) -> bytes | None:
        """Return the receipt stored for an act, or None."""
        return read_plain(self._path(number, "receipt"), MAX_ACT_RECEIPT_BYTES)

    def refusal(self, number: int) -> bytes | None:
        """Return the refusal stored for an act, or None."""
        return read_plain(self._path(number, "refusal"), MAX_ACT_RECEIPT_BYTES)

    def remove(self, number: int) -> None:
        """Remove an act and its answers; the act first, so that it cannot seem unsent."""
        for kind in ("act", "receipt", "refusal"):
            remove(self._path(number, kind))

    def forget_answers(self, number: int) -> None:
        """Forget what the hub is said to have answered, so that the act is sent again."""
        for kind in ("receipt", "refusal"):
            remove(self._path(number, kind))

    def _path(self, number: int, kind: str) -> Path:
        return self.folder / f"{number:016d}.{kind}"

    def _acts(self) -> Iterator[SpooledAct]:
        if not self.folder.is_dir():
            return
        with disk_errors():
            paths = sorted(self.folder.iterdir())
        for path in paths:
            found = _ACT.match(path.name)
            if found:
                number = int(found[1])
                yield SpooledAct(number, path, self._path(number, "refusal").exists())
