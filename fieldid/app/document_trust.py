"""The CSCA certificates this laptop holds: a folder beside the vault, read when first needed.

Guarantees that a laptop without them is a state, not an error: every document is then of an
unknown issuer. The certificates are public; what makes them trusted is who may write the folder,
which is the same person who installs the program. Leaves out an update over the list's channel.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.document.trust_building import read_trust_folder
from fieldid.errors import TrustSourceError

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.document.trust_store import TrustStore

FOLDER = "trust"


@dataclass(frozen=True)
class TrustStatus:
    """What is held. ``newest``: when the youngest list was signed; ``problem``: why nothing is."""

    folder: str
    states: Mapping[str, int]
    certificates: int
    not_used: int
    revocation_lists: int
    newest: datetime | None = None
    problem: str = ""


class TrustHeld:
    """The trust store of one laptop; safe to call from several threads."""

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER
        self._lock = threading.Lock()
        self._store: TrustStore | None = None
        self._problem = ""

    def store(self) -> TrustStore | None:
        """Return the store, None where there is none that can be used."""
        with self._lock:
            if self._store is None and self._folder.is_dir():
                try:
                    self._store = read_trust_folder(self._folder)
                except TrustSourceError as error:
                    self._problem = str(error)
            return self._store

    def status(self) -> TrustStatus:
        """Return what is held, for the diagnosis page."""
        store = self.store()
        if store is None:
            problem = self._problem or "no certificates of states are held"
            return TrustStatus(str(self._folder), {}, 0, 0, 0, problem=problem)
        signed = [source.signed_at for source in store.sources if source.signed_at]
        return TrustStatus(
            str(self._folder),
            store.countries,
            len(store.anchors),
            len(store.rejected),
            len(store.revocation_lists),
            max(signed, default=None),
        )
