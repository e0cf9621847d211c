"""``fieldid disclosure``: drafting, asking for, approving and releasing, at the laptop.

Drafting works without the hub. Everything else is an act at the hub: done under its receipt, or
refused in one sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from fieldid.app.release import CaseRelease, open_requests
from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.errors.case import NotHereError

if TYPE_CHECKING:
    from fieldid.app.release_views import OfferedField, ReleaseDraft, RequestView


@click.group()
def disclosure() -> None:
    """Draft, ask for, approve and release a disclosure to a foreign authority."""


@disclosure.command("list")
@as_json
def list_(*, as_json: bool) -> None:
    """List the requests that wait for somebody, for officers who may approve."""
    with open_desk() as desk:
        found = open_requests(desk)
    if as_json:
        print_json(found)
        return
    rows = [("encounter", "request", "asked for", "approvals")]
    rows += [
        (one.case_id, one.request_id, f"{one.requested_at:%Y-%m-%d %H:%M}", str(one.approvals))
        for one in found
    ]
    print_table(rows)


@disclosure.command()
@click.argument("encounter")
@click.option("--destination", help="Code of the state or organisation, such as IRQ.")
@click.option("--recipient", help="The authority in words.")
@click.option("--field", "fields", multiple=True, help="What would leave; see the list printed.")
@click.option("--reason", help="Why it is needed.")
@as_json
def draft(
    encounter: str,
    destination: str | None,
    recipient: str | None,
    fields: tuple[str, ...],
    reason: str | None,
    *,
    as_json: bool,
) -> None:
    """Keep a draft for ENCOUNTER, and print every field that could leave, with its reason."""
    with open_desk() as desk:
        release = CaseRelease(desk, encounter)
        release.may_draft()
        before = release.draft()
        kept = replace(
            before,
            destination=before.destination if destination is None else destination,
            recipient=before.recipient if recipient is None else recipient,
            fields=fields or before.fields,
            reason=before.reason if reason is None else reason,
        )
        if kept != before:
            release.save_draft(kept)
        offered = release.offered(kept.destination)
    if as_json:
        print_json({"draft": kept, "offered": offered})
    else:
        _say_draft(kept, offered)


@disclosure.command()
@click.argument("encounter")
@as_json
def request(encounter: str, *, as_json: bool) -> None:
    """Send the draft of ENCOUNTER as a request."""
    with open_desk() as desk:
        release = CaseRelease(desk, encounter)
        receipt = release.request(release.draft())
    if as_json:
        print_json({"request_id": receipt.act_id, "digest": receipt.digest})
    else:
        click.echo(f"Request {receipt.act_id} is at the hub.")


@disclosure.command()
@click.argument("encounter")
@as_json
def show(encounter: str, *, as_json: bool) -> None:
    """Ask the hub for every request about ENCOUNTER and what was agreed to it."""
    with open_desk() as desk:
        found = CaseRelease(desk, encounter).ask().requests
    if as_json:
        print_json(found)
        return
    for one in found:
        _say(one)
    if not found:
        click.echo("No disclosure was asked for.")


@disclosure.command()
@click.argument("encounter")
@click.argument("request_id")
def approve(encounter: str, request_id: str) -> None:
    """Approve exactly this request: first a supervisor, then a second person."""
    with open_desk() as desk:
        release = CaseRelease(desk, encounter)
        release.approve(_named(release, request_id))
    click.echo("Approved.")


@disclosure.command("release")
@click.argument("encounter")
@click.argument("request_id")
@as_json
def release_(encounter: str, request_id: str, *, as_json: bool) -> None:
    """Release it, once. The hub reads every barrier again at that moment."""
    with open_desk() as desk:
        release = CaseRelease(desk, encounter)
        receipt = release.release(_named(release, request_id))
    if as_json:
        print_json({"request_id": request_id, "fields": receipt.fields})
    else:
        click.echo(f"Released: {', '.join(receipt.fields)}.")


@disclosure.command()
@click.argument("encounter")
@click.argument("request_id")
def withdraw(encounter: str, request_id: str) -> None:
    """Take the request back; final."""
    with open_desk() as desk:
        release = CaseRelease(desk, encounter)
        release.withdraw(_named(release, request_id))
    click.echo("Withdrawn.")


@disclosure.command()
@click.argument("encounter")
@click.argument("request_id")
def left(encounter: str, request_id: str) -> None:
    """Print the values that left by a release from this laptop; reading them is logged."""
    with open_desk() as desk:
        print_json(CaseRelease(desk, encounter).left(request_id))


def _named(release: CaseRelease, request_id: str) -> RequestView:
    for one in release.ask().requests:
        if one.request.request_id == request_id:
            return one
    raise NotHereError(what="request")


def _say_draft(kept: ReleaseDraft, offered: tuple[OfferedField, ...]) -> None:
    to = kept.recipient or "nobody yet"
    click.echo(f"To {to} ({kept.destination or 'no state yet'}): {kept.reason or 'no reason yet'}")
    rows = [("", "field", "value", "why it may leave")]
    rows += [
        ("x" if one.id in kept.fields else "", one.id, _value(one), one.reason) for one in offered
    ]
    print_table(rows)


def _value(one: OfferedField) -> str:
    return one.value or ("nothing is held" if one.held else "not by this way")


def _say(one: RequestView) -> None:
    request = one.request
    state = "waits"
    if one.over:
        state = "released" if one.released else "withdrawn"
    click.echo(f"{request.request_id}: {state}.")
    click.echo(f"  To {request.recipient} ({request.destination}): {', '.join(request.fields)}")
    click.echo(f"  Asked by {one.requester}, {request.requested_at:%Y-%m-%d %H:%M}")
    for given in one.approvals:
        click.echo(f"  Approved by {given.name} ({given.role}), {given.at:%Y-%m-%d %H:%M}")
    if one.released is not None:
        click.echo(f"  Released by {one.released_by}: {', '.join(one.released.fields)}")
