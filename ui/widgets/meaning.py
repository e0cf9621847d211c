"""What a comparison score means, in words; the numbers behind it on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.app.samples import REVOKED
from fieldid.model.biometric import FingerPosition
from fieldid.model.comparison import DEMONSTRATION
from ui import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.comparison import ErrorRate, ScorePart

translate = QCoreApplication.translate


def rate_words(rate: ErrorRate) -> str:
    """Return the claim that always stands beside a score.

    One that an earlier version kept has no sentences and is shown as it was.
    """
    if not rate.sentences:
        return words.sentence(rate.claim)
    return " ".join(map(words.sentence, rate.sentences))


def rate_lines(rate: ErrorRate) -> list[tuple[str, str]]:
    """Return the claim a sentence a line, each with its role: what to expect stands out.

    That nothing can be claimed, and that figures are for demonstration, is a caution.
    """
    if not rate.sentences:
        return [(rate_words(rate), "body" if rate.rate is not None else "caution")]
    first, *rest = rate.sentences
    roles = ["caution", "soft"] if rate.rate is None else ["strong", "soft"]
    if first == DEMONSTRATION:
        roles = ["caution", *roles]
    roles += ["soft"] * len(rest)
    return [(words.sentence(one), role) for one, role in zip(rate.sentences, roles, strict=False)]


def part_words(parts: Sequence[ScorePart]) -> str:
    """Return each part of a score on its own line."""
    return "\n".join(
        translate("Meaning", "{source}: {score:.3f}").format(
            source=source_words(part.source), score=part.score
        )
        for part in parts
    )


def is_revoked(source: str) -> bool:
    """Whether a source was left out because its model was revoked."""
    return source.endswith(REVOKED)


def source_words(source: str) -> str:
    """Say ``face:sface`` or ``finger:right_index`` in words."""
    kind, _, name = source.removesuffix(REVOKED).strip().partition(":")
    if kind == "finger":
        return words.finger(FingerPosition.from_label(name))
    return translate("Meaning", "face ({engine})").format(engine=name)
