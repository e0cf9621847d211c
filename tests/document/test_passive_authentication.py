"""Security objects of our own PKI: a right one, and one for each thing that can be wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fieldid.document.outcome import AuthenticationOutcome, Verdict
from fieldid.document.passive_authentication import authenticate
from fieldid.document.trust_building import build_trust_store
from fieldid.document.trust_file import TrustFile
from tests.document.pki import (
    CONTENT_TYPE,
    MASTER_LIST_USAGE,
    MRZ,
    NOW,
    Issued,
    Request,
    SodRecipe,
    csca,
    document_signer,
    ec_key,
    explicit_key,
    group,
    hashes_of,
    issue,
    mrz_group,
    name,
    resigned,
    revocation_list,
    rsa_key,
    security_object,
    signer_request,
)

if TYPE_CHECKING:
    from asn1crypto import x509 as asn1_x509

    from fieldid.document.trust_store import TrustStore

GROUPS = {1: mrz_group(), 2: group(2, b"a portrait"), 14: group(14, b"\x31\x00")}


def trust(*files: bytes) -> TrustStore:
    return build_trust_store(TrustFile(f"file {n}", data) for n, data in enumerate(files))


def checked(
    sod: bytes, store: TrustStore | None = None, groups: dict[int, bytes] | None = None
) -> AuthenticationOutcome:
    store = store or trust(csca().der)
    return authenticate(sod, GROUPS if groups is None else groups, store, NOW)


def signed_by(signer: Issued, **changes: Any) -> bytes:
    return security_object(GROUPS, signers=(signer,), **changes)


def test_all_is_right() -> None:
    outcome = checked(security_object(GROUPS), trust(csca().der, revocation_list(csca())))
    assert outcome.verdict is Verdict.PROVED
    assert outcome.checks == {
        "sod_signature": "ok",
        "issuer": "ok",
        "dg1": "ok",
        "dg2": "ok",
        "dg14": "ok",
        "signer_validity": "ok",
        "revocation": "ok",
        "key_usage": "ok",
        "algorithm_strength": "ok",
        "issuer_state": "ok",
    }
    assert outcome.caveats == ()
    assert (outcome.issuer_state, outcome.lds_version) == ("UT", "0108")
    assert outcome.signer is not None
    assert outcome.signer.key == "EC secp256r1"


@pytest.mark.parametrize(
    "changes",
    [
        {"lds_version": ""},
        {"by_key_id": True},
        {"signed_at": None},
        {"scheme": "plain_ecdsa"},
        {"hash": "sha224"},
        {"hash": "sha384"},
        {"hash": "sha512"},
        {"content_type": "1.3.27.1.1.1"},
    ],
)
def test_what_is_unlike_but_right(changes: dict[str, Any]) -> None:
    outcome = checked(security_object(GROUPS, **changes))
    assert outcome.verdict is Verdict.PROVED
    assert outcome.checks["algorithm_strength"] == "ok"


@pytest.mark.parametrize("scheme", ["pkcs1", "pss", "bare_rsa"])
def test_rsa_signers(scheme: str) -> None:
    signer = issue(signer_request(key=rsa_key("ds")), csca())
    assert checked(signed_by(signer, scheme=scheme)).verdict is Verdict.PROVED


@pytest.mark.parametrize("curve", [ec.SECP521R1, ec.BrainpoolP384R1])
def test_other_curves(curve: type[ec.EllipticCurve]) -> None:
    signer = issue(signer_request(key=ec_key("ds", curve)), csca())
    assert checked(signed_by(signer, hash="sha512")).verdict is Verdict.PROVED


def test_curve_written_out() -> None:
    key = ec_key("ds", ec.BrainpoolP256R1)

    def write_out(body: asn1_x509.TbsCertificate) -> None:
        body["subject_public_key_info"] = explicit_key(key)

    signer = resigned(issue(signer_request(key=key), csca()), csca(), write_out)
    assert checked(signed_by(signer)).verdict is Verdict.PROVED


def test_another_generator_is_not_taken_for_the_named_curve() -> None:
    """The flaw of CVE-2020-0601: a key with a generator chosen for it."""
    key = ec_key("ds")

    def write_out(body: asn1_x509.TbsCertificate) -> None:
        body["subject_public_key_info"] = explicit_key(key, x=5)

    signer = resigned(issue(signer_request(key=key), csca()), csca(), write_out)
    outcome = checked(signed_by(signer))
    assert outcome.verdict is Verdict.NOT_CHECKED
    assert "another generator" in outcome.reason


def test_sha_1_verifies_and_is_called_weak() -> None:
    outcome = checked(security_object(GROUPS, hash="sha1"))
    assert outcome.verdict is Verdict.PROVED
    assert outcome.checks["algorithm_strength"] == "weak"
    assert any("SHA-1" in caveat for caveat in outcome.caveats)


def test_short_rsa_key_is_called_weak() -> None:
    signer = issue(signer_request(key=rsa_key("weak", 1024)), csca())
    outcome = checked(signed_by(signer, scheme="pkcs1"))
    assert (outcome.verdict, outcome.checks["algorithm_strength"]) == ("proved", "weak")


# --- data groups


@pytest.mark.parametrize("number", [1, 2, 14])
def test_one_changed_bit_in_a_data_group(number: int) -> None:
    changed = GROUPS | {number: GROUPS[number][:-1] + bytes((GROUPS[number][-1] ^ 1,))}
    outcome = checked(security_object(GROUPS), groups=changed)
    assert outcome.verdict is Verdict.HASH_DIFFERS
    assert outcome.checks[f"dg{number}"] == "bad"
    assert [n for n in GROUPS if outcome.checks[f"dg{n}"] == "ok"] == [
        n for n in GROUPS if n != number
    ]
    assert f"DG{number}" in outcome.reason


def test_a_group_that_was_not_signed() -> None:
    outcome = checked(security_object(GROUPS), groups=GROUPS | {11: group(11, b"")})
    assert outcome.verdict is Verdict.HASH_DIFFERS
    assert "no hash of DG11 was signed" in outcome.reason


def test_groups_that_were_not_read_are_told() -> None:
    outcome = checked(security_object(GROUPS), groups={1: GROUPS[1]})
    assert outcome.verdict is Verdict.PROVED
    assert "signed, but not compared here: DG2, DG14" in outcome.caveats


def test_without_data_groups_nothing_is_proved_about_a_person() -> None:
    outcome = checked(security_object(GROUPS), groups={})
    assert outcome.verdict is Verdict.NOT_CHECKED
    assert (outcome.checks["sod_signature"], outcome.checks["issuer"]) == ("ok", "ok")


def test_a_signer_of_another_state() -> None:
    groups = {1: mrz_group(MRZ.replace("P<UTO", "P<FRA"))}
    outcome = checked(security_object(groups), groups=groups)
    assert outcome.verdict is Verdict.ISSUER_UNKNOWN
    assert outcome.checks["issuer_state"] == "differs"


def test_a_csca_cannot_vouch_for_another_state() -> None:
    """A signer that calls itself Utopia's, under the CSCA of another state."""
    other = csca("FR", "csca of France")
    outcome = checked(signed_by(issue(signer_request(), other)), trust(csca().der, other.der))
    assert outcome.verdict is Verdict.ISSUER_UNKNOWN
    assert outcome.reason == "DG1 names UTO as issuing state, its signature is of FR"
    assert outcome.issuer_state == "FR"


