"""How many templates a second bozorth3 compares with one probe, on this machine in this run."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from fieldid.evaluate.bozorth3 import Bozorth3
from fieldid.model.biometric import FingerPosition
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import fictional_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.biometric import FingerImage

_SECONDS = 2.0
_IMAGES = 12


def peer_templates_per_second(images: Sequence[FingerImage] = ()) -> float:
    """Compare impressions of different fingers for two seconds; synthetic ones where none given."""
    peer = Bozorth3()
    found = [peer.minutiae(image) for image in (images or _synthetic())]
    minutiae = [one for one in found if one is not None]
    compared, started = 0, time.perf_counter()
    while time.perf_counter() - started < _SECONDS:
        probe = minutiae[compared % len(minutiae)]
        for other in minutiae:
            probe.compare(other)
        compared += len(minutiae)
    return compared / (time.perf_counter() - started)


def _synthetic() -> list[FingerImage]:
    return [
        finger_sample(person, FingerPosition.RIGHT_INDEX, FingerManner.ORDINARY, 1)
        for person in fictional_people()[:_IMAGES]
    ]
