"""Taking in a signed act: from received bytes to a signed receipt, in one transaction.

Guarantees, in this order: the act is for this hub and realm and signed by the officer it
names; the same bytes again get the first receipt and do nothing; the case is held, so acts on
it happen one after the other; and an act either happens as a whole, with its receipt, or
nothing of it does, whatever is cut off in between.
"""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fieldid.errors.base import FieldidError
from fieldid.errors.case import PolicyRefusalError
from fieldid.errors.hub import WireError
from fieldid.hub import barriers, corrections, nationalities, release_acts, reviews
from fieldid.hub.cases import hold_case, open_early
from fieldid.hub.disclosure_log import disclosure_head
from fieldid.hub.kept_acts import earlier_receipt, keep_act, keep_receipt
from fieldid.hub.officers import acting_officer
from fieldid.hub.refusal import RefusedError
from fieldid.hub.scene import Effect, Scene
from fieldid.hub.serial import serialised
from fieldid.parameters import ACT_CLOCK_TOLERANCE_S
from fieldid.wire import act as acts
from fieldid.wire import act_receipt as receipts
from fieldid.wire.act_body import ActKind
from fieldid.wire.act_receipt import ActReceipt
from fieldid.wire.canonical import sha256_hex

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.rules import RulesFolder
    from fieldid.hub.store import HubStore, Row
    from fieldid.ports import Clock
    from fieldid.wire.act import Act

# Each takes the scene and the body that ``read_body`` returns for its kind.
_DEEDS: dict[ActKind, Callable[[Scene, Any], Effect]] = {
    ActKind.BARRIER_ANSWER: barriers.answer_barrier,
    ActKind.NATIONALITY_STATEMENT: barriers.state_nationalities,
    ActKind.NATIONALITY_STEP: nationalities.step_nationality,
    ActKind.CORRECTION: corrections.propose,
    ActKind.CORRECTION_AGREEMENT: corrections.agree,
    ActKind.RELEASE_REQUEST: release_acts.ask,
    ActKind.APPROVAL_SUPERVISOR: release_acts.supervise,
    ActKind.APPROVAL_SECOND: release_acts.second,
    ActKind.RELEASE: release_acts.release,
    ActKind.RELEASE_WITHDRAWAL: release_acts.take_back,
    ActKind.REVIEW_ANSWER: reviews.review,
    ActKind.CONTEST: reviews.review,
}
# What stands in the way is taken in even before the record of the encounter.
_EARLY = (
    ActKind.BARRIER_ANSWER,
    ActKind.NATIONALITY_STATEMENT,
    ActKind.NATIONALITY_STEP,
)


def take_act(raw: bytes, store: HubStore, keys: HubKeys, rules: RulesFolder, clock: Clock) -> bytes:
    """Return the encoded receipt of one encoded act; raise ``RefusedError`` otherwise."""
    act, act_hash = _read(raw, keys), sha256_hex(raw)

    def once(connection: Connection[Row]) -> bytes:
        before = earlier_receipt(connection, act, act_hash)
        if before is not None:
            return before
        scene = _scene(connection, act, keys, rules, clock)
        keep_act(scene, raw, act_hash)
        effect = _DEEDS[act.kind](scene, acts.read_body(act))
        receipt = _receipt(scene, act_hash, effect)
        keep_receipt(connection, act.act_id, receipt)
        return receipt

    try:
        return serialised(store, once)
    except FieldidError as error:
        raise RefusedError("refused", _words(error), HTTPStatus.CONFLICT) from None


def _read(raw: bytes, keys: HubKeys) -> Act:
    try:
        act = acts.decode(raw)
    except WireError as error:
        reason = str(error.details["reason"])
        raise RefusedError("bad_request", reason, HTTPStatus.BAD_REQUEST) from None
    if act.realm != keys.realm:
        raise RefusedError("wrong_realm", f"this is a {keys.realm} hub, the act is {act.realm}")
    if act.hub_id != keys.hub_id:
        raise RefusedError("wrong_hub", "the act is for another hub")
    return act


def _scene(
    connection: Connection[Row], act: Act, keys: HubKeys, rules: RulesFolder, clock: Clock
) -> Scene:
    officer = acting_officer(connection, act)
    early = act.kind in _EARLY
    if early:
        open_early(connection, act.case_id, clock())
    case = hold_case(connection, act.case_id, early=early)
    now = clock()
    return Scene(connection, keys, rules, case, act, officer, _acted_at(act, now), now)


def _acted_at(act: Act, now: datetime) -> datetime:
    """Return when the officer acted: as signed, but not after the hub's own time."""
    if act.at > now + timedelta(seconds=ACT_CLOCK_TOLERANCE_S):
        raise RefusedError(
            "future", "the time of this act lies in the future; correct the laptop's clock"
        )
    return min(act.at, now)


def _receipt(scene: Scene, act_hash: str, effect: Effect) -> bytes:
    log = disclosure_head(scene.connection)
    unsigned = ActReceipt(
        hub_id=scene.keys.hub_id,
        act_id=scene.act.act_id,
        act_hash=act_hash,
        kind=scene.act.kind,
        received_at=scene.now,
        number=scene.case.number,
        digest=effect.digest,
        fields=effect.fields,
        package=effect.package,
        log_sequence=log.sequence,
        log_digest=log.digest,
    )
    return receipts.encode(receipts.sign_receipt(unsigned, scene.keys.signing))


def _words(error: FieldidError) -> str:
    """Return the reason for people; a refusal's own words without the frame of the laptop's."""
    if not isinstance(error, PolicyRefusalError):
        return str(error)
    reason = str(error.details["reason"])
    return f"{reason[:1].upper()}{reason[1:]}. {error.details['remedy']}".strip()
