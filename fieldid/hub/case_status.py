"""What the hub's operator may see and do about cases: barriers, requests, officers, rules.

Guarantees that nothing here changes a case. Barriers tell that a claim exists: the operator's
screen is for those who need it. Confirming an officer's role and installing rules are acts of
the operator alone, on the hub's own machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fieldid.audit.chain import verify_chain
from fieldid.case.barrier_state import BarrierState, barrier_states
from fieldid.case.disclosure import may_release
from fieldid.case.release import Release
from fieldid.errors.hub import HubError
from fieldid.hub.barriers import facts_now
from fieldid.hub.cases import find_case
from fieldid.hub.clock import utc_now
from fieldid.hub.consultation_log import logged_consultations
from fieldid.hub.decisions import judge_waiting
from fieldid.hub.keys import load_keys
from fieldid.hub.officers import confirm_role, known_officers
from fieldid.hub.operating import open_store
from fieldid.hub.refusal import RefusedError
from fieldid.hub.releases import load_release, requests_of
from fieldid.hub.reviews import is_contested
from fieldid.hub.rules import (
    DISCLOSURE,
    DISCLOSURE_KEY,
    POLICY,
    POLICY_KEY,
    RulesFolder,
    install_rules,
)
from fieldid.wire.signing import key_fingerprint

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from psycopg import Connection

    from fieldid.audit.entry import AuditEntry
    from fieldid.hub.config import HubConfig
    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import Row
    from fieldid.policy.disclosure_rules import DisclosureRules


@dataclass(frozen=True, repr=False)
class RequestStatus:
    """One request. ``reasons``: what stands against its release now; empty once it is over."""

    release: Release
    contested: bool
    reasons: tuple[str, ...]

    @property
    def state(self) -> str:
        """How it stands, in one word or two."""
        if self.release.released is not None:
            return "released"
        if self.release.withdrawn_at is not None:
            return "withdrawn"
        return "blocked" if self.reasons or self.contested else "may be released"


def barriers(config: HubConfig, case_id: str) -> tuple[BarrierState, ...]:
    """Return how each barrier of the case stands now. Raises ``HubError``, ``PolicyError``."""
    keys, (_, rules) = load_keys(config.folder), RulesFolder(config.folder).read()
    now = utc_now()
    with open_store(config, keys) as store, store.transaction() as connection:
        _check_case(connection, case_id)
        return barrier_states(facts_now(connection, case_id, "", now).barriers, rules, now)


def release_status(config: HubConfig, case_id: str) -> tuple[RequestStatus, ...]:
    """Return every request of the case, oldest first. Raises ``HubError``, ``PolicyError``."""
    keys, (_, rules) = load_keys(config.folder), RulesFolder(config.folder).read()
    now = utc_now()
    with open_store(config, keys) as store, store.transaction() as connection:
        _check_case(connection, case_id)
        return tuple(
            _request_status(connection, keys, rules, case_id, request_id, now)
            for request_id in requests_of(connection, case_id)
        )


def confirm_officer(config: HubConfig, device_id: str, officer_id: str, role: str) -> None:
    """Confirm what an officer may do on this hub; an empty role takes it back."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        if not confirm_role(connection, device_id, officer_id, role, utc_now()):
            raise HubError(reason="this laptop has introduced no such officer")


def take_rules(
    config: HubConfig, files: tuple[Path, Path, Path, Path]
) -> tuple[DisclosureRules, int]:
    """Take over signed policy and disclosure rules, each with the key that must have signed it.

    ``files``: policy, its key, disclosure rules, their key. Returns the rules, and how many
    confirmations that waited for a policy were judged by it. Raises ``HubError``,
    ``PolicyError``.
    """
    keys, names = load_keys(config.folder), (POLICY, POLICY_KEY, DISCLOSURE, DISCLOSURE_KEY)
    with open_store(config, keys) as store:
        try:
            data = {name: file.read_bytes() for name, file in zip(names, files, strict=True)}
            rules = install_rules(config.folder, data, utc_now())
        except OSError:
            raise HubError(reason="a file of the rules cannot be read or written") from None
        with store.transaction() as connection:
            return rules, judge_waiting(connection, keys, RulesFolder(config.folder))


def officers(config: HubConfig) -> list[dict[str, Any]]:
    """Return everybody's newest key, as a fingerprint, with both roles."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        rows = known_officers(connection)
    return [row | {"public_key": key_fingerprint(bytes(row["public_key"]))} for row in rows]


def consultations(config: HubConfig) -> tuple[AuditEntry, ...]:
    """Return who has read what of a case, oldest first. Raises ``AuditError`` for a broken log."""
    keys = load_keys(config.folder)
    with open_store(config, keys) as store, store.transaction() as connection:
        entries = logged_consultations(connection)
    verify_chain(entries)
    return entries


def _check_case(connection: Connection[Row], case_id: str) -> None:
    try:
        find_case(connection, case_id, early=True)
    except RefusedError as error:
        raise HubError(reason=error.reason) from None


def _request_status(
    connection: Connection[Row],
    keys: HubKeys,
    rules: DisclosureRules,
    case_id: str,
    request_id: str,
    now: datetime,
) -> RequestStatus:
    release = load_release(connection, keys, case_id, request_id)
    facts = facts_now(connection, case_id, release.request.destination, now)
    over = release.released is not None or release.withdrawn_at is not None
    gate = may_release(facts, release.approvals, release.request, rules, now)
    contested = is_contested(connection, keys, find_case(connection, case_id))
    return RequestStatus(release, contested, () if over else gate.reasons)
