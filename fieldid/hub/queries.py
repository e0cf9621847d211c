"""What a laptop may learn of a case: the blind evidence, the review, the requests.

Guarantees that an enrolled laptop asked, at about this time; that whoever read evidence is in
the log (``consultation_log``); that nothing of the first answer,
of a score or of the decision is in an answer before the second answer is stored; and that no
answer but the one about barriers tells how one stands (``barrier_query``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fieldid.case.approval_check import may_approve
from fieldid.case.release import NOT_NAMED_ROLE
from fieldid.case.second_officer import first_answer
from fieldid.errors.case import PolicyError
from fieldid.errors.hub import WireError
from fieldid.hub.barrier_query import asking_officer, barriers_of, marked_officer
from fieldid.hub.cases import Case, case_record, find_case
from fieldid.hub.consultation_log import log_consultation
from fieldid.hub.decision_standing import waiting_cases
from fieldid.hub.devices import find_device
from fieldid.hub.disclosure_log import disclosure_digests, disclosure_head
from fieldid.hub.refusal import RefusedError
from fieldid.hub.releases import involved, load_release, open_requests, requests_of
from fieldid.hub.reviews import evidence_of, load_review
from fieldid.hub.rules import RulesFolder
from fieldid.hub.serial import serialised
from fieldid.parameters import ACT_CLOCK_TOLERANCE_S
from fieldid.wire import query as queries

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.case.release import Release
    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import HubStore, Row
    from fieldid.policy.disclosure_rules import DisclosureRules
    from fieldid.wire.query import Query


@dataclass(frozen=True, repr=False)
class Under:
    """The rules in force here, and the signature of the officer who asks, where one is needed."""

    rules: RulesFolder
    mark: str = ""


def answer_query(
    header: str,
    case_id: str,
    what: str,
    store: HubStore,
    keys: HubKeys,
    now: datetime,
    under: Under,
) -> bytes:
    """Return the encoded, sealed answer; raise ``RefusedError`` otherwise."""
    query = _read(header)
    if (query.case_id, query.what, query.hub_id) != (case_id, what, keys.hub_id):
        raise RefusedError("other_question", "the signed query asks for something else")
    if abs(query.at - now) > timedelta(seconds=ACT_CLOCK_TOLERANCE_S):
        raise RefusedError("clock", "the query is not of now; correct the laptop's clock")

    def once(connection: Connection[Row]) -> bytes:
        recipient = _recipient(connection, query)
        if what == "waiting":
            content: dict[str, Any] = {"cases": waiting_cases(connection)}
        elif what == "barriers":
            content = _barriers(connection, keys, query, under, now)
        elif what == "requests":
            content = _open_requests(connection, query, under)
        else:
            content = content_of(connection, keys, find_case(connection, case_id), what)
        if what == "evidence":
            log_consultation(connection, case_id, query.device_id, query.query_id, now)
        if what in ("release", "barriers", "requests"):
            content |= {"rules": _rules(under.rules), "log": _log(connection, query)}
        return queries.make_answer(query, content, recipient, keys.hub_id, keys.signing)

    return serialised(store, once)


def content_of(connection: Connection[Row], keys: HubKeys, case: Case, what: str) -> dict[str, Any]:
    """Return what is answered to one kind of question, as plain values."""
    if what == "evidence":
        return _evidence(connection, keys, case)
    if what == "review":
        return _review(connection, keys, case)
    return {"requests": release_list(connection, keys, case)}


def release_list(connection: Connection[Row], keys: HubKeys, case: Case) -> list[dict[str, Any]]:
    """Return every request of the case with what was agreed to it, oldest first."""
    return [
        _described(
            load_release(connection, keys, case.case_id, request_id),
            {one.officer_id: one.name for one in involved(connection, request_id)},
        )
        for request_id in requests_of(connection, case.case_id)
    ]


def _read(header: str) -> Query:
    try:
        return queries.decode(header)
    except WireError as error:
        reason = str(error.details["reason"])
        raise RefusedError("bad_request", reason, HTTPStatus.BAD_REQUEST) from None


def _recipient(connection: Connection[Row], query: Query) -> str:
    device = find_device(connection, query.device_id)
    if device is None or device["revoked_at"] is not None:
        raise RefusedError("unknown_device", "this laptop is not enrolled here")
    try:
        queries.check_signature(query, bytes(device["public_key"]))
    except WireError:
        raise RefusedError(
            "bad_signature", "the query is not signed by the laptop it names"
        ) from None
    return str(device["recipient"])


def _evidence(connection: Connection[Row], keys: HubKeys, case: Case) -> dict[str, Any]:
    record = case_record(connection, keys, case)
    evidence, samples = evidence_of(case.case_id, record), record.get("samples")
    return {
        "encounter_id": evidence.encounter_id,
        "sample_ids": evidence.sample_ids,
        "record_ids": evidence.record_ids,
        # images only where the policy's power let the laptop send them
        "samples": samples if isinstance(samples, dict) else {},
        "kinds": record.get("sample_kinds") or {},
    }


def _review(connection: Connection[Row], keys: HubKeys, case: Case) -> dict[str, Any]:
    current = load_review(connection, keys, case)
    content: dict[str, Any] = {
        "result": current.result,
        "contests": len(current.contests),
        "round": current.round,
        "answers": [],
        "reconciled": [],
        "spoken": [],
        "names": {},
    }
    review = current.review
    if review is not None and review.answer is not None:
        content["answers"] = [first_answer(review), review.answer]
        content["reconciled"] = review.reconciled or ()
        content["spoken"] = [one.officer for one in current.talking]
        content["names"] = _names(connection, case)
    return content


def _names(connection: Connection[Row], case: Case) -> dict[str, str]:
    """Return the names of those who answered, by identifier."""
    rows = connection.execute(
        "SELECT DISTINCT officer_id, name FROM review_act JOIN act USING (act_id)"
        " JOIN officer USING (device_id, officer_id, public_key) WHERE review_act.case_id = %s",
        [case.case_id],
    ).fetchall()
    return {row["officer_id"]: row["name"] for row in rows}


def _barriers(
    connection: Connection[Row], keys: HubKeys, query: Query, under: Under, now: datetime
) -> dict[str, Any]:
    rules = _in_force(connection, under)
    officer = asking_officer(connection, query, under.mark, rules)
    find_case(connection, query.case_id, early=True)
    log_consultation(
        connection, query.case_id, officer.officer_id, query.query_id, now, what="barriers"
    )
    return barriers_of(connection, keys, query.case_id, rules, now)


def _open_requests(connection: Connection[Row], query: Query, under: Under) -> dict[str, Any]:
    """Return what waits for an approval or a release, for those whose role may give one."""
    officer = marked_officer(connection, query, under.mark)
    if not may_approve(officer.role, _in_force(connection, under)):
        raise RefusedError("not_needed", NOT_NAMED_ROLE.reason)
    return {"requests": open_requests(connection)}


def _in_force(connection: Connection[Row], under: Under) -> DisclosureRules:
    try:
        return under.rules.in_force(connection)
    except PolicyError as error:
        raise RefusedError("no_rules", str(error), HTTPStatus.CONFLICT) from None


def _rules(folder: RulesFolder) -> DisclosureRules | None:
    """Return the rules in force, so that a laptop can draft; None where there are none."""
    try:
        return folder.read()[1]
    except PolicyError:
        return None


def _log(connection: Connection[Row], query: Query) -> dict[str, Any]:
    """Return the head of the log of disclosures, and what the laptop asked of earlier entries."""
    head = disclosure_head(connection)
    return {
        "sequence": head.sequence,
        "digest": head.digest,
        "known": disclosure_digests(connection, query.known_log),
    }


def _described(release: Release, names: dict[str, str]) -> dict[str, Any]:
    request = release.request
    return {
        "request": request,
        "names": names,
        "digest": request.digest,
        "approvals": [(one.officer, one.role, one.at) for one in release.approvals],
        "withdrawn_at": release.withdrawn_at,
        "released": release.released,
    }
