"""The encounter's transitions: each takes an encounter and returns the next one, or refuses.

Guarantees that no sequence of these reaches capture of a child or of a person of disputed age
without the rule confirmed and the responsible adult named, comparison that the power does not
allow, or a change after the decision other than its withdrawal. Stopping and referring are
possible at any time before that. Ask the gates (``gates``, ``comparison``) before acting;
the transitions ask them again.

What a later change keeps and drops:

- **age**: an adult who turns out to be a child, or safeguards taken back: samples, finished
  captures, comparisons and the notice are dropped; exceptions and the claim are kept. From
  child to adult, and between child and disputed with safeguards, everything is kept.
- **purpose or power**: the notice, the comparisons and "finished" are dropped. Samples are kept
  only where the new power could have allowed them: within its scope, not on consent that was
  not asked, not of a child it excludes.
- **notice**: an answer of no to consent drops samples and comparisons.
- **claim**: another claimed record drops the comparisons.
- **samples and exceptions**: any change drops the comparisons, and its kind (fingers or face)
  is to be finished again.
- **stop**: samples are dropped; the comparisons made stay on record.

Dropped samples must be erased: ``erasure.samples_to_erase(before, after)`` names them. Leaves
out storage, signatures and the log; a search that is dropped here stays in the audit log.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.case.comparison import identification_gate, verification_gate
from fieldid.case.gates import (
    DECIDED,
    NO_POWER,
    capture_gate,
    claim_gate,
    closed,
    exception_gate,
    face_gate,
    fingers_gate,
    notice_gate,
    purpose_gate,
    scope_gate,
)
from fieldid.case.invalidation import (
    samples_still_allowed,
    without_biometrics,
    without_comparisons,
    without_place,
)
from fieldid.case.refusal import Refusal, require
from fieldid.case.safeguards import chosen_power, excluded, safeguarded, treated_as_child
from fieldid.model.biometric import Modality
from fieldid.model.encounter import Encounter

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.model.comparison import CandidateList, VerificationResult
    from fieldid.model.encounter import (
        AgeRecord,
        CapturedSample,
        Claim,
        DocumentCheck,
        NoticeRecord,
        PurposeChoice,
        RecordedException,
        Referral,
    )
    from fieldid.policy.policy import Policy
    from fieldid.policy.power import Power

INTERPRETER_NEEDED = Refusal(
    reason="no reviewed notice is held in this language",
    rule="a notice the person understands",
    remedy="Call an interpreter and record it, or choose a language the person understands.",
)
CONSENT_NOT_ASKED = Refusal(
    reason="this power does not rest on consent",
    rule="consent only where it is the basis",
    remedy="Do not ask for consent under this power; leave the answer empty.",
)


def open_encounter(officer_id: str, now: datetime) -> Encounter:
    """Return a new encounter with a random identifier (UUID version 4)."""
    return Encounter(encounter_id=str(uuid.uuid4()), opened_at=now, officer_id=officer_id)


def record_age(encounter: Encounter, policy: Policy, age: AgeRecord) -> Encounter:
    """Record or correct the age and the safeguards of a child."""
    require(closed(encounter))
    aged = replace(encounter, age=age)
    safeguards_taken_back = not safeguarded(age)
    newly_child = treated_as_child(age) and not treated_as_child(encounter.age)
    if safeguards_taken_back or newly_child:
        return without_biometrics(replace(aged, notice=None if newly_child else aged.notice))
    return without_biometrics(aged) if excluded(aged, policy) else aged


def choose_purpose(encounter: Encounter, policy: Policy, choice: PurposeChoice) -> Encounter:
    """Choose or change purpose and power; a power unknown or for another purpose is refused."""
    require(purpose_gate(encounter))
    if policy.purpose(choice.purpose_id).id not in policy.power(choice.power_id).purposes:
        raise Refusal(
            reason="this power does not serve this purpose",
            rule="a power for each purpose",
            remedy="Choose a power that the policy names for this purpose.",
        ).error()
    if choice == encounter.purpose:
        return encounter
    chosen = replace(encounter, purpose=choice, notice=None)
    return replace(without_biometrics(chosen), samples=samples_still_allowed(chosen, policy))


def give_notice(encounter: Encounter, policy: Policy, notice: NoticeRecord) -> Encounter:
    """Record that the notice was given, and the answer where consent is the basis."""
    require(notice_gate(encounter, policy))
    power = _power(encounter, policy)
    wording = policy.notice(power.id, notice.language)
    if wording.interpreter_needed and not notice.interpreter:
        raise INTERPRETER_NEEDED.error()
    if notice.consent is not None and not power.consent_is_basis:
        raise CONSENT_NOT_ASKED.error()
    if notice.consent is None and power.consent_is_basis:
        raise Refusal(reason="the person's answer about consent is not recorded").error()
    noticed = replace(encounter, notice=notice)
    return without_biometrics(noticed) if excluded(noticed, policy) else noticed


def record_claim(encounter: Encounter, policy: Policy, claim: Claim) -> Encounter:
    """Record the claimed identity; an empty claim says that none is made."""
    require(claim_gate(encounter, policy))
    same_record = encounter.claim is not None and encounter.claim.record_id == claim.record_id
    claimed = replace(encounter, claim=claim)
    return claimed if same_record else without_comparisons(claimed)


def record_document(encounter: Encounter, policy: Policy, check: DocumentCheck) -> Encounter:
    """Add a travel document that was looked at, or replace the earlier look at the same one."""
    require(claim_gate(encounter, policy))
    same = (check.issuing_state, check.document_number)
    others = tuple(
        held
        for held in encounter.documents
        if not check.document_number or (held.issuing_state, held.document_number) != same
    )
    return replace(encounter, documents=(*others, check))


def add_sample(encounter: Encounter, policy: Policy, sample: CapturedSample) -> Encounter:
    """Add one sample; an earlier sample or exception of the same finger or face is replaced."""
    require(capture_gate(encounter, policy))
    power = _power(encounter, policy)
    require(scope_gate(power, sample.modality, sample.position))
    _check_sample(encounter, power, sample)
    emptied = without_place(encounter, sample.modality, sample.position)
    return replace(emptied, samples=(*emptied.samples, sample))


def remove_sample(encounter: Encounter, sample_id: str) -> Encounter:
    """Remove one sample, for instance to capture it again."""
    require(closed(encounter))
    for sample in encounter.samples:
        if sample.sample_id == sample_id:
            return without_place(encounter, sample.modality, sample.position)
    raise Refusal(reason="the encounter has no such sample").error()


def record_exception(
    encounter: Encounter, policy: Policy, exception: RecordedException
) -> Encounter:
    """Record that something was not captured; a sample of the same finger or face is dropped.

    A finger exception without a position stands for all fingers that are not captured.
    """
    require(exception_gate(encounter, policy))
    power = _power(encounter, policy)
    position = exception.position
    if exception.modality is Modality.FINGER and position is None:
        position = next(iter(power.captures.fingers), None)
    require(scope_gate(power, exception.modality, position))
    emptied = without_place(encounter, exception.modality, exception.position)
    return replace(emptied, exceptions=(*emptied.exceptions, exception))


def finish_fingers(encounter: Encounter, policy: Policy) -> Encounter:
    """Close the fingers; each asked finger must be captured or explained."""
    require(fingers_gate(encounter, policy))
    return replace(encounter, fingers_done=True)


def finish_face(encounter: Encounter, policy: Policy) -> Encounter:
    """Close the face; it must be captured or explained."""
    require(face_gate(encounter, policy))
    return replace(encounter, face_done=True)


def record_verification(
    encounter: Encounter, policy: Policy, result: VerificationResult
) -> Encounter:
    """Record the comparison with the claimed record."""
    require(verification_gate(encounter, policy))
    if encounter.claim is None or result.record_id != encounter.claim.record_id:
        raise Refusal(reason="this comparison is with another record than the one claimed").error()
    return replace(encounter, verification=result)


def record_identification(
    encounter: Encounter, policy: Policy, candidates: CandidateList
) -> Encounter:
    """Record a search of the list. Ask ``identification_gate`` before searching."""
    require(identification_gate(encounter, policy, candidates.list_records))
    return replace(encounter, identification=candidates)


def refer(encounter: Encounter, referral: Referral) -> Encounter:
    """Record a vulnerability referral; possible until the decision, after a stop too."""
    if encounter.decision is not None:
        raise DECIDED.error()
    return replace(encounter, referrals=(*encounter.referrals, referral))


def stop(encounter: Encounter, reason: str, now: datetime) -> Encounter:
    """Stop at any time before the decision. ``reason`` may be empty: no cause is asked."""
    require(closed(encounter))
    return replace(encounter, samples=(), stopped_at=now, stop_reason=reason)


def _power(encounter: Encounter, policy: Policy) -> Power:
    power = chosen_power(encounter, policy)
    if power is None:
        raise NO_POWER.error()
    return power


def _check_sample(encounter: Encounter, power: Power, sample: CapturedSample) -> None:
    known = {one.sample_id for one in encounter.samples}
    if not sample.sample_id or sample.sample_id in known:
        raise Refusal(reason="the sample has no identifier of its own").error()
    if not 1 <= sample.attempts <= power.attempts:
        raise Refusal(
            reason=f"{sample.attempts} attempts were made and {power.attempts} are allowed",
            rule="number of attempts",
            remedy="Keep the best sample of the attempts that are allowed.",
        ).error()
