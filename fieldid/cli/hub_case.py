"""``fieldid hub``: what its operator asks about a case, and whose roles the hub knows.

Needs the extra ``fieldid[hub]``. Barriers tell that a claim exists: print them only for those
who need to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fieldid.cli.hub_options import DATABASE, HUB_FOLDER, hub_config, hub_part
from fieldid.cli.options import FILE
from fieldid.cli.output import as_json, print_json, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fieldid.case.barrier_state import BarrierState
    from fieldid.hub.case_status import RequestStatus


@click.command("release-status")
@click.argument("case")
@HUB_FOLDER
@DATABASE
@as_json
def release_status(case: str, folder: Path, database: str, *, as_json: bool) -> None:
    """Say how each disclosure asked for about CASE stands, and what is against it."""
    found = hub_part("case_status").release_status(hub_config(folder, database), case)
    if as_json:
        print_json([_document(one) for one in found])
    elif found:
        for one in found:
            _say_request(one)
    else:
        click.echo("No disclosure was asked for.")


@click.command()
@click.argument("case")
@HUB_FOLDER
@DATABASE
@as_json
def barriers(case: str, folder: Path, database: str, *, as_json: bool) -> None:
    """Say how each protection barrier of CASE stands, and whom to ask."""
    found: Sequence[BarrierState] = hub_part("case_status").barriers(
        hub_config(folder, database), case
    )
    if as_json:
        print_json(found)
        return
    rows = [("barrier", "stands", "days", "how", "ask")]
    rows += [
        (
            one.label,
            "yes" if one.stands else "no",
            "" if one.days is None else str(one.days),
            one.words,
            one.keeper,
        )
        for one in found
    ]
    print_table(rows)


@click.command("officers")
@HUB_FOLDER
@DATABASE
@as_json
def officers(folder: Path, database: str, *, as_json: bool) -> None:
    """List the officers that laptops introduced, and the roles this hub has confirmed."""
    found: list[dict[str, Any]] = hub_part("case_status").officers(hub_config(folder, database))
    if as_json:
        print_json(found)
        return
    names = ("device_id", "officer_id", "name", "role", "public_key", "hub_role")
    heads = ("laptop", "officer", "name", "says it is", "key", "confirmed as")
    print_table([heads, *(tuple(str(one[name]) for name in names) for one in found)])


@click.command("confirm-officer")
@click.argument("laptop")
@click.argument("officer")
@click.option("--role", default="", help="What the officer is; without it the role is taken back.")
@HUB_FOLDER
@DATABASE
def confirm_officer(laptop: str, officer: str, role: str, folder: Path, database: str) -> None:
    """Confirm the role of OFFICER on LAPTOP: only then approvals and releases count.

    Compare the key's fingerprint with the officer in person first (``fieldid hub officers``).
    """
    config = hub_config(folder, database)
    hub_part("case_status").confirm_officer(config, laptop, officer, role)
    click.echo(f"Confirmed as {role}." if role else "The role was taken back.")


@click.command("take-rules")
@click.argument("policy", type=FILE)
@click.argument("policy_key", type=FILE)
@click.argument("disclosure", type=FILE)
@click.argument("disclosure_key", type=FILE)
@HUB_FOLDER
@DATABASE
def take_rules(folder: Path, database: str, **files: Path) -> None:
    """Take over the signed POLICY and DISCLOSURE rules, each with its key (32 bytes).

    Without them the hub takes everything in, but no confirmation stands and nothing is released.
    """
    named = tuple(files[name] for name in ("policy", "policy_key", "disclosure", "disclosure_key"))
    config = hub_config(folder, database)
    rules, judged = hub_part("case_status").take_rules(config, named)
    click.echo(f"Taken over: {rules.title}, version {rules.version}.")
    if judged:
        click.echo(f"Confirmations that waited for a policy, judged by it now: {judged}.")


@click.command()
@HUB_FOLDER
@DATABASE
@as_json
def consultations(folder: Path, database: str, *, as_json: bool) -> None:
    """List who has read the evidence or the barriers of a case; the chain is checked."""
    found = hub_part("case_status").consultations(hub_config(folder, database))
    if as_json:
        print_json(found)
        return
    rows = [("number", "when", "who", "what", "case")]
    rows += [
        (
            str(one.sequence),
            f"{one.at:%Y-%m-%d %H:%M:%S}",
            one.actor,
            one.detail.get("what", ""),
            one.subjects[0],
        )
        for one in found
    ]
    print_table(rows)


COMMANDS = (consultations, release_status, barriers, officers, confirm_officer, take_rules)
"""For ``fieldid.cli.hub`` to add to its group."""


def _document(one: RequestStatus) -> dict[str, Any]:
    release = one.release
    return {
        "request_id": release.request.request_id,
        "state": one.state,
        "destination": release.request.destination,
        "recipient": release.request.recipient,
        "requested_fields": release.request.fields,
        "requested_by": release.request.requester,
        "requested_at": release.request.requested_at,
        "approvals": [
            {"officer": given.officer, "role": given.role, "at": given.at}
            for given in release.approvals
        ],
        "released": release.released,
        "withdrawn_at": release.withdrawn_at,
        "contested": one.contested,
        "reasons": one.reasons,
    }


def _say_request(one: RequestStatus) -> None:
    request = one.release.request
    click.echo(f"{request.request_id}: {one.state}.")
    click.echo(f"  To {request.recipient} ({request.destination}): {', '.join(request.fields)}")
    for given in one.release.approvals:
        click.echo(f"  Approved by {given.officer} ({given.role}), {given.at:%Y-%m-%d %H:%M}")
    if one.release.released is not None:
        done = one.release.released
        click.echo(f"  Released by {done.officer}, {done.at:%Y-%m-%d %H:%M}")
        click.echo(f"  Left: {', '.join(done.fields)}")
    if one.contested:
        click.echo("  - The person contests the decision, and no new review has agreed yet.")
    for reason in one.reasons:
        click.echo(f"  - {reason}")
