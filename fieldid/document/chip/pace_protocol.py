"""Which PACE a protocol identifier names (9303-11, 4.4.3, tables 2 and 3), and which to prefer.

Guarantees that only complete, supported combinations are offered. Proprietary domain parameters
are left out: such chips are opened by BAC, or refused by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from fieldid.document import object_identifiers as oid
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.chip.domain_parameters import CURVES, standard_group
from fieldid.errors.chip import ChipUnsupportedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.document.chip.key_group import KeyGroup
    from fieldid.document.lds.security_infos import PaceInfo

CHIP_MAPPING_FAMILY = 6
_LAST_MODP = 2
_P224 = 10  # its prime is 1 modulo 4: integrated mapping is not defined (9303-11, 9.5.1)


class Mapping(Enum):
    """How the nonce becomes a generator. The value counts in the preference."""

    GENERIC = "GM"
    INTEGRATED = "IM"
    CHIP_AUTHENTICATION = "CAM"


# Second but last arc: agreement and mapping.
_FAMILIES: dict[int, tuple[bool, Mapping]] = {
    1: (False, Mapping.GENERIC),
    2: (True, Mapping.GENERIC),
    3: (False, Mapping.INTEGRATED),
    4: (True, Mapping.INTEGRATED),
    CHIP_MAPPING_FAMILY: (True, Mapping.CHIP_AUTHENTICATION),
}
_PREFERENCE = (Mapping.CHIP_AUTHENTICATION, Mapping.GENERIC, Mapping.INTEGRATED)


@dataclass(frozen=True)
class PaceProtocol:
    """One way to run PACE with this chip."""

    identifier: bytes
    is_ec: bool
    mapping: Mapping
    suite: CipherSuite
    parameter_id: int

    @property
    def group(self) -> KeyGroup:
        """Return the group of the static parameters."""
        return standard_group(self.parameter_id)

    @property
    def label(self) -> str:
        """Return the name for a report, such as ``PACE-ECDH-GM-AES-128 brainpoolP256r1``."""
        agreement = "ECDH" if self.is_ec else "DH"
        return f"PACE-{agreement}-{self.mapping.value}-{self.suite.label} {self.group.name}"


def choose_pace(infos: Iterable[PaceInfo]) -> PaceProtocol | None:
    """Return the best supported protocol: CAM first, longer keys first; None without any."""
    usable = [protocol for info in infos if (protocol := _protocol(info)) is not None]
    ranked = sorted(usable, key=lambda item: (_PREFERENCE.index(item.mapping), -item.suite.value))
    return ranked[0] if ranked else None


def _protocol(info: PaceInfo) -> PaceProtocol | None:
    family, cipher = info.protocol[len(oid.PACE) :]
    if family not in _FAMILIES or cipher not in range(1, 5) or info.parameter_id is None:
        return None
    is_ec, mapping = _FAMILIES[family]
    suite = CipherSuite(cipher)
    lacks_chip_mapping = mapping is Mapping.CHIP_AUTHENTICATION and suite is CipherSuite.TDES
    if lacks_chip_mapping or not _fits(info.parameter_id, mapping, is_ec=is_ec):
        return None
    return PaceProtocol(info.protocol, is_ec, mapping, suite, info.parameter_id)


def _fits(parameter_id: int, mapping: Mapping, *, is_ec: bool) -> bool:
    if mapping is Mapping.INTEGRATED and parameter_id == _P224:
        return False
    known = parameter_id in CURVES if is_ec else 0 <= parameter_id <= _LAST_MODP
    try:
        return known and bool(standard_group(parameter_id))
    except ChipUnsupportedError:
        return False
