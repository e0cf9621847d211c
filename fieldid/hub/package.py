"""What leaves by a release: the values of exactly the fields allowed, nothing beside them.

Guarantees that values come from the record received, by the rule of ``fieldid.case.leaving``.
Leaves out photographs and fingerprints: the hub does not know which sample is which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.case.disclosure import outgoing
from fieldid.case.leaving import held_values
from fieldid.case.protection_gate import Verdict
from fieldid.model.encounter import Claim

if TYPE_CHECKING:
    from fieldid.case.facts import Facts
    from fieldid.policy.disclosure_rules import DisclosureRules


def leaving(
    fields: tuple[str, ...], record: dict[str, Any], facts: Facts, rules: DisclosureRules
) -> dict[str, str]:
    """Return the fields that leave, by the names asked for; those without a value do not."""
    held = _held(record, facts)
    named = {name: rules.field(name) for name in fields}
    values = {name: held.get(field.id, "") for name, field in named.items() if field}
    return outgoing(Verdict(allowed=True, reasons=(), fields=fields), values)


def _held(record: dict[str, Any], facts: Facts) -> dict[str, str]:
    """Return what the hub holds of the person, by the rules' own names of the fields."""
    try:
        claim = msgspec.convert(record.get("claim") or {}, Claim)
    except msgspec.ValidationError:
        claim = Claim()
    return held_values(claim, facts.nationalities, facts.destination)
