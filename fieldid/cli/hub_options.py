"""What the commands of ``fieldid hub`` share: where the hub lies, and how its parts are loaded."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fieldid.errors.hub import HubError

if TYPE_CHECKING:
    from fieldid.hub.config import HubConfig

HUB_FOLDER = click.option(
    "--folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the hub's keys and settings rest.",
)
DATABASE = click.option(
    "--database",
    default="",
    envvar="FIELDID_HUB_DATABASE",
    help="PostgreSQL connection string; without it a private PostgreSQL runs in the folder.",
)


def hub_part(name: str) -> Any:
    """Load a part of the service; it is there only where the extra is installed."""
    try:
        return import_module(f"fieldid.hub.{name}")
    except ModuleNotFoundError:
        raise HubError(reason="fieldid[hub] is not installed here") from None


def hub_config(folder: Path, database: str, **listening: object) -> HubConfig:
    """Return where the hub lives and, for serving, where it listens."""
    from fieldid.hub.config import HubConfig  # noqa: PLC0415 - only where the extra is installed

    return HubConfig(folder=folder, dsn=database, **listening)  # type: ignore[arg-type]  # click's types
