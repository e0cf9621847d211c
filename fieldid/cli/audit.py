"""``fieldid audit``: show and verify the audit log of this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.app.audit_search import search_log
from fieldid.audit.entry import AuditEvent
from fieldid.audit.query import AuditQuery
from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.audit.entry import AuditEntry


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
    _print(entries, as_json=as_json)


@audit.command()
@click.argument("words", nargs=-1)
@click.option(
    "--event", "events", multiple=True, type=click.Choice([one.value for one in AuditEvent])
)
@click.option("--officer", "actors", multiple=True, help="Identifier of an officer.")
@as_json
def search(
    words: tuple[str, ...], events: tuple[str, ...], actors: tuple[str, ...], *, as_json: bool
) -> None:
    """Search the log (supervisors, administrators); the latest entries first."""
    query = AuditQuery(words, frozenset(map(AuditEvent, events)), frozenset(actors))
    with open_desk() as desk:
        entries = search_log(desk, query)
    _print(entries, as_json=as_json)


@audit.command()
@click.option("--since", type=click.IntRange(min=0), help="Prove that the log of so many is in it.")
def checkpoint(since: int | None) -> None:
    """Sign where the log stands: number of entries and Merkle root, as JSON.

    With --since the proof (RFC 6962) that nothing among the first entries was changed.
    """
    with open_desk() as desk:
        made = desk.vault.audit_checkpoint()
        path = desk.vault.audit.consistency(since, made.size) if since is not None else ()
    print_json({"checkpoint": made, "consistency": path})


def _print(entries: Sequence[AuditEntry], *, as_json: bool) -> None:
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
