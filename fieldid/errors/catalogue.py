"""Every kind of error by its name, for those who carry errors by name or translate them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors import (
    base,
    case,
    chip,
    document,
    evaluation,
    hub,
    image,
    reader,
    vault,
    watchlist,
)

if TYPE_CHECKING:
    from types import ModuleType

FILES: tuple[ModuleType, ...] = (
    base,
    case,
    chip,
    document,
    evaluation,
    hub,
    image,
    reader,
    vault,
    watchlist,
)


def _is_kind(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, base.FieldidError)


KINDS: dict[str, type[base.FieldidError]] = {
    name: kind for file in FILES for name, kind in vars(file).items() if _is_kind(kind)
}
