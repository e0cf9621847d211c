"""``fieldid``: entry point. One clear sentence and exit status 1 for every expected error."""

from __future__ import annotations

import sys

import click

from fieldid import __version__
from fieldid.cli.audit import audit
from fieldid.cli.encounter import encounter
from fieldid.cli.evaluate import evaluate
from fieldid.cli.hub import hub
from fieldid.cli.search import identify, verify
from fieldid.cli.sync import sync
from fieldid.cli.vault import vault
from fieldid.cli.watchlist import watchlist
from fieldid.errors import FieldidError


@click.group()
@click.version_option(__version__)
def cli() -> None:
    """Offline biometric identity verification for officers in the field."""


for command in (audit, encounter, evaluate, hub, identify, sync, vault, verify, watchlist):
    cli.add_command(command)


def main() -> None:
    """Run the command line."""
    try:
        cli()
    except FieldidError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
