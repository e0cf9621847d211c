"""What every act needs while its transaction runs, and what it leaves for its receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from psycopg import Connection

from fieldid.hub.cases import Case
from fieldid.hub.keys import HubKeys
from fieldid.hub.officers import ActingOfficer
from fieldid.hub.rules import RulesFolder
from fieldid.wire.act import Act

if TYPE_CHECKING:
    from fieldid.policy.disclosure_rules import DisclosureRules


@dataclass(frozen=True, repr=False)
class Scene:
    """One act in its transaction, which holds the case.

    ``now``: the hub's clock, read while the case is held. ``at``: when the officer acted,
    never later than ``now``.
    """

    connection: Connection[dict[str, Any]]
    keys: HubKeys
    rules: RulesFolder
    case: Case
    act: Act
    officer: ActingOfficer
    at: datetime
    now: datetime

    def rules_in_force(self) -> DisclosureRules:
        """Return the disclosure rules; raise ``PolicyError`` where there are none."""
        return self.rules.in_force(self.connection)


@dataclass(frozen=True, repr=False)
class Effect:
    """What the receipt says beyond that the act was taken in; see ``ActReceipt``."""

    digest: str = ""
    fields: tuple[str, ...] = ()
    package: bytes = b""
