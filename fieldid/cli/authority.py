"""``fieldid authority``: what a list authority does, away from laptops and hubs.

Root keys lie elsewhere: each is made and used where its keeper is. Their passphrase is typed, or
read from ``FIELDID_KEY_PASSPHRASE`` in pilots and tests.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.app.clock import utc_now
from fieldid.cli.authority_publish import publish
from fieldid.cli.authority_revoke import revoke
from fieldid.cli.options import FILE, FOLDER
from fieldid.parameters import REPOSITORY_ROOT_THRESHOLD, REPOSITORY_TIMESTAMP_DAYS
from fieldid.watchlist.policy_key import new_policy_key, read_policy_key, sign_policy_file
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_export import export as export_to
from fieldid.watchlist.repository_keys import is_locked, load_signer, new_signer
from fieldid.watchlist.repository_layout import Signers
from fieldid.watchlist.repository_lists import Device, Lists
from fieldid.watchlist.repository_metadata import write_file
from fieldid.watchlist.repository_policy import stage_signers, staged_signers
from fieldid.watchlist.root_file import root_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable

WORKSHOP = click.argument("workshop", metavar="AUTHORITY", type=FOLDER)
_DAILY = click.Choice(["watchlist", "models", "policy", "snapshot", "timestamp"])
_NEW_FILE = click.Path(dir_okay=False, path_type=Path)
_WAITS = "It counts once root has signed."


@click.group()
def authority() -> None:
    """Make, sign and publish lists as their authority."""


authority.add_command(publish)
authority.add_command(revoke)


@authority.command()
@click.argument("workshop", metavar="AUTHORITY", type=click.Path(path_type=Path))
@click.option("--threshold", default=REPOSITORY_ROOT_THRESHOLD, show_default=True)
def init(workshop: Path, threshold: int) -> None:
    """Make an authority's folder and the keys of its daily roles."""
    lists = Lists.create(Workshop.create(workshop, utc_now(), threshold))
    click.echo(f"List authority {lists.authority.fingerprint}, made in {workshop}.")
    click.echo(f"Now add {threshold} root keys or more (add-key), and sign with {threshold}.")


@authority.command("add-key")
@WORKSHOP
@click.option("--out", required=True, type=_NEW_FILE, help="New key file, kept elsewhere.")
@click.option("--no-passphrase", is_flag=True, help="For keys in a safe or on a pilot.")
def add_key(workshop: Path, out: Path, *, no_passphrase: bool) -> None:
    """Make a key and let it sign for the root, once enough root keys have signed that."""
    place = Workshop(workshop)
    passphrase = "" if no_passphrase else _passphrase(confirm=True)
    key = new_signer(out, passphrase).public_key
    place.add_key(key, utc_now())
    click.echo(f"Root key {key.keyid} written to {out}. {_WAITS}")


@authority.command("change-key")
@WORKSHOP
@click.option("--role", type=_DAILY, required=True)
def change_key(workshop: Path, role: str) -> None:
    """Make a new key for a daily role in place of its own, once enough root keys have signed."""
    key_id = Workshop(workshop).change_key(role, utc_now())
    click.echo(f"Key {key_id} for {role} made. {_WAITS} Until then the earlier one signs.")


@authority.command("renew-root")
@WORKSHOP
def renew_root(workshop: Path) -> None:
    """Let root be signed again for a year, with nothing else changed."""
    place = Workshop(workshop)
    place.stage(utc_now())
    click.echo("Root waits to be signed.")


@authority.command()
@WORKSHOP
@click.option("--key", required=True, type=FILE, help="Key file of one keeper of the root.")
def sign(workshop: Path, key: Path) -> None:
    """Sign what waits with one root key; published once enough have signed."""
    signer = load_signer(key, _passphrase() if is_locked(key) else "")
    place = Workshop(workshop)
    signed, needed = place.sign(signer, utc_now())
    state = "It waits for more" if place.waiting() else "Published"
    click.echo(f"{signed} of {needed} have signed. {state}.")
    if (root := place.root_key()) is not None:
        click.echo(f"Laptops are told this fingerprint: {root_fingerprint(root)}.")


