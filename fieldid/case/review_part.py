"""Which part of a review is open now, and whether one officer may give it.

Guarantees that the answer comes from the rules that judge the act itself: the part is tried, and
what the rules say against it is said here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from fieldid.case.case_review import CaseReview, after_act
from fieldid.case.refusal import Refusal
from fieldid.case.second_officer import RULE, Opinion, ReviewResult
from fieldid.errors.base import FieldidError
from fieldid.errors.case import PolicyRefusalError
from fieldid.wire.act_body import ReviewAnswer

if TYPE_CHECKING:
    from datetime import datetime

Part = Literal["first", "second", "reconcile"]
_OPEN: dict[ReviewResult | None, Part] = {
    ReviewResult.CONTESTED: "first",
    ReviewResult.WAITING: "second",
    ReviewResult.TO_RECONCILE: "reconcile",
}
NOTHING_COMPARED = Refusal(
    "nothing was compared in this encounter, so there is nothing to judge",
    RULE,
    "Open a new encounter with the person.",
)


def open_part(current: CaseReview) -> Part | None:
    """Return what is to be said next, None where nothing is."""
    return _OPEN.get(current.result)


def why_not(current: CaseReview, part: Part, officer: str, at: datetime) -> str:
    """Return in words why this officer cannot give this part, empty where they can."""
    records = current.evidence.record_ids
    if not records:
        return str(NOTHING_COMPARED)
    tried = ReviewAnswer(part, Opinion.CANNOT_TELL, records[0], RULE)
    try:
        after_act(current, tried, officer, at)
    except PolicyRefusalError as error:
        details = error.details
        return str(Refusal(str(details["reason"]), RULE, str(details["remedy"])))
    except FieldidError as error:
        return str(error)
    return ""
