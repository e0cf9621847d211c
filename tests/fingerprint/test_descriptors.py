"""The descriptors of the search: what they keep, and that their basis can be made again."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fieldid import parameters
from fieldid.errors.image import ModelFileError
from fieldid.fingerprint import descriptors
from fieldid.fingerprint.cylinders import cylinders
from fieldid.fingerprint.descriptors import describe
from tests.fingerprint.minutiae import another_impression, scattered

ROOT = Path(__file__).parents[2]


def basis_script() -> Any:
    spec = importlib.util.spec_from_file_location(
        "finger_basis", ROOT / "packaging/finger_basis.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_mates_are_nearer_than_strangers() -> None:
    reference = scattered(3, 40)
    own = describe(cylinders(reference)).astype(float)
    mate = describe(cylinders(another_impression(reference, 1))).astype(float)
    stranger = describe(cylinders(scattered(4, 40))).astype(float)
    best = [np.sort((own @ other.T).max(axis=0))[-12:].mean() for other in (mate, stranger)]
    assert best[0] > 1.3 * best[1]


def test_only_comparable_minutiae_are_described_and_not_too_many() -> None:
    found = cylinders(scattered(5, 120))
    described = describe(found)
    assert described.dtype == np.int8
    assert described.shape == (
        min(found.valid.sum(), parameters.DESCRIBED_MINUTIAE),
        parameters.DESCRIPTOR_COMPONENTS + 2,
    )
    assert len(describe(cylinders(scattered(6, 1)))) == 0


def test_the_basis_can_be_made_again_from_synthetic_fingers() -> None:
    """The leading directions found on fewer fingers lie within those of the file."""
    script = basis_script()
    again = script.discriminants(script.mates(200), parameters.DESCRIPTOR_COMPONENTS)
    held = np.load(ROOT / "fieldid/fingerprint/descriptor_basis.npy")
    assert np.abs(again[0] - held[0]).max() < 0.01
    leading = np.linalg.qr(again[1:9].T.astype(float))[0]
    span = np.linalg.qr(held[1:].T.astype(float))[0]
    assert np.linalg.svd(leading.T @ span)[1].mean() > 0.85


def test_an_altered_basis_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parameters, "DESCRIPTOR_BASIS_SHA256", "0" * 64)
    descriptors._basis.cache_clear()
    with pytest.raises(ModelFileError):
        describe(cylinders(scattered(3, 40)))
    descriptors._basis.cache_clear()
