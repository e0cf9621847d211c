"""Errors of readers: what is wrong with the device, and what hands can do about it."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


class ReaderError(FieldidError):
    """Base of what a reader can report."""

    message = "The reader {reader} reported a problem: {reason}."
    next_step = "Unplug it, plug it in again and retry."


class ReaderNotFoundError(ReaderError):
    """No such reader is attached."""

    message = "The reader {reader} was not found."
    next_step = "Check the cable, or choose another reader in Settings."


class ReaderBusyError(ReaderError):
    """Another program or an earlier capture holds the reader."""

    message = "The reader {reader} is in use."
    next_step = "Close the other program, or wait a moment and retry."


class ReaderTimeoutError(ReaderError):
    """Nothing was presented in time."""

    message = "Nothing was presented to the reader {reader} in time."
    next_step = "Ask the person to present again and press Capture."


class NoImageFileError(ReaderTimeoutError):
    """Image files were to be read, and none was left."""

    message = "There is no image file to read."
    next_step = "Choose image files, then press Capture."


class ReaderUnpluggedError(ReaderError):
    """The reader went away in the middle."""

    message = "The reader {reader} stopped answering."
    next_step = "Plug it in again; nothing captured so far is lost."


class ReaderDriverMissingError(ReaderError):
    """A library or program that the reader's driver needs is not installed."""

    message = "The reader {reader} cannot be used: {missing} is not installed."
    next_step = "Install it, start the program again, or choose another reader in Settings."


class ReaderPermissionError(ReaderError):
    """The system does not let this account use the reader."""

    message = "This account may not use the reader {reader}."
    next_step = (
        "An administrator installs packaging/udev/70-fieldid-readers.rules; then plug it in again."
    )


class CameraPermissionError(ReaderPermissionError):
    """The system does not let this account use the camera."""

    message = "This account may not use the camera {reader}."
    next_step = (
        "An administrator adds this account to the group video; then log in to this computer again."
    )


class FingerTooEarlyError(ReaderError):
    """A finger lay on the reader before it was ready."""

    message = "A finger was on the reader {reader} before it was ready."
    next_step = "Ask the person to lift the finger, press Capture, then place it."


class PresentAgainError(ReaderError):
    """The reader itself could not use what was presented."""

    message = "The reader {reader} could not use the finger: {reason}."
    next_step = "Press Capture and ask the person to place the finger again, flat and centred."


class ReaderScaleError(ReaderError):
    """The ridges of an image contradict the resolution that the reader states."""

    message = (
        "The reader {reader} states {dpi} dots per inch, but the ridges in its image say otherwise."
    )
    next_step = (
        "Place the finger once more. If it stays so, use another reader and tell an administrator."
    )


class ReaderTrustError(ReaderError):
    """A scanner's signed answer is not vouched for by a maker that is trusted here."""

    message = "The reader {reader} is not trusted: {reason}."
    next_step = (
        "Use another reader. An administrator checks the maker's certificate, and this laptop's"
        " date."
    )


class RecordingError(ReaderError):
    """A recording of a reader cannot be opened."""

    message = "The recording {file} cannot be opened."
    next_step = (
        "Check the passphrase. If it is right, the file is damaged or no recording: ask for it"
        " again."
    )


class RecordingNotAllowedError(ReaderError):
    """A recording of a reader holds biometrics; keeping or playing one is a supervisor's act."""

    message = "Only a supervisor or an administrator may save or play a recording of a reader."
    next_step = "Ask your supervisor."


class RecordingNotHereError(ReaderError):
    """A live laptop plays no recordings: one must not stand in for a person."""

    message = "A recording cannot be played on a live laptop."
    next_step = "Play it on a demonstration or pilot laptop."


class ReaderDarkError(ReaderError):
    """A camera delivers black pictures."""

    message = "The picture of the camera {reader} is black."
    next_step = "Open the shutter or uncover the lens, switch on a light and retry."


class ReaderTornError(ReaderError):
    """A camera delivers pictures that are not whole."""

    message = "The pictures of the camera {reader} arrive broken."
    next_step = "Plug it in directly, not through a hub or a long cable, and retry."


class WatchedFolderError(ReaderError):
    """The watched folder would leave images of people in the clear on a disk."""

    message = "This folder cannot be watched: {reason}."
    next_step = "Choose a folder on an encrypted disk, or in memory (tmpfs, such as /dev/shm)."


class CaptureCancelledError(ReaderError):
    """The officer stopped the capture."""

    message = "The capture was cancelled."
    next_step = "Press Capture to start again."


class CardResetError(ReaderError):
    """The card lost power or was reset between two commands; it can be addressed again."""

    message = "The card on the reader {reader} was reset."
    next_step = "Leave the document still on the reader; reading goes on."


class CardMuteError(ReaderError):
    """There is a card, and it does not answer."""

    message = "The chip on the reader {reader} does not answer."
    next_step = "Take the document off, wait two seconds, and put it on again, flat and open."


class CardRemovedError(ReaderError):
    """The card went away in the middle."""

    message = "The document was taken off the reader {reader} too early."
    next_step = "Lay it on the reader again and leave it until reading has ended."
