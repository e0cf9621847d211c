"""An unexpected error log fails a test; the research sets beside the project are optional."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# a busy machine is no fault of the code; pytest-timeout bounds every test
settings.register_profile("fieldid", deadline=None)
settings.load_profile("fieldid")

os.environ["FIELDID_TPM"] = "off"  # no test but that of the TPM fills the memory of a real one
SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


# a file that takes minutes begins first, so that no process ends the suite alone
_LONGEST = ("tests/faults/", "tests/soak/", "tests/cli/", "tests/app/", "tests/ui/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first."""
    items.sort(key=lambda item: [not item.nodeid.startswith(folder) for folder in _LONGEST])


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes and plain objects by their argument: every process must see the same names."""
    return argname if isinstance(val, bytes) or " object at 0x" in repr(val) else None


@pytest.fixture(autouse=True)
def no_unexpected_error_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail on an error record, unless the test is marked ``expects_error_log``."""
    yield
    if request.node.get_closest_marker("expects_error_log"):
        return
    errors = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.ERROR
    ]
    assert not errors, f"unexpected error log: {errors}"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of research sets beside the project; skips where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the research sets are not beside this clone (../shared/data)")
    return SHARED_DATA
