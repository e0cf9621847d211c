"""The synthetic fingers against extractors that were made for real ones (NBIS, NFIQ 2)."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import nbis
import numpy as np
import pytest

from fieldid.image.encode import encode_png
from fieldid.model.biometric import FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample, reference_finger
from fieldid.training.people import FictionalPerson, fictional_people

THUMB, INDEX = FingerPosition.RIGHT_THUMB, FingerPosition.RIGHT_INDEX
FINGERS = [(one, position) for one in fictional_people()[:4] for position in (THUMB, INDEX)]
Made = tuple[FictionalPerson, FingerPosition]


@pytest.fixture(scope="module")
def extractor() -> Any:
    return nbis.new_nbis_extractor(
        nbis.NbisExtractorSettings(
            min_quality=0.0,
            get_center=False,
            check_fingerprint=False,
            compute_nfiq2=True,
            ppi=500.0,
        )
    )


@pytest.fixture(scope="module")
def references(extractor: Any) -> list[Any]:
    return [extractor.extract_minutiae(encode_png(reference_finger(*made))) for made in FINGERS]


@pytest.fixture(scope="module")
def probes(extractor: Any) -> list[Any]:
    return [extractor.extract_minutiae(sample(made, FingerManner.ORDINARY)) for made in FINGERS]


def sample(made: Made, manner: FingerManner) -> bytes:
    return encode_png(finger_sample(*made, manner, attempt=1))


def test_minutiae_are_as_many_as_in_real_impressions(
    references: list[Any], probes: list[Any]
) -> None:
    counts = [len(one.get()) for one in references + probes]
    assert min(counts) >= 25
    assert max(counts) <= 70


def test_nfiq2_calls_good_impressions_good(references: list[Any], probes: list[Any]) -> None:
    scores = np.array([one.quality().score for one in references + probes])
    assert np.mean(scores > 40) >= 0.9


def test_bozorth3_separates_mates_from_non_mates(references: list[Any], probes: list[Any]) -> None:
    mates = [one.compare(other) for one, other in zip(references, probes, strict=True)]
    others = [one.compare(other) for one, other in combinations(references, 2)]
    assert min(mates) > 40  # the score from which NBIS calls it a match
    assert max(others) < 40


@pytest.mark.parametrize("manner", [FingerManner.DRY, FingerManner.WET, FingerManner.WORN])
def test_nfiq2_calls_spoilt_impressions_poor(extractor: Any, manner: FingerManner) -> None:
    for made in FINGERS[:3]:
        try:
            quality = extractor.extract_minutiae(sample(made, manner)).quality().score
        except nbis.NbisError.Nfiq2ComputeFailed:
            continue  # too poor for NFIQ 2 to find a finger at all
        assert quality < 35
