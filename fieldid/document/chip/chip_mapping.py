"""What PACE with chip authentication mapping proves: the chip holds its key (9303-11, 4.4.3.5).

Guarantees a plain verdict. Leaves out whether the key itself is authentic: passive
authentication of EF.CardSecurity (or of DG14 holding the same key) tells.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from fieldid.document.chip.cipher_suite import unpad
from fieldid.document.chip.libcrypto import Number
from fieldid.errors.chip import ChipError

if TYPE_CHECKING:
    from fieldid.document.chip.pace import PaceResult
    from fieldid.document.chip.pace_protocol import PaceProtocol
    from fieldid.document.chip.public_key import AgreementKey


def proves_key(protocol: PaceProtocol, result: PaceResult, key: AgreementKey) -> bool:
    """Return whether the chip's mapping key is its proof times its static key."""
    if result.encrypted_proof is None or key.group.name != protocol.group.name:
        return False
    suite = protocol.suite
    iv = suite.encrypt(result.encryption_key, b"\xff" * suite.block_bytes)
    try:
        proof = unpad(suite.decrypt(result.encryption_key, result.encrypted_proof, iv))
        mapped = key.group.power(Number(proof), key.public)
    except ChipError:
        return False
    return hmac.compare_digest(mapped, result.mapping_key)
