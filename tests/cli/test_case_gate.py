"""The twin for audits: one document, and never "allowed" by mistake."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldid.case.facts_file import read_facts
from fieldid.cli.case import case
from fieldid.errors.base import FieldidError
from fieldid.errors.case import FactsError, PolicyError
from fieldid.parameters import FACTS_FILE_LIMIT
from fieldid.policy.disclosure_file import example_disclosure, sign_disclosure
from tests.case.gate_facts import REQUIRED

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = "2026-03-04T09:30:00Z"
KEY = Ed25519PrivateKey.generate()
SEED, PUBLIC = KEY.private_bytes_raw(), KEY.public_key().public_bytes_raw()


def facts(**changed: Any) -> dict[str, Any]:
    return {
        "destination": "IRQ",
        "nationalities": ["IRQ"],
        "barriers": [
            {"kind": kind, "status": "none", "checked_at": "2026-03-01T10:00:00+03:00"}
            for kind in REQUIRED
        ],
        "approvals": [
            {"officer": "S", "role": "supervisor", "at": "2026-03-02T10:00:00Z"},
            {"officer": "P", "role": "officer", "at": "2026-03-02T11:00:00Z"},
        ],
        "requested_fields": ["name", "date_of_birth"],
    } | changed


def gate(path: Path, content: object, *options: str, as_of: str = AS_OF) -> Result:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (path / "facts.json").write_bytes(data)
    arguments = ["gate", str(path / "facts.json"), "--as-of", as_of, *options]
    return CliRunner().invoke(case, arguments)


def closed_by_error(result: Result) -> str:
    """A refused file: an expected error, and a document that says that nothing may leave."""
    assert isinstance(result.exception, FieldidError)
    document = json.loads(result.stdout)
    assert document == {"allowed": False, "reasons": [str(result.exception)], "fields": []}
    return str(result.exception)


def test_clear_facts_open_the_gate_for_the_requested_fields(tmp_path: Path) -> None:
    result = gate(tmp_path, facts(), "--json")
    assert result.exit_code == 0
    expected = {"allowed": True, "reasons": [], "fields": ["name", "date_of_birth"]}
    assert json.loads(result.stdout) == expected


@pytest.mark.parametrize("status", ["granted", "open", "unknown", "refused_remedy_open", "odd"])
def test_a_closed_gate_is_an_answer_not_an_error(tmp_path: Path, status: str) -> None:
    barriers = facts()["barriers"]
    barriers[0]["status"] = status
    result = gate(tmp_path, facts(barriers=barriers), "--json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert set(document) == {"allowed", "reasons", "fields"}
    assert (document["allowed"], document["fields"]) == (False, [])
    assert document["reasons"]


def test_the_time_of_the_question_decides_what_is_stale(tmp_path: Path) -> None:
    later = gate(tmp_path, facts(), "--json", as_of="2026-04-04T09:30:00Z")
    assert json.loads(later.stdout)["allowed"] is False
    earlier = gate(tmp_path, facts(), "--json", as_of="2026-02-01T09:30:00Z")
    assert "in the future" in json.loads(earlier.stdout)["reasons"][0]


def test_without_a_time_it_is_now(tmp_path: Path) -> None:
    (tmp_path / "facts.json").write_text(json.dumps(facts()))
    result = CliRunner().invoke(case, ["gate", str(tmp_path / "facts.json"), "--json"])
    assert json.loads(result.stdout)["allowed"] is False


def test_words_for_people(tmp_path: Path) -> None:
    assert "Only these fields may leave: name, date_of_birth." in gate(tmp_path, facts()).stdout
    closed = gate(tmp_path, facts(approvals=[]))
    assert "Closed. Nothing may leave:\n- No supervisor has approved." in closed.stdout
    assert closed.exit_code == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not a JSON document"),
        (b"{", "not a JSON document"),
        (b"\xff\xfe{}", "not a JSON document"),
        (b"[" * 200_000, "not a JSON document"),
        (b" " * (FACTS_FILE_LIMIT + 1), "too large"),
        ([], "array"),
        ({}, "destination"),
        (facts(destination=None), "destination"),
        (facts(barriers="none"), "barriers"),
        (facts(barriers=[{"kind": "appeal"}]), "status"),
        (facts(barriers=[{"kind": "appeal", "status": None}]), "status"),
        (facts(requested_fields=[1]), "requested_fields"),
        (facts(requested_fields=["x" * 201]), "requested_fields"),
        (facts(nationalities=["IRQ"] * 501), "nationalities"),
        (facts(barrier=[]), "does not know: barrier"),
        (facts(approvals=[{"officer": "S", "role": "supervisor", "on": ""}]), "does not know"),
        (facts(approvals=[{"officer": "S", "role": "supervisor", "at": "soon"}]), "a time"),
        (facts(approvals=[{"officer": "S", "role": "supervisor", "at": 1_700_000_000}]), "at"),
    ],
)
def test_facts_that_cannot_be_read_are_refused_in_a_sentence(
    tmp_path: Path, content: object, words: str
) -> None:
    assert words in closed_by_error(gate(tmp_path, content, "--json"))


def test_a_second_answer_cannot_hide_behind_the_first(tmp_path: Path) -> None:
    text = json.dumps(facts())
    hidden = text.replace('"status": "none"', '"status": "open", "status": "none"', 1)
    assert "'status' is said twice" in closed_by_error(gate(tmp_path, hidden.encode(), "--json"))
    twice = text[:-1] + f', "barriers": {json.dumps(facts()["barriers"])}}}'
    assert "'barriers' is said twice" in closed_by_error(gate(tmp_path, twice.encode(), "--json"))


@pytest.mark.parametrize("as_of", ["2026-03-04T09:30:00", "2026-03-04", "today", "1", "\u202e"])
def test_a_moment_that_is_not_one_is_refused(tmp_path: Path, as_of: str) -> None:
    assert "a time" in closed_by_error(gate(tmp_path, facts(), "--json", as_of=as_of)).replace(
        "the time", "a time"
    )


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        result = CliRunner().invoke(case, ["gate", str(path), "--json"])
        assert "cannot be opened" in closed_by_error(result)


# --- rules ---


def written(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return str(path)


def test_rules_signed_by_the_trusted_key_are_used(tmp_path: Path) -> None:
    policy = written(tmp_path / "rules", sign_disclosure(example_disclosure(), SEED))
    trust = written(tmp_path / "key", PUBLIC)
    result = gate(tmp_path, facts(), "--policy", policy, "--trust", trust, "--json")
    assert json.loads(result.stdout)["allowed"] is True


def test_rules_of_a_stranger_or_without_a_signature_are_refused(tmp_path: Path) -> None:
    signed = sign_disclosure(example_disclosure(), Ed25519PrivateKey.generate().private_bytes_raw())
    trust = ["--trust", written(tmp_path / "key", PUBLIC)]
    for name, data, options, words in (
        ("stranger", signed, trust, "not signed by the key"),
        ("unsigned", signed.split(b"\n", 1)[1], trust, "not a signed"),
        ("whose", signed, [], "--trust"),
        ("tampered", signed.replace(b'"stale_days": 30', b'"stale_days": 90'), trust, "not signed"),
    ):
        policy = written(tmp_path / name, data)
        result = gate(tmp_path, facts(), "--policy", policy, *options, "--json")
        assert isinstance(result.exception, PolicyError)
        assert words in closed_by_error(result)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"required": true', '"required": false', "must always be asked for"),
        ('"stale_days": 30', '"stale_days": 3650', "must become stale"),
        ('"kind": "appeal"', '"kind": "court_order"', "named twice"),
        ('"id": "photo"', '"id": "asylum_claim"', "must never leave"),
        ('"id": "photo"', '"id": "mother_name"', "must never leave"),
        ('"also": ["photograph"', '"also": ["watchlist"', "must never leave"),
        ('"id": "photo"', '"id": "name"', "named twice"),
        ('"supervisor_roles": ["supervisor"]', '"supervisor_roles": []', "no role of a supervisor"),
        ('"version": 1', '"version": 0', "version"),
        ('"version": 1', '"version": 1, "version": 2', "twice"),
        ('"version": 1', '"version": 1, "except_for": ["IRQ"]', "does not know"),
        ('"kind": "appeal"', '"kind": "mood"', "cannot be read"),
        ('"approval_days": 30', '"approval_days": NaN', "cannot be read"),
    ],
)
def test_rules_that_contradict_themselves_are_refused(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    from importlib.resources import files  # noqa: PLC0415 - the example as it is shipped

    text = files("fieldid.policy").joinpath("example_disclosure.json").read_text()
    assert old in text
    policy = written(tmp_path / "rules", text.replace(old, new, 1).encode())
    result = gate(tmp_path, facts(), "--policy", policy, "--json")
    assert words in closed_by_error(result)


def test_the_policy_of_encounters_is_not_taken_for_disclosure_rules(tmp_path: Path) -> None:
    policy = written(tmp_path / "policy", b'{"policy_id": "x", "version": 1, "powers": []}')
    assert closed_by_error(gate(tmp_path, facts(), "--policy", policy, "--json"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(facts())), JSON)
def test_any_value_anywhere_is_read_or_refused_never_a_crash(name: str, value: object) -> None:
    document = json.dumps(facts(**{name: value})).encode()
    with suppress(FactsError):
        assert read_facts(document).subject == ""


@given(st.binary(max_size=200))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(FactsError):
        read_facts(noise)
