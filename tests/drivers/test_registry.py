"""A driver that does not load, or fails, is a state with advice."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from drivers.camera import CameraDriver
from drivers.folder import FolderDriver
from drivers.registry import Registry, find_drivers
from drivers.simulated import SimulatedDriver
from fieldid.errors.reader import ReaderDriverMissingError, ReaderNotFoundError
from fieldid.ports import Reader, ReaderInfo, ReaderState

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = {
    "no_library": ("import a_vendor_library", "a_vendor_library is not installed"),
    "no_shared_object": (
        "import ctypes; ctypes.CDLL('libvendor-x.so.9')",
        "libvendor-x.so.9 is not installed",
    ),
    "bad_code": ("1 / 0", "a working driver (ZeroDivisionError)"),
    "no_class": ("", "a working driver (AttributeError)"),
}


class Restless:
    name = "restless"

    def discover(self) -> list[ReaderInfo]:
        raise OSError("bus error")

    def open(self, reader_id: str) -> Reader:
        raise ReaderNotFoundError(reader=reader_id)


def install(place: Path, name: str, code: str) -> None:
    """Write a package with an entry point, as pip would."""
    (place / f"{name}.py").write_text(code)
    metadata = place / f"{name}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[fieldid.readers]\n{name} = {name}:Driver\n")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_the_drivers_of_this_package_are_found_by_their_files() -> None:
    registry = find_drivers()
    assert registry.missing == {}
    kinds = {name: type(driver) for name, driver in registry.drivers.items()}
    assert kinds["camera"] is CameraDriver
    assert kinds["folder"] is FolderDriver
    assert kinds["simulated"] is SimulatedDriver
    assert all(driver.name == name for name, driver in registry.drivers.items())


@pytest.mark.parametrize("name", BROKEN)
def test_a_driver_that_does_not_load_is_a_state_with_advice(name: str, elsewhere: Path) -> None:
    code, reason = BROKEN[name]
    install(elsewhere, name, code)
    registry = find_drivers()
    sys.modules.pop(name, None)
    (info,) = [info for info in registry.discover() if info.driver == name]
    assert info.state is ReaderState.DRIVER_MISSING
    assert reason in info.advice
    assert "folder" in registry.drivers
    with pytest.raises(ReaderDriverMissingError, match=r"cannot be used"):
        registry.open(info.reader_id)


def test_a_driver_from_elsewhere_is_found_but_cannot_replace_one_of_ours(elsewhere: Path) -> None:
    code = "class Driver:\n    name = '{0}'\n    def discover(self):\n        return []\n"
    install(elsewhere, "glass", code.format("glass"))
    (elsewhere / "glass-1.0.dist-info/entry_points.txt").write_text(
        "[fieldid.readers]\nglass = glass:Driver\ncamera = glass:Driver\n"
    )
    registry = find_drivers()
    sys.modules.pop("glass")
    assert type(registry.drivers["glass"]).__module__ == "glass"
    assert type(registry.drivers["camera"]) is CameraDriver


def test_a_driver_that_fails_to_look_does_not_hide_the_others() -> None:
    infos = Registry({"restless": Restless(), "folder": FolderDriver()}).discover()
    assert [(info.driver, info.state) for info in infos] == [
        ("restless", ReaderState.FAULT),
        ("folder", ReaderState.READY),
    ]
    assert infos[0].advice


def test_opening_goes_to_the_driver_that_the_identifier_names() -> None:
    registry = Registry({"folder": FolderDriver()})
    reader = registry.open("folder:picked")
    assert reader.info.name == "Image files"
    reader.close()
    for unknown in ("folder:other", "glass:1", ""):
        with pytest.raises(ReaderNotFoundError):
            registry.open(unknown)
