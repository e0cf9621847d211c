"""The standardized domain parameters (9303-11, 9.5.1, table 6), and curves told by their numbers.

Explicit parameters are mapped to a named curve only if all of them agree: p, a, b, generator,
order and cofactor. Leaves out every other group: those are refused by name.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from fieldid.document.chip.dh_group import DhGroup
from fieldid.document.chip.ec_group import CurveNumbers, EcGroup
from fieldid.document.chip.modp_numbers import (
    MODP_1024_160,
    MODP_2048_224,
    MODP_2048_256,
    ModpNumbers,
)
from fieldid.errors.chip import ChipUnsupportedError

if TYPE_CHECKING:
    from fieldid.document.chip.key_group import KeyGroup

_MODP: dict[int, tuple[str, ModpNumbers]] = {
    0: ("1024-bit MODP", MODP_1024_160),
    1: ("2048-bit MODP, order 224", MODP_2048_224),
    2: ("2048-bit MODP, order 256", MODP_2048_256),
}
# OpenSSL's short names.
CURVES: dict[int, str] = {
    8: "prime192v1",
    9: "brainpoolP192r1",
    10: "secp224r1",
    11: "brainpoolP224r1",
    12: "prime256v1",
    13: "brainpoolP256r1",
    14: "brainpoolP320r1",
    15: "secp384r1",
    16: "brainpoolP384r1",
    17: "brainpoolP512r1",
    18: "secp521r1",
}


@cache
def standard_group(parameter_id: int) -> KeyGroup:
    """Return the group of a parameter identifier; ChipUnsupportedError for reserved ones."""
    if parameter_id in _MODP:
        name, numbers = _MODP[parameter_id]
        return DhGroup(name, numbers.p, numbers.q, numbers.g)
    if parameter_id in CURVES:
        return EcGroup(CURVES[parameter_id])
    raise ChipUnsupportedError(reason=f"domain parameters {parameter_id} are not known")


def curve_of(numbers: CurveNumbers) -> EcGroup:
    """Return the named curve with exactly these parameters, or raise ChipUnsupportedError."""
    for parameter_id in CURVES:
        group = standard_group(parameter_id)
        if isinstance(group, EcGroup) and group.numbers == numbers:
            return group
    raise ChipUnsupportedError(reason="the chip's key is on a curve of its own")


def modp_of(p: int, g: int, q: int | None) -> KeyGroup:
    """Return the MODP group with exactly these numbers, or raise ChipUnsupportedError."""
    for parameter_id, (_, numbers) in _MODP.items():
        if (p, g) == (numbers.p, numbers.g) and q in {None, numbers.q}:
            return standard_group(parameter_id)
    raise ChipUnsupportedError(reason="the chip's key is in a MODP group of its own")
