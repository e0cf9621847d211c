"""EF.COM against EF.SOD: which data groups the chip says it has, and which were signed.

EF.COM is not signed: a group it leaves out may have been hidden, one it adds was never vouched
for. ICAO Doc 9303-10, 4.6.
"""

from __future__ import annotations

from fieldid.document.lds.common import read_common
from fieldid.document.lds.security_object import read_security_object
from fieldid.document.signer_check import Finding
from fieldid.errors.document import DocumentError


def compare_lists(common: bytes | None, security_object: bytes | None) -> Finding:
    """Return ok, differs or not_checked. Never raises."""
    try:
        listed = set(read_common(common or b"").data_groups)
        signed = set(read_security_object(security_object or b"").hashes)
    except DocumentError as error:
        return Finding("not_checked", str(error.details["reason"]))
    hidden, unsigned = sorted(signed - listed), sorted(listed - signed)
    parts = []
    if hidden:
        parts.append(f"signed, but not listed by the chip: {_names(hidden)}")
    if unsigned:
        parts.append(f"listed by the chip, but not signed: {_names(unsigned)}")
    return Finding("differs", "; ".join(parts)) if parts else Finding("ok")


def signed_groups(security_object: bytes) -> tuple[int, ...]:
    """Return the numbers of the groups that were signed; () if EF.SOD cannot be read."""
    try:
        return tuple(sorted(read_security_object(security_object).hashes))
    except DocumentError:
        return ()


def _names(numbers: list[int]) -> str:
    return ", ".join(f"DG{number}" for number in numbers)
