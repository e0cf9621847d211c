"""``fieldid barriers``: recording what stands in the way of a disclosure, and seeing it.

Recording works without the hub and waits for it. How barriers stand is told by the hub, only to
officers whose confirmed role needs it; print it only for those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.app.barriers import CaseBarriers
from fieldid.app.release import CaseRelease
from fieldid.case.facts_file import read_time
from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.errors.case import FactsError, NotHereError
from fieldid.model.barrier import BarrierKind, BarrierStatus

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.app.barrier_views import BarrierView
    from fieldid.app.desk import Desk

_KINDS = click.Choice([kind.value for kind in BarrierKind])
_STATUSES = click.Choice([status.value for status in BarrierStatus])


@click.group()
def barriers() -> None:
    """Record and see what stands between a person's data and a foreign authority."""


@barriers.command()
@click.argument("encounter")
@click.option("--ask", is_flag=True, help="Ask the hub first; every such look is logged there.")
@as_json
def show(encounter: str, *, ask: bool, as_json: bool) -> None:
    """Say how each barrier of ENCOUNTER stands, how old that is, and who resolves it."""
    with open_desk() as desk:
        mine = CaseBarriers(desk, encounter)
        seen = mine.ask() if ask else mine.view()
    if as_json:
        print_json({"told": seen.sheet, "barriers": seen.states, "recorded_here": seen.own})
    else:
        _say(seen)


@barriers.command()
@click.argument("encounter")
@click.option("--kind", required=True, type=_KINDS)
@click.option("--status", required=True, type=_STATUSES)
@click.option("--checked-at", default="", help="When its keeper was asked; without it, now.")
def record(encounter: str, kind: str, status: str, checked_at: str) -> None:
    """Record what was said about one barrier; it waits for the hub where there is no line."""
    with open_desk() as desk:
        _check(desk, encounter)
        at = _moment(checked_at) or desk.now()
        CaseBarriers(desk, encounter).record(BarrierKind(kind), BarrierStatus(status), at)
        waiting = desk.sync().waiting
    click.echo("Recorded." if not waiting else "Recorded; it waits for the hub.")


@barriers.command()
@click.argument("encounter")
@click.argument("codes", nargs=-1, required=True)
def nationality(encounter: str, codes: tuple[str, ...]) -> None:
    """Record nationalities that the person has or may have (ICAO Doc 9303-3; XXX for none)."""
    with open_desk() as desk:
        _check(desk, encounter)
        CaseBarriers(desk, encounter).state_nationalities(codes)
        waiting = desk.sync().waiting
    click.echo("Recorded." if not waiting else "Recorded; it waits for the hub.")


@barriers.command()
@click.argument("encounter")
@click.argument("act")
@click.option("--code", "codes", multiple=True, help="Of a statement of nationalities: which.")
@click.option("--reason", required=True, help="Why it was a mistake; the second person reads it.")
def correct(encounter: str, act: str, codes: tuple[str, ...], reason: str) -> None:
    """Say that ACT (see ``show --ask --json``) was recorded by mistake; a second person agrees."""
    with open_desk() as desk:
        CaseBarriers(desk, encounter).correct(act, codes, reason)
    click.echo("Asked for. A second person must agree (fieldid barriers agree).")


@barriers.command()
@click.argument("encounter")
@click.argument("correction")
def agree(encounter: str, correction: str) -> None:
    """Agree, as the second person, to CORRECTION. What was recorded stays on record."""
    with open_desk() as desk:
        mine = CaseBarriers(desk, encounter)
        sheet = mine.ask().sheet
        found = (
            [one for one in sheet.corrections if one.correction_id == correction] if sheet else []
        )
        if not found:
            raise NotHereError(what="correction")
        mine.agree(found[0])
    click.echo("Corrected. The keeper must be asked again.")


def _check(desk: Desk, encounter: str) -> None:
    """Refuse an identifier that neither this laptop nor the hub knows: it would stand nowhere."""
    if desk.vault.encounters.get(encounter) is None:
        CaseRelease(desk, encounter).ask()


def _moment(text: str) -> datetime | None:
    moment = read_time(text or None)
    if moment is not None and moment.utcoffset() is None:
        raise FactsError(reason="the time has no time zone, such as the Z at its end")
    return moment


def _say(seen: BarrierView) -> None:
    for one in seen.own:
        sent = one.refused or ("at the hub" if one.sent else "kept here, waits for the hub")
        click.echo(f"Recorded here: {one.what} {one.status} ({sent})".replace("  ", " "))
    if seen.sheet is None:
        click.echo("How barriers stand is not known here; ask with --ask.")
        return
    click.echo(f"As the hub told at {seen.sheet.as_of:%Y-%m-%d %H:%M} UTC:")
    rows = [("barrier", "stands", "days", "how", "ask")]
    rows += [
        (
            one.label,
            "yes" if one.stands else "no",
            "" if one.days is None else str(one.days),
            one.words,
            one.keeper,
        )
        for one in seen.states
    ]
    print_table(rows)
