"""All images of a folder through the face engine, each once: templates, quality, times.

An image that cannot be read or shows no face keeps its place with a reason; it is left to
``fieldid.evaluate.face_comparisons`` to score it lowest.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldid.errors.evaluation import EvaluationError
from fieldid.errors.image import ImageError
from fieldid.image.face import read_face_image

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from fieldid.face.engine import FaceEngine
    from fieldid.model.biometric import FaceImage, FaceTemplate

    Change = Callable[[FaceImage], FaceImage]

FACE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".jp2"})


@dataclass(frozen=True, eq=False, repr=False)
class FaceSet:
    """``names``: of the images, without suffix, in order. ``failures``: name to reason.

    ``vectors``: by encoder, float32 (images, d), NaN where there is no template. ``quality``:
    float64 (images,), 0 where there is no face. Times in milliseconds, one an image.
    """

    names: tuple[str, ...]
    vectors: dict[str, NDArray[np.float32]]
    quality: NDArray[np.float64]
    failures: dict[str, str]
    detect_ms: tuple[float, ...]
    encode_ms: tuple[float, ...]

    @property
    def detect_ms_median(self) -> float:
        """Median time to find a face and to judge its quality."""
        return median(self.detect_ms) if self.detect_ms else 0.0

    @property
    def encode_ms_median(self) -> float:
        """Median time to make the templates of one face, by all encoders in use."""
        return median(self.encode_ms) if self.encode_ms else 0.0

    @property
    def failed(self) -> NDArray[np.bool_]:
        """Which images have no template, bool (images,)."""
        return np.array([name in self.failures for name in self.names], np.bool_)


def face_paths(folder: Path) -> list[Path]:
    """Return the images ``<Name>_<nnnn>.<ext>`` of a folder. Raises ``EvaluationError``."""
    paths = [path for path in folder.iterdir() if path.suffix.lower() in FACE_SUFFIXES]
    named = sorted(path for path in paths if path.stem.rpartition("_")[0])
    if len({path.stem for path in named}) < len(named):
        raise EvaluationError(reason="two images of the folder have one name")
    if len({path.stem.rpartition("_")[0] for path in named}) <= 1:
        raise EvaluationError(reason="the folder holds no two people named <Name>_<number>")
    return named


def acquire_faces(
    paths: Sequence[Path],
    engine: FaceEngine,
    change: Change | None = None,
    on_image: Callable[[int], None] | None = None,
) -> FaceSet:
    """Put every image through the engine. ``change``: what is done to an image first."""
    runner = _Runner(engine, change)
    for done, path in enumerate(paths, start=1):
        runner.take(path)
        if on_image is not None:
            on_image(done)
    return runner.finish([path.stem for path in paths])


class _Runner:
    """Collects the outcome of one image after the other."""

    def __init__(self, engine: FaceEngine, change: Change | None) -> None:
        self._engine = engine
        self._change = change
        self._templates: list[tuple[FaceTemplate, ...]] = []
        self._quality: list[float] = []
        self._failures: dict[str, str] = {}
        self._detect_ms: list[float] = []
        self._encode_ms: list[float] = []

    def take(self, path: Path) -> None:
        templates: tuple[FaceTemplate, ...] = ()
        quality = 0.0
        try:
            image = read_face_image(path.read_bytes())
            templates, quality = self._encoded(self._change(image) if self._change else image)
            if not templates:
                self._failures[path.stem] = "no face was found"
        except ImageError as error:
            self._failures[path.stem] = str(error.details.get("reason", error.message))
        self._templates.append(templates)
        self._quality.append(quality)

    def finish(self, names: Sequence[str]) -> FaceSet:
        encoders = {one.encoder.name: len(one.vector) for found in self._templates for one in found}
        if not encoders:
            raise EvaluationError(reason="no face was found in any image")
        return FaceSet(
            names=tuple(names),
            vectors={name: self._stacked(name, length) for name, length in encoders.items()},
            quality=np.array(self._quality),
            failures=self._failures,
            detect_ms=tuple(self._detect_ms),
            encode_ms=tuple(self._encode_ms),
        )

    def _encoded(self, image: FaceImage) -> tuple[tuple[FaceTemplate, ...], float]:
        started = time.perf_counter()
        assessed = self._engine.assess(image)
        found = time.perf_counter()
        self._detect_ms.append(1000 * (found - started))
        if assessed.detection is None:
            return (), 0.0
        templates = self._engine.encode(image, assessed.detection)
        self._encode_ms.append(1000 * (time.perf_counter() - found))
        return templates, float(assessed.quality.score or 0)

    def _stacked(self, name: str, length: int) -> NDArray[np.float32]:
        vectors = np.full((len(self._templates), length), np.nan, np.float32)
        for row, found in enumerate(self._templates):
            for template in found:
                if template.encoder.name == name:
                    vectors[row] = template.vector
        return vectors
