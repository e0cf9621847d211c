"""How the cameras of this laptop are set up: an administrator's choice, kept in the vault.

Guarantees that only an administrator changes one and that each change is logged. Leaves out the
camera, which may not be able to do what it is asked: its driver is handed these at every log-on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.ports import CameraSetup
from fieldid.vault.identities import ADMINISTRATOR

if TYPE_CHECKING:
    from fieldid.app.desk import Desk

SETTING = "cameras"


def setups_held(desk: Desk) -> dict[str, CameraSetup]:
    """Return how each camera is set up, by reader; those never set up are not in it."""
    return desk.vault.settings.get(SETTING, dict[str, CameraSetup]) or {}


def keep_setup(desk: Desk, reader_id: str, setup: CameraSetup) -> dict[str, CameraSetup]:
    """Set one camera up and return all of them. Raises NotAdministratorError."""
    if desk.officer.role != ADMINISTRATOR:
        raise NotAdministratorError
    setups = setups_held(desk) | {reader_id: setup}
    with desk.vault.transaction():
        desk.vault.settings.set(SETTING, setups)
        desk.log(
            AuditEvent.ALTERATION,
            what="camera set up",
            reader=reader_id,
            turn=setup.turn.value,
            mirrored=str(setup.mirrored),
            size=f"{setup.width}x{setup.height}",
            light=setup.light.value,
        )
    return setups
