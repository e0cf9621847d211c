"""Image files as a reader: those the officer picks, and a watched folder that is off by default.

Guarantees: files are read bounded and decoded in the worker, where a hostile file does no harm;
the resolution is the file's own, or the one the request carries, else
``ResolutionUnknownError`` passes through and the same file is taken again when the request
comes back with a ``dpi``. Picked files belong to one open reader: closing it forgets them, so
that they never meet another person. A watched folder is refused unless images are protected in
it; its files are deleted once ``capture`` has returned their image, never before, and files
that could not be read are left for the officer. Leaves out: what is in the images.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from drivers.file_source import FileSource, PickedFiles, Unresolved
from drivers.protected_folder import require_protected
from drivers.watched_folder import WatchedFolder
from drivers.worker import WorkerReader
from fieldid.errors.image import ImageError, ResolutionUnknownError
from fieldid.errors.reader import (
    CaptureCancelledError,
    ReaderNotFoundError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.model.biometric import FaceImage, FingerImage, Modality
from fieldid.parameters import IMAGE_MAX_BYTES
from fieldid.ports import CaptureRequest, ReaderInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.ports import CancelToken, PreviewSink, RawSample

POLL_S = 0.25  # also how long a watched file must have stopped growing
PICKED = ReaderInfo("folder:picked", "folder", "Image files", tuple(Modality))
WATCHED = ReaderInfo("folder:watched", "folder", "Watched folder", tuple(Modality))
_LEFT_BEHIND = "There are {count} older images in the folder. Remove those no longer needed."
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_PULLED = frozenset({errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO})


class FolderDriver:
    """Image files: always there. The watched folder: there while one is watched."""

    name = "folder"

    def __init__(self) -> None:
        """Start with no file picked and no folder watched."""
        self._picked = PickedFiles()
        self._watched: WatchedFolder | None = None

    def hand_in_files(self, files: Sequence[Path]) -> None:
        """Let the next captures of the open reader take these files in order.

        Replaces what was picked before; a capture that waits takes the first at once.
        """
        self._picked.pick(files)

    def watch(self, folder: Path | None) -> None:
        """Watch ``folder``, or none. Raises ``WatchedFolderError`` where it is not protected."""
        if folder is not None:
            require_protected(folder)
        self._watched = None if folder is None else WatchedFolder(folder)

    def discover(self) -> list[ReaderInfo]:
        """Return the picked files' reader, and the watched folder's where there is one."""
        if self._watched is None:
            return [PICKED]
        count = self._watched.left_behind()
        advice = _LEFT_BEHIND.format(count=count) if count else ""
        return [PICKED, replace(WATCHED, advice=advice)]

    def open(self, reader_id: str) -> FolderReader:
        """Start the worker that decodes. Raises a ``ReaderError``."""
        if reader_id == PICKED.reader_id:
            return FolderReader(PICKED, self._picked)
        if reader_id == WATCHED.reader_id and self._watched is not None:
            require_protected(self._watched.folder)
            return FolderReader(WATCHED, self._watched)
        raise ReaderNotFoundError(reader=reader_id)


class FolderReader(WorkerReader):
    """Waits for a file, then lets the worker decode it."""

    def __init__(self, info: ReaderInfo, source: FileSource) -> None:
        """Start the worker."""
        self._source = source
        self._path = Path()
        super().__init__(info, ImageFileDevice)

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> RawSample:
        """Return the next file's image. Raises ``ReaderError`` and ``ImageError``."""
        try:
            return super().capture(request, preview, cancel)
        except ResolutionUnknownError:
            self._source.unresolved = Unresolved(self._path, request.modality, request.position)
            raise

    def close(self) -> None:
        """End the worker; picked files are forgotten."""
        super().close()
        self._source.end()

    def prepare(self, request: CaptureRequest, stop: CancelToken) -> Path:
        """Wait for a file."""
        unresolved, self._source.unresolved = self._source.unresolved, None
        if unresolved and unresolved.answered_by(request):
            self._path = unresolved.path
        else:
            self._path = self._wait(request, stop)
        return self._path

    def delivered(self, request: CaptureRequest) -> None:
        """Let the source clear up."""
        del request
        self._source.accepted(self._path)

    def _wait(self, request: CaptureRequest, stop: CancelToken) -> Path:
        deadline = time.monotonic() + request.timeout_s
        self._source.begin()
        while (path := self._source.take()) is None:
            if stop.is_set():
                raise CaptureCancelledError(reader=self.info.name)
            if time.monotonic() > deadline:
                raise ReaderTimeoutError(reader=self.info.name)
            time.sleep(POLL_S)
        return path


class ImageFileDevice:
    """Decodes inside the worker."""

    def __init__(self) -> None:
        """Wait for a file."""
        self._path = Path()

    def hand_in(self, given: object) -> None:
        """Take the path of the next file."""
        self._path = cast("Path", given)

    def capture(
        self, request: CaptureRequest, preview: PreviewSink, cancel: CancelToken
    ) -> FingerImage | FaceImage:
        """Decode the file. The program's side bounds the time and handles cancellation."""
        # Pillow is loaded here, so that looking for readers stays fast.
        from fieldid.image import face, finger  # noqa: PLC0415

        del cancel
        data = read_file(self._path)
        image: FingerImage | FaceImage
        if request.modality is Modality.FINGER:
            image = finger.read_finger_image(data, request.dpi)
        else:
            image = face.read_face_image(data)
        preview(image)
        return image

    def close(self) -> None:
        """Nothing to release."""


def read_file(path: Path) -> bytes:
    """Return at most one byte more than an image may have; never waits on a pipe or device."""
    try:
        handle = os.open(path, _READ)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise ImageError(reason="it is not a file")
            with os.fdopen(handle, "rb", closefd=False) as file:
                return file.read(IMAGE_MAX_BYTES + 1)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno in _PULLED:
            raise ReaderUnpluggedError from error
        raise ImageError(reason=f"the file cannot be opened ({error.strerror})") from error
