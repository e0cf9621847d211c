"""The disclosure rules this laptop drafts under: those that the hub last told.

Guarantees that rules which belong to another policy are not used. They only help drafting: the
hub judges every step by its own. Until a hub was asked, a laptop under the example policy uses
the example rules; any other has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.errors.case import PolicyError
from fieldid.policy.disclosure_file import example_disclosure
from fieldid.policy.disclosure_rules import DisclosureRules
from fieldid.policy.disclosure_validation import validate_disclosure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fieldid.policy.policy import Policy
    from fieldid.vault.vault import Vault

_NAME = "disclosure_rules"


def rules_held(vault: Vault, policy: Policy) -> DisclosureRules:
    """Return the rules. Raises ``PolicyError`` where there are none for this policy."""
    rules = vault.settings.get(_NAME, DisclosureRules)
    if rules is None and policy.is_example:
        rules = example_disclosure()
    if rules is None:
        raise PolicyError(reason="this laptop holds no disclosure rules; ask the hub once")
    if rules.policy_id != policy.policy_id:
        raise PolicyError(reason="the hub's disclosure rules belong to another policy")
    return rules


def hold_rules(vault: Vault, content: Mapping[str, Any]) -> None:
    """Keep the rules that come with an answer of the hub; what cannot be used is left."""
    try:
        rules = msgspec.convert(content.get("rules"), DisclosureRules)
        validate_disclosure(rules)
    except (msgspec.ValidationError, PolicyError):
        return
    vault.settings.set(_NAME, rules)
