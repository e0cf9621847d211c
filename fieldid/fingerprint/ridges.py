"""Where an impression shows ridges, how large that area is, and how wet or dry the skin was.

A window of 32 pixels shows ridges where its spectrum peaks at the period of ridges, the peak
holds a good part of the contrast, and the energy at that period points one way (after the
orientation and frequency maps of Maltoni et al., Handbook of Fingerprint Recognition, 3.3 and
3.4). Noise, writing, faces and blank glass have no such windows, or few.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fieldid import parameters

_SIDE = parameters.RIDGE_WINDOW
_STEP = parameters.RIDGE_WINDOW_STEP
_TAPER = np.outer(np.hanning(_SIDE + 2)[1:-1], np.hanning(_SIDE + 2)[1:-1]).astype(np.float32)
_FREQUENCY = np.fft.rfftfreq(_SIDE)[None] + 1j * np.fft.fftfreq(_SIDE)[:, None]
_CYCLES = np.abs(_FREQUENCY)
_RIDGE_BAND = (_CYCLES * parameters.RIDGE_PERIOD_MAX >= 1) & (
    _CYCLES * parameters.RIDGE_PERIOD_MIN <= 1
)
_DOUBLE_ANGLE = np.exp(2j * np.angle(_FREQUENCY[_RIDGE_BAND])).astype(np.complex64)


@dataclass(frozen=True, eq=False, repr=False)
class RidgeArea:
    """``windows``: bool, shape (rows, columns), one per 16 pixels: True where ridges show.

    ``dark_part``: median share of pixels darker than the local middle grey, 0 to 1, None
    without ridges: thin broken ridges (dry) are low, merged ridges (wet) are high. ``smear``: how
    much the contrast of ridges depends on their direction, natural logarithm; motion wipes out
    the ridges across it and leaves those along it. 0 where there are too few windows to tell.
    """

    windows: NDArray[np.bool_]
    dark_part: float | None
    smear: float = 0.0

    @property
    def pixels(self) -> int:
        """Area with ridges, square pixels at 500 dpi."""
        return int(self.windows.sum()) * _STEP * _STEP

    @property
    def centre_offset(self) -> float:
        """Distance of the area's centre from the image's, as a part of the side, 0 to 0.5."""
        offsets = [
            abs((np.nonzero(self.windows)[axis].mean() + 0.5) / length - 0.5)
            for axis, length in enumerate(self.windows.shape)
        ]
        return float(max(offsets))


def ridge_area(pixels: NDArray[np.uint8]) -> RidgeArea:
    """Look for ridges in ``pixels``: uint8, shape (height, width), at 500 dpi."""
    windows = _windows(pixels).astype(np.float32)
    shown = _shows_ridges(windows)
    if not shown.any():
        return RidgeArea(shown, None)
    return RidgeArea(shown, _dark_part(windows[shown]), _smear(windows[shown]))


def most_ridged(pixels: NDArray[np.uint8], side: int) -> tuple[int, int]:
    """Return the left upper corner (x, y) of the square of this side that shows most ridges.

    Both sides of ``pixels`` (as for ``ridge_area``) may be shorter; then that corner is at 0. Looks
    at every fourth window.
    """
    some = _windows(pixels)[::2, ::2].astype(np.float32)
    shown = _shows_ridges(some).astype(np.float32)
    across = [min(length, side // (2 * _STEP)) for length in shown.shape]
    sums = np.pad(shown.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    rows, columns = across
    held = sums[rows:, columns:] - sums[:-rows, columns:]
    held -= sums[rows:, :-columns] - sums[:-rows, :-columns]
    y, x = np.unravel_index(held.argmax(), held.shape)
    height, width = pixels.shape
    top = min(int(y) * 2 * _STEP, max(0, height - side))
    return min(int(x) * 2 * _STEP, max(0, width - side)), top


def _windows(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a view of one window around every 16 by 16 pixels, (rows, columns, 32, 32)."""
    margin = (_SIDE - _STEP) // 2
    padded = np.pad(pixels, ((margin, _SIDE), (margin, _SIDE)), mode="edge")
    views = np.lib.stride_tricks.sliding_window_view(padded, (_SIDE, _SIDE))
    rows, columns = (max(1, length // _STEP) for length in pixels.shape)
    return views[: rows * _STEP : _STEP, : columns * _STEP : _STEP]


def _shows_ridges(windows: NDArray[np.float32]) -> NDArray[np.bool_]:
    mean = windows.mean((-2, -1), keepdims=True)
    spectrum = np.abs(np.fft.rfft2((windows - mean) * _TAPER)) ** 2
    spectrum[..., 0] /= 2  # the column that rfft2 does not halve
    flat = spectrum.reshape(*spectrum.shape[:-2], -1)
    peak = flat.argmax(-1)
    held = np.take_along_axis(_neighbourhood(spectrum).reshape(flat.shape), peak[..., None], -1)
    strong = held[..., 0] > parameters.RIDGE_PEAK_PART * flat.sum(-1)
    contrast = windows.std((-2, -1)) > parameters.RIDGE_MIN_CONTRAST
    return np.asarray(
        _RIDGE_BAND.ravel()[peak] & strong & contrast & _points_one_way(spectrum), np.bool_
    )


def _smear(windows: NDArray[np.float32]) -> float:
    """Fit the logarithm of each window's ridge energy with a cosine of twice its direction."""
    if len(windows) < parameters.SMEAR_WINDOWS_MIN:
        return 0.0
    mean = windows.mean((-2, -1), keepdims=True)
    spectrum = np.abs(np.fft.rfft2((windows - mean) * _TAPER)) ** 2
    energy = spectrum[..., _RIDGE_BAND]
    towards = energy @ _DOUBLE_ANGLE
    towards /= np.maximum(np.abs(towards), np.float32(1e-6))
    terms = np.column_stack([np.ones(len(towards)), towards.real, towards.imag])
    fitted = np.linalg.lstsq(terms, np.log(energy.sum(axis=-1) + 1), rcond=None)[0]
    return float(np.hypot(fitted[1], fitted[2]))


def _points_one_way(spectrum: NDArray[np.float32]) -> NDArray[np.bool_]:
    energy = spectrum[..., _RIDGE_BAND]
    towards = np.abs(energy @ _DOUBLE_ANGLE)
    return np.asarray(towards > parameters.RIDGE_COHERENCE * energy.sum(axis=-1), np.bool_)


def _neighbourhood(spectrum: NDArray[np.float32]) -> NDArray[np.float32]:
    """Sum each frequency with its eight neighbours; rows wrap, columns end."""
    columns = spectrum + np.roll(spectrum, 1, -2) + np.roll(spectrum, -1, -2)
    summed = columns.copy()
    summed[..., 1:] += columns[..., :-1]
    summed[..., :-1] += columns[..., 1:]
    return summed


def _dark_part(windows: NDArray[np.float32]) -> float:
    flat = windows.reshape(len(windows), -1)
    low, high = np.percentile(flat, (10, 90), axis=1)
    return float(np.median((flat < ((low + high) / 2)[:, None]).mean(axis=1)))
