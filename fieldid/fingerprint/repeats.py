"""Whether a finger was shown before, or under another name: mistakes of the capture, not fraud.

Guarantees that a doubt is raised only on a score that different fingers do not reach on the sets
at hand. Leaves out what is done about it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid import parameters
from fieldid.fingerprint.matcher import compare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.model.biometric import FingerPosition, FingerTemplate, Quality

    Held = Iterable[tuple[FingerPosition, FingerTemplate]]


def shown_before(
    template: FingerTemplate, position: FingerPosition, captured: Held
) -> FingerPosition | None:
    """Return the other position under which this finger was captured already, or None."""
    others = [(held, other) for held, other in captured if held != position]
    return _best_match(template, others)


def doubtful_position(
    template: FingerTemplate, position: FingerPosition, references: Held
) -> FingerPosition | None:
    """Return the position of one person's references that this finger looks like instead.

    None where it looks like the reference of its own position, or like none of them.
    """
    held = list(references)
    own = [(one, other) for one, other in held if one == position]
    if _best_match(template, own) is not None:
        return None
    return shown_before(template, position, held)


def repeated(quality: Quality) -> Quality:
    """Close the gate: the sample is of a finger that was captured already."""
    return replace(quality, usable=False, reasons=("same_finger_twice", *quality.reasons))


def _best_match(template: FingerTemplate, others: Held) -> FingerPosition | None:
    scores = [
        (compare(template, other), position)
        for position, other in others
        if other.extractor == template.extractor
    ]
    score, best = max(scores, default=(0.0, None))
    return best if score >= parameters.SAME_FINGER_SCORE else None
