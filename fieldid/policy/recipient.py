"""To whom a power lets anything be disclosed.

Guarantees plain data. Whether a disclosure abroad may happen in one person's case is ruled by
the disclosure rules and ``fieldid.case.protection_gate``, never by this alone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipient:
    """Somebody outside who may receive something. ``name``: in words.

    ``abroad``: a foreign authority or whoever acts for one.
    """

    name: str
    abroad: bool
