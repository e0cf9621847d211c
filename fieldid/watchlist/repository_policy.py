"""Publishing the policy, calibrations, and whose of them count.

Whose policies and calibrations count is signed by the keepers of the root (``Signers``); the role
of policies hands out only what those signed. Guarantees that nothing is published which no laptop
would take: of a stranger, older than what is published, expired, or revoked.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.errors.case import PolicyError
from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.identify.calibration_file import load_calibration
from fieldid.policy.signed import load_policy
from fieldid.watchlist.repository_layout import (
    POLICY,
    POLICY_FILE,
    POLICY_INDEX,
    SIGNERS,
    TARGETS,
    PolicyIndex,
    PolicyName,
    Signers,
    calibration_path,
    read_index,
)
from fieldid.wire.canonical import canonical_json

if TYPE_CHECKING:
    from datetime import datetime

    from tuf.api.metadata import TargetFile

    from fieldid.identify.calibration import Calibration
    from fieldid.policy.policy import Policy
    from fieldid.watchlist.repository import Workshop


def stage_signers(workshop: Workshop, signers: Signers, now: datetime) -> None:
    """Let other policies and calibrations count, once enough root keys have signed that."""
    targets = {SIGNERS: workshop.target_bytes(SIGNERS, canonical_json(signers))}
    workshop.stage(now, targets)


def staged_signers(workshop: Workshop) -> Signers:
    """Return whose policies count once what waits is signed."""
    data = workshop.staged_bytes(SIGNERS)
    return Signers() if data is None else read_index(data, Signers)


def signers_of(workshop: Workshop) -> Signers:
    """Return whose policies and calibrations count."""
    data = workshop.published_bytes(TARGETS, SIGNERS)
    return Signers() if data is None else read_index(data, Signers)


def signed_policy(data: bytes, signers: Signers) -> tuple[Policy, bytes]:
    """Return the policy in a file and the key that signed it. Raises ``PolicyError``."""
    reason = "nobody may sign policies here yet"
    for key in signers.policy_keys:
        try:
            return load_policy(data, key), key
        except PolicyError as error:
            reason = str(error.details["reason"])
    raise PolicyError(reason=reason)


def publish_policy(workshop: Workshop, data: bytes, now: datetime) -> Policy:
    """Publish a signed policy. Raises ``PolicyError`` or ``AuthorityKeyError``."""
    signers, index = signers_of(workshop), _index(workshop)
    policy, _ = signed_policy(data, signers)
    name = PolicyName(policy.policy_id, policy.version)
    if name in index.revoked:
        raise PolicyError(reason="this issue of it was revoked")
    held = workshop.published_bytes(POLICY, POLICY_FILE)
    before = signed_policy(held, signers)[0] if held else None
    if before and before.policy_id == policy.policy_id and before.version >= policy.version:
        raise PolicyError(reason=f"version {before.version} is published already")
    targets = workshop.targets_of(POLICY)
    targets[POLICY_FILE] = workshop.target_bytes(POLICY_FILE, data)
    _publish(workshop, index, targets, now)
    return policy


def publish_calibration(workshop: Workshop, data: bytes, now: datetime) -> Calibration:
    """Publish a signed calibration. Raises ``CalibrationError`` or ``AuthorityKeyError``."""
    calibration = load_calibration(data, signers_of(workshop).calibration_makers, now)
    digest, index = hashlib.sha256(data).hexdigest(), _index(workshop)
    targets, path = workshop.targets_of(POLICY), calibration_path(digest)
    targets[path] = workshop.target_bytes(path, data)
    named = tuple(dict.fromkeys((*index.calibrations, digest)))
    _publish(workshop, replace(index, calibrations=named), targets, now)
    return calibration


def withdraw_calibration(workshop: Workshop, digest: str, now: datetime) -> None:
    """Let a calibration count no more. Raises ``AuthorityKeyError``."""
    index, targets = _index(workshop), workshop.targets_of(POLICY)
    if digest not in index.calibrations:
        raise AuthorityKeyError(reason="no calibration with this SHA-256 is published")
    targets.pop(calibration_path(digest), None)
    named = tuple(one for one in index.calibrations if one != digest)
    _publish(workshop, replace(index, calibrations=named), targets, now)


def revoke_policy(workshop: Workshop, name: PolicyName, now: datetime) -> None:
    """Let nobody work under one issue of a policy; where it is published it is taken back."""
    index, targets = _index(workshop), workshop.targets_of(POLICY)
    held = workshop.published_bytes(POLICY, POLICY_FILE)
    if held:
        policy, _ = signed_policy(held, signers_of(workshop))
        if PolicyName(policy.policy_id, policy.version) == name:
            del targets[POLICY_FILE]
    named = tuple(dict.fromkeys((*index.revoked, name)))
    _publish(workshop, replace(index, revoked=named), targets, now)


def _index(workshop: Workshop) -> PolicyIndex:
    data = workshop.published_bytes(POLICY, POLICY_INDEX)
    return PolicyIndex() if data is None else read_index(data, PolicyIndex)


def _publish(
    workshop: Workshop, index: PolicyIndex, targets: dict[str, TargetFile], now: datetime
) -> None:
    targets[POLICY_INDEX] = workshop.target_bytes(POLICY_INDEX, canonical_json(index))
    workshop.publish(POLICY, targets, now)
