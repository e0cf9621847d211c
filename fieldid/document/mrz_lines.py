"""Text as typed or handed over, made into the lines of a zone.

Guarantees that only case, blanks around lines and the cut between lines are changed.
"""

from __future__ import annotations

from fieldid.parameters import MAX_MRZ_CHARACTERS

# One line of all characters, as a chip (DG1) or a keyboard wedge delivers it: how to cut it.
_CUTS = {90: 30, 88: 44, 72: 36}


def mrz_lines(text: str) -> tuple[str, ...]:
    r"""Split ``text`` at line ends (also a written ``\n``) or, when there is none, by length."""
    text = text[:MAX_MRZ_CHARACTERS].replace("\\n", "\n").upper()
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    width = _CUTS.get(len(lines[0])) if len(lines) == 1 else None
    if width is None:
        return lines
    return tuple(lines[0][start : start + width] for start in range(0, len(lines[0]), width))
