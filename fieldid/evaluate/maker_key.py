"""The key by which the maker of calibrations signs, in a file that only they may read.

Guarantees that a key is never overwritten and never shown. Whoever holds the file can sign as the
maker, so it belongs on the machine where calibrations are made and on no laptop; a passphrase
on it, or a token, is left out.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from fieldid.errors.evaluation import CalibrationKeyError
from fieldid.identify.calibration_file import public_file
from fieldid.vault.disk import write_whole
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from pathlib import Path

_KEY = re.compile(rb"fieldid-calibration-key 1 ([0-9a-f]{64})\s*")
_OTHERS = 0o077


def maker_key(path: Path) -> SigningKey:
    """Return the key in ``path``; make one, and the public file beside it, where there is none.

    Raises ``CalibrationKeyError``.
    """
    if not path.exists():
        key = SigningKey.generate()
        write_whole(path, f"fieldid-calibration-key 1 {key.to_bytes().hex()}\n".encode())
        write_whole(public_path(path), public_file(key.public))
        return key
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise CalibrationKeyError(reason="others may read it; take that right away first")
    match = _KEY.fullmatch(path.read_bytes()[:200])
    if match is None:
        raise CalibrationKeyError(reason="it does not hold such a key")
    return SigningKey.from_bytes(bytes.fromhex(match[1].decode()))


def public_path(path: Path) -> Path:
    """Return where the public half of a key file lies."""
    return path.with_name(f"{path.name}.pub")
