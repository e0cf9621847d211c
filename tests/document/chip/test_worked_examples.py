"""The worked examples of 9303-11 replay byte for byte."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from fieldid.document.chip.access_key import AccessKey, PasswordKind, mrz_key
from fieldid.document.chip.apdu import Command
from fieldid.document.chip.bac import open_with_bac
from fieldid.document.chip.budget import Budget
from fieldid.document.chip.channel import CardChannel
from fieldid.document.chip.chip_mapping import proves_key
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.chip.pace import PaceResult, open_with_pace
from fieldid.document.chip.pace_protocol import PaceProtocol, choose_pace
from fieldid.document.chip.public_key import read_agreement_key
from fieldid.document.chip.secure_messaging import SecureMessaging
from fieldid.document.chip.security_infos import read_card_access
from fieldid.document.lds.security_infos import PaceInfo
from tests.document.chip import worked_examples as example
from tests.helpers.scripted_card import ScriptedCard, ScriptedRandomness


@dataclass(frozen=True, repr=False)
class NonceKey(AccessKey):
    """Appendix H states the nonce's key instead of a password."""

    def pace_key(self, suite: CipherSuite) -> bytes:
        assert suite is CipherSuite.AES_128
        return self.secret


def protocol(identifier: str, parameter_id: int) -> PaceProtocol:
    chosen = choose_pace([PaceInfo(bytes.fromhex(identifier), parameter_id)])
    assert chosen is not None
    return chosen


def replay(
    key: AccessKey, chosen: PaceProtocol, lines: list[tuple[str, str]], *randoms: str
) -> tuple[CardChannel, PaceResult]:
    card = ScriptedCard(lines)
    channel = CardChannel(card, Budget())
    result = open_with_pace(channel, key, chosen, ScriptedRandomness(*randoms))
    assert card.has_ended
    assert channel.is_protected
    return channel, result


def assert_keys(channel: CardChannel, keys: tuple[str, str]) -> None:
    """The session protects as one with the example's keys and a zero counter does."""
    expected = SecureMessaging(CipherSuite.AES_128, *(bytes.fromhex(key) for key in keys))
    command = Command(0xA4, 0x020C, bytes.fromhex("011E"))
    assert channel._messaging is not None
    assert channel._messaging.protect(command) == expected.protect(command)


KEY = mrz_key(example.NUMBER, example.BIRTH, example.EXPIRY)
IM_KEY = NonceKey(PasswordKind.MRZ, bytes.fromhex(example.H_NONCE_KEY))


def test_appendix_d_bac_and_reading() -> None:
    card = ScriptedCard(example.D_BAC + example.D_READ)
    channel = CardChannel(card, Budget())
    key = mrz_key("L898902C", "690806", "940623")
    open_with_bac(channel, key, ScriptedRandomness(example.D_CHALLENGE, example.D_KEY_PART))
    assert channel.send(Command(0xA4, 0x020C, bytes.fromhex("011E"))).is_ok
    first = channel.send(Command(0xB0, 0x0000, expected=4))
    second = channel.send(Command(0xB0, 0x0004, expected=18))
    assert (first.data + second.data).hex().upper() == example.D_COM
    assert card.has_ended


def test_appendix_g1_generic_mapping_ecdh() -> None:
    chosen = protocol("04007F00070202040202", 13)
    channel, _ = replay(KEY, chosen, example.G1, example.G1_TERMINAL_MAP, example.G1_TERMINAL_KEY)
    assert_keys(channel, example.G1_KEYS)


def test_appendix_g2_generic_mapping_dh() -> None:
    chosen = protocol("04007F00070202040102", 0)
    channel, _ = replay(KEY, chosen, example.G2, example.G2_TERMINAL_MAP, example.G2_TERMINAL_KEY)
    assert_keys(channel, example.G2_KEYS)


def test_appendix_h1_integrated_mapping_ecdh() -> None:
    chosen = protocol("04007F00070202040402", 13)
    channel, _ = replay(
        IM_KEY, chosen, example.H1, example.H1_TERMINAL_NONCE, example.H1_TERMINAL_KEY
    )
    assert_keys(channel, example.H1_KEYS)


def test_appendix_h2_integrated_mapping_dh() -> None:
    order = int(example.MODP_1024_160_ORDER, 16)
    private = (int(example.H2_TERMINAL_KEY, 16) % order).to_bytes(20, "big").hex()
    chosen = protocol("04007F00070202040302", 0)
    channel, _ = replay(IM_KEY, chosen, example.H2, example.H2_TERMINAL_NONCE, private)
    assert_keys(channel, example.H2_KEYS)


def test_appendix_i_chip_authentication_mapping() -> None:
    chosen = protocol("04007F00070202040602", 13)
    key = mrz_key(example.I_NUMBER, example.I_BIRTH, example.I_EXPIRY)
    channel, result = replay(
        key, chosen, example.I_EXCHANGE, example.I_TERMINAL_MAP, example.I_TERMINAL_KEY
    )
    assert_keys(channel, example.I_KEYS)
    infos = bytes.fromhex("3164" + example.I_CHIP_KEY_INFO)
    (chip_key,) = read_card_access(infos).chip_keys
    assert chip_key.key_id == 13
    key_of_chip = read_agreement_key(chip_key.key_info)
    assert proves_key(chosen, result, key_of_chip)
    other = key_of_chip.group.power(key_of_chip.group.random_secret(lambda n: b"\x05" * n))
    assert not proves_key(chosen, result, type(key_of_chip)(key_of_chip.group, other))


@pytest.mark.parametrize(
    ("fields", "seed"),
    [
        (("L898902C<", "690806", "940623"), "239AB9CB282DAF66231DC5A4DF6BFBAE"),
        (("L898902C", "690806", "940623"), "239AB9CB282DAF66231DC5A4DF6BFBAE"),
    ],
)
def test_appendix_d_seed(fields: tuple[str, str, str], seed: str) -> None:
    assert mrz_key(*fields).bac_seed().hex().upper() == seed
