"""Every test of the contract runs on every reader that is registered, without being told."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drivers.registry import find_drivers
from fieldid.errors.reader import WatchedFolderError
from tests.contract.stage import Recipe, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drivers.worker import WorkerReader

RECIPES = "tests.contract.recipes"
MEMORY = Path("/dev/shm")  # noqa: S108 - a watched folder must be in memory


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "recipe" in metafunc.fixturenames:
        registry = find_drivers()
        names = sorted(registry.drivers | registry.missing)
        found = [param for name in names for param in _recipes(name, registry.missing)]
        metafunc.parametrize("recipe", found, indirect=True)


def _recipes(driver: str, missing: dict[str, str]) -> list[object]:
    if driver in missing:
        skip = pytest.mark.skip(reason=f"{driver} cannot be used here: {missing[driver]}")
        return [pytest.param(driver, id=driver, marks=skip)]
    try:
        module = importlib.import_module(f"{RECIPES}.{driver}")
    except ModuleNotFoundError:
        return [pytest.param(driver, id=driver)]
    return [_param(recipe) for recipe in module.RECIPES]


def _param(recipe: Recipe) -> object:
    marks = [pytest.mark.skip(reason=recipe.absent)] if recipe.absent else []
    return pytest.param(recipe, id=recipe.reader_id, marks=marks)


@pytest.fixture
def recipe(request: pytest.FixtureRequest) -> Recipe:
    """How to test one reader; a driver without a recipe fails here."""
    if not isinstance(request.param, Recipe):
        pytest.fail(
            f"The driver {request.param} has no recipe: write tests/contract/recipes/"
            f"{request.param}.py with RECIPES, one tests.contract.stage.Recipe per reader "
            "(see docs/add-a-reader.md).",
            pytrace=False,
        )
    return request.param


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder, in memory where there is one."""
    place = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as name:
        yield Path(name)


@pytest.fixture
def stage(folder: Path) -> Iterator[Callable[[Callable[[Path], Stage]], Stage]]:
    """Set a recipe's stage."""
    stages: list[Stage] = []

    def set_up(make: Callable[[Path], Stage]) -> Stage:
        try:
            stages.append(make(folder))
        except WatchedFolderError as error:
            pytest.skip(f"no folder here that may be watched: {error}")
        return stages[-1]

    yield set_up
    for each in stages:
        each.clear()


@pytest.fixture
def opened() -> Iterator[Callable[[Stage, Recipe], WorkerReader]]:
    """Open readers that are closed at the end."""
    readers: list[WorkerReader] = []

    def open_reader(stage: Stage, recipe: Recipe) -> WorkerReader:
        reader = stage.driver.open(recipe.reader_id)
        readers.append(reader)  # type: ignore[arg-type] # every driver must return one, see below
        return readers[-1]

    yield open_reader
    for reader in readers:
        reader.close()


@pytest.fixture(autouse=True)
def nothing_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Iterator[None]:
    """Fail where a test leaves a temporary file or a process behind."""
    del folder  # made before the folder for temporary files is another one
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    threads = threading.active_count()
    yield
    assert not list(temporary.iterdir())
    assert not multiprocessing.active_children()
    assert threading.active_count() <= threads
