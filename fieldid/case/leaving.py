"""Which values of an encounter could leave by a release: one rule for both ends.

Guarantees that values come from the claim that the person made, and that of several
nationalities only the one of the destination leaves. Leaves out photographs and fingerprints,
which do not leave by this way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from fieldid.model.encounter import Claim

HELD = ("name", "birth_date", "document_number", "nationality")
"""The rules' own names of the fields that an encounter can hold a value of."""


def held_values(claim: Claim, nationalities: Collection[str], destination: str) -> dict[str, str]:
    """Return the values by the rules' own names of the fields; empty where there is none."""
    return {
        "name": claim.name,
        "birth_date": str(claim.birth_date) if claim.birth_date else "",
        "document_number": claim.document_number,
        "nationality": destination if destination in nationalities else "",
    }