def test_a_state_whose_certificates_are_not_known_is_a_caveat() -> None:
    groups = {1: mrz_group(MRZ.replace("P<UTO", "P<XOM"))}
    outcome = checked(security_object(groups), groups=groups)
    assert outcome.verdict is Verdict.PROVED
    assert outcome.checks["issuer_state"] == "not_checked"
    assert any("XOM" in caveat for caveat in outcome.caveats)


# --- the signature over the security object


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"broken_signature": True}, "does not verify"),
        ({"wrong_digest": True}, "not that of the content"),
        ({"signed_content_type": "1.2.3"}, "another type of content"),
        ({"attributes": False}, "no signed attributes"),
    ],
)
def test_bad_signatures(changes: dict[str, Any], reason: str) -> None:
    outcome = checked(security_object(GROUPS, **changes))
    assert outcome.verdict is Verdict.BAD_SIGNATURE
    assert outcome.checks["sod_signature"] == "bad"
    assert reason in outcome.reason


def test_a_hash_list_of_another_document_under_an_old_signature() -> None:
    """Hashes exchanged, everything else as it was signed."""
    other = GROUPS | {1: mrz_group(MRZ.replace("ERIKSSON", "ERICSSON"))}
    right = security_object(GROUPS)
    exchanged = right.replace(hashes_of(SodRecipe(GROUPS)), hashes_of(SodRecipe(other)))
    assert exchanged != right
    assert checked(exchanged, groups=other).verdict is Verdict.BAD_SIGNATURE


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"scheme": "md5"}, "md5"),
        ({"with_certificates": False}, "certificate of its signer is not there"),
        ({"doubled_attribute": True}, "twice"),
        ({"content_type": "1.2.3.4"}, "not a document security object"),
        ({"content": b"\x30\x03\x02\x01\x00"}, "not built as it must be"),
        ({"content": b"\x30\x80\x00\x00"}, "indefinite"),
    ],
)
def test_not_checked_because(changes: dict[str, Any], reason: str) -> None:
    outcome = checked(security_object(GROUPS, **changes))
    assert outcome.verdict is Verdict.NOT_CHECKED
    assert outcome.checks["sod_signature"] == "not_checked"
    assert reason in outcome.reason


