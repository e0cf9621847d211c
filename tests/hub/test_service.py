from __future__ import annotations

import base64
import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import httpx
import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families
from psycopg import sql

from fieldid.errors.hub import HubError
from fieldid.hub import operating, run
from fieldid.hub.config import HubConfig
from fieldid.hub.keys import load_keys
from fieldid.parameters import MAX_ENROLMENT_BYTES, MAX_ENVELOPE_BYTES
from fieldid.wire import envelope as envelopes
from fieldid.wire import receipt as receipts
from fieldid.wire.enrolment import decode_response, encode_request
from fieldid.wire.receipt import ReceiptStatus, check_receipt
from tests.helpers.hub_laptop import Laptop
from tests.helpers.hub_process import HubProcess, hub_process

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.hub.private_postgres import PrivatePostgres


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory, postgres: PrivatePostgres
) -> Iterator[HubProcess]:
    """A hub process; its database is the server's first one."""
    with hub_process(tmp_path_factory.mktemp("served") / "hub", postgres.dsn) as process:
        yield process


@pytest.fixture(scope="module")
def enrolled(served: HubProcess) -> Laptop:
    laptop = Laptop().knows(load_keys(served.config.folder))
    request = laptop.request(served.code())
    answer = post(served, "enrol", encode_request(request))
    assert answer.status_code == 200
    decode_response(answer.content, request)
    return laptop


def post(hub: HubProcess, address: str, content: Any) -> httpx.Response:
    return httpx.post(f"{hub.url}/v1/{address}", content=content, timeout=30)


def get(hub: HubProcess, address: str, token: str = "") -> httpx.Response:
    headers = {b"Authorization": f"Bearer {token}".encode()} if token else {}
    return httpx.get(f"{hub.url}/v1/{address}", headers=headers, timeout=30)


def test_an_envelope_gets_a_signed_receipt_again_and_again(
    served: HubProcess, enrolled: Laptop
) -> None:
    raw = enrolled.raw()
    answers = [post(served, "envelopes", raw) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert len({answer.content for answer in answers}) == 1
    keys = load_keys(served.config.folder)
    receipt = receipts.decode(answers[0].content)
    check_receipt(receipt, envelopes.decode(raw), keys.hub_id, keys.signing.public)
    looked_up = get(served, f"envelopes/{receipt.envelope_id}/receipt")
    assert looked_up.content == answers[0].content


@pytest.mark.parametrize(
    "identifier", ["0194c000-0000-7000-8000-000000000000", "nonsense", "..%2f..", "%00", "x" * 3000]
)
def test_a_receipt_that_was_never_given_is_not_found(served: HubProcess, identifier: str) -> None:
    answer = get(served, f"envelopes/{identifier}/receipt")
    assert answer.status_code == 404
    assert "error" in answer.json()


def test_health(served: HubProcess) -> None:
    answer = get(served, "health")
    expected = {"status": "ok", "hub_id": served.new.hub_id, "realm": "demo"}
    told = answer.json()
    assert {name: told[name] for name in expected} == expected
    assert told["policy"]["in_force"] is False, "nobody has given this hub one"
    assert "holds no readable policy.signed" in told["policy"]["reason"]


@pytest.mark.parametrize(
    ("address", "content", "status", "code"),
    [
        ("envelopes", b"", 400, "bad_request"),
        ("envelopes", b"\x80", 400, "bad_request"),
        ("enrol", b"{}", 400, "bad_request"),
        ("enrol", bytes(MAX_ENROLMENT_BYTES + 1), 413, "too_large"),
        ("envelopes", bytes(MAX_ENVELOPE_BYTES + 1), 413, "too_large"),
        ("nowhere", b"", 404, "no_such_address"),
        ("health", b"", 405, "no_such_address"),
    ],
)
def test_errors_are_json(
    served: HubProcess, address: str, content: bytes, status: int, code: str
) -> None:
    answer = post(served, address, content)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.json()["error"]["reason"]


@pytest.mark.timeout(60)
def test_an_endless_body_of_unknown_length_is_cut_off(served: HubProcess) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while True:
            sent += 1024 * 1024
            yield bytes(1024 * 1024)

    # The hub may close the line while we are still pushing, which is as good.
    with suppress(httpx.WriteError):
        assert post(served, "envelopes", endless()).status_code == 413
    assert sent < 3 * MAX_ENVELOPE_BYTES
    assert get(served, "health").status_code == 200


def test_a_huge_announced_length_is_refused_before_a_byte_of_it(served: HubProcess) -> None:
    port = int(served.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(
            b"POST /v1/envelopes HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n"
        )
        assert line.recv(100).startswith(b"HTTP/1.1 413")


def test_a_refusal_carries_its_signed_receipt(served: HubProcess, enrolled: Laptop) -> None:
    envelope = enrolled.make(audit=())
    spoiled = envelopes.encode(replace(envelope, signature=bytes(64)))
    enrolled.sequence -= 1
    answer = post(served, "envelopes", spoiled)
    assert answer.status_code == 422
    receipt = receipts.decode(base64.b64decode(answer.json()["receipt"]))
    keys = load_keys(served.config.folder)
    check_receipt(receipt, envelopes.decode(spoiled), keys.hub_id, keys.signing.public)
    assert receipt.status is ReceiptStatus.REFUSED


def test_quarantine_is_for_the_operator_only(served: HubProcess, enrolled: Laptop) -> None:
    for token in ("", "wrong", "\u00e9"):
        assert get(served, "quarantine", token).status_code == 401
    post(served, "envelopes", enrolled.raw(enrolled.decided(reason="another")))
    listed = get(served, "quarantine", served.new.operator_token).json()
    assert listed["envelopes"][0]["kind"] == "decision_unverified"
    assert listed["alarms"][0]["kind"] == "decision_unverified"


def test_the_same_envelope_on_many_lines_at_once_is_kept_once(
    served: HubProcess, enrolled: Laptop, postgres: PrivatePostgres
) -> None:
    raws = [enrolled.raw() for _ in range(5)]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda raw: post(served, "envelopes", raw), raws * 6))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 5
    identifiers = [envelopes.decode(raw).envelope_id for raw in raws]
    with psycopg.connect(postgres.dsn) as connection:
        rows = connection.execute(
            "SELECT count(*) FROM envelope WHERE envelope_id = ANY(%s::uuid[])", [identifiers]
        ).fetchone()
    assert rows == (5,)


