"""``fieldid nationality``: the steps of a person's nationality, each by whom, when and on what.

Recording works without the hub and waits for it, but for a state's answer, which is a
supervisor's. What others recorded is told as barriers are; print it only for those who need it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.app.nationalities import CaseNationalities
from fieldid.case.nationality import Basis, BasisKind
from fieldid.case.nationality_steps import CHOICES, ProposedStep
from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.errors.case import NotHereError
from fieldid.model.nationality import NationalityStatus

if TYPE_CHECKING:
    from fieldid.app.nationality_views import NationalityView, ShownNationality, ShownStep

_STATUSES = click.Choice([NationalityStatus.CLAIMED.value, *(one.value for one in CHOICES)])
_BASES = click.Choice([kind.value for kind in BasisKind])


@click.group()
def nationality() -> None:
    """Record and see how a nationality is established, step by step."""


@nationality.command()
@click.argument("encounter")
@click.option("--ask", is_flag=True, help="Ask the hub first; every such look is logged there.")
@as_json
def show(encounter: str, *, ask: bool, as_json: bool) -> None:
    """Show every step of ENCOUNTER's nationalities, and which may come next."""
    with open_desk() as desk:
        mine = CaseNationalities(desk, encounter)
        seen = mine.ask() if ask else mine.view()
    if as_json:
        print_json({"told": seen.told, "nationalities": list(map(_document, seen.nationalities))})
    else:
        _say(seen)


@nationality.command()
@click.argument("encounter")
@click.argument("code")
@click.option("--status", required=True, type=_STATUSES)
@click.option("--basis", required=True, type=_BASES, help="What the step rests on.")
@click.option("--reference", required=True, help="Which one; of a claim or dispute, the words.")
def record(encounter: str, code: str, status: str, basis: str, reference: str) -> None:
    """Record one step of the nationality CODE (ICAO Doc 9303-3)."""
    step = ProposedStep(code, NationalityStatus(status), Basis(BasisKind(basis), reference))
    with open_desk() as desk:
        if desk.vault.encounters.get(encounter) is None:
            raise NotHereError(what="encounter")
        CaseNationalities(desk, encounter).record(step)
        waiting = desk.sync().waiting
    click.echo("Recorded." if not waiting else "Recorded; it waits for the hub.")


def _document(one: ShownNationality) -> dict[str, object]:
    following = {step.status.value: str(step.refusal or "") for step in one.next_steps}
    return {"code": one.code, "status": one.status, "steps": one.steps, "refused_next": following}


def _say(seen: NationalityView) -> None:
    if not seen.nationalities:
        click.echo("No nationality is recorded here.")
    for one in seen.nationalities:
        click.echo(f"{one.code}: {one.status.value if one.status else 'set aside'}")
        rows = [("step", "by whom", "when", "on what", "hub")]
        print_table([*rows, *map(_row, one.steps)])
        for note in one.notes:
            click.echo(note)


def _row(step: ShownStep) -> tuple[str, ...]:
    by = step.by if step.by == step.officer else f"{step.by}, recorded by {step.officer}"
    on = f"{step.basis.value.replace('_', ' ')}: {step.reference}"
    sent = step.refused or ("received" if step.sent else "waits")
    return step.status.value, by, f"{step.at:%Y-%m-%d %H:%M}", on, sent
