"""Ridges grown from noise along a given direction, at a given distance from each other.

Each round applies a Gabor filter that follows the ridges: a Gaussian along the streamline (a
curved filter, as in Gottschlich 2012), then a Gaussian times a cosine across it. The filter
is steered to every pixel's own direction and period by sampling (``cv2.remap``), which costs
less than a bank of fixed kernels and shows no seams between them. Minutiae are not placed:
they appear where the growing ridges do not fit together, as in SFinGe (Cappelli 2009).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid import parameters
from fieldid.training.field import Field, Places, pixel_grid, resized, sample

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS_ALONG = 5
_STEPS_PER_SIGMA = 3
_STEPS_ACROSS = 6
_STEPS_PER_PERIOD = 5


def grow_ridges(orientation: Field, period: Field, rng: np.random.Generator) -> Field:
    """Grow a ridge pattern, float32 in [-1, 1], ridge negative, of the shape of ``orientation``.

    ``period``: distance between ridges, pixels. Most rounds run at half size, the last at full.
    """
    height, width = orientation.shape
    half = (height // 2, width // 2)
    coarse = _SteeredFilter(_halved_angle(orientation), resized(period, *half) / np.float32(2))
    ridges = rng.normal(0.0, 1.0, half).astype(np.float32)
    for _ in range(parameters.TRAINING_ROUNDS_HALF):
        ridges = coarse.apply(ridges)
    ridges = resized(ridges, height, width)
    fine = _SteeredFilter(orientation, period)
    for _ in range(parameters.TRAINING_ROUNDS_FULL):
        ridges = fine.apply(ridges)
    return ridges


class _SteeredFilter:
    """The filter of one grid; where it samples, and with which weights, is computed once."""

    def __init__(self, orientation: Field, period: Field) -> None:
        tangent = (np.cos(orientation), np.sin(orientation))
        sigma = parameters.TRAINING_ALONG_PERIODS * float(period.mean())
        self._along = _places_along(tangent, sigma / _STEPS_PER_SIGMA)
        self._along_weights = _weights_along()
        step = float(period.mean()) / _STEPS_PER_PERIOD
        self._across = _places_across(tangent, step)
        self._across_weights = _weights_across(period, step)

    def apply(self, ridges: Field) -> Field:
        """Filter once, and limit the result to [-1, 1]."""
        smoothed = _weighted_sum(ridges, self._along, self._along_weights)
        waved = _weighted_sum(smoothed, self._across, self._across_weights)
        return np.asarray(np.tanh(parameters.TRAINING_GROWTH_GAIN * waved), np.float32)


def _weighted_sum(
    ridges: Field, places: list[Places], weights: Sequence[Field | np.float32]
) -> Field:
    total = np.zeros_like(ridges)
    for place, weight in zip(places, weights, strict=True):
        total += weight * sample(ridges, place, cv2.BORDER_REFLECT)
    return total


def _places_along(tangent: Places, step: float) -> list[Places]:
    """Walk along the streamline through each pixel: here, five steps one way, five the other."""
    here = pixel_grid(*tangent[0].shape)
    places = [here]
    for sign in (np.float32(1), np.float32(-1)):
        place, heading = here, (sign * tangent[0], sign * tangent[1])
        for _ in range(_STEPS_ALONG):
            place = _ahead(place, heading, step)
            heading = _heading_at(place, heading, tangent)
            places.append(place)
    return places


def _heading_at(place: Places, heading: Places, tangent: Places) -> Places:
    """Return the tangent at ``place``, pointing the way we came (a direction has no sign)."""
    near = [
        cv2.remap(part, *place, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
        for part in tangent
    ]
    along = near[0] * heading[0] + near[1] * heading[1]
    sign = np.where(along < 0, np.float32(-1), np.float32(1))
    return (np.asarray(sign * near[0], np.float32), np.asarray(sign * near[1], np.float32))


def _weights_along() -> list[np.float32]:
    one_way = [np.exp(-((step / _STEPS_PER_SIGMA) ** 2) / 2) for step in range(_STEPS_ALONG + 1)]
    weights = one_way + one_way[1:]
    return [np.float32(weight / sum(weights)) for weight in weights]


def _places_across(tangent: Places, step: float) -> list[Places]:
    """Go straight across the ridges: here, six steps to one side, six to the other."""
    here, normal = pixel_grid(*tangent[0].shape), (-tangent[1], tangent[0])
    counts = range(1, _STEPS_ACROSS + 1)
    sides = [_ahead(here, normal, sign * count * step) for sign in (1, -1) for count in counts]
    return [here, *sides]


def _weights_across(period: Field, step: float) -> list[Field]:
    """Return a Gaussian times a cosine; the wave has no mean, so that flat skin stays flat."""
    sigma = parameters.TRAINING_ACROSS_PERIODS * period
    offsets = [np.float32(count * step) for count in range(_STEPS_ACROSS + 1)]
    bells = [np.exp(-((offset / sigma) ** 2) / 2) for offset in offsets]
    waves = [
        bell * np.cos(2 * np.pi * offset / period)
        for bell, offset in zip(bells, offsets, strict=True)
    ]
    mean = _both_sides(waves) / _both_sides(bells)
    level = [wave - mean * bell for wave, bell in zip(waves, bells, strict=True)]
    scale = _both_sides([np.abs(weight) for weight in level])
    weights = [np.asarray(weight / scale, np.float32) for weight in level]
    return weights + weights[1:]


def _both_sides(one_side: list[Field]) -> Field:
    """Sum a symmetric sequence of which the middle and one side are given."""
    *_, total = accumulate(one_side[1:], initial=one_side[0] / np.float32(2))
    return 2 * total


def _ahead(place: Places, heading: Places, distance: float) -> Places:
    return (
        place[0] + np.float32(distance) * heading[0],
        place[1] + np.float32(distance) * heading[1],
    )


def _halved_angle(orientation: Field) -> Field:
    """Return the orientation at half size; its doubled angle is what can be interpolated."""
    height, width = orientation.shape
    parts = [resized(part(2 * orientation), height // 2, width // 2) for part in (np.sin, np.cos)]
    return np.asarray(np.arctan2(*parts) / 2, np.float32)
