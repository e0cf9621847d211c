"""Trust stores of our own certificates, in every packing and with every fault."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fieldid.document.certificate import read_certificate
from fieldid.document.chain import find_chain
from fieldid.document.trust_building import build_trust_store, read_trust_folder
from fieldid.document.trust_file import TrustFile
from fieldid.errors.document import TrustSourceError
from fieldid.parameters import MAX_TRUST_BYTES
from tests.document.pki import (
    NOW,
    Issued,
    Request,
    csca,
    document_signer,
    ec_key,
    explicit_key,
    issue,
    list_signer,
    name,
    resigned,
    revocation_list,
    rsa_key,
)
from tests.document.signed_objects import SodRecipe, master_list, signed_data, tlv

if TYPE_CHECKING:
    from pathlib import Path

    from asn1crypto import x509 as asn1_x509

    from fieldid.document.trust_store import TrustStore

OTHERS = tuple(csca(country, f"csca {country}").der for country in ("AA", "BB", "CC"))


def store_of(*files: bytes) -> TrustStore:
    return build_trust_store(TrustFile(f"file {n}", data) for n, data in enumerate(files))


def pem(label: str, der: bytes) -> bytes:
    body = base64.encodebytes(der).decode()
    return f"-----BEGIN {label}-----\n{body}-----END {label}-----\n".encode()


def ldif(*entries: tuple[str, bytes]) -> bytes:
    lines = ["version: 1", ""]
    for attribute, der in entries:
        text = base64.b64encode(der).decode()
        folded = "\n ".join(text[start : start + 70] for start in range(0, len(text), 70))
        lines += ["dn: o=dsc,c=UT,dc=data,dc=download", f"{attribute}:: {folded}", ""]
    return "\n".join(lines).encode()


def test_packings() -> None:
    root = csca().der
    for data in (root, pem("CERTIFICATE", root), base64.b64encode(root)):
        store = store_of(data)
        assert [anchor.certificate.der for anchor in store.anchors] == [root]
        assert store.rejected == ()
    both = store_of(pem("CERTIFICATE", root) + pem("X509 CRL", revocation_list(csca())))
    assert (len(both.anchors), len(both.revocation_lists)) == (1, 1)


def test_public_key_directory_export() -> None:
    store = store_of(
        csca().der,
        ldif(
            ("userCertificate;binary", document_signer().der),
            ("certificateRevocationList;binary", revocation_list(csca())),
            ("pkdMasterListContent", master_list(OTHERS, list_signer(csca()))),
            ("jpegPhoto", b"not wanted"),
            ("cACertificate;binary", b"not a certificate"),
        ),
    )
    assert len(store.anchors) == 4
    assert len(store.signers) == 1
    assert len(store.revocation_lists) == 1
    assert [entry.place for entry in store.rejected] == [4]


@pytest.mark.parametrize("root_first", [True, False])
def test_master_list_in_any_order(root_first: bool) -> None:  # noqa: FBT001  a pytest parameter
    files = (csca().der, master_list((csca().der, *OTHERS), list_signer(csca())))
    store = store_of(*(files if root_first else files[::-1]))
    assert store.countries == {"AA": 1, "BB": 1, "CC": 1, "UT": 1}
    source = next(source for source in store.sources if source.kind == "master list")
    assert (source.held, source.usable, source.problem) == (4, 4, "")
    assert source.signed_at is not None


def test_a_list_vouches_for_the_signer_of_the_next() -> None:
    other = csca("BB", "csca BB")
    second = master_list((csca("DD", "csca DD").der,), list_signer(other))
    first = master_list(OTHERS, list_signer(csca()))
    store = store_of(second, first, csca().der)
    assert "DD" in store.countries
    assert store.rejected == ()


@pytest.mark.parametrize(
    ("signer", "changes", "reason"),
    [
        (list_signer(csca("UT", "stranger")), {}, "does not lead to"),
        (list_signer(csca(), may=False), {}, "may not sign master lists"),
        (document_signer(), {}, "may not sign master lists"),
        (list_signer(csca()), {"broken_signature": True}, "does not verify"),
        (list_signer(csca()), {"wrong_digest": True}, "not that of the content"),
        (list_signer(csca()), {"with_certificates": False}, "is not in it"),
        (list_signer(csca()), {"signed_at": NOW + timedelta(days=4000)}, "not valid when"),
    ],
)
def test_lists_that_are_not_accepted(signer: Issued, changes: dict[str, Any], reason: str) -> None:
    store = store_of(csca().der, master_list(OTHERS, signer, **changes))
    assert list(store.countries) == ["UT"]
    assert reason in store.rejected[0].reason
    assert reason in store.sources[-1].problem


def test_a_list_of_a_revoked_signer() -> None:
    listed = master_list(OTHERS, list_signer(csca()))
    store = store_of(csca().der, listed, revocation_list(csca(), (0x77,)))
    assert list(store.countries) == ["UT"]
    assert "does not lead to" in store.rejected[0].reason


def test_a_list_does_not_vouch_for_itself() -> None:
    stranger = csca("UT", "stranger")
    listed = master_list((stranger.der, *OTHERS), list_signer(stranger))
    assert store_of(listed).anchors == ()


def test_other_signed_lists_are_named() -> None:
    recipe = SodRecipe(
        {}, signers=(list_signer(csca()),), content_type="2.23.136.1.1.7", content=b"\x30\x00"
    )
    store = store_of(csca().der, signed_data(recipe))
    assert "not applied" in store.sources[-1].problem


def test_every_entry_ends_usable_or_named() -> None:
    def write_out_wrongly(body: asn1_x509.TbsCertificate) -> None:
        body["subject_public_key_info"] = explicit_key(ec_key("csca"), n=7)

    def negate(body: asn1_x509.TbsCertificate) -> None:
        body["serial_number"] = -5

    entries = (
        resigned(csca(), csca(), negate).der,
        resigned(csca(), csca(), write_out_wrongly).der,
        document_signer().der,
        issue(Request(name("Weak", "WW"), rsa_key("weak", 1024), authority=True)).der,
        tlv(0x30, b"\x30\x00"),
        b"\x04\x02no",
    )
    store = store_of(csca().der, master_list(entries, list_signer(csca())))
    source = store.sources[-1]
    assert (source.held, source.usable) == (6, 2)
    reasons = {entry.place: entry.reason for entry in store.rejected}
    assert set(reasons) == {2, 3, 5, 6}
    assert "another order" in reasons[2]
    assert "not a certificate of an authority" in reasons[3]
    assert "serial 1001" in next(e.title for e in store.rejected if e.place == 3)


def test_a_key_that_cannot_be_used_is_told_at_the_document() -> None:
    def write_out_wrongly(body: asn1_x509.TbsCertificate) -> None:
        body["subject_public_key_info"] = explicit_key(ec_key("csca"), b=7)

    broken = resigned(csca(), csca(), write_out_wrongly)
    store = store_of(broken.der)
    assert store.anchors == ()
    signer = document_signer()
    assert find_chain(read_certificate(signer.der), store).outcome == "not_checked"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x30",
        b"\x30\x80\x00\x00",
        b"\x30\x84\xff\xff\xff\xff",
        b"\x30\x82" * 20_000,
        b"-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----",
        b"dn: x\nuserCertificate;binary:: ====\n",
        b"hello",
        bytes(100_000),
    ],
)
def test_hostile_files_are_named(data: bytes) -> None:
    store = store_of(data, csca().der)
    assert len(store.anchors) == 1
    assert len(store.rejected) == 1


def test_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "root.cer").write_bytes(csca().der)
    (tmp_path / "lists" / "ut.ml").write_bytes(master_list(OTHERS, list_signer(csca())))
    assert len(read_trust_folder(tmp_path).anchors) == 4
    monkeypatch.setattr("fieldid.document.trust_building.MAX_TRUST_BYTES", 100)
    with pytest.raises(TrustSourceError):
        read_trust_folder(tmp_path)
    assert MAX_TRUST_BYTES > 2**20


@pytest.mark.parametrize("curve", [ec.BrainpoolP512R1, ec.SECP384R1])
def test_an_authority_with_its_curve_written_out_is_usable(curve: type[ec.EllipticCurve]) -> None:
    key = ec_key("explicit", curve)
    plain = issue(Request(name("CSCA", "EE"), key, authority=True))

    def write_out(body: asn1_x509.TbsCertificate) -> None:
        body["subject_public_key_info"] = explicit_key(key)

    store = store_of(resigned(plain, plain, write_out).der)
    assert store.countries == {"EE": 1}
