"""What a person takes home about their own encounter: what was done, why, and their remedies.

Guarantees that nothing is on the paper but the person's own encounter and the policy's texts:
no candidate, no score, no other person, no barrier. What a text says in the person's language
was reviewed by somebody named; otherwise the paper says that an interpreter is needed. Leaves out
how it is printed. The facts stand in the policy's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.case import CaseError
from fieldid.model.biometric import Modality
from fieldid.policy.notice import NoticeWording

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.model.encounter import Encounter
    from fieldid.policy.policy import Policy
    from fieldid.policy.power import Power

NOTHING_TAKEN = "Nothing was taken."


@dataclass(frozen=True)
class SubjectPaper:
    """The paper's words.

    ``facts``: heading and words. ``notice``, ``remedies``: the policy's own text first, then
    the person's language where it is another one.
    """

    title: str
    caveat: str
    facts: tuple[tuple[str, str], ...]
    notice: tuple[NoticeWording, ...]
    remedies: tuple[NoticeWording, ...]
    interpreter_note: str


def subject_paper(encounter: Encounter, policy: Policy, at: datetime) -> SubjectPaper:
    """Return the paper. Raises ``CaseError`` before purpose and notice are settled.

    ``at``: when the paper is made, UTC.
    """
    if encounter.purpose is None or encounter.notice is None:
        raise CaseError(reason="the purpose and the notice are not settled yet")
    power = policy.power(encounter.purpose.power_id)
    language = encounter.notice.language
    own, other = policy.language, (language,) if language != policy.language else ()
    notice = tuple(policy.notice(power.id, code) for code in (own, *other))
    return SubjectPaper(
        policy.title,
        policy.caveat,
        tuple(_facts(encounter, policy, power, at)),
        notice,
        tuple(policy.remedy(code) for code in (own, *other)),
        policy.interpreter_note if any(wording.interpreter_needed for wording in notice) else "",
    )


def _facts(
    encounter: Encounter, policy: Policy, power: Power, at: datetime
) -> list[tuple[str, str]]:
    purpose_id = encounter.purpose.purpose_id if encounter.purpose else ""
    facts = [
        ("Date", at.strftime("%Y-%m-%d")),
        ("Number of this encounter", encounter.encounter_id),
        ("Why", policy.purpose(purpose_id).label),
        ("Legal power", _power(power)),
        ("What was taken", taken(encounter)),
        ("Compared with", power.searched_against),
        ("Kept on this laptop", _kept(power.retain_samples_days)),
    ]
    told = "; ".join(recipient.name for recipient in power.disclosed_to)
    return [*facts, ("May be told to", told)] if told else facts


def taken(encounter: Encounter) -> str:
    """Say what was captured, without saying of which quality."""
    fingers = sum(sample.modality is Modality.FINGER for sample in encounter.samples)
    faces = sum(sample.modality is Modality.FACE for sample in encounter.samples)
    parts = []
    if fingers:
        parts.append("1 fingerprint" if fingers == 1 else f"{fingers} fingerprints")
    if faces:
        parts.append("a photograph of the face")
    return " and ".join(parts) or NOTHING_TAKEN


def _power(power: Power) -> str:
    basis = "your consent" if power.consent_is_basis else power.statutory_basis
    return f"{power.label} ({basis})" if basis else power.label


def _kept(days: int) -> str:
    if days == 0:
        return "until the decision, then deleted"
    return "for 1 day, then deleted" if days == 1 else f"for {days} days, then deleted"
