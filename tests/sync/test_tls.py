"""T9: only a hub with a certificate that the laptop trusts is talked to."""

from __future__ import annotations

import ipaddress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from fieldid.errors.hub import SyncError
from fieldid.sync.enrol import enrol
from tests.helpers.hub_laptop import Laptop
from tests.helpers.hub_process import hub_process
from tests.sync.field import ONCE, QUICK

if TYPE_CHECKING:
    from pathlib import Path


def self_signed(folder: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 and its key, as files."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")]),
    )
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    pem, private = folder / "hub.pem", folder / "hub.key"
    pem.write_bytes(certificate.public_bytes(Encoding.PEM))
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return pem, private


@pytest.mark.usefixtures("postgres")  # skips where there is none
def test_a_certificate_counts_only_when_it_is_trusted(tmp_path: Path) -> None:
    pem = self_signed(tmp_path)
    with hub_process(tmp_path / "hub", "", pem=pem) as hub:
        assert hub.url.startswith("https://")
        code, laptop = hub.code(), Laptop()
        request = laptop.request(code)
        with pytest.raises(SyncError, match="certificate is not trusted"):
            enrol(hub.url, code, request, limits=QUICK, plan=ONCE)
        answer = enrol(hub.url, code, request, limits=QUICK, plan=ONCE, ca_file=pem[0])
        assert answer.hub_id == hub.new.hub_id
