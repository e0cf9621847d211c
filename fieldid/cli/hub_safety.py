"""``fieldid hub``: backups, restores, sticks, revocation and erase orders."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from fieldid.cli.hub_options import DATABASE, HUB_FOLDER, hub_config, hub_part
from fieldid.cli.output import as_json, print_json, print_table

_FILE = click.Path(dir_okay=False, path_type=Path)
_STICK = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("target", type=_FILE)
@HUB_FOLDER
@DATABASE
def backup(target: Path, folder: Path, database: str) -> None:
    """Write a backup to TARGET, restore it elsewhere, compare, and call durable what is in it."""
    made = hub_part("safekeeping").back_up(hub_config(folder, database), target)
    click.echo(f"{made.envelopes} records are durable now: {target} (sha256 {made.sha256}).")


@click.command()
@click.argument("source", type=_FILE)
@HUB_FOLDER
@DATABASE
@click.option("--replace", is_flag=True, help="Throw away what the database holds now.")
def restore(source: Path, folder: Path, database: str, *, replace: bool) -> None:
    """Put the backup SOURCE back; laptops then send what it lacks."""
    config = hub_config(folder, database)
    made = hub_part("safekeeping").restore(config, source, replace=replace)
    click.echo(f"{made.envelopes} records are back. A new epoch has begun.")


@click.command("new-epoch")
@HUB_FOLDER
@DATABASE
def new_epoch(folder: Path, database: str) -> None:
    """Say that the database was put back by other means, such as a copy of its files."""
    click.echo(hub_part("safekeeping").new_epoch(hub_config(folder, database)))


@click.command()
@HUB_FOLDER
@DATABASE
@click.option("--patience", type=click.FloatRange(0.1), default=60.0, show_default=True)
def replicated(folder: Path, database: str, patience: float) -> None:
    """Call durable what a streaming replica has forced to its disk."""
    number = hub_part("safekeeping").replicated(hub_config(folder, database), patience)
    click.echo(f"{number} more records are durable now.")


@click.command("import")
@click.argument("stick", type=_STICK)
@HUB_FOLDER
@DATABASE
@as_json
def import_stick(stick: Path, folder: Path, database: str, *, as_json: bool) -> None:
    """Take in the envelopes on a courier's STICK and write the answers there."""
    report = hub_part("safekeeping").import_stick(hub_config(folder, database), stick)
    if as_json:
        print_json(report)
        return
    click.echo(
        f"Accepted {report.accepted}, set aside {report.set_aside}, left {report.unanswered}."
    )


@click.command()
@click.argument("device")
@HUB_FOLDER
@DATABASE
@click.option("--because", required=True, help="Why, in words.")
@click.option("--erase", is_flag=True, help="Order it to destroy its keys, too.")
def revoke(device: str, folder: Path, database: str, because: str, *, erase: bool) -> None:
    """Revoke the laptop DEVICE: what it brings is kept for a person and counts for nothing."""
    config = hub_config(folder, database)
    hub_part("safekeeping").revoke(config, device, because, erase=erase)
    click.echo(f"{device} is revoked{' and ordered to erase itself' if erase else ''}.")


@click.command()
@click.argument("device")
@HUB_FOLDER
@DATABASE
def erase(device: str, folder: Path, database: str) -> None:
    """Order the laptop DEVICE to destroy its keys at its next contact."""
    hub_part("safekeeping").erase(hub_config(folder, database), device)
    click.echo(f"{device} is ordered to erase itself; its sealed records can still be sent.")


@click.command()
@HUB_FOLDER
@DATABASE
@as_json
def devices(folder: Path, database: str, *, as_json: bool) -> None:
    """List the laptops: what is held of each, what is durable, what is ordered."""
    found = hub_part("safekeeping").devices(hub_config(folder, database))
    if as_json:
        print_json(found)
        return
    rows = [("device", "label", "held", "durable", "state")]
    rows += [
        (one["device_id"], one["label"], str(one["held"]), str(one["durable"]), _state(one))
        for one in found
    ]
    print_table(rows)


@click.command()
@click.option("--processes", type=click.IntRange(1, 16), default=1, show_default=True)
@click.option("--laptops", type=click.IntRange(1, 64), default=8, show_default=True)
@click.option("--envelopes", type=click.IntRange(50), default=200, show_default=True)
@as_json
def measure(processes: int, laptops: int, envelopes: int, *, as_json: bool) -> None:
    """Measure what a hub of N processes over one private PostgreSQL takes in on this machine."""
    found = import_module("fieldid.soak.throughput").measure(processes, laptops, envelopes)
    if as_json:
        print_json(found)
        return
    click.echo(
        f"{found.processes} processes, {found.laptops} laptops: {found.single_per_s} envelopes/s"
        f" one by one, {found.batched_per_s} in batches."
    )


def _state(one: dict[str, object]) -> str:
    if one["erase_ordered_at"]:
        return "erase order " + ("delivered" if one["erase_delivered_at"] else "waits")
    return f"revoked: {one['revoked_because']}" if one["revoked_at"] else "enrolled"


COMMANDS = (
    backup,
    restore,
    new_epoch,
    replicated,
    import_stick,
    revoke,
    erase,
    devices,
    measure,
)
