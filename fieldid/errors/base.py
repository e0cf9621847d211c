"""The root of the tree of errors, and what to say of a fault that nobody foresaw.

Each error says in one sentence what is wrong and what to do next.

``message`` and ``next_step`` are templates, so that the screens can translate them; the
details handed to the constructor fill the braces. Details must never hold personal data,
biometric data or secrets: they reach logs.
"""

from __future__ import annotations

from collections import defaultdict
from typing import ClassVar


class FieldidError(Exception):
    """Base of every error that may be shown to a person."""

    message: ClassVar[str] = "Something went wrong."
    next_step: ClassVar[str] = "Try again; if it happens again, save a diagnosis and report it."

    def __init__(self, **details: object) -> None:
        """Keep ``details`` for the templates."""
        super().__init__()
        self.details = details

    def __str__(self) -> str:
        """Message and next step, filled in; a detail that was not given shows as ``?``."""
        return f"{self.message} {self.next_step}".format_map(defaultdict(_unknown, self.details))


def _unknown() -> str:
    return "?"


class UnexpectedError(FieldidError):
    """A fault of this program, named by kind and place, never by its text."""

    message = "Something went wrong inside fieldid ({kind} at {place})."
    next_step = "What was saved is still there; try again, and report this line if it comes back."


class FileProblemError(FieldidError):
    """A file that the person named cannot be read or written."""

    message = "The file {file} cannot be used: {reason}."
    next_step = "Check the name and the permissions, and try again."
