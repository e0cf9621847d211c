"""Finger templates made in code: minutiae scattered over a contact area, and moved ones."""

from __future__ import annotations

import math

import numpy as np

from fieldid.model.biometric import FingerTemplate, ModelTag

TAG = ModelTag("test", "1")
SIDE = 400


def made_of(
    xy: np.ndarray, direction: np.ndarray, tag: ModelTag = TAG, side: int = SIDE
) -> FingerTemplate:
    return FingerTemplate(
        extractor=tag,
        xy=np.asarray(xy, np.float32).reshape(-1, 2),
        direction=np.asarray(direction % (2 * math.pi), np.float32),
        quality=np.full(len(direction), 0.5, np.float32),
        bifurcation=np.zeros(len(direction), np.bool_),
        width=side,
        height=side,
    )


def scattered(seed: int, count: int = 40, tag: ModelTag = TAG) -> FingerTemplate:
    """Minutiae at least 12 pixels apart in an oval, directions along a smooth field."""
    rng = np.random.default_rng(seed)
    points: list[np.ndarray] = []
    while len(points) < count:
        point = rng.uniform(60, SIDE - 60, 2)
        if np.hypot(*((point - SIDE / 2) / (140, 170))) < 1 and all(
            np.hypot(*(point - other)) > 12 for other in points
        ):
            points.append(point)
    xy = np.array(points).reshape(-1, 2)
    bend = rng.uniform(-1, 1, 3)
    field = bend[0] + (xy - SIDE / 2) @ bend[1:] / 60
    return made_of(xy, field + rng.integers(0, 2, count) * math.pi, tag)


def moved(
    template: FingerTemplate, angle: float, shift: tuple[float, float] = (0, 0)
) -> FingerTemplate:
    """Turn counter-clockwise as seen on the screen, about the image's centre, then shift."""
    cosine, sine = math.cos(angle), math.sin(angle)
    turn = np.array([[cosine, -sine], [sine, cosine]])  # y points downwards
    xy = (template.xy - SIDE / 2) @ turn + SIDE / 2 + shift
    return made_of(xy, template.direction + angle, template.extractor)


def another_impression(template: FingerTemplate, seed: int) -> FingerTemplate:
    """The same finger again: turned, shifted, jittered, a quarter lost, some false minutiae."""
    rng = np.random.default_rng(seed)
    kept = rng.random(len(template.xy)) < 0.75
    again = moved(template, rng.normal(0, 0.2), tuple(rng.normal(0, 15, 2)))
    xy = again.xy[kept] + rng.normal(0, 2, (kept.sum(), 2))
    direction = again.direction[kept] + rng.normal(0, 0.1, kept.sum())
    false_xy = rng.uniform(80, SIDE - 80, (4, 2))
    return made_of(
        np.vstack([xy, false_xy]),
        np.concatenate([direction, rng.uniform(0, 6, 4)]),
        template.extractor,
    )
