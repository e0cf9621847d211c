"""When each step and each capture is possible: asked before acting, and again when recording.

Each gate returns None when the act is possible, otherwise a ``Refusal``. A gate raises nothing
and changes nothing, so that the steps rail, the program and the transitions ask one question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.fingers import fingers_left
from fieldid.case.refusal import Refusal, first
from fieldid.case.safeguards import capture_barrier, chosen_power
from fieldid.model.biometric import FingerPosition, Modality

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter
    from fieldid.policy.policy import Policy
    from fieldid.policy.power import Power

DECIDED = Refusal(
    reason="the decision of this encounter is recorded",
    rule="a decided encounter is closed",
    remedy="To correct it, withdraw the decision and open a new encounter.",
)
STOPPED = Refusal(
    reason="this encounter was stopped",
    rule="a stopped encounter is closed",
    remedy="Open a new encounter.",
)
NO_AGE = Refusal(reason="the person's age is not recorded")
NO_POWER = Refusal(reason="no purpose and legal power of this policy are chosen")
NO_NOTICE = Refusal(reason="the notice is not given")
NO_CLAIM = Refusal(reason="the claimed identity, or that none is claimed, is not recorded")
FACE_LEFT = Refusal(reason="the face is neither captured nor recorded as an exception")


def closed(encounter: Encounter) -> Refusal | None:
    """Return why the encounter accepts no more steps, None while it is open."""
    if encounter.decision is not None:
        return DECIDED
    return STOPPED if encounter.stopped_at is not None else None


def purpose_gate(encounter: Encounter) -> Refusal | None:
    """Return why purpose and power cannot be chosen yet: the age comes first."""
    return first(closed(encounter), NO_AGE if encounter.age is None else None)


def notice_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why the notice cannot be given yet: its text depends on the power."""
    no_power = chosen_power(encounter, policy) is None
    return first(purpose_gate(encounter), NO_POWER if no_power else None)


def claim_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why the claimed identity cannot be recorded yet: the notice comes first."""
    no_notice = encounter.notice is None
    return first(notice_gate(encounter, policy), NO_NOTICE if no_notice else None)


def exception_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why no biometric exception can be recorded yet. No safeguard stands in its way."""
    no_claim = encounter.claim is None
    return first(claim_gate(encounter, policy), NO_CLAIM if no_claim else None)


def capture_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why nothing may be captured now: closed, a safeguard, or an earlier step."""
    barrier = capture_barrier(encounter, policy)
    return first(closed(encounter), barrier, exception_gate(encounter, policy))


def scope_gate(power: Power, modality: Modality, position: FingerPosition | None) -> Refusal | None:
    """Return why this finger or face is outside what the power may capture."""
    if modality is Modality.FACE:
        allowed = power.captures.face and position is None
    else:
        allowed = position in power.captures.all_fingers
    if allowed:
        return None
    return Refusal(
        reason=f"this power does not allow capturing this {modality.value}",
        rule="what this power may capture",
        remedy="Capture only what the screen asks for.",
    )


def fingers_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why the fingers cannot be finished yet: a gate, or fingers not accounted for."""
    power = chosen_power(encounter, policy)
    left = fingers_left(encounter, power.captures) if power else ()
    labels = ", ".join(position.label.replace("_", " ") for position in left)
    words = f"neither captured nor recorded as an exception: {labels}"
    return first(capture_gate(encounter, policy), Refusal(reason=words) if left else None)


def face_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return why the face cannot be finished yet: a gate, or no sample and no exception."""
    captured = {sample.modality for sample in encounter.samples}
    explained = {exception.modality for exception in encounter.exceptions}
    left = Modality.FACE not in captured | explained
    return first(capture_gate(encounter, policy), FACE_LEFT if left else None)


def unfinished_gate(encounter: Encounter, policy: Policy) -> Refusal | None:
    """Return which captures are not finished, None when all of them are."""
    power = chosen_power(encounter, policy)
    if power is None:
        return NO_POWER
    if power.captures.all_fingers and not encounter.fingers_done:
        return Refusal(reason="the fingers are not finished")
    if power.captures.face and not encounter.face_done:
        return Refusal(reason="the face is not finished")
    return None
