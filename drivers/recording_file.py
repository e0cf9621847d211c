"""A recording of a reader: what it showed and delivered, when, sealed under a passphrase.

Guarantees: nothing readable rests on disk (age, scrypt); a file that is damaged, foreign, from
another version or beyond the limits is refused with one sentence. Leaves out: making and playing
(``recorder``, ``recording``). A recording of a real person is biometric data: saving one is a
disclosure, which the app logs.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Literal

import msgspec
from pyrage import DecryptError
from pyrage import passphrase as sealing

from drivers.messages import MAX_IMAGE_BYTES, Failed, Preview, Sample
from fieldid.errors.base import FileProblemError
from fieldid.errors.reader import RecordingError
from fieldid.model.biometric import FingerPosition, Modality

MAX_RECORDING_BYTES = 2 * MAX_IMAGE_BYTES
SUFFIX = ".fidr"


class Event(msgspec.Struct, frozen=True, array_like=True):
    """Something that a reader reported, ``at_ms`` after the capture began."""

    at_ms: int
    report: Preview | Sample | Failed


class Take(msgspec.Struct, frozen=True):
    """One capture; its last event is the sample or what went wrong."""

    modality: Modality
    position: FingerPosition | None
    events: tuple[Event, ...]


class Recording(msgspec.Struct, frozen=True):
    """What one reader did. ``name``: the reader's, for people."""

    name: str
    takes: tuple[Take, ...]
    format: Literal[1] = 1

    @property
    def modalities(self) -> tuple[Modality, ...]:
        """What was captured."""
        return tuple(kind for kind in Modality if kind in {take.modality for take in self.takes})


encode_recording = msgspec.msgpack.Encoder().encode
_decoder: msgspec.msgpack.Decoder[Recording] = msgspec.msgpack.Decoder(Recording)


def write_recording(recording: Recording, path: Path, passphrase: str) -> None:
    """Seal and write the file at once. Raises FileProblemError."""
    sealed = sealing.encrypt(encode_recording(recording), passphrase)
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(sealed)
        Path(file.name).replace(path)
    except OSError as error:
        raise FileProblemError(file=path.name, reason=os.strerror(error.errno or 0)) from error


def unseal_recording(path: Path, passphrase: str) -> bytes:
    """Return the encoded recording. Raises FileProblemError, RecordingError."""
    try:
        encoded: bytes = sealing.decrypt(_read_bounded(path), passphrase)
    except DecryptError as error:
        raise RecordingError(file=path.name) from error
    return encoded


def decode_recording(encoded: bytes, file: str) -> Recording:
    """Return the recording; ``file`` is named in the RecordingError that this may raise."""
    try:
        recording = _decoder.decode(encoded)
    except msgspec.DecodeError as error:
        raise RecordingError(file=file) from error
    if not recording.takes or not all(take.events for take in recording.takes):
        raise RecordingError(file=file)
    return recording


def _read_bounded(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            sealed = file.read(MAX_RECORDING_BYTES + 1)
    except OSError as error:
        raise FileProblemError(file=path.name, reason=os.strerror(error.errno or 0)) from error
    if len(sealed) > MAX_RECORDING_BYTES:
        raise RecordingError(file=path.name)
    return sealed
