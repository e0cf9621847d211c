"""Chip Authentication: a new session that only the holder of the chip's key can speak (6.2).

Guarantees that it passes only after the chip answered under the new keys. Leaves out whether
the key is the issuer's (passive authentication of DG14) and Terminal Authentication.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.document import object_identifiers as oid
from fieldid.document.chip.apdu import Command
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.chip.data_object import encode_object
from fieldid.document.chip.key_group import KeyPair, Randomness, is_ambiguous, make_key_pair
from fieldid.document.chip.pace_protocol import CHIP_MAPPING_FAMILY
from fieldid.document.chip.public_key import AgreementKey, read_agreement_key
from fieldid.document.chip.secure_messaging import SecureMessaging
from fieldid.errors.chip import ChipProtocolError, ChipUnsupportedError

if TYPE_CHECKING:
    from fieldid.document.chip.channel import CardChannel
    from fieldid.document.lds.security_infos import ChipPublicKey, SecurityInfos

_ANSWER = 256
_DRAWS = 8
_FAMILY = {
    oid.PUBLIC_KEY_DH: oid.CHIP_AUTHENTICATION_DH,
    oid.PUBLIC_KEY_ECDH: oid.CHIP_AUTHENTICATION_ECDH,
}


@dataclass(frozen=True, repr=False)
class ChipAuthenticationProtocol:
    """What will be run. ``key_id`` is named to the chip when it has several keys.

    ``is_inferred``: the chip gives a key but does not say that it offers the protocol.
    """

    identifier: bytes
    suite: CipherSuite
    key: AgreementKey
    key_id: int | None
    is_inferred: bool

    @property
    def label(self) -> str:
        """Return the name for a report."""
        return f"{self.suite.label} {self.key.group.name}"


def choose_chip_authentication(infos: SecurityInfos) -> ChipAuthenticationProtocol | None:
    """Return the strongest usable way; None when the chip offers none.

    Raises ChipUnsupportedError or ChipProtocolError when it offers only unusable ones.
    """
    ways = sorted((way for key in infos.chip_keys for way in _ways(infos, key)), reverse=True)
    problem: ChipUnsupportedError | ChipProtocolError | None = None
    for suite_number, position in ways:
        try:
            return _protocol(infos, infos.chip_keys[position], CipherSuite(suite_number))
        except (ChipUnsupportedError, ChipProtocolError) as error:
            problem = error
    if problem is not None:
        raise problem
    return None


def run_chip_authentication(
    channel: CardChannel, protocol: ChipAuthenticationProtocol, randomness: Randomness
) -> None:
    """Agree on a new session and protect ``channel`` with it.

    Raises ChipProtocolError if the chip declines; whether it holds the key shows at the next
    command, which raises ChipSessionLostError if not.
    """
    group, suite = protocol.key.group, protocol.suite
    own, agreed = _agreed(protocol.key, randomness)
    public = group.to_wire(own.public)
    if suite is CipherSuite.TDES:
        _set_key_agreement(channel, protocol, public)
    else:
        _set_and_authenticate(channel, protocol, public)
    shared = group.shared_secret(agreed)
    channel.protect(SecureMessaging(suite, suite.derive(shared, 1), suite.derive(shared, 2)))


def _agreed(key: AgreementKey, randomness: Randomness) -> tuple[KeyPair, bytes]:
    """Return a key of ours and the secret agreed with the chip's, one that chips agree about."""
    for _ in range(_DRAWS):
        own = make_key_pair(key.group, randomness)
        agreed = key.group.power(own.secret, key.public)
        if not is_ambiguous(key.group, agreed):
            return own, agreed
    raise ChipProtocolError(reason="no key can be agreed on with it")


def _ways(infos: SecurityInfos, key: ChipPublicKey) -> list[tuple[int, int]]:
    """Return (suite, position of the key) for each way to use ``key``."""
    position = infos.chip_keys.index(key)
    family = _FAMILY[key.protocol]
    matching = [
        info
        for info in infos.chip_authentication
        if info.protocol[:-1] == family and _same_key(info.key_id, key.key_id)
    ]
    suites = {info.protocol[-1] for info in matching if info.protocol[-1] in range(1, 5)}
    # Early chips give the key alone; 3DES is what they mean (6.2.4.2, note).
    if _is_early(infos):
        suites = {CipherSuite.TDES.value}
    return [(suite, position) for suite in suites]


def _same_key(named: int | None, given: int | None) -> bool:
    return named is None or given is None or named == given


def _is_early(infos: SecurityInfos) -> bool:
    """Whether the keys are given without a protocol, and not for the mapping of PACE."""
    for_mapping = any(info.protocol[-2] == CHIP_MAPPING_FAMILY for info in infos.pace)
    return not infos.chip_authentication and not for_mapping


def _protocol(
    infos: SecurityInfos, key: ChipPublicKey, suite: CipherSuite
) -> ChipAuthenticationProtocol:
    identifier = _FAMILY[key.protocol] + bytes([suite.value])
    agreement_key = read_agreement_key(key.key_info)
    return ChipAuthenticationProtocol(
        identifier, suite, agreement_key, key.key_id, is_inferred=_is_early(infos)
    )


def _set_key_agreement(
    channel: CardChannel, protocol: ChipAuthenticationProtocol, public: bytes
) -> None:
    """MSE:Set KAT, the way of 3DES (6.2.4.1)."""
    data = encode_object(0x91, public) + _key_reference(protocol)
    _demand(channel, Command(0x22, 0x41A6, data))


def _set_and_authenticate(
    channel: CardChannel, protocol: ChipAuthenticationProtocol, public: bytes
) -> None:
    """MSE:Set AT and GENERAL AUTHENTICATE (6.2.4.2)."""
    data = encode_object(0x80, protocol.identifier) + _key_reference(protocol)
    _demand(channel, Command(0x22, 0x41A4, data))
    data = encode_object(0x7C, encode_object(0x80, public))
    _demand(channel, Command(0x86, 0x0000, data, expected=_ANSWER))


def _key_reference(protocol: ChipAuthenticationProtocol) -> bytes:
    if protocol.key_id is None or protocol.key_id < 0:
        return b""
    size = max(1, (protocol.key_id.bit_length() + 7) // 8)
    return encode_object(0x84, protocol.key_id.to_bytes(size, "big"))


def _demand(channel: CardChannel, command: Command) -> None:
    answer = channel.send(command)
    if not answer.is_ok:
        raise ChipProtocolError(reason=f"it declined chip authentication ({answer.status:04X})")
