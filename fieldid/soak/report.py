"""What a soak found, in the words of its JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.soak.line_faults import LineFault

if TYPE_CHECKING:
    from fieldid.soak.plan import SoakPlan
    from fieldid.soak.recount import Count

VICTIMS = ("client", "hub", "postgres")
KINDS = (*map(str, LineFault), "clock_jump", "disk_full", "fsync_error", "hub_restored")
_NOT_FAULTS = ("refused ", "unsent ", "drain_timeout", "connections", "ended ")


@dataclass(frozen=True)
class SoakReport:
    """``encounters``: decided in the vaults. ``acknowledged``: lines in the journals.

    ``on_hub``: acknowledged and on the hub exactly once, byte for byte. ``duplicates``: further
    copies, and clashes. ``lost``: acknowledged or in a vault, and not so on the hub.
    ``kills``, ``faults``: how many happened; the rest says of which kind, 0 where one did not
    come up. ``chains_verified``: whether
    every laptop's audit chain verifies, there and on the hub. ``not_plain``: records that the
    hub keeps but shows to its operator. ``others``: connections, what laptops refused to
    acknowledge or could not send, and processes that ended by themselves.
    """

    encounters: int
    acknowledged: int
    on_hub: int
    duplicates: int
    lost: int
    kills: int
    faults: int
    chains_verified: bool
    laptops: int
    seed: int
    seconds: float
    not_plain: int
    kills_by_victim: dict[str, int]
    faults_by_kind: dict[str, int]
    others: dict[str, int]

    @property
    def passed(self) -> bool:
        """Whether nothing was lost or doubled."""
        right = self.acknowledged == self.on_hub and self.acknowledged > 0
        return right and not (self.lost or self.duplicates) and self.chains_verified

    @classmethod
    def of(
        cls,
        plan: SoakPlan,
        count: Count,
        tally: dict[str, int],
        kills: dict[str, int],
        seconds: float,
    ) -> SoakReport:
        """Put it together."""
        found = {kind: n for kind, n in tally.items() if not kind.startswith(_NOT_FAULTS)}
        faults = dict.fromkeys(KINDS, 0) | found
        return cls(
            encounters=count.encounters,
            acknowledged=count.acknowledged,
            on_hub=count.on_hub,
            duplicates=count.duplicates,
            lost=count.lost,
            kills=sum(kills.values()),
            faults=sum(faults.values()),
            chains_verified=count.chains == plan.laptops,
            laptops=plan.laptops,
            seed=plan.seed,
            seconds=round(seconds, 1),
            not_plain=count.not_plain,
            kills_by_victim=dict.fromkeys(VICTIMS, 0) | kills,
            faults_by_kind=faults,
            others={kind: n for kind, n in tally.items() if kind not in faults},
        )
