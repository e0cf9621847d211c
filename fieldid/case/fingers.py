"""Which fingers are still unaccounted for: neither captured nor recorded as an exception.

No finger drops out without a word. A finger that is missing or temporarily unusable is made
up for by an alternative; one that a person declined or is unable to give is not, so that
nobody is asked again for what they said no to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.biometric import CaptureException, FingerPosition, Modality

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter
    from fieldid.policy.power import Captures

_MADE_UP_FOR = (CaptureException.MISSING, CaptureException.TEMPORARY)


def fingers_left(encounter: Encounter, captures: Captures) -> tuple[FingerPosition, ...]:
    """Return the fingers to ask for next, in order; empty when the fingers can be finished.

    An exception without a position stands for all fingers.
    """
    exceptions = _exceptions(encounter)
    if None in exceptions:
        return ()
    captured = {one.position for one in encounter.samples if one.modality is Modality.FINGER}
    left = [one for one in captures.fingers if one not in captured and one not in exceptions]
    lost = [one for one in captures.fingers if exceptions.get(one) in _MADE_UP_FOR]
    made_up = [one for one in captures.alternative_fingers if one in captured]
    spare = [one for one in captures.alternative_fingers if one not in {*captured, *exceptions}]
    return (*left, *spare[: max(0, len(lost) - len(made_up))])


def _exceptions(encounter: Encounter) -> dict[FingerPosition | None, CaptureException]:
    return {
        one.position: one.exception
        for one in encounter.exceptions
        if one.modality is Modality.FINGER
    }
