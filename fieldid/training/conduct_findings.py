"""How the trainee went about it: age, help, claim, verification, fingers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.biometric import CaptureException, FingerPosition, Modality
from fieldid.model.encounter import AgeBand, Encounter
from fieldid.training.finding import Finding, Grade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.training.scenario import Scenario, Truth

_CANNOT = (CaptureException.UNABLE, CaptureException.TEMPORARY)


def age(scenario: Scenario, encounter: Encounter) -> Iterator[Finding]:
    """Judge the age answer and what it protects from."""
    truth, answer = scenario.truth, encounter.age
    if answer is None:
        yield Finding(Grade.MISTAKE, "The age was not recorded. It comes before everything else.")
    elif answer.band in truth.age_bands:
        yield Finding(Grade.RIGHT, "The age was recorded as it had to be.")
    elif answer.band is AgeBand.ADULT:
        yield Finding(
            Grade.SERIOUS,
            "You recorded an adult. A disputed age is treated as a child's until it is settled.",
        )
    else:
        yield Finding(Grade.NOTE, "You recorded a child, for which the briefing gave no reason.")
    if _child(truth) and not truth.adult_present:
        yield from _without_adult(encounter)


def help_called(scenario: Scenario, encounter: Encounter) -> Iterator[Finding]:
    """Judge whether help was called where it was needed."""
    if not scenario.truth.help_needed:
        return
    if encounter.referrals:
        yield Finding(Grade.RIGHT, "You called for help and recorded it.")
    else:
        yield Finding(Grade.SERIOUS, "You did not record that you called for help.")


def claim(scenario: Scenario, encounter: Encounter) -> Iterator[Finding]:
    """Judge whether the claim was recorded as made, and a claimed record verified."""
    if encounter.claim is None:
        return
    if encounter.claim.record_id != scenario.claim.record_id:
        yield Finding(
            Grade.MISTAKE,
            "The claim was not recorded as the person made it. A claim stays as it was made, even "
            "when it turns out wrong.",
        )
    elif scenario.claim.record_id and encounter.decision and not encounter.verification:
        yield Finding(Grade.MISTAKE, "A record was claimed, but you did not verify the claim.")
    elif scenario.claim.record_id and encounter.verification:
        yield Finding(Grade.RIGHT, "You verified the claim against the claimed record.")


def fingers(scenario: Scenario, encounter: Encounter) -> Iterator[Finding]:
    """Judge the exceptions: needed ones recorded, none invented."""
    if not encounter.fingers_done:
        return
    recorded = {
        one.position: one.exception
        for one in encounter.exceptions
        if one.modality is Modality.FINGER and one.position is not None
    }
    for position in scenario.truth.unable_fingers:
        yield _needed(position, recorded.get(position))
    for position in recorded.keys() - set(scenario.truth.unable_fingers):
        yield Finding(
            Grade.MISTAKE,
            "You recorded an exception for the {finger}, which could have been captured.",
            {"finger": finger_name(position)},
        )


def _needed(position: FingerPosition, exception: CaptureException | None) -> Finding:
    details = {"finger": finger_name(position)}
    if exception is None:
        return Finding(
            Grade.MISTAKE,
            "The {finger} gives no usable print, but no exception was recorded for it.",
            details,
        )
    if exception in _CANNOT:
        return Finding(Grade.RIGHT, "You recorded an exception for the {finger}.", details)
    return Finding(
        Grade.NOTE,
        "You recorded an exception for the {finger}, but the finger was there and was offered.",
        details,
    )


def _without_adult(encounter: Encounter) -> Iterator[Finding]:
    if encounter.samples:
        yield Finding(
            Grade.SERIOUS, "You captured samples of a child without a responsible adult present."
        )
    else:
        yield Finding(Grade.RIGHT, "Nothing was captured of a child without a responsible adult.")
    if encounter.age is not None and encounter.age.responsible_adult:
        yield Finding(
            Grade.MISTAKE, "You recorded a responsible adult, but the briefing says there was none."
        )


def _child(truth: Truth) -> bool:
    return AgeBand.ADULT not in truth.age_bands


def finger_name(position: FingerPosition) -> str:
    """Name a finger in English, as in ``right index finger``."""
    return position.label.replace("_", " ") + (
        "" if position in (FingerPosition.RIGHT_THUMB, FingerPosition.LEFT_THUMB) else " finger"
    )
