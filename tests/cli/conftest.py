"""Two fictional people, their samples as files, and laptops that hold them on a list."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.list_building import build_list
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.hub.postgres_programs import find_programs
from fieldid.image.encode import encode_png
from fieldid.model.biometric import FingerPosition
from fieldid.training.demo_list import write_directory
from fieldid.training.face_manner import FaceManner, face_sample
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import person
from tests.cli.hub import Hub
from tests.cli.program import PASSPHRASE, Program
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTED = ("DEMO-0001", "DEMO-0002")
MATE, STRANGER = "DEMO-0001", "DEMO-0038"
INDEX_FINGERS = (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX)


@dataclass(frozen=True)
class Samples:
    """Probe images of one person on the list and of one who is not."""

    folder: Path

    def finger(self, person_id: str, position: FingerPosition = FingerPosition.RIGHT_INDEX) -> str:
        """``--finger`` with its argument, as two words in one."""
        return f"--finger={position.label}={self.folder / person_id}-{position.label}.png"

    def fingers(self, person_id: str) -> list[str]:
        """Both index fingers."""
        return [self.finger(person_id, position) for position in INDEX_FINGERS]

    def face(self, person_id: str) -> list[str]:
        """``--face``, or nothing where the photographs are not installed."""
        path = self.folder / f"{person_id}-face.png"
        return [f"--face={path}"] if path.exists() else []


@pytest.fixture(scope="session")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source folder of the list."""
    folder = tmp_path_factory.mktemp("source") / "list"
    write_directory(folder, listed=[person(one) for one in LISTED])
    return folder


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    folder = tmp_path_factory.mktemp("samples")
    for one in (MATE, STRANGER):
        for position in INDEX_FINGERS:
            image = finger_sample(person(one), position, FingerManner.ORDINARY, 1)
            (folder / f"{one}-{position.label}.png").write_bytes(encode_png(image))
        face = face_sample(person(one), FaceManner.INDOORS)
        if face is not None:
            (folder / f"{one}-face.png").write_bytes(encode_png(face))
    return Samples(folder)


@pytest.fixture(scope="session")
def small_source(listed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One record with one finger, so that it is quick to build."""
    folder = tmp_path_factory.mktemp("small")
    (folder / MATE).mkdir()
    for name in ("record.json", "finger-2.png"):
        shutil.copy(listed / MATE / name, folder / MATE)
    return folder


@pytest.fixture(scope="session")
def laptop_image(
    listed: Path, small_source: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A pilot vault that is quick to unlock, with a list imported.

    Beside it ``list.fidw``, which it holds, and ``newer.fidw``, version 2, which it does not.
    """
    folder = tmp_path_factory.mktemp("laptop")
    officer = OfficerEntry("Quilla Vantongeren", "administrator", PASSPHRASE)
    laptop = Installation(folder / "vault", Readers(()))
    desk = laptop.set_up(FirstRun((officer,)), "pilot", FAST_KDF)
    build_list(desk, listed, folder / "list.fidw")
    desk.import_list(folder / "list.fidw", (folder / "list.fidw.pub").read_bytes())
    build_list(desk, small_source, folder / "newer.fidw")
    desk.lock()
    return folder


@pytest.fixture
def laptop(laptop_image: Path, tmp_path: Path) -> Program:
    """A copy of that laptop for one test."""
    shutil.copytree(laptop_image, tmp_path / "laptop")
    return Program(tmp_path / "laptop" / "vault")


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A hub of realm pilot, served by the program itself over its private PostgreSQL."""
    try:
        find_programs()
    except Exception as error:  # noqa: BLE001 - whatever is missing, the reason is shown
        pytest.skip(str(error))
    with Hub(tmp_path_factory.mktemp("hub") / "hub") as running:
        yield running
