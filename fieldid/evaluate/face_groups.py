"""Groups of people for the differential report: CSV with the columns ``name`` and ``group``.

``name`` is a person (``Ann_Lee``) or one image (``Ann_Lee_0002``).
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from fieldid.errors.evaluation import EvaluationError
from fieldid.parameters import FACE_PAIRS_MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path


def read_groups(path: Path) -> dict[str, str]:
    """Return name to group. Raises ``EvaluationError``."""
    try:
        if path.stat().st_size > FACE_PAIRS_MAX_BYTES:
            raise EvaluationError(reason="the file of groups is too large")
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"name", "group"} <= set(reader.fieldnames or ()):
                raise EvaluationError(reason="the file of groups lacks the columns name and group")
            return {row["name"]: row["group"] for row in reader if row["name"] and row["group"]}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise EvaluationError(reason="the file of groups cannot be read as CSV") from error
