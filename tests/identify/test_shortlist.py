"""A long list is searched by shortlists, with the candidates of comparing every record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid import parameters
from fieldid.identify import search
from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.identify.gallery import Gallery
from fieldid.identify.judgement import Measured
from fieldid.identify.llr import LlrMap
from fieldid.identify.probe import Probe
from fieldid.identify.scores import ScoreTable, score_table
from fieldid.model.biometric import FaceTemplate, FingerPosition, ModelTag
from fieldid.parameters import INDEX_FEWEST
from tests.fingerprint.minutiae import another_impression, scattered
from tests.identify.calibrations import (
    CURVE,
    DLIB,
    FINGER,
    JOINT,
    MINDTCT,
    NOW,
    SFACE,
    calibration,
    source,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.identify.calibration import Calibration
    from fieldid.model.comparison import CandidateList

    Floats = NDArray[np.float32]

RECORDS = INDEX_FEWEST + 4_000
LATER = 6
FINGERED = 40
INDEX = FingerPosition.RIGHT_INDEX
TAGS = (SFACE, DLIB)
SHARP = replace(CURVE, threshold=(-0.5, 0.4, 0.7), fmr=(1.0, 1e-6, 0.0), fmr_high=(1.0, 2e-6, 1e-8))
LLR = LlrMap((-0.5, 1.0), (-6.0, 6.0))
CALIBRATED = calibration(
    *(replace(source(extractors=(tag,), llr=LLR), errors=SHARP) for tag in TAGS),
    replace(JOINT, llr=LLR, errors=SHARP),
    replace(FINGER, llr=LlrMap((0.0, 1.0), (-2.0, 8.0)), errors=SHARP),
)


def unit(vectors: NDArray[np.floating]) -> Floats:
    scaled: Floats = (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)
    return scaled


def faces(tag: ModelTag, records: int, seed: int) -> FaceGallery:
    """Some have two references of this encoder, some none; dlib's are all alike."""
    random = np.random.default_rng(seed)
    owners = np.sort(random.integers(0, records, records))
    common = 2.0 if tag == DLIB else 0.0
    vectors = unit(random.standard_normal((records, 128)) + common)
    return FaceGallery.of_vectors(tag, vectors, owners, records, random)


@pytest.fixture(scope="module")
def gallery() -> Gallery:
    items = [(17 * place, INDEX, scattered(place, tag=MINDTCT)) for place in range(FINGERED)]
    later = Gallery(
        tuple(f"later {row}" for row in range(LATER)),
        {SFACE: faces(SFACE, LATER, 5)},
        {},
        unreadable=0,
        most_references=2,
    )
    return Gallery(
        tuple(map(str, range(RECORDS))),
        {tag: faces(tag, RECORDS, seed) for seed, tag in enumerate(TAGS)},
        {MINDTCT: FingerGallery.build(items, RECORDS)},
        unreadable=0,
        most_references=2,
        gone=np.array([34, 51, 900]),
        later=later,
    )


def of_record(gallery: Gallery, record: int, likeness: float, seed: int) -> Probe:
    """A probe that is like a record's faces, and another impression of its finger."""
    random = np.random.default_rng(seed)
    templates = []
    for tag, held in gallery.faces.items():
        owned = np.concatenate([block.owners[: block.used] for block in held._blocks])
        place = int(np.searchsorted(owned, record))
        noise = unit(random.standard_normal((128,)) + (2.0 if tag == DLIB else 0.0))
        templates.append(FaceTemplate(tag, unit(likeness * held.vectors[place] + noise)))
    finger = another_impression(scattered(record // 17, tag=MINDTCT), seed)
    return Probe(tuple(templates), ((INDEX, finger),) if record % 17 == 0 else ())


def identified(
    gallery: Gallery, probe: Probe, fpir: float, measured: Measured
) -> tuple[CandidateList, bool]:
    """Return the candidates, and whether shortlists were enough."""
    enough = True

    def compare_all(gallery: Gallery, probe: Probe, cancel: None) -> ScoreTable:
        nonlocal enough
        enough = False
        return score_table(gallery, probe, cancel)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "score_table", compare_all)
        found = search.identify(
            gallery, probe, target_fpir=fpir, most=10, as_of=None, measured=measured
        )
    return replace(found, elapsed_ms={}), enough


def in_full(gallery: Gallery, probe: Probe, fpir: float, measured: Measured) -> CandidateList:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "is_long", lambda *_: False)
        found, enough = identified(gallery, probe, fpir, measured)
    assert not enough
    return found


@pytest.mark.parametrize("calibrations", [(), (CALIBRATED,)], ids=["not calibrated", "calibrated"])
@pytest.mark.parametrize("fpir", [0.01, 0.5])
@pytest.mark.parametrize("only", ["all", "faces", "sface"])
def test_candidates_are_those_of_comparing_every_record(
    gallery: Gallery, calibrations: tuple[Calibration, ...], fpir: float, only: str
) -> None:
    measured = Measured(calibrations, NOW, gallery.most_references)
    listed = short = 0
    for seed, record in enumerate((17, 34, 85, 500, 12_345)):
        probe = of_record(gallery, record, (0.0, 0.6, 1.0, 1.5, 0.9)[seed], seed)
        if only != "all":
            probe = replace(probe, fingers=())
        if only == "sface":
            probe = replace(probe, faces=(*probe.faces[:1], *of_record(gallery, 7, 1, 9).faces[:1]))
        found, enough = identified(gallery, probe, fpir, measured)
        assert found == in_full(gallery, probe, fpir, measured)
        listed += len(found.candidates)
        short += enough
    assert listed
    assert short


def test_fingers_that_were_screened_out_count_as_they_do_in_full(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parameters, "SEARCH_EXHAUSTIVE", 5)
    monkeypatch.setattr(parameters, "SHORTLIST_COMPARED", 5)
    measured = Measured((CALIBRATED,), NOW, gallery.most_references)
    for seed, record in enumerate((17, 85, 340)):
        probe = of_record(gallery, record, 0.8, seed)
        found, enough = identified(gallery, probe, 0.01, measured)
        assert enough
        assert found == in_full(gallery, probe, 0.01, measured)


def test_a_list_that_everybody_on_it_reaches_is_compared_in_full(gallery: Gallery) -> None:
    probe = of_record(gallery, 500, 1.0, 1)
    measured = Measured((), NOW)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("fieldid.identify.judgement.candidate_threshold", lambda *_: -9.0)
        found, _ = identified(gallery, probe, 0.5, measured)
        assert len(found.candidates) == 10
        assert found == in_full(gallery, probe, 0.5, measured)
