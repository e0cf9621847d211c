"""Write the seeds that the fuzz test mutates: ``python -m tests.document.make_corpus``.

All of it is made by the PKI of the tests; there is nobody's data and nobody's key in it.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

from tests.document.pki import (
    csca,
    document_signer,
    ec_key,
    explicit_key,
    issue,
    list_signer,
    resigned,
    revocation_list,
    signer_request,
)
from tests.document.signed_objects import group, master_list, mrz_group, security_object, tlv
from tests.document.test_data_groups import JPEG, face_record, modern_record, portrait_group
from tests.document.test_mrz_parse import SPECIMENS

CORPUS = Path(__file__).parent / "corpus"


def _explicit_signer() -> bytes:
    key = ec_key("explicit", ec.BrainpoolP256R1)

    def write_out(body: object) -> None:
        body["subject_public_key_info"] = explicit_key(key)  # type: ignore[index]  # asn1crypto's

    return resigned(issue(signer_request(key=key), csca()), csca(), write_out).der


def seeds() -> dict[str, bytes]:
    """Return every seed by file name."""
    groups = {1: mrz_group(), 2: portrait_group(tlv(0x5F2E, face_record(JPEG)))}
    found = {f"mrz-{kind.lower()}.txt": text.encode() for kind, text in SPECIMENS.items()}
    return found | {
        "sod-lds17.bin": security_object(groups, lds_version=""),
        "sod-lds18.bin": security_object(groups, by_key_id=True),
        "sod-two-signers.bin": security_object(
            groups, signers=(document_signer(), issue(signer_request(serial=9), csca()))
        ),
        "dg1.bin": groups[1],
        "dg2-19794.bin": groups[2],
        "dg2-39794.bin": portrait_group(modern_record(JPEG)),
        "dg11.bin": group(11, tlv(0x5F0E, b"ERIKSSON<<ANNA") + tlv(0x5F2B, b"19740812")),
        "dg14.bin": group(14, tlv(0x31, tlv(0x30, b"\x06\x02\x2a\x03\x02\x01\x01"))),
        "com.bin": tlv(0x60, tlv(0x5F01, b"0107") + tlv(0x5F36, b"040000") + tlv(0x5C, b"\x61")),
        "csca.cer": csca().der,
        "explicit.cer": _explicit_signer(),
        "revoked.crl": revocation_list(csca(), (1, 2, 3)),
        "list.ml": master_list((csca().der,), list_signer(csca())),
    }


if __name__ == "__main__":
    CORPUS.mkdir(exist_ok=True)
    for name, data in seeds().items():
        (CORPUS / name).write_bytes(data)
