"""A sealed act and a signed refusal: bytes of one form, nothing believed that does not fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fieldid.errors.hub import WireError
from fieldid.parameters import MAX_SEALED_ACT_BYTES
from fieldid.wire import act as acts
from fieldid.wire import act_refusal as refusals
from fieldid.wire import sealed_act
from fieldid.wire.act_body import ActKind, ContestWords
from fieldid.wire.act_refusal import ActRefusal
from fieldid.wire.canonical import sha256_hex
from fieldid.wire.sealing import SealingKey
from fieldid.wire.signing import Domain, SigningKey

NOW = datetime(2026, 3, 4, tzinfo=UTC)
HUB, HUB_SEALING = SigningKey.generate(), SealingKey.generate()
OFFICER, LAPTOP = SigningKey.generate(), SealingKey.generate()


def raw_act(words: str = "That is not me.") -> bytes:
    signer = acts.Signer("hub-1", "demo", "laptop-1", "officer-1")
    made = acts.new_act(ActKind.CONTEST, "case-1", ContestWords(words), signer, NOW)
    return acts.encode(acts.signed(made, OFFICER.sign(Domain.ACT, acts.to_sign(made))))


def test_only_the_hub_reads_a_sealed_act_and_anyone_can_name_it() -> None:
    raw = raw_act()
    sealed = sealed_act.seal_act(raw, HUB_SEALING.recipient, 7)
    again = sealed_act.decode(sealed_act.encode(sealed))
    assert again == sealed
    assert (again.case_id, again.after, again.act_hash) == ("case-1", 7, sha256_hex(raw))
    assert sealed_act.unseal_act(again, HUB_SEALING) == raw
    with pytest.raises(WireError, match="cannot be opened"):
        sealed_act.unseal_act(again, LAPTOP)
    other = replace(again, act_hash=sha256_hex(raw_act("Another.")))
    with pytest.raises(WireError, match="not the one"):
        sealed_act.unseal_act(other, HUB_SEALING)


@pytest.mark.parametrize("data", [b"", b"\x80", b"x" * (MAX_SEALED_ACT_BYTES + 1), b"\xc1"])
def test_hostile_bytes_are_refused_in_words(data: bytes) -> None:
    for decode in (sealed_act.decode, refusals.decode):
        with pytest.raises(WireError):
            decode(data)


def test_the_longest_act_can_be_sealed_and_anything_else_is_no_act() -> None:
    longest = sealed_act.seal_act(raw_act("ü" * 2000), HUB_SEALING.recipient, 0)
    assert len(sealed_act.encode(longest)) <= MAX_SEALED_ACT_BYTES
    with pytest.raises(WireError):
        sealed_act.seal_act(b"not an act", HUB_SEALING.recipient, 0)


def test_a_refusal_counts_for_one_act_of_one_hub_and_is_read_on_one_laptop() -> None:
    raw = raw_act()
    act = acts.decode(raw)
    words = refusals.seal_words("Ask somebody else.", LAPTOP.recipient)
    made = ActRefusal("hub-1", act.act_id, sha256_hex(raw), "refused", NOW, words)
    refusal = refusals.decode(refusals.encode(refusals.sign_refusal(made, HUB)))
    refusals.check_refusal(refusal, sha256_hex(raw), "hub-1", HUB.public)
    assert refusals.read_words(refusal, LAPTOP.unseal) == "Ask somebody else."
    for change in ({"code": "other"}, {"act_hash": "0" * 64}, {"sealed": b""}):
        changed = replace(refusal, **change)
        with pytest.raises(WireError, match="signature"):
            refusals.check_refusal(changed, sha256_hex(raw), "hub-1", HUB.public)
    with pytest.raises(WireError, match="another act"):
        refusals.check_refusal(refusal, sha256_hex(raw), "hub-2", HUB.public)
    with pytest.raises(WireError, match="cannot be opened"):
        refusals.read_words(refusal, HUB_SEALING.unseal)
