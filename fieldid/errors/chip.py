"""Errors of a document's chip while it is read."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


class ChipError(FieldidError):
    """Base of what goes wrong with the chip of a document."""

    message = "The chip of this document cannot be read: {reason}."
    next_step = (
        "Lay the document on the reader again. Its printed data can be used without the chip."
    )


class ChipPasswordError(ChipError):
    """The chip refused the key made from what was typed or read."""

    message = "The chip does not open with the {password} that was entered."
    next_step = "Compare every character with the document, correct it and read again."


class ChipProtocolError(ChipError):
    """The chip answered what the standard does not allow, or never came to an end."""

    message = "The chip of this document answers against the standard: {reason}."
    next_step = "Read it once more. If it happens again, note it and use the printed data."


class ChipSessionLostError(ChipError):
    """The protected session with the chip broke; it can be set up again."""

    message = "The protected connection to the chip broke: {reason}."
    next_step = "Leave the document still on the reader and read again."


class ChipUnsupportedError(ChipError):
    """The chip asks for something that this program, or this laptop, does not have."""

    message = "This program cannot open this chip: {reason}."
    next_step = "Use the printed data, and report the document's state and year of issue."


class ChipReadCancelledError(ChipError):
    """The officer stopped the reading."""

    message = "Reading the chip was cancelled."
    next_step = "Press Read to start again."
