"""T14: two at once, and the hub killed in the middle: released once and whole, or not at all."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import psycopg
import pytest

from fieldid.hub.clock import utc_now
from fieldid.hub.keys import load_keys
from fieldid.hub.refusal import RefusedError
from fieldid.hub.store import HubStore
from fieldid.parameters import MAX_ACT_BYTES
from fieldid.wire import act as acts
from fieldid.wire import act_receipt as receipts
from fieldid.wire import query as queries
from fieldid.wire.act_body import BarrierAnswer
from tests.helpers.hub_cases import Desk, write_rules
from tests.helpers.hub_laptop import NOW, Laptop
from tests.helpers.hub_process import HubProcess, hub_process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fieldid.wire.act_receipt import ActReceipt
    from tests.helpers.hub_fixtures import PreparedHub

ROUNDS = 6


@pytest.fixture
def desk(hub: PreparedHub, tmp_path: Path) -> Desk:
    rules = write_rules(tmp_path / "hub")
    return Desk(hub.store, hub.keys, rules, Laptop()).enrol(hub.code())


def together(*sends: Callable[[], ActReceipt]) -> list[ActReceipt | str]:
    """Start all at once; each ends with a receipt or with the words of its refusal."""
    gate = threading.Barrier(len(sends))

    def run(send: Callable[[], ActReceipt]) -> ActReceipt | str:
        gate.wait()
        try:
            return send()
        except RefusedError as error:
            return error.reason

    with ThreadPoolExecutor(len(sends)) as pool:
        return list(pool.map(run, sends))


def test_of_two_supervisors_who_release_at_once_one_does(desk: Desk) -> None:
    for _ in range(ROUNDS):
        desk.new_case()
        desk.clear_all()
        named = desk.approved("s", "t")
        ended = together(
            lambda named=named: desk.release(named, "s"),
            lambda named=named: desk.release(named, "t"),
        )
        assert sum(not isinstance(one, str) for one in ended) == 1
        assert any("released already" in one for one in ended if isinstance(one, str)), ended
    assert desk.count("release") == desk.count("disclosure_log") == ROUNDS


def test_the_same_bytes_sent_at_once_are_one_act(desk: Desk) -> None:
    desk.clear_all()
    raw = acts.encode(desk.act("s", "release", desk.approved()))
    ended = together(*[lambda: desk.send(raw)] * 4)
    assert all(one == ended[0] for one in ended), ended
    assert desk.count("release") == 1


def test_releases_of_several_cases_at_once_make_one_log(desk: Desk) -> None:
    raws = []
    for _ in range(4):
        desk.new_case()
        desk.clear_all()
        raws.append(acts.encode(desk.act("s", "release", desk.approved())))
    ended = together(*[lambda raw=raw: desk.send(raw) for raw in raws])
    assert not [one for one in ended if isinstance(one, str)]
    assert desk.count("disclosure_log") == 4


def test_a_barrier_raised_at_once_is_never_passed_by(desk: Desk) -> None:
    """Whoever comes first in the hub's order decides; a release never follows the barrier."""
    passed = 0
    for turn in range(2 * ROUNDS):
        desk.new_case()
        desk.clear_all()
        named = desk.approved()

        def barrier(turn: int = turn) -> ActReceipt:
            time.sleep((turn % 4) / 100)
            return desk.answer("protection_claim", "open")

        opened, released = together(barrier, lambda named=named: desk.release(named))
        assert not isinstance(opened, str)
        if isinstance(released, str):
            assert "it is open" in released
        else:
            passed += 1
            assert released.number < opened.number
    assert desk.count("release") == desk.count("disclosure_log") == passed


def test_a_barrier_that_commits_while_the_release_waits_stops_it(desk: Desk) -> None:
    """The release began first and waits for the case; what it then judges on is not old."""
    desk.clear_all()
    named = desk.approved()
    with psycopg.connect(desk.store._dsn) as holder:
        holder.execute("SELECT 1 FROM subject_case WHERE case_id = %s FOR UPDATE", [desk.case])
        with ThreadPoolExecutor(2) as pool:
            releasing = pool.submit(together, lambda: desk.release(named))
            time.sleep(0.2)
            # the answer itself, as another hub process commits it under its hold of the case
            holder.execute(
                "UPDATE subject_case SET acts = acts + 1 WHERE case_id = %s", [desk.case]
            )
            holder.execute(
                "INSERT INTO act (act_id, hash, kind, case_id, number, device_id, officer_id,"
                " public_key, at, received_at, sealed) SELECT gen_random_uuid(), 'x', kind,"
                " case_id, number + 50, device_id, officer_id, public_key, at, received_at,"
                " sealed FROM act WHERE kind = 'barrier_answer' LIMIT 1"
            )
            holder.execute(
                "INSERT INTO barrier_answer SELECT act.act_id, answer.case_id, 'appeal', 'open',"
                " checked_at, answer.officer_id FROM barrier_answer AS answer, act"
                " WHERE act.hash = 'x' LIMIT 1"
            )
            holder.commit()
            (ended,) = releasing.result()
    assert isinstance(ended, str)
    assert "it is open" in ended
    assert desk.count("release") == 0