def test_the_log_is_json_without_personal_data_or_secrets(
    served: HubProcess, enrolled: Laptop
) -> None:
    code = served.code()
    newcomer = Laptop()
    post(served, "enrol", encode_request(newcomer.request(code)))
    secret = {"claim": {"name": "Zebedee Quixote"}}
    post(served, "envelopes", enrolled.raw(enrolled.decided() | secret))
    get(served, "quarantine", served.new.operator_token)
    httpx.get(f"{served.url}/v1/secret-{code}?name=Quixote")
    log = served.log.read_text()
    lines = [json.loads(line) for line in log.splitlines()]
    assert {"request", "receipt"} <= {line["event"] for line in lines}
    for word in ("Quixote", "Vantongeren", code, served.new.operator_token):
        assert word not in log


def test_a_database_that_goes_away_is_503_and_comes_back(
    tmp_path: Path, postgres: PrivatePostgres, dsn: str
) -> None:
    name = psycopg.conninfo.conninfo_to_dict(dsn)["dbname"]
    assert isinstance(name, str)
    away = sql.Identifier(name)
    with hub_process(tmp_path / "hub", dsn) as hub:
        with psycopg.connect(postgres.dsn, autocommit=True) as connection:
            query = "ALTER DATABASE {} WITH ALLOW_CONNECTIONS {}"
            connection.execute(sql.SQL(query).format(away, sql.SQL("false")))
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            answer = get(hub, "health")
            assert (answer.status_code, answer.json()["error"]["code"]) == (503, "database")
            connection.execute(sql.SQL(query).format(away, sql.SQL("true")))
        deadline = time.monotonic() + 20
        while get(hub, "health").status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_an_unexpected_failure_is_a_500_and_logs_no_text(tmp_path: Path, dsn: str) -> None:
    with hub_process(tmp_path / "hub", dsn) as hub:
        laptop = Laptop().knows(load_keys(hub.config.folder))
        with psycopg.connect(dsn) as connection:
            connection.execute("ALTER TABLE device RENAME TO gone")
        answer = post(hub, "envelopes", laptop.raw())
        assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal")
        lines = [json.loads(line) for line in hub.log.read_text().splitlines()]
        failure = next(line for line in lines if line["event"] == "failure")
        assert failure["error"] == "UndefinedTable"
        assert "gone" not in str(failure)
        assert "SELECT" not in str(failure)


def test_sigterm_stops_hub_and_private_database_cleanly(tmp_path: Path) -> None:
    with hub_process(tmp_path / "hub", "") as hub:
        code = hub.code()
        assert len(code) == 34
        assert hub.end() == 0
        assert not (tmp_path / "hub" / "postgres" / "data" / "postmaster.pid").exists()
        assert hub.start().url
        assert get(hub, "health").status_code == 200


def test_answers_do_not_wait_for_delayed_acknowledgements(tmp_path: Path) -> None:
    """Without it each answer took 40 ms: header and body leave as two small packets."""
    with (
        run._listening_socket(HubConfig(tmp_path, port=0)) as listener,
        socket.create_connection(listener.getsockname()),
    ):
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_what_must_not_be_served_is_refused(tmp_path: Path) -> None:
    operating.init(tmp_path / "live", "live")
    with pytest.raises(HubError, match="PostgreSQL of its own"):
        run.serve(HubConfig(tmp_path / "live"))
    operating.init(tmp_path / "demo", "demo")
    with pytest.raises(HubError, match="certificate"):
        run.serve(HubConfig(tmp_path / "demo", host="0.0.0.0"))  # noqa: S104 -- the point
    with pytest.raises(HubError, match="does not answer"):
        operating.new_code(HubConfig(tmp_path / "live", dsn="host=/nowhere"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(HubError, match="not free"):
            run.serve(HubConfig(tmp_path / "demo", port=port))


def test_metrics_are_for_the_operator_and_hold_no_personal_data(
    served: HubProcess, enrolled: Laptop
) -> None:
    """T11: numbers only, labelled by states and routes."""
    assert get(served, "metrics").status_code == 401
    post(served, "envelopes", enrolled.raw(enrolled.decided() | {"claim": {"name": "Quixote"}}))
    answer = get(served, "metrics", served.new.operator_token)
    assert answer.headers["content-type"].startswith("text/plain")
    families = {family.name: family for family in text_string_to_metric_families(answer.text)}
    states = {one.labels["state"]: one.value for one in families["fieldid_envelopes"].samples}
    assert states["accepted"] >= 1
    assert families["fieldid_envelopes_not_durable"].samples[0].value >= 1
    routes = {one.labels["route"] for one in families["fieldid_requests"].samples}
    assert "/v1/envelopes" in routes
    for word in ("Quixote", "Vantongeren", enrolled.device_id, enrolled.officer_id):
        assert word not in answer.text