@authority.command("policy-key")
@click.option("--out", required=True, type=_NEW_FILE, help="New key file, kept by who signs.")
@click.option("--no-passphrase", is_flag=True, help="For keys in a safe or on a pilot.")
def policy_key(out: Path, *, no_passphrase: bool) -> None:
    """Make a key that signs policies; its public half lies beside it."""
    public = new_policy_key(out, "" if no_passphrase else _passphrase(confirm=True))
    click.echo(f"Key written to {out}, its public half to {public}. Now: authority trust.")


@authority.command("sign-policy")
@click.argument("file", metavar="POLICY.json", type=FILE)
@click.option("--key", required=True, type=FILE, help="Key file of who signs policies.")
@click.option("--out", required=True, type=_NEW_FILE)
def sign_policy(file: Path, key: Path, out: Path) -> None:
    """Check a policy for contradictions and sign it."""
    passphrase = _passphrase() if is_locked(key) else ""
    write_file(out, sign_policy_file(file.read_bytes(), key, passphrase))
    click.echo(f"Signed policy written to {out}.")


@authority.command()
@WORKSHOP
@click.option("--policy-key", "policy_keys", multiple=True, type=FILE, help="KEY.pub; again.")
@click.option("--calibration-maker", "makers", multiple=True, type=FILE, help="KEY.pub; again.")
@click.option("--only", is_flag=True, help="These alone from then on, none of the earlier ones.")
def trust(
    workshop: Path, policy_keys: tuple[Path, ...], makers: tuple[Path, ...], *, only: bool
) -> None:
    """Say whose policies and calibrations count, once enough root keys have signed that."""
    from fieldid.identify.calibration_file import read_public_file  # noqa: PLC0415 - loads NumPy

    place = Workshop(workshop)
    before = Signers() if only else staged_signers(place)
    signers = Signers(
        _joined(before.policy_keys, map(read_policy_key, policy_keys)),
        _joined(before.calibration_makers, (read_public_file(one.read_bytes()) for one in makers)),
    )
    stage_signers(place, signers, utc_now())
    counts = len(signers.policy_keys), len(signers.calibration_makers)
    click.echo("Keys that may sign policies: {}, calibrations: {}.".format(*counts) + f" {_WAITS}")


@authority.command()
@WORKSHOP
@click.option("--from", "version", required=True, type=click.IntRange(min=1))
def delta(workshop: Path, version: int) -> None:
    """Publish the change from an earlier list to the current one."""
    made = Lists(Workshop(workshop)).change(version, utc_now())
    click.echo(
        f"From list {made.from_version} to {made.version}: {made.changed} records new or "
        f"changed, {made.removed} removed."
    )


@authority.command()
@WORKSHOP
@click.argument("recipient", metavar="age1...")
@click.option("--label", default="", help="What people call the laptop.")
def enrol(workshop: Path, recipient: str, label: str) -> None:
    """Issue lists to a laptop from now on; adds a key file and changes nothing else."""
    lists = Lists(Workshop(workshop))
    lists.enrol(Device(recipient, label), utc_now())
    click.echo(f"Lists are issued to {len(lists.devices)} laptops.")


@authority.command()
@WORKSHOP
@click.option(
    "--days",
    default=REPOSITORY_TIMESTAMP_DAYS,
    show_default=True,
    type=click.IntRange(1, 365),
    help="How long laptops accept it, now and after each later change: the courier's time.",
)
def timestamp(workshop: Path, days: int) -> None:
    """Sign again that what is published is current."""
    Workshop(workshop).renew(utc_now(), days)
    click.echo(f"Accepted for {days} days from now.")


@authority.command()
@WORKSHOP
@click.argument("target", type=click.Path(file_okay=False, path_type=Path))
def export(workshop: Path, target: Path) -> None:
    """Copy what is published to a stick or to the hub's folder "repository"."""
    place = Workshop(workshop)
    written, root = export_to(place.repository, target), place.root_key() or b""
    click.echo(f"{written} files written to {target}; the others were there already.")
    click.echo(f"Laptops are told this fingerprint: {root_fingerprint(root)}.")


def _joined(before: tuple[bytes, ...], more: Iterable[bytes]) -> tuple[bytes, ...]:
    return tuple(dict.fromkeys((*before, *more)))


def _passphrase(*, confirm: bool = False) -> str:
    given = os.environ.get("FIELDID_KEY_PASSPHRASE")
    if given is not None:
        return given
    return str(
        click.prompt(
            "Passphrase of the key", hide_input=True, confirmation_prompt=confirm, err=True
        )
    )
