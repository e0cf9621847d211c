"""``fieldid authority``: what a list authority does, away from laptops and hubs.

Root keys lie elsewhere: each is made and used where its keeper is. Their passphrase is typed, or
read from ``FIELDID_KEY_PASSPHRASE`` in pilots and tests.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.app.clock import utc_now
from fieldid.cli.options import FILE, FOLDER
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.document.trust_building import build_trust_store
from fieldid.parameters import REPOSITORY_ROOT_THRESHOLD, REPOSITORY_TIMESTAMP_DAYS
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_keys import is_locked, load_signer, new_signer
from fieldid.watchlist.repository_lists import Device, Lists
from fieldid.watchlist.repository_metadata import write_file
from fieldid.watchlist.repository_trust import publish_trust_set
from fieldid.watchlist.trust_set import read_files

if TYPE_CHECKING:
    from fieldid.watchlist.report import BuildReport

WORKSHOP = click.argument("workshop", metavar="AUTHORITY", type=FOLDER)
_ROLES = click.Choice(["root", "watchlist", "models", "policy", "snapshot", "timestamp"])
_NEW_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def authority() -> None:
    """Make, sign and publish lists as their authority."""


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
@click.option("--role", type=_ROLES, default="root", show_default=True)
@click.option("--no-passphrase", is_flag=True, help="For keys in a safe or on a pilot.")
def add_key(workshop: Path, out: Path, role: str, *, no_passphrase: bool) -> None:
    """Make a key and let it sign for a role, once enough root keys have signed that."""
    place = Workshop(workshop)
    passphrase = "" if no_passphrase else _passphrase(confirm=True)
    key = new_signer(out, passphrase).public_key
    place.add_key(role, key, utc_now())
    click.echo(f"Key {key.keyid} for {role} written to {out}. It counts once root has signed.")


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


@authority.group()
def publish() -> None:
    """Publish something."""


@publish.command("list")
@WORKSHOP
@click.argument("folder", metavar="DIR", type=FOLDER)
@as_json
def publish_list(workshop: Path, folder: Path, *, as_json: bool) -> None:
    """Build a list from DIR and publish it whole to every enrolled laptop."""
    place = Workshop(workshop)
    lists, out = Lists(place), place.private / "building.fidw"
    try:
        report = _build(lists, folder, out)
        lists.publish(out, utc_now())
    finally:
        out.unlink(missing_ok=True)
    if as_json:
        print_json(report)
        return
    print_table([("record", "item", "used", "why not"), *report.rows()])
    click.echo(f"{report.summary()} Issued to {len(lists.devices)} laptops.")


@publish.command("trust")
@WORKSHOP
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--out", type=_NEW_FILE, help="Also write the signed set to a file of its own.")
def publish_trust(workshop: Path, folder: Path, out: Path | None) -> None:
    """Sign and publish the CSCA certificates, master lists and revocation lists in DIR."""
    place, files = Workshop(workshop), read_files(folder)
    store = build_trust_store(files)
    data = publish_trust_set(place, Lists(place).authority, files, utc_now())
    if out is not None:
        write_file(out, data)
    for entry in store.rejected:
        where = f"{entry.source}, {entry.place}"
        click.echo(f"Not used: {where}: {entry.title or 'no name'}: {entry.reason}.", err=True)
    click.echo(f"{len(store.anchors)} certificates of {len(store.countries)} states published.")


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
@click.option("--device", help="Device key (age1...) that gets no list any more.")
@click.option("--key", help="Identifier of a key that is to sign nothing any more.")
def revoke(workshop: Path, device: str | None, key: str | None) -> None:
    """Issue nothing to a laptop any more, or let a key sign nothing any more."""
    if (device is None) == (key is None):
        raise click.UsageError("give either --device or --key")
    place = Workshop(workshop)
    if device:
        lists = Lists(place)
        lists.revoke(device, utc_now())
        click.echo(f"Left out from now on. Lists are issued to {len(lists.devices)} laptops.")
    elif key:
        place.revoke_key(key, utc_now())
        click.echo("The key counts for nothing once root has signed.")


@authority.command()
@WORKSHOP
@click.option(
    "--days",
    default=REPOSITORY_TIMESTAMP_DAYS,
    show_default=True,
    type=click.IntRange(1, 365),
    help="How long laptops accept it: at least the courier's time.",
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
    root = place.root_key()
    if root is None:
        raise click.UsageError("nothing is published yet; add root keys and sign first")
    _copy(place.repository, target)
    click.echo(f"Copied to {target}. Laptops are given {target / 'metadata' / '1.root.json'}.")


def _copy(source: Path, target: Path) -> None:
    """Copy what is not there yet, files first and the timestamp last."""
    last = source / "metadata" / "timestamp.json"
    files = [path for path in sorted(source.rglob("*"), reverse=True) if path.is_file()]
    for path in [*(one for one in files if one != last), last]:
        place = target / path.relative_to(source)
        if path != last and place.exists() and place.stat().st_size == path.stat().st_size:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_name(f".{place.name}")
        shutil.copyfile(path, beside)
        beside.replace(place)


def _build(lists: Lists, folder: Path, out: Path) -> BuildReport:
    from fieldid.app.engines import Engines  # noqa: PLC0415 - loads the engines
    from fieldid.watchlist.build import build_snapshot  # noqa: PLC0415 - the same
    from fieldid.watchlist.source import read_directory  # noqa: PLC0415 - the same

    return build_snapshot(
        read_directory(folder),
        Engines().encode_reference,
        lists.authority,
        [lists.recipient],
        out,
        now=utc_now(),
        version=lists.version + 1,
    )


def _passphrase(*, confirm: bool = False) -> str:
    given = os.environ.get("FIELDID_KEY_PASSPHRASE")
    if given is not None:
        return given
    return str(
        click.prompt(
            "Passphrase of the key", hide_input=True, confirmation_prompt=confirm, err=True
        )
    )
