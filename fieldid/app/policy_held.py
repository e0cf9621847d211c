"""The signed policy this laptop works under."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.case.refusal import Refusal
from fieldid.errors.case import PolicyError
from fieldid.policy.example import example_uk
from fieldid.policy.signed import is_example_file, load_policy, sign_policy
from fieldid.watchlist.repository_layout import PolicyName
from fieldid.wire.signing import SigningKey

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.policy.policy import Policy
    from fieldid.vault.vault import Vault

POLICY_FILE = "policy_file"
POLICY_KEY = "policy_key"
REVOKED_POLICIES = "revoked_policies"
_RULE = "policy in force"
_GET = "Update from the hub or a stick (Settings, List) to get the one in force."


def hold_example_policy(vault: Vault) -> None:
    """Hold the example policy, signed by a key made for this and thrown away."""
    key = SigningKey.generate()
    vault.settings.set(POLICY_FILE, sign_policy(example_uk(), key.to_bytes()))
    vault.settings.set(POLICY_KEY, key.public)


def policy_held(vault: Vault) -> Policy:
    """Return the policy, verified, as it applies in this vault's realm. Raises PolicyError.

    The example of an earlier version of the program gives way to this version's: nobody answers
    for it, and it must not lock anybody out. A policy that somebody signed never does.
    """
    data = vault.settings.get(POLICY_FILE, bytes)
    key = vault.settings.get(POLICY_KEY, bytes)
    if data is None or key is None:
        raise PolicyError(reason="this laptop holds none")
    try:
        policy = load_policy(data, key)
    except PolicyError:
        if not is_example_file(data, key):
            raise
        policy = _hold_newer_example(vault)
    return policy if vault.realm == "demo" else _for_real_people(policy)


def file_held(vault: Vault) -> bytes:
    """Return the policy's file as it came, empty where there is none."""
    return vault.settings.get(POLICY_FILE, bytes) or b""


def policy_refusal(vault: Vault, policy: Policy, now: datetime) -> Refusal | None:
    """Return why nobody may work under the policy held, None while they may."""
    if policy.expired(now):
        return Refusal(
            reason=f"the policy held was valid until {policy.valid_until}", rule=_RULE, remedy=_GET
        )
    revoked = vault.settings.get(REVOKED_POLICIES, list[PolicyName]) or []
    if PolicyName(policy.policy_id, policy.version) not in revoked:
        return None
    return Refusal(
        reason=f"version {policy.version} of the policy was revoked",
        rule=_RULE,
        remedy=_GET,
    )


def _hold_newer_example(vault: Vault) -> Policy:
    with vault.transaction():
        hold_example_policy(vault)
        vault.audit.append(AuditEvent.POLICY, (), {"what": "newer example policy"})
    return example_uk()


def _for_real_people(policy: Policy) -> Policy:
    """Return the policy without the powers that are for fictional people only."""
    powers = tuple(power for power in policy.powers if not power.fictional_people_only)
    served = {purpose_id for power in powers for purpose_id in power.purposes}
    purposes = tuple(purpose for purpose in policy.purposes if purpose.id in served)
    return replace(policy, powers=powers, purposes=purposes)
