"""One's own passphrase; for an administrator the data key, and erasing the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.app import officers
from fieldid.app.views import ADMINISTRATOR
from ui.sections.asking import AskingSection
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.confirmation import Question
from ui.widgets.field import TextField
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.views import SyncStatus


class KeysSection(AskingSection):
    """What opens the vault, and how nobody opens it ever again."""

    @property
    def primary_words(self) -> str:
        """Change one's own passphrase."""
        return self.tr("Change &my passphrase")

    def build(self) -> None:
        """Make the form, and an administrator's acts under it."""
        self._enrolled = False
        self.current = TextField(self.tr("Passphrase until n&ow"), secret=True)
        self.current.line.setObjectName("current_passphrase")
        self.passphrase = PassphraseFields(self.context.desk.realm)
        own = QWidget()
        form = QVBoxLayout(own)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(10)
        for widget in (
            Text(self.tr("Your own passphrase"), "section"),
            self.current,
            Text(self.tr("The new one"), "label"),
            self.passphrase,
        ):
            form.addWidget(widget)
        kept = [own]
        if self.context.desk.officer.role == ADMINISTRATOR:
            kept += [self._data_key(), self._erasure()]
        self.stack(*kept)

    def _data_key(self) -> Card:
        card = Card("plain", self.tr("Data key"))
        card.column.addWidget(
            Text(
                self.tr(
                    "Rewrites the vault under a new key. Whoever has an earlier copy of the disk,"
                    " or was removed, cannot read what comes after. All passphrases stay."
                ),
                "soft",
            )
        )
        self.rotate = ActionButton(self.tr("Change the data key…"))
        self.rotate.setObjectName("rotate")
        self.rotate.clicked.connect(self._ask_rotation)
        card.column.addWidget(self.rotate, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _erasure(self) -> Card:
        card = Card("danger", self.tr("Erase this laptop's vault"))
        card.column.addWidget(
            Text(self.tr("For when the laptop is about to fall into wrong hands."), "soft")
        )
        self.erase = ActionButton(self.tr("Erase…"), "danger")
        self.erase.setObjectName("erase")
        self.erase.clicked.connect(self._ask_erasure)
        card.column.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def act(self) -> None:
        """Change one's own passphrase."""
        current, new = self.current.text(), self.passphrase.text()
        if not current or self.passphrase.problem:
            self.on.error.show_words(
                self.passphrase.problem if current else self.tr("Your passphrase is missing."),
                self.tr("Type the one you have, then the new one twice."),
            )
            return
        self.do(
            lambda _job: officers.change_passphrase(self.context.desk, current, new),
            self.tr("You log on with the new passphrase from now on."),
            self.tr("Wrapping your key anew…"),
        )
        self.current.line.clear()

    def arrive(self) -> None:
        """Forget what was typed; ask whether what rests here survives an erasure."""
        self.passphrase.clear()
        self.on.load(lambda _job: self.context.desk.sync_status(), self._show)

    def _show(self, status: SyncStatus) -> None:
        self._enrolled = bool(status.hub)

    def _ask_rotation(self) -> None:
        def act() -> None:
            self.do(
                lambda _job: officers.rotate_data_key(self.context.desk),
                self.tr("The vault is under a new data key. All passphrases stay as they are."),
                self.tr("Rewriting the vault…"),
            )

        explained = self.tr(
            "It takes as long as rewriting the vault, and as much free disk space as the vault"
            " has now. A power cut in between loses nothing."
        )
        title = self.tr("Change the data key?")
        self.ask(Question(title, explained, self.tr("Change the data key"), act))

    def _ask_erasure(self) -> None:
        word = self.tr("ERASE")
        typed = TextField(self.tr("Type {word} to confirm").format(word=word))
        typed.line.setObjectName("erase_word")

        def act() -> None:
            if typed.text() != word:
                self.on.error.show_words(
                    self.tr("The word is not right; nothing was erased."),
                    self.tr("Type {word}, or cancel.").format(word=word),
                )
                return
            self.on.run(
                lambda _job: officers.erase(self.context.desk),
                lambda _waiting: self.on.closed.emit(),
                self.tr("Erasing…"),
                cancellable=False,
            )

        self.ask(
            Question(
                self.tr("Erase the vault of this laptop?"),
                self.tr("Every key is destroyed. Nobody can read this vault again, nor can you."),
                self.tr("Erase it now"),
                act,
                (*self._consequences(), typed),
            )
        )

    def _consequences(self) -> tuple[Text, ...]:
        """Say what survives, and what an erasure does not reach (ADR 0019)."""
        survives = self.tr(
            "Decisions that were not sent yet survive, sealed to the hub, and are still sent."
        )
        if not self._enrolled:
            survives = self.tr("This laptop has no hub: decisions that rest here are lost.")
        reach = self.tr(
            "Copies and backups of the disk made before: with a passphrase they still open. Blocks"
            " that a solid-state disk keeps of overwritten files. Another window that has the"
            " vault open now."
        )
        beyond = self.tr("What erasing cannot reach")
        return Text(survives, "strong"), Text(beyond, "label"), Text(reach)
