"""A second look at the promising references: whether their best pairs of minutiae agree.

The stages of the matcher on descriptors instead of cylinders and on the best pairs
alone: each probe minutia with the most similar one of the reference, relaxed against each other
(Cappelli, Ferrara and Maltoni, PAMI 2010, section 4.2.3). The result is an order, no comparison
score, and grows with the size of a template, which the search takes out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid import parameters
from fieldid.fingerprint.relaxation import relax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.identify.finger_minutiae import FingerMinutiae
    from fieldid.identify.finger_probe import FingerProbe
    from fieldid.identify.finger_screen import FingerScreen


def votes(
    probe: FingerProbe,
    minutiae: FingerMinutiae,
    screen: FingerScreen,
    templates: NDArray[np.int64],
) -> NDArray[np.float32]:
    """Return the vote of each of ``templates``, float32, higher = more pairs agree."""
    result = np.zeros(len(templates), np.float32)
    order = np.argsort(screen.sizes[templates], kind="stable")
    for start in range(0, len(order), parameters.VOTE_BATCH):
        part = order[start : start + parameters.VOTE_BATCH]
        result[part] = _vote(probe, minutiae, screen, templates[part])
    return result


def _vote(
    probe: FingerProbe,
    minutiae: FingerMinutiae,
    screen: FingerScreen,
    templates: NDArray[np.int64],
) -> NDArray[np.float32]:
    rows, present = _rows(screen, templates)
    descriptors = screen.descriptors[rows].astype(np.float32) * present[..., None]
    similarity = np.swapaxes(descriptors @ probe.descriptors, 1, 2)  # (K, m, slots)
    nearest = similarity.argmax(axis=2)
    value = np.take_along_axis(similarity, nearest[..., None], 2)[..., 0]
    count = min(parameters.VOTE_PAIRS, value.shape[1])
    best = np.argpartition(-value, count - 1, axis=1)[:, :count]
    score = np.maximum(np.take_along_axis(value, best, 1), 0)
    at = np.take_along_axis(nearest, best, 1)
    place = np.take_along_axis(rows, at, 1)
    where = minutiae.starts[templates][:, None] + screen.places[place]
    agreement = probe.geometry.agreement(
        best,
        minutiae.xy[where] * np.array([1, -1], np.float32),
        minutiae.direction[where],
    )
    relaxed = relax(score, agreement, np.full(len(templates), count))
    kept = min(parameters.VOTE_BEST_PAIRS, count)
    return np.asarray(np.sort(relaxed, axis=1)[:, -kept:].mean(axis=1), np.float32)


def _rows(
    screen: FingerScreen, templates: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the rows of all minutiae of K templates, (K, slots), and which of them exist."""
    slots = np.arange(max(1, screen.sizes[templates].max()))
    block = screen.block[templates]
    present = slots < screen.sizes[templates][:, None]
    stride = slots * screen.widths[block][:, None]
    rows = (screen.first_row[block] + screen.column[templates])[:, None] + stride
    return np.where(present, rows, 0), present
