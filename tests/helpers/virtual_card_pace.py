"""The card's half of PACE and of the protocols that prove its keys."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from fieldid.document.chip.cipher_suite import CipherSuite, pad
from fieldid.document.chip.data_object import encode_object
from fieldid.document.chip.domain_parameters import standard_group
from fieldid.document.chip.ec_group import EcGroup
from fieldid.document.chip.libcrypto import Number
from fieldid.document.chip.pace_mapping import map_integrated, nonce_bytes
from fieldid.document.tlv import read_all
from tests.helpers.virtual_card_session import CardSession

if TYPE_CHECKING:
    from fieldid.document.chip.key_group import KeyGroup
    from tests.helpers.virtual_card_document import Secrets


def group_order(group: KeyGroup) -> int:
    return group.numbers.order if isinstance(group, EcGroup) else group.q  # type: ignore[attr-defined]


def make_private(group: KeyGroup) -> int:
    return secrets.randbelow(group_order(group) - 1) + 1


def power(group: KeyGroup, private: int, element: bytes | None = None) -> bytes:
    return group.power(Number(private.to_bytes(66, "big")), element)


class CardPace:
    """One run, driven by the commands; ``session`` is set once it succeeded."""

    def __init__(
        self, identifier: bytes, parameters: int, password_key: bytes, keys: Secrets
    ) -> None:
        self.family = identifier[-2]
        self.suite = CipherSuite(identifier[-1])
        self.identifier = identifier
        self.group = standard_group(parameters)
        self.keys = keys
        self.nonce = secrets.token_bytes(nonce_bytes(self.suite) if self.family in {3, 4} else 16)
        self.encrypted = self.suite.encrypt(password_key, self.nonce)
        self.mapping_private = make_private(self.group)
        self.agreement_private = make_private(self.group)
        self.public = self.terminal = self.generator = b""
        self.session: CardSession | None = None

    def step(self, data: bytes) -> tuple[bytes, int]:
        """Answer one GENERAL AUTHENTICATE: data and status."""
        objects = list(read_all(data))
        if not objects:
            return self._answer(0x80, self.encrypted)
        tag, value = objects[0].tag, objects[0].value
        return {0x81: self._map, 0x83: self._agree, 0x85: self._authenticate}[tag](value)

    def _map(self, value: bytes) -> tuple[bytes, int]:
        if self.family in {3, 4}:
            self.generator = map_integrated(self.group, self.suite, self.nonce, value)
            return self._answer(0x82, b"")
        shared = power(self.group, self.mapping_private, self.group.from_wire(value))
        base = self.group.power(Number(self.nonce))
        self.generator = self.group.combine(base, shared)
        own = power(self.group, self.mapping_private)
        return self._answer(0x82, self.group.to_wire(own))

    def _agree(self, value: bytes) -> tuple[bytes, int]:
        self.terminal = self.group.from_wire(value)
        self.public = power(self.group, self.agreement_private, self.generator)
        return self._answer(0x84, self.group.to_wire(self.public))

    def _authenticate(self, value: bytes) -> tuple[bytes, int]:
        shared = self.group.shared_secret(power(self.group, self.agreement_private, self.terminal))
        encryption_key, mac_key = self.suite.derive(shared, 1), self.suite.derive(shared, 2)
        if value != self._token(mac_key, self.public):
            return b"", 0x6300
        answer = encode_object(0x86, self._token(mac_key, self.terminal))
        if self.family == 6:
            answer += encode_object(0x8A, self._proof(encryption_key))
        self.session = CardSession(self.suite, encryption_key, mac_key)
        return encode_object(0x7C, answer), 0x9000

    def _proof(self, key: bytes) -> bytes:
        order = group_order(self.group)
        proof = pow(self.keys.agreement, -1, order) * self.mapping_private % order
        iv = self.suite.encrypt(key, b"\xff" * 16)
        return self.suite.encrypt(key, pad(proof.to_bytes(self.group.size, "big"), 16), iv)  # type: ignore[attr-defined]

    def _token(self, mac_key: bytes, public: bytes) -> bytes:
        data = encode_object(
            0x7F49,
            encode_object(0x06, self.identifier),
            encode_object(self.group.public_tag, self.group.to_wire(public)),
        )
        return self.suite.mac(mac_key, data)

    @staticmethod
    def _answer(tag: int, value: bytes) -> tuple[bytes, int]:
        return encode_object(0x7C, encode_object(tag, value)), 0x9000


def agreed_session(suite: CipherSuite, parameters: int, private: int, public: bytes) -> CardSession:
    """Return the session of chip authentication."""
    group = standard_group(parameters)
    shared = group.shared_secret(power(group, private, group.from_wire(public)))
    return CardSession(suite, suite.derive(shared, 1), suite.derive(shared, 2))


def sign_challenge(keys: Secrets, challenge: bytes, kind: str) -> bytes:
    """Sign for active authentication."""
    if keys.ec_key is not None:
        r, s = decode_dss_signature(keys.ec_key.sign(challenge, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")
    assert keys.rsa_key is not None
    numbers = keys.rsa_key.private_numbers()
    modulus = numbers.public_numbers.n
    size = (modulus.bit_length() + 7) // 8
    name, trailer = ("sha256", b"\x34\xcc") if kind == "rsa-sha256" else ("sha1", b"\xbc")
    digest_size = hashlib.new(name).digest_size
    recovered = secrets.token_bytes(size - 1 - digest_size - len(trailer))
    digest = hashlib.new(name, recovered + challenge).digest()
    message = b"\x6a" + recovered + digest + trailer
    return pow(int.from_bytes(message, "big"), numbers.d, modulus).to_bytes(size, "big")
