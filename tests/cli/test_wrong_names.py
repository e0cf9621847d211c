"""Names that the policy or the laptop does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.program import Program


def test_what_the_policy_and_the_laptop_do_not_know_opens_and_changes_nothing(
    laptop: Program,
) -> None:
    opening = ("encounter", "open", "--age", "adult", "--purpose")
    said = laptop.fails(*opening, "curiosity", "--power", "bail_reporting")
    assert "names no purpose 'curiosity'" in said
    said = laptop.fails(*opening, "reporting", "--power", "border_document_holder")
    assert "for this purpose" in said
    assert laptop.json("encounter", "list") == []
    said = laptop.fails("encounter", "stop", "no-such-encounter")
    assert said == (
        "There is no such encounter on this laptop. Check the identifier, and try again."
    )
