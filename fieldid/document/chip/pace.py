"""PACE: a strong session from a weak password (9303-11, 4.4).

Guarantees that the session starts only after the chip proved to know the password, and reports
what chip authentication mapping handed over for the caller to verify. Leaves out proprietary
domain parameters and terminal authentication's certificate references.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document.chip import pace_mapping
from fieldid.document.chip.apdu import Command
from fieldid.document.chip.bac import REFUSALS
from fieldid.document.chip.data_object import encode_object, find_object, read_objects, read_only
from fieldid.document.chip.key_group import KeyPair, Randomness, is_ambiguous, make_key_pair
from fieldid.document.chip.pace_protocol import Mapping, PaceProtocol
from fieldid.document.chip.secure_messaging import SecureMessaging
from fieldid.errors.chip import (
    ChipPasswordError,
    ChipProtocolError,
    ChipSessionLostError,
    ChipUnsupportedError,
)

if TYPE_CHECKING:
    from fieldid.document.chip.access_key import AccessKey
    from fieldid.document.chip.channel import CardChannel

_DYNAMIC_DATA = 0x7C
_PUBLIC_KEY = 0x7F49
_OID = 0x06
_ANSWER = 256
_TRIES_LEFT = 0x63C
_LONGEST_NONCE = 32


@dataclass(frozen=True, repr=False)
class PaceResult:
    """What a run leaves behind for chip authentication mapping.

    ``encrypted_proof`` is None without that mapping; ``mapping_key`` is the chip's.
    """

    encryption_key: bytes
    mapping_key: bytes
    encrypted_proof: bytes | None


def open_with_pace(
    channel: CardChannel,
    key: AccessKey,
    protocol: PaceProtocol,
    randomness: Randomness,
    *,
    name_parameters: bool = False,
) -> PaceResult:
    """Protect ``channel`` by PACE; nothing may be selected or protected before.

    ``name_parameters``: the chip offers several sets. Raises ChipUnsupportedError if the chip
    declines the protocol, ChipPasswordError if it refuses the password, ChipProtocolError, and
    ChipSessionLostError if it should be tried with other keys.
    """
    _select(channel, key, protocol, name_parameters=name_parameters)
    nonce = _nonce(channel, key, protocol)
    generator, mapping_key = _map(channel, protocol, nonce, randomness)
    own = make_key_pair(protocol.group, randomness, generator)
    received = _agreement_key(channel, protocol, own)
    agreed = protocol.group.power(own.secret, received)
    if is_ambiguous(protocol.group, agreed):
        raise ChipSessionLostError(reason="the keys drawn were unlucky")
    shared = protocol.group.shared_secret(agreed)
    suite = protocol.suite
    encryption_key, mac_key = suite.derive(shared, 1), suite.derive(shared, 2)
    proof = _authenticate(channel, key, protocol, mac_key, (own.public, received))
    channel.protect(SecureMessaging(suite, encryption_key, mac_key))
    return PaceResult(encryption_key, mapping_key, proof)


def _select(
    channel: CardChannel, key: AccessKey, protocol: PaceProtocol, *, name_parameters: bool
) -> None:
    data = encode_object(0x80, protocol.identifier) + encode_object(0x83, bytes([key.kind]))
    if name_parameters:
        data += encode_object(0x84, bytes([protocol.parameter_id]))
    answer = channel.send(Command(0x22, 0xC1A4, data))
    # 63Cx warns of failed tries before; the protocol is selected nevertheless.
    if not answer.is_ok and answer.status >> 4 != _TRIES_LEFT:
        raise ChipUnsupportedError(reason=f"it declines {protocol.label} ({answer.status:04X})")


def _nonce(channel: CardChannel, key: AccessKey, protocol: PaceProtocol) -> bytes:
    encrypted = _exchange(channel, b"", 0x80)
    if not 0 < len(encrypted) <= _LONGEST_NONCE or len(encrypted) % protocol.suite.block_bytes:
        raise ChipProtocolError(reason="its nonce is of the wrong length")
    return protocol.suite.decrypt(key.pace_key(protocol.suite), encrypted)


def _map(
    channel: CardChannel, protocol: PaceProtocol, nonce: bytes, randomness: Randomness
) -> tuple[bytes, bytes]:
    group = protocol.group
    if protocol.mapping is Mapping.INTEGRATED:
        own_nonce = randomness(protocol.suite.key_bytes)
        _exchange(channel, encode_object(0x81, own_nonce), None)
        return pace_mapping.map_integrated(group, protocol.suite, nonce, own_nonce), b""
    own = make_key_pair(group, randomness)
    sent = encode_object(0x81, group.to_wire(own.public))
    received = group.from_wire(_exchange(channel, sent, 0x82))
    return pace_mapping.map_generically(group, nonce, own, received), received


def _agreement_key(channel: CardChannel, protocol: PaceProtocol, own: KeyPair) -> bytes:
    group = protocol.group
    sent = encode_object(0x83, group.to_wire(own.public))
    received = group.from_wire(_exchange(channel, sent, 0x84))
    if received == own.public:
        raise ChipProtocolError(reason="it sent the reader's own key back")
    return received


def _authenticate(
    channel: CardChannel,
    key: AccessKey,
    protocol: PaceProtocol,
    mac_key: bytes,
    public_keys: tuple[bytes, bytes],
) -> bytes | None:
    own, received = public_keys
    token = encode_object(0x85, _token(protocol, mac_key, received))
    answer = channel.send(
        Command(0x86, 0x0000, encode_object(_DYNAMIC_DATA, token), expected=_ANSWER)
    )
    if answer.status in REFUSALS or answer.status >> 4 == _TRIES_LEFT:
        raise ChipPasswordError(password=key.kind.label)
    if not answer.is_ok:
        raise ChipProtocolError(reason=f"it answered {answer.status:04X} to the proof")
    objects = read_objects(read_only(answer.data, _DYNAMIC_DATA))
    expected = _token(protocol, mac_key, own)
    if not hmac.compare_digest(find_object(objects, 0x86) or b"", expected):
        raise ChipProtocolError(reason="it did not prove to know the password")
    return find_object(objects, 0x8A) if _is_chip_mapping(protocol) else None


def _is_chip_mapping(protocol: PaceProtocol) -> bool:
    return protocol.mapping is Mapping.CHIP_AUTHENTICATION


def _token(protocol: PaceProtocol, mac_key: bytes, public_key: bytes) -> bytes:
    data = encode_object(
        _PUBLIC_KEY,
        encode_object(_OID, protocol.identifier),
        encode_object(protocol.group.public_tag, protocol.group.to_wire(public_key)),
    )
    return protocol.suite.mac(mac_key, data)


def _exchange(channel: CardChannel, data: bytes, tag: int | None) -> bytes:
    command = Command(
        0x86, 0x0000, encode_object(_DYNAMIC_DATA, data), expected=_ANSWER, chained=True
    )
    answer = channel.send(command)
    if not answer.is_ok:
        raise ChipProtocolError(reason=f"it answered {answer.status:04X} during PACE")
    if tag is None:
        return b""
    value = find_object(read_objects(read_only(answer.data, _DYNAMIC_DATA)), tag)
    if value is None:
        raise ChipProtocolError(reason="an answer during PACE is incomplete")
    return value
