"""The policy held: an example of an earlier program gives way, a signed one never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fieldid.app.policy_held import POLICY_FILE, POLICY_KEY, policy_held
from fieldid.errors.case import PolicyError, PolicyRefusalError
from fieldid.policy.example import example_uk
from fieldid.policy.signed import load_policy, sign_policy
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from fieldid.app.desk import Desk


def hold(desk: Desk, body: bytes) -> None:
    """A file that this version cannot read, under a right signature."""
    key = SigningKey.generate()
    context = b"fieldid policy file, version 1\n"
    signature = key._key.sign(context + body).hex()
    desk.vault.settings.set(POLICY_FILE, f"fieldid-policy 1 {signature}\n".encode() + body)
    desk.vault.settings.set(POLICY_KEY, key.public)


def test_the_example_of_an_earlier_version_locks_nobody_out(desk: Desk) -> None:
    hold(desk, b'{"is_example": true}')
    assert policy_held(desk.vault) == example_uk()
    data, key = (desk.vault.settings.get(name, bytes) for name in (POLICY_FILE, POLICY_KEY))
    assert load_policy(data or b"", key or b"") == example_uk()
    said = [one.detail.get("what") for one in desk.audit_entries()]
    assert said.count("newer example policy") == 1


def test_a_policy_that_somebody_answers_for_is_never_replaced(desk: Desk) -> None:
    hold(desk, b'{"is_example": false}')
    with pytest.raises(PolicyError):
        policy_held(desk.vault)


def test_nobody_begins_an_encounter_under_a_policy_that_is_over(desk: Desk) -> None:
    key, yesterday = SigningKey.generate(), desk.now().date() - timedelta(days=1)
    over = replace(example_uk(), is_example=False, valid_until=yesterday)
    desk.vault.settings.set(POLICY_FILE, sign_policy(over, key.to_bytes()))
    desk.vault.settings.set(POLICY_KEY, key.public)
    desk.take_up_rules()
    with pytest.raises(PolicyRefusalError, match=f"was valid until {yesterday}"):
        desk.open_encounter()
