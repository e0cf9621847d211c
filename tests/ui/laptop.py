"""A real demo laptop for the screens: vault, list of three, simulated readers, real matching."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PIL import Image

from drivers.folder import FolderDriver
from drivers.registry import Registry
from drivers.simulated import SimulatedDriver
from fieldid.app.clock import utc_now
from fieldid.app.engines import Engines
from fieldid.app.installation import Installation
from fieldid.app.list_building import build_list
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.image.encode import encode_png
from fieldid.model.biometric import FingerPosition
from fieldid.training.face_photo import FaceView, face_photo
from fieldid.training.finger_sample import reference_finger
from fieldid.training.people import person
from fieldid.training.scenario_samples import scenario_samples
from fieldid.training.scenarios import MATE
from tests.helpers.fast_kdf import FAST_KDF
from ui.hand_in import HandIn
from ui.main_window import MainWindow
from ui.preferences import Preferences

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.ports import Clock

OFFICER = "Amina Example"
PASSPHRASE = "lamp river nine horse"
MATE_ID = MATE.person_id
FINGERS = (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX)
LONG_ID = "LONG-000000000000000000000001"
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-Chrysanthopoulos Konstantinos Alexandros"
# Forty characters with combining marks, and a mark that would turn the rest of the line round.
HOSTILE_NAME = "Nguye\u0302\u0303n-A\u030angstro\u0308m \u202eMinh Khai Zoe\u0308 Thi\u0323 Ngoc"
LONG_RECORD = {
    "record_id": LONG_ID,
    "names": [
        {"latin": LONG_NAME, "original": "عبد الرحمن بن محمد بن عبد العزيز آل سعود النجدي"},
        {"latin": HOSTILE_NAME, "original": "Святосла\u0301в Рождественский-Корсаков Ё\u0301лкин"},
    ],
    "nationalities": [{"code": "XXB", "status": "disputed"}],
    "birth_date": "1978",
    "caveats": ["The date of birth was estimated by a doctor, and the estimate is disputed."],
}


@cache
def shared_engines() -> Engines:
    """Return the real engines; loading their models again for each test would take the time."""
    return Engines()


@dataclass(frozen=True)
class Laptop:
    """A home folder, and the drivers of its readers."""

    home: Path
    registry: Registry

    def window(self, clock: Clock = utc_now) -> MainWindow:
        """Return a window over this laptop, locked."""
        installation = Installation(self.home, Readers([self.registry]), clock)
        installation._engines = shared_engines()
        made = MainWindow(installation, Preferences(self.home), HandIn(self.registry))
        made.resize(1366, 768)
        return made


def attached(home: Path) -> Laptop:
    """Return a laptop with its readers."""
    return Laptop(home, Registry({"simulated": SimulatedDriver(), "folder": FolderDriver()}))


def prepare(folder: Path) -> Path:
    """Make the vault with its list once; returns the home to be copied."""
    home = folder / "home"
    laptop = attached(home)
    installation = Installation(home, Readers([laptop.registry]))
    entry = OfficerEntry(OFFICER, "supervisor", PASSPHRASE)
    desk = installation.set_up(FirstRun((entry,)), "demo", FAST_KDF)
    _hold_list(desk, folder)
    desk.lock()
    return home


def copied(home: Path, to: Path) -> Laptop:
    """Return a laptop of a test's own."""
    shutil.copytree(home, to)
    return attached(to)


def mate_samples() -> dict[object, object]:
    """Return what the fictional person of the first exercise presents, made once."""
    return dict(scenario_samples(MATE, FINGERS))


def _hold_list(desk: Desk, folder: Path) -> None:
    source, out = folder / "source", folder / "list.fidw"
    for person_id in (MATE_ID, "DEMO-0008"):
        _write_person(source / person_id, person_id)
    _write(source / LONG_ID / "record.json", msgspec.json.encode(LONG_RECORD))
    build_list(desk, source, out)
    desk.import_list(out, out.with_name(out.name + ".pub").read_bytes())


def _write_person(folder: Path, person_id: str) -> None:
    one = person(person_id)
    _write(folder / "record.json", msgspec.json.encode(one.record))
    for position in FINGERS:
        png = encode_png(reference_finger(one, position))
        _write(folder / f"finger-{position.value}.png", png)
    photo = face_photo(one.face, FaceView.PORTRAIT)
    if photo is not None:
        target = BytesIO()
        Image.fromarray(photo.pixels).save(target, "JPEG")
        _write(folder / "face.jpg", target.getvalue())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
