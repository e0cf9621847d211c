"""What no policy can let out: claims and their content, other people's data, the watchlist.

Guarantees that a field whose name says one of these things is found, however a policy labels
it. It is a second lock: the first is that only the fields a policy names can leave at all.
"""

from __future__ import annotations

import re

_CLAIMS = (
    "claim", "asylum", "protection", "refugee", "appeal", "traffick", "victim", "assessment",
    "stateless", "medical", "health", "court", "barrier", "interview", "persecution", "solicitor",
    "lawyer", "tribunal", "remedy", "refusal", "immigration", "detention", "religion", "political",
    "ethnic", "opinion", "sexual", "vulnerab",
)  # fmt: skip
_OTHER_PEOPLE = (
    "relative", "family_member", "sibling", "brother", "sister", "spouse", "wife", "husband",
    "partner", "child", "son", "daughter", "mother", "father", "parent", "guardian", "sponsor",
    "contact", "household", "dependant", "dependent", "companion", "witness", "officer",
)  # fmt: skip
_WATCHLIST = (
    "watchlist", "watch_list", "list", "candidate", "score", "legal_basis", "caveat", "case_note",
    "threshold", "error_rate",
)  # fmt: skip
_WHOLE_WORDS = {"son", "list"}


def never_leaves(field: str) -> bool:
    """Whether the name of a field says that it holds what must never leave."""
    name = re.sub(r"[^a-z]+", "_", field.casefold())
    words = set(name.split("_"))
    return any(
        stem in words if stem in _WHOLE_WORDS else stem in name
        for stem in (*_CLAIMS, *_OTHER_PEOPLE, *_WATCHLIST)
    )
