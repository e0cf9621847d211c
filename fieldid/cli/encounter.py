"""``fieldid encounter``: the officer's steps without the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from fieldid.cli.encounter_files import capture_options, read_captures, take_captures
from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.cli.review import COMMANDS
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice

if TYPE_CHECKING:
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.app.views import DecisionReceipt
    from fieldid.model.encounter import Encounter
    from fieldid.policy.policy import Policy

_OUTCOMES = [one.value for one in Outcome if one is not Outcome.WITHDRAWN]


@click.group()
def encounter() -> None:
    """Open, list and decide encounters."""


@encounter.command("open")
@click.option("--age", type=click.Choice([band.value for band in AgeBand]), required=True)
@click.option("--responsible-adult", default="", help="For a child or a disputed age.")
@click.option("--child-rule-confirmed", is_flag=True)
@click.option("--purpose", required=True, help="Identifier from the policy (fieldid policy show).")
@click.option("--power", required=True, help="Identifier from the policy (fieldid policy show).")
@click.option("--notice", default="en", show_default=True, help="Language of the notice.")
@click.option("--interpreter", is_flag=True)
@click.option("--consent/--no-consent", default=None, help="Only where consent is the basis.")
@click.option("--claim-name", default="")
@click.option("--claim-document", default="")
@click.option("--claim-record", default="")
@capture_options
def open_encounter(**given: Any) -> None:
    """Take the steps up to the captures; print the encounter's identifier.

    Where a step is refused, the encounter stays open as far as it came.
    """
    captures = ("fingers", "exceptions", "dpi", "face", "no_face")
    files = read_captures(*(given[name] for name in captures))
    with open_desk() as desk:
        _check_names(desk.policy, given["purpose"], given["power"])
        opened = desk.open_encounter()
        click.echo(opened.encounter.encounter_id)
        _before_capture(opened, given)
        take_captures(opened, files)


@encounter.command()
@click.argument("encounter_id")
@capture_options
def capture(encounter_id: str, **given: Any) -> None:
    """Add captures to an encounter that is open."""
    files = read_captures(**given)
    with open_desk() as desk:
        take_captures(desk.resume(encounter_id), files)


@encounter.command("list")
@as_json
def list_encounters(*, as_json: bool) -> None:
    """List the encounters of this laptop, unfinished ones first, latest first."""
    with open_desk() as desk:
        found = [*desk.unfinished(), *desk.finished()]
        standing = {one.encounter_id: desk.reviews.standing(one).value for one in found}
    if as_json:
        plain = [(one, msgspec.to_builtins(one)) for one in found]
        print_json([value | {"standing": standing[one.encounter_id]} for one, value in plain])
        return
    rows = [("encounter", "opened", "state", "standing")]
    rows += [
        (
            one.encounter_id,
            f"{one.opened_at:%Y-%m-%d %H:%M}",
            _state(one),
            standing[one.encounter_id],
        )
        for one in found
    ]
    print_table(rows)


@encounter.command()
@click.argument("encounter_id")
@click.option("--outcome", required=True, type=click.Choice(_OUTCOMES))
@click.option("--record", default="", help="Record the decision names.")
@click.option("--reason", required=True)
@as_json
def decide(encounter_id: str, outcome: str, record: str, reason: str, *, as_json: bool) -> None:
    """Record a signed decision."""
    with open_desk() as desk:
        receipt = desk.resume(encounter_id).decide(Outcome(outcome), record, reason)
    _say_receipt("Decision", receipt, as_json=as_json)
    if receipt.standing and not as_json:
        click.echo("It waits for a second officer and does not stand before they agree.")


@encounter.command()
@click.argument("encounter_id")
@click.option("--reason", required=True)
@as_json
def withdraw(encounter_id: str, reason: str, *, as_json: bool) -> None:
    """Withdraw a decision by a signed superseding entry."""
    with open_desk() as desk:
        receipt = desk.withdraw(encounter_id, reason)
    _say_receipt("Withdrawal", receipt, as_json=as_json)


@encounter.command()
@click.argument("encounter_id")
@click.option("--note", default="", help="Who was called; details stay with the helper.")
def refer(encounter_id: str, note: str) -> None:
    """Record that help was called for a vulnerable person."""
    with open_desk() as desk:
        desk.resume(encounter_id).refer(note)
    click.echo("The referral is saved.")


@encounter.command()
@click.argument("encounter_id")
@click.option("--reason", default="")
def stop(encounter_id: str, reason: str) -> None:
    """Stop an encounter; captured samples are erased."""
    with open_desk() as desk:
        desk.resume(encounter_id).stop(reason)
    click.echo("The encounter is stopped; its samples are erased.")


for command in COMMANDS:
    encounter.add_command(command)


def _state(one: Encounter) -> str:
    if one.stopped_at:
        return "stopped"
    return one.decision.outcome.value if one.decision else "unfinished"


def _say_receipt(what: str, receipt: DecisionReceipt, *, as_json: bool) -> None:
    if as_json:
        print_json(receipt)
    else:
        click.echo(f"{what} {receipt.decision.decision_id} is saved and will be sent.")


def _check_names(policy: Policy, purpose: str, power: str) -> None:
    """Refuse what the policy does not name before an encounter is opened for it."""
    if purpose not in {one.id for one in policy.purposes}:
        raise click.UsageError(f"the policy names no purpose {purpose!r}; ask fieldid policy show")
    if power not in {one.id for one in policy.powers_for(purpose)}:
        raise click.UsageError(
            f"the policy names no power {power!r} for this purpose; ask fieldid policy show"
        )


def _before_capture(opened: EncounterDesk, given: dict[str, Any]) -> None:
    opened.record_age(
        AgeRecord(AgeBand(given["age"]), given["responsible_adult"], given["child_rule_confirmed"])
    )
    opened.choose_purpose(PurposeChoice(given["purpose"], given["power"]))
    opened.give_notice(given["notice"], interpreter=given["interpreter"], consent=given["consent"])
    opened.record_claim(
        Claim(
            name=given["claim_name"],
            document_number=given["claim_document"],
            record_id=given["claim_record"],
        )
    )
