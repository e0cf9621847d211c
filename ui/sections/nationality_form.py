"""The form of one step: of which nationality, which step, and on what it rests.

Only steps that are open now can be chosen; each other one says why not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.case.nationality import SUPPORTS, Basis, BasisKind
from fieldid.case.nationality_steps import ProposedStep
from fieldid.model.nationality import NationalityStatus
from ui import words
from ui.widgets.field import ProseField, TextField
from ui.widgets.text import Text
from ui.widgets.tidy import show_if
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from fieldid.app.nationality_views import NationalityView, ShownNationality

ANOTHER = "another"
_KIND = {
    NationalityStatus.CLAIMED: BasisKind.STATEMENT,
    NationalityStatus.CONFIRMED: BasisKind.STATE_REPLY,
    NationalityStatus.DENIED: BasisKind.STATE_REPLY,
    NationalityStatus.DISPUTED: BasisKind.CONTEST,
}


class NationalityForm(QWidget):
    """``kind_chosen`` tells that support is to rest on a kind of thing: a suggestion may follow."""

    kind_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, ShownNationality] = {}
        self.nationality, self.step, self.kind = (
            TileList(columns=4),
            TileList(columns=2),
            TileList(columns=3),
        )
        self.code = TextField(
            self.tr("&Nationality"),
            self.tr("One code as in a passport, such as IRQ; XXX where none is known."),
        )
        self.code.latin()
        self.code.line.setObjectName("step_code")
        self.reference = TextField(
            self.tr("&Which one"), self.tr("Its kind, number and who issued it.")
        )
        self.reference.line.setObjectName("step_reference")
        self.said = ProseField(
            self.tr("What is sai&d"),
            self.tr("In the person's own words, through the interpreter where there is one."),
        )
        self.said.prose.setObjectName("step_said")
        self.closed = Text(role="soft")
        self.step_title = Text(self.tr("Which step?"), "section")
        self.kind_title = Text(self.tr("On what does it rest?"), "section")
        self.nationality_title = Text(self.tr("Of which nationality?"), "section")
        self._lay_out()
        self.nationality.chosen.connect(lambda _key: self._choose_nationality())
        self.step.chosen.connect(lambda _key: self._show_fields())
        self.kind.chosen.connect(self._choose_kind)

    def begin(self, view: NationalityView) -> None:
        """Ask anew, about the nationalities that are shown."""
        self._shown = {one.code: one for one in view.nationalities}
        self.nationality.replace([(code, code, "") for code in self._shown])
        self.nationality.add(ANOTHER, self.tr("Another nationality"))
        for line in (self.code.line, self.reference.line):
            line.clear()
        self.said.prose.clear()
        self.step.replace([])
        for widget in (self.nationality_title, self.nationality):
            show_if(widget, on=bool(self._shown))
        if not self._shown:
            self.nationality.choose(ANOTHER)
        self._show_fields()
        self._order()

    def first_field(self) -> QWidget:
        """Return where the officer begins."""
        if self._shown:
            return self.nationality.tile(next(iter(self._shown)))
        return self.code.line

    def suggest(self, reference: str) -> None:
        """Write what the encounter knows of such a thing; the officer may change it."""
        self.reference.line.setText(reference)

    def proposed(self) -> ProposedStep | None:
        """Return what was chosen and typed; None while something is missing."""
        status = self._status()
        kind = _KIND.get(status) if status else None
        if status is NationalityStatus.SUPPORTED and self.kind.choice():
            kind = BasisKind(self.kind.choice())
        spoken = status in (NationalityStatus.CLAIMED, NationalityStatus.DISPUTED)
        reference = self.said.text() if spoken else self.reference.text()
        another = self.nationality.choice() == ANOTHER
        code = self.code.text().upper() if another else self.nationality.choice()
        if status is None or kind is None or not (reference and code):
            return None
        return ProposedStep(code, status, Basis(kind, reference))

    def _lay_out(self) -> None:
        self.kind.replace([(kind.value, words.basis_kind(kind), "") for kind in SUPPORTS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (
            self.nationality_title,
            self.nationality,
            self.code,
            self.step_title,
            self.step,
            self.closed,
            self.kind_title,
            self.kind,
            self.reference,
            self.said,
        ):
            column.addWidget(widget)

    def _status(self) -> NationalityStatus | None:
        if self.nationality.choice() == ANOTHER:
            return NationalityStatus.CLAIMED
        return NationalityStatus(self.step.choice()) if self.step.choice() else None

    def _choose_nationality(self) -> None:
        one = self._shown.get(self.nationality.choice())
        self.step.replace(
            [
                (following.status.value, step_words(following.status), "")
                for following in (one.next_steps if one else ())
                if following.refusal is None
            ]
        )
        self._show_fields()
        self._order()

    def _order(self) -> None:
        """Let Tab go down the form: tiles that were made later would come last."""
        nationalities = (*self._shown, ANOTHER)
        steps = [one.value for one in NationalityStatus if one.value in self.step]
        down = [
            *map(self.nationality.tile, nationalities),
            self.code.line,
            *map(self.step.tile, steps),
            *(self.kind.tile(kind.value) for kind in SUPPORTS),
            self.reference.line,
            self.said.prose,
        ]
        for above, below in pairwise(down):
            QWidget.setTabOrder(above, below)

    def _choose_kind(self, kind: str) -> None:
        self._show_fields()
        self.kind_chosen.emit(kind)

    def _show_fields(self) -> None:
        """Show what the step asks for, and why others cannot be chosen."""
        status, one = self._status(), self._shown.get(self.nationality.choice())
        answer = status in (NationalityStatus.CONFIRMED, NationalityStatus.DENIED)
        support = status is NationalityStatus.SUPPORTED
        spoken = status in (NationalityStatus.CLAIMED, NationalityStatus.DISPUTED)
        closed = [
            f"{step_words(following.status)}: {words.sentence(str(following.refusal))}"
            for following in (one.next_steps if one else ())
            if following.refusal is not None
        ]
        for widget, on in (
            (self.code, self.nationality.choice() == ANOTHER),
            (self.step_title, one is not None),
            (self.step, one is not None),
            (self.kind_title, support),
            (self.kind, support),
            (self.reference, answer or (support and bool(self.kind.choice()))),
            (self.said, spoken),
        ):
            show_if(widget, on=on)
        self.closed.say("\n".join([self.tr("Not possible now:"), *closed]) if closed else "")
        if answer:
            self.reference.hint.say(self.tr("Number and date of the state's reply."))
        elif support:
            self.reference.hint.say(self.tr("Its kind, number and who issued it."))


def step_words(status: NationalityStatus) -> str:
    """Say a step as something that can be chosen."""
    translate = words.translate
    return {
        NationalityStatus.SUPPORTED: translate("NationalityForm", "Something supports it"),
        NationalityStatus.CONFIRMED: translate("NationalityForm", "The state confirms it"),
        NationalityStatus.DENIED: translate("NationalityForm", "The state denies it"),
        NationalityStatus.DISPUTED: translate(
            "NationalityForm", "The person or an officer disputes it"
        ),
    }[status]
