"""``fieldid policy``: the rules this laptop works under, with the names scripts choose by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.policy.policy import Policy
    from fieldid.policy.power import Power


@click.group()
def policy() -> None:
    """Show the policy this laptop works under."""


@policy.command()
@as_json
def show(*, as_json: bool) -> None:
    """Print purposes and powers with their identifiers."""
    with open_desk() as desk:
        held = desk.policy
    if as_json:
        print_json(_document(held))
    else:
        _say(held)


def _document(held: Policy) -> dict[str, Any]:
    return {
        "policy_id": held.policy_id,
        "version": held.version,
        "title": held.title,
        "is_example": held.is_example,
        "valid_until": held.valid_until,
        "languages": [language.code for language in held.languages],
        "purposes": held.purposes,
        "powers": [_power(power) for power in held.powers],
    }


def _power(power: Power) -> dict[str, Any]:
    return {
        "id": power.id,
        "label": power.label,
        "purposes": power.purposes,
        "basis": _basis(power),
        "fingers": [position.label for position in power.captures.fingers],
        "alternative_fingers": [one.label for one in power.captures.alternative_fingers],
        "face": power.captures.face,
        "verification": power.verification,
        "identification": power.identification,
        "searched_against": power.searched_against,
        "max_list_records": power.max_list_records,
        "children_allowed": power.children_allowed,
        "child_rule": power.child_rule,
        "retain_samples_days": power.retain_samples_days,
        "uploads_samples": power.uploads_samples,
        "disclosed_to": power.disclosed_to,
        "second_officer_for_confirmed": power.second_officer_for_confirmed,
        "calibration_required_for_confirmed": power.calibration_required_for_confirmed,
    }


def _basis(power: Power) -> str:
    if power.consent_is_basis:
        return "consent"
    return "fictional people only" if power.fictional_people_only else power.statutory_basis


def _say(held: Policy) -> None:
    click.echo(f"{held.title}, version {held.version}.")
    if held.valid_until is not None:
        click.echo(f"Valid until {held.valid_until}.")
    if held.is_example:
        click.echo(held.caveat)
    click.echo()
    print_table([("purpose", "meaning"), *((one.id, one.label) for one in held.purposes)])
    click.echo()
    heads = ("power", "meaning", "for purposes", "fingers", "face", "1:1", "1:N")
    print_table([heads, *(_row(power) for power in held.powers)])
    for power in held.powers:
        click.echo(f"\n{power.label}")
        for line in _limits(power):
            click.echo(f"  {line}")


def _limits(power: Power) -> Iterator[str]:
    yield f"Basis: {_basis(power)}."
    yield f"Compared with: {power.searched_against or 'nothing'}."
    if power.identification:
        yield f"Largest list: {power.max_list_records} records."
    yield f"Children: {power.child_rule}"
    yield f"Samples rest on the laptop for {power.retain_samples_days} days after the decision."
    names = ", ".join(recipient.name for recipient in power.disclosed_to)
    yield f"Disclosed to: {names or 'nobody'}."
    asks = [
        words
        for words, asked in (
            ("a second officer", power.second_officer_for_confirmed),
            (
                "a calibration of these engines at this list size",
                power.calibration_required_for_confirmed,
            ),
        )
        if asked
    ]
    yield f'"Confirmed" also needs: {" and ".join(asks) or "nothing more"}.'


def _row(power: Power) -> tuple[str, ...]:
    captures = power.captures
    return (
        power.id,
        power.label,
        ", ".join(power.purposes),
        ", ".join(position.label for position in captures.fingers) or "none",
        _yes(captures.face),
        _yes(power.verification),
        _yes(power.identification),
    )


def _yes(allowed: bool) -> str:  # noqa: FBT001 - the one thing it says
    return "yes" if allowed else "no"
