"""Labels by their role in the hierarchy. All wrap, none elides, none reads markup.

Words that are all in another direction than the program's (a number, a date, a name, an English
sentence on an Arabic screen) are written in their own direction. A sentence begins at its own edge
where it takes more than a line; anything shorter stands at the program's, in line with what
is around it.
"""

from __future__ import annotations

import re
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.widgets.tidy import polish_again, show_if


def plain(label: str) -> str:
    """Return a label without its mnemonic mark: ``&Save`` is ``Save``, ``A && B`` is ``A & B``."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


def own_direction(words: str, programs: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the direction of the letters where they have but one; Latin for digits alone."""
    classes = {bidirectional(character) for character in words}
    if classes & _RIGHT_TO_LEFT:
        towards_right = bool(classes & {"L"})
        return programs if towards_right else Qt.LayoutDirection.RightToLeft
    written = bool(classes & {"L", "EN"})
    return Qt.LayoutDirection.LeftToRight if written else programs


_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_SENTENCE_ENDS = (".", "!", "?", "؟")
_BREAK = "\u200b"  # zero width space: a line may break here
_TURNING = "\u202a\u202b\u202c\u202d\u202e"  # embeddings, overrides, and their end
_ISOLATES, _CLOSES = "\u2066\u2067\u2068", "\u2069"
_LONG_WORD = re.compile(r"[A-Za-z0-9_.:/]{17,}")
_PIECE = re.compile(r"(.{12})(?=.{4})")


def breakable(words: str) -> str:
    """Let long Latin words and numbers break; joined scripts are left alone."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub(rf"\1{_BREAK}", word.group()), words)


def harmless(words: str) -> str:
    """Take out what would turn letters round that are not of its own kind (UAX 9, X2 to X6a).

    A name that comes from elsewhere may carry such marks, and would be read backwards. Isolates,
    which our own sentences use, stay where they are closed.
    """
    kept: list[str] = []
    open_isolates = 0
    for character in words:
        closes = character == _CLOSES
        if character in _TURNING or (closes and not open_isolates):
            continue
        open_isolates += (character in _ISOLATES) - closes
        kept.append(character)
    return "".join(kept) + _CLOSES * open_isolates


class Text(QLabel):
    """Plain words in one of the roles of ``ui.stylesheet``."""

    def __init__(self, words: str = "", role: str = "body") -> None:
        super().__init__()
        self._centred = False
        self.setText(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_role(role)

    def setText(self, words: str) -> None:
        """Show ``words``; a long one may be broken rather than cut off."""
        shown = breakable(harmless(words))
        if shown == super().text():
            return
        super().setText(shown)
        programs = QGuiApplication.layoutDirection()
        own = own_direction(words, programs)
        if own == programs:
            self.unsetLayoutDirection()
        else:
            self.setLayoutDirection(own)
        self._align()

    def text(self) -> str:
        """Return the words as given."""
        return super().text().replace(_BREAK, "")

    def centre(self) -> None:
        """Keep the words in the middle."""
        self._centred = True
        self._align()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words still stand on one line."""
        super().resizeEvent(event)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the leading edge when the direction of the program changes."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def _align(self) -> None:
        """Align a sentence by its letters, anything shorter by the program's direction."""
        words = self.text()
        wraps = self.fontMetrics().horizontalAdvance(words) > self.contentsRect().width()
        sentence = wraps and words.rstrip().endswith(_SENTENCE_ENDS)
        direction = self.layoutDirection() if sentence else QGuiApplication.layoutDirection()
        backward = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if backward else Qt.AlignmentFlag.AlignLeft
        absolute = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(Qt.AlignmentFlag.AlignCenter if self._centred else absolute)

    def set_role(self, role: str) -> None:
        """Change how the words look, for example from ``body`` to ``caution``."""
        if self.property("role") == role:
            return
        self.setProperty("role", role)
        polish_again(self)

    def say(self, words: str, role: str | None = None) -> None:
        """Change the words, and the role where given; an empty text takes no room."""
        if role is not None:
            self.set_role(role)
        self.setText(words)
        show_if(self, on=bool(words))


class Code(Text):
    """A fingerprint or number: left-to-right in every language, and can be copied."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words, "code")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep to the leading edge of the program, although the letters run the other way."""
        ahead = QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if ahead else Qt.AlignmentFlag.AlignRight
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        super().showEvent(event)
