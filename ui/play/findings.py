"""Whether the demo showed what it promises."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fieldid.app.demo_hub import HubContent
from fieldid.app.views import SyncReport
from fieldid.audit.head import AuditHead
from ui.play.officer import Played


@dataclass(frozen=True)
class Findings:
    """The two encounters, the sync, the hub's content, and the laptop's verified audit head."""

    mate: Played
    stranger: Played
    report: SyncReport
    hub: HubContent
    head: AuditHead

    @property
    def all_hold(self) -> bool:
        """Whether every promise is kept."""
        return all(self._promises().values())

    def lines(self) -> list[str]:
        """Return one line a promise."""
        return [
            f"{'kept  ' if kept else 'BROKEN'}  {words}" for words, kept in self._promises().items()
        ]

    def _promises(self) -> dict[str, bool]:
        return {
            "the fictional person was verified against the claimed record": self._verified(),
            "the fictional person was found at rank 1": self._rank_one(),
            "the person not on the list was not found": self._not_found(),
            "each record is on the hub exactly once": self._once(),
            "the audit chain verifies on the laptop and on the hub": self._chains(),
        }

    def _verified(self) -> bool:
        result = self.mate.encounter.verification
        decision = self.mate.encounter.decision
        compared = result is not None and result.score is not None
        confirmed = decision is not None and decision.record_id == self.mate.scenario.person_id
        return compared and confirmed

    def _rank_one(self) -> bool:
        found = self.mate.encounter.identification
        first = found.candidates[0].record_id if found and found.candidates else ""
        return first == self.mate.scenario.person_id

    def _not_found(self) -> bool:
        found = self.stranger.encounter.identification
        return found is not None and not found.candidates

    def _once(self) -> bool:
        decisions = [one.encounter.decision for one in (self.mate, self.stranger)]
        expected = Counter(one.decision_id for one in decisions if one is not None)
        return Counter(self.hub.decisions) == expected and self.report.waiting == 0

    def _chains(self) -> bool:
        """Return whether the hub knows the chain without a gap, up to a head on the laptop's."""
        sent = self.hub.audit_sequence
        return self.hub.alarms == 0 and 0 < sent <= self.head.sequence
