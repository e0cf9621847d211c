"""Errors of images, templates and the engines that make them."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


class ImageError(FieldidError):
    """An image file or buffer cannot be used."""

    message = "This image cannot be used: {reason}."
    next_step = "Choose another image or capture again."


class ImageFileError(ImageError):
    """One of several image files cannot be used; ``what`` says which by what it shows."""

    message = "The image of the {what} cannot be used: {reason}."


class ResolutionUnknownError(ImageError):
    """A fingerprint image does not say its resolution."""

    message = "This fingerprint image does not state its resolution."
    next_step = "Enter the scanner's resolution in dots per inch (usually 500)."


class TemplateError(FieldidError):
    """Encoded template bytes are not of a version this program reads."""

    message = "This biometric template cannot be read: {reason}."
    next_step = "Ask the list authority to re-issue the list for this version."


class FingerRecordError(FieldidError):
    """A minutiae or finger image record of another maker is damaged or of an unknown kind."""

    message = "This fingerprint record cannot be read: {reason}."
    next_step = "Ask the sender for ISO/IEC 19794-2, ISO/IEC 19794-4 or ANSI/INCITS 378."


class ModelFileError(FieldidError):
    """A model's weights are missing or are not the ones that were tested."""

    message = "The model {name} is missing or was altered."
    next_step = "Reinstall fieldid; until then this engine is not used."


class EngineUnavailableError(FieldidError):
    """A library that an engine needs does not load on this machine."""

    message = "The engine {name} does not work on this laptop: {reason}."
    next_step = "Reinstall fieldid; until then this engine is not used."
