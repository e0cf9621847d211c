"""Resolutions of records in pixels per inch.

Records count in whole pixels per centimetre, so that 500 dpi is written as 197, which would be
500.38. Guarantees that what a usual scanner means is what is used.
"""

from __future__ import annotations

from fieldid import parameters
from fieldid.errors.image import FingerRecordError

_CM_PER_INCH = 2.54


def dpi_of(per_cm: int) -> float:
    """Return pixels per inch: the usual resolution that is written so, else the exact one.

    Raises ``FingerRecordError`` where no fingerprint scanner has such a resolution.
    """
    exact = per_cm * _CM_PER_INCH
    step = parameters.USUAL_DPI_STEP
    usual = round(exact / step) * step
    return plausible_dpi(usual if per_cm_of(usual) == per_cm else exact)


def per_cm_of(dpi: float) -> int:
    """Return whole pixels per centimetre."""
    return round(dpi / _CM_PER_INCH)


def plausible_dpi(dpi: float) -> float:
    """Return ``dpi``. Raises ``FingerRecordError`` where no fingerprint scanner has it."""
    if not parameters.FINGER_MIN_DPI <= dpi <= parameters.FINGER_MAX_DPI:
        raise FingerRecordError(reason=f"no scanner has the resolution it states ({dpi:.0f} dpi)")
    return dpi
