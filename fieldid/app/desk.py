"""The unlocked laptop: everything an officer can do outside one encounter.

Opens encounters, keeps the list, talks to the hub, and answers what the foot bar shows. Every
view of a record, every search and every change is logged in the same transaction.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from fieldid.app import conflicts, diagnosis, list_import, syncing
from fieldid.app.calibrations import add_calibration
from fieldid.app.document_readers import DocumentReaders, find_document_readers
from fieldid.app.document_trust import TrustHeld
from fieldid.app.encounter_desk import EncounterDesk
from fieldid.app.encounter_record import encounter_record
from fieldid.app.list_search import ListSearch
from fieldid.app.list_status import list_in_use_refusal, list_status
from fieldid.app.models_held import revoked_models
from fieldid.app.photos import open_photo
from fieldid.app.policy_held import policy_held, policy_refusal
from fieldid.app.reviews import Reviews
from fieldid.app.samples import Samples
from fieldid.app.views import DecisionReceipt, Freshness, SyncStatus
from fieldid.audit.entry import AuditEvent
from fieldid.case import encounter as case
from fieldid.case.conditions import Circumstances
from fieldid.case.decision import decision_payload, record_withdrawal, withdraw
from fieldid.case.erasure import samples_due
from fieldid.case.refusal import require
from fieldid.errors.case import CaseError, NotHereError
from fieldid.errors.watchlist import NoListError, NotAdministratorError
from fieldid.model.encounter import Outcome
from fieldid.vault.identities import NewOfficer
from fieldid.wire.signing import Domain, key_fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from fieldid.app.conflicts import Conflict
    from fieldid.app.engines import Engines
    from fieldid.app.list_work import OnStep
    from fieldid.app.readers import Readers
    from fieldid.app.views import Diagnosis, ListStatus
    from fieldid.audit.entry import AuditEntry
    from fieldid.audit.head import AuditHead
    from fieldid.identify.calibration import Calibration
    from fieldid.model.biometric import FaceImage
    from fieldid.model.encounter import Decision, Encounter
    from fieldid.model.nationality import NationalityRecord
    from fieldid.policy.policy import Policy
    from fieldid.ports import CancelToken, Clock, ReaderInfo
    from fieldid.sync.report import SyncReport
    from fieldid.vault.identities import OfficerIdentity
    from fieldid.vault.vault import Vault


class Desk:
    """What an officer who is logged on works with. All methods block."""

    def __init__(
        self, vault: Vault, policy: Policy, engines: Engines, readers: Readers, clock: Clock
    ) -> None:
        self.vault = vault
        self.policy = policy
        self.engines = engines
        self.reader_access = readers
        engines.revoked = revoked_models(vault)
        self.samples = Samples(vault, engines)
        self.list_search = ListSearch(vault, clock)
        self.reviews = Reviews(self)
        self.trust = TrustHeld(vault)
        self.list_looks_older = timedelta()  # in an exercise, see training_desk
        self._clock = clock

    @cached_property
    def document_readers(self) -> DocumentReaders:
        """The readers of travel documents, found on first use."""
        return find_document_readers()

    @property
    def officer(self) -> OfficerIdentity:
        """The officer who is logged on."""
        return self.vault.officer

    @property
    def realm(self) -> str:
        """``live``, ``pilot`` or ``demo``; fixed when the vault was made."""
        return self.vault.realm

    @property
    def device_fingerprint(self) -> str:
        """Readable fingerprint of this laptop's signing key."""
        return key_fingerprint(self.vault.device.public_key)

    def now(self) -> datetime:
        """Return the time of the laptop's clock, UTC."""
        return self._clock()

    def lock(self) -> None:
        """Log off and close the vault; what was decoded in memory is dropped."""
        self.list_search.forget()
        self.samples.forget()
        self.engines.forget()
        self.reviews.forget()
        self.reader_access.close()
        self.reader_access.offer(None)
        if "document_readers" in vars(self):
            self.document_readers.close()
        self.vault.lock()

    def warm(self) -> None:
        """Load the gallery before the first search asks for it; no list is no fault here."""
        with suppress(NoListError):
            self.list_search.gallery()

    # --- encounters ---

    def open_encounter(self) -> EncounterDesk:
        """Begin an encounter; it is saved at once and resumes after a crash."""
        self.require_policy_in_use()
        self.reader_access.close()
        opened = case.open_encounter(self.officer.officer_id, self.now())
        with self.vault.transaction():
            self.vault.encounters.save(opened)
            self.log(AuditEvent.COLLECTION, opened.encounter_id, what="encounter opened")
        return EncounterDesk(self, opened)

    def resume(self, encounter_id: str) -> EncounterDesk:
        """Go on with an encounter. Raises NotHereError where there is none of that name."""
        self.reader_access.close()
        return EncounterDesk(self, self.encounter(encounter_id))

    def encounter(self, encounter_id: str) -> Encounter:
        """Return one encounter as saved. Raises NotHereError."""
        found = self.vault.encounters.get(encounter_id)
        if found is None:
            raise NotHereError(what="encounter")
        return found

    def unfinished(self) -> tuple[Encounter, ...]:
        """Return encounters neither decided nor stopped, latest first."""
        return self.vault.encounters.unfinished()

    def finished(self, most: int = 500) -> tuple[Encounter, ...]:
        """Return encounters decided or stopped, latest first."""
        return self.vault.encounters.finished(most)

    def withdraw(self, encounter_id: str, reason: str) -> DecisionReceipt:
        """Withdraw a decision by a signed superseding entry."""
        held = self.encounter(encounter_id)
        if held.decision is None:
            raise CaseError(reason="this encounter has no decision to withdraw")
        unsigned = withdraw(held.decision, self.officer.officer_id, reason, self.now())
        withdrawal = self.signed(unsigned)
        return self.commit_decision(record_withdrawal(held, withdrawal), withdrawal)

    def signed(self, decision: Decision) -> Decision:
        """Return the decision with the signature of the officer who is logged on."""
        payload = decision_payload(decision)
        return replace(decision, signature=self.vault.sign_as_officer(Domain.DECISION, payload))

    def commit_decision(self, encounter: Encounter, decision: Decision) -> DecisionReceipt:
        """Save decision, encounter, audit entry and envelope in one transaction.

        A confirmation that needs a second officer opens its review in the same transaction; it
        does not stand before they agree (``Reviews.standing``).
        """
        with self.vault.transaction():
            self.vault.encounters.save(encounter)
            self.vault.decisions.add(decision)
            subjects = (encounter.encounter_id, decision.decision_id, decision.record_id)
            self.log(AuditEvent.DECISION, *filter(None, subjects), what=decision.outcome.value)
            item = self.vault.outbox.enqueue("encounter", encounter_record(self, encounter))
            if decision.outcome is Outcome.CONFIRMED and self.reviews.needs_second(encounter):
                self.reviews.first_answer(decision)  # the captures stay until it is settled
            else:
                due = samples_due(encounter, self.policy, self.now())
                self.samples.erase(encounter.encounter_id, due)
            if until := self.reviews.kept_until(encounter):
                self.vault.retention.keep_until(encounter.encounter_id, until)
        head = self.vault.audit.head()
        standing = self.reviews.standing(encounter).value
        return DecisionReceipt(decision, item.sequence, item.envelope_id, head.digest, standing)

    def circumstances(self) -> Circumstances:
        """Return what a decision depends on beside the encounter."""
        status = self.list_status()
        return Circumstances(
            list_records=status.records,
            calibrated=self._calibrated_for_decisions(),
            list_expired=status.freshness is Freshness.EXPIRED,
            review_follows=True,
        )

    # --- the list ---

    def list_status(self) -> ListStatus:
        """Return which list is held and how old it is."""
        prepared = self.list_search.prepared
        now = self.now() + self.list_looks_older
        return list_status(self.vault, self.policy, now, prepared=prepared)

    def require_list_in_use(self) -> None:
        """Refuse a search on a list that is too old. Raises PolicyRefusalError."""
        require(list_in_use_refusal(self.list_status()))

    def require_policy_in_use(self) -> None:
        """Refuse to work under a policy that was revoked or is over. Raises PolicyRefusalError."""
        require(policy_refusal(self.vault, self.policy, self.now()))

    def import_list(
        self,
        path: Path,
        trust: bytes | None = None,
        on_step: OnStep | None = None,
        cancel: CancelToken | None = None,
    ) -> ListStatus:
        """Verify, open and take over a list; the one held stays where anything is wrong."""
        list_import.import_list(self, path, trust, on_step, cancel)
        return self.list_status()

    def take_up_rules(self) -> None:
        """Work from now on under the policy, the calibrations and the models held now."""
        self.policy = policy_held(self.vault)
        self.engines.revoked = revoked_models(self.vault)
        self.list_search.take_up()

    def record(self, record_id: str) -> NationalityRecord:
        """Return one record of the list. Raises NotHereError where there is none."""
        record = self.vault.records.get(record_id)
        if record is None:
            raise NotHereError(what="record")
        return record

    def find_records(self, text: str) -> tuple[NationalityRecord, ...]:
        """Find records by name, document number or record id; the look-up is logged."""
        found = self.vault.records.find(text)
        self.log(AuditEvent.CONSULTATION, *(record.record_id for record in found), what="find")
        return found

    def portrait(self, record: NationalityRecord) -> FaceImage | None:
        """Return the record's photograph, None where none is held."""
        return open_photo(self.vault, record)

    def _calibrated_for_decisions(self) -> bool:
        """Tell whether calibrations are held, and outside the demo no demonstration among them."""
        held = self.calibrations
        return bool(held) and (self.realm == "demo" or not any(one.demonstration for one in held))

    @property
    def calibrations(self) -> tuple[Calibration, ...]:
        """The calibrations held, the newest first."""
        return self.list_search.calibrations

    def add_calibration(self, data: bytes, maker_file: bytes | None = None) -> Calibration:
        """Take over a signed calibration (administrators). Raises a CalibrationError."""
        added = add_calibration(self, data, maker_file)
        self.list_search.take_up()
        return added

    # --- readers, officers, hub ---

    def readers(self) -> list[ReaderInfo]:
        """Return what is attached now."""
        return self.reader_access.discover()

    def officers(self) -> tuple[OfficerIdentity, ...]:
        """Return the officers of this laptop."""
        return self.vault.officers()

    def add_officer(self, name: str, role: str, passphrase: str) -> OfficerIdentity:
        """Add an officer with a passphrase of their own (administrators); logged.

        Raises NotAdministratorError, VaultError.
        """
        if self.officer.role != list_import.ADMINISTRATOR:
            raise NotAdministratorError
        return self.vault.add_officer(NewOfficer(name, role), passphrase)

    def sync_status(self) -> SyncStatus:
        """Return the state of the outbox."""
        return syncing.sync_status(self.vault)

    def enrol(self, url: str, code: str, patience_s: float | None = None) -> SyncStatus:
        """Enrol this laptop with a hub by a one-time code. Raises EnrolmentError, SyncError.

        ``patience_s``: as in :meth:`sync`.
        """
        syncing.enrol(self.vault, url, code, self.now(), patience_s)
        return self.sync_status()

    def sync(
        self,
        cancel: CancelToken | None = None,
        patience_s: float | None = None,
        *,
        again: bool = False,
    ) -> SyncReport:
        """Send what waits, and take receipts. Being offline is a report, not an error.

        ``patience_s``: how long one answer may take, None for the usual time. ``again``: offer
        acts that the hub refused at once, not after an hour.
        """
        return syncing.sync(self.vault, self._clock, cancel, patience_s, again=again)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return where the hub's answer differs from what was decided or sent here."""
        return conflicts.conflicts(self)

    def take_up_conflict(self, conflict: Conflict, note: str) -> None:
        """Write down who looks after a difference, and how. Raises CaseError without words."""
        conflicts.take_up(self, conflict.kind, conflict.sequence, note)

    # --- log and diagnosis ---

    def log(self, event: AuditEvent, *subjects: str, **detail: str) -> None:
        """Append one entry to the audit log."""
        self.vault.audit.append(event, subjects, detail)

    def audit_entries(self, after: int = 0) -> Sequence[AuditEntry]:
        """Return the audit log after an entry, oldest first."""
        return tuple(self.vault.audit.entries(after))

    def verify_audit(self) -> AuditHead:
        """Check the whole hash chain. Raises AuditError."""
        return self.vault.audit.verify()

    def diagnosis(self) -> Diagnosis:
        """Return the state of everything, without personal data."""
        return diagnosis.diagnosis(self)
