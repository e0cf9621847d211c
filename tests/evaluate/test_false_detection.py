"""Counting faces that are missed, and found where there are none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
from click.testing import CliRunner
from PIL import Image

from fieldid.cli.evaluate_detection import detection
from tests.helpers.synthetic_people import PEOPLE, photograph, pillow_image

if TYPE_CHECKING:
    from pathlib import Path


def test_each_kind_is_counted(tmp_path: Path) -> None:
    faces, without = tmp_path / "faces", tmp_path / "without"
    for folder in (faces, without):
        folder.mkdir()
    for person in PEOPLE[:4]:
        pillow_image(photograph(person, "studio_portrait", 200)).save(faces / f"{person}.png")
    Image.new("RGB", (200, 200), "grey").save(faces / "empty.png")
    random = np.random.default_rng(0)
    for number in range(3):
        noise = random.integers(0, 256, (120, 120, 3)).astype(np.uint8)
        Image.fromarray(noise).save(without / f"{number}.png")
    pillow_image(photograph(5, "studio_portrait", 200)).save(without / "after_all.png")
    figures = tmp_path / "figures.json"
    words = ["--faces", str(faces), "--without", str(without), "--json", str(figures)]
    done = CliRunner().invoke(detection, words, catch_exceptions=False)
    assert done.exit_code == 0
    found = json.loads(figures.read_bytes())
    assert (found["faces"]["images"], len(found["faces"]["found"])) == (5, 4)
    assert (found["without faces"]["images"], found["without faces"]["found"]) == (
        4,
        ["after_all.png"],
    )
    assert found["put together anew"] == {"images": 4, "found": [], "rate": 0.0}
    assert found["beside faces"]["images"] > 0
