"""The training list as the folder that ``fieldid watchlist build`` reads.

Guarantees ``DIR/<record id>/{record.json, face.jpg, finger-<ISO position>.png}`` for the 36
people who are listed, the same bytes on every call. A file of this version that is there
already is left alone, so a second call costs next to nothing; each file appears whole or not
at all. The four people kept off the list leave no trace.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ProcessPoolExecutor
from importlib import resources
from io import BytesIO
from multiprocessing import get_context
from typing import TYPE_CHECKING

import cv2
import msgspec
from PIL import Image

from fieldid import parameters
from fieldid.image.encode import encode_png
from fieldid.training.face_photo import FaceView, face_photo
from fieldid.training.finger_sample import reference_finger
from fieldid.training.people import FictionalPerson, fictional_people, listed_people, person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from fieldid.model.biometric import FingerPosition

_STAMP = ".fieldid-training"
_DATA_FILES = ("people.json", "faces.json")
_OWN_FILES = ("record.json", "face.jpg", "finger-*.png")
_FingerJob = tuple["Path", str, "FingerPosition"]


def write_directory(
    directory: Path, workers: int = 1, listed: Sequence[FictionalPerson] | None = None
) -> tuple[str, ...]:
    """Write the list and return its record ids; ``workers`` processes grow the fingers.

    ``listed``: everybody who is on the training list, or those asked for. About 0.15 s of one
    core a finger and 146 fingers, the first time. Raises ``OSError`` when the folder cannot be
    written.
    """
    listed = listed_people() if listed is None else listed
    _discard_other_version(directory)
    jobs = [job for one in listed for job in _begin(directory / one.person_id, one)]
    if workers > 1 and len(jobs) > workers:
        context = get_context("spawn")
        with ProcessPoolExecutor(workers, context, cv2.setNumThreads, (1,)) as pool:
            list(pool.map(_write_finger, jobs, chunksize=4))
    else:
        for job in jobs:
            _write_finger(job)
    return tuple(one.person_id for one in listed)


def _discard_other_version(directory: Path) -> None:
    """Delete what another version wrote, and nothing else, so that it is made anew."""
    stamp = directory / _STAMP
    if stamp.is_file() and stamp.read_text() == _version():
        return
    directory.mkdir(parents=True, exist_ok=True)
    for one in fictional_people():
        folder = directory / one.person_id
        for pattern in _OWN_FILES:
            for path in folder.glob(pattern):
                path.unlink()
    _write_whole(stamp, _version().encode())


def _version() -> str:
    """Name the generator and the data that it works on."""
    data = b"".join(
        resources.files("fieldid.training").joinpath(name).read_bytes() for name in _DATA_FILES
    )
    return f"{parameters.TRAINING_GENERATOR_VERSION} {hashlib.sha256(data).hexdigest()}"


def _begin(folder: Path, one: FictionalPerson) -> list[_FingerJob]:
    """Write record and photograph; return the fingers that are still to be made."""
    folder.mkdir(exist_ok=True)
    if not _face_path(folder).exists():
        _write_face(folder, one)
    paths = {position: _finger_path(folder, position) for position in one.fingers}
    faces = [path for path in (_face_path(folder),) if path.exists()]
    _write_whole(folder / "record.json", _record_json(one, [*faces, *paths.values()]))
    return [
        (path, one.person_id, position) for position, path in paths.items() if not path.exists()
    ]


def _record_json(one: FictionalPerson, paths: Iterable[Path]) -> bytes:
    record = msgspec.to_builtins(one.record)
    captured_on = one.captured_on.isoformat()
    record["references"] = [{"file": path.name, "captured_on": captured_on} for path in paths]
    return msgspec.json.format(msgspec.json.encode(record), indent=2)


def _write_face(folder: Path, one: FictionalPerson) -> None:
    photo = face_photo(one.face, FaceView.PORTRAIT)
    if photo is not None:
        target = BytesIO()
        Image.fromarray(photo.pixels).save(target, "JPEG", quality=92)
        _write_whole(_face_path(folder), target.getvalue())


def _write_finger(job: _FingerJob) -> None:
    path, person_id, position = job
    _write_whole(path, encode_png(reference_finger(person(person_id), position)))


def _face_path(folder: Path) -> Path:
    return folder / "face.jpg"


def _finger_path(folder: Path, position: FingerPosition) -> Path:
    return folder / f"finger-{position.value}.png"


def _write_whole(path: Path, data: bytes) -> None:
    """Write beside, then rename, so that no half file is ever read."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(data)
    beside.replace(path)
