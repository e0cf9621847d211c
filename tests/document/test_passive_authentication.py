"""Security objects of our own PKI: a right one, and one for each thing that can be wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fieldid.document.outcome import Verdict
from fieldid.document.passive_authentication import authenticate
from tests.document.checking import GROUPS, checked, signed_by, trust
from tests.document.pki import (
    NOW,
    csca,
    document_signer,
    ec_key,
    explicit_key,
    issue,
    name,
    resigned,
    revocation_list,
    rsa_key,
    signer_request,
)
from tests.document.signed_objects import (
    CONTENT_TYPE,
    MRZ,
    SodRecipe,
    group,
    hashes_of,
    mrz_group,
    security_object,
)

if TYPE_CHECKING:
    from asn1crypto import x509 as asn1_x509


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
