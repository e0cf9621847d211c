"""Errors of documents, of the zone and of certificates of states."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


class DocumentError(FieldidError):
    """Base for travel documents and their signatures."""

    message = "This document data cannot be read: {reason}."
    next_step = "Read the document again; if it stays so, inspect it by other means."


class MrzContentError(DocumentError):
    """Values that no machine-readable zone can hold."""

    message = "No machine-readable zone can be made of this: {reason}."
    next_step = "Correct the value."


class FontMissingError(FieldidError):
    """A font that a measurement draws with is not installed."""

    message = "The font {font} is not installed."
    next_step = "Install the package {package}, then try again."


class ModelDataError(DocumentError):
    """The recogniser's numbers that came with the program are not the ones it was made with."""

    message = "The data of the zone reader is damaged: {reason}."
    next_step = "Install fieldid again."


class TrustSourceError(DocumentError):
    """A file of the trust store cannot be used."""

    message = "The trust store cannot be read: {reason}."
    next_step = "Ask the administrator for a valid set of CSCA certificates."


class TrustSetDamagedError(TrustSourceError):
    """A signed set of certificates that is truncated, altered or not one at all."""

    message = "This set of CSCA certificates is damaged: {reason}."
    next_step = "The set held before stays in use. Ask the list authority for a new copy."


class TrustSetStrangerError(TrustSourceError):
    """Signed by somebody other than the pinned list authority."""

    message = "This set of CSCA certificates is not signed by the list authority of this laptop."
    next_step = "The set held before stays in use. Ask the list authority for a new copy."


class TrustSetOlderError(TrustSourceError):
    """Older than, or the same as, the set held."""

    message = "This set (version {offered}) is not newer than the one held (version {held})."
    next_step = "Nothing was changed. Ask for the newest set of CSCA certificates."


class TrustSetBuildError(TrustSourceError):
    """A set that the authority cannot sign."""

    message = "No set of CSCA certificates can be made: {reason}."
    next_step = "Nothing was written. Correct it and try again."
