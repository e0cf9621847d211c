"""As whom the private PostgreSQL runs, and how it stops with its owner.

PostgreSQL refuses to run as root. Started by root it runs as ``nobody``, with the one
capability to pass through folders that only root may enter; no folder is opened to others.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from fieldid.errors.hub import HubError

if TYPE_CHECKING:
    import pwd
    from pathlib import Path

_USER = "nobody"

# Ends PostgreSQL (SIGINT: fast shutdown) once standard input closes, which the kernel does
# however the owner dies. "$@" is the server; the shell returns its exit status.
SUPERVISOR = """
exec 3<&0
"$@" 3<&- &
server=$!
{ cat >/dev/null; kill -INT "$server"; } <&3 2>/dev/null &
wait "$server"
"""


def runs_as_root() -> bool:
    """Tell whether this process is root, as in most containers."""
    return os.geteuid() == 0


def as_owner(command: list[str]) -> list[str]:
    """Return ``command`` so that it runs as the user who owns the database."""
    if not runs_as_root():
        return command
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        raise HubError(reason="PostgreSQL cannot run as root, and setpriv (util-linux) is missing")
    ids = [f"--reuid={_user().pw_uid}", f"--regid={_user().pw_gid}", "--clear-groups"]
    capability = [f"--{kind}-caps=+dac_override" for kind in ("inh", "ambient")]
    return [setpriv, *ids, *capability, *command]


def make_private(folder: Path) -> None:
    """Make ``folder`` if need be, for the owner of the database alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    if runs_as_root():
        os.chown(folder, _user().pw_uid, _user().pw_gid)


def _user() -> pwd.struct_passwd:
    import pwd  # noqa: PLC0415 -- absent on Windows, where a hub is given its PostgreSQL

    return pwd.getpwnam(_USER)
