"""``fieldid vault``: set up the laptop's encrypted store."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.app import officers
from fieldid.app.clock import utc_now
from fieldid.app.officers import ROLES
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.cli.opening import (
    card_pin,
    home_folder,
    installation,
    new_officers_passphrase,
    open_desk,
    passphrase_for,
)
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.vault.locked import LockedVault
from fieldid.vault.smart_card import SmartCard
from fieldid.wire.sealing import SealingKey

if TYPE_CHECKING:
    from collections.abc import Callable


def _confirmed(question: str) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """Ask before the command runs; ``--yes`` answers."""
    return click.confirmation_option(prompt=question)


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


@vault.command()
@click.option("--name", help="Reset the passphrase of this officer (administrators).")
def passphrase(name: str | None) -> None:
    """Change your own passphrase, or reset another officer's.

    A reset gives that officer a new signing key. The new passphrase is asked at the terminal, or
    taken from FIELDID_NEW_PASSPHRASE on a pilot vault.
    """
    with open_desk() as desk:
        if name is None:
            current = passphrase_for(desk.realm)
            officers.change_passphrase(desk, current, new_officers_passphrase(desk.realm))
            name = desk.officer.name
        else:
            officers.reset_passphrase(desk, name, new_officers_passphrase(desk.realm))
    click.echo(f"{name} logs on with the new passphrase from now on.")


@vault.command()
@click.option("--name", required=True)
@_confirmed("Take away this officer's way in until an administrator resets it?")
def suspend(name: str) -> None:
    """Suspend an officer (administrators)."""
    with open_desk() as desk:
        officers.suspend_officer(desk, name)
    click.echo(f"{name} can no longer log on; vault passphrase --name brings them back.")


@vault.command("remove-officer")
@click.option("--name", required=True)
@_confirmed("Remove this officer for good?")
def remove_officer(name: str) -> None:
    """Remove an officer (administrators). Their decisions and public key stay."""
    with open_desk() as desk:
        officers.remove_officer(desk, name)
    click.echo(f"{name} was removed. To shut out earlier copies of the disk: fieldid vault rotate")


@vault.command()
@_confirmed("Rewrite the vault under a new data key?")
def rotate() -> None:
    """Change the data key for every officer (administrators)."""
    with open_desk() as desk:
        officers.rotate_data_key(desk)
    click.echo("The vault is under a new data key. All passphrases stay as they are.")


@vault.command()
@as_json
def deletions(*, as_json: bool) -> None:
    """Report every erasure of captured images: when, of which encounter, how many and why."""
    with open_desk() as desk:
        report = desk.vault.retention.report()
    if as_json:
        print_json(report)
        return
    rows = [("number", "time", "encounter", "images", "why")]
    rows += [
        (
            str(one.number),
            f"{one.erased_at:%Y-%m-%d %H:%M}",
            one.encounter_id,
            str(one.samples),
            one.reason,
        )
        for one in report
    ]
    print_table(rows)


@vault.command("export-recovery")
@click.option("--recipient", required=True, help="The authority's recovery key (age1...).")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def export_recovery(recipient: str, out: Path) -> None:
    """Write the file with which the authority can open this vault (administrators).

    It does not belong on the laptop: hand it over and remove it.
    """
    with open_desk() as desk:
        out.write_bytes(desk.vault.export_recovery(recipient))
    click.echo(f"Written: {out}. Hand it to the authority and remove it from this laptop.")


@vault.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--key",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The authority's recovery key, AGE-SECRET-KEY-1... in a file.",
)
@click.option("--officer", required=True, help="The administrator who is let in.")
def recover(file: Path, key: Path, officer: str) -> None:
    """Let an administrator in with a new passphrase, by the authority's recovery FILE."""
    locked = LockedVault(home_folder(), utc_now)
    authority = SealingKey.from_text(key.read_text(encoding="ascii", errors="replace").strip())
    passphrase = new_officers_passphrase("live")
    locked.recover(file.read_bytes(), authority, officer, passphrase).lock()
    click.echo(f"{officer} can log on now. Every other officer whose key was lost is to be reset.")


@vault.command("use-card")
@click.option("--module", required=True, help="The card maker's PKCS#11 library.")
@click.option("--token", help="Label of the card, where several are in readers.")
def use_card(module: str, token: str | None) -> None:
    """Log on with a smart card from now on (fieldid vault card-log-on tries it)."""
    with open_desk() as desk:
        current = passphrase_for(desk.realm)
        desk.vault.use_card(current, SmartCard(module, token), card_pin())
    click.echo("The card opens this vault now; the passphrase does not any more.")


@vault.command("card-log-on")
@click.option("--module", required=True, help="The card maker's PKCS#11 library.")
@click.option("--token", help="Label of the card, where several are in readers.")
def card_log_on(module: str, token: str | None) -> None:
    """Log on with a smart card, and off again."""
    locked = LockedVault(home_folder(), utc_now)
    name = os.environ.get("FIELDID_OFFICER")
    with locked.unlock_with_card(name, SmartCard(module, token), card_pin()) as opened:
        click.echo(f"{opened.officer.name} is logged on by card.")


@vault.command("accept-older")
@_confirmed("Work on with this older copy? What the newer one held is not in it.")
def accept_older() -> None:
    """Take the vault over although it is an older copy of itself (administrators).

    Send what waits first: fieldid sync run --locked. It is logged, and said to the hub with the
    next record.
    """
    locked = LockedVault(home_folder(), utc_now)
    name = os.environ.get("FIELDID_OFFICER")
    with locked.unlock(name, passphrase_for(locked.realm), accept_older=True) as opened:
        accepted = opened.freshness.accepted()
    click.echo(f"Taken over: {accepted.evidence}." if accepted else "Nothing speaks against it.")


@vault.command()
@_confirmed("Destroy every key of this vault? Nothing in it can be read again.")
def erase() -> None:
    """Destroy every key of this vault, without a passphrase (panic action).

    Sealed records that wait are still sent by fieldid sync run --locked. What was not sealed
    for a hub is lost.
    """
    waiting = installation().erase()
    click.echo(f"The vault was erased. Sealed records that wait: {waiting}.")
