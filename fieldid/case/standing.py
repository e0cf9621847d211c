"""Whether a confirmation stands: what a decision, its policy and its review come to.

Guarantees that "identity confirmed" under a power that asks for a second officer is never said
to stand before two officers have agreed on the very record it names, and that a contest takes
it out of force until a new review agrees. One rule for both ends; that a hub without a policy
lets no confirmation stand is the hub's alone (``fieldid.hub.decisions``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.case.second_officer import ReviewResult
from fieldid.model.encounter import Outcome

if TYPE_CHECKING:
    from fieldid.case.case_review import CaseReview


class Standing(StrEnum):
    """What is to be said of the decision of a case. Empty: it stands as it was made."""

    STANDS = ""
    AWAITING_POLICY = "awaiting_policy"
    AWAITING_REVIEW = "awaiting_review"
    REFERRED = "review_refers"
    CONTESTED = "contested"


def standing(outcome: str, record_id: str, review: CaseReview, *, needs_second: bool) -> Standing:
    """Return how a decision stands. ``needs_second``: whether its power asks for two officers.

    ``outcome``: a value of ``Outcome``, empty where nothing was decided.
    """
    result = review.result
    if outcome == Outcome.WITHDRAWN:
        return Standing.STANDS
    if outcome != Outcome.CONFIRMED:
        return Standing.CONTESTED if review.contested else Standing.STANDS
    if not (needs_second or review.contests) or review.agreed_on(record_id):
        return Standing.STANDS
    if result in (ReviewResult.REFER, ReviewResult.AGREED):
        return Standing.REFERRED
    return Standing.CONTESTED if review.contests else Standing.AWAITING_REVIEW
