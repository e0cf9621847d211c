"""Large images: one finger is found on them, and they cost bounded time and memory."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from fieldid import parameters
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.fingerprint.ridges import most_ridged
from fieldid.model.biometric import FingerImage, FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

# An image at the largest size, full of fingers; in a process of its own, whose peak is measured.
_COST = """
import time
from pathlib import Path
import numpy as np
from fieldid import parameters
from fieldid.fingerprint.extractors import extractor
from fieldid.model.biometric import FingerImage, FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people
one = finger_sample(fictional_people()[1], FingerPosition.RIGHT_INDEX, FingerManner.ORDINARY, 1)
side = parameters.ONE_FINGER_MAX_SIDE
pixels = np.tile(one.pixels, (6, 6))[:side, :side].copy()
engine = extractor("{name}")
engine.load()
started = time.process_time()
found = engine.acquire(FingerImage(pixels, 500))
assert len(found.template.xy) > 50
seconds = time.process_time() - started
# Of this program alone: ru_maxrss also holds what the process was before it became this one.
peak = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
print(seconds, int(peak) / 1024)
"""


@pytest.fixture(scope="module")
def finger() -> FingerImage:
    return finger_sample(
        fictional_people()[0], FingerPosition.RIGHT_INDEX, FingerManner.ORDINARY, 1
    )


@pytest.mark.parametrize("corner", [(0, 0), (640, 960), (1100, 1100), (0, 1080)])
def test_a_finger_anywhere_on_a_large_image_is_found(
    finger: FingerImage, corner: tuple[int, int]
) -> None:
    top, left = corner
    height, width = finger.pixels.shape
    page = np.full((1500, 1500), 255, np.uint8)
    page[top : top + height, left : left + width] = finger.pixels[: 1500 - top, : 1500 - left]
    extractor = MindtctExtractor()

    found = extractor.acquire(FingerImage(page, 500))

    assert (found.template.width, found.template.height) == (1500, 1500)
    inside = (found.template.xy >= (left, top)) & (found.template.xy < (left + width, top + height))
    assert inside.all()
    assert compare(found.template, extractor.acquire(finger).template) > 0.5


def test_the_square_with_most_ridges_lies_within_the_image(finger: FingerImage) -> None:
    side = parameters.ONE_FINGER_SIDE
    height, width = finger.pixels.shape
    for shape in ((900, 900), (1500, 64), (64, 1500), (801, 1200)):
        page = np.full(shape, 255, np.uint8)
        part = finger.pixels[: shape[0], : shape[1]]
        page[-part.shape[0] :, -part.shape[1] :] = part
        left, top = most_ridged(page, side)
        assert 0 <= left <= max(0, shape[1] - side)
        assert 0 <= top <= max(0, shape[0] - side)
    assert min(height, width) > parameters.RIDGE_WINDOW


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is asked of Linux")
@pytest.mark.parametrize("name", ["mindtct", "leader"])
def test_the_largest_image_costs_less_than_two_seconds_and_500_mb(name: str) -> None:
    if name == "leader":
        pytest.importorskip("onnxruntime")
    run = [sys.executable, "-c", _COST.format(name=name)]
    said = subprocess.run(run, capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, said.stdout.split())
    assert seconds < 2 * 2  # two seconds where nothing else runs
    assert megabytes < 500
