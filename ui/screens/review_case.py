"""One review: judge the evidence alone, then see both answers, then talk where they differ.

Before the second answer is signed this screen is handed no score, rank, decision or reason of
the first officer; nothing is preselected.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.app.review_views import BlindCase, ReviewPart, ReviewView
from fieldid.case.second_officer import Opinion
from ui import words
from ui.screens.base import Screen
from ui.widgets.answers import Answers
from ui.widgets.blind_view import BlindView
from ui.widgets.card import Card, Facts, Message
from ui.widgets.field import ProseField
from ui.widgets.text import Text
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from fieldid.app.review_views import ReviewStatus
    from fieldid.errors.base import FieldidError
    from ui.jobs import JobContext


@dataclass(frozen=True, eq=False, repr=False)
class _Loaded:
    view: ReviewView
    seen: BlindCase | None


class ReviewCaseScreen(Screen):
    """The subject is the identifier of the encounter. Laid over the list of reviews."""

    name = "review_case"

    def build(self) -> None:
        """Make evidence, form, last look and answers; what is not its turn is hidden."""
        self.title(self.tr("Second review"), " ", "")
        self.part = ReviewPart.NONE
        self.message, self.answers, self.blind = Message(), Answers(), BlindView()
        self.blind.turned.connect(self._about)
        self.opinion = TileList(columns=3)
        for value, explanation in (
            (Opinion.SAME_PERSON, self.tr("Captures and record are of one person")),
            (Opinion.ANOTHER_PERSON, self.tr("Captures and record are of two people")),
            (Opinion.CANNOT_TELL, self.tr("What is shown does not settle it")),
        ):
            self.opinion.add(value, words.opinion(value), explanation)
        self.about = Text(role="section")
        self.reason = ProseField(
            self.tr("&Reason"), self.tr("What you saw. It is kept, and the other officer reads it.")
        )
        self.reason.prose.setObjectName("review_reason")
        self._lay_out_page()
        self._show_parts(form=False, last=False)

    def _lay_out_page(self) -> None:
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.about, self.opinion, self.reason):
            column.addWidget(widget)
        self.last_look = Card("info", self.tr("You are about to sign"))
        self.facts = Facts()
        self.last_look.column.addWidget(self.facts)
        self.last_look.column.addWidget(
            Text(self.tr("Your answer stays as it is once it is signed."), "soft")
        )
        self.blind.beneath.addWidget(self.form)
        for part in (self.message, self.answers, self.blind, self.last_look):
            self.page.add(part)
        self.page.fill()

    def arrive(self) -> None:
        """Load what may be seen now."""
        self.load(self._load, self._show)

    def _load(self, _job: JobContext) -> _Loaded:
        reviews, case_id = self.context.desk.reviews, str(self.subject)
        view = reviews.view(case_id)
        seen = reviews.evidence(case_id) if view.status.part else None
        return _Loaded(view, seen)

    def _show(self, loaded: _Loaded) -> None:
        status = loaded.view.status
        self.part = status.part
        self.answers.show_review(loaded.view)
        self._say(status)
        if loaded.seen is not None:
            self.blind.show_case(loaded.seen)
        self._show_parts(form=bool(status.part), last=False)
        self.take_focus()

    def _say(self, status: ReviewStatus) -> None:
        heading, lead = {
            ReviewPart.FIRST: (
                self.tr("Judge a contested case anew"),
                self.tr("Nothing that was said before is shown. Judge only what you see."),
            ),
            ReviewPart.SECOND: (
                self.tr("Second review"),
                self.tr(
                    "Judge only what you see. The first answer and every score stay hidden until"
                    " yours is signed."
                ),
            ),
            ReviewPart.RECONCILE: (
                self.tr("The two answers differ"),
                self.tr("Talk with the other officer, look again, then say what you see now."),
            ),
            ReviewPart.NONE: (self.tr("Second review"), ""),
        }[status.part]
        self.heading.setText(heading)
        self.lead.say(lead)
        self.message.say(*self._outcome(status))

    def _outcome(self, status: ReviewStatus) -> tuple[str, str, str]:
        """Return words, kind and title of what the review has come to."""
        if status.part:
            return "", "info", ""
        refused = [self.tr("The hub has set an act aside: {words}").format(words=one)
                   for one in status.refused]  # fmt: skip
        unsent = [self.tr("The hub has not taken all of it in yet.")] if status.unsent else []
        why = status.why_not[:1].upper() + status.why_not[1:]
        lines = "\n".join(filter(None, [why, *refused, *(unsent if not refused else [])]))
        title, kind = {
            "agreed": (self.tr("Both officers agree."), "good"),
            "refer": (self.tr("The officers do not agree: the case is referred."), "caution"),
            "to_reconcile": (self.tr("The two answers differ."), "caution"),
            "contested": (self.tr("The person contests the decision."), "caution"),
        }.get(status.result, (self.tr("This review waits."), "info"))
        return lines, kind, title

    def _about(self, record_id: str) -> None:
        """Say which record the answer is about; an answer about another one is forgotten."""
        self.about.setText(
            self.tr("What do you see, compared with record {record}?").format(record=record_id)
        )

    def _show_parts(self, *, form: bool, last: bool) -> None:
        self.blind.setVisible(form and not last)
        self.form.setVisible(form and not last)
        self.last_look.setVisible(last)
        label = self.tr("Si&gn and record") if last else self.tr("&Continue")
        self.primary.set_label(label if form or last else self.tr("&Close"))
        self.primary.show()
        self.page.verticalScrollBar().setValue(0)

    def first_focus(self) -> QWidget:
        """Begin with looking: no answer has the focus, and none is chosen."""
        asked = self.part and not self.form.isHidden()
        return (self.blind.first_tab if asked else None) or self.primary

    def act(self) -> None:
        """Look once more, then sign; without a question, close."""
        if not self.part:
            self.back.emit()
        elif self.last_look.isHidden():
            self._look_once_more()
        else:
            self._sign()

    def _look_once_more(self) -> None:
        missing = self._missing_words()
        if missing:
            self.error.show_words(*missing)
            return
        self.facts.clear()
        self.facts.add(
            self.tr("Your answer"), words.opinion(Opinion(self.opinion.choice())), "strong"
        )
        self.facts.add(self.tr("Record"), self.blind.record_id, "strong")
        self.facts.add(self.tr("Reason"), self.reason.text())
        self.facts.add(self.tr("Signed by"), self.context.desk.officer.name, "strong")
        self._show_parts(form=True, last=True)
        self.primary.setFocus()

    def _missing_words(self) -> tuple[str, str] | None:
        if not self.opinion.choice():
            return self.tr("No answer is chosen."), self.tr("Choose what you see.")
        if not self.reason.text():
            return self.tr("There is no reason."), self.tr("Write in a few words why.")
        return None

    def _sign(self) -> None:
        case_id, record_id = str(self.subject), self.blind.record_id
        opinion, reason = Opinion(self.opinion.choice()), self.reason.text()

        def work(_job: JobContext) -> ReviewStatus:
            return self.context.desk.reviews.answer(case_id, opinion, record_id, reason)

        self.run(work, self._signed, self.tr("Signing and saving…"), cancellable=False)

    def _signed(self, _status: ReviewStatus) -> None:
        self.reason.prose.clear()
        self.changed.emit()
        self.part = ReviewPart.NONE
        self._show_parts(form=False, last=False)
        self.arrive()

    def fail(self, error: FieldidError) -> None:
        """Return to the form with everything typed still there."""
        self._show_parts(form=bool(self.part), last=False)
        super().fail(error)

    def escape(self) -> None:
        """From the last look back to the form; otherwise back."""
        if self.last_look.isHidden() or self.job is not None:
            super().escape()
        else:
            self._show_parts(form=True, last=False)
