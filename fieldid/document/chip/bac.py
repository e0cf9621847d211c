"""Basic Access Control: keys from the MRZ, a mutual proof, a 3DES session (9303-11, 4.3).

Guarantees that the session starts only after the chip proved to know the same MRZ. Leaves out
which protocol to take. BAC's keys have little entropy; where a chip offers PACE, PACE is used.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from fieldid.document.chip.apdu import Command
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.chip.secure_messaging import SecureMessaging
from fieldid.errors.chip import ChipPasswordError, ChipProtocolError, ChipUnsupportedError

if TYPE_CHECKING:
    from fieldid.document.chip.access_key import AccessKey
    from fieldid.document.chip.channel import CardChannel
    from fieldid.document.chip.key_group import Randomness

_CHALLENGE_BYTES = 8
_KEY_BYTES = 16
_ANSWER_BYTES = 40
_SUITE = CipherSuite.TDES
# What chips answer when the other side does not know the document's data.
REFUSALS = frozenset({0x6300, 0x6982, 0x6985, 0x6988, 0x6A80})
_TRIES_LEFT = 0x63C


def open_with_bac(channel: CardChannel, key: AccessKey, randomness: Randomness) -> None:
    """Protect ``channel`` by BAC; the eMRTD application must be selected.

    Raises ChipUnsupportedError if the chip knows no BAC, ChipPasswordError if it refuses the
    key, ChipProtocolError if it does not prove to know it.
    """
    encryption_key = _SUITE.derive(key.bac_seed(), 1)
    mac_key = _SUITE.derive(key.bac_seed(), 2)
    chip_challenge = _challenge(channel)
    challenge, key_part = randomness(_CHALLENGE_BYTES), randomness(_KEY_BYTES)
    sent = _SUITE.encrypt(encryption_key, challenge + chip_challenge + key_part)
    received = _authenticate(channel, key, sent + _SUITE.mac(mac_key, sent))
    if not hmac.compare_digest(_SUITE.mac(mac_key, received[:-8]), received[-8:]):
        raise ChipProtocolError(reason="it did not prove to know the document's data")
    plain = _SUITE.decrypt(encryption_key, received[:-8])
    if not hmac.compare_digest(plain[:16], chip_challenge + challenge):
        raise ChipProtocolError(reason="it did not prove to know the document's data")
    seed = bytes(one ^ two for one, two in zip(key_part, plain[16:], strict=True))
    counter = int.from_bytes(chip_challenge[4:] + challenge[4:], "big")
    channel.protect(
        SecureMessaging(_SUITE, _SUITE.derive(seed, 1), _SUITE.derive(seed, 2), counter)
    )


def _challenge(channel: CardChannel) -> bytes:
    answer = channel.send(Command(0x84, 0x0000, expected=_CHALLENGE_BYTES))
    if not answer.is_ok:
        raise ChipUnsupportedError(reason="it does not offer Basic Access Control")
    if len(answer.data) != _CHALLENGE_BYTES:
        raise ChipProtocolError(reason="its challenge is of the wrong length")
    return answer.data


def _authenticate(channel: CardChannel, key: AccessKey, data: bytes) -> bytes:
    answer = channel.send(Command(0x82, 0x0000, data, expected=_ANSWER_BYTES))
    if answer.status in REFUSALS or answer.status >> 4 == _TRIES_LEFT:
        raise ChipPasswordError(password=key.kind.label)
    if not answer.is_ok:
        raise ChipProtocolError(reason=f"it answered {answer.status:04X} to the proof")
    if len(answer.data) != _ANSWER_BYTES:
        raise ChipProtocolError(reason="its proof is of the wrong length")
    return answer.data
