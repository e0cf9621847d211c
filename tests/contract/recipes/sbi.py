"""An SBI scanner: a service on loopback that signs what it delivers."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from drivers.sbi import SbiDriver
from fieldid.fingerprint.records import image_record
from fieldid.fingerprint.records.image_coding import Coding
from fieldid.fingerprint.records.iso_19794_4_2011 import Image2011Record
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.ports import CaptureRequest
from tests.contract.stage import Recipe, Stage, nothing
from tests.fingerprint.records.made import image_2011
from tests.helpers.sbi_service import SERIAL, Scene, Service, identity

if TYPE_CHECKING:
    from pathlib import Path


def finger_record() -> bytes:
    """One finger, PNG in an ISO/IEC 19794-4:2011 record."""
    two = image_2011(Coding.PNG)
    return image_record.encode(Image2011Record(two.views[:1], 1, two.certified))


def jpeg() -> bytes:
    buffer = BytesIO()
    Image.fromarray(np.full((60, 80, 3), 128, np.uint8)).save(buffer, "JPEG")
    return buffer.getvalue()


def _stage(record: bytes | None, *, leaves: bool = False) -> Stage:
    services = [Service(Scene(record, frame=jpeg(), takes_s=0.3))]
    port = services[0].port
    driver = SbiDriver(range(port, port + 1))
    driver.trust(identity("Maker").anchor)
    gone: list[Service] = []

    def leave() -> None:
        if not gone:
            gone.append(services.pop())
            gone[0].close()

    def replug() -> None:
        services.append(Service(Scene(finger_record(), frame=jpeg()), port))

    def clear() -> None:
        for service in services:
            service.close()

    return Stage(driver, leave if leaves else nothing, replug, clear)


def ready(_folder: Path) -> Stage:
    return _stage(finger_record())


def waiting(_folder: Path) -> Stage:
    return _stage(None)


def unplugged(_folder: Path) -> Stage:
    return _stage(None, leaves=True)


RECIPES = (
    Recipe(
        f"sbi:{SERIAL}",
        CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_INDEX, timeout_s=10),
        ready,
        waiting,
        unplugged,
    ),
)
