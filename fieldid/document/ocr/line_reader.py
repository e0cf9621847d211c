"""Reads one strip: how likely each character is at each place of the line.

Leaves out what may stand where (see ``zone_choice``).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from fieldid.document.ocr.arrays import Floats, Grey
from fieldid.document.ocr.character_comb import Comb, character_scores, find_comb
from fieldid.document.ocr.line_strip import STRIP_MARGIN, cut_strip, strip_matrix
from fieldid.document.ocr.model_file import line_reader

_FRAME = 4  # pixels of a strip


@dataclass(frozen=True, eq=False, repr=False)
class StripReading:
    """One strip: (frames, classes) log-probabilities, the gap last; the line's edges in frames."""

    log_classes: Floats
    begin: float
    end: float

    combs: dict[int, Comb] = field(default_factory=dict)

    def comb(self, characters: int) -> Comb:
        """Lay so many characters over the strip, once for each number."""
        if characters not in self.combs:
            gaps = self.log_classes[:, -1]
            self.combs[characters] = find_comb(gaps, self.begin, self.end, characters)
        return self.combs[characters]

    def scores(self, comb: Comb) -> Floats:
        """Return (characters, classes) log-probabilities in the order of the MRZ's alphabet."""
        return character_scores(self.log_classes, comb)


def read_strip(picture: Grey, begin: Floats, end: Floats, characters: float) -> StripReading:
    """Read the line from ``begin`` to ``end`` (x, y), of about so many characters."""
    matrix, width = strip_matrix(begin, end, characters)
    strip = cut_strip(picture, matrix, width)
    scores = line_reader().run(strip)[0]
    log_classes = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    half = (_FRAME - 1) / 2
    edges = ((STRIP_MARGIN - half) / _FRAME, (width - STRIP_MARGIN - half) / _FRAME)
    return StripReading(log_classes, *edges)
