"""``fieldid authority publish``: lists, certificates, the policy, calibrations, weights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.app.clock import utc_now
from fieldid.cli.options import FILE, FOLDER
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.document.trust_building import build_trust_store
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_lists import Lists
from fieldid.watchlist.repository_metadata import write_file
from fieldid.watchlist.repository_models import publish_weights
from fieldid.watchlist.repository_trust import publish_trust_set
from fieldid.watchlist.trust_set import read_files

if TYPE_CHECKING:
    from fieldid.watchlist.report import BuildReport

WORKSHOP = click.argument("workshop", metavar="AUTHORITY", type=FOLDER)


@click.group()
def publish() -> None:
    """Publish something."""


@publish.command("list")
@WORKSHOP
@click.argument("folder", metavar="DIR", type=FOLDER)
@as_json
def publish_list(workshop: Path, folder: Path, *, as_json: bool) -> None:
    """Build a list from DIR and publish it to every enrolled laptop, with changes to it."""
    place = Workshop(workshop)
    lists, out = Lists(place), place.private / "building.fidw"
    try:
        report = _build(lists, folder, out)
        changes = lists.publish(out, utc_now())
    finally:
        out.unlink(missing_ok=True)
    if as_json:
        print_json(report)
        return
    print_table([("record", "item", "used", "why not"), *report.rows()])
    click.echo(f"{report.summary()} Issued to {len(lists.devices)} laptops.")
    for change in changes:
        click.echo(
            f"From list {change.from_version}: {change.changed} records new or changed, "
            f"{change.removed} removed."
        )


@publish.command("trust")
@WORKSHOP
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write the signed set to a file of its own.",
)
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


@publish.command("policy")
@WORKSHOP
@click.argument("file", metavar="POLICY", type=FILE)
def publish_policy(workshop: Path, file: Path) -> None:
    """Publish a signed policy, of a key that counts (authority trust)."""
    from fieldid.watchlist.repository_policy import publish_policy as act  # noqa: PLC0415 - NumPy

    made = act(Workshop(workshop), file.read_bytes(), utc_now())
    click.echo(f"{made.title}, version {made.version}, published.")


@publish.command("calibration")
@WORKSHOP
@click.argument("file", metavar="CALIBRATION", type=FILE)
def publish_calibration(workshop: Path, file: Path) -> None:
    """Publish a signed calibration, of a maker that counts (authority trust)."""
    from fieldid.watchlist.repository_policy import (  # noqa: PLC0415 - loads NumPy
        publish_calibration as act,
    )

    made = act(Workshop(workshop), file.read_bytes(), utc_now())
    click.echo(f"Published: {made.description}. Valid until {made.expires_at:%Y-%m-%d}.")


@publish.command("weights")
@WORKSHOP
@click.argument("file", metavar="FILE", type=FILE)
def publish_model_weights(workshop: Path, file: Path) -> None:
    """Publish a file of weights for laptops on which it is missing or damaged."""
    made = publish_weights(Workshop(workshop), file, utc_now())
    click.echo(f"{made.name} published: {made.size} bytes, SHA-256 {made.sha256}.")


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
