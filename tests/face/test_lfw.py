"""Error rates on real photographs, where the research set lies beside the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.image.face import read_face_image

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.face.engine import FaceAcquisition, FaceEngine

PAIRS = 12


def file_pairs(folder: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the first mated and non-mated pairs of fold 1."""
    lines = (folder / "pairs_folds1-5.txt").read_text().splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    mated = [(name_of(row[0], row[1]), name_of(row[0], row[2])) for row in rows if len(row) == 3]
    others = [(name_of(row[0], row[1]), name_of(row[2], row[3])) for row in rows if len(row) == 4]
    return mated[:PAIRS], others[:PAIRS]


def name_of(person: str, number: str) -> str:
    return f"{person}_{int(number):04d}.jpg"


def test_both_encoders_separate_people_of_lfw(engine: FaceEngine, shared_data: Path) -> None:
    folder = shared_data / "faces" / "lfw"
    mated, others = file_pairs(folder)
    names = {name for pair in mated + others for name in pair}
    acquired: dict[str, FaceAcquisition] = {
        name: engine.acquire(read_face_image((folder / "images" / name).read_bytes()))
        for name in names
    }
    assert all(len(result.templates) == 2 for result in acquired.values())
    assert np.mean([result.quality.usable for result in acquired.values()]) > 0.85
    for encoder in range(2):
        vectors = {name: result.templates[encoder].vector for name, result in acquired.items()}
        same = [vectors[one] @ vectors[other] for one, other in mated]
        different = [vectors[one] @ vectors[other] for one, other in others]
        assert np.mean(np.array(same) > max(different)) > 0.9
