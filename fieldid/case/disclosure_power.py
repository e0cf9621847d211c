"""Whether a disclosure abroad may be asked for in an encounter, by what its power says.

Guarantees that each refusal names the rule it rests on. A request that passes here has no
effect yet: the hub judges it again, and the protection gate judges the release.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.case.barrier_state import quoted
from fieldid.case.protection_gate import PROTECTED_CODES, UNSPECIFIED
from fieldid.case.refusal import Refusal, first
from fieldid.policy.never_disclosed import never_leaves
from fieldid.watchlist.nationality_codes import is_nationality_code

if TYPE_CHECKING:
    from collections.abc import Sequence

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
NO_FIELD = Refusal(
    "no field is chosen, so there is nothing that could leave",
    "disclosure to a foreign authority",
    "Choose at least one field.",
)


def disclosure_refusal(
    encounter: Encounter, power: Power | None, rules: DisclosureRules
) -> Refusal | None:
    """Return why nothing can be asked for in this encounter, None where it can."""
    if power is None:
        return NO_POWER
    abroad = power.discloses_abroad and power.id in rules.foreign_powers
    return first(
        None if abroad else NOT_ABROAD,
        NOT_DECIDED if encounter.decision is None else None,
    )


def draft_refusal(
    destination: str, fields: Sequence[str], rules: DisclosureRules
) -> Refusal | None:
    """Return why a draft cannot become a request, None where it can."""
    foreign = is_nationality_code(destination) and destination not in rules.home_codes
    no_state = destination in PROTECTED_CODES or destination == UNSPECIFIED
    strange = next((one for one in fields if never_leaves(one) or rules.field(one) is None), None)
    return first(
        NOT_WHOLE if no_state or not foreign else None,
        NO_FIELD if not fields else None,
        _not_out(strange) if strange is not None else None,
    )


def _not_out(field: str) -> Refusal:
    return Refusal(
        f"the field {quoted(field)} is not one that the rules let out",
        "disclosure to a foreign authority",
        "Leave it out.",
    )
