"""What the commands of ``fieldid document`` share: JSON to a file or the screen, and times."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Any

import click
import msgspec

json_option = click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write the result as JSON to FILE (- for the screen).",
    metavar="FILE",
)


def milliseconds(started: float) -> float:
    """Return the time since ``started``."""
    return round((perf_counter() - started) * 1000, 1)


def write_json(result: dict[str, Any], json_file: Path | None) -> bool:
    """Write the result; False when nobody asked for JSON."""
    if json_file is None:
        return False
    text = msgspec.json.format(msgspec.json.encode(result), indent=2).decode() + "\n"
    with click.open_file(str(json_file), "w", encoding="utf-8") as target:
        target.write(text)
    return True
