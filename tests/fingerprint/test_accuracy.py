"""The matcher on impressions: fictional fingers always, real ones where the sets are at hand."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FingerPosition, FingerTemplate
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample, reference_finger
from fieldid.training.people import fictional_people

if TYPE_CHECKING:
    from pathlib import Path

INDEX = FingerPosition.RIGHT_INDEX


def miss_rate(fingers: list[list[FingerTemplate]]) -> tuple[float, float]:
    """Return FNMR at no false match, and the least mean error of FMR and FNMR."""
    genuine = [compare(a, b) for finger in fingers for a, b in combinations(finger, 2)]
    strangers = [compare(one[0], other[1]) for one, other in combinations(fingers, 2)]
    mates, others = np.array(genuine), np.array(strangers)
    errors = [
        ((mates < threshold).mean() + (others >= threshold).mean()) / 2
        for threshold in np.concatenate([mates, others])
    ]
    return float((mates <= others.max()).mean()), min(errors)


def test_fictional_fingers_are_told_apart() -> None:
    extractor = MindtctExtractor()
    fingers = [
        [
            extractor.acquire(reference_finger(person, INDEX)).template,
            extractor.acquire(finger_sample(person, INDEX, FingerManner.ORDINARY, 1)).template,
        ]
        for person in fictional_people()[:12]
    ]
    assert miss_rate(fingers) == (0, 0)


@pytest.mark.parametrize(
    ("sensor", "dpi", "fnmr", "error"),
    [("DB1_B", 500, 0.05, 0.02), ("DB2_B", 569, 0.05, 0.02), ("DB4_B", 500, 0.1, 0.04)],
)
def test_real_fingers_are_told_apart(
    shared_data: Path, sensor: str, dpi: int, fnmr: float, error: float
) -> None:
    """Three impressions each; bounds leave room for one or two pairs more than measured."""
    extractor = MindtctExtractor()
    folder = shared_data / "fingerprints" / "fvc2002" / sensor
    if not folder.is_dir():
        pytest.skip(f"FVC2002 {sensor} is not beside this clone")
    fingers = [
        [
            extractor.acquire(
                read_finger_image((folder / f"{finger}_{number}.png").read_bytes(), dpi)
            ).template
            for number in (2, 3, 4)
        ]
        for finger in range(101, 111)
    ]
    misses, least_error = miss_rate(fingers)
    assert misses <= fnmr
    assert least_error <= error
