"""What the simulated readers hand over in a scenario, attempt by attempt.

Guarantees samples that are never the reference impression, the same on every call. A face
appears only where a photograph is held. Leaves out the readers themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.biometric import FingerPosition, Modality
from fieldid.ports import RawSample
from fieldid.training.face_manner import face_sample
from fieldid.training.finger_manner import FingerManner
from fieldid.training.finger_sample import finger_sample
from fieldid.training.people import FictionalPerson, person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.training.scenario import Scenario

Samples = dict[tuple[Modality, FingerPosition | None], list[RawSample]]
THUMBS_AND_INDEX_FINGERS = (
    FingerPosition.RIGHT_INDEX,
    FingerPosition.LEFT_INDEX,
    FingerPosition.RIGHT_THUMB,
    FingerPosition.LEFT_THUMB,
)
_WELL = (FingerManner.ORDINARY, FingerManner.ORDINARY)
_FINGER_READER, _FACE_READER = "simulated:finger", "simulated:face"


def scenario_samples(
    scenario: Scenario, positions: Iterable[FingerPosition] = THUMBS_AND_INDEX_FINGERS
) -> Samples:
    """Return the samples of the person at the desk; about 0.2 s of one core a finger."""
    one = person(scenario.person_id)
    samples: Samples = {
        (Modality.FINGER, position): _finger_attempts(
            one, position, scenario.fingers.get(position, _WELL)
        )
        for position in positions
    }
    faces = [face_sample(one, manner) for manner in scenario.face]
    held = [RawSample(image, _FACE_READER) for image in faces if image is not None]
    return samples | ({(Modality.FACE, None): held} if held else {})


def _finger_attempts(
    one: FictionalPerson, position: FingerPosition, manners: tuple[FingerManner, ...]
) -> list[RawSample]:
    return [
        RawSample(finger_sample(one, position, manner, attempt), _FINGER_READER)
        for attempt, manner in enumerate(manners, start=1)
    ]
