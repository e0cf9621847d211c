"""Collecting encoded face templates at once keeps exactly those that decode alone."""

from __future__ import annotations

import numpy as np
import pytest

from fieldid.face import template_codec
from fieldid.identify.face_rows import FaceRows, FaceVectors
from fieldid.model.biometric import FaceTemplate, ModelTag

TAG = ModelTag("sface", "1", "a" * 64)
OTHER = ModelTag("dlib", "1", "b" * 64)


def encoded(seed: int, tag: ModelTag = TAG, numbers: int = 128) -> bytes:
    vector = np.random.default_rng(seed).normal(size=numbers).astype(np.float32)
    return template_codec.encode(FaceTemplate(tag, vector / np.linalg.norm(vector)))


def collect(*items: tuple[int, bytes]) -> tuple[list[FaceVectors], int]:
    rows = FaceRows()
    for owner, data in items:
        rows.add(owner, data)
    return list(rows.finish()), rows.unreadable


def test_rows_come_back_by_encoder_and_record() -> None:
    found, unreadable = collect(
        (1, encoded(1)), (0, encoded(2, OTHER)), (0, encoded(3)), (1, encoded(4))
    )
    assert unreadable == 0
    assert [one.tag for one in found] == [TAG, OTHER]
    assert found[0].owners.tolist() == [0, 1, 1]
    assert found[0].most_of_one == 2
    for row, seed in enumerate((3, 1, 4)):
        alone = template_codec.decode(encoded(seed)).vector
        assert np.array_equal(found[0].vectors[row], alone)


@pytest.mark.parametrize(
    "broken",
    [
        encoded(5)[:-4],
        encoded(5) + b"\x00\x00\x00\x00",
        encoded(5)[:-4] + np.float32(np.nan).tobytes(),
        encoded(5)[:-4] + np.float32(np.inf).tobytes(),
        encoded(5)[:-4] + np.float32(3e38).tobytes(),
        encoded(5)[:-4] + np.float32(9).tobytes(),
        b"",
        b"face template",
    ],
)
def test_what_does_not_decode_is_counted(broken: bytes) -> None:
    for items in (((0, broken), (1, encoded(1))), ((1, encoded(1)), (0, broken))):
        found, unreadable = collect(*items)
        assert unreadable == 1
        assert [one.owners.tolist() for one in found] == [[1]]


def test_two_lengths_under_one_name_are_not_mixed() -> None:
    found, unreadable = collect((0, encoded(1, TAG, 64)), (1, encoded(2)), (2, encoded(3)))
    assert [one.owners.tolist() for one in found] == [[1, 2]]
    assert unreadable == 1


def test_nothing_gives_nothing() -> None:
    assert collect() == ([], 0)
