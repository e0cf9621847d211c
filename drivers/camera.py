"""Finds cameras, and video files in their place.

Guarantees: finding cameras opens none; a camera keeps its name when it is plugged in at another
port, and with it how it was set up. There is no trigger: a capture that shows nobody is one
attempt, and the capture room asks for the next. Leaves out: the pictures (``camera_device``),
whether there is a face, and the advice how to stand.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drivers.camera_device import AS_DELIVERED, USUAL, CameraDevice, Timing
from drivers.worker import WorkerReader
from fieldid.errors.reader import ReaderNotFoundError
from fieldid.model.biometric import Modality
from fieldid.ports import CameraSetup, ReaderInfo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class CameraDriver:
    """Finds the cameras that the system lists, and the video files it was given."""

    name = "camera"

    def __init__(
        self,
        video_files: Sequence[Path] = (),
        timing: Timing = USUAL,
        system: Path = Path("/"),
    ) -> None:
        """Keep what stands in for cameras; ``system`` is where ``sys`` and ``dev`` are found."""
        self._video_files = tuple(video_files)
        self._timing = timing
        self._system = system
        self._setups: dict[str, CameraSetup] = {}

    def set_up(self, setups: Mapping[str, CameraSetup]) -> None:
        """Keep how cameras are set up, by reader; counts from when one is next opened."""
        self._setups = dict(setups)

    def discover(self) -> list[ReaderInfo]:
        """Return what is attached, without opening it."""
        return [info for info, _ in self._sources()]

    def open(self, reader_id: str) -> WorkerReader:
        """Open one camera in its worker. Raises a ``ReaderError``."""
        for info, source in self._sources():
            if info.reader_id == reader_id:
                setup = self._setups.get(reader_id, AS_DELIVERED)
                return WorkerReader(info, partial(CameraDevice, source, self._timing, setup))
        raise ReaderNotFoundError(reader=reader_id)

    def _sources(self) -> list[tuple[ReaderInfo, Path | int]]:
        files = [(_info(f"file:{path.name}", path.name), path) for path in self._video_files]
        if sys.platform == "linux":
            return [*files, *_linux_cameras(self._system)]
        return [*files, (_info("0", "Camera"), 0)]


def _info(place: str, name: str) -> ReaderInfo:
    return ReaderInfo(f"camera:{place}", CameraDriver.name, name, (Modality.FACE,))


def _linux_cameras(system: Path) -> list[tuple[ReaderInfo, Path]]:
    """Read sysfs; a camera's second and further nodes carry no pictures.

    A camera is opened by its link where it has one: that stays when the node's number changes.
    """
    links = sorted((system / "dev/v4l/by-id").glob("*"))
    stable = {link.resolve().name: link for link in links}
    found = []
    for entry in sorted((system / "sys/class/video4linux").glob("video*")):
        node = system / "dev" / entry.name
        if _text(entry / "index") == "0" and node.exists():
            name = _text(entry / "name") or entry.name
            source = stable.get(entry.name, node)
            found.append((_info(source.name, name), source))
    return found


def _text(file: Path) -> str:
    try:
        return file.read_text(errors="replace").strip()
    except OSError:
        return ""
