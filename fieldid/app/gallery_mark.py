"""Whether the gallery of the list held is stored, told without loading the matchers.

Guarantees that the mark is written in the transaction that puts the gallery in force. A mark that
is wrong delays a search and does no more: the gallery itself says what it was made of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid import __version__
from fieldid.parameters import GALLERY_LAYOUT

if TYPE_CHECKING:
    from fieldid.vault.vault import Vault

_OF = "gallery_of"


def mark_prepared(vault: Vault, list_identity: str) -> None:
    """Remember that the gallery of a packed list is stored, in the open transaction."""
    vault.settings.set(_OF, _mark(list_identity))


def is_prepared(vault: Vault) -> bool:
    """Whether a search of the list held can begin at once, or there is none."""
    packed = vault.records.packed()
    return packed is None or vault.settings.get(_OF, str) == _mark(packed.identity)


def _mark(list_identity: str) -> str:
    return f"{list_identity} {GALLERY_LAYOUT} {__version__}"
