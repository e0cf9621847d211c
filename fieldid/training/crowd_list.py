"""A long list in which one fictional person stands among invented records, for measuring.

Guarantees that the crowd's templates carry the engines' own tags, so that a search compares all
of them; they are random, so a search over them has a time and no error rate.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from fieldid.face import template_codec as face_codec
from fieldid.fingerprint import template_codec as finger_codec
from fieldid.image.encode import encode_png
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.model.nationality import Reference
from fieldid.training.crowd import crowd, crowd_face, crowd_finger
from fieldid.training.face_photo import FaceView, face_photo
from fieldid.training.finger_sample import reference_finger
from fieldid.training.people import person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fieldid.model.nationality import NationalityRecord

    # modality, position, image file: the templates of the engines at work
    Encode = Callable[[Modality, FingerPosition | None, bytes], tuple[bytes, ...]]

FINGERS = (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX)


def crowd_list(
    person_id: str, records: int, seed: int, encode: Encode
) -> Iterator[NationalityRecord]:
    """Yield the person and ``records`` - 1 others, each with a face and both index fingers."""
    known = _person(person_id, encode)
    yield known
    for number, record in enumerate(crowd(records - 1, 0, seed)):
        yield replace(record, references=tuple(_invented(number, seed, known.references)))


def _person(person_id: str, encode: Encode) -> NationalityRecord:
    one = person(person_id)
    files = [
        (Modality.FINGER, position, encode_png(reference_finger(one, position)))
        for position in FINGERS
    ]
    photo = face_photo(one.face, FaceView.PORTRAIT)
    if photo is not None:
        jpeg = BytesIO()
        Image.fromarray(photo.pixels).save(jpeg, "JPEG")
        files.append((Modality.FACE, None, jpeg.getvalue()))  # type: ignore[arg-type]  # a face has no position
    references = tuple(
        Reference(f"{person_id}-{place}", modality, position, encode(modality, position, data))
        for place, (modality, position, data) in enumerate(files)
    )
    return replace(one.record, references=references)


def _invented(number: int, seed: int, like: tuple[Reference, ...]) -> Iterator[Reference]:
    """Yield templates of the kinds that the person has."""
    for place, reference in enumerate(like):
        if reference.modality is Modality.FACE:
            templates = tuple(
                face_codec.encode(replace(crowd_face(seed, number), encoder=tag))
                for tag in (face_codec.decode(one).encoder for one in reference.templates)
            )
        else:
            tag = finger_codec.decode(reference.templates[0]).extractor
            finger = replace(crowd_finger(seed + place, number), extractor=tag)
            templates = (finger_codec.encode(finger),)
        yield replace(reference, reference_id=f"{number:07d}-{place}", templates=templates)
