"""A fictional person's finger on a scanner: master, manner and seed brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fieldid.training.finger_manner import FingerManner, draw_conditions
from fieldid.training.impression import make_impression
from fieldid.training.synthetic_finger import master_finger

if TYPE_CHECKING:
    from fieldid.model.biometric import FingerImage, FingerPosition
    from fieldid.training.people import FictionalPerson


def finger_sample(
    person: FictionalPerson, position: FingerPosition, manner: FingerManner, attempt: int
) -> FingerImage:
    """Return one impression; the same arguments always give the same one.

    Attempts of the same finger differ from each other, and from its reference (attempt 0).
    """
    seed = person.finger_seed(position)
    rng = np.random.default_rng((seed, attempt, list(FingerManner).index(manner)))
    return make_impression(master_finger(seed), draw_conditions(manner, rng), attempt)


def reference_finger(person: FictionalPerson, position: FingerPosition) -> FingerImage:
    """Return the impression that the training list holds."""
    return finger_sample(person, position, FingerManner.ENROLLED, attempt=0)
