"""One finding of a result sheet: what the trainee did, in plain words, against the truth."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Grade(StrEnum):
    """How a finding counts. ``SERIOUS`` is a mistake that would harm a real person."""

    RIGHT = "right"
    NOTE = "note"
    MISTAKE = "mistake"
    SERIOUS = "serious"


@dataclass(frozen=True)
class Finding:
    """``template`` is a sentence that ``details`` complete, so that it can be translated."""

    grade: Grade
    template: str
    details: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence, filled in."""
        return self.template.format(**self.details)