def test_without_a_trust_store_the_rest_is_still_told() -> None:
    outcome = authenticate(security_object(GROUPS), GROUPS, None, NOW)
    assert outcome.verdict is Verdict.NOT_CHECKED
    assert outcome.checks["sod_signature"] == "ok"
    assert outcome.checks["dg1"] == "ok"
    assert outcome.checks["issuer"] == "not_checked"


def test_a_signer_held_in_the_store_only() -> None:
    sod = security_object(GROUPS, with_certificates=False)
    assert checked(sod, trust(csca().der, document_signer().der)).verdict is Verdict.PROVED


def test_of_several_signers_the_good_one_speaks() -> None:
    stranger = issue(signer_request(subject=name("DS of nobody"), key=ec_key("nobody")), None)
    sod = security_object(GROUPS, signers=(stranger, document_signer()))
    outcome = checked(sod)
    assert outcome.verdict is Verdict.PROVED
    assert any("2 signers" in caveat for caveat in outcome.caveats)


@pytest.mark.parametrize(("count", "verdict"), [(10, Verdict.PROVED), (17, Verdict.NOT_CHECKED)])
def test_many_signers(count: int, verdict: Verdict) -> None:
    signers = tuple(
        issue(signer_request(serial=100 + n, key=ec_key(f"many {n % 3}")), csca())
        for n in range(count)
    )
    assert checked(security_object(GROUPS, signers=signers)).verdict is verdict


# --- the signer's certificate


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


# --- bytes that are no security object


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x77",
        b"\x77\x80",
        b"\x77\x84\xff\xff\xff\xff",
        b"\x77\x88" + b"\xff" * 8,
        b"\x30\x80" * 5000,
        b"\x77\x00",
        b"x" * 3_000_000,
        b"\x77\x82\xff\xff" + b"\x30\x82\xff\xfb" * 16383,
    ],
)
def test_hostile_bytes_are_an_outcome(data: bytes) -> None:
    outcome = checked(data)
    assert outcome.verdict is Verdict.NOT_CHECKED
    assert set(outcome.checks.values()) == {"not_checked"}


def test_every_truncation_is_an_outcome() -> None:
    sod, store = security_object(GROUPS), trust(csca().der)
    for length in range(0, len(sod), 7):
        assert checked(sod[:length], store).verdict is Verdict.NOT_CHECKED


def test_no_changed_byte_of_the_signed_parts_is_proved() -> None:
    """Every byte in turn; those whose change is harmless lie outside what the state signed."""
    sod, store = bytearray(security_object(GROUPS)), trust(csca().der)
    harmless = 0
    for place in range(0, len(sod), 3):
        sod[place] ^= 0x01
        harmless += checked(bytes(sod), store).verdict is Verdict.PROVED
        sod[place] ^= 0x01
    assert harmless < len(sod) * 0.02


def test_words_that_are_not_for_machines() -> None:
    outcomes = [
        checked(security_object(GROUPS, broken_signature=True)),
        checked(security_object(GROUPS), groups=GROUPS | {1: b"x"}),
        checked(b""),
    ]
    for outcome in outcomes:
        text = repr(replace(outcome, signer=None)).lower()
        assert "forge" not in text
        assert "fake" not in text


def test_time_is_the_one_handed_in() -> None:
    store = trust(csca().der)
    later = datetime(2050, 1, 1, tzinfo=UTC)
    sod = security_object(GROUPS, content_type=CONTENT_TYPE)
    assert authenticate(sod, GROUPS, store, later).verdict is Verdict.SIGNER_EXPIRED
