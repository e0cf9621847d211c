"""``fieldid document trust``: whose certificates this laptop checks documents with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.app.document_trust import import_trust_set
from fieldid.cli.opening import open_desk
from fieldid.cli.options import FILE
from fieldid.cli.output import as_json, print_json
from fieldid.parameters import TRUST_SET_LIMIT

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def trust() -> None:
    """Take over and look at the CSCA certificates of states."""


@trust.command("import")
@click.argument("file", type=FILE)
def import_set(file: Path) -> None:
    """Verify and take over a set that the list authority signed."""
    with file.open("rb") as opened:
        data = opened.read(TRUST_SET_LIMIT + 1)
    with open_desk() as desk:
        taken = import_trust_set(desk, data)
    click.echo(f"CSCA certificates of states, version {taken.version}, taken over.")


@trust.command()
@as_json
def status(*, as_json: bool) -> None:
    """Say whose certificates are held, by whose signature, and how old they are."""
    with open_desk() as desk:
        held = desk.trust.status()
    if as_json:
        print_json(held)
        return
    if held.problem:
        click.echo(f"None: {held.problem}.")
        return
    origin = (
        f"signed set, version {held.signed.version}, of {held.authority}"
        if held.signed
        else f"folder {held.folder}, which nobody signed (pilots only)"
    )
    click.echo(f"{held.certificates} certificates of {len(held.states)} states; {origin}.")
