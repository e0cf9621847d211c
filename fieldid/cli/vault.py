"""``fieldid vault``: set up the laptop's encrypted store."""

from __future__ import annotations

import click

from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.cli.opening import (
    home_folder,
    installation,
    new_officers_passphrase,
    open_desk,
    passphrase_for,
)

ROLES = ("officer", "supervisor", "administrator")


@click.group()
def vault() -> None:
    """Set up and look after the encrypted store."""


@vault.command()
@click.option("--officer", required=True, help="Name of the first officer.")
@click.option("--role", type=click.Choice(ROLES), default="administrator", show_default=True)
def init(officer: str, role: str) -> None:
    """Make a pilot vault with its own list authority and device key."""
    entry = OfficerEntry(officer, role, passphrase_for("pilot", confirm=True))
    desk = installation().set_up(FirstRun((entry,)), "pilot")
    click.echo(f"Vault made in {home_folder()} for {desk.officer.name}.")
    click.echo(f"Device key: {desk.vault.device.recipient}")
    desk.lock()


@vault.command("add-officer")
@click.option("--name", required=True)
@click.option("--role", type=click.Choice(ROLES), default="officer", show_default=True)
def add_officer(name: str, role: str) -> None:
    """Add an officer with a passphrase of their own.

    It is asked at the terminal, or taken from FIELDID_NEW_PASSPHRASE on a pilot vault.
    """
    with open_desk() as desk:
        desk.add_officer(name, role, new_officers_passphrase(desk.realm))
    click.echo(f"{name} can log on now.")
