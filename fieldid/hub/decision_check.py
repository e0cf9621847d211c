"""Whether the decision inside an encounter is signed by the officer it names.

Guarantees that a decision counts only under a key which that device introduced for that
officer, and not once a roster before it no longer named that key: an officer who is missing
from the newest roster is treated as revoked. Whether the officer was right, and whether the
policy allowed it, is not asked here.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any

from fieldid.errors.hub import WireError
from fieldid.hub.devices import officer_keys
from fieldid.wire.canonical import canonical_json
from fieldid.wire.signing import Domain, verify

if TYPE_CHECKING:
    from psycopg import Connection

    from fieldid.hub.store import Row


UNKNOWN_OFFICER = "the deciding officer is not known on this device"
REMOVED_OFFICER = "the deciding officer was no longer on this laptop's list of officers"


def decision_flaw(
    connection: Connection[Row], device_id: str, sequence: int, record: dict[str, Any]
) -> str:
    """Return what is wrong with the decision of an encounter, or an empty text.

    ``sequence``: of the envelope that brought it, which tells whether a roster came before it.
    ``record`` is the encounter as plain values. An encounter without a decision (stopped,
    referred) has no flaw. The signature covers the canonical JSON of the decision without its
    signature, as ``fieldid.case.decision.decision_payload`` writes it; working on the plain
    values lets a decision verify that has fields this hub does not know yet.
    """
    decision = record.get("decision")
    if decision is None:
        return ""
    if not isinstance(decision, dict):
        return "the decision cannot be read"
    if decision.get("encounter_id") != record.get("encounter_id"):
        return "the decision belongs to another encounter"
    keys = officer_keys(connection, device_id, str(decision.get("officer_id")))
    if not keys:
        return UNKNOWN_OFFICER
    signed = [one for one in keys if _is_signed(decision, one.public_key)]
    if not signed:
        return "the decision is not signed by the officer it names"
    return "" if any(one.counts_at(sequence) for one in signed) else REMOVED_OFFICER


def _is_signed(decision: dict[str, Any], key: bytes) -> bool:
    unsigned = {name: value for name, value in decision.items() if name != "signature"}
    try:
        signature = base64.b64decode(str(decision.get("signature")), validate=True)
        verify(key, Domain.DECISION, canonical_json(unsigned), signature)
    except (WireError, binascii.Error, ValueError):
        return False
    return True
