"""Whether a disclosure abroad may be asked for in an encounter, by what its power says.

Guarantees that each refusal names the rule it rests on. A request that passes here has no
effect yet: the hub judges it again, and the protection gate judges the release.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from fieldid.case.barrier_state import quoted
from fieldid.case.protection_gate import PROTECTED_CODES, UNSPECIFIED
from fieldid.case.refusal import Refusal, first
from fieldid.model.state_codes import is_state_code
from fieldid.policy.never_disclosed import never_leaves

if TYPE_CHECKING:
    from fieldid.model.encounter import Encounter
    from fieldid.policy.disclosure_rules import DisclosureRules
    from fieldid.policy.power import Power

NO_POWER = Refusal(
    "no legal power was chosen in this encounter",
    "to whom a power discloses",
    "Choose the purpose first.",
)
NOT_ABROAD = Refusal(
    "the legal power of this encounter discloses nothing to a foreign authority",
    "to whom a power discloses",
    "Nothing may go abroad under it; ask the administrator which power does.",
)
NOT_DECIDED = Refusal(
    "the encounter has no decision yet, so the hub has no record of it",
    "a disclosure follows the decision",
    "Decide first; a draft can be kept meanwhile.",
)
NOT_WHOLE = Refusal(
    "the destination is not the code of a foreign state or organisation",
    "disclosure to a foreign authority",
    "Write its code of ICAO Doc 9303-3, such as IRQ.",
)
NO_WORDS = Refusal(
    "the draft does not say which authority receives it and why",
    "disclosure to a foreign authority",
    "Write both in a few words.",
)
NO_FIELD = Refusal(
    "no field is chosen, so there is nothing that could leave",
    "disclosure to a foreign authority",
    "Choose at least one field.",
)


def power_refusal(power: Power | None, rules: DisclosureRules) -> Refusal | None:
    """Return why nothing can be drafted under a power, None where it can."""
    if power is None:
        return NO_POWER
    abroad = power.discloses_abroad and power.id in rules.foreign_powers
    return None if abroad else NOT_ABROAD


def disclosure_refusal(
    encounter: Encounter, power: Power | None, rules: DisclosureRules
) -> Refusal | None:
    """Return why nothing can be asked for in this encounter now, None where it can."""
    undecided = encounter.decision is None
    return first(power_refusal(power, rules), NOT_DECIDED if undecided else None)


class Drafted(Protocol):
    """What a draft says."""

    @property
    def destination(self) -> str:
        """ICAO 9303-3 code."""

    @property
    def recipient(self) -> str:
        """The authority in words."""

    @property
    def fields(self) -> tuple[str, ...]:
        """By the rules' names."""

    @property
    def reason(self) -> str:
        """Why it is needed."""


def draft_refusal(draft: Drafted, rules: DisclosureRules) -> Refusal | None:
    """Return why a draft cannot become a request, None where it can."""
    destination, fields = draft.destination, draft.fields
    foreign = is_state_code(destination) and destination not in rules.home_codes
    no_state = destination in PROTECTED_CODES or destination == UNSPECIFIED
    strange = next((one for one in fields if never_leaves(one) or rules.field(one) is None), None)
    return first(
        NOT_WHOLE if no_state or not foreign else None,
        NO_WORDS if not (draft.recipient.strip() and draft.reason.strip()) else None,
        NO_FIELD if not fields else None,
        _not_out(strange) if strange is not None else None,
    )


def code_refusal(code: str) -> Refusal | None:
    """Return why this is no nationality, None where it is one or says that none is known."""
    if is_state_code(code):
        return None
    reason = f"{quoted(code)} is not a code of ICAO Doc 9303-3"
    return Refusal(reason, "nationality", "Write such a code, or XXX where none is known.")


def _not_out(field: str) -> Refusal:
    return Refusal(
        f"the field {quoted(field)} is not one that the rules let out",
        "disclosure to a foreign authority",
        "Leave it out.",
    )
