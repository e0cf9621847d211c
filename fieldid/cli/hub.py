"""``fieldid hub``: run the central service, and enrol this laptop with one.

The service needs the extra ``fieldid[hub]``, which laptops do not carry.
"""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path

import click

from fieldid.cli import hub_case, hub_safety
from fieldid.cli.hub_options import DATABASE, HUB_FOLDER, hub_config, hub_part
from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table


@click.group()
def hub() -> None:
    """Run the central service, or enrol this laptop with one."""


@hub.command()
@click.argument("url")
@click.argument("code")
def enrol(url: str, code: str) -> None:
    """Enrol this laptop with the hub at URL by a one-time CODE."""
    with open_desk() as desk:
        status = desk.enrol(url, code)
    click.echo(f"Enrolled with {status.hub}. {status.queued} records are waiting to be sent.")


@hub.command()
@HUB_FOLDER
@click.option("--realm", type=click.Choice(["live", "pilot", "demo"]), default="live")
def init(folder: Path, realm: str) -> None:
    """Make a hub's folder and keys."""
    operating = hub_part("operating")
    made = operating.init(folder, realm)
    click.echo(f"Hub {made.hub_id} ({made.realm}) made in {folder}.")
    click.echo(f"Key fingerprint: {made.fingerprint}")
    click.echo(f"Operator token, shown only now: {made.operator_token}")


@hub.command()
@HUB_FOLDER
@DATABASE
@click.option("--label", default="", help="Name of the laptop the code is for.")
def code(folder: Path, database: str, label: str) -> None:
    """Print a new one-time enrolment code."""
    operating = hub_part("operating")
    click.echo(operating.new_code(hub_config(folder, database), label))


@hub.command()
@HUB_FOLDER
@DATABASE
@as_json
def received(folder: Path, database: str, *, as_json: bool) -> None:
    """List the records received, by identifiers only."""
    operating = hub_part("operating")
    found = operating.received(hub_config(folder, database))
    if as_json:
        print_json(found)
        return
    rows = [("device", "number", "kind", "state", "encounter", "decision", "received")]
    rows += [
        (
            one.device,
            str(one.sequence),
            one.kind,
            one.state,
            one.encounter_id,
            one.decision_id,
            f"{one.received_at:%Y-%m-%d %H:%M:%S}",
        )
        for one in found
    ]
    print_table(rows)


@hub.command()
@HUB_FOLDER
@DATABASE
@as_json
def quarantine(folder: Path, database: str, *, as_json: bool) -> None:
    """List what needs a person's eye: records not plainly accepted, and alarms."""
    operating = hub_part("operating")
    found = operating.quarantine(hub_config(folder, database))
    if as_json:
        print_json(found)
        return
    rows = [("what", "device", "envelope", "why", "when")]
    for one in found["envelopes"] + found["alarms"]:
        at = one.get("received_at") or one["raised_at"]
        what, device, envelope = one["kind"], one["device_id"], str(one["envelope_id"])
        rows.append((what, device, envelope, one["reason"], f"{at:%Y-%m-%d %H:%M:%S}"))
    print_table(rows)


@hub.command()
@HUB_FOLDER
@DATABASE
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8470, show_default=True)
@click.option("--certificate", type=click.Path(exists=True, path_type=Path))
@click.option("--private-key", type=click.Path(exists=True, path_type=Path))
@click.option("--until-eof", is_flag=True, help="Also stop when standard input closes.")
def serve(folder: Path, database: str, *, until_eof: bool, **listening: object) -> None:
    """Serve until interrupted."""
    run = hub_part("run")
    if until_eof:
        threading.Thread(target=_interrupt_at_eof, daemon=True).start()
    run.serve(
        hub_config(folder, database, **listening), lambda url: click.echo(f"Listening on {url}")
    )


def _interrupt_at_eof() -> None:
    """Stop with the program that started this one: its end of the pipe closes whatever happens."""
    sys.stdin.buffer.read()
    signal.raise_signal(signal.SIGTERM)


for command in (*hub_case.COMMANDS, *hub_safety.COMMANDS):
    hub.add_command(command)
