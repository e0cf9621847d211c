"""Real vaults for the tests: fast key derivation, a clock that can be set, people invented."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.audit.entry import AuditEvent
from fieldid.model.biometric import FingerPosition, Modality, Quality
from fieldid.model.comparison import Candidate, CandidateList, ErrorRate, ScorePart
from fieldid.model.encounter import (
    AgeBand,
    AgeRecord,
    CapturedSample,
    Claim,
    Decision,
    Encounter,
    Outcome,
)
from fieldid.model.list_meta import ListMeta
from fieldid.model.nationality import (
    DocumentNumber,
    Name,
    Nationality,
    NationalityRecord,
    NationalityStatus,
    PartialDate,
    Reference,
)
from fieldid.vault.boot_time import BootTime
from fieldid.vault.hub_pin import HubPin
from fieldid.vault.identities import NewOfficer
from fieldid.vault.kdf import KdfParameters
from fieldid.vault.key_file import KEY_FILE
from fieldid.vault.vault import Vault
from fieldid.wire.envelope import decode
from fieldid.wire.fields import new_uuid7
from fieldid.wire.receipt import Receipt, ReceiptStatus, make_receipt
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import Domain, SigningKey

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.vault.outbox_item import OutboxItem

FAST_KDF = KdfParameters(memory_kib=8, time_cost=1, lanes=1)
NAME = "Åsa Lindqvist"
PASSPHRASE = "copper lantern under snow"
START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@contextmanager
def no_file_beyond(length: int) -> Iterator[None]:
    """Let the system refuse any file beyond ``length`` bytes, as a full disk would."""
    resource = pytest.importorskip("resource", reason="this system limits no file")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **delta: float) -> None:
        self.now += timedelta(**delta)


class SetBoot:
    """The time since a start of the machine, until it is moved."""

    def __init__(self) -> None:
        self.now = BootTime("first start", 1000.0)

    def __call__(self) -> BootTime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now = BootTime(self.now.boot_id, self.now.seconds + seconds)

    def restart(self, seconds: float) -> None:
        """Start the machine anew, ``seconds`` ago."""
        self.now = BootTime(self.now.boot_id + "'", seconds)


def no_boot() -> None:
    """Stand for a system that does not tell the time since its start."""


@dataclass(frozen=True)
class Hub:
    """The keys of a hub, and its answers."""

    hub_id: str = "hub-1"
    signing: SigningKey = field(default_factory=SigningKey.generate)
    sealing: SealingKey = field(default_factory=SealingKey.generate)

    def pin(self, vault: Vault) -> HubPin:
        return HubPin(
            "https://hub.example",
            self.hub_id,
            self.signing.public,
            self.sealing.recipient,
            vault.device.device_id,
            vault.realm,
        )

    def answer(self, data: bytes, status: ReceiptStatus = ReceiptStatus.ACCEPTED) -> Receipt:
        return make_receipt(
            decode(data), status, hub_id=self.hub_id, hub_key=self.signing, now=START
        )


def make_vault(home: Path, clock: SetClock | None = None, role: str = "officer") -> Vault:
    return Vault.create(
        home, NewOfficer(NAME, role), PASSPHRASE, "pilot", clock or SetClock(), kdf=FAST_KDF
    )


def forge_key_file(home: Path, old: str, new: str) -> None:
    """Replace a text in the key file, with a checksum that is right again."""
    text = (home / KEY_FILE).read_text().replace(old, new)
    said = str(json.loads(text)["checksum"])
    checksum = hashlib.sha256(text.replace(said, "0" * 64).encode()).hexdigest()
    (home / KEY_FILE).write_text(text.replace(said, checksum))


def encounter(vault: Vault, opened_at: datetime = START) -> Encounter:
    """Return an encounter with something in every kind of field."""
    part = ScorePart("face:sface", 0.75)
    return Encounter(
        encounter_id=new_uuid7(),
        opened_at=opened_at,
        officer_id=vault.officer.officer_id,
        age=AgeRecord(
            AgeBand.CHILD, responsible_adult="Mirela Quxworth", child_rule_confirmed=True
        ),
        claim=Claim("Tarek Zzyzxman", PartialDate(1988, None), "P7654321X", "rec-9"),
        samples=(
            CapturedSample(
                "sample-1",
                Modality.FINGER,
                FingerPosition.RIGHT_INDEX,
                Quality(61, usable=True, reasons=("dry",)),
                opened_at,
                "folder",
            ),
        ),
        identification=CandidateList(
            (Candidate("rec-9", 1, 0.75, (part,), ErrorRate("not calibrated")),),
            40,
            START,
            {"search": 1.5},
        ),
    )


def decision(vault: Vault, made: Encounter, outcome: Outcome = Outcome.REFER) -> Decision:
    return Decision(
        decision_id=new_uuid7(),
        encounter_id=made.encounter_id,
        outcome=outcome,
        record_id="rec-9",
        reason="the scar on the left hand of Tarek Zzyzxman",
        officer_id=vault.officer.officer_id,
        decided_at=START,
        signature=vault.sign_as_officer(Domain.DECISION, made.encounter_id.encode()),
    )


def decide(vault: Vault) -> tuple[Decision, OutboxItem]:
    """Commit one decision the way the app does: everything in one transaction."""
    made = encounter(vault)
    with vault.transaction():
        vault.encounters.save(made)
        taken = decision(vault, made)
        vault.decisions.add(taken)
        vault.audit.append(AuditEvent.DECISION, (taken.decision_id,), {"outcome": "refer"})
        item = vault.outbox.enqueue(
            "encounter", {"decision_id": taken.decision_id, "reason": taken.reason}
        )
    return taken, item


def record(number: int, latin: str = "Tarek Zzyzxman", original: str = "") -> NationalityRecord:
    return NationalityRecord(
        record_id=f"REC-{number:04d}",
        names=(Name(latin, original),),
        nationalities=(Nationality("XXA", NationalityStatus.CLAIMED, at=date(2025, 1, 2)),),
        birth_date=PartialDate(1988, 4),
        document_numbers=(DocumentNumber("passport", f"P-{number:07d}", "XXA"),),
        references=(
            Reference(f"f{number}", Modality.FACE, None, (b"face template",), photo=f"p{number}"),
            Reference(
                f"t{number}", Modality.FINGER, FingerPosition.LEFT_THUMB, (b"finger template",)
            ),
        ),
    )


def list_meta(records: int, photos: int = 0, version: int = 1) -> ListMeta:
    return ListMeta(b"a" * 32, version, START, records, photos)
