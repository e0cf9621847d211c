"""``fieldid hub``: run the central service, and enrol this laptop with one.

The service needs the extra ``fieldid[hub]``, which laptops do not carry.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.cli.opening import open_desk

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
    from fieldid.hub import run  # noqa: PLC0415 - only where the extra is installed

    made = run.init(folder, realm)  # type: ignore[arg-type]  # click offers just these
    click.echo(f"Hub {made.hub_id} ({made.realm}) made in {folder}.")
    click.echo(f"Key fingerprint: {made.fingerprint}")
    click.echo(f"Operator token, shown only now: {made.operator_token}")


@hub.command()
@HUB_FOLDER
@DATABASE
@click.option("--label", default="", help="Name of the laptop the code is for.")
def code(folder: Path, database: str, label: str) -> None:
    """Print a new one-time enrolment code."""
    from fieldid.hub import run  # noqa: PLC0415 - only where the extra is installed

    click.echo(run.new_code(_config(folder, database), label))


@hub.command()
@HUB_FOLDER
@DATABASE
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8470, show_default=True)
@click.option("--certificate", type=click.Path(exists=True, path_type=Path))
@click.option("--private-key", type=click.Path(exists=True, path_type=Path))
def serve(folder: Path, database: str, **listening: object) -> None:
    """Serve until interrupted."""
    from fieldid.hub import run  # noqa: PLC0415 - only where the extra is installed

    run.serve(_config(folder, database, **listening), lambda url: click.echo(f"Listening on {url}"))


def _config(folder: Path, database: str, **listening: object) -> HubConfig:
    from fieldid.hub.config import HubConfig  # noqa: PLC0415 - only where the extra is installed

    return HubConfig(folder=folder, dsn=database, **listening)  # type: ignore[arg-type]  # click's types
