"""What is claimed of a chip that was read: no more than was proved."""

from __future__ import annotations

import io
import struct
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from PIL import Image

from fieldid.document.chip.access_key import can_key
from fieldid.document.chip.chip_check import CheckMethod
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.data_object import encode_object
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip_document import ChipDocument, CloneOutcome, judge_chip
from fieldid.document.mrz_reading import MrzVerdict
from fieldid.document.outcome import Verdict
from fieldid.document.trust_building import build_trust_store
from fieldid.document.trust_file import TrustFile
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import (
    CardProfile,
    Document,
    common_file,
    make_document,
)
from tests.helpers.virtual_card_pki import make_issuer

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.document.trust_store import TrustStore

MAPPING = CardProfile(pace=((6, 2, 13),), chip_authentication=(2, 13), portrait_bytes=3000)


def trust() -> TrustStore:
    csca = TrustFile("csca.cer", make_issuer().csca.public_bytes(Encoding.DER))
    return build_trust_store([csca])


def judged(document: Document, store: TrustStore | None = None) -> ChipDocument:
    reading = read_chip(VirtualCard(document), can_key(document.person.can))
    return judge_chip(reading, store, datetime.now(UTC))


def outcomes(result: ChipDocument) -> dict[CheckMethod, CloneOutcome]:
    return {check.method: check.outcome for check in result.clone_checks}


def test_a_genuine_chip_passes_every_way_it_offers() -> None:
    result = judged(make_document(MAPPING), trust())
    assert result.authentication.verdict is Verdict.PROVED
    assert result.portrait_proved
    assert result.zone.verdict is MrzVerdict.VALID
    assert result.portrait is not None
    assert outcomes(result) == {
        CheckMethod.CHIP_MAPPING: CloneOutcome.PASSED,
        CheckMethod.CHIP_AUTHENTICATION: CloneOutcome.PASSED,
        CheckMethod.ACTIVE_AUTHENTICATION: CloneOutcome.NOT_OFFERED,
    }
    assert result.clone is CloneOutcome.PASSED
    assert result.lists.outcome == "ok"
    assert result.card_security is not None
    assert result.card_security.outcome == "ok"


def test_without_a_trust_store_a_passed_check_proves_nothing() -> None:
    result = judged(make_document(MAPPING))
    assert result.clone is CloneOutcome.KEY_NOT_SIGNED
    assert not result.portrait_proved


def test_a_card_security_signed_by_nobody_does_not_vouch_for_its_key() -> None:
    document = make_document(MAPPING)
    data = document.files[ChipFile.CARD_SECURITY]
    spoilt = data[:-1] + bytes([data[-1] ^ 1])
    files = {**document.files, ChipFile.CARD_SECURITY: spoilt}
    result = judged(replace(document, files=files), trust())
    assert result.card_security is not None
    assert result.card_security.outcome == "bad"
    # DG14, which is signed, holds the same key: the proof stands on that.
    assert outcomes(result)[CheckMethod.CHIP_MAPPING] is CloneOutcome.PASSED


def test_a_bad_card_security_and_an_altered_dg14_prove_no_key() -> None:
    document = make_document(MAPPING)
    data = document.files[ChipFile.CARD_SECURITY]
    files = {
        **document.files,
        ChipFile.CARD_SECURITY: data[:-1] + bytes([data[-1] ^ 1]),
        ChipFile.DG14: _with_a_stray_entry(document.files[ChipFile.DG14]),
    }
    result = judged(replace(document, files=files), trust())
    assert outcomes(result)[CheckMethod.CHIP_MAPPING] is CloneOutcome.KEY_NOT_SIGNED
    assert outcomes(result)[CheckMethod.CHIP_AUTHENTICATION] is CloneOutcome.KEY_NOT_SIGNED


def _with_a_stray_entry(dg14: bytes) -> bytes:
    inner = dg14[dg14.index(b"\x31") :]
    entries = inner[3:] if inner[1] == 0x81 else inner[4:] if inner[1] == 0x82 else inner[2:]
    stray = encode_object(0x30, encode_object(0x06, b"\x2a\x03"), encode_object(0x02, b"\x01"))
    return encode_object(0x6E, encode_object(0x31, entries + stray))


@pytest.mark.parametrize(
    ("listed", "words"),
    [
        ([1, 2], "signed, but not listed by the chip: DG14"),
        ([1, 2, 11, 14], "listed by the chip, but not signed: DG11"),
    ],
)
def test_a_list_that_differs_from_what_was_signed_is_said_to(listed: list[int], words: str) -> None:
    document = make_document(MAPPING)
    files = {**document.files, ChipFile.COM: common_file(listed)}
    result = judged(replace(document, files=files), trust())
    assert result.lists.outcome == "differs"
    assert result.lists.reason == words


def test_a_signed_group_that_the_chip_does_not_list_is_read_all_the_same() -> None:
    document = make_document(replace(MAPPING, extra_groups={11: b"\x5c\x02\x5f\x0e\x5f\x0e\x01A"}))
    files = {**document.files, ChipFile.COM: common_file([1, 2, 14])}
    result = judged(replace(document, files=files), trust())
    assert ChipFile.DG11 in result.reading.files
    assert result.authentication.checks["dg11"] == "ok"


def test_a_portrait_that_is_no_picture_is_named_and_hurts_nothing_else() -> None:
    document = make_document(MAPPING)
    data = bytearray(document.files[ChipFile.DG2])
    start = bytes(data).index(b"\xff\xd8\xff")
    data[start + 4 : start + 400] = bytes(396)
    result = judged(replace(document, files={**document.files, ChipFile.DG2: bytes(data)}), trust())
    assert result.authentication.verdict is Verdict.HASH_DIFFERS
    assert not result.portrait_proved
    assert result.portrait is None
    assert 2 in result.problems


def _jpeg_of(side: int) -> bytes:
    """Return a small JPEG whose header claims another size."""
    stream = io.BytesIO()
    Image.new("RGB", (64, 64), (90, 90, 90)).save(stream, "JPEG")
    data = bytearray(stream.getvalue())
    size = data.index(b"\xff\xc0") + 5
    data[size : size + 4] = struct.pack(">HH", side, side)
    return bytes(data)


def _jpeg_2000_of(side: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (64, 64), (90, 90, 90)).save(stream, "JPEG2000")
    data = bytearray(stream.getvalue())
    header, size = data.index(b"ihdr") + 4, data.index(b"\xff\x51") + 6
    data[header : header + 8] = struct.pack(">II", side, side)
    data[size : size + 8] = struct.pack(">II", side, side)
    return bytes(data)


@pytest.mark.parametrize("picture", [_jpeg_of, _jpeg_2000_of])
def test_a_portrait_of_20_000_pixels_a_side_is_named_before_it_is_decoded(
    picture: Callable[[int], bytes],
) -> None:
    small = judged(make_document(replace(MAPPING, portrait_image=picture(64))), trust())
    assert small.portrait is not None
    document = make_document(replace(MAPPING, portrait_image=picture(20_000)))
    started = time.process_time()
    result = judged(document, trust())
    assert time.process_time() - started < 2
    assert result.portrait is None
    assert "pixels" in result.problems[2]
    assert result.authentication.verdict is Verdict.PROVED
    assert result.zone.verdict is MrzVerdict.VALID
