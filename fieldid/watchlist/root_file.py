"""The first root of a repository as people compare it: a fingerprint in readable groups.

Guarantees that a file which is no root is said to be none before anybody is asked to trust it.
Whether it is the right one only its fingerprint says, given on paper or by telephone.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root

from fieldid.errors.watchlist import RootDamagedError
from fieldid.parameters import FINGERPRINT_GROUP_LETTERS, REPOSITORY_ROOT_LIMIT

if TYPE_CHECKING:
    from fieldid.watchlist.update_source import Source

FIRST_ROOT = "metadata/1.root.json"
_LETTERS = 32


def root_fingerprint(root: bytes) -> str:
    """Return 32 letters and digits in groups, from the SHA-256 of the file."""
    letters = base64.b32encode(hashlib.sha256(root).digest()).decode()[:_LETTERS]
    step = FINGERPRINT_GROUP_LETTERS
    return "-".join(letters[start : start + step] for start in range(0, _LETTERS, step))


def check_root(root: bytes) -> bytes:
    """Return ``root`` if it is the first root of a repository. Raises ``RootDamagedError``."""
    if len(root) > REPOSITORY_ROOT_LIMIT:
        raise RootDamagedError
    try:
        found = Metadata[Root].from_bytes(root)
        found.verify_delegate("root", found)
    except (RepositoryError, ValueError, RecursionError):
        raise RootDamagedError from None
    if not isinstance(found.signed, Root) or found.signed.version != 1:
        raise RootDamagedError
    return root


def offered_root(source: Source) -> bytes:
    """Return the first root that a hub or stick offers. Proves nothing; it is to be compared.

    Raises ``RootDamagedError``; ``UpdateSilentError`` or ``MissingError`` as the source does.
    """
    data = bytearray()
    for piece in source.read(FIRST_ROOT, 0):
        data += piece
        if len(data) > REPOSITORY_ROOT_LIMIT:
            raise RootDamagedError
    return check_root(bytes(data))
