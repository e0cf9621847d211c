"""The paper that the person takes home: made from the encounter, and every copy logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.case.subject_paper import SubjectPaper, subject_paper

if TYPE_CHECKING:
    from typing import Literal

    from fieldid.app.encounter_desk import EncounterDesk


def make_paper(encounter: EncounterDesk) -> SubjectPaper:
    """Return the paper as of now. Raises ``CaseError`` before the notice is given."""
    desk = encounter.desk
    return subject_paper(encounter.encounter, desk.policy, desk.now())


def log_paper(encounter: EncounterDesk, how: Literal["printed", "saved"]) -> None:
    """Record that a copy left the program: a disclosure to the person."""
    subject = encounter.encounter.encounter_id
    encounter.desk.log(AuditEvent.DISCLOSURE, subject, what="paper for the person", how=how)
