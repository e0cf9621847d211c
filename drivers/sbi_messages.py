"""What is said to and by a scanner service, in the interface's own field names.

Guarantees: everything that comes is checked for type before it is used; unknown fields are
left aside. Source: MOSIP Secure Biometric Interface 0.9.5 and 1.0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from drivers.sbi_trust import base64url
from fieldid.errors.reader import ReaderError
from fieldid.model.biometric import FingerPosition

if TYPE_CHECKING:
    from fieldid.ports import CaptureRequest

T = TypeVar("T")
PURPOSE = "Registration"
REQUESTED_SCORE = 40  # of 100 (NFIQ 2): the scanner stops waiting there; we assess ourselves
EMPTY_HASH = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
NAMES = {
    FingerPosition.RIGHT_THUMB: "Right Thumb",
    FingerPosition.RIGHT_INDEX: "Right IndexFinger",
    FingerPosition.RIGHT_MIDDLE: "Right MiddleFinger",
    FingerPosition.RIGHT_RING: "Right RingFinger",
    FingerPosition.RIGHT_LITTLE: "Right LittleFinger",
    FingerPosition.LEFT_THUMB: "Left Thumb",
    FingerPosition.LEFT_INDEX: "Left IndexFinger",
    FingerPosition.LEFT_MIDDLE: "Left MiddleFinger",
    FingerPosition.LEFT_RING: "Left RingFinger",
    FingerPosition.LEFT_LITTLE: "Left LittleFinger",
}
ANY_FINGER = "UNKNOWN"


@dataclass(frozen=True)
class Found:
    """A scanner as it was discovered. ``kind``: ``Finger`` or ``Face``."""

    port: int
    kind: str
    serial: str
    device_id: str


class DigitalId(msgspec.Struct, frozen=True, rename="camel"):
    """Who a scanner says it is."""

    serial_no: str
    type: str
    make: str = ""
    model: str = ""


class Discovered(msgspec.Struct, frozen=True, rename="camel"):
    """One scanner in the answer to MOSIPDISC; its identity is not signed there."""

    digital_id: str
    device_status: str = ""
    device_id: str = ""
    purpose: str = ""

    def identity(self) -> DigitalId:
        """Return the unsigned identity. Raises ``ReaderError``."""
        return as_type(msgspec.json.decode(base64url(self.digital_id)), DigitalId)


class DeviceInfo(msgspec.Struct, frozen=True, rename="camel"):
    """What MOSIPDINFO signs."""

    digital_id: str
    device_status: str
    env: str = "Production"
    purpose: str = PURPOSE
    spec_version: tuple[str, ...] = ("0.9.5",)
    device_sub_id: tuple[str | int, ...] = ("1",)


class Problem(msgspec.Struct, frozen=True, rename="camel"):
    """An error code of the interface; ``0`` is success."""

    error_code: str | int = "0"
    error_info: str = ""


class Information(msgspec.Struct, frozen=True, rename="camel"):
    """One element of the answer to MOSIPDINFO."""

    device_info: str = ""
    error: Problem | None = None


class Biometric(msgspec.Struct, frozen=True, rename="camel"):
    """One element of the answer to RCAPTURE."""

    data: str = ""
    error: Problem | None = None


class Captured(msgspec.Struct, frozen=True, rename="camel"):
    """The answer to RCAPTURE."""

    biometrics: tuple[Biometric, ...]


class Sample(msgspec.Struct, frozen=True, rename="camel"):
    """What RCAPTURE signs."""

    bio_type: str
    bio_value: str
    transaction_id: str
    digital_id: str
    bio_sub_type: str | None = None


def as_type(value: Any, kind: type[T]) -> T:
    """Check an answer. Raises ``ReaderError``."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise ReaderError(reason="its answer is not what the interface prescribes") from error


def wanted_finger(request: CaptureRequest) -> str:
    """Name the finger as the interface does."""
    return NAMES.get(request.position, ANY_FINGER) if request.position else ANY_FINGER


def capture_body(
    found: Found, device: DeviceInfo, request: CaptureRequest, transaction: str
) -> dict[str, Any]:
    """Return the request of one sample. ``transaction``: never used before."""
    face = found.kind == "Face"
    sample = {
        "type": found.kind,
        "count": "1",
        "bioSubType": [] if face else [wanted_finger(request)],
        "exception": [],
        "requestedScore": str(REQUESTED_SCORE),
        "deviceId": found.device_id,
        "serialNo": found.serial,
        "deviceSubId": str(device.device_sub_id[0]) if device.device_sub_id else "0",
        "previousHash": EMPTY_HASH,
    }
    return {
        "env": device.env,
        "purpose": PURPOSE,
        "specVersion": device.spec_version[0] if device.spec_version else "0.9.5",
        "timeout": str(round(request.timeout_s * 1000)),
        "captureTime": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "transactionId": transaction,
        "bio": [sample],
        "customOpts": None,
    }
