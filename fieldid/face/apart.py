"""The dlib encoder in a process of its own, for programs that have screens.

dlib keeps Python's interpreter lock while it computes, for a tenth of a second a face: in a
thread beside the screens it would hold them up for as long. Guarantees the same templates as
``DlibResnetEncoder``; a process that died is started again once. Leaves out: the time limit,
because the work on one face has none to run into.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from fieldid import weights
from fieldid.errors.base import FieldidError
from fieldid.errors.image import EngineUnavailableError
from fieldid.face.dlib_resnet import DlibResnetEncoder

if TYPE_CHECKING:
    from typing import BinaryIO

    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage, FaceTemplate, ModelTag

_Ask = tuple["FaceImage", "Detection"] | None  # None: only load
_ENDED = (OSError, EOFError, pickle.UnpicklingError, ValueError)


class ApartEncoder:
    """Fulfils ``FaceEncoder``; the process starts on first use."""

    def __init__(self) -> None:
        self._tag = DlibResnetEncoder().tag
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._loaded = False

    @property
    def tag(self) -> ModelTag:
        """The tag of the encoder within."""
        return self._tag

    @property
    def pid(self) -> int | None:
        """Process number of the encoder, None while there is none."""
        return self._process.pid if self._process else None

    def load(self) -> None:
        """Load the weights now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        if not self._loaded:
            self._asked(None)
            self._loaded = True

    def encode(self, image: FaceImage, detection: Detection) -> FaceTemplate:
        """Return the template of one face. Raises as ``load`` does, and ``ImageError``."""
        template: FaceTemplate = self._asked((image, detection))
        return template

    def forget(self) -> None:
        """End the process, and with it whatever it still held in memory."""
        with self._lock:
            self._end()

    def _asked(self, ask: _Ask) -> Any:
        with self._lock:
            try:
                answer = self._exchange(ask)
            except _ENDED:
                self._end()
                answer = self._again(ask)
        if isinstance(answer, FieldidError):
            raise answer
        return answer

    def _again(self, ask: _Ask) -> Any:
        try:
            return self._exchange(ask)
        except _ENDED as error:
            self._end()
            reason = "its process does not run"
            raise EngineUnavailableError(name="dlib", reason=reason) from error

    def _exchange(self, ask: _Ask) -> Any:
        process = self._process or _start()
        self._process = process
        if process.stdin is None or process.stdout is None:
            raise OSError
        pickle.dump(ask, process.stdin)
        process.stdin.flush()
        return pickle.load(process.stdout)  # noqa: S301 - from our own process, by its pipe alone

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _start() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "fieldid.face.apart"]
    if (folder := weights.looked_in()) is not None:
        command.append(str(folder))
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the other end closes the pipe, which it does when the program ends."""
    encoder = DlibResnetEncoder()
    while True:
        try:
            ask: _Ask = pickle.load(asked)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        pickle.dump(_answer(encoder, ask), answers)
        answers.flush()


def _answer(encoder: DlibResnetEncoder, ask: _Ask) -> object:
    try:
        if ask is not None:
            return encoder.encode(*ask)
        encoder.load()
    except FieldidError as error:
        error.__cause__ = None  # a library's own error may not be known at the other end
        return error
    return None


if __name__ == "__main__":
    for named in sys.argv[1:2]:
        weights.look_in(Path(named))
    serve(sys.stdin.buffer, sys.stdout.buffer)