@pytest.fixture
def served(tmp_path: Path, dsn: str) -> Iterator[HubProcess]:
    with hub_process(tmp_path / "hub", dsn) as process:
        yield process


@pytest.fixture
def far_desk(served: HubProcess, dsn: str) -> Iterator[Desk]:
    """A desk whose hub serves in a process of its own; the store is only for looking."""
    folder = served.config.folder
    with HubStore(dsn) as store:
        rules = write_rules(folder)
        desk = Desk(store, load_keys(folder), rules, Laptop(), utc_now())
        yield desk.enrol(served.code())


def post(hub: HubProcess, raw: bytes) -> Any:
    return httpx.post(f"{hub.url}/v1/acts", content=raw, timeout=30)


# Late tables of the release's transaction, one after the other: cut off at each.
@pytest.mark.parametrize("table", ["release", "disclosure_log"])
@pytest.mark.timeout(90)
def test_a_hub_killed_in_the_middle_leaves_nothing_half_released(
    served: HubProcess, far_desk: Desk, dsn: str, table: str
) -> None:
    far_desk.clear_all()
    raw = acts.encode(far_desk.act("s", "release", far_desk.approved()))
    before = far_desk.count("act")
    with psycopg.connect(dsn) as holder, ThreadPoolExecutor(1) as pool:
        holder.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE".encode())
        posting = pool.submit(post, served, raw)
        wait_until_blocked(dsn, table)
        served.end(kill=True)
        with pytest.raises(httpx.TransportError):
            posting.result()
        holder.rollback()
    wait_until_alone(dsn)
    assert far_desk.count("release") == far_desk.count("disclosure_log") == 0
    assert far_desk.count("act") == before
    served.start()
    answers = [post(served, raw) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].content == answers[1].content
    assert far_desk.opened(receipts.decode(answers[0].content))["name"] == "Quilla Vantongeren"
    assert far_desk.count("release") == far_desk.count("disclosure_log") == 1


@pytest.mark.timeout(60)
def test_a_refusal_is_said_in_words_and_logged_without_them(
    served: HubProcess, far_desk: Desk
) -> None:
    far_desk.clear_all()
    named = far_desk.approved()
    far_desk.answer("protection_claim", "granted")
    answer = post(served, acts.encode(far_desk.act("s", "release", named)))
    assert answer.status_code == 409
    assert "it was granted" in answer.json()["error"]["reason"]
    assert "granted" not in served.log.read_text()
    assert "protection" not in served.log.read_text()


@pytest.mark.timeout(60)
def test_acts_and_queries_over_the_network(served: HubProcess, far_desk: Desk) -> None:
    raw = acts.encode(far_desk.act("q", "barrier_answer", BarrierAnswer("appeal", "none", NOW)))
    answers = [post(served, one) for one in (raw, raw, raw[:-1], bytes(MAX_ACT_BYTES + 1))]
    assert [answer.status_code for answer in answers] == [200, 200, 400, 413]
    hub_id, public = far_desk.keys.hub_id, far_desk.keys.signing.public
    receipts.check_receipt(receipts.decode(answers[0].content), raw, hub_id, public)
    assert answers[1].content == answers[0].content
    query = far_desk.query("evidence")
    address = f"{served.url}/v1/cases/{far_desk.case}/evidence"
    answer = httpx.get(address, headers={queries.HEADER: queries.encode(query)}, timeout=30)
    shown = queries.open_answer(answer.content, query, far_desk.laptop.sealing.unseal, public)
    assert shown["record_ids"] == ["record-a", "record-b"]
    unsigned = httpx.get(address, timeout=30)
    assert (unsigned.status_code, unsigned.json()["error"]["code"]) == (400, "bad_request")


def wait_until_blocked(dsn: str, table: str) -> None:
    query = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = %s::regclass"
    wait_for(dsn, query, [table], there=True)


def wait_until_alone(dsn: str) -> None:
    """Until PostgreSQL has noticed that the killed process is gone."""
    query = (
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
        " AND state IN ('active', 'idle in transaction') AND pid <> pg_backend_pid()"
    )
    wait_for(dsn, query, [], there=False)


def wait_for(dsn: str, query: str, given: list[str], *, there: bool) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        for _ in range(200):
            found = connection.execute(query.encode(), given).fetchone() is not None
            if found is there:
                return
            time.sleep(0.05)
    pytest.fail("the database did not come into the state that the test waits for")
