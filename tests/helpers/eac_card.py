"""The card's side of PACE by OpenPACE (Debian ``libeac3``), an independent peer, through ctypes.

Wraps the virtual card: PACE and the cryptography of secure messaging go to libeac, everything
else to our card. Generic mapping only: libeac does not complete the others.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from ctypes import POINTER, Structure, c_char_p, c_int, c_size_t, c_ulong, c_void_p
from functools import cache
from typing import Any

import pytest

from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.cipher_suite import CipherSuite, pad
from fieldid.document.chip.data_object import encode_object
from fieldid.document.tlv import read_all
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_session import CardSession

CAN = 2
PACE_KEYS = 0
# Where struct eac_ctx holds ca_ctx, that its ka_ctx, and that the secret (eac.h of 1.1.2, LP64).
CHIP_CONTEXT, AGREEMENT_CONTEXT, SHARED_SECRET = 72, 16, 80


class _Buffer(Structure):
    _fields_ = (("length", c_size_t), ("data", c_void_p), ("max", c_size_t), ("flags", c_ulong))


_BUFFER = POINTER(_Buffer)
_SIGNATURES: dict[str, tuple[Any, list[Any]]] = {
    "EAC_init": (None, []),
    "EAC_CTX_new": (c_void_p, []),
    "EAC_CTX_clear_free": (None, [c_void_p]),
    "EAC_CTX_init_ef_cardaccess": (c_int, [c_char_p, c_size_t, c_void_p]),
    "PACE_SEC_new": (c_void_p, [c_char_p, c_size_t, c_int]),
    "PACE_STEP1_enc_nonce": (_BUFFER, [c_void_p, c_void_p]),
    "PACE_STEP3A_generate_mapping_data": (_BUFFER, [c_void_p]),
    "PACE_STEP3A_map_generator": (c_int, [c_void_p, _BUFFER]),
    "PACE_STEP3B_generate_ephemeral_key": (_BUFFER, [c_void_p]),
    "PACE_STEP3B_compute_shared_secret": (c_int, [c_void_p, _BUFFER]),
    "PACE_STEP3C_derive_keys": (c_int, [c_void_p]),
    "PACE_STEP3D_compute_authentication_token": (_BUFFER, [c_void_p, _BUFFER]),
    "PACE_STEP3D_verify_authentication_token": (c_int, [c_void_p, _BUFFER]),
    "BUF_MEM_create_init": (_BUFFER, [c_char_p, c_size_t]),
    "EAC_OBJ_txt2nid": (c_int, [c_char_p]),
    "EAC_CTX_init_ca": (c_int, [c_void_p, c_int, c_int]),
    "CA_set_key": (c_int, [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t]),
    "CA_STEP4_compute_shared_secret": (c_int, [c_void_p, _BUFFER]),
    "EAC_CTX_set_encryption_ctx": (c_int, [c_void_p, c_int]),
    "EAC_increment_ssc": (c_int, [c_void_p]),
    "EAC_reset_ssc": (c_int, [c_void_p]),
    "EAC_authenticate": (_BUFFER, [c_void_p, _BUFFER]),
    "EAC_encrypt": (_BUFFER, [c_void_p, _BUFFER]),
    "EAC_decrypt": (_BUFFER, [c_void_p, _BUFFER]),
}


@cache
def libeac() -> Any:
    """Return the library; skips the test where it is not installed."""
    name = ctypes.util.find_library("eac")
    if name is None:
        pytest.skip("OpenPACE (Debian package libeac3) is not installed")
    library = ctypes.CDLL(name)
    for function, (result, arguments) in _SIGNATURES.items():
        bound = getattr(library, function)
        bound.restype, bound.argtypes = result, arguments
    library.EAC_init()
    return library


def _bytes(buffer: Any) -> bytes:
    assert buffer, "libeac refused"
    return ctypes.string_at(buffer.contents.data, buffer.contents.length)


def _buffer(data: bytes) -> Any:
    return libeac().BUF_MEM_create_init(data, len(data))


class EacSession(CardSession):
    """Secure messaging whose encryption and MAC are libeac's; the format is our card's."""

    def __init__(self, suite: CipherSuite, context: int) -> None:
        super().__init__(suite, b"", b"")
        self.context = context

    def _count(self) -> None:
        assert libeac().EAC_increment_ssc(self.context)

    def _mac(self, data: bytes) -> bytes:
        padded = pad(data, self.suite.block_bytes)
        return _bytes(libeac().EAC_authenticate(self.context, _buffer(padded)))

    def _crypt(self, data: bytes, *, encrypt: bool) -> bytes:
        method = libeac().EAC_encrypt if encrypt else libeac().EAC_decrypt
        return _bytes(method(self.context, _buffer(data)))


class EacPace:
    """One run of PACE on the card's side."""

    def __init__(self, card_access: bytes, suite: CipherSuite, number: str) -> None:
        library = libeac()
        self.suite = suite
        self.context = library.EAC_CTX_new()
        assert library.EAC_CTX_init_ef_cardaccess(card_access, len(card_access), self.context)
        self.password = library.PACE_SEC_new(number.encode(), len(number), CAN)
        self.session: CardSession | None = None
        self.own = self.terminal = b""

    def step(self, data: bytes) -> tuple[bytes, int]:
        """Answer one GENERAL AUTHENTICATE."""
        objects = list(read_all(data))
        if not objects:
            nonce = libeac().PACE_STEP1_enc_nonce(self.context, self.password)
            return self._answer(0x80, _bytes(nonce))
        tag, value = objects[0].tag, objects[0].value
        return {0x81: self._map, 0x83: self._agree, 0x85: self._authenticate}[tag](value)

    def _map(self, value: bytes) -> tuple[bytes, int]:
        own = _bytes(libeac().PACE_STEP3A_generate_mapping_data(self.context))
        assert libeac().PACE_STEP3A_map_generator(self.context, _buffer(value))
        return self._answer(0x82, own)

    def _agree(self, value: bytes) -> tuple[bytes, int]:
        self.terminal = value
        self.own = _bytes(libeac().PACE_STEP3B_generate_ephemeral_key(self.context))
        assert libeac().PACE_STEP3B_compute_shared_secret(self.context, _buffer(value))
        assert libeac().PACE_STEP3C_derive_keys(self.context)
        return self._answer(0x84, self.own)

    def _authenticate(self, value: bytes) -> tuple[bytes, int]:
        library = libeac()
        token = _bytes(
            library.PACE_STEP3D_compute_authentication_token(self.context, _buffer(self.terminal))
        )
        if library.PACE_STEP3D_verify_authentication_token(self.context, _buffer(value)) != 1:
            return b"", 0x6300
        assert library.EAC_CTX_set_encryption_ctx(self.context, PACE_KEYS)
        self.session = EacSession(self.suite, self.context)
        return self._answer(0x86, token)

    @staticmethod
    def _answer(tag: int, value: bytes) -> tuple[bytes, int]:
        return encode_object(0x7C, encode_object(tag, value)), 0x9000


