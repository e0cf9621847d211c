"""JSON in which nothing is said twice.

RFC 8259, section 4, leaves open which of two members of one name counts. Where an answer
decides about a person, a second one may hide the first, so the document is refused.
"""

from __future__ import annotations

import json


class SaidTwiceError(ValueError):
    """A member name stands twice in one object; its text is the name, shortened."""


def loads_once(data: bytes) -> object:
    """Decode UTF-8 JSON strictly.

    Raises ``SaidTwiceError``, ``ValueError`` for anything else that is not JSON (NaN and
    infinities included), ``RecursionError`` for absurd nesting.
    """
    return json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members: dict[str, object] = {}
    for name, value in pairs:
        if name in members:
            raise SaidTwiceError(repr(name[:40]))
        members[name] = value
    return members


def _no_number(name: str) -> object:
    message = f"{name} is not a number in JSON"
    raise ValueError(message)
