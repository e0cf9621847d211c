"""The quality of a sample: whether it is good enough first, what to do, the number last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.capture.advice import advice
from ui.widgets.card import Message
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.model.biometric import Quality


def advice_words(quality: Quality) -> str:
    """Return advice for each thing that is wrong, translated, one line each."""
    lines = (QCoreApplication.translate("Advice", advice(code)) for code in quality.reasons)
    return "\n".join(dict.fromkeys(lines))


class QualityPanel(QWidget):
    """Shown once something was captured."""

    def __init__(self) -> None:
        super().__init__()
        self._message = Message()
        self._number = Text(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._message)
        column.addWidget(self._number)
        self.clear()

    def show_quality(self, what: str, quality: Quality, attempts: int, allowed: int) -> None:
        """Show how good ``what`` is: the best of the attempts made so far."""
        good = quality.usable
        title = self.tr("{what}: good enough") if good else self.tr("{what}: not good enough")
        title = title.format(what=what[:1].upper() + what[1:])
        self._message.say(advice_words(quality), "good" if good else "caution", title)
        number = self.tr("Attempt {made} of {allowed}").format(made=attempts, allowed=allowed)
        if quality.score is not None:
            score = self.tr("quality {score} of 100").format(score=quality.score)
            number = self.tr("{attempts} · {quality}").format(attempts=number, quality=score)
        self._number.say(number)

    def clear(self) -> None:
        """Show nothing."""
        self._message.say("")
        self._number.say("")
