"""Disclosure rules are in force only as signed, whole, sound and part of the policy held."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from fieldid.errors.case import PolicyError
from fieldid.model.barrier import BarrierKind
from fieldid.policy.disclosure_file import example_disclosure, load_disclosure, sign_disclosure
from fieldid.policy.disclosure_validation import check_fits
from fieldid.policy.example import example_uk
from fieldid.policy.never_disclosed import never_leaves
from fieldid.policy.signed import sign_policy
from fieldid.policy.signed_part import sign_part, verified_part

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
SEED, PUBLIC = KEY.private_bytes_raw(), KEY.public_key().public_bytes_raw()
RULES = example_disclosure()
SIGNED = sign_disclosure(RULES, SEED)


def test_signed_rules_come_back_as_they_were() -> None:
    assert load_disclosure(SIGNED, PUBLIC) == RULES


def test_the_example_says_that_it_is_one_and_fits_the_example_policy() -> None:
    assert RULES.is_example
    assert "not legal advice" in RULES.caveat
    check_fits(RULES, example_uk())


def test_the_example_asks_for_five_barriers_and_thirty_days() -> None:
    required = {rule.kind for rule in RULES.barriers if rule.required}
    assert required == {
        BarrierKind.PROTECTION_CLAIM,
        BarrierKind.APPEAL,
        BarrierKind.TRAFFICKING_ASSESSMENT,
        BarrierKind.AGE_ASSESSMENT,
        BarrierKind.COURT_ORDER,
    }
    assert {rule.stale_days for rule in RULES.barriers} == {30}


def test_rules_of_another_policy_or_with_unknown_powers_do_not_fit() -> None:
    with pytest.raises(PolicyError, match="another policy"):
        check_fits(replace(RULES, policy_id="other"), example_uk())
    with pytest.raises(PolicyError, match="powers it does not have: deportation"):
        check_fits(replace(RULES, foreign_powers=("training", "deportation")), example_uk())


def test_rules_and_policy_must_agree_on_what_may_go_abroad() -> None:
    more = replace(RULES, foreign_powers=(*RULES.foreign_powers, "bail_reporting"))
    with pytest.raises(PolicyError, match="abroad under bail_reporting"):
        check_fits(more, example_uk())
    fewer = replace(RULES, foreign_powers=("voluntary_return_interview",))
    with pytest.raises(PolicyError, match="abroad under training"):
        check_fits(fewer, example_uk())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"barrier_roles": ("caseworker",)}, "could not see the barriers they answer for"),
        ({"barrier_roles": ("supervisor", " ")}, "a role has no name"),
        ({"fields": (replace(RULES.fields[0], reason=""),)}, "why it may leave"),
        ({"fields": (replace(RULES.fields[0], label=" "),)}, "what it is"),
    ],
)
def test_who_sees_barriers_and_why_a_field_leaves_is_said(
    change: dict[str, Any], words: str
) -> None:
    with pytest.raises(PolicyError, match=words):
        sign_disclosure(replace(RULES, **change), SEED)


@given(st.integers(0, len(SIGNED) * 8 - 1))
def test_any_flipped_bit_is_refused(bit: int) -> None:
    damaged = bytearray(SIGNED)
    damaged[bit // 8] ^= 1 << bit % 8
    with pytest.raises(PolicyError):
        load_disclosure(bytes(damaged), PUBLIC)


def test_a_signature_on_another_part_or_on_the_policy_never_fits() -> None:
    body = SIGNED.split(b"\n", 1)[1]
    other = sign_part("other-rules", body, SEED)
    with pytest.raises(PolicyError, match="not a signed disclosure-rules file"):
        load_disclosure(other, PUBLIC)
    renamed = other.replace(b"fieldid-other-rules", b"fieldid-disclosure-rules", 1)
    with pytest.raises(PolicyError, match="not signed by the key"):
        load_disclosure(renamed, PUBLIC)
    with pytest.raises(PolicyError):
        load_disclosure(sign_policy(example_uk(), SEED), PUBLIC)
    assert verified_part("other-rules", other, PUBLIC) == body


@pytest.mark.parametrize("key", [b"", b"short", bytes(33)])
def test_a_key_of_the_wrong_length_is_refused_in_words(key: bytes) -> None:
    with pytest.raises(PolicyError):
        load_disclosure(SIGNED, key)


def test_older_rules_than_those_in_force_are_refused() -> None:
    assert load_disclosure(SIGNED, PUBLIC, held_version=1) == RULES
    with pytest.raises(PolicyError, match="version 1, and version 2 is in force"):
        load_disclosure(SIGNED, PUBLIC, held_version=2)


def test_rules_that_contradict_themselves_are_never_signed() -> None:
    with pytest.raises(PolicyError, match="no field may leave"):
        sign_disclosure(replace(RULES, fields=()), SEED)


@pytest.mark.parametrize(
    "name", ["name", "family_name", "birth_date", "photo", "sex", "person", "document_number"]
)
def test_fields_of_the_person_are_not_mistaken_for_what_never_leaves(name: str) -> None:
    assert not never_leaves(name)


@pytest.mark.parametrize(
    "name",
    ["Asylum-Claim", "claims", "the_son", "SIBLINGS", "watch list", "home_office_score", "appeal2"],
)
def test_what_never_leaves_is_known_by_its_name(name: str) -> None:
    assert never_leaves(name)
