"""The dlib encoder in a process of its own, for programs that have screens.

dlib keeps Python's interpreter lock while it computes, for a tenth of a second a face: in a
thread beside the screens it would hold them up for as long. Guarantees the same templates as
``DlibResnetEncoder``; a process that died is started again once. Leaves out: the time limit,
because the work on one face has none to run into.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from fieldid import weights
from fieldid.errors.base import FieldidError
from fieldid.errors.image import EngineUnavailableError
from fieldid.face.apart_messages import (
    Answer,
    Ask,
    Encode,
    Encoded,
    Failed,
    Load,
    Loaded,
    read_answer,
    read_ask,
    write,
)
from fieldid.face.dlib_resnet import DlibResnetEncoder
from fieldid.face.template_codec import encode

if TYPE_CHECKING:
    from typing import IO

    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceImage, FaceTemplate, ModelTag

_ENDED = (OSError, EOFError, ValueError)  # ValueError: what it says cannot be read


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
            self._asked(Load())
            self._loaded = True

    def encode(self, image: FaceImage, detection: Detection) -> FaceTemplate:
        """Return the template of one face. Raises as ``load`` does, and ``ImageError``."""
        answer = self._asked(Encode.of(image, detection))
        if not isinstance(answer, Encoded):
            raise _not_running()
        return answer.read()

    def forget(self) -> None:
        """End the process, and with it whatever it still held in memory."""
        with self._lock:
            self._end()

    def _asked(self, ask: Ask) -> Answer:
        with self._lock:
            try:
                answer = self._exchange(ask)
            except _ENDED:
                self._end()
                answer = self._again(ask)
        if isinstance(answer, Failed):
            raise answer.read()
        return answer

    def _again(self, ask: Ask) -> Answer:
        try:
            return self._exchange(ask)
        except _ENDED as error:
            self._end()
            raise _not_running() from error

    def _exchange(self, ask: Ask) -> Answer:
        process = self._process or _start()
        self._process = process
        if process.stdin is None or process.stdout is None:
            raise OSError
        write(ask, process.stdin)
        return read_answer(process.stdout)

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


def _not_running() -> EngineUnavailableError:
    return EngineUnavailableError(name="dlib", reason="its process does not run")


def serve(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the other end closes the pipe, which it does when the program ends."""
    encoder = DlibResnetEncoder()
    while True:
        try:
            ask = read_ask(asked)
        except EOFError:
            return
        write(_answer(encoder, ask), answers)


def _answer(encoder: DlibResnetEncoder, ask: Ask) -> Answer:
    try:
        if isinstance(ask, Encode):
            return Encoded(encode(encoder.encode(*ask.face())))
        encoder.load()
    except FieldidError as error:
        return Failed.of(error)
    return Loaded()


if __name__ == "__main__":
    for named in sys.argv[1:2]:
        weights.look_in(Path(named))
    serve(sys.stdin.buffer, sys.stdout.buffer)
