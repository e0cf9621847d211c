"""A laptop under a policy whose power asks for a second officer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.app.policy_held import POLICY_FILE, POLICY_KEY
from fieldid.policy.example import example_uk
from fieldid.policy.signed import sign_policy
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from fieldid.policy.policy import Policy
    from fieldid.vault.vault import Vault


def two_officer_policy(power_id: str = "training", **change: object) -> Policy:
    """The UK example, but that one power needs a second officer, and ``change`` of that power."""
    policy = example_uk()
    changes = {"second_officer_for_confirmed": True, **change}
    powers = tuple(
        replace(power, **changes) if power.id == power_id else power  # type: ignore[arg-type]  # its own fields
        for power in policy.powers
    )
    return replace(policy, powers=powers)


def hold_policy(vault: Vault, policy: Policy) -> None:
    """Let the vault work under ``policy`` from the next log-on."""
    key = SigningKey.generate()
    vault.settings.set(POLICY_FILE, sign_policy(policy, key.to_bytes()))
    vault.settings.set(POLICY_KEY, key.public)
