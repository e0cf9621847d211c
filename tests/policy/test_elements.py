"""Each element of a power must be stated: what is not written is not decided."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from fieldid.errors.case import PolicyError
from fieldid.policy.example import example_uk
from fieldid.policy.signed import decode_policy

ELEMENTS = {
    "what may be captured": "captures",
    "from whom": "children_allowed",
    "child rules, responsible adult": "child_rule",
    "searched against what": "searched_against",
    "one to one": "verification",
    "one to many": "identification",
    "largest list for the site": "max_list_records",
    "kept how long": "retain_samples_days",
    "sent to the hub": "uploads_samples",
    "disclosed to whom": "disclosed_to",
    "second officer": "second_officer_for_confirmed",
    "conditions for confirmed, calibration": "calibration_required_for_confirmed",
    "conditions for confirmed, rate of 1:1": "target_fmr",
    "conditions for confirmed, rate of 1:N": "target_fpir",
    "statute": "statutory_basis",
    "consent only where it is the named basis": "consent_is_basis",
}


def document() -> dict[str, Any]:
    return dict(msgspec.json.decode(msgspec.json.encode(example_uk())))


@pytest.mark.parametrize("field", ELEMENTS.values(), ids=list(ELEMENTS))
def test_a_power_without_it_is_refused(field: str) -> None:
    without = document()
    del without["powers"][0][field]
    with pytest.raises(PolicyError, match=field):
        decode_policy(msgspec.json.encode(without))


@pytest.mark.parametrize("power", example_uk().powers, ids=lambda power: power.id)
def test_each_power_of_the_example_says_all_of_it(power: Any) -> None:
    assert power.captures.fingers
    assert power.child_rule
    assert power.searched_against
    assert power.verification
    assert (power.max_list_records > 0) == power.identification
    assert all(recipient.name for recipient in power.disclosed_to)


def test_only_powers_for_a_return_or_for_training_disclose_abroad() -> None:
    abroad = {power.id for power in example_uk().powers if power.discloses_abroad}
    assert abroad == {"voluntary_return_interview", "training"}
