"""Fingers of a probe that look like another finger of the claimed record: a mistake of the capture.

Guarantees nothing is said where a finger looks like the reference of its own position, or like
none. Leaves out what is done about it; the comparison score is not changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.errors.image import TemplateError
from fieldid.fingerprint import template_codec
from fieldid.fingerprint.repeats import doubtful_position
from fieldid.model.biometric import FingerPosition, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.identify.probe import Probe
    from fieldid.model.biometric import FingerTemplate
    from fieldid.model.nationality import Reference

Doubt = tuple[FingerPosition, FingerPosition]


def doubtful_fingers(probe: Probe, references: Iterable[Reference]) -> tuple[Doubt, ...]:
    """Return (position given, position it looks like) of each finger in doubt."""
    held = list(_known(references))
    found = (
        (position, doubtful_position(template, position, held))
        for position, template in probe.fingers
        if position is not FingerPosition.UNKNOWN
    )
    return tuple((given, other) for given, other in found if other is not None)


def _known(references: Iterable[Reference]) -> Iterator[tuple[FingerPosition, FingerTemplate]]:
    """Yield the finger references whose position is known, where they can be decoded."""
    for reference in references:
        if reference.modality is not Modality.FINGER or not reference.position:
            continue
        for data in reference.templates:
            try:
                yield reference.position, template_codec.decode(data)
            except TemplateError:
                continue
