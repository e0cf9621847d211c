"""The document number, which on a TD1 or TD2 may go on in the optional data.

ICAO Doc 9303-5, 4.2.2 note (j), and 9303-6, 4.2.2: when the number has more than nine characters,
filler stands in place of its check digit, and the rest of it, its check digit and one filler
stand at the beginning of the optional data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.mrz_check_digit import FILLER, agrees
from fieldid.document.mrz_layout import MrzFormat

if TYPE_CHECKING:
    from fieldid.document.mrz_layout import Layout

_MAY_GO_ON = (MrzFormat.TD1, MrzFormat.TD2)


@dataclass(frozen=True, repr=False)
class MrzNumber:
    """The whole number as it stands, its check digit, and the optional data that is left."""

    text: str
    digit: str
    optional: str

    @property
    def agrees(self) -> bool:
        """Whether the check digit is that of the number."""
        return agrees(self.text, self.digit)


def read_number(lines: tuple[str, ...], layout: Layout) -> MrzNumber:
    """Read the document number of whole lines."""
    field = layout.field("document_number")
    text = field.span.of(lines)
    digit = field.digit.of(lines) if field.digit else ""
    optional = layout.field("optional_data").span.of(lines)
    rest, filler, left = optional.partition(FILLER)
    goes_on = digit == FILLER and layout.format in _MAY_GO_ON
    if goes_on and len(rest) > 1 and filler:
        return MrzNumber(text + rest[:-1], rest[-1], left)
    return MrzNumber(text, digit, optional)
