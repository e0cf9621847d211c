"""A refusal in plain words, before it becomes an error.

The steps rail shows the words without an error being raised; a transition raises the error.
No wording here or in its users blames or threatens: refusal and inability have no penalty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.case import CaseError, PolicyRefusalError

if TYPE_CHECKING:
    from fieldid.errors.base import FieldidError


@dataclass(frozen=True)
class Refusal:
    """Why an act is not possible now.

    ``rule``: name of the policy's rule, empty when merely an earlier step is missing.
    ``remedy``: what to do instead, a whole sentence; used with a rule only.
    """

    reason: str
    rule: str = ""
    remedy: str = ""

    def error(self) -> FieldidError:
        """Return ``PolicyRefusalError`` for a rule, ``CaseError`` for a missing step."""
        if self.rule:
            return PolicyRefusalError(rule=self.rule, reason=self.reason, remedy=self.remedy)
        return CaseError(reason=self.reason)

    def __str__(self) -> str:
        sentence = self.reason[:1].upper() + self.reason[1:] + "."
        return f"{sentence} {self.remedy}".strip()


def require(refusal: Refusal | None) -> None:
    """Return if there is no refusal; raise its error otherwise."""
    if refusal is not None:
        raise refusal.error()


def first(*refusals: Refusal | None) -> Refusal | None:
    """Return the first refusal there is, None when there is none."""
    return next((refusal for refusal in refusals if refusal is not None), None)
