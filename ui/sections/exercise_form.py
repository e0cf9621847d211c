"""Everything a trainer chooses of one exercise, as fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from fieldid.model.biometric import FingerPosition, Modality
from fieldid.training.face_manner import FaceManner
from fieldid.training.finger_manner import FingerManner
from fieldid.training.own_scenario import ClaimKind, Draft
from fieldid.training.people import fictional_people
from fieldid.training.reader_fault import FaultKind, ReaderFault
from fieldid.training.scenario import ListAge
from ui import training_words, words
from ui.widgets.field import Field, ProseField, TextField
from ui.widgets.text import Text, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLayout

FINGERS = (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX)
AIMS = (0, 2, 3, 4, 5, 6, 8, 10, 15, 20)
_FAULT_ROWS = 3
_ATTEMPTS = range(1, 6)


class Choice(Field):
    """A box of values with their names."""

    def __init__(self, label: str, choices: Iterable[tuple[Any, str]], name: str) -> None:
        self.box = QComboBox()
        self.box.setObjectName(name)
        self.box.view().setAccessibleName(plain(label))
        self._values: list[Any] = []
        for value, shown in choices:
            self._values.append(value)
            self.box.addItem(shown)
        super().__init__(label, "", self.box)

    def value(self) -> Any:
        """Return what is chosen."""
        return self._values[self.box.currentIndex()]

    def choose(self, value: object) -> None:
        """Choose a value; one that is not offered leaves the choice as it is."""
        if value in self._values:
            self.box.setCurrentIndex(self._values.index(value))


class ExerciseForm(QWidget):
    """``draft`` returns what is filled in, problems and all."""

    def __init__(self, draft_id: str) -> None:
        super().__init__()
        self._draft_id = draft_id
        self.named = TextField(self.tr("&Title"))
        self.named.line.setObjectName("exercise_title")
        self.briefing = ProseField(
            self.tr("B&riefing"), self.tr("What the trainee is told before the person comes.")
        )
        self.expected = ProseField(
            self.tr("What is &expected"), self.tr("Shown afterwards, with the result."), 2
        )
        self._choices()
        self._lay_out()
        self.claim.box.currentIndexChanged.connect(self._show_claimed)
        self._show_claimed()

    def _choices(self) -> None:
        people = [(one.person_id, self._about(one.person_id)) for one in fictional_people()]
        listed = [(one.person_id, one.person_id) for one in fictional_people() if one.listed]
        self.person = Choice(self.tr("Who comes"), people, "exercise_person")
        self.claim = Choice(
            self.tr("What they claim"), training_words.claim_names().items(), "exercise_claim"
        )
        self.claimed = Choice(
            self.tr("Whose record"), [(key, self._about(key)) for key, _ in listed], "claimed"
        )
        self.list_age = Choice(
            self.tr("The list is"), training_words.age_names().items(), "exercise_list"
        )
        none = self.tr("none")
        aims = [(one, self.tr("{count} min").format(count=one) if one else none) for one in AIMS]
        self.aim = Choice(self.tr("Time aimed at"), aims, "exercise_aim")
        manners = training_words.manner_names().items()
        self.fingers = {
            one: Choice(
                self.tr("The {finger}").format(finger=words.finger(one)), manners, f"manner_{one}"
            )
            for one in FINGERS
        }
        faces = training_words.face_names().items()
        self.face = Choice(self.tr("The face"), faces, "manner_face")
        self.faults = [_FaultRow(number) for number in range(1, _FAULT_ROWS + 1)]

    def _about(self, person_id: str) -> str:
        one = next(each for each in fictional_people() if each.person_id == person_id)
        name = words.isolated(one.record.names[0].latin)
        on_list, off_list = self.tr("{name}, {record}"), self.tr("{name}, not on the list")
        about = on_list if one.listed else off_list
        return about.format(name=name, record=words.isolated(person_id))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.named)
        column.addWidget(self.briefing)
        who = [self.person, self.claim, self.claimed, self.list_age, self.aim]
        column.addLayout(_grid(who, columns=2))
        column.addWidget(Text(self.tr("How fingers and face are given at first"), "section"))
        column.addLayout(_grid([*self.fingers.values(), self.face]))
        column.addWidget(Text(self.tr("What goes wrong with the readers"), "section"))
        for row in self.faults:
            column.addWidget(row)
        column.addWidget(self.expected)

    def _show_claimed(self) -> None:
        self.claimed.setEnabled(self.claim.value() is ClaimKind.OTHER_RECORD)

    def show_draft(self, draft: Draft) -> None:
        """Fill everything in."""
        self._draft_id = draft.draft_id
        self.named.line.setText(draft.title)
        self.briefing.prose.setPlainText(draft.briefing)
        self.expected.prose.setPlainText(draft.expected)
        for choice, value in (
            (self.person, draft.person_id),
            (self.claim, draft.claim),
            (self.claimed, draft.claimed_id),
            (self.list_age, draft.list_age),
            (self.aim, draft.aim_minutes),
            (self.face, draft.face),
            *((self.fingers[one], draft.fingers.get(one)) for one in FINGERS),
        ):
            choice.choose(value)
        for row, fault in zip(self.faults, draft.faults, strict=False):
            row.show_fault(fault)

    def draft(self) -> Draft:
        """Return what is filled in."""
        other = self.claim.value() is ClaimKind.OTHER_RECORD
        given = {one: FingerManner(choice.value()) for one, choice in self.fingers.items()}
        return Draft(
            draft_id=self._draft_id,
            title=self.named.text(),
            briefing=self.briefing.text(),
            person_id=self.person.value(),
            claim=ClaimKind(self.claim.value()),
            claimed_id=self.claimed.value() if other else "",
            list_age=ListAge(self.list_age.value()),
            fingers={one: how for one, how in given.items() if how is not FingerManner.ORDINARY},
            face=FaceManner(self.face.value()),
            faults=tuple(row.fault for row in self.faults if row.fault is not None),
            aim_minutes=self.aim.value(),
            expected=self.expected.text(),
        )


class _FaultRow(QWidget):
    """One fault: which reader, what, at which attempt; or none."""

    def __init__(self, number: int) -> None:
        super().__init__()
        readers = (
            (None, self.tr("nothing")),
            (Modality.FINGER, self.tr("the finger scanner")),
            (Modality.FACE, self.tr("the camera")),
        )
        label = self.tr("Fault {number}").format(number=number)
        self.reader = Choice(label, readers, f"fault_{number}")
        self.kind = Choice(self.tr("What"), training_words.fault_names().items(), f"kind_{number}")
        attempts = [(one, words.number(one)) for one in _ATTEMPTS]
        self.attempt = Choice(self.tr("At attempt"), attempts, f"attempt_{number}")
        self.setLayout(_grid([self.reader, self.kind, self.attempt]))
        self.reader.box.currentIndexChanged.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        for field in (self.kind, self.attempt):
            field.setEnabled(self.reader.value() is not None)

    @property
    def fault(self) -> ReaderFault | None:
        """The fault, or None."""
        modality = self.reader.value()
        if modality is None:
            return None
        return ReaderFault(modality, self.attempt.value(), FaultKind(self.kind.value()))

    def show_fault(self, fault: ReaderFault) -> None:
        """Fill it in."""
        self.reader.choose(fault.modality)
        self.kind.choose(fault.kind)
        self.attempt.choose(fault.attempt)


def _grid(fields: Iterable[QWidget], columns: int = 3) -> QLayout:
    """Lay fields out in columns of one width."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    for place, field in enumerate(fields):
        grid.addWidget(field, place // columns, place % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    return grid
