"""Signed data (CMS, RFC 5652) as security objects, master lists and deviation lists are.

Guarantees that content is only said to be signed when, for one signer, the signed attributes name
this type and this content's hash, and the signature over these very attributes verifies.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from asn1crypto import cms

from fieldid.document.asn1 import moment, parse, reading
from fieldid.document.certificate import Certificate, certificate_of
from fieldid.document.signature import (
    SignatureCheck,
    SignatureOutcome,
    SignatureScheme,
    check_signature,
    digest,
    read_scheme,
)
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_SIGNERS

if TYPE_CHECKING:
    from collections.abc import Iterable

_SET = b"\x31"


@dataclass(frozen=True, repr=False, eq=False)
class SignedAttributes:
    """What a signer signed beside the content. ``der``: as a SET, the bytes that are signed.

    ``signed_at`` is None when the signer states no time.
    """

    der: bytes
    content_type: str
    digest: bytes
    signed_at: datetime | None


@dataclass(frozen=True, repr=False, eq=False)
class Signer:
    """One SignerInfo, told by issuer and serial number or by key identifier.

    ``problem``: why its signature cannot be checked at all, '' when it can.
    """

    issuer: str
    serial: int | None
    key_id: bytes
    hash_name: str
    attributes: SignedAttributes | None
    scheme: SignatureScheme | None
    signature: bytes
    problem: str = ""

    def is_of(self, certificate: Certificate) -> bool:
        """Whether this certificate is the one that the signer names."""
        if self.serial is None:
            return bool(self.key_id) and certificate.key_id == self.key_id
        return (certificate.issuer, certificate.serial) == (self.issuer, self.serial)


@dataclass(frozen=True, repr=False, eq=False)
class SignedData:
    """Content, its signers, and the certificates that came along."""

    content_type: str
    content: bytes
    certificates: tuple[Certificate, ...]
    signers: tuple[Signer, ...]


def read_signed_data(der: bytes) -> SignedData:
    """Read a CMS of type signed data with its content inside. Raises ``DocumentError``."""
    with reading("the signed data"):
        wrapper = parse(cms.ContentInfo, der)
        if wrapper["content_type"].native != "signed_data":
            raise DocumentError(reason="it is not signed data")
        body = wrapper["content"]
        content = body["encap_content_info"]["content"]
        signers = body["signer_infos"]
        if not 1 <= len(signers) <= MAX_SIGNERS:
            raise DocumentError(reason=f"it has {len(signers)} signers")
        return SignedData(
            body["encap_content_info"]["content_type"].dotted,
            bytes(content),
            tuple(_certificates(body["certificates"])),
            tuple(_signer(signer) for signer in signers),
        )


def check_signer(data: SignedData, signer: Signer, certificate: Certificate) -> SignatureCheck:
    """Check one signer's attributes and signature with its certificate's key. Never raises."""
    if signer.problem or signer.scheme is None:
        return SignatureCheck(SignatureOutcome.NOT_CHECKED, signer.problem)
    if certificate.key is None:
        return SignatureCheck(SignatureOutcome.NOT_CHECKED, certificate.key_problem)
    try:
        problem = _attributes_problem(data, signer)
    except DocumentError as error:
        return SignatureCheck(SignatureOutcome.NOT_CHECKED, str(error.details["reason"]))
    if problem:
        return SignatureCheck(SignatureOutcome.BAD, problem)
    signed = data.content if signer.attributes is None else signer.attributes.der
    return check_signature(certificate.key, signer.scheme, signer.signature, signed)


def _attributes_problem(data: SignedData, signer: Signer) -> str:
    attributes = signer.attributes
    if attributes is None:
        return "its signer has no signed attributes"
    if attributes.content_type != data.content_type:
        return "the signed attributes name another type of content"
    if attributes.digest != digest(signer.hash_name, data.content):
        return "the signed hash is not that of the content"
    return ""


def _certificates(choices: Any) -> Iterable[Certificate]:
    """Certificates that cannot be read are left out: a signer without one is told later."""
    for choice in choices or ():
        if choice.name != "certificate":
            continue
        try:
            with reading("a certificate"):
                yield certificate_of(choice.chosen)
        except DocumentError:
            continue


def _signer(info: Any) -> Signer:
    sid = info["sid"]
    by_serial = sid.name == "issuer_and_serial_number"
    scheme, problem = _scheme(info)
    return Signer(
        sid.chosen["issuer"].hashable if by_serial else "",
        sid.chosen["serial_number"].native if by_serial else None,
        b"" if by_serial else sid.native,
        info["digest_algorithm"]["algorithm"].native,
        _attributes(info["signed_attrs"]),
        scheme,
        info["signature"].native,
        problem,
    )


def _scheme(info: Any) -> tuple[SignatureScheme | None, str]:
    try:
        hash_name = info["digest_algorithm"]["algorithm"].native
        return read_scheme(info["signature_algorithm"], hash_name), ""
    except DocumentError as error:
        return None, str(error.details["reason"])


def _attributes(attributes: Any) -> SignedAttributes | None:
    """Each attribute once, with one value (RFC 5652, 11); a second one is refused."""
    if not attributes.contents:
        return None
    values: dict[str, Any] = {}
    for attribute in attributes:
        kind = attribute["type"].native
        if kind in values or len(attribute["values"]) != 1:
            raise DocumentError(reason="a signed attribute is there twice")
        values[kind] = attribute["values"][0]
    signed_at = values.get("signing_time")
    return SignedAttributes(
        _SET + attributes.dump()[1:],
        values["content_type"].dotted,
        values["message_digest"].native,
        None if signed_at is None else moment(signed_at),
    )
