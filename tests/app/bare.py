"""Laptops without a list, in any realm, quick to make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.ports import ReaderDriver

PASSPHRASE = "four words for tests"


def bare_desk(
    home: Path,
    realm: Literal["live", "pilot", "demo"],
    role: str = "administrator",
    *drivers: ReaderDriver,
) -> Desk:
    """Return a laptop of one officer, logged on."""
    officer = OfficerEntry("Officer", role, PASSPHRASE)
    return Installation(home, Readers(drivers)).set_up(FirstRun((officer,)), realm, FAST_KDF)
