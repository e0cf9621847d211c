from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.model.biometric import FingerImage, FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

INDEX = FingerPosition.RIGHT_INDEX
EXTRACTOR = MindtctExtractor()


def sample(manner: FingerManner, person: int = 0, attempt: int = 1) -> FingerImage:
    return finger_sample(fictional_people()[person], INDEX, manner, attempt)


def noise(sigma: float) -> np.ndarray:
    field = np.random.default_rng(5).normal(128, 90, (400, 400))
    smooth = cv2.GaussianBlur(field, (0, 0), sigma) if sigma else field
    return np.clip(128 + (smooth - smooth.mean()) / smooth.std() * 60, 0, 255).astype(np.uint8)


def writing() -> np.ndarray:
    page = np.full((400, 400), 255, np.uint8)
    for line in range(20):
        cv2.putText(page, "Name of the holder 0123", (5, 15 + 20 * line), 0, 0.6, 0)
    return page


NO_FINGERS = {
    "blank glass": np.full((400, 400), 250, np.uint8),
    "black": np.zeros((400, 400), np.uint8),
    "slope": np.tile(np.linspace(0, 255, 400).astype(np.uint8), (400, 1)),
    "noise": noise(0),
    "coarse noise": noise(1),
    "blobs": noise(12),
    "writing": writing(),
}


@pytest.mark.parametrize("name", NO_FINGERS)
@pytest.mark.parametrize("dpi", [500, 1000])
def test_what_is_no_finger_is_a_failure_to_acquire(name: str, dpi: int) -> None:
    acquired = EXTRACTOR.acquire(FingerImage(NO_FINGERS[name], dpi))
    assert not acquired.quality.usable
    assert acquired.quality.reasons == ("no_finger",)
    assert len(acquired.template.xy) == 0


@pytest.mark.parametrize(
    ("shape", "dpi"), [((1, 1), 500), ((1, 4000), 500), ((40, 500), 500), ((4000, 4000), 500)]
)
def test_images_of_no_finger_size_are_a_failure_to_acquire(
    shape: tuple[int, int], dpi: int
) -> None:
    acquired = EXTRACTOR.acquire(FingerImage(np.full(shape, 90, np.uint8), dpi))
    assert acquired.quality.reasons == ("no_finger",)


@given(height=st.integers(1, 200), width=st.integers(1, 200), seed=st.integers(0, 99))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_crop_gives_a_result(height: int, width: int, seed: int) -> None:
    pixels = sample(FingerManner.ORDINARY).pixels
    top, left = seed * (pixels.shape[0] - height) // 100, seed * (pixels.shape[1] - width) // 100
    crop = pixels[top : top + height, left : left + width]
    acquired = EXTRACTOR.acquire(FingerImage(crop, 500))
    template = acquired.template
    assert (template.width, template.height) == (width, height)
    assert acquired.quality.usable <= (len(template.xy) > 0)


def test_a_good_impression_is_usable_without_advice() -> None:
    acquired = EXTRACTOR.acquire(sample(FingerManner.ENROLLED))
    assert acquired.quality.usable
    assert acquired.quality.reasons == ()
    assert 25 <= len(acquired.template.xy) <= 80
    assert acquired.template.extractor == MindtctExtractor.tag


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        (FingerManner.WET, "too_wet"),
        (FingerManner.DRY, "too_dry"),
        (FingerManner.PARTIAL, "small_contact_area"),
        (FingerManner.WORN, "low_nfiq2"),
    ],
)
def test_a_bad_impression_says_why(manner: FingerManner, reason: str) -> None:
    reasons = [EXTRACTOR.acquire(sample(manner, person)).quality.reasons for person in range(4)]
    assert sum(reason in given for given in reasons) >= 3


def test_a_finger_beside_the_middle_is_off_centre() -> None:
    image = sample(FingerManner.ENROLLED)
    width = image.pixels.shape[1]
    shifted = np.full_like(image.pixels, 255)
    shifted[:, : width // 2] = image.pixels[:, width // 2 :]
    quality = EXTRACTOR.acquire(FingerImage(shifted, image.dpi)).quality
    assert "off_centre" in quality.reasons


@pytest.mark.parametrize("dpi", [400, 569, 1000])
def test_the_resolution_is_taken_into_account(dpi: int) -> None:
    """The same finger scanned at another resolution gives a template of the same finger."""
    image = sample(FingerManner.ENROLLED)
    scale = dpi / image.dpi
    scanned = np.asarray(
        cv2.resize(image.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8
    )
    template = EXTRACTOR.acquire(image).template
    again = EXTRACTOR.acquire(FingerImage(scanned, dpi)).template
    assert abs(again.width - template.width) <= 1
    assert compare(again, template) > 0.75 * compare(template, template)
