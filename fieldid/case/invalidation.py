"""What a later change drops, so that nothing stands that the rules would not allow now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.case.gates import scope_gate
from fieldid.case.safeguards import chosen_power, excluded
from fieldid.model.biometric import FingerPosition, Modality

if TYPE_CHECKING:
    from fieldid.model.encounter import CapturedSample, Encounter
    from fieldid.policy.policy import Policy


def without_comparisons(encounter: Encounter) -> Encounter:
    """Drop the results of verification and identification."""
    return replace(encounter, verification=None, identification=None)


def without_biometrics(encounter: Encounter) -> Encounter:
    """Drop samples, finished captures and comparisons; keep exceptions."""
    emptied = replace(encounter, samples=(), fingers_done=False, face_done=False)
    return without_comparisons(emptied)


def without_place(
    encounter: Encounter, modality: Modality, position: FingerPosition | None
) -> Encounter:
    """Drop sample and exception of one finger or face, what was finished, and comparisons."""
    place = (modality, position)
    finger = modality is Modality.FINGER
    emptied = replace(
        encounter,
        samples=tuple(one for one in encounter.samples if (one.modality, one.position) != place),
        exceptions=tuple(
            one for one in encounter.exceptions if (one.modality, one.position) != place
        ),
        fingers_done=encounter.fingers_done and not finger,
        face_done=encounter.face_done and finger,
    )
    return without_comparisons(emptied)


def samples_still_allowed(encounter: Encounter, policy: Policy) -> tuple[CapturedSample, ...]:
    """Return the samples that the power chosen now could have allowed.

    None are where consent is the basis: it was not asked before they were captured.
    """
    power = chosen_power(encounter, policy)
    if power is None or power.consent_is_basis or excluded(encounter, policy):
        return ()
    samples = encounter.samples
    return tuple(one for one in samples if scope_gate(power, one.modality, one.position) is None)
