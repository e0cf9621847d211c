"""What was used of the source and what was not, and why.

The rows name records by their identifier and files by their name; they hold no other personal
data. They are for the list author's screen, not for a log.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportRow:
    """One record or file. ``note``: why it was left out, or what its author should know."""

    record: str
    item: str
    used: bool
    note: str = ""


@dataclass(frozen=True)
class BuildReport:
    """The table of one build, and what the list holds."""

    version: int
    records: int
    references: int
    photos: int
    lines: tuple[ReportRow, ...]

    @property
    def left_out(self) -> tuple[ReportRow, ...]:
        """The rows of what was not used."""
        return tuple(row for row in self.lines if not row.used)

    def rows(self) -> tuple[tuple[str, str, str, str], ...]:
        """Return the table as words: record, item, used, why not."""
        return tuple(
            (row.record, row.item, "yes" if row.used else "no", row.note) for row in self.lines
        )

    def summary(self) -> str:
        """Return one sentence on the whole."""
        return (
            f"List version {self.version}: {self.records} records with {self.references} "
            f"references; {len(self.left_out)} items were left out."
        )
