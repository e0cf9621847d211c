"""The UK example policy that comes with the program.

Guarantees a valid policy that says that it is an example and not legal advice, for training,
pilots and tests. A live laptop works under a policy signed by its administrator.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from fieldid.policy.signed import decode_policy

if TYPE_CHECKING:
    from fieldid.policy.policy import Policy


def example_uk() -> Policy:
    """Return the UK example policy."""
    return decode_policy(files("fieldid.policy").joinpath("example_uk.json").read_bytes())
