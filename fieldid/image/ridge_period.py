"""How far apart ridges lie in an impression, and whether its stated resolution can be true.

A scanner may state one resolution and deliver another. Ridges of people lie 0.2 to 0.8 mm apart
(Maltoni et al., Handbook of Fingerprint Recognition, 3.3: about 9 pixels at 500 dpi for adults,
two thirds of that for children); an impression whose ridges lie farther apart, or closer, by
what it states, states wrong. Guarantees an answer for clear impressions only: of impressions that
state half of what they have most are noticed, of those that state twice as much few.
Leaves out smaller errors of a scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.model.biometric import FingerImage

_MM_PER_INCH = 25.4


def ridge_period_px(pixels: NDArray[np.uint8]) -> float | None:
    """Return the median distance of ridges in pixels; None where too few windows show any."""
    side = parameters.SCALE_WINDOW
    taper = np.outer(np.hanning(side), np.hanning(side)).astype(np.float32)
    cycles = np.hypot(np.fft.rfftfreq(side)[None], np.fft.fftfreq(side)[:, None])
    band = (cycles * parameters.SCALE_PERIODS_PX[1] >= 1) & (
        cycles * parameters.SCALE_PERIODS_PX[0] <= 1
    )
    windows = _windows(pixels, side)
    if not len(windows):
        return None
    spectra = np.abs(np.fft.rfft2((windows - windows.mean((1, 2), keepdims=True)) * taper)) ** 2
    powers = spectra[:, band] * cycles[band] ** 2  # uneven light is strong, and slow
    peaks = powers.argmax(axis=1)
    total = np.maximum(spectra.sum(axis=(1, 2)), 1e-9)
    clear = _around(spectra, band, peaks) / total >= parameters.SCALE_PEAK_SHARE
    if clear.sum() < parameters.SCALE_WINDOWS:
        return None
    return float(np.median(1 / cycles[band][peaks[clear]]))


def doubtful_resolution(image: FingerImage) -> bool:
    """Tell whether ridges would lie where no person's do, if what is stated were true."""
    period = ridge_period_px(image.pixels)
    if period is None:
        return False
    closest, farthest = parameters.RIDGE_DISTANCE_MM
    return not closest <= period / image.dpi * _MM_PER_INCH <= farthest


def _around(
    spectra: NDArray[np.float32], band: NDArray[np.bool_], peaks: NDArray[np.intp]
) -> NDArray[np.float32]:
    """Return the energy of each window at its peak and beside it."""
    rows, columns = (places[peaks] for places in np.nonzero(band))
    windows = np.arange(len(spectra))
    height, width = spectra.shape[1:]
    near = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    energy = [
        spectra[windows, (rows + down) % height, np.clip(columns + right, 0, width - 1)]
        for down, right in near
    ]
    return np.asarray(np.sum(energy, axis=0), np.float32)


def _windows(pixels: NDArray[np.uint8], side: int) -> NDArray[np.float32]:
    """Return windows that overlap by half, (count, side, side)."""
    if min(pixels.shape) < side:
        return np.empty((0, side, side), np.float32)
    step = side // 2
    every = np.lib.stride_tricks.sliding_window_view(pixels, (side, side))[::step, ::step]
    return every.reshape(-1, side, side).astype(np.float32)
