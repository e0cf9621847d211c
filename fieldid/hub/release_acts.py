"""The acts of a disclosure: request, two approvals, release, or withdrawal.

Guarantees, all in the transaction that holds the case: the pure rules of
``fieldid.case.release`` allow the step; the two who approve and whoever asked are three
different people, by identifier and by name; a release is judged on barriers read at that
moment under the rules in force; it is written once, together with its entry in the log; and
what leaves is sealed to the laptop of whoever released.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from fieldid.case.disclosure import ReleaseApproval
from fieldid.case.refusal import Refusal, first, require
from fieldid.case.release import (
    NOT_AN_APPROVER,
    OTHER_VERSION,
    RULE,
    Release,
    Released,
    approve_as_second_person,
    approve_as_supervisor,
    carry_out,
    withdraw,
)
from fieldid.hub.barriers import facts_now
from fieldid.hub.cases import case_record, is_settled
from fieldid.hub.devices import find_device
from fieldid.hub.disclosure_log import log_disclosure
from fieldid.hub.package import leaving
from fieldid.hub.releases import SECOND, SUPERVISOR, involved, load_release, request_of
from fieldid.hub.reviews import is_contested
from fieldid.hub.scene import Effect, Scene
from fieldid.parameters import MAX_PACKAGE_BYTES, RELEASE_ACT_S
from fieldid.wire.canonical import canonical_json
from fieldid.wire.sealing import seal

if TYPE_CHECKING:
    from fieldid.policy.disclosure_rules import DisclosureRules
    from fieldid.wire.act_body import ForRequest, RequestedRelease, Withdrawal

NOT_CONFIRMED = Refusal(
    "the hub's operator has not confirmed your role, so you cannot approve or release",
    RULE,
    "Ask the operator to confirm it (fieldid hub confirm-officer).",
)
ALSO_INVOLVED = Refusal(
    "somebody of this identifier or name asked for it or approved it already",
    RULE,
    "Ask another person.",
)
TOO_EARLY = Refusal(
    "the approval is dated before the request", RULE, "Check the laptop's clock and approve again."
)
TOO_OLD = Refusal(
    "this release was signed too long ago", RULE, "Check the laptop's clock and release again."
)
NOT_THEIRS = Refusal(
    "only whoever asked or approved can withdraw it", RULE, "Ask one of them to withdraw it."
)
CONTESTED = Refusal(
    "the person contests the decision, and no new review has agreed yet",
    RULE,
    "Complete the review first.",
)
IN_QUARANTINE = Refusal(
    "the record of this case is not plainly accepted by the hub",
    RULE,
    "Ask the hub's operator to look at it (fieldid hub quarantine).",
)
NO_VALUES = Refusal(
    "the hub holds no value for any of the fields, so nothing would leave",
    RULE,
    "Make a request for fields that the record holds.",
)
TOO_LARGE = Refusal("what would leave is too large", RULE, "Make a request for fewer fields.")


def ask(scene: Scene, asked: RequestedRelease) -> Effect:
    """Record a request; its digest is what approvals are given for."""
    act_id, case_id = scene.act.act_id, scene.case.case_id
    request = request_of(act_id, case_id, asked, scene.officer.officer_id, scene.at)
    scene.connection.execute(
        "INSERT INTO release_request (request_id, case_id, digest, requested_at)"
        " VALUES (%s, %s, %s, %s)",
        [act_id, case_id, request.digest, scene.at],
    )
    return Effect(digest=request.digest)


def supervise(scene: Scene, given: ForRequest) -> Effect:
    """Record the supervisor's approval."""
    release, approval = _approving(scene, given)
    approve_as_supervisor(release, approval, scene.rules_in_force())
    return _keep_approval(scene, SUPERVISOR, given)


def second(scene: Scene, given: ForRequest) -> Effect:
    """Record the second person's approval."""
    release, approval = _approving(scene, given)
    approve_as_second_person(release, approval, scene.rules_in_force())
    return _keep_approval(scene, SECOND, given)


