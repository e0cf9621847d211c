"""Who may add officers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.errors.watchlist import NotAdministratorError
from tests.app.conftest import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk


def test_only_an_administrator_adds_officers(desk: Desk, folder: Path) -> None:
    desk.add_officer("Second", "officer", PASSPHRASE)
    desk.lock()

    second = Installation(folder / "vault", Readers(())).log_on("Second", PASSPHRASE)

    with pytest.raises(NotAdministratorError):
        second.add_officer("Third", "officer", PASSPHRASE)
    assert [officer.name for officer in second.officers()] == ["Officer", "Second"]
    second.lock()
