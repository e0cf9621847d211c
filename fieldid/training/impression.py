"""One impression of a master finger, as a 500 dpi optical scanner might show it.

Guarantees a ``FingerImage`` of the standard size for the same master, conditions and seed
always the same. Leaves out latent prints, rolled prints and the marks of other scanner types.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from fieldid import parameters
from fieldid.model.biometric import FingerImage
from fieldid.training import skin
from fieldid.training.field import Field, Places, pixel_grid, sample, smooth_noise
from fieldid.training.skin_distortion import Placement, master_places

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from fieldid.training.synthetic_finger import MasterFinger


@dataclass(frozen=True)
class Conditions:
    """What the finger and the scanner were like.

    ``moisture``: 0 is normal, -1 dry, 1 wet, beyond is worse. ``contact``: share of the usual
    contact area's axes, ``contact_at``: its displacement, pixels. ``contrast``: 0 to 1.
    ``noise``: grey levels. ``cuts``: number of cuts, ``worn``: share of the surface worn smooth.
    """

    placement: Placement = field(default_factory=Placement)
    moisture: float = 0.0
    contact: float = 1.0
    contact_at: tuple[float, float] = (0.0, 0.0)
    contrast: float = 0.85
    noise: float = 5.0
    cuts: int = 0
    worn: float = 0.0


def make_impression(master: MasterFinger, conditions: Conditions, seed: int) -> FingerImage:
    """Render one impression; about 10 ms of one core."""
    rng = np.random.default_rng((parameters.TRAINING_GENERATOR_VERSION, master.seed, seed))
    shape = parameters.TRAINING_IMPRESSION_SHAPE
    places = master_places(conditions.placement, shape, parameters.TRAINING_MASTER_SHAPE)
    touch = _touch(master, places, conditions, rng)
    damage = np.random.default_rng((parameters.TRAINING_GENERATOR_VERSION, master.seed))
    touch *= 1 - sample(_damage(conditions, damage), places)
    touch *= _contact_area(conditions, rng)
    return FingerImage(_expose(touch, conditions, rng), parameters.TRAINING_DPI)


def _touch(
    master: MasterFinger,
    places: Places,
    conditions: Conditions,
    rng: np.random.Generator,
) -> Field:
    """Where skin touches glass, 0 to 1: ridges thin when dry and run together when wet."""
    ridges = sample(master.ridges, places)
    height, width = ridges.shape
    pressure = 0.16 * smooth_noise(rng, height, width, 60)
    grain = smooth_noise(rng, height, width, 2.5) * (0.22 + 0.5 * max(0.0, -conditions.moisture))
    level = ridges - 0.75 * conditions.moisture + pressure + grain + 0.1
    touch = (1 - np.tanh(2.0 * level)) / 2
    openness = float(np.clip(0.75 - 0.6 * conditions.moisture, 0, 1))
    return np.asarray(touch * (1 - openness * sample(master.hollows, places)), np.float32)


def _damage(conditions: Conditions, rng: np.random.Generator) -> Field:
    """Return the damage of the finger itself: the same in every impression of it."""
    height, width = parameters.TRAINING_MASTER_SHAPE
    cuts = skin.cuts(rng, height, width, conditions.cuts)
    return np.maximum(cuts, skin.worn(rng, height, width, conditions.worn))


def _contact_area(conditions: Conditions, rng: np.random.Generator) -> Field:
    """Return an oval with a ragged edge."""
    height, width = parameters.TRAINING_IMPRESSION_SHAPE
    columns, rows = pixel_grid(height, width)
    across, along = (axis * conditions.contact for axis in parameters.TRAINING_CONTACT_AXES_PX)
    x = (columns - width / 2 - conditions.contact_at[0]) / across
    y = (rows - height / 2 - conditions.contact_at[1]) / along
    ragged = 0.04 * smooth_noise(rng, height, width, 25) + 0.05 * smooth_noise(
        rng, height, width, 4
    )
    inside = 1 - (np.abs(x) ** 2.4 + np.abs(y) ** 2.4) ** (1 / 2.4) + ragged
    return np.asarray((1 + np.tanh(20 * inside)) / 2, np.float32)


def _expose(touch: Field, conditions: Conditions, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Turn contact into grey levels: dark ridges on an unevenly lit, slightly noisy ground."""
    height, width = touch.shape
    ground = 225 + 5 * smooth_noise(rng, height, width, 160)
    image = ground - 200 * conditions.contrast * touch
    blurred = cv2.GaussianBlur(image, (3, 3), 0.6)
    noisy = blurred + rng.normal(0.0, conditions.noise, touch.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8)
