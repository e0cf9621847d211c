"""One encounter in hand: every step the officer can take, saved and logged as it is taken.

Each method applies a pure rule of ``fieldid.case``, then saves the encounter and the audit
entry in one transaction. Nothing is kept only in memory, so a crash or a lock loses nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from uuid6 import uuid7

from fieldid.app.capturing import assess_sample, capture_sample, live_templates
from fieldid.app.list_status import hours_old
from fieldid.app.record_about import record_about
from fieldid.audit.entry import AuditEvent
from fieldid.case import encounter as case
from fieldid.case.comparison import identification_gate, verification_gate
from fieldid.case.conditions import unmet_conditions
from fieldid.case.decision import Choice, make_decision, record_decision
from fieldid.case.erasure import samples_to_erase
from fieldid.case.fingers import fingers_left
from fieldid.case.gates import capture_gate
from fieldid.case.refusal import require
from fieldid.case.steps import step_states
from fieldid.errors.case import CaseError
from fieldid.model.biometric import Modality
from fieldid.model.encounter import CapturedSample, NoticeRecord, Referral

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.app.desk import Desk
    from fieldid.app.record_about import RecordAbout
    from fieldid.app.views import CandidateEvidence, DecisionReceipt
    from fieldid.capture.best_of import Attempt
    from fieldid.case.steps import StepState
    from fieldid.errors.base import FieldidError
    from fieldid.model.biometric import (
        FaceImage,
        FaceTemplate,
        FingerImage,
        FingerPosition,
        FingerTemplate,
        Quality,
    )
    from fieldid.model.comparison import CandidateList, VerificationResult
    from fieldid.model.encounter import (
        AgeRecord,
        Claim,
        DocumentCheck,
        Encounter,
        Outcome,
        PurposeChoice,
        RecordedException,
    )
    from fieldid.model.nationality import NationalityRecord
    from fieldid.policy.power import Power
    from fieldid.ports import CancelToken, CaptureRequest, PreviewSink


class EncounterDesk:
    """The encounter an officer is working on. All methods block."""

    def __init__(self, desk: Desk, encounter: Encounter) -> None:
        self._desk = desk
        self._encounter = encounter
        self.capture_fault: FieldidError | None = None

    @property
    def encounter(self) -> Encounter:
        """The encounter as saved."""
        return self._encounter

    @property
    def desk(self) -> Desk:
        """The laptop this encounter is worked on."""
        return self._desk

    @property
    def power(self) -> Power | None:
        """The legal power chosen, None before that."""
        chosen = self._encounter.purpose
        return self._desk.policy.power(chosen.power_id) if chosen else None

    def steps(self) -> tuple[StepState, ...]:
        """Return the state of every step, for the rail."""
        return step_states(self._encounter, self._desk.policy)

    # --- before capture ---

    def record_age(self, age: AgeRecord) -> None:
        """Record or correct the age and a child's safeguards."""
        self._advance(case.record_age(self._encounter, self._desk.policy, age), "age")

    def choose_purpose(self, choice: PurposeChoice) -> None:
        """Choose purpose and legal power."""
        self._advance(case.choose_purpose(self._encounter, self._desk.policy, choice), "purpose")

    def give_notice(
        self, language: str, *, interpreter: bool = False, consent: bool | None = None
    ) -> None:
        """Record that the notice was given."""
        notice = NoticeRecord(language, self._desk.now(), interpreter, consent)
        self._advance(case.give_notice(self._encounter, self._desk.policy, notice), "notice")

    def record_claim(self, claim: Claim) -> None:
        """Record the claimed identity. Raises CaseError where the record is not on the list."""
        if claim.record_id:
            self._desk.record(claim.record_id)
        self._advance(case.record_claim(self._encounter, self._desk.policy, claim), "claim")

    def record_document(self, check: DocumentCheck) -> None:
        """Record a travel document that was looked at."""
        after = case.record_document(self._encounter, self._desk.policy, check)
        self._advance(after, "document", AuditEvent.COLLECTION)

    # --- capture ---

    def finger_plan(self) -> tuple[FingerPosition, ...]:
        """Return the fingers still to be captured or explained, in order."""
        power = self.power
        return fingers_left(self._encounter, power.captures) if power else ()

    def capture(
        self,
        request: CaptureRequest,
        reader_id: str,
        on_preview: PreviewSink,
        on_attempt: Callable[[Attempt], None],
        cancel: CancelToken,
    ) -> CapturedSample:
        """Capture one finger or the face and keep the best attempt. Raises a ReaderError.

        ``capture_fault`` is then the error that ended the attempts early, None otherwise.
        """
        self.capture_fault = None
        require(capture_gate(self._encounter, self._desk.policy))
        best = capture_sample(
            self._desk.engines,
            self._desk.reader_access.open(reader_id),
            request,
            self._power().attempts,
            on_preview,
            on_attempt,
            cancel,
            self._captured(request),
        )
        templates = live_templates(self._desk.engines, best)
        kept = self._keep(best.image, best.quality, request, reader_id, best.attempts, templates)
        self.capture_fault = best.fault
        return kept

    def accept_image(
        self, request: CaptureRequest, image: FingerImage | FaceImage, source: str
    ) -> CapturedSample:
        """Take an image that was captured elsewhere as the sample."""
        require(capture_gate(self._encounter, self._desk.policy))
        quality = assess_sample(self._desk.engines, request, image, self._captured(request))
        return self._keep(image, quality, request, source, 1)

    def _captured(
        self, request: CaptureRequest
    ) -> tuple[tuple[FingerPosition, FingerTemplate], ...]:
        """Return the fingers held, where a finger is asked for."""
        if request.modality is not Modality.FINGER:
            return ()
        return self._desk.samples.probe_fingers(self._encounter)

    def prepare_probe(self) -> None:
        """Make the templates of what was captured, so that no search waits for them."""
        self._desk.samples.probe(self._encounter)

    def record_exception(self, exception: RecordedException) -> None:
        """Record that a finger or the face was not captured. The cause is never asked."""
        after = case.record_exception(self._encounter, self._desk.policy, exception)
        self._advance(after, "exception")

    def remove_sample(self, sample_id: str) -> None:
        """Drop one sample, to capture it again."""
        self._advance(case.remove_sample(self._encounter, sample_id), "sample removed")

    def finish_fingers(self) -> None:
        """Close the fingers."""
        self._advance(case.finish_fingers(self._encounter, self._desk.policy), "fingers finished")

    def finish_face(self) -> None:
        """Close the face."""
        self._advance(case.finish_face(self._encounter, self._desk.policy), "face finished")

    def sample_image(self, sample_id: str) -> FingerImage | FaceImage:
        """Return the image of an accepted sample."""
        modality = next(
            (s.modality for s in self._encounter.samples if s.sample_id == sample_id), None
        )
        if modality is None:
            raise CaseError(reason="the encounter has no such sample")
        samples = self._desk.samples
        face = modality is Modality.FACE
        return samples.face_image(sample_id) if face else samples.finger_image(sample_id)

    # --- comparison ---

    def verify(self) -> VerificationResult:
        """Compare the probes with the claimed record (1:1)."""
        self._desk.require_policy_in_use()
        require(verification_gate(self._encounter, self._desk.policy))
        claim = self._encounter.claim
        if claim is None:
            raise CaseError(reason="the claimed identity is not recorded")
        probe = self._desk.samples.probe(self._encounter)
        found = self._desk.list_search.verify(probe, claim.record_id, self._power())
        result = replace(found, list_hours_old=hours_old(self._desk.list_status()))
        after = case.record_verification(self._encounter, self._desk.policy, result)
        self._advance(after, "verification", AuditEvent.SEARCH, (claim.record_id,))
        return result

    def identify(self, cancel: CancelToken | None = None) -> CandidateList:
        """Search the whole list (1:N). Raises SearchCancelledError."""
        status = self._desk.list_status()
        self._desk.require_policy_in_use()
        require(identification_gate(self._encounter, self._desk.policy, status.records))
        self._desk.require_list_in_use()
        probe = self._desk.samples.probe(self._encounter)
        searched = self._desk.list_search.identify(probe, self._power(), cancel)
        found = replace(searched, list_hours_old=hours_old(status))
        after = case.record_identification(self._encounter, self._desk.policy, found)
        subjects = tuple(candidate.record_id for candidate in found.candidates)
        self._advance(after, "identification", AuditEvent.SEARCH, subjects)
        return found

    def view_record(self, record_id: str) -> tuple[NationalityRecord, FaceImage | None]:
        """Return a record and its photograph for the officer's eyes; the view is logged."""
        record = self._desk.record(record_id)
        self._desk.log(AuditEvent.CONSULTATION, self._encounter.encounter_id, record_id)
        return record, self._desk.portrait(record)

    def evidence(self, record_id: str) -> CandidateEvidence:
        """Return what the officer needs to judge one candidate; the view is logged."""
        from fieldid.app.evidence import candidate_evidence  # noqa: PLC0415 - loads the matchers

        evidence = candidate_evidence(self._desk, self._encounter, record_id)
        self._desk.log(AuditEvent.CONSULTATION, self._encounter.encounter_id, record_id)
        return evidence

    def about_record(self, record_id: str) -> RecordAbout:
        """Return what stands beside a record; the records it contradicts count as looked at."""
        record = self._desk.record(record_id)
        found = record_about(self._desk.vault.records, record, self._encounter, self.power)
        others = {key for one in found.conflicts for key in one.record_ids} - {record_id}
        if others:
            subjects = (self._encounter.encounter_id, *sorted(others))
            self._desk.log(AuditEvent.CONSULTATION, *subjects, what="contradictions")
        return found

    @property
    def waits_for_second(self) -> bool:
        """Whether a confirmation here does not stand before a second officer agrees."""
        return self._desk.reviews.needs_second(self._encounter)

    # --- ending ---

    def unmet_conditions(self, record_id: str = "") -> tuple[str, ...]:
        """Return what "identity confirmed" still lacks, in words."""
        return unmet_conditions(
            self._encounter, self._desk.policy, self._desk.circumstances(), record_id
        )

    def decide(self, outcome: Outcome, record_id: str, reason: str) -> DecisionReceipt:
        """Sign and save the decision, its audit entry and its envelope in one transaction."""
        self._desk.require_policy_in_use()
        unsigned = make_decision(
            self._encounter,
            self._desk.policy,
            self._desk.circumstances(),
            Choice(outcome, reason, record_id),
            self._desk.officer.officer_id,
            self._desk.now(),
        )
        decision = self._desk.signed(unsigned)
        after = record_decision(
            self._encounter, self._desk.policy, self._desk.circumstances(), decision
        )
        receipt = self._desk.commit_decision(after, decision)
        self._encounter = self._desk.encounter(after.encounter_id)
        self._desk.reader_access.close()
        return receipt

    def refer(self, note: str = "") -> None:
        """Record that help was called for a vulnerable person."""
        self._advance(case.refer(self._encounter, Referral(self._desk.now(), note)), "referral")

    def stop(self, reason: str = "") -> None:
        """Stop the encounter; captured samples are erased."""
        self._advance(case.stop(self._encounter, reason, self._desk.now()), "stopped")
        self._desk.reader_access.close()

    # --- within ---

    def _power(self) -> Power:
        power = self.power
        if power is None:
            raise CaseError(reason="no purpose and legal power are chosen")
        return power

    def _keep(
        self,
        image: FingerImage | FaceImage,
        quality: Quality,
        request: CaptureRequest,
        reader_id: str,
        attempts: int,
        templates: tuple[FaceTemplate, ...] = (),
    ) -> CapturedSample:
        sample = CapturedSample(
            sample_id=str(uuid7()),
            modality=request.modality,
            position=request.position,
            quality=quality,
            captured_at=self._desk.now(),
            reader=reader_id,
            attempts=attempts,
            attack=self._desk.engines.attack_on(image),
        )
        after = case.add_sample(self._encounter, self._desk.policy, sample)
        with self._desk.vault.transaction():
            self._desk.samples.put(after.encounter_id, sample.sample_id, image, templates)
            self._save(after, f"captured {request.modality.value}", AuditEvent.COLLECTION)
        self._encounter = after
        return sample

    def _advance(
        self,
        after: Encounter,
        what: str,
        event: AuditEvent = AuditEvent.ALTERATION,
        subjects: tuple[str, ...] = (),
    ) -> None:
        self._save(after, what, event, subjects)
        self._encounter = after

    def _save(
        self,
        after: Encounter,
        what: str,
        event: AuditEvent = AuditEvent.ALTERATION,
        subjects: tuple[str, ...] = (),
    ) -> None:
        """Save, within the transaction that is open or in one of its own.

        ``_encounter`` may follow only once the outermost has committed: a full disk undoes it.
        """
        erased = samples_to_erase(self._encounter, after)
        with self._desk.vault.transaction():
            self._desk.vault.encounters.save(after)
            self._desk.samples.erase(after.encounter_id, erased)
            self._desk.log(event, after.encounter_id, *subjects, what=what)
