"""The evidence of two prints as it is drawn: what was not compared, and one over the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage

from fieldid.app.views import FingerPairing
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.fingerprint.matcher import compare
from fieldid.model.biometric import FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people
from ui.pictures import to_qimage
from ui.widgets.pairs import NO_MARKS, MarkedPrint, shares, strongest

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from fieldid.fingerprint.evidence import FingerEvidence


@pytest.fixture(scope="module")
def pairing() -> FingerPairing:
    images = [
        finger_sample(fictional_people()[2], FingerPosition.RIGHT_INDEX, FingerManner.ORDINARY, one)
        for one in (1, 2)
    ]
    probe, reference = (MindtctExtractor().acquire(image).template for image in images)
    seen: list[FingerEvidence] = []
    score = compare(probe, reference, seen.append)
    found = seen[0]
    return FingerPairing(
        FingerPosition.RIGHT_INDEX,
        score,
        images[0],
        images[1],
        found.probe_xy,
        found.reference_xy,
        found.contribution,
        found.probe_region,
        found.reference_region,
        found.onto_reference,
    )


@pytest.fixture
def picture(pairing: FingerPairing, qtbot: QtBot) -> MarkedPrint:
    shown = MarkedPrint("nothing", 400, 500)
    qtbot.addWidget(shown)
    shown.resize(400, 500)
    assert pairing.reference is not None
    shown.show_image(to_qimage(pairing.reference))
    return shown


def painted(picture: MarkedPrint) -> NDArray[np.uint8]:
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine())[:, : 4 * image.width()].copy()


def test_what_was_not_compared_is_hatched_and_the_rest_is_not(
    pairing: FingerPairing, picture: MarkedPrint
) -> None:
    before = painted(picture)
    picture.show_region(pairing.reference_region)
    changed = (painted(picture) != before).reshape(*before.shape[:1], -1, 4).any(axis=2)

    stage = picture.image_rect()
    scale = stage.width() / pairing.probe.pixels.shape[1]
    x, y = pairing.reference_region.mean(axis=0) * scale + (stage.left(), stage.top())
    middle = changed[int(y) - 10 : int(y) + 10, int(x) - 10 : int(x) + 10]
    corner = changed[int(stage.top()) + 12 :][:24, int(stage.left()) + 12 :][:, :24]
    assert not middle.any()
    assert corner.any()
    assert not corner.all()  # lines, not a colour
    picture.show_region(NO_MARKS)
    assert (painted(picture) == before).all()


def test_the_other_print_lies_where_its_details_were_paired(
    pairing: FingerPairing, picture: MarkedPrint
) -> None:
    before = painted(picture)
    picture.lay_over(to_qimage(pairing.probe), pairing.onto_reference)
    assert (painted(picture) != before).any()
    onto = pairing.onto_reference
    moved = pairing.probe_xy @ onto[:, :2].T + onto[:, 2]
    assert np.linalg.norm(moved - pairing.reference_xy, axis=1).max() < 16
    picture.lay_over(None, pairing.onto_reference)
    assert (painted(picture) == before).all()


def test_the_shares_are_those_of_the_marked_pairs(pairing: FingerPairing) -> None:
    chosen = strongest(pairing)
    said = shares(pairing, chosen)
    assert said.startswith("1: ")
    assert said.count(":") == len(chosen)
    parts = [int(one.split(": ")[1].rstrip("%")) for one in said.split(", ")]
    assert parts == sorted(parts, reverse=True)
    assert 0 < sum(parts) <= 100 + len(parts)
