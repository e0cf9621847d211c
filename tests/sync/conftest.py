from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.fault_proxy import FaultProxy
from tests.helpers.hub_fixtures import postgres
from tests.helpers.hub_process import HubProcess, hub_process
from tests.sync.field import Field

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.hub.private_postgres import PrivatePostgres

__all__ = ["postgres"]


@pytest.fixture(scope="session")
def served(
    tmp_path_factory: pytest.TempPathFactory, postgres: PrivatePostgres
) -> Iterator[HubProcess]:
    """One hub process for all tests of this room."""
    with hub_process(tmp_path_factory.mktemp("served") / "hub", postgres.dsn) as process:
        yield process


@pytest.fixture
def field(served: HubProcess, tmp_path: Path) -> Iterator[Field]:
    """A newly enrolled laptop, its spool, and a line to the hub that can be broken."""
    with FaultProxy(served.url) as proxy:
        yield Field.enrolled(served, proxy, tmp_path)
