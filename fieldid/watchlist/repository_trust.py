"""Publishing the set of CSCA certificates beside the lists, under the role of policies.

Guarantees that each set published is newer than the one before, and that what else the role
publishes stays. The set is signed by the list authority besides, as lists are: a laptop believes
no key of the repository alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.watchlist.repository_layout import POLICY, TRUST_SET
from fieldid.watchlist.repository_metadata import write_file
from fieldid.watchlist.trust_set import build_trust_set, open_trust_set

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from fieldid.document.trust_file import TrustFile
    from fieldid.watchlist.authority import ListAuthority
    from fieldid.watchlist.repository import Workshop

_KEPT = "trust-set"  # the last one, whose version counts


def publish_trust_set(
    workshop: Workshop, authority: ListAuthority, files: Sequence[TrustFile], now: datetime
) -> bytes:
    """Sign and publish a set; return it. Raises ``TrustSourceError`` or ``AuthorityKeyError``."""
    kept = workshop.private / _KEPT
    try:
        last = open_trust_set(kept.read_bytes(), authority.public).version if kept.exists() else 0
    except OSError:
        raise AuthorityKeyError(reason=f"{kept.name} cannot be read") from None
    data = build_trust_set(files, authority, last + 1, now)
    targets = workshop.targets_of(POLICY)
    write_file(kept, data)
    targets[TRUST_SET] = workshop.target_bytes(TRUST_SET, data)
    workshop.publish(POLICY, targets, now)
    return data
