"""What is already known, at the trailing edge: read off the encounter, nothing else."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from fieldid.model.biometric import Modality
from ui import words
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.model.comparison import VerificationResult
    from fieldid.model.encounter import Claim, Encounter
    from fieldid.policy.policy import Policy

WIDTH = 256


class Known(QScrollArea):
    """Shown during an encounter only. Text alone: no photograph and no print stays here."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        inside = QFrame()
        inside.setObjectName("side")
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(2)
        self._rows: list[tuple[Text, Text]] = []
        self._heading, self._briefing_heading = Text(role="section"), Text(role="section")
        self._briefing = Text(role="small")
        self._briefing.setContentsMargins(0, 0, 0, 14)
        for label in (self._briefing_heading, self._briefing, self._heading):
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(inside)

    def show_encounter(self, encounter: Encounter, policy: Policy, briefing: str = "") -> None:
        """Show what has been recorded so far; in an exercise, the briefing first.

        Labels stay and change their words: the panel is brought up to date at every step.
        """
        self._heading.setText(self.tr("Known so far"))
        self._briefing_heading.say(self.tr("Briefing") if briefing else "")
        self._briefing.say(briefing)
        facts = list(self._facts(encounter, policy))
        while len(self._rows) < len(facts):
            self._rows.append(self._new_row())
        for name, value in self._rows[len(facts) :]:
            name.say("")
            value.say("")
        for (name, value), fact in zip(self._rows, facts, strict=False):
            name.say(fact[0])
            value.say(fact[1])

    def clear(self) -> None:
        """Show nothing, and hold nothing either."""
        for label in (self._briefing_heading, self._briefing, *chain(*self._rows)):
            label.say("")

    def _new_row(self) -> tuple[Text, Text]:
        name, value = Text(role="small"), Text(role="strong")
        name.setContentsMargins(0, 8, 0, 0)
        self._column.insertWidget(self._column.count() - 1, name)
        self._column.insertWidget(self._column.count() - 1, value)
        return name, value

    def _facts(self, encounter: Encounter, policy: Policy) -> Iterator[tuple[str, str]]:
        yield self.tr("Started"), words.when(encounter.opened_at)
        if encounter.age:
            yield self.tr("Age"), words.age_band(encounter.age.band)
            if encounter.age.responsible_adult:
                yield self.tr("Responsible adult"), encounter.age.responsible_adult
        if encounter.purpose:
            yield self.tr("Purpose"), policy.purpose(encounter.purpose.purpose_id).label
            yield self.tr("Legal power"), policy.power(encounter.purpose.power_id).label
        if encounter.notice:
            yield self.tr("Notice given in"), self._language(encounter.notice.language, policy)
        if encounter.claim:
            yield self.tr("Claims to be"), self._claim(encounter.claim)
        yield from self._captured(encounter)
        if encounter.verification:
            yield self.tr("Compared with the claim"), self._verified(encounter.verification)
        if encounter.identification:
            count = len(encounter.identification.candidates)
            yield self.tr("Candidates"), words.number(count) if count else self.tr("none")
        if encounter.referrals:
            yield self.tr("Vulnerability referral"), words.when(encounter.referrals[-1].referred_at)

    def _captured(self, encounter: Encounter) -> Iterator[tuple[str, str]]:
        fingers = [
            self._sample(words.finger(sample.position), sample.quality.score)
            for sample in encounter.samples
            if sample.modality is Modality.FINGER
        ]
        fingers += [
            f"{words.finger(item.position)}: {words.exception(item.exception)}"
            for item in encounter.exceptions
            if item.modality is Modality.FINGER
        ]
        if fingers:
            yield self.tr("Fingers"), "\n".join(fingers)
        for sample in encounter.samples:
            if sample.modality is Modality.FACE:
                yield self.tr("Face"), self._sample(self.tr("photographed"), sample.quality.score)
                yield self.tr("Picture or mask instead"), words.attack(sample.attack)
        for item in encounter.exceptions:
            if item.modality is Modality.FACE:
                yield self.tr("Face"), words.exception(item.exception)

    def _sample(self, name: str, score: int | None) -> str:
        if score is None:
            return name
        return self.tr("{name}, quality {score}").format(name=name, score=score)

    def _language(self, code: str, policy: Policy) -> str:
        return next((lang.name for lang in policy.languages if lang.code == code), code)

    def _claim(self, claim: Claim) -> str:
        parts = (claim.name, words.birth(claim.birth_date), claim.document_number, claim.record_id)
        said = dict.fromkeys(part for part in parts if part)
        return "\n".join(said) or self.tr("nobody named")

    def _verified(self, result: VerificationResult) -> str:
        if result.score is None:
            return self.tr("nothing could be compared")
        if result.supports_claim is None:
            return self.tr("score {score:.2f}, not calibrated").format(score=result.score)
        return self.tr("supports it") if result.supports_claim else self.tr("does not support it")
