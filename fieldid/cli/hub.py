"""``fieldid hub``: run the central service, and enrol this laptop with one.

The service needs the extra ``fieldid[hub]``, which laptops do not carry.
"""

from __future__ import annotations

import signal
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.errors import HubError

if TYPE_CHECKING:
    from fieldid.hub.config import HubConfig

HUB_FOLDER = click.option(
    "--folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the hub's keys and settings rest.",
)
DATABASE = click.option(
    "--database",
    default="",
    envvar="FIELDID_HUB_DATABASE",
    help="PostgreSQL connection string; without it a private PostgreSQL runs in the folder.",
)


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
    operating = _part("operating")
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
    operating = _part("operating")
    click.echo(operating.new_code(_config(folder, database), label))


@hub.command()
@HUB_FOLDER
@DATABASE
@as_json
def received(folder: Path, database: str, *, as_json: bool) -> None:
    """List the records received, by identifiers only."""
    operating = _part("operating")
    found = operating.received(_config(folder, database))
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
    operating = _part("operating")
    found = operating.quarantine(_config(folder, database))
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
    run = _part("run")
    if until_eof:
        threading.Thread(target=_interrupt_at_eof, daemon=True).start()
    run.serve(_config(folder, database, **listening), lambda url: click.echo(f"Listening on {url}"))


def _interrupt_at_eof() -> None:
    """Stop with the program that started this one: its end of the pipe closes whatever happens."""
    sys.stdin.buffer.read()
    signal.raise_signal(signal.SIGTERM)


def _part(name: str) -> Any:
    """Load a part of the service; it is there only where the extra is installed."""
    try:
        return import_module(f"fieldid.hub.{name}")
    except ModuleNotFoundError:
        raise HubError(reason="fieldid[hub] is not installed here") from None


def _config(folder: Path, database: str, **listening: object) -> HubConfig:
    from fieldid.hub.config import HubConfig  # noqa: PLC0415 - only where the extra is installed

    return HubConfig(folder=folder, dsn=database, **listening)  # type: ignore[arg-type]  # click's types
