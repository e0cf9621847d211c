"""Frozen dataclasses of arrays as named arrays, and back without a copy.

Guarantees that ``restore`` returns what ``flatten`` was given, whatever fields a class has, as
long as each is an array, a whole number, a model tag, such a dataclass, or None. Shapes that do
not fit together are the business of the class. Whoever stores the arrays keeps them unaltered.
"""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

import msgspec
import numpy as np

from fieldid.errors.image import TemplateError
from fieldid.model.biometric import ModelTag

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from numpy.typing import NDArray

    Arrays = dict[str, NDArray[np.generic]]

T = TypeVar("T")


def flatten(value: object, prefix: str) -> Arrays:
    """Return the arrays of ``value``, each named ``prefix`` and the way to it."""
    if isinstance(value, np.ndarray):
        return {prefix: value}
    if isinstance(value, ModelTag):
        return {prefix: as_bytes(value)}
    if isinstance(value, int):
        return {prefix: np.array(value, np.int64)}
    if value is None:
        return {}
    if not is_dataclass(value):
        raise TypeError(f"{prefix} is {type(value).__name__}")
    arrays: Arrays = {}
    for one in fields(value):
        arrays |= flatten(getattr(value, one.name), f"{prefix}.{one.name}")
    return arrays


def restore(
    kind: type[T], names: Collection[str], read: Callable[[str], NDArray[np.generic]], prefix: str
) -> T:
    """Return what was flattened; raise ``TemplateError`` where an array is missing."""
    value = _restored(kind, names, read, prefix)
    if not isinstance(value, kind):
        raise TemplateError(reason="a part of its packed form is missing")
    return value


def as_bytes(value: object) -> NDArray[np.uint8]:
    """Return a small value as an array of JSON."""
    return np.frombuffer(msgspec.json.encode(value), np.uint8)


def from_bytes(array: NDArray[np.generic], kind: type[T]) -> T:
    """Read what ``as_bytes`` made; raise ``TemplateError``."""
    try:
        return msgspec.json.decode(array.tobytes(), type=kind)
    except (ValueError, RecursionError):
        raise TemplateError(reason="its packed form cannot be read") from None


def _restored(
    kind: Any, names: Collection[str], read: Callable[[str], NDArray[np.generic]], prefix: str
) -> object:
    make, is_leaf = kind, kind is int or kind is ModelTag or not is_dataclass(kind)
    if is_leaf:
        return _leaf(kind, read(prefix)) if prefix in names else None
    if not any(name.startswith(f"{prefix}.") for name in names):
        return None
    hints = get_type_hints(kind)
    return make(
        **{
            one.name: _restored(_without_none(hints[one.name]), names, read, f"{prefix}.{one.name}")
            for one in fields(kind)
        }
    )


def _leaf(kind: object, array: NDArray[np.generic]) -> object:
    if kind is int:
        return int(array)
    return from_bytes(array, ModelTag) if kind is ModelTag else array


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        return next(one for one in get_args(hint) if one is not types.NoneType)
    return hint
