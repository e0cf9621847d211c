"""A chip's static key for key agreement, from its SubjectPublicKeyInfo (9303-11, 9.4 and 9.5).

Guarantees a key in a group this program knows; explicit parameters are mapped to a named curve
only if all of them agree. Leaves out signature keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document import object_identifiers as oid
from fieldid.document.chip.data_object import read_objects, read_only
from fieldid.document.chip.domain_parameters import curve_of, modp_of, standard_group
from fieldid.document.chip.ec_group import CurveNumbers, EcGroup
from fieldid.document.chip.key_group import KeyGroup
from fieldid.errors.chip import ChipProtocolError, ChipUnsupportedError

if TYPE_CHECKING:
    from fieldid.document.tlv import Tlv

_SEQUENCE, _INTEGER, _OID, _BITS = 0x30, 0x02, 0x06, 0x03
_EC_FIELDS = 5  # version, field, curve, base point, order


@dataclass(frozen=True, repr=False)
class AgreementKey:
    """A public key and its group, checked to belong together."""

    group: KeyGroup
    public: bytes


def read_agreement_key(key_info: bytes) -> AgreementKey:
    """Read the contents of a SubjectPublicKeyInfo.

    Raises ChipProtocolError on what is malformed, ChipUnsupportedError on unknown groups.
    """
    algorithm, key = key_parts(key_info)
    group = key_group(algorithm)
    if not isinstance(group, EcGroup):
        key = read_only(key, _INTEGER).lstrip(b"\x00")
    return AgreementKey(group, group.from_wire(key))


def key_parts(key_info: bytes) -> tuple[list[Tlv], bytes]:
    """Return the algorithm's fields and the key's bits of a SubjectPublicKeyInfo's contents."""
    parts = read_objects(key_info)
    tags = [part.tag for part in parts]
    if tags != [_SEQUENCE, _BITS] or parts[1].value[:1] != b"\x00":
        raise ChipProtocolError(reason="a public key is malformed")
    algorithm = read_objects(parts[0].value)
    if not algorithm or algorithm[0].tag != _OID:
        raise ChipProtocolError(reason="a public key is malformed")
    return algorithm, parts[1].value[1:]


def key_group(algorithm: list[Tlv]) -> KeyGroup:
    """Return the group that an algorithm identifier names or spells out."""
    name, parameters = algorithm[0].value, algorithm[1:]
    if not parameters:
        raise ChipProtocolError(reason="a public key has no parameters")
    if name == oid.STANDARD_PARAMETERS and parameters[0].tag == _INTEGER:
        return standard_group(int.from_bytes(parameters[0].value, "big"))
    if name == oid.EC_PUBLIC_KEY:
        return _curve(parameters[0])
    if name in {oid.DH_KEY_AGREEMENT, oid.DH_PUBLIC_NUMBER}:
        return _modp(name, [_number(item) for item in read_objects(parameters[0].value)[:3]])
    raise ChipUnsupportedError(reason="its key is of an unknown kind")


def _modp(name: bytes, numbers: list[int]) -> KeyGroup:
    if len(numbers) < 2:  # noqa: PLR2004 - prime and generator
        raise ChipProtocolError(reason="a public key is malformed")
    has_order = name == oid.DH_PUBLIC_NUMBER and len(numbers) > 2  # noqa: PLR2004 - and order
    return modp_of(numbers[0], numbers[1], numbers[2] if has_order else None)


def _curve(parameters: Tlv) -> KeyGroup:
    if parameters.tag == _OID:
        if parameters.value not in oid.NAMED_CURVES:
            raise ChipUnsupportedError(reason="its key is on an unknown curve")
        return standard_group(oid.NAMED_CURVES[parameters.value])
    if parameters.tag != _SEQUENCE:
        raise ChipProtocolError(reason="a public key is malformed")
    return curve_of(_explicit(read_objects(parameters.value)))


def _explicit(fields: list[Tlv]) -> CurveNumbers:
    if len(fields) < _EC_FIELDS:
        raise ChipProtocolError(reason="a curve is malformed")
    field, curve = read_objects(fields[1].value), read_objects(fields[2].value)
    prime_field = len(field) == 2 and field[0].value == oid.PRIME_FIELD  # noqa: PLR2004 - and p
    if not prime_field or len(curve) < 2:  # noqa: PLR2004 - a and b
        raise ChipUnsupportedError(reason="its key is on an unknown curve")
    if len(fields) > _EC_FIELDS and _number(fields[5]) != 1:
        raise ChipUnsupportedError(reason="its key is on an unknown curve")
    return CurveNumbers(
        p=_number(field[1]),
        a=int.from_bytes(curve[0].value, "big"),
        b=int.from_bytes(curve[1].value, "big"),
        generator=fields[3].value,
        order=_number(fields[4]),
    )


def _number(item: Tlv) -> int:
    if item.tag != _INTEGER:
        raise ChipProtocolError(reason="a public key is malformed")
    return int.from_bytes(item.value, "big")
