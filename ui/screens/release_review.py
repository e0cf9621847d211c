"""A disclosure to a foreign authority: drafted here, asked for, approved by two, released once.

Drafting works offline; everything else is an act at the hub, which says in one sentence what it
refuses and why. What waits for somebody is listed by ``disclosures``.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.app.barriers import CaseBarriers
from fieldid.app.release import CaseRelease, with_reasons
from fieldid.app.release_views import OfferedField, ReleaseDraft, RequestBoard
from fieldid.errors.base import FieldidError
from fieldid.errors.case import NotHereError
from fieldid.errors.hub import HubRefusedError, SyncError
from ui import patience, words
from ui.screens.base import Screen
from ui.sections.disclosure_draft import DisclosureDraft
from ui.sections.disclosure_last_look import DisclosureLastLook
from ui.sections.disclosure_request import DisclosureRequest
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.tidy import empty, show_if

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.app.release_views import RequestView
    from ui.jobs import JobContext


@dataclass(frozen=True, repr=False)
class _Known:
    """What is known without the hub. ``refusal``: why nothing can be drafted, empty if it can."""

    draft: ReleaseDraft
    offered: tuple[OfferedField, ...]
    board: RequestBoard | None
    refusal: str
    unanswered: str


class ReleaseReviewScreen(Screen):
    """Draft and requests of one case; the last look before an approval or a release."""

    name = "release_review"

    def build(self) -> None:
        """Make the parts; which are shown follows from what is known."""
        self.case_id = str(self.subject or self.context.encounter.encounter.encounter_id)
        self.known: _Known | None = None
        self.wanted_act = ""
        self.chosen: RequestView | None = None
        self.done, self.why_not = Message(), Message()
        self.draft = DisclosureDraft()
        self.cards = QWidget()
        self.rows = QVBoxLayout(self.cards)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)
        self.last_look = DisclosureLastLook()
        self.ask = ActionButton(self.tr("Ask the hub"), glyph="sync")
        self.ask.clicked.connect(self._ask)
        self.add_action(self.ask, "ask_hub")
        for widget in (self.done, self.why_not, self.cards, self.draft, self.last_look):
            self.page.add(widget)
        self.page.fill()
        self.draft.left_alone.connect(self._keep)
        self._show_last_look(shown=False)

    def arrive(self) -> None:
        """Show what is known here."""
        self.load(self._look, self._show)

    def first_focus(self) -> QWidget:
        """Begin with the draft where there is one."""
        return self.ask if self.draft.isHidden() else self.draft.destination.line

    def act(self) -> None:
        """Send the draft, or do what the last look was about."""
        if self.chosen is not None:
            self._carry_out(self.chosen, self.wanted_act)
        elif not self.draft.isHidden():
            draft = self.draft.draft()
            self._do(lambda release: release.request(draft), self.tr("The request is at the hub."))

    # --- what is known ---

    def _look(self, _job: JobContext) -> _Known:
        release = self._release()
        draft = release.draft()
        try:
            release.may_draft()
            refusal = ""
        except NotHereError:
            refusal = self.tr("The encounter is on another laptop. You can approve and release.")
        except FieldidError as error:
            refusal = str(error)
        board = release.board()
        if board is not None:
            board = with_reasons(board, CaseBarriers(self.context.desk, self.case_id).view())
        offered = release.offered(draft.destination)
        return _Known(draft, offered, board, refusal, release.unanswered())

    def _show(self, known: _Known) -> None:
        self.known = known
        empty(self.rows)
        self._say_state(known)
        for place, one in enumerate(known.board.requests if known.board else ()):
            card = DisclosureRequest(
                one, known.offered, self.context.desk.officer.officer_id, place
            )
            card.wanted.connect(self._wanted)
            self.rows.addWidget(card)
        self.draft.fill(known.draft, known.offered)
        self._show_last_look(shown=False)

    def _say_state(self, known: _Known) -> None:
        if known.unanswered:
            self.why_not.say(
                self.tr("Press the same again: the hub does it once only."),
                "caution",
                self.tr("An act was sent and no answer came."),
            )
        elif known.refusal:
            self.why_not.say(known.refusal, "info", self.tr("Nothing can be asked for here."))
        else:
            self.why_not.say("")

    def _keep(self) -> None:
        draft = self.draft.draft()
        before = self.known.draft.destination if self.known else ""

        def work(_job: JobContext) -> tuple[OfferedField, ...]:
            release = self._release()
            release.save_draft(draft)
            return release.offered(draft.destination)

        def then(offered: tuple[OfferedField, ...]) -> None:
            if draft.destination != before and self.known is not None:
                self.known = replace(self.known, draft=draft, offered=offered)
                self.draft.offer(offered, self.draft.chosen())

        self.load(work, then)

    # --- at the hub ---

    def _ask(self) -> None:
        self.done.say("")
        self.run(self._asked, self._show, self.tr("Asking the hub…"))

    def _asked(self, job: JobContext) -> _Known:
        """Ask for requests, and for barriers where this officer's role needs them."""
        self._release().ask()
        with suppress(HubRefusedError, SyncError):
            CaseBarriers(self.context.desk, self.case_id, patience.ANSWER_S).ask()
        return self._look(job)

    def _wanted(self, what: str, one: RequestView) -> None:
        if what == "show":
            request_id = one.request.request_id
            self.load(lambda _job: self._release().left(request_id), self._show_left)
        elif what == "withdraw":
            self._carry_out(one, what)
        else:
            self.chosen, self.wanted_act = one, what
            self._show_last_look(shown=True)

    def _show_left(self, values: dict[str, str]) -> None:
        lines = [f"{self._label(name)}: {words.isolated(value)}" for name, value in values.items()]
        self.done.say("\n".join(lines), "good", self.tr("What left:"))
        self.page.verticalScrollBar().setValue(0)

    def _carry_out(self, one: RequestView, what: str) -> None:
        done = {
            "approve": self.tr("Your approval is at the hub."),
            "release": self.tr("Released. What left is kept with the hub's receipt."),
            "withdraw": self.tr("The request is withdrawn."),
        }[what]

        def act(release: CaseRelease) -> object:
            deed: Callable[[RequestView], object] = getattr(release, what)
            return deed(one)

        self._do(act, done)

    def _do(self, act: Callable[[CaseRelease], object], done: str) -> None:
        def work(job: JobContext) -> _Known:
            act(self._release())
            return self._asked(job)

        def then(known: _Known) -> None:
            self._show(known)
            self.done.say("", "good", done)
            self.page.verticalScrollBar().setValue(0)
            self.take_focus()

        self.run(work, then, self.tr("Waiting for the hub's receipt…"), cancellable=False)

    # --- the last look ---

    def _show_last_look(self, *, shown: bool) -> None:
        self.last_look.setVisible(shown)
        drafts = bool(self.known and not self.known.refusal)
        show_if(self.cards, on=not shown)
        self.draft.setVisible(drafts and not shown)
        if shown and self.chosen is not None:
            self.done.say("")
            self._say_last_look(self.chosen)
            return
        self.chosen = None
        self.title(
            self.tr("Disclosure to a foreign authority"),
            self.tr("Nothing leaves before two people approve and the hub finds no barrier."),
            self.tr("Ask for &this disclosure") if drafts else "",
        )

    def _say_last_look(self, one: RequestView) -> None:
        releasing = self.wanted_act == "release"
        offered = self.known.offered if self.known else ()
        self.last_look.show_request(
            one, offered, self.context.desk.officer.name, releasing=releasing
        )
        heading = self.tr("Release this?") if releasing else self.tr("Approve this?")
        primary = self.tr("&Release now") if releasing else self.tr("Sign the &approval")
        self.title(heading, "", primary)
        self.primary.setFocus()

    def _label(self, name: str) -> str:
        offered = self.known.offered if self.known else ()
        return next((one.label for one in offered if one.id == name), name)

    def fail(self, error: FieldidError) -> None:
        """Show the refusal in its one sentence; the draft and the requests stay."""
        self._show_last_look(shown=False)
        super().fail(error)

    def escape(self) -> None:
        """From the last look back to the requests; from there back."""
        if self.chosen is None or self.job is not None:
            super().escape()
        else:
            self._show_last_look(shown=False)
            self.take_focus()

    def _release(self) -> CaseRelease:
        return CaseRelease(self.context.desk, self.case_id, patience.ANSWER_S)
