"""A calibration file: one header line with maker and signature, then canonical JSON.

Guarantees that a calibration is returned only when its exact bytes were signed (Ed25519, RFC
8032) by a maker that is trusted here, nothing in it is unknown to this version, and it agrees
with itself. Leaves out who is trusted, and whether the maker measured well.

Format: ``fieldid-calibration 1 <64 digits: public key> <128 digits: signature>`` in hexadecimal
and a line feed, then RFC 8785 JSON to the end of the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.evaluation import (
    CalibrationDamagedError,
    CalibrationExpiredError,
    CalibrationStrangerError,
)
from fieldid.errors.hub import WireError
from fieldid.identify.calibration import Calibration
from fieldid.identify.calibration_check import check_calibration
from fieldid.parameters import CALIBRATION_FILE_LIMIT
from fieldid.wire.canonical import canonical_json
from fieldid.wire.signing import Domain, key_fingerprint, verify

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from fieldid.wire.signing import SigningKey

_HEADER = re.compile(rb"fieldid-calibration 1 ([0-9a-f]{64}) ([0-9a-f]{128})\n")
_PUBLIC = re.compile(rb"fieldid-calibration-maker 1 ([0-9a-f]{64})\s*")


def sign_calibration(calibration: Calibration, key: SigningKey) -> bytes:
    """Return the signed file. One that contradicts itself raises ``CalibrationDamagedError``."""
    check_calibration(calibration)
    body = canonical_json(calibration)
    signature = key.sign(Domain.CALIBRATION, body)
    return f"fieldid-calibration 1 {key.public.hex()} {signature.hex()}\n".encode() + body


def load_calibration(
    data: bytes, trusted: Collection[bytes], now: datetime | None = None
) -> Calibration:
    """Return the calibration in a signed file, of a maker whose public key is ``trusted``.

    With ``now``, also refuses one that is not valid then. Raises ``CalibrationDamagedError``,
    ``CalibrationStrangerError`` or ``CalibrationExpiredError``.
    """
    maker, body = _verified(data)
    if maker not in trusted:
        raise CalibrationStrangerError(maker=key_fingerprint(maker))
    calibration = _decoded(body)
    if now is not None and not is_valid(calibration, now):
        raise CalibrationExpiredError(
            made=f"{calibration.made_at:%Y-%m-%d}", expires=f"{calibration.expires_at:%Y-%m-%d}"
        )
    return calibration


def is_valid(calibration: Calibration, now: datetime) -> bool:
    """Tell whether ``now``, aware, lies between making and expiry."""
    return calibration.made_at <= now < calibration.expires_at


def public_file(public: bytes) -> bytes:
    """Return the text of the file by which others learn to trust a maker."""
    return f"fieldid-calibration-maker 1 {public.hex()}\n".encode()


def read_public_file(data: bytes) -> bytes:
    """Return the public key in such a file; raise ``CalibrationDamagedError`` for another."""
    match = _PUBLIC.fullmatch(data[:200])
    if match is None or len(data) > len(match[0]):
        raise CalibrationDamagedError(reason="this is not the public key file of a maker")
    return bytes.fromhex(match[1].decode())


def _verified(data: bytes) -> tuple[bytes, bytes]:
    """Return the maker's public key and the signed body."""
    if len(data) > CALIBRATION_FILE_LIMIT:
        raise CalibrationDamagedError(reason="the file is too large")
    header = _HEADER.match(data)
    if header is None:
        raise CalibrationDamagedError(reason="this is not a signed calibration file")
    maker, signature = (bytes.fromhex(part.decode()) for part in header.groups())
    body = data[header.end() :]
    try:
        verify(maker, Domain.CALIBRATION, body, signature)
    except WireError:
        raise CalibrationDamagedError(reason="it is not as its maker signed it") from None
    return maker, body


def _decoded(body: bytes) -> Calibration:
    try:
        calibration = msgspec.json.decode(body, type=Calibration)
        # an unknown or doubled field may limit what the rest means: it is never passed over
        as_known = canonical_json(calibration) == body
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, WireError) as error:
        raise CalibrationDamagedError(reason=f"it cannot be read ({error})") from None
    if not as_known:
        raise CalibrationDamagedError(reason="it holds what this version does not know")
    check_calibration(calibration)
    return calibration
