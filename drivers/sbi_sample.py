"""From a signed answer to an image: ISO/IEC 19794-4 and -5 records, one view each.

Guarantees: a sample of another kind, finger, scanner or capture than asked for is refused; the
records are read bounded. Leaves out records with several views, which a single finger never has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drivers.sbi_messages import ANY_FINGER, DigitalId, Found, Sample, as_type, wanted_finger
from drivers.sbi_trust import Anchors, base64url, verified_payload
from fieldid.errors.document import DocumentError
from fieldid.errors.image import FingerRecordError
from fieldid.errors.reader import ReaderError, ReaderTrustError

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.document.lds.face_record import FaceRecord
    from fieldid.model.biometric import FaceImage, FingerImage
    from fieldid.ports import CaptureRequest


def checked_sample(
    token: str, found: Found, transaction: str, anchors: Anchors, now: datetime
) -> Sample:
    """Return what the scanner signed for this capture. Raises a ``ReaderError``."""
    sample = as_type(verified_payload(token, anchors, now), Sample)
    identity = as_type(verified_payload(sample.digital_id, anchors, now), DigitalId)
    if identity.serial_no != found.serial:
        raise ReaderTrustError(reason="another scanner answered")
    if sample.transaction_id != transaction:
        raise ReaderTrustError(reason="its answer belongs to an earlier capture")
    if sample.bio_type != found.kind:
        raise ReaderError(reason=f"it delivered a {sample.bio_type}, not a {found.kind}")
    return sample


def finger_of(sample: Sample, request: CaptureRequest) -> FingerImage:
    """Return the one finger in the record. Raises ``ReaderError``, ``ImageError``."""
    wanted = wanted_finger(request)
    if ANY_FINGER not in (wanted, sample.bio_sub_type) and sample.bio_sub_type != wanted:
        raise ReaderError(reason=f"it took the {sample.bio_sub_type}, not the {wanted}")
    from fieldid.fingerprint.records import image_record  # noqa: PLC0415 - loads the image codecs

    try:
        record = image_record.decode(base64url(sample.bio_value))
        (image,) = image_record.images(record)
    except FingerRecordError as error:
        raise ReaderError(reason="the record with its image is damaged") from error
    except ValueError as error:
        raise ReaderError(reason="it delivered several fingers at once") from error
    return image


def face_of(sample: Sample) -> FaceImage:
    """Return the face in the record. Raises ``ReaderError``, ``ImageError``."""
    from fieldid.image.face import read_face_image  # noqa: PLC0415 - loads the image codecs

    try:
        return read_face_image(_faces(base64url(sample.bio_value))[0].image)
    except DocumentError as error:
        raise ReaderError(reason="the record with its image is damaged") from error


def _faces(record: bytes) -> tuple[FaceRecord, ...]:
    from fieldid.document.lds import face_record_2011  # noqa: PLC0415 - loads the image codecs
    from fieldid.document.lds.face_record import read_19794_5  # noqa: PLC0415 - the same

    if record.startswith(face_record_2011.MAGIC):
        return face_record_2011.read_19794_5_2011(record)
    return read_19794_5(record)
