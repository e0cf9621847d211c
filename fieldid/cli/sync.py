"""``fieldid sync``: send what waits, and say how the outbox stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.cli.opening import installation, open_desk
from fieldid.cli.output import as_json, print_json
from fieldid.errors.hub import SyncError

if TYPE_CHECKING:
    from fieldid.sync.report import SyncReport


@click.group()
def sync() -> None:
    """Send records to the hub."""


@sync.command()
@click.option("--locked", is_flag=True, help="Without logging on: only what is sealed already.")
@click.option("--patience", type=click.FloatRange(0.1, 3600), help="Seconds for one answer.")
@click.option("--again", is_flag=True, help="Offer acts at once that the hub has refused.")
@as_json
def run(*, locked: bool, patience: float | None, again: bool, as_json: bool) -> None:
    """Send what waits and take the hub's receipts.

    Ends with status 1 and the reason where something had to wait; nothing is lost by that.
    """
    if locked:
        report = installation().send_waiting(patience_s=patience)
    else:
        with open_desk() as desk:
            report = desk.sync(patience_s=patience, again=again)
    if as_json:
        print_json(report)
    else:
        _say(report)
    if report.reason:
        raise SyncError(reason=report.reason)


@sync.command()
@click.argument("target", type=click.Path(file_okay=False, path_type=Path))
@as_json
def export(target: Path, *, as_json: bool) -> None:
    """Write what waits to a courier's stick (TARGET), without logging on."""
    report = installation().export_waiting(target)
    if as_json:
        print_json(report)
    else:
        click.echo(f"{report.carried} sealed records are in {target}.")


@sync.command("import-receipts")
@click.argument("source", type=click.Path(exists=True, file_okay=False, path_type=Path))
@as_json
def import_receipts(source: Path, *, as_json: bool) -> None:
    """Take the hub's answers from a courier's stick (SOURCE), without logging on."""
    report = installation().import_answers(source)
    if as_json:
        print_json(report)
    else:
        click.echo(f"Took {report.carried} answers; {report.left} files counted for nothing.")


@sync.command()
@as_json
def status(*, as_json: bool) -> None:
    """Say what is queued, sent and confirmed."""
    with open_desk() as desk:
        state = desk.sync_status()
    if as_json:
        print_json(state)
    else:
        click.echo(
            f"Queued {state.queued}, confirmed {state.confirmed}, set aside {state.set_aside}."
        )
        if state.acts_waiting or state.acts_refused:
            click.echo(f"Signed acts: waiting {state.acts_waiting}, refused {state.acts_refused}.")


def _say(report: SyncReport) -> None:
    click.echo(
        f"Sent {report.sent}, confirmed {report.confirmed}, set aside {report.set_aside}, "
        f"waiting {report.waiting}."
    )
    acts = report.acts
    if acts.sent or acts.waiting:
        click.echo(
            f"Signed acts: sent {acts.sent}, taken in {acts.taken_in}, refused {acts.refused},"
            f" waiting {acts.waiting}."
        )
    for down in report.turned_down:
        click.echo(f"Set aside by the hub: record {down.sequence}, {down.reason}.")
