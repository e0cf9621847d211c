"""What the hub receives of an encounter: what the decision rests on, and no image.

Captured images travel only where the policy's power says so.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import msgspec

from fieldid.app.blind_case import sample_kinds

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.model.encounter import Encounter


def encounter_record(desk: Desk, encounter: Encounter) -> dict[str, Any]:
    """Return the encounter, its decision inside, as plain values ready for canonical JSON."""
    power_id = encounter.purpose.power_id if encounter.purpose else ""
    uploads = bool(power_id) and desk.policy.power(power_id).uploads_samples
    record: dict[str, Any] = msgspec.to_builtins(encounter)
    return record | {
        "policy": {"id": desk.policy.policy_id, "version": desk.policy.version},
        "list_version": desk.list_status().version,
        "samples": _samples(desk, encounter) if uploads else {},
        "sample_kinds": msgspec.to_builtins(sample_kinds(encounter)) if uploads else {},
        "second_officer_needed": desk.reviews.needs_second(encounter),
    }


def _samples(desk: Desk, encounter: Encounter) -> dict[str, str]:
    found = {
        sample.sample_id: desk.vault.encounters.sample(sample.sample_id)
        for sample in encounter.samples
    }
    return {key: base64.b64encode(data).decode() for key, data in found.items() if data}
