"""Disclosure rules as a file: reading, signing, and the UK example that comes along.

Guarantees that rules are returned only when nothing in them is unknown to this version, nothing
is missing, nothing is said twice, and they do not contradict themselves; from a signed file
only when the trusted key signed exactly these bytes and they are not older than those held.
"""

from __future__ import annotations

from importlib.resources import files

import msgspec

from fieldid.errors.case import PolicyError
from fieldid.policy.disclosure_rules import DisclosureRules
from fieldid.policy.disclosure_validation import validate_disclosure
from fieldid.policy.signed_part import sign_part, verified_part
from fieldid.policy.single_keys import SaidTwiceError, loads_once
from fieldid.policy.unknown_fields import unknown_fields

KIND = "disclosure-rules"


def example_disclosure() -> DisclosureRules:
    """Return the UK example, which says that it is one and gives nobody a power."""
    return decode_disclosure(
        files("fieldid.policy").joinpath("example_disclosure.json").read_bytes()
    )


def sign_disclosure(rules: DisclosureRules, private_key: bytes) -> bytes:
    """Return the signed file; raise ``PolicyError`` for rules that contradict themselves."""
    validate_disclosure(rules)
    return sign_part(KIND, msgspec.json.format(msgspec.json.encode(rules), indent=2), private_key)


def load_disclosure(
    data: bytes, trusted_key: bytes, held_version: int | None = None
) -> DisclosureRules:
    """Return the rules in a signed file. ``held_version``: of the rules in force, None for none.

    Raises ``PolicyError``; for rules older than those in force too.
    """
    rules = decode_disclosure(verified_part(KIND, data, trusted_key))
    if held_version is not None and rules.version < held_version:
        reason = f"it is version {rules.version}, and version {held_version} is in force"
        raise PolicyError(reason=reason)
    return rules


def decode_disclosure(body: bytes) -> DisclosureRules:
    """Decode and validate JSON that is trusted by other means. Raises ``PolicyError``."""
    try:
        raw = loads_once(body)
        rules = msgspec.convert(raw, DisclosureRules)
    except SaidTwiceError as error:
        raise PolicyError(reason=f"it says {error} twice") from None
    except (ValueError, RecursionError) as error:
        raise PolicyError(reason=f"it cannot be read ({error})") from None
    # an unknown field may be a restriction, so it is never passed over
    unknown = ", ".join(unknown_fields(raw, msgspec.to_builtins(rules)))
    if unknown:
        raise PolicyError(reason=f"this version of the program does not know: {unknown}")
    validate_disclosure(rules)
    return rules
