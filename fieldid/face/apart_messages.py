"""What the encoder in a process of its own is asked, and what it answers, as bytes.

Guarantees that reading builds nothing but what is named here, within bounds: the process has
looked at a picture from outside, so what it says is not trusted. Each message is a length of
four bytes, big-endian, and MessagePack. Leaves out who asks when (``apart``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
import numpy as np
from msgspec import Meta

from fieldid.errors.catalogue import KINDS
from fieldid.errors.image import EngineUnavailableError
from fieldid.face import template_codec
from fieldid.face.detection import Detection
from fieldid.model.biometric import FaceImage

if TYPE_CHECKING:
    from typing import IO

    from fieldid.errors.base import FieldidError
    from fieldid.model.biometric import FaceTemplate

_LENGTH_BYTES = 4
_MAX_ANSWER_BYTES = 1 << 16
_LANDMARKS = (5, 2)

Side = Annotated[int, Meta(ge=1, le=1 << 16)]
Box = tuple[float, float, float, float]


class Load(msgspec.Struct, frozen=True, tag=True):
    """Load the weights."""


class Encode(msgspec.Struct, frozen=True, tag=True):
    """Encode one face. ``pixels``: uint8 RGB; ``landmarks``: float32, (5, 2)."""

    height: Side
    width: Side
    pixels: bytes
    box: Box
    landmarks: bytes
    score: float

    @classmethod
    def of(cls, image: FaceImage, detection: Detection) -> Encode:
        """Ask for the template of this face."""
        height, width = image.pixels.shape[:2]
        landmarks = detection.landmarks.astype("<f4").tobytes()
        box, score = detection.box, detection.score
        return cls(height, width, image.pixels.tobytes(), box, landmarks, score)

    def face(self) -> tuple[FaceImage, Detection]:
        """Return image and detection; raise ``ValueError`` where the bytes are too few or many."""
        pixels = np.frombuffer(self.pixels, np.uint8).reshape(self.height, self.width, 3)
        landmarks = np.frombuffer(self.landmarks, "<f4").astype(np.float32).reshape(_LANDMARKS)
        return FaceImage(pixels), Detection(self.box, landmarks, self.score)


class Loaded(msgspec.Struct, frozen=True, tag=True):
    """The weights are there."""


class Encoded(msgspec.Struct, frozen=True, tag=True):
    """``template``: as ``template_codec`` writes it."""

    template: bytes

    def read(self) -> FaceTemplate:
        """Return the template; raise ``TemplateError``."""
        return template_codec.decode(self.template)


class Failed(msgspec.Struct, frozen=True, tag=True):
    """``error``: a name of ``fieldid.errors.catalogue``."""

    error: str
    details: dict[str, str]

    @classmethod
    def of(cls, error: FieldidError) -> Failed:
        """Name an error; what it followed from stays behind."""
        return cls(type(error).__name__, {key: str(value) for key, value in error.details.items()})

    def read(self) -> FieldidError:
        """Return the error; of an unknown name, that dlib cannot be used."""
        kind = KINDS.get(self.error)
        if kind is None:
            return EngineUnavailableError(name="dlib", reason="its process failed")
        return kind(**self.details)


Ask = Load | Encode
Answer = Loaded | Encoded | Failed
_ASK: msgspec.msgpack.Decoder[Ask] = msgspec.msgpack.Decoder(Ask)
_ANSWER: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def write(message: Ask | Answer, pipe: IO[bytes]) -> None:
    """Send one message."""
    data = msgspec.msgpack.encode(message)
    pipe.write(len(data).to_bytes(_LENGTH_BYTES, "big") + data)
    pipe.flush()


def read_ask(pipe: IO[bytes]) -> Ask:
    """Wait for an ask. Raises ``EOFError`` at the end, ``ValueError`` for other bytes."""
    return _ASK.decode(_read(pipe, (1 << 8 * _LENGTH_BYTES) - 1))


def read_answer(pipe: IO[bytes]) -> Answer:
    """Wait for an answer. Raises ``EOFError`` at the end, ``ValueError`` for other bytes."""
    return _ANSWER.decode(_read(pipe, _MAX_ANSWER_BYTES))


def _read(pipe: IO[bytes], most: int) -> bytes:
    length = int.from_bytes(_exactly(pipe, _LENGTH_BYTES), "big")
    if length > most:
        raise ValueError("a message is too long")
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
