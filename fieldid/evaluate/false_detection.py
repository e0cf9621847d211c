"""How often a face is found where there is none, and missed where there is one.

Images without a face are made of what is at hand: photographs of faces cut into squares that
are put together in another order, so that skin, hair and light stay and no face does; what lies
above and beside the faces' boxes, where a second person may stand; and the images of a folder
that holds no face, such as fingerprints or documents. Leaves out photographs of rooms, streets and
things that look like faces.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from fieldid.evaluate.intervals import proportion_interval
from fieldid.image.face import read_face_image
from fieldid.model.biometric import FaceImage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from fieldid.face.engine import FaceEngine

SQUARES = 12  # a side: of LFW 12 pixels each, so that no eye or mouth stays whole
LEAST_BORDER = 24  # pixels


@dataclass
class DetectionCount:
    """``found``: names of images in which a face was found, of ``images`` in all."""

    images: int = 0
    found: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Share of images in which a face was found."""
        return len(self.found) / self.images if self.images else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Its 95 % interval (Clopper and Pearson)."""
        return proportion_interval(len(self.found), self.images)

    def add(self, name: str, *, found: bool) -> None:
        """Count one image."""
        self.images += 1
        if found:
            self.found.append(name)


def count_detections(
    engine: FaceEngine, faces: Iterable[Path], faceless: Iterable[Path]
) -> dict[str, DetectionCount]:
    """Count by kind: ``faces``, ``put together anew``, ``beside faces``, ``without faces``."""
    counts = {name: DetectionCount() for name in ("faces", "put together anew", "beside faces")}
    counts["without faces"] = DetectionCount()
    for path in faces:
        image = read_face_image(path.read_bytes())
        seen = engine.assess(image).detection
        counts["faces"].add(path.name, found=seen is not None)
        if seen is None:
            continue
        for place, border in enumerate(_beside(image.pixels, seen.box)):
            found = engine.assess(FaceImage(border)).detection is not None
            counts["beside faces"].add(f"{path.name}[{place}]", found=found)
        found = engine.assess(_put_together_anew(image, path.name)).detection is not None
        counts["put together anew"].add(path.name, found=found)
    for path in faceless:
        found = engine.assess(read_face_image(path.read_bytes())).detection is not None
        counts["without faces"].add(path.name, found=found)
    return counts


def _put_together_anew(image: FaceImage, name: str) -> FaceImage:
    """Shuffle squares so that none keeps its neighbour: each comes from a random other place."""
    random = np.random.default_rng(zlib.crc32(name.encode()))
    height, width = (side // SQUARES for side in image.pixels.shape[:2])
    cut = image.pixels[: height * SQUARES, : width * SQUARES]
    squares = cut.reshape(SQUARES, height, SQUARES, width, 3).swapaxes(1, 2)
    shuffled = squares.reshape(-1, height, width, 3)[random.permutation(SQUARES * SQUARES)]
    rows = shuffled.reshape(SQUARES, SQUARES, height, width, 3).swapaxes(1, 2)
    return FaceImage(np.ascontiguousarray(rows.reshape(cut.shape)))


def _beside(
    pixels: NDArray[np.uint8], box: tuple[float, float, float, float]
) -> Iterator[NDArray[np.uint8]]:
    """Yield what lies left, right and above of a face, where it is wide enough."""
    left, top, width, _ = (round(value) for value in box)
    for border in (pixels[:, : max(0, left)], pixels[:, left + width :], pixels[: max(0, top)]):
        if min(border.shape[:2]) >= LEAST_BORDER:
            yield np.ascontiguousarray(border)
