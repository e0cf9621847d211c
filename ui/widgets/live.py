"""Words that change under the officer's eyes, and are said aloud when they do."""

from __future__ import annotations

from ui.announce import announce
from ui.widgets.text import Text


class Live(Text):
    """Never give it an accessible name: that would hide its words from a screen reader."""

    def say(self, words: str, role: str | None = None) -> None:
        """Change the words, here and aloud."""
        super().say(words, role)
        announce(self, words)
