"""Document signers: unknown, expired, revoked, not allowed to sign, and over link certificates."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.document.outcome import Verdict
from tests.document.checking import GROUPS, checked, signed_by, trust
from tests.document.pki import (
    MASTER_LIST_USAGE,
    NOW,
    Issued,
    Request,
    csca,
    document_signer,
    ec_key,
    issue,
    list_signer,
    name,
    resigned,
    resigned_list,
    revocation_list,
    signer_request,
)
from tests.document.signed_objects import (
    master_list,
    security_object,
)

if TYPE_CHECKING:
    from asn1crypto import x509 as asn1_x509


def test_issuer_unknown_when_no_csca_of_the_state_is_held() -> None:
    outcome = checked(security_object(GROUPS), trust(csca("ZZ", "other").der))
    assert outcome.verdict is Verdict.ISSUER_UNKNOWN
    assert outcome.reason == "no CSCA of UT is held"
    assert outcome.checks["issuer"] == "unknown"


def test_issuer_unknown_when_only_other_keys_of_the_state_are_held() -> None:
    outcome = checked(security_object(GROUPS), trust(csca("UT", "older").der))
    assert outcome.verdict is Verdict.ISSUER_UNKNOWN
    assert "1 CSCA certificates of UT are held" in outcome.reason


def test_a_certificate_that_claims_a_csca_which_did_not_sign_it() -> None:
    def claim(body: asn1_x509.TbsCertificate) -> None:
        assert body["serial_number"].native == 0x1001

    stranger = Issued(ec_key("stranger"), csca().der)
    signer = resigned(document_signer(), stranger, claim)
    outcome = checked(signed_by(signer))
    assert outcome.verdict is Verdict.BAD_SIGNATURE
    assert (outcome.checks["sod_signature"], outcome.checks["issuer"]) == ("ok", "bad")


def test_a_signer_that_signed_itself() -> None:
    signer = issue(signer_request(), None, issuer_name=name("CSCA Utopia"))
    outcome = checked(signed_by(signer))
    assert outcome.verdict is Verdict.ISSUER_UNKNOWN


@pytest.mark.parametrize(
    ("changes", "check"),
    [
        ({"not_after": NOW - timedelta(days=1)}, "expired"),
        ({"not_before": NOW + timedelta(days=1)}, "expired"),
        ({"not_before": NOW - timedelta(days=10)}, "expired"),
    ],
)
def test_signer_expired(changes: dict[str, Any], check: str) -> None:
    outcome = checked(signed_by(issue(signer_request(**changes), csca())))
    assert outcome.verdict is Verdict.SIGNER_EXPIRED
    assert outcome.checks["signer_validity"] == check
    assert (outcome.checks["issuer"], outcome.checks["sod_signature"]) == ("ok", "ok")


def test_csca_expired() -> None:
    request = Request(
        name("CSCA Utopia"), ec_key("csca"), authority=True, not_after=NOW - timedelta(days=2)
    )
    outcome = checked(security_object(GROUPS), trust(issue(request).der))
    assert outcome.verdict is Verdict.SIGNER_EXPIRED
    assert "CSCA" in outcome.reason


def test_signer_revoked() -> None:
    store = trust(csca().der, revocation_list(csca(), (0x1001,)))
    outcome = checked(security_object(GROUPS), store)
    assert outcome.verdict is Verdict.SIGNER_REVOKED
    assert outcome.checks["revocation"] == "revoked"


def test_age_of_a_revocation_list() -> None:
    outcome = checked(security_object(GROUPS), trust(csca().der, revocation_list(csca(), (), 200)))
    assert outcome.verdict is Verdict.PROVED
    assert "the revocation list held is 200 days old" in outcome.caveats


def test_a_revocation_list_that_the_csca_did_not_sign_revokes_nobody() -> None:
    made_up = revocation_list(csca(), (0x1001,), key=ec_key("stranger"))
    outcome = checked(security_object(GROUPS), trust(csca().der, made_up))
    assert outcome.verdict is Verdict.PROVED
    assert outcome.checks["revocation"] == "not_checked"
    assert any("does not verify" in caveat for caveat in outcome.caveats)


@pytest.mark.parametrize(
    "changes",
    [
        {"digital_signature": False},
        {"authority": True},
        {"usages": (MASTER_LIST_USAGE,)},
    ],
)
def test_a_certificate_that_may_not_sign_documents(changes: dict[str, Any]) -> None:
    outcome = checked(signed_by(issue(signer_request(**changes), csca())))
    assert outcome.verdict is Verdict.BAD_SIGNATURE
    assert outcome.checks["key_usage"] == "bad"


def test_a_negative_serial_number() -> None:
    def negate(body: asn1_x509.TbsCertificate) -> None:
        body["serial_number"] = -77

    signer = resigned(document_signer(), csca(), negate)
    store = trust(csca().der)
    assert checked(signed_by(signer), store).verdict is Verdict.PROVED
    revoked = resigned_list(revocation_list(csca(), (77,)), csca(), -77)
    held = trust(csca().der, revoked)
    assert checked(signed_by(signer), held).verdict is Verdict.SIGNER_REVOKED
    assert checked(signed_by(document_signer()), held).verdict is Verdict.PROVED


def test_a_master_list_of_certificates_with_negative_serial_numbers() -> None:
    def negate(body: asn1_x509.TbsCertificate) -> None:
        body["serial_number"] = -(2**159)

    other = csca("ZZ", "other")
    listed = master_list((resigned(other, other, negate).der,), list_signer(csca()))
    store = trust(csca().der, listed)
    assert store.countries == {"UT": 1, "ZZ": 1}
    assert store.rejected == ()


# --- link certificates


def _link(new: Issued, old: Issued) -> Issued:
    request = Request(name("CSCA Utopia"), new.key, authority=True, serial=55)
    return issue(request, old)


def test_over_a_link_certificate() -> None:
    old, new = csca("UT", "old"), csca("UT", "new")
    sod = signed_by(issue(signer_request(), new))
    assert checked(sod, trust(old.der)).verdict is Verdict.ISSUER_UNKNOWN
    assert checked(sod, trust(_link(new, old).der)).verdict is Verdict.ISSUER_UNKNOWN
    outcome = checked(sod, trust(old.der, _link(new, old).der))
    assert outcome.verdict is Verdict.PROVED


def test_a_revoked_link_certificate() -> None:
    old, new = csca("UT", "old"), csca("UT", "new")
    store = trust(old.der, _link(new, old).der, revocation_list(old, (55,)))
    outcome = checked(signed_by(issue(signer_request(), new)), store)
    assert outcome.verdict is Verdict.SIGNER_REVOKED


def test_link_certificates_in_a_circle_end() -> None:
    one, two = csca("UT", "one"), csca("UT", "two")
    store = trust(_link(one, two).der, _link(two, one).der)
    outcome = checked(signed_by(issue(signer_request(), one)), store)
    assert outcome.verdict is Verdict.ISSUER_UNKNOWN
