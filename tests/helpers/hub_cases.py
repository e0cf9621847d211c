"""A case on a real hub: officers who sign acts, signed rules, and a clock one can turn."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
from psycopg import sql

from fieldid.hub.acts import take_act
from fieldid.hub.enrol import enrol
from fieldid.hub.intake import take_in
from fieldid.hub.keys import HubKeys
from fieldid.hub.officers import confirm_role
from fieldid.hub.rules import DISCLOSURE, DISCLOSURE_KEY, POLICY, POLICY_KEY, RulesFolder
from fieldid.hub.store import HubStore
from fieldid.model.comparison import NOT_CALIBRATED, Candidate, CandidateList
from fieldid.model.encounter import Claim, Encounter
from fieldid.policy.disclosure_file import example_disclosure, sign_disclosure
from fieldid.policy.example import example_uk
from fieldid.policy.signed import sign_policy
from fieldid.wire import act as acts
from fieldid.wire import act_receipt as receipts
from fieldid.wire import query as queries
from fieldid.wire import query_officer
from fieldid.wire.act_body import (
    ActBody,
    ActKind,
    BarrierAnswer,
    ForRequest,
    NationalityStatement,
    RequestedRelease,
)
from fieldid.wire.enrolment import EnrolledOfficer, encode_request
from fieldid.wire.fields import new_uuid7
from fieldid.wire.signing import Domain, SigningKey
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.policy.policy import Policy
    from fieldid.wire.act import Act
    from fieldid.wire.act_receipt import ActReceipt

ROLES = {"s": "supervisor", "t": "supervisor", "p": "officer", "r": "officer", "q": "officer"}
KINDS = (
    "protection_claim",
    "appeal",
    "trafficking_assessment",
    "age_assessment",
    "court_order",
)
ASKED = RequestedRelease(
    destination="IRQ",
    recipient="Consular section",
    fields=("name", "birth_date", "document_number", "nationality"),
    power="voluntary_return_interview",
    reason="Travel document asked for by the person",
)
SCORE = 0.8712345


def write_rules(folder: Path, policy: Policy | None = None) -> RulesFolder:
    """The UK example, or a policy like it, signed by two different keys."""
    folder.mkdir(parents=True, exist_ok=True)
    policy_key, rules_key = SigningKey.generate(), SigningKey.generate()
    (folder / POLICY).write_bytes(sign_policy(policy or example_uk(), policy_key.to_bytes()))
    (folder / POLICY_KEY).write_bytes(policy_key.public)
    signed = sign_disclosure(example_disclosure(), rules_key.to_bytes())
    (folder / DISCLOSURE).write_bytes(signed)
    (folder / DISCLOSURE_KEY).write_bytes(rules_key.public)
    return RulesFolder(folder)


@dataclass
class Desk:
    """One laptop with five officers, enrolled; ``now`` is the hub's clock."""

    store: HubStore
    keys: HubKeys
    rules: RulesFolder
    laptop: Laptop
    now: datetime = NOW
    officers: dict[str, SigningKey] = field(default_factory=dict)
    case: str = ""

    def enrol(self, code: str) -> Desk:
        """Enrol, confirm everybody's role on the hub, and send one decided encounter."""
        self.officers = {name: SigningKey.generate() for name in ROLES}
        listed = tuple(
            EnrolledOfficer(name, f"Officer {name}", ROLES[name], key.public)
            for name, key in self.officers.items()
        )
        request = self.laptop.request(code, officers=listed)
        enrol(encode_request(request), self.store, self.keys, self.now)
        self.laptop.knows(self.keys)
        for name, role in ROLES.items():
            self.confirm(name, role)
        self.new_case()
        return self

    def confirm(self, officer: str, role: str) -> None:
        """What the hub's operator does."""
        with self.store.transaction() as connection:
            assert confirm_role(connection, self.laptop.device_id, officer, role, self.now)

    def new_case(self) -> str:
        """Send another encounter of officer ``r``; acts are about it from now on."""
        record = encounter_of("r", self.now)
        take_in(self.laptop.raw(record), self.store, self.keys, self.now, self.rules)
        self.case = record["encounter_id"]
        return self.case

    def act(self, officer: str, kind: ActKind | str, body: ActBody, **change: Any) -> Act:
        """A signed act; ``change`` is made before it is signed."""
        device, keys = self.laptop.device_id, self.keys
        signer = acts.Signer(keys.hub_id, keys.realm, device, officer)
        made = acts.new_act(ActKind(kind), self.case, body, signer, self.now)
        made = replace(made, **change)
        key = self.officers[officer]
        return acts.signed(made, key.sign(Domain.ACT, acts.to_sign(made)))

    def send(self, raw: bytes) -> ActReceipt:
        """Hand over encoded bytes; the receipt is checked."""
        answer = take_act(raw, self.store, self.keys, self.rules, lambda: self.now)
        receipt = receipts.decode(answer)
        receipts.check_receipt(receipt, raw, self.keys.hub_id, self.keys.signing.public)
        return receipt

    def do(self, officer: str, kind: ActKind | str, body: ActBody, **change: Any) -> ActReceipt:
        """Sign and send."""
        return self.send(acts.encode(self.act(officer, kind, body, **change)))

    def answer(
        self, kind: str, status: str, officer: str = "q", checked_at: datetime | None = None
    ) -> ActReceipt:
        """Record one barrier answer."""
        body = BarrierAnswer(kind, status, checked_at or self.now)
        return self.do(officer, "barrier_answer", body)

    def clear_all(self, code: str = "IRQ") -> None:
        """Every required keeper answers that there is nothing."""
        self.do("q", "nationality_statement", NationalityStatement((code,)))
        for kind in KINDS:
            self.answer(kind, "none")

    def ask(self, asked: RequestedRelease = ASKED) -> ForRequest:
        """Request by ``r``; what approvals and the release name."""
        receipt = self.do("r", "release_request", asked)
        return ForRequest(receipt.act_id, receipt.digest)

    def approved(self, supervisor: str = "s", second: str = "p") -> ForRequest:
        """A request that two approved."""
        named = self.ask()
        self.do(supervisor, "approval_supervisor", named)
        self.do(second, "approval_second", named)
        return named

    def release(self, named: ForRequest, officer: str = "s") -> ActReceipt:
        """Release it."""
        return self.do(officer, "release", named)

    def opened(self, receipt: ActReceipt) -> dict[str, str]:
        """What left."""
        data = self.laptop.sealing.unseal(receipt.package)
        return msgspec.json.decode(data, type=dict[str, str])

    def query(self, what: Any, **change: Any) -> queries.Query:
        """A query signed by the laptop."""
        made = queries.Query(
            new_uuid7(), what, self.case, self.keys.hub_id, self.laptop.device_id, self.now
        )
        made = replace(made, **change)
        return queries.signed(made, self.laptop.key.sign(Domain.QUERY, queries.to_sign(made)))

    def mark(self, officer: str, query: queries.Query) -> str:
        """The officer's own signature under a query."""
        key = self.officers[officer]
        signature = key.sign(Domain.QUERY_OFFICER, query_officer.to_sign(query, officer))
        named = query_officer.OfficerMark(officer, query_officer.query_hash(query), signature)
        return query_officer.encode(named)

    def count(self, table: str) -> int:
        """Rows of a table."""
        with self.store.transaction() as connection:
            query = sql.SQL("SELECT count(*) AS n FROM {}").format(sql.Identifier(table))
            row = connection.execute(query).fetchone()
        assert row is not None
        return int(row["n"])


def encounter_of(officer: str, now: datetime) -> dict[str, Any]:
    """An encounter with a claim and two candidates, as a laptop sends it."""
    candidates = tuple(
        Candidate(record, rank, SCORE, (), NOT_CALIBRATED)
        for rank, record in enumerate(("record-b", "record-a"), start=1)
    )
    encounter = Encounter(
        new_uuid7(),
        now,
        officer,
        claim=Claim(name="Quilla Vantongeren", document_number="A1234567"),
        identification=CandidateList(candidates, 2, now),
    )
    record: dict[str, Any] = msgspec.to_builtins(encounter)
    return record | {"samples": {"sample-2": "AA==", "sample-1": "AA=="}}


def some_digest() -> str:
    """A digest of nothing that is there."""
    return secrets.token_hex(32)
