"""Explicit elliptic-curve parameters mapped to the named curve they are, or refused.

Guarantees that every parameter agrees: p, a, b, the generator, its order and the cofactor (Doc
9303-12, 4.4 requires the cofactor to be there). A curve that shares only some of them (the flaw of
CVE-2020-0601) is refused by name of what differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldid.document.asn1 import reading
from fieldid.document.ec_curves import CURVES, CurveNumbers
from fieldid.errors.document import DocumentError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric import ec

_UNCOMPRESSED = b"\x04"
_NAMES = {"p": "prime", "a": "a", "b": "b", "x": "generator", "y": "generator", "n": "order"}


def named_curve(domain: Any) -> ec.EllipticCurve:
    """Return the curve of an asn1crypto ``SpecifiedECDomain``.

    Raises ``DocumentError`` whose reason says what keeps it from being a curve that is known.
    """
    numbers = _numbers(domain)
    curve = CURVES.get(numbers)
    if curve is None:
        raise DocumentError(reason=_difference(numbers))
    return curve()


def _numbers(domain: Any) -> CurveNumbers:
    with reading("the curve of a key"):
        if domain["field_id"]["field_type"].native != "prime_field":
            raise DocumentError(reason="its curve is not over a prime field")
        cofactor = domain["cofactor"].native
        if cofactor is None:
            raise DocumentError(reason="its curve is written out without the cofactor")
        x, y = _point(bytes(domain["base"]))
        return CurveNumbers(
            domain["field_id"]["parameters"].native,
            int.from_bytes(domain["curve"]["a"].contents, "big"),
            int.from_bytes(domain["curve"]["b"].contents, "big"),
            x,
            y,
            domain["order"].native,
            cofactor,
        )


def _point(encoded: bytes) -> tuple[int, int]:
    if encoded[:1] != _UNCOMPRESSED or len(encoded) % 2 == 0:
        raise DocumentError(reason="the generator of its curve is not uncompressed")
    middle = (len(encoded) + 1) // 2
    return int.from_bytes(encoded[1:middle], "big"), int.from_bytes(encoded[middle:], "big")


def _difference(numbers: CurveNumbers) -> str:
    for known, curve in CURVES.items():
        if known.p == numbers.p and known.b == numbers.b:
            differing = [name for key, name in _NAMES.items() if _differs(known, numbers, key)]
            what = differing[0] if differing else "cofactor"
            return f"its curve looks like {curve().name} but has another {what}"
    return "its curve is written out and is none that this program knows"


def _differs(known: CurveNumbers, numbers: CurveNumbers, key: str) -> bool:
    return bool(getattr(known, key) != getattr(numbers, key))
