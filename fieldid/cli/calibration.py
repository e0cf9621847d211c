"""``fieldid calibration``: take over and look at the calibrations of this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.cli.opening import open_desk
from fieldid.cli.options import FILE
from fieldid.cli.output import print_table

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def calibration() -> None:
    """Take over and look at calibrations."""


@calibration.command("import")
@click.argument("file", type=FILE)
@click.option("--trust", type=FILE, help="Public key file of the maker, the first time.")
def import_calibration(file: Path, trust: Path | None) -> None:
    """Verify and take over a calibration (administrators)."""
    with open_desk() as desk:
        held = desk.add_calibration(file.read_bytes(), trust.read_bytes() if trust else None)
    click.echo(f"Held: {held.description}. Valid until {held.expires_at:%Y-%m-%d}.")


@calibration.command("list")
def list_calibrations() -> None:
    """List the calibrations held, the newest first."""
    with open_desk() as desk:
        held = desk.calibrations
    rows = [("made", "valid until", "description")]
    rows += [
        (f"{one.made_at:%Y-%m-%d}", f"{one.expires_at:%Y-%m-%d}", one.description) for one in held
    ]
    print_table(rows)
