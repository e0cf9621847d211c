"""What a screen is handed: the laptop, the open desk, the open encounter, the job runner."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.errors.case import CaseError
from fieldid.errors.vault import VaultError, VaultLockedError
from ui.jobs import Hooks
from ui.list_job import ListJob

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.app.installation import Installation
    from fieldid.app.views import DecisionReceipt
    from ui.hand_in import HandIn
    from ui.jobs import JobRunner
    from ui.preferences import Preferences


@dataclass(frozen=True)
class Exercise:
    """The exercise that a trainee is doing. ``judged``: its result was shown already."""

    scenario_id: str
    encounter_id: str
    briefing: str
    trainee: str = ""
    judged: bool = False


class Context:
    """Shared by all screens of one window; the window alone opens and closes what is in it."""

    def __init__(
        self,
        jobs: JobRunner,
        installation: Installation,
        preferences: Preferences,
        hand_in: HandIn,
    ) -> None:
        self.jobs = jobs
        self.installation = installation
        self.preferences = preferences
        self.hand_in = hand_in
        self.open_desk: Desk | None = None
        self.open_encounter: EncounterDesk | None = None
        self.receipt: DecisionReceipt | None = None
        self.exercise: Exercise | None = None
        self.list_job = ListJob(jobs)

    @property
    def realm(self) -> str:
        """The realm of this laptop; empty where its key file does not tell it."""
        with suppress(VaultError):
            return self.installation.realm
        return ""

    @property
    def desk(self) -> Desk:
        """The unlocked laptop; raises ``VaultLockedError`` while it is locked."""
        if self.open_desk is None:
            raise VaultLockedError
        return self.open_desk

    @property
    def encounter(self) -> EncounterDesk:
        """The encounter in hand; raises ``CaseError`` when there is none."""
        if self.open_encounter is None:
            raise CaseError(reason="no encounter is open")
        return self.open_encounter

    def prepare_probe(self) -> None:
        """Make the templates of what was captured while the officer looks at it.

        What cannot be made is told by the search that needs it.
        """
        encounter = self.encounter
        self.jobs.start(self.jobs, lambda _job: encounter.prepare_probe(), Hooks())

    def forget(self) -> None:
        """Let go of everything that a locked laptop must not hold."""
        self.list_job.forget()
        self.open_desk = None
        self.open_encounter = None
        self.receipt = None
        self.exercise = None
