"""The second officer's desk: reviews on this laptop, and of cases that the hub holds.

Guarantees that an answer or a contest is signed, kept and logged in one transaction and then
sent by itself; that the first answer is not handed out before the second is given; and that the
same officer is refused twice with a sentence. These are rules of this laptop's screens: whoever
holds the laptop sees all of it, and only the hub enforces them.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from fieldid.app.blind_case import Evidence, blind_case, sample_kinds
from fieldid.app.hub_questions import ToldWaiting, ask_hub, read_evidence, read_told
from fieldid.app.review_state import case_review, needs_second, standing_of
from fieldid.app.review_views import OfficersAnswer, ReviewPart, ReviewStatus, ReviewView
from fieldid.audit.entry import AuditEvent
from fieldid.case.case_review import after_act
from fieldid.case.erasure import kept_until, samples_due
from fieldid.case.review_part import open_part, why_not
from fieldid.case.second_officer import BlindEvidence, Opinion, ReviewResult, blind_evidence
from fieldid.case.standing import Standing
from fieldid.case.told_review import ToldReview
from fieldid.errors.case import CaseError
from fieldid.errors.hub import HubRefusedError
from fieldid.parameters import ACT_WORDS_CHARACTERS, REVIEW_KEEPS_DAYS
from fieldid.vault.act_item import ActStatus
from fieldid.wire import act as acts
from fieldid.wire.act_body import ActKind, ContestWords, ReviewAnswer
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.query import NO_CASE

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.app.desk import Desk
    from fieldid.app.review_views import BlindCase
    from fieldid.case.case_review import CaseReview
    from fieldid.case.review_part import Part
    from fieldid.case.second_officer import Answer
    from fieldid.model.encounter import Decision, Encounter
    from fieldid.vault.act_item import ActItem
    from fieldid.wire.act_body import ActBody

_DECIDED = frozenset({ReviewResult.AGREED, ReviewResult.REFER})
_TOLD_PART: dict[str, Part] = {"waiting": "second", "contested": "first"}
SENT_ALREADY = "your answer is given; the hub has not told yet what became of it"


class Reviews:
    """Reviews and contests, for the officer who is logged on. All methods block."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._told: dict[str, Evidence] = {}

    def forget(self) -> None:
        """Drop what the hub has shown from memory."""
        self._told.clear()

    # --- looking ---

    def standing(self, encounter: Encounter) -> Standing:
        """Return how the decision of an encounter stands, as far as this laptop knows."""
        return standing_of(self._desk.vault, self._desk.policy, encounter)

    def open_cases(self) -> tuple[ReviewStatus, ...]:
        """Return the cases with something left to do or to be sent, what one can do first."""
        found = [self.status(case_id) for case_id in self._desk.vault.acts.cases()]
        left = [one for one in found if one.standing is not Standing.STANDS or one.refused]
        return tuple(sorted(left, key=lambda one: (not one.part, one.case_id)))

    def status(self, case_id: str) -> ReviewStatus:
        """Return where one review stands, from what is known here."""
        vault = self._desk.vault
        encounter, current = vault.encounters.get(case_id), self._review(case_id)
        part, reason = self._part(case_id, current)
        own = vault.acts.of_case(case_id)
        decision = encounter.decision if encounter else None
        return ReviewStatus(
            case_id=case_id,
            part=ReviewPart(part or ""),
            standing=self.standing(encounter) if encounter else self._standing_elsewhere(current),
            result=current.result or self._told_result(case_id),
            why_not=reason,
            contests=len(current.contests),
            here=encounter is not None,
            at=decision.decided_at if decision else None,
            unsent=sum(item.status is not ActStatus.ACCEPTED for item in own),
            refused=tuple(item.reason for item in own if item.status is ActStatus.REFUSED),
        )

    def view(self, case_id: str) -> ReviewView:
        """Return the review as the officer may see it now; a look at the answers is logged."""
        current, status = self._review(case_id), self.status(case_id)
        contests = tuple(one.words for one in current.contests)
        review = current.review
        if review is None or review.answer is None:
            return ReviewView(status, contests=contests)
        names = self._names(case_id)
        afterwards = review.reconciled or current.talking
        self._desk.log(AuditEvent.CONSULTATION, case_id, what="answers of a review")
        return ReviewView(
            status,
            _named(review.sealed_first, names),
            _named(review.answer, names),
            tuple(_named(one, names) for one in afterwards),
            contests,
        )

    def evidence(self, case_id: str) -> BlindCase:
        """Return what is shown before an answer; logged here, and on the hub if it was asked.

        Raises QuestionUnansweredError or HubRefusedError for a case of another laptop.
        """
        shown = blind_case(self._desk, self._evidence(case_id))
        records = tuple(one.record_id for one in shown.records)
        self._desk.log(AuditEvent.CONSULTATION, case_id, *records, what="evidence of a review")
        return shown

    # --- saying ---

    def answer(self, case_id: str, opinion: Opinion, record_id: str, reason: str) -> ReviewStatus:
        """Sign what the officer sees: the first answer anew, the second, or after talking.

        Raises PolicyRefusalError or CaseError where it is not theirs to give.
        """
        current = self._review(case_id)
        part, refused = self._part(case_id, current)
        if part is None:
            raise CaseError(reason=refused.rstrip(".") or "no answer is asked for now")
        body = ReviewAnswer(part, opinion.value, record_id, _words(reason))
        officer, now = self._desk.officer.officer_id, self._desk.now()
        settled = False
        if current.evidence.record_ids and (part == "first" or current.review):
            settled = after_act(current, body, officer, now)[0].result in _DECIDED
        with self._desk.vault.transaction():
            self._enqueue(ActKind.REVIEW_ANSWER, case_id, body, f"review, {part} answer")
            if settled:
                self._erase_due(case_id)
        return self.status(case_id)

    def first_answer(self, decision: Decision) -> None:
        """Sign the deciding officer's own answer; call in the transaction of the decision."""
        body = ReviewAnswer(
            "first", Opinion.SAME_PERSON.value, decision.record_id, _words(decision.reason)
        )
        self._enqueue(ActKind.REVIEW_ANSWER, decision.encounter_id, body, "review, first answer")

    def contest(self, encounter_id: str, words: str) -> ReviewStatus:
        """Record in the person's own words that it is wrong; reopens the case.

        Raises NotHereError, CaseError.
        """
        if self._desk.encounter(encounter_id).decision is None:
            raise CaseError(reason="nothing was decided in this encounter")
        body = ContestWords(_words(words))
        with self._desk.vault.transaction():
            self._enqueue(ActKind.CONTEST, encounter_id, body, "contest by the person")
        return self.status(encounter_id)

    def needs_second(self, encounter: Encounter) -> bool:
        """Whether a confirmation in this encounter waits for a second officer."""
        return needs_second(encounter, self._desk.policy)

    def kept_until(self, encounter: Encounter) -> datetime | None:
        """Return until when its captures rest here: longer while a review waits, not for ever."""
        until, decision = kept_until(encounter, self._desk.policy), encounter.decision
        if until is None or decision is None:
            return until
        if self.standing(encounter) is not Standing.AWAITING_REVIEW:
            return until
        return max(until, decision.decided_at + timedelta(days=REVIEW_KEEPS_DAYS))

    # --- the hub ---

    def ask(self, case_id: str) -> ReviewStatus:
        """Ask the hub how the review stands and keep what it says. Raises like evidence."""
        content = ask_hub(self._desk.vault, "review", case_id, self._desk.now())
        told = read_told(content, ToldReview)
        with self._desk.vault.transaction():
            self._desk.vault.case_reviews.save(case_id, told, self._desk.now())
            self._erase_due(case_id)
        return self.status(case_id)

    def elsewhere(self) -> tuple[ReviewStatus, ...]:
        """Return the cases of other laptops that wait for a review, as the hub lists them."""
        content = ask_hub(self._desk.vault, "waiting", NO_CASE, self._desk.now())
        waiting = read_told(content, ToldWaiting).cases
        strangers = [one.case_id for one in waiting if not self._here(one.case_id)]
        return tuple(self.ask(case_id) for case_id in strangers)

    def ask_all(self) -> tuple[ReviewStatus, ...]:
        """Ask about every open case of this laptop, and for those of others; return all.

        A case that the hub has not received yet is left as it is. Raises like evidence.
        """
        for one in self.open_cases():
            with suppress(HubRefusedError):
                self.ask(one.case_id)
        return tuple({one.case_id: one for one in (*self.open_cases(), *self.elsewhere())}.values())

    # --- within ---

    def _here(self, case_id: str) -> bool:
        return self._desk.vault.encounters.get(case_id) is not None

    def _review(self, case_id: str) -> CaseReview:
        return case_review(self._desk.vault, case_id, self._shown_elsewhere(case_id))

    def _shown_elsewhere(self, case_id: str) -> BlindEvidence | None:
        told = self._told.get(case_id)
        return told.blind if told else None

    def _part(self, case_id: str, current: CaseReview) -> tuple[Part | None, str]:
        """Return what the officer may say now, and in words why nothing."""
        if not self._here(case_id):
            return self._part_elsewhere(case_id, current)
        part = open_part(current)
        if part is None:
            return None, ""
        reason = why_not(current, part, self._desk.officer.officer_id, self._desk.now())
        return (None, reason) if reason else (part, "")

    def _part_elsewhere(self, case_id: str, current: CaseReview) -> tuple[Part | None, str]:
        """Of a case whose first answer this laptop has not: the hub judges, when it is sent."""
        if current.review is not None and current.review.answer is not None:
            part = open_part(current)
        else:
            part = _TOLD_PART.get(self._told_result(case_id))
        mine = [item for item in self._desk.vault.acts.of_case(case_id) if self._is_mine(item)]
        if part in {item.act.body.get("part") for item in mine}:
            return None, SENT_ALREADY
        return part, ""

    def _is_mine(self, item: ActItem) -> bool:
        return item.act.officer_id == self._desk.officer.officer_id

    def _told_result(self, case_id: str) -> str:
        told = self._desk.vault.case_reviews.get(case_id)
        return (told.result or "") if told else ""

    def _standing_elsewhere(self, current: CaseReview) -> Standing:
        if current.result is ReviewResult.AGREED:
            return Standing.STANDS
        if current.result is ReviewResult.REFER:
            return Standing.REFERRED
        return Standing.CONTESTED if current.contested else Standing.AWAITING_REVIEW

    def _evidence(self, case_id: str) -> Evidence:
        encounter = self._desk.vault.encounters.get(case_id)
        if encounter is not None:
            images = self._desk.vault.encounters.sample
            return Evidence(blind_evidence(encounter), sample_kinds(encounter), images)
        if case_id not in self._told:
            content = ask_hub(self._desk.vault, "evidence", case_id, self._desk.now())
            self._told[case_id] = read_evidence(content, case_id)
        return self._told[case_id]

    def _enqueue(self, kind: ActKind, case_id: str, body: ActBody, what: str) -> None:
        """Sign, keep and log one act. Its digest binds it to the log."""
        item = self._desk.vault.acts.enqueue(kind, case_id, body)
        digest = sha256_hex(acts.encode(item.act))
        self._desk.log(AuditEvent.DECISION, case_id, item.act.act_id, what=what, digest=digest)

    def _erase_due(self, case_id: str) -> None:
        """Once nothing waits any more, erase what was kept for the review only."""
        vault = self._desk.vault
        encounter = vault.encounters.get(case_id)
        if encounter is not None and self.standing(encounter) is not Standing.AWAITING_REVIEW:
            due = samples_due(encounter, self._desk.policy, self._desk.now())
            held = tuple(one for one in due if vault.encounters.sample(one) is not None)
            self._desk.samples.erase(case_id, held)
            if until := self.kept_until(encounter):
                self._desk.vault.retention.keep_until(case_id, until)

    def _names(self, case_id: str) -> dict[str, str]:
        told = self._desk.vault.case_reviews.get(case_id)
        own = {one.officer_id: one.name for one in self._desk.vault.signers()}
        return (told.names if told else {}) | own


def _named(answer: Answer, names: dict[str, str]) -> OfficersAnswer:
    name = names.get(answer.officer, answer.officer)
    return OfficersAnswer(name, answer.opinion, answer.record_id, answer.reason, answer.at)


def _words(text: str) -> str:
    """Return what the officer wrote, as long as an act may be. Raises CaseError for nothing."""
    stripped = text.strip()
    if not stripped:
        raise CaseError(reason="no reason is written")
    return stripped[:ACT_WORDS_CHARACTERS]
