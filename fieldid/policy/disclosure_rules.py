"""The part of a policy that rules what may go to a foreign authority, and who must agree.

Guarantees plain, immutable data in which every field is stated, and that rules which contradict
themselves, name too little or let out what must never leave are refused. It is signed on its
own (``signed_part``), so that those who answer for protection can sign it. What the rules mean
for one person is ruled by ``fieldid.case.protection_gate``.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldid.model.barrier import BarrierKind


@dataclass(frozen=True)
class BarrierRule:
    """One kind of barrier.

    ``required``: an answer must be there; otherwise it counts only when it is. ``stale_days``:
    an older answer does not count. ``keeper``: who can answer or resolve it, in words.
    """

    kind: BarrierKind
    label: str
    required: bool
    stale_days: int
    keeper: str


@dataclass(frozen=True)
class DisclosableField:
    """One field that may leave. ``reason``: why it does, shown before it is asked for.

    ``also``: other names under which forms ask for it.
    """

    id: str
    label: str
    reason: str
    also: tuple[str, ...]


@dataclass(frozen=True)
class DisclosureRules:
    """The rules for every disclosure to a foreign authority or its agents.

    ``policy_id``: the policy they are a part of. ``home_codes``: ICAO 9303-3 codes of the own
    state, which is not foreign. ``foreign_powers``: powers of that policy under which a
    disclosure may be asked for at all. ``supervisor_roles``: one of the two who approve has
    such a role; the other has one of these or of ``second_person_roles``. ``barrier_roles``:
    who needs to see how barriers stand. ``approval_days``: an older approval does not count.
    ``fields``: all that can leave, nothing else does.
    """

    policy_id: str
    version: int
    title: str
    is_example: bool
    caveat: str
    home_codes: tuple[str, ...]
    foreign_powers: tuple[str, ...]
    barriers: tuple[BarrierRule, ...]
    supervisor_roles: tuple[str, ...]
    second_person_roles: tuple[str, ...]
    barrier_roles: tuple[str, ...]
    approval_days: int
    fields: tuple[DisclosableField, ...]

    def field(self, name: str) -> DisclosableField | None:
        """Return the field that a form means by ``name``, None when no such field may leave."""
        return next((one for one in self.fields if name == one.id or name in one.also), None)

    def barrier(self, kind: str) -> BarrierRule | None:
        """Return the rule for a kind of barrier, None when the rules do not know it."""
        return next((rule for rule in self.barriers if rule.kind == kind), None)
