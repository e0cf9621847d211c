"""One engine for the room's tests: loading the weights takes longer than most tests."""

from __future__ import annotations

import pytest

from fieldid.face.detector import YuNetDetector
from fieldid.face.engine import FaceEngine


@pytest.fixture(scope="session")
def engine() -> FaceEngine:
    return FaceEngine()


@pytest.fixture(scope="session")
def detector() -> YuNetDetector:
    return YuNetDetector()
