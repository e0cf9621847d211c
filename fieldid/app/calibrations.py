"""The calibrations this laptop holds: signed files of makers that an administrator trusts.

Beside them those that the list repository publishes, of makers that the keepers of its root
trust (``policy_update``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.list_import import ADMINISTRATOR
from fieldid.audit.entry import AuditEvent
from fieldid.errors.evaluation import CalibrationError
from fieldid.errors.watchlist import NotAdministratorError
from fieldid.identify.calibration import Calibration
from fieldid.identify.calibration_file import load_calibration, read_public_file
from fieldid.wire.signing import key_fingerprint

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.vault.vault import Vault

_FILES = "calibration_files"
_MAKERS = "calibration_makers"
CHANNEL_FILES, CHANNEL_MAKERS = "channel_calibration_files", "channel_calibration_makers"


def calibrations_held(vault: Vault) -> tuple[Calibration, ...]:
    """Return the calibrations, the newest first, each verified again."""
    found = dict[bytes, Calibration]()
    for names in ((CHANNEL_FILES, CHANNEL_MAKERS), (_FILES, _MAKERS)):
        files, makers = (vault.settings.get(name, list[bytes]) or [] for name in names)
        found |= {data: load_calibration(data, makers) for data in reversed(files)}
    return tuple(found.values())


def add_calibration(desk: Desk, data: bytes, maker_file: bytes | None = None) -> Calibration:
    """Take over a calibration; ``maker_file`` names a maker to trust from now on.

    Raises a CalibrationError: damaged, of a stranger, expired, or a demonstration on a live
    laptop; NotAdministratorError.
    """
    if desk.officer.role != ADMINISTRATOR:
        raise NotAdministratorError
    settings = desk.vault.settings
    makers = settings.get(_MAKERS, list[bytes]) or []
    if maker_file is not None:
        makers = [*makers, read_public_file(maker_file)]
    calibration = load_calibration(data, makers, desk.now())
    if calibration.demonstration and desk.realm == "live":
        raise CalibrationError(reason="it is a demonstration, and this laptop works for real")
    with desk.vault.transaction():
        settings.set(_MAKERS, makers)
        settings.set(_FILES, [*(settings.get(_FILES, list[bytes]) or []), data])
        desk.log(
            AuditEvent.POLICY,
            what="calibration taken over",
            description=calibration.description,
            makers=", ".join(key_fingerprint(maker) for maker in makers),
        )
    return calibration