def take_back(scene: Scene, given: Withdrawal) -> Effect:
    """Withdraw a request that was not released."""
    release = _load(scene, given.request_id)
    people = involved(scene.connection, given.request_id)
    theirs = any(map(scene.officer.is_same, people))
    require(None if theirs else NOT_THEIRS)
    withdraw(release, scene.now)
    scene.connection.execute(
        "UPDATE release_request SET withdrawn_at = %s WHERE request_id = %s",
        [scene.now, given.request_id],
    )
    return Effect(digest=release.request.digest)


def release(scene: Scene, given: ForRequest) -> Effect:
    """Release: the gate on what is read now, the record, the log and the package, or nothing."""
    before = _load(scene, given.request_id)
    signed_ago = scene.now - scene.at
    require(TOO_OLD if signed_ago > timedelta(seconds=RELEASE_ACT_S) else None)
    rules = scene.rules_in_force()
    facts = facts_now(scene.connection, scene.case.case_id, before.request.destination, scene.now)
    _, *approvers = involved(scene.connection, given.request_id)
    after = carry_out(before, facts, scene.officer.officer_id, rules, scene.now)
    require(
        first(
            OTHER_VERSION if given.digest != before.request.digest else None,
            None if any(map(scene.officer.is_same, approvers)) else NOT_AN_APPROVER,
            None if scene.officer.role else NOT_CONFIRMED,
            None if is_settled(scene.connection, scene.case) else IN_QUARANTINE,
            CONTESTED if is_contested(scene.connection, scene.keys, scene.case) else None,
        )
    )
    record = case_record(scene.connection, scene.keys, scene.case)
    values = leaving(before.request.fields, record, facts, rules)
    require(None if values else NO_VALUES)
    released = Released(scene.officer.officer_id, scene.now, tuple(values))
    _keep_release(scene, replace(after, released=released), rules)
    return Effect(before.request.digest, released.fields, _package(scene, values))


def _load(scene: Scene, request_id: str) -> Release:
    return load_release(scene.connection, scene.keys, scene.case.case_id, request_id)


def _approving(scene: Scene, given: ForRequest) -> tuple[Release, ReleaseApproval]:
    current = _load(scene, given.request_id)
    people = involved(scene.connection, given.request_id)
    others = [one for one in people if not scene.officer.is_same(one)]
    require(
        first(
            None if scene.officer.role else NOT_CONFIRMED,
            # the same identifier is refused by the pure rules, which say more exactly why
            ALSO_INVOLVED if any(map(scene.officer.is_also, others)) else None,
            TOO_EARLY if scene.at < current.request.requested_at else None,
        )
    )
    officer = scene.officer
    return current, ReleaseApproval(given.digest, officer.officer_id, officer.role, scene.at)


def _keep_approval(scene: Scene, part: str, given: ForRequest) -> Effect:
    scene.connection.execute(
        "INSERT INTO release_approval (request_id, part, act_id, officer_id, digest, at)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        [
            given.request_id,
            part,
            scene.act.act_id,
            scene.officer.officer_id,
            given.digest,
            scene.at,
        ],
    )
    return Effect(digest=given.digest)


def _keep_release(scene: Scene, done: Release, rules: DisclosureRules) -> None:
    if done.released is None:
        raise NO_VALUES.error()
    scene.connection.execute(
        "INSERT INTO release (request_id, act_id, officer_id, released_at, fields, rules_version)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        [
            done.request.request_id,
            scene.act.act_id,
            done.released.officer,
            done.released.at,
            list(done.released.fields),
            rules.version,
        ],
    )
    log_disclosure(scene.connection, done, done.released.officer, scene.now)


def _package(scene: Scene, values: dict[str, str]) -> bytes:
    device = find_device(scene.connection, scene.officer.device_id) or {}
    package = seal(canonical_json(values), [str(device.get("recipient"))])
    require(TOO_LARGE if len(package) > MAX_PACKAGE_BYTES else None)
    return package
