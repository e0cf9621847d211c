"""Contradictions in a policy, each said in words that its author can act on.

Guarantees that a policy without contradictions can be followed: ids are unique and resolve,
each power has exactly one basis and a notice, what may be compared may be captured, error
rates are rates, and no child can be captured without a rule. Leaves out whether the law says
what the policy says.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from fieldid.errors.case import PolicyError
from fieldid.model.biometric import FingerPosition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fieldid.policy.notice import NoticeText
    from fieldid.policy.policy import Policy
    from fieldid.policy.power import Power


def validate(policy: Policy) -> None:
    """Return if the policy can be followed; raise ``PolicyError`` naming every contradiction."""
    found = contradictions(policy)
    if found:
        raise PolicyError(reason="; ".join(found))


def contradictions(policy: Policy) -> tuple[str, ...]:
    """Return what contradicts itself or is missing, in plain words; empty when sound."""
    found = [*_of_policy(policy), *_of_lists(policy)]
    for power in policy.powers:
        name = power.id or "without an id"
        found += [f"the power {name} {problem}" for problem in _of_power(power, policy)]
    return tuple(found)


def _of_policy(policy: Policy) -> Iterator[str]:
    ages = policy.list_ages_days
    children = any(power.children_allowed for power in policy.powers)
    yield from _said(
        (not policy.policy_id.strip(), "the policy has no id"),
        (policy.version < 1, "the version must be 1 or more"),
        (policy.is_example and not policy.caveat.strip(), "an example must say that it is one"),
        (policy.adult_age < 1, "the adult age must be 1 or more"),
        (policy.idle_lock_minutes < 1, "the laptop must lock after 1 idle minute or more"),
        (
            not 0 < ages.ageing < ages.stale < ages.expired,
            "a list must be fresh, then ageing, then stale, then expired, in growing days",
        ),
        (not policy.purposes, "it names no purpose"),
        (not policy.powers, "it names no legal power"),
        (
            children and not policy.child_rule.strip(),
            "children may be captured, but the policy states no rule for children",
        ),
    )


def _of_lists(policy: Policy) -> Iterator[str]:
    yield from _repeated("purpose", (purpose.id for purpose in policy.purposes))
    yield from _repeated("power", (power.id for power in policy.powers))
    codes = [language.code for language in policy.languages]
    yield from _repeated("language", codes)
    if policy.language not in codes:
        yield f"its own language {policy.language!r} is not among its languages"
    served = {purpose for power in policy.powers for purpose in power.purposes}
    for purpose in policy.purposes:
        if purpose.id not in served:
            yield f"no power serves the purpose {purpose.id}"
    yield from (f"the list of remedies {one}" for one in _of_notices(policy.remedies, policy))


def _of_power(power: Power, policy: Policy) -> Iterator[str]:
    yield from _of_basis(power, policy)
    yield from _of_captures(power)
    yield from _of_rates(power)
    yield from _of_recipients(power)
    yield from _of_notices(power.notices, policy)


def _of_basis(power: Power, policy: Policy) -> Iterator[str]:
    known = {purpose.id for purpose in policy.purposes}
    statute = bool(power.statutory_basis.strip())
    bases = statute + power.consent_is_basis + power.fictional_people_only
    yield from _said(
        (not power.purposes, "serves no purpose"),
        (statute and power.consent_is_basis, "rests on a statute and on consent at once"),
        (not bases, "has no legal basis: name the statute or consent"),
        (
            power.fictional_people_only and bases > 1,
            "is for fictional people only and yet has a legal basis",
        ),
        (
            power.children_allowed and not power.child_rule.strip(),
            "lets children be captured without a rule",
        ),
    )
    yield from (f"serves an unknown purpose {one!r}" for one in power.purposes if one not in known)


def _of_captures(power: Power) -> Iterator[str]:
    captures = power.captures
    compares = power.verification or power.identification
    yield from _said(
        (power.verification and captures.nothing, "verifies but captures nothing"),
        (power.identification and captures.nothing, "identifies but captures nothing"),
        (
            not captures.nothing and not compares,
            "captures but compares with nothing",
        ),
        (
            bool(captures.alternative_fingers) and not captures.fingers,
            "has only alternative fingers",
        ),
        (FingerPosition.UNKNOWN in captures.all_fingers, "asks for an unknown finger"),
        (power.attempts < 1, "must allow 1 attempt or more"),
        (power.retain_samples_days < 0, "keeps samples for less than no time"),
        (
            captures.nothing and (power.uploads_samples or power.retain_samples_days > 0),
            "keeps or uploads samples but captures nothing",
        ),
    )
    labels = (position.label for position in captures.all_fingers)
    yield from (f"names the {problem}" for problem in _repeated("finger", labels))


def _of_recipients(power: Power) -> Iterator[str]:
    names = (recipient.name for recipient in power.disclosed_to)
    yield from (f"names the {problem}" for problem in _repeated("recipient", names))


def _of_rates(power: Power) -> Iterator[str]:
    yield from _of_rate(power.target_fmr, "FMR", "verifies", done=power.verification)
    yield from _of_rate(power.target_fpir, "FPIR", "identifies", done=power.identification)
    if power.identification and power.max_list_records < 1:
        yield "identifies but allows no list to be searched"
    compares, said = power.verification or power.identification, power.searched_against.strip()
    yield from _said(
        (compares and not said, "compares but does not say with what"),
        (bool(said) and not compares, "says what it compares with but compares with nothing"),
        (
            power.max_list_records > 0 and not power.identification,
            "allows a list to be searched but never identifies",
        ),
        (
            power.calibration_required_for_confirmed and not compares,
            "asks for a calibration but compares with nothing",
        ),
    )


def _of_rate(rate: float | None, name: str, verb: str, *, done: bool) -> Iterator[str]:
    yield from _said(
        (done and rate is None, f"{verb} but states no target {name}"),
        (not done and rate is not None, f"states a target {name} but never {verb}"),
        (
            rate is not None and not 0 < rate < 1,
            f"has a target {name} outside 0 to 1",
        ),
    )


def _of_notices(notices: tuple[NoticeText, ...], policy: Policy) -> Iterator[str]:
    texts = [notice.language for notice in notices]
    if policy.language not in texts:
        yield f"has no text in the policy's own language {policy.language!r}"
    yield from (f"has the {problem}" for problem in _repeated("language", texts))
    codes = {language.code for language in policy.languages}
    for notice in notices:
        name = notice.language
        yield from _said(
            (name not in codes, f"has a text in an unlisted language {name!r}"),
            (not notice.text.strip(), f"has an empty text in {name!r}"),
            (
                name != policy.language and not notice.reviewed_by.strip(),
                f"has a text in {name!r} that nobody has reviewed",
            ),
        )


def _repeated(kind: str, ids: Iterable[str]) -> Iterator[str]:
    for one, count in Counter(ids).items():
        if not one.strip():
            yield f"{kind} without an id"
        elif count > 1:
            yield f"{kind} {one!r} twice"


def _said(*problems: tuple[bool, str]) -> Iterator[str]:
    return (words for holds, words in problems if holds)
