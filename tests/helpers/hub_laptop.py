"""A laptop as the hub sees it: keys, officers, an audit chain, and envelopes made from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.audit.chain import next_entry
from fieldid.audit.entry import AuditEvent, entry_to_dict
from fieldid.audit.head import GENESIS, AuditHead, head_of
from fieldid.case.decision import decision_payload
from fieldid.model.encounter import Decision, Encounter, Outcome
from fieldid.wire import enrolment
from fieldid.wire import envelope as envelopes
from fieldid.wire.envelope import Envelope, EnvelopeContent, make_envelope
from fieldid.wire.fields import new_uuid7
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import Domain, SigningKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.hub.keys import HubKeys
    from fieldid.wire.fields import Realm

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
Entries = tuple[dict[str, Any], ...]


class Laptop:
    """Not a vault: everything in memory, and every rule can be broken on purpose."""

    def __init__(self, realm: Realm = "demo") -> None:
        self.realm: Realm = realm
        self.device_id = new_uuid7()
        self.key = SigningKey.generate()
        self.sealing = SealingKey.generate()
        self.officer_id = new_uuid7()
        self.officer_key = SigningKey.generate()
        self.head: AuditHead = GENESIS
        self.sequence = 0
        self.hub_recipient = ""

    def request(self, code: str, **change: Any) -> enrolment.EnrolmentRequest:
        """An enrolment request as an honest laptop sends it, but for ``change``."""
        officer = enrolment.EnrolledOfficer(
            self.officer_id, "Quilla Vantongeren", "officer", self.officer_key.public
        )
        request = enrolment.EnrolmentRequest(
            code=code,
            realm=self.realm,
            device_id=self.device_id,
            device_public=self.key.public,
            device_recipient=self.sealing.recipient,
            officers=(officer,),
            requested_at=NOW,
        )
        return enrolment.sign_request(replace(request, **change), self.key)

    def knows(self, keys: HubKeys) -> Laptop:
        """Seal to this hub from now on."""
        self.hub_recipient = keys.sealing.recipient
        return self

    def entries(self, number: int) -> Entries:
        """Log ``number`` more audit entries and return them as plain values."""
        made = []
        for _ in range(number):
            entry = next_entry(self.head, NOW, self.officer_id, AuditEvent.SEARCH)
            self.head = head_of(entry)
            made.append(entry_to_dict(entry))
        return tuple(made)

    def decided(self, **change: Any) -> dict[str, Any]:
        """An encounter with a decision that its officer signed, but for ``change`` after it."""
        record = decided_encounter(self.officer_id, self.officer_key.sign)
        record["decision"].update(change)
        return record

    def make(
        self, record: dict[str, Any] | None = None, audit: Entries | None = None, **change: Any
    ) -> Envelope:
        """The next envelope: a decided encounter with one audit entry, unless said otherwise."""
        self.sequence = change.pop("sequence", self.sequence + 1)
        content = EnvelopeContent(
            change.pop("kind", "encounter"),
            self.decided() if record is None else record,
            self.entries(1) if audit is None else audit,
        )
        header: dict[str, Any] = {
            "device_id": self.device_id,
            "sequence": self.sequence,
            "realm": self.realm,
            "hub_recipient": self.hub_recipient,
            "device_key": self.key,
            "now": NOW,
        }
        return make_envelope(content, **(header | change))

    def raw(self, *args: Any, **change: Any) -> bytes:
        """The bytes of :meth:`make`."""
        return envelopes.encode(self.make(*args, **change))

    def resign(self, envelope: Envelope, **change: Any) -> bytes:
        """The bytes of a changed envelope under this laptop's own valid signature."""
        changed = replace(envelope, **change)
        signature = self.key.sign(Domain.ENVELOPE, envelopes._signed_part(changed))
        return envelopes.encode(replace(changed, signature=signature))


def decided_encounter(officer_id: str, sign: Callable[[str, bytes], bytes]) -> dict[str, Any]:
    """An encounter as plain values, with a decision signed by the officer."""
    encounter_id = new_uuid7()
    unsigned = Decision(new_uuid7(), encounter_id, Outcome.REFER, "", "not clear", officer_id, NOW)
    signature = sign(Domain.DECISION, decision_payload(unsigned))
    decision = replace(unsigned, signature=signature)
    encounter = Encounter(encounter_id, NOW, officer_id, decision=decision)
    return dict(msgspec.to_builtins(encounter))
