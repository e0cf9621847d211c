"""Data groups against the hashes that were signed, and DG1's state against the signer's."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from fieldid.document.lds.data_group import MrzGroup, read_data_group
from fieldid.document.mrz_layout import layout_of
from fieldid.document.mrz_lines import mrz_lines
from fieldid.document.signature import HASHES, digest
from fieldid.document.signer_check import Finding
from fieldid.errors.document import DocumentError
from fieldid.model.state_codes import certificate_countries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fieldid.document.lds.security_object import SecurityObject


def check_groups(signed: SecurityObject, groups: Mapping[int, bytes]) -> dict[int, str]:
    """Return ok, bad or not_checked for every group handed in.

    A group whose hash was not signed is bad: nobody vouches for it.
    """
    if signed.hash_name not in HASHES:
        return dict.fromkeys(groups, "not_checked")
    return {number: _check(signed, number, data) for number, data in groups.items()}


def groups_reason(signed: SecurityObject, outcomes: Mapping[int, str]) -> str:
    """Say in one sentence what came of the data groups."""
    differing = [n for n, outcome in outcomes.items() if outcome == "bad" and n in signed.hashes]
    unsigned = [n for n, outcome in outcomes.items() if outcome == "bad" and n not in signed.hashes]
    if differing:
        return f"the hash of {_names(differing)} differs from the one that was signed"
    if unsigned:
        return f"no hash of {_names(unsigned)} was signed"
    if not outcomes:
        return "no data group was given: only the signature over their hashes was checked"
    if signed.hash_name not in HASHES:
        return f"the hash algorithm {signed.hash_name} is not accepted"
    return f"as the state signed it: {_names(list(outcomes))}"


def state_finding(first_group: bytes | None, country: str) -> Finding:
    """Compare the issuing state in DG1 with the country whose CSCA vouches for the signer."""
    state = _issuing_state(first_group)
    if not state or not country:
        return Finding("not_checked")
    expected = certificate_countries(state)
    if not expected:
        reason = f"under which country {state} signs documents is not known here"
        return Finding("not_checked", reason)
    if country in expected:
        return Finding("ok")
    return Finding("differs", f"DG1 names {state} as issuing state, its signature is of {country}")


def _check(signed: SecurityObject, number: int, data: bytes) -> str:
    expected = signed.hashes.get(number)
    if expected is None:
        return "bad"
    return "ok" if hmac.compare_digest(expected, digest(signed.hash_name, data)) else "bad"


def _issuing_state(first_group: bytes | None) -> str:
    if first_group is None:
        return ""
    try:
        content = read_data_group(first_group).content
    except DocumentError:
        return ""
    lines = mrz_lines(content.mrz) if isinstance(content, MrzGroup) else ()
    layout = layout_of(lines)
    return layout.field("issuing_state").span.of(lines).rstrip("<") if layout else ""


def _names(numbers: list[int]) -> str:
    return ", ".join(f"DG{number}" for number in sorted(numbers))
