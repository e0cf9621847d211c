"""Fields of a JSON document that decoding passed over.

msgspec ignores unknown fields of a dataclass; a caller that must not ignore them asks here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def unknown_fields(raw: object, known: object) -> Iterator[str]:
    """Yield the dotted name of every field of ``raw`` that ``known`` does not have.

    ``raw``: the document as plain values; ``known``: the decoded value as plain values.
    """
    if isinstance(raw, dict) and isinstance(known, dict):
        for name, value in raw.items():
            if name not in known:
                yield name
            else:
                yield from (f"{name}.{inner}" for inner in unknown_fields(value, known[name]))
    elif isinstance(raw, list) and isinstance(known, list | tuple):
        for raw_item, known_item in zip(raw, known, strict=True):
            yield from unknown_fields(raw_item, known_item)
