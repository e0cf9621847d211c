"""The policy and the disclosure rules in force on this hub: two signed files in its folder.

Guarantees that rules count only when the key laid beside them signed them, when they belong to
the signed policy beside them, when its last day is not over, and when neither is older than what
was in force here before.
Anything else means that no confirmation begins to stand and nothing is released. Read anew for
each act, so that new rules hold at once. Leaves out how the operator comes by the two keys: as
with any pinned key, by hand.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.errors.case import PolicyError
from fieldid.hub.clock import utc_now
from fieldid.parameters import POLICY_FILE_LIMIT
from fieldid.policy.disclosure_file import load_disclosure
from fieldid.policy.disclosure_validation import check_fits
from fieldid.policy.signed import load_policy
from fieldid.ports import Clock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from psycopg import Connection

    from fieldid.hub.store import Row
    from fieldid.policy.disclosure_rules import DisclosureRules
    from fieldid.policy.policy import Policy

POLICY = "policy.signed"
POLICY_KEY = "policy.pub"
DISCLOSURE = "disclosure.signed"
DISCLOSURE_KEY = "disclosure.pub"


@dataclass(frozen=True)
class RulesFolder:
    """The hub's folder, where the four files lie; None for a hub that has no rules at all."""

    folder: Path | None
    clock: Clock = utc_now

    def policy(self, connection: Connection[Row]) -> Policy:
        """Return the policy in force and remember its version. Raises ``PolicyError``."""
        policy = self._policy()
        held = _held(connection, policy)
        _not_older("policy", policy.version, held["policy_version"])
        if policy.version != held["policy_version"]:
            _remember(connection, policy, held["disclosure_version"])
        return policy

    def flaw(self, connection: Connection[Row]) -> str:
        """Say why no policy is in force, in a sentence; nothing where one is."""
        try:
            self.policy(connection)
        except PolicyError as error:
            return str(error)
        return ""

    def read(self) -> tuple[Policy, DisclosureRules]:
        """Return policy and disclosure rules; raise ``PolicyError`` for what is wrong."""
        policy = self._policy()
        rules = load_disclosure(self._file(DISCLOSURE), self._file(DISCLOSURE_KEY))
        check_fits(rules, policy)
        return policy, rules

    def in_force(self, connection: Connection[Row]) -> DisclosureRules:
        """Return the rules and remember their versions. Raises ``PolicyError``."""
        policy, rules = self.read()
        held = _held(connection, policy)
        _not_older("policy", policy.version, held["policy_version"])
        _not_older("disclosure rules", rules.version, held["disclosure_version"])
        if (policy.version, rules.version) != (held["policy_version"], held["disclosure_version"]):
            _remember(connection, policy, rules.version)
        return rules

    def _policy(self) -> Policy:
        policy = load_policy(self._file(POLICY), self._file(POLICY_KEY))
        _not_over(policy, self.clock())
        return policy

    def _file(self, name: str) -> bytes:
        if self.folder is None:
            raise PolicyError(reason="this hub holds no policy and no disclosure rules")
        try:
            with (self.folder / name).open("rb") as file:
                return file.read(POLICY_FILE_LIMIT + 1)
        except OSError:
            raise PolicyError(reason=f"the hub's folder holds no readable {name}") from None


def install_rules(folder: Path, files: Mapping[str, bytes], now: datetime) -> DisclosureRules:
    """Put new files into the hub's folder once they are found right, and return the rules.

    ``files``: by the four names of this module. Raises ``PolicyError`` and changes nothing
    where they are not. Cut off in between, the files do not fit and nothing is released.
    """
    policy = load_policy(files[POLICY], files[POLICY_KEY])
    _not_over(policy, now)
    rules = load_disclosure(files[DISCLOSURE], files[DISCLOSURE_KEY])
    check_fits(rules, policy)
    for name, data in files.items():
        new = folder / f"{name}.new"
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(folder / name)
    return rules


def _not_over(policy: Policy, now: datetime) -> None:
    if policy.expired(now):
        raise PolicyError(reason=f"the policy was valid until {policy.valid_until}")


def _not_older(what: str, version: int, held: int) -> None:
    if version < held:
        reason = f"the {what} are of version {version}, and version {held} was in force"
        raise PolicyError(reason=reason)


def _held(connection: Connection[Row], policy: Policy) -> Row:
    """Return the versions that were in force here, 0 where none was."""
    return connection.execute(
        "SELECT policy_version, disclosure_version FROM rules_held WHERE policy_id = %s",
        [policy.policy_id],
    ).fetchone() or {"policy_version": 0, "disclosure_version": 0}


def _remember(connection: Connection[Row], policy: Policy, disclosure: int) -> None:
    connection.execute(
        "INSERT INTO rules_held (policy_id, policy_version, disclosure_version)"
        " VALUES (%s, %s, %s) ON CONFLICT (policy_id) DO UPDATE SET"
        " policy_version = excluded.policy_version,"
        " disclosure_version = excluded.disclosure_version",
        [policy.policy_id, policy.version, disclosure],
    )
