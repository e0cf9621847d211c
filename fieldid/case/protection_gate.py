"""The protection gate: whether anything about a person may go to a foreign authority.

A pure function of the facts, the signed rules and one moment. It fails closed: whatever is
open, granted, unknown, missing, stale, contradictory or not understood blocks, and each cause
is said in words. It holds for every destination alike: the state the person fled from, any
other of their nationalities, and any third state or organisation. A person who was granted
protection is the one it protects most.

Guarantees: nothing is allowed unless every barrier the rules ask for has a recent answer that
clears it, two people approved, and every field asked for is one the rules let out. Adding a
barrier or a field to the facts never opens the gate. Leaves out the release itself
(``fieldid.case.disclosure``) and where facts come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.case.approval_check import unmet_approvals
from fieldid.case.barrier_state import aware, barrier_states, quoted
from fieldid.model.state_codes import is_state_code
from fieldid.policy.never_disclosed import never_leaves

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from fieldid.case.facts import Facts
    from fieldid.policy.disclosure_rules import DisclosureRules

# ICAO 9303-3, section 5, part D: a nationality so written says that the person is protected.
PROTECTED_CODES = {"XXA": "stateless", "XXB": "a refugee", "XXC": "a refugee"}
UNSPECIFIED = "XXX"


@dataclass(frozen=True, repr=False)
class Verdict:
    """What the gate says. ``reasons``: why it is closed, whole sentences; empty when open.

    ``fields``: exactly what may leave, as it was asked for; empty when closed.
    """

    allowed: bool
    reasons: tuple[str, ...]
    fields: tuple[str, ...]


def evaluate(facts: Facts, rules: DisclosureRules, as_of: datetime) -> Verdict:
    """Return whether these facts allow the disclosure at ``as_of``. Never raises."""
    return verdict((*reasons_against(facts, rules, as_of),), facts)


def verdict(reasons: tuple[str, ...], facts: Facts) -> Verdict:
    """Return the verdict that these reasons make: open only without any."""
    if reasons:
        return Verdict(allowed=False, reasons=reasons, fields=())
    return Verdict(allowed=True, reasons=(), fields=facts.requested_fields)


def reasons_against(facts: Facts, rules: DisclosureRules, as_of: datetime) -> Iterator[str]:
    """Yield every reason against the disclosure, each a whole sentence."""
    if not aware(as_of):
        yield "The moment of this check has no time zone, so nothing can be judged."
        return
    yield from personal_reasons(facts, rules, as_of)
    yield from _of_destination(facts.destination, rules)
    yield from unmet_approvals(facts, rules, as_of)
    yield from _of_fields(facts.requested_fields, rules)


def personal_reasons(facts: Facts, rules: DisclosureRules, as_of: datetime) -> Iterator[str]:
    """Yield the reasons that tell of the person: barriers and nationalities. ``as_of``: aware.

    Only for those who need them (``approval_check.may_see_barriers``).
    """
    for state in barrier_states(facts.barriers, rules, as_of):
        if state.stands:
            yield str(state)
    yield from _of_nationalities(facts.nationalities)


def _of_destination(code: str, rules: DisclosureRules) -> Iterator[str]:
    if code in rules.home_codes:
        yield "The destination is the own state; this gate releases nothing there."
    elif not is_state_code(code) or code in PROTECTED_CODES or code == UNSPECIFIED:
        yield f"The destination {quoted(code)} is not the code of a state or organisation."


def _of_nationalities(codes: tuple[str, ...]) -> Iterator[str]:
    if not codes:
        yield f"No nationality is stated, not even that none is known ({UNSPECIFIED})."
    for code in codes:
        if code in PROTECTED_CODES:
            yield f"The nationality {code} says that the person is {PROTECTED_CODES[code]}."
        elif not is_state_code(code):
            yield f"The nationality {quoted(code)} is not a code of ICAO Doc 9303-3."


def _of_fields(fields: tuple[str, ...], rules: DisclosureRules) -> Iterator[str]:
    if not fields:
        yield "No field is asked for, so there is nothing that could leave."
    meant: set[str] = set()
    for name in fields:
        field = rules.field(name)
        if never_leaves(name):
            yield f"The field {quoted(name)} never leaves, whoever asks."
        elif field is None:
            yield f"The field {quoted(name)} is not one that the rules let out."
        elif field.id in meant:
            yield f"The field {quoted(name)} is asked for twice."
        meant.add(field.id if field else name)
