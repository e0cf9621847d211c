"""The whole way on real fingerprints: images, scores, calibration, claim."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from fieldid.evaluate.calibrate import Making, calibrate
from fieldid.evaluate.rates import equal_error_rate
from fieldid.evaluate.score_file import read_scores, write_scores
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.identify.calibration_cover import MATCHERS, EngineInUse, cover
from fieldid.identify.claims import search_claims
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import Modality
from fieldid.parameters import ASSUMED_FINGER_DPI

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def test_six_real_fingers_carry_no_claim_about_a_thousand_records(
    shared_data: Path, tmp_path: Path
) -> None:
    folder = shared_data / "fingerprints" / "fvc2002" / "DB2_B"
    extractor = MindtctExtractor()
    templates = {}
    for path in sorted(folder.glob("10[1-6]_[1-4].png")):
        image = read_finger_image(path.read_bytes(), dpi=ASSUMED_FINGER_DPI)
        templates[path.stem] = extractor.acquire(image).template
    pairs = itertools.combinations(templates, 2)
    rows = (
        (a, b, int(a[:3] == b[:3]), float(compare(templates[a], templates[b]))) for a, b in pairs
    )
    write_scores(tmp_path / "fvc2002.csv", rows)
    table = read_scores(tmp_path / "fvc2002.csv")
    assert (table.people, int(table.genuine.sum()), len(table)) == (6, 36, 276)
    assert equal_error_rate(table.trial()) < 0.15

    matcher = MATCHERS[Modality.FINGER]
    making = Making("FVC2002 DB2_B", NOW, Modality.FINGER, (extractor.tag,), matcher)
    made = calibrate([table], making).calibration
    assert made.demonstration
    engine = EngineInUse("finger:right_index", Modality.FINGER, extractor.tag, matcher)
    found = cover([made], (engine,), NOW + timedelta(days=1))
    claims = search_claims({(found.alone["finger:right_index"],): 1000}, 0.01, found)
    assert claims.threshold is None
    assert "not claimable for a list of 1,000" in claims.error_rate(9.0).claim
