"""Calibration files: signed, strict, and refused with one clear sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.errors.evaluation import (
    CalibrationDamagedError,
    CalibrationError,
    CalibrationExpiredError,
    CalibrationStrangerError,
)
from fieldid.identify.calibration_file import (
    load_calibration,
    public_file,
    read_public_file,
    sign_calibration,
)
from fieldid.identify.llr import LlrMap
from fieldid.model.biometric import Modality
from fieldid.wire.canonical import canonical_json
from fieldid.wire.signing import Domain, SigningKey
from tests.identify.calibrations import (
    COUNTS,
    CURVE,
    EXPIRES,
    FINGER,
    JOINT,
    MADE,
    NOW,
    calibration,
    source,
)

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = SigningKey.from_bytes(bytes(range(32)))
TRUSTED = {KEY.public}


def signed(body: bytes, key: SigningKey = KEY) -> bytes:
    """Sign any body, also one that no maker would."""
    signature = key.sign(Domain.CALIBRATION, body)
    return f"fieldid-calibration 1 {key.public.hex()} {signature.hex()}\n".encode() + body


def test_it_comes_back_as_it_was_signed() -> None:
    whole = calibration(source(), JOINT, FINGER, demonstration=True)
    whole.sources[0].llr([1.0])  # what was computed on the way leaves no trace in the file
    assert load_calibration(sign_calibration(whole, KEY), TRUSTED, NOW) == whole


def test_a_stranger_s_signature() -> None:
    data = sign_calibration(calibration(), SigningKey.generate())
    with pytest.raises(CalibrationStrangerError, match="not signed by a maker that is trusted"):
        load_calibration(data, TRUSTED, NOW)


@pytest.mark.parametrize("now", [MADE.replace(year=2025), EXPIRES, EXPIRES.replace(year=2030)])
def test_expired_or_dated_in_the_future(now: Any) -> None:
    data = sign_calibration(calibration(), KEY)
    with pytest.raises(CalibrationExpiredError, match="2026-01-01 to 2027-01-01"):
        load_calibration(data, TRUSTED, now)
    assert load_calibration(data, TRUSTED)  # a look at an old one is possible


def test_every_altered_byte_is_noticed() -> None:
    data = sign_calibration(calibration(), KEY)
    for place in range(0, len(data), 7):
        altered = bytearray(data)
        altered[place] ^= 1
        with pytest.raises(CalibrationError):
            load_calibration(bytes(altered), TRUSTED, NOW)


@pytest.mark.parametrize("size", [0, 10, 200, -1])
def test_cut_off(size: int) -> None:
    with pytest.raises(CalibrationDamagedError):
        load_calibration(sign_calibration(calibration(), KEY)[:size], TRUSTED, NOW)


def test_far_too_large_is_not_even_read() -> None:
    with pytest.raises(CalibrationDamagedError, match="too large"):
        load_calibration(sign_calibration(calibration(), KEY) + b" " * 5_000_000, TRUSTED, NOW)


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value.update(restriction="only thumbs"),
        lambda value: value.pop("expires_at"),
        lambda value: value.update(sources=[]),
        lambda value: value.update(format=2),
        lambda value: value.update(made_at="2026-01-01T00:00:00"),
        lambda value: value.update(expires_at="2025-01-01T00:00:00Z"),
        lambda value: value["sources"][0].update(modality="iris"),
        lambda value: value["sources"][0].update(modality=None),
        lambda value: value["sources"][0].update(extractors=value["sources"][0]["extractors"] * 2),
        lambda value: value["sources"][0]["errors"].update(fmr=[1, 0.01]),
        lambda value: value["sources"][0]["errors"].update(fmr=[1, 0.001, 0.01]),
        lambda value: value["sources"][0]["errors"].update(fmr_high=[1, 0.001, 0.001]),
        lambda value: value["sources"][0]["errors"].update(fnmr=[0, 0.02, 1.5]),
        lambda value: value["sources"][0]["errors"].update(fnmr=[0.1, 0.02, 0.05]),
        lambda value: value["sources"][0]["errors"].update(threshold=[0, 4, 2]),
        lambda value: value["sources"][0]["llr"].update(llr=[4, 0]),
        lambda value: value["sources"][0]["llr"].update(llr=[0, 0]),
        lambda value: value["sources"][0]["llr"].update(score=[0]),
        lambda value: value["sources"][0]["counts"].update(effective_impostor=30_001),
        lambda value: value["sources"][0]["counts"].update(people=0),
        lambda value: value["sources"][0]["blend"].update(scale=[0]),
        lambda value: value["sources"][0]["blend"].update(weight=[-1]),
        lambda value: value["sources"][0]["claimable"][0].update(fpir=0),
    ],
)
def test_a_signature_alone_does_not_make_it_sound(change: Callable[[Any], object]) -> None:
    value = json.loads(canonical_json(calibration()))
    change(value)
    with pytest.raises(CalibrationDamagedError):
        load_calibration(signed(canonical_json(value)), TRUSTED, NOW)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 200_000,
        canonical_json(calibration()) + b"\n",
        canonical_json(calibration()).replace(b'"fmr":[1,0.01,0]', b'"fmr":[1,0.01,1e999]'),
        canonical_json(calibration()).replace(b'"fmr":[1,0.01,0]', b'"fmr":[1,0.01,NaN]'),
        canonical_json(calibration()).replace(
            b'{"demonstration":false', b'{"demonstration": false'
        ),
    ],
)
def test_hostile_bodies(body: bytes) -> None:
    with pytest.raises(CalibrationDamagedError):
        load_calibration(signed(body), TRUSTED, NOW)


def test_what_contradicts_itself_is_never_signed() -> None:
    for broken in (
        replace(source(), llr=LlrMap((0.0, float("nan")), (0.0, 1.0))),
        replace(source(), errors=replace(CURVE, fmr_high=(1.0, 0.005, 0.001))),
        replace(source(), counts=replace(COUNTS, effective_genuine=float("inf"))),
        replace(source(), modality=Modality.FACE, matcher=None),
    ):
        with pytest.raises(CalibrationDamagedError):
            sign_calibration(calibration(broken), KEY)


def test_the_maker_s_public_file() -> None:
    assert read_public_file(public_file(KEY.public)) == KEY.public
    for wrong in (b"", b"x" * 100, public_file(KEY.public) + b"more", public_file(KEY.public)[:50]):
        with pytest.raises(CalibrationDamagedError):
            read_public_file(wrong)
