"""An empty home folder and a vault in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.vault.locked import LockedVault
from tests.vault.support import Hub, SetClock, decide, make_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.vault.vault import Vault


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def vault(home: Path, clock: SetClock) -> Iterator[Vault]:
    with make_vault(home, clock) as made:
        yield made


@pytest.fixture
def locked(home: Path, clock: SetClock) -> LockedVault:
    """A locked vault with one decision in it."""
    with make_vault(home, clock) as made:
        decide(made)
    return LockedVault(home, clock)


@pytest.fixture(scope="session")
def hub() -> Hub:
    return Hub()
