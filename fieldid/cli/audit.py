"""``fieldid audit``: show and verify the audit log of this laptop."""

from __future__ import annotations

import click

from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table


@click.group()
def audit() -> None:
    """Show and verify the audit log."""


@audit.command()
def verify() -> None:
    """Check the whole hash chain."""
    with open_desk() as desk:
        head = desk.verify_audit()
    click.echo(f"The audit log verifies: {head.sequence} entries, head {head.digest}.")


@audit.command()
@click.option("--after", default=0, help="Only entries after this number.")
@as_json
def show(after: int, *, as_json: bool) -> None:
    """Print the entries, oldest first."""
    with open_desk() as desk:
        entries = desk.audit_entries(after)
    if as_json:
        print_json(entries)
        return
    rows = [("number", "time", "event", "subjects", "detail")]
    rows += [
        (
            str(entry.sequence),
            f"{entry.at:%Y-%m-%d %H:%M:%S}",
            entry.event.value,
            ", ".join(entry.subjects),
            ", ".join(f"{name}: {text}" for name, text in entry.detail.items()),
        )
        for entry in entries
    ]
    print_table(rows)
