"""Who made a record: the product identifier of CBEFF (ANSI/INCITS 378-2004, 6.4.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.fingerprint.records.octets import uint
from fieldid.model.biometric import ModelTag

if TYPE_CHECKING:
    from fieldid.fingerprint.records.octets import Octets
    from fieldid.fingerprint.records.standard import Standard


@dataclass(frozen=True)
class Maker:
    """``vendor``: number of the International Biometrics Association. ``product``: its own."""

    vendor: int
    product: int

    @classmethod
    def read(cls, octets: Octets) -> Maker:
        """Read. Raises ``FingerRecordError``."""
        return cls(octets.uint(2), octets.uint(2))

    def encode(self) -> bytes:
        """Write. Raises ``FingerRecordError``."""
        return uint(self.vendor, 2) + uint(self.product, 2)

    def tag(self, standard: Standard) -> ModelTag:
        """Return the tag of templates that this product wrote in this format."""
        return ModelTag(standard.value, f"maker {self.vendor:04x}-{self.product:04x}")


# The vendor number that the registry keeps for "unknown"; 0 is not allowed.
UNKNOWN_MAKER = Maker(0x0103, 0)
