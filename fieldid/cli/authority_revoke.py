"""``fieldid authority revoke``: what is to count no more, and taking that back where it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.app.clock import utc_now
from fieldid.cli.options import FOLDER
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_layout import PolicyName, RevokedModel
from fieldid.watchlist.repository_lists import Lists
from fieldid.watchlist.repository_models import restore_model, revoke_model, withdraw_weights

if TYPE_CHECKING:
    from pathlib import Path

WORKSHOP = click.argument("workshop", metavar="AUTHORITY", type=FOLDER)


@click.group()
def revoke() -> None:
    """Let a laptop, a record, a model, a policy or a key count no more."""


@revoke.command("device")
@WORKSHOP
@click.argument("recipient", metavar="age1...")
def revoke_device(workshop: Path, recipient: str) -> None:
    """Issue no list to a laptop any more."""
    lists = Lists(Workshop(workshop))
    lists.revoke(recipient, utc_now())
    click.echo(f"Left out from now on. Lists are issued to {len(lists.devices)} laptops.")


@revoke.command("key")
@WORKSHOP
@click.argument("key", metavar="ID")
def revoke_key(workshop: Path, key: str) -> None:
    """Let a root key sign for nothing any more, once enough root keys have signed that."""
    Workshop(workshop).revoke_key(key, utc_now())
    click.echo("The key counts for nothing once root has signed.")


@revoke.command("record")
@WORKSHOP
@click.argument("records", metavar="ID...", nargs=-1, required=True)
def revoke_record(workshop: Path, records: tuple[str, ...]) -> None:
    """Publish the current list without some records, and the changes to it."""
    lists = Lists(Workshop(workshop))
    changes = lists.without(records, utc_now())
    click.echo(
        f"List {lists.version} published without {len(set(records))} records. "
        f"Changes lead to it from {len(changes)} earlier lists."
    )


@revoke.command("model")
@WORKSHOP
@click.argument("name")
@click.option("--version", default="", help="One version of it alone, or a SHA-256 of weights.")
@click.option("--because", default="", help="What people are told.")
@click.option("--undo", is_flag=True, help="Take the revocation back.")
def revoke_one_model(workshop: Path, name: str, version: str, because: str, *, undo: bool) -> None:
    """Let an extractor or encoder (sface, dlib, mindtct, leader) be used nowhere any more."""
    act = restore_model if undo else revoke_model
    act(Workshop(workshop), RevokedModel(name, version, because), utc_now())
    click.echo(f"{name} {version}".strip() + (" may be used again." if undo else " is revoked."))


@revoke.command("weights")
@WORKSHOP
@click.argument("digest", metavar="SHA-256")
def revoke_weights(workshop: Path, digest: str) -> None:
    """Hand a file of weights out no more."""
    withdraw_weights(Workshop(workshop), digest, utc_now())
    click.echo("Not handed out any more.")


@revoke.command("policy")
@WORKSHOP
@click.argument("policy_id", metavar="POLICY_ID")
@click.option("--version", required=True, type=click.IntRange(min=1))
def revoke_one_policy(workshop: Path, policy_id: str, version: int) -> None:
    """Let nobody work under one issue of a policy any more."""
    from fieldid.watchlist.repository_policy import revoke_policy  # noqa: PLC0415 - loads NumPy

    revoke_policy(Workshop(workshop), PolicyName(policy_id, version), utc_now())
    click.echo("Laptops that hold it begin no encounter until they hold another.")


@revoke.command("calibration")
@WORKSHOP
@click.argument("digest", metavar="SHA-256")
def revoke_calibration(workshop: Path, digest: str) -> None:
    """Let a calibration count no more."""
    from fieldid.watchlist.repository_policy import (  # noqa: PLC0415 - loads NumPy
        withdraw_calibration,
    )

    withdraw_calibration(Workshop(workshop), digest, utc_now())
    click.echo("Laptops judge by it no more.")
