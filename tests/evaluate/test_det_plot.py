"""The DET plot as SVG and PNG."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import cv2
import numpy as np
import pytest

from fieldid.errors.evaluation import EvaluationError
from fieldid.evaluate.det_file import _dashed, png, svg, write_figure
from fieldid.evaluate.det_plot import MARGIN, SIDE, det_figure
from tests.evaluate.trials import faces, trial

if TYPE_CHECKING:
    from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"


def test_steps_fall_from_left_to_right_within_the_frame() -> None:
    figure = det_figure({"a": faces(np.random.default_rng(1), 40, 3).trial()}, "Test")
    curve = max(figure.lines, key=lambda line: len(line.points))
    x, y = np.array(curve.points).T
    assert (np.diff(x) <= 0).all()  # from everything matches to nothing matches
    assert (np.diff(y) <= 0).all()
    for side in (x, y):
        assert side.min() >= MARGIN
        assert side.max() <= SIDE - MARGIN


def test_only_what_thirty_errors_stand_behind_is_thick() -> None:
    few = det_figure({"few": trial([1, 2, 3], [2, 3, 4])}, "Few")
    assert sum(line.width > 2 and len(line.points) > 2 for line in few.lines) == 0
    many = det_figure({"many": faces(np.random.default_rng(1), 60, 4, 1.2).trial()}, "Many")
    assert sum(line.width > 2 and len(line.points) > 2 for line in many.lines) == 1


def test_svg_is_well_formed_named_and_tells_curves_apart_without_colour() -> None:
    both = {"one <&>": faces(np.random.default_rng(1), 10, 2).trial(), "b": trial([1, 2], [2, 3])}
    root = ET.fromstring(svg(det_figure(both, 'A "title" <x>')))  # noqa: S314 - our own text
    assert root.findtext(f"{SVG}title") == 'A "title" <x>'
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert "one <&>" in texts
    assert "False match rate (FMR), %" in texts
    dashes = [line.get("stroke-dasharray") for line in root.iter(f"{SVG}polyline")]
    assert any(dashes)


def test_labels_do_not_run_into_each_other() -> None:
    wide = trial(np.arange(300) / 300, [0.5])
    figure = det_figure({"wide": wide}, "Wide")
    row = sorted((text.x, len(text.text)) for text in figure.texts if text.y == SIDE - MARGIN + 20)
    for (x, letters), (next_x, next_letters) in itertools.pairwise(row):
        assert next_x - x > 3.5 * (letters + next_letters)


def test_png_shows_the_same_size_and_ink() -> None:
    data = png(det_figure({"a": faces(np.random.default_rng(1), 20, 2).trial()}, "Ünïcode"))
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (2 * SIDE, 2 * SIDE, 3)
    assert 0.005 < (picture < 128).mean() < 0.2


def test_dashes_cover_every_other_length() -> None:
    pieces = _dashed(np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]]), [6, 4])
    assert [piece.tolist() for piece in pieces] == [
        [[0, 0], [6, 0]],
        [[10, 0], [10, 6]],
    ]


def test_the_suffix_decides(tmp_path: Path) -> None:
    figure = det_figure({"a": trial([1, 2], [2, 3])}, "Test")
    write_figure(figure, tmp_path / "det.svg")
    write_figure(figure, tmp_path / "det.PNG")
    assert (tmp_path / "det.svg").read_text().startswith("<svg")
    assert (tmp_path / "det.PNG").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(EvaluationError, match=r"\.svg or \.png"):
        write_figure(figure, tmp_path / "det.pdf")
