"""Any number of invented records with random templates, for measuring and for nothing else.

Guarantees the same record for the same seed and number, in no memory to speak of. The templates
have the shape of real ones, not their statistics: a search over them has a time, no error rate.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from fieldid.face import template_codec as face_codec
from fieldid.fingerprint import template_codec as finger_codec
from fieldid.model.biometric import (
    FaceTemplate,
    FingerPosition,
    FingerTemplate,
    Modality,
    ModelTag,
)
from fieldid.model.nationality import (
    DocumentNumber,
    Name,
    Nationality,
    NationalityRecord,
    NationalityStatus,
    PartialDate,
    Reference,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

FACE_TAG = ModelTag("crowd", "1")
FINGER_TAG = ModelTag("crowd", "1")
_BLOCK = 10_000
_NUMBERS = 128
_FEWEST, _MOST = 28, 56  # minutiae; 42 on average, as on plain impressions
_WIDTH, _HEIGHT, _MARGIN = 300, 400, 20
_SYLLABLES = ("ba", "do", "ri", "mel", "ta", "su", "ken", "lo", "vi", "an")


def crowd(records: int, fingers: int, seed: int) -> Iterator[NationalityRecord]:
    """Yield ``records`` records with a face each, the first ``fingers`` with a finger too."""
    for number in range(records):
        yield _record(number, seed, with_finger=number < fingers)


def crowd_face(seed: int, number: int) -> FaceTemplate:
    """Return the face of one record."""
    return FaceTemplate(FACE_TAG, _faces(seed, number // _BLOCK)[number % _BLOCK])


def crowd_finger(seed: int, number: int) -> FingerTemplate:
    """Return the right index finger of one record."""
    random = np.random.default_rng([seed, number, 1])
    count = int(random.integers(_FEWEST, _MOST))
    return FingerTemplate(
        FINGER_TAG,
        random.uniform(_MARGIN, (_WIDTH - _MARGIN, _HEIGHT - _MARGIN), (count, 2)).astype(
            np.float32
        ),
        random.uniform(0, 6.28, count).astype(np.float32),
        random.random(count, dtype=np.float32),
        random.random(count) < 1 / 2,
        _WIDTH,
        _HEIGHT,
    )


@lru_cache(maxsize=2)
def _faces(seed: int, block: int) -> NDArray[np.float32]:
    random = np.random.default_rng([seed, block])
    vectors = random.standard_normal((_BLOCK, _NUMBERS), dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def _record(number: int, seed: int, *, with_finger: bool) -> NationalityRecord:
    face = face_codec.encode(crowd_face(seed, number))
    references = [Reference(f"{number:07d}-face", Modality.FACE, None, (face,))]
    if with_finger:
        finger = finger_codec.encode(crowd_finger(seed, number))
        position = FingerPosition.RIGHT_INDEX
        references.append(Reference(f"{number:07d}-2", Modality.FINGER, position, (finger,)))
    return NationalityRecord(
        record_id=f"CROWD-{number:07d}",
        names=(Name(_name(number), f"Ж{number}"),),
        nationalities=(Nationality("XXA", NationalityStatus.CLAIMED, "bench"),),
        birth_date=PartialDate(1950 + number % 60, 1 + number % 12),
        document_numbers=(DocumentNumber("passport", f"C{number:08d}", "XXA"),),
        references=tuple(references),
        legal_basis="invented for a measurement",
    )


def _name(number: int) -> str:
    """Write the digits of a number as syllables of two words."""
    spoken = [_SYLLABLES[int(digit)] for digit in f"{number:07d}"]
    return f"{''.join(spoken[:3]).title()} {''.join(spoken[3:]).title()}"
