"""The notice given to the capture subject, and the languages it is given in.

Guarantees that a text shown as a notice was written in the policy's own language or reviewed
by a named person. In any other language the policy's own text is returned with the mark that
an interpreter is needed; nothing here translates.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language an officer can choose.

    ``code``: BCP 47. ``name``: in the policy's language. ``own_name``: in its own script.
    """

    code: str
    name: str
    own_name: str
    right_to_left: bool


@dataclass(frozen=True)
class NoticeText:
    """A notice in one language.

    ``reviewed_by`` names the person who answers for the text; the policy is refused when it is
    empty for a language other than the policy's own.
    """

    language: str
    text: str
    reviewed_by: str


@dataclass(frozen=True)
class NoticeWording:
    """What the screen shows for a chosen language.

    ``language``: of ``text``, which is the policy's own when ``interpreter_needed``.
    """

    text: str
    language: str
    interpreter_needed: bool