class EacCard(VirtualCard):
    """Our card with libeac's PACE; opens with the card access number."""

    def _start_pace(self, objects: dict[int, bytes]) -> tuple[bytes, int]:
        card_access = self.document.files[ChipFile.CARD_ACCESS]
        suite = CipherSuite(objects[0x80][-1])
        self.pace = EacPace(card_access, suite, self.document.person.can)  # type: ignore[assignment]
        return b"", 0x9000

    def _agree(self, suite: CipherSuite, public: bytes) -> None:
        offered = self.document.profile.chip_authentication
        assert offered is not None
        secret = chip_agreement(suite, offered[1], self.document.keys.agreement, public)
        self.next_session = CardSession(suite, suite.derive(secret, 1), suite.derive(secret, 2))
        self.chip_suite = None


def chip_agreement(suite: CipherSuite, parameters: int, private: int, public: bytes) -> bytes:
    """Return the shared secret of chip authentication on a curve, by libeac."""
    library = libeac()
    context = library.EAC_CTX_new()
    name = f"id-CA-ECDH-{_NAMES[suite]}"
    assert library.EAC_CTX_init_ca(context, library.EAC_OBJ_txt2nid(name.encode()), parameters)
    size = (len(public) - 1) // 2
    key = private.to_bytes(size, "big")
    assert library.CA_set_key(context, key, size, None, 0)
    assert library.CA_STEP4_compute_shared_secret(context, _buffer(public))
    chip = c_void_p.from_address(context + CHIP_CONTEXT).value
    assert chip
    agreement = c_void_p.from_address(chip + AGREEMENT_CONTEXT).value
    assert agreement
    return _bytes(_BUFFER.from_address(agreement + SHARED_SECRET))


_NAMES = {
    CipherSuite.TDES: "3DES-CBC-CBC",
    CipherSuite.AES_128: "AES-CBC-CMAC-128",
    CipherSuite.AES_192: "AES-CBC-CMAC-192",
    CipherSuite.AES_256: "AES-CBC-CMAC-256",
}
