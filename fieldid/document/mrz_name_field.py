"""Identifiers into a name field of fixed width, shortened when they do not fit.

ICAO Doc 9303-4, 4.2.3 (and -5, -6, -7 alike): one or more components are shortened, the last place
then holds a letter, and at least one letter of each identifier stays.
"""

from __future__ import annotations

from fieldid.document.mrz_check_digit import FILLER

_SEPARATOR = FILLER * 2


def name_field(primary: str, secondary: str, width: int) -> str:
    """Return the field. ``primary`` and ``secondary``: letters, components apart by filler."""
    whole = primary + (_SEPARATOR + secondary if secondary else "")
    if len(whole) <= width:
        return whole.ljust(width, FILLER)
    return _shortened(primary, secondary, width)


def _shortened(primary: str, secondary: str, width: int) -> str:
    """Cut the secondary identifier; cut the primary only to leave one letter of it."""
    if not secondary:
        return _cut(primary, width)
    room = width - len(_SEPARATOR) - 1
    head = primary if len(primary) <= room else _cut(primary, room)
    return head + _SEPARATOR + _cut(secondary, width - len(head) - len(_SEPARATOR))


def _cut(text: str, width: int) -> str:
    """Cut to ``width`` so that a letter stands last, at the cost of the longest component."""
    while text[:width].endswith(FILLER):
        components = text[:width].rstrip(FILLER).split(FILLER)
        longest = max(components, key=len)
        if len(longest) == 1:
            return text[: width - 1] + text[width : width + 1]
        text = text.replace(longest, longest[:-1], 1)
    return text[:width]
