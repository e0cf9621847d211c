"""``fieldid sync``: send what waits, and say how the outbox stands."""

from __future__ import annotations

import click

from fieldid.cli.opening import installation, open_desk
from fieldid.cli.output import as_json, print_json


@click.group()
def sync() -> None:
    """Send records to the hub."""


@sync.command()
@click.option("--locked", is_flag=True, help="Without logging on: only what is sealed already.")
@as_json
def run(*, locked: bool, as_json: bool) -> None:
    """Send what waits and take the hub's receipts."""
    if locked:
        report = installation().send_waiting()
    else:
        with open_desk() as desk:
            report = desk.sync()
    if as_json:
        print_json(report)
        return
    click.echo(
        f"Sent {report.sent}, confirmed {report.confirmed}, set aside {report.set_aside}, "
        f"waiting {report.waiting}. {report.reason}".strip()
    )


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
