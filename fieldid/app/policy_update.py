"""Taking over the policy and the calibrations that the list repository publishes.

The keepers of the repository's root say whose policies and calibrations count. Guarantees that a
policy is taken over whole or not at all, never for an older one, and logged; that a policy which
was revoked is known to be; and that calibrations which came this way count exactly as long as
they are published. What an administrator took over from a file stays.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from fieldid.app.calibrations import CHANNEL_FILES, CHANNEL_MAKERS
from fieldid.app.policy_held import POLICY_FILE, POLICY_KEY, REVOKED_POLICIES, file_held
from fieldid.audit.entry import AuditEvent
from fieldid.errors.case import PolicyError
from fieldid.errors.evaluation import CalibrationError
from fieldid.identify.calibration_file import load_calibration
from fieldid.parameters import CALIBRATION_FILE_LIMIT, POLICY_FILE_LIMIT, REPOSITORY_INDEX_LIMIT
from fieldid.watchlist import repository_layout as layout
from fieldid.watchlist.repository_layout import (
    POLICY_INDEX,
    SIGNERS,
    PolicyIndex,
    Signers,
    calibration_path,
    read_index,
)
from fieldid.watchlist.repository_policy import signed_policy

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.policy.policy import Policy
    from fieldid.watchlist.update_client import UpdateClient


def take_policy(desk: Desk, client: UpdateClient) -> Policy | None:
    """Take over the policy offered; return it, None where it is the one held or there is none.

    Which policies are revoked is taken over first. Raises ``PolicyError``.
    """
    index = _policy_index(client)
    _take_revocations(desk, index)
    offered, held = client.find(layout.POLICY_FILE, POLICY_FILE_LIMIT), file_held(desk.vault)
    if offered is None or hashlib.sha256(held).hexdigest() == offered.hashes.get("sha256"):
        return None
    data = client.read(layout.POLICY_FILE, POLICY_FILE_LIMIT)
    policy, key = signed_policy(data, _signers(client))
    _check_newer(desk, policy)
    with desk.vault.transaction():
        desk.vault.settings.set(POLICY_FILE, data)
        desk.vault.settings.set(POLICY_KEY, key)
        version = str(policy.version)
        desk.log(AuditEvent.POLICY, what="policy taken over", policy=policy.title, version=version)
    return policy


def take_calibrations(desk: Desk, client: UpdateClient) -> int:
    """Take over the calibrations offered; return how many are new. Raises ``CalibrationError``.

    One that cannot be used hinders no other.
    """
    settings, signers = desk.vault.settings, _signers(client)
    before = settings.get(CHANNEL_FILES, list[bytes]) or []
    known = {hashlib.sha256(data).hexdigest(): data for data in before}
    taken, trouble = list[bytes](), None
    for digest in _policy_index(client).calibrations:
        data = known.get(digest) or client.read(calibration_path(digest), CALIBRATION_FILE_LIMIT)
        try:
            _check_calibration(desk, data, signers)
        except CalibrationError as error:
            trouble = error
        else:
            taken.append(data)
    if taken != before or list(signers.calibration_makers) != _makers(desk):
        with desk.vault.transaction():
            settings.set(CHANNEL_FILES, taken)
            settings.set(CHANNEL_MAKERS, list(signers.calibration_makers))
            what = {"what": "calibrations taken over", "calibrations": str(len(taken))}
            desk.log(AuditEvent.POLICY, **what)
    if trouble is not None:
        raise trouble
    return len(set(taken) - set(before))


def _take_revocations(desk: Desk, index: PolicyIndex) -> None:
    settings = desk.vault.settings
    before = settings.get(REVOKED_POLICIES, list[layout.PolicyName]) or []
    if list(index.revoked) == before:
        return
    with desk.vault.transaction():
        settings.set(REVOKED_POLICIES, list(index.revoked))
        names = ", ".join(f"{one.policy_id} {one.version}" for one in index.revoked)
        desk.log(AuditEvent.POLICY, what="policies revoked", policies=names or "none any more")


def _check_newer(desk: Desk, policy: Policy) -> None:
    held = desk.policy
    if held.is_example or held.policy_id != policy.policy_id:
        return
    if policy.version < held.version:
        reason = f"it is version {policy.version}, and version {held.version} is in force"
        raise PolicyError(reason=reason)


def _check_calibration(desk: Desk, data: bytes, signers: Signers) -> None:
    calibration = load_calibration(data, signers.calibration_makers, desk.now())
    if calibration.demonstration and desk.realm == "live":
        raise CalibrationError(reason="it is a demonstration, and this laptop works for real")


def _makers(desk: Desk) -> list[bytes]:
    return desk.vault.settings.get(CHANNEL_MAKERS, list[bytes]) or []


def _policy_index(client: UpdateClient) -> PolicyIndex:
    if client.find(POLICY_INDEX, REPOSITORY_INDEX_LIMIT) is None:
        return PolicyIndex()
    return read_index(client.read(POLICY_INDEX, REPOSITORY_INDEX_LIMIT), PolicyIndex)


def _signers(client: UpdateClient) -> Signers:
    if client.find(SIGNERS, REPOSITORY_INDEX_LIMIT) is None:
        return Signers()
    return read_index(client.read(SIGNERS, REPOSITORY_INDEX_LIMIT), Signers)
