"""What a camera shows before the photograph goes into the template, and stays with the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image, ImageEnhance

from drivers.camera import CameraDriver
from drivers.camera_device import Timing
from fieldid.app.engines import Engines
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.sample_templates import templates_with, with_templates
from fieldid.capture.live_frames import LiveFrames
from fieldid.face.presentation_attack import AttackAssessment
from fieldid.image.encode import encode_png
from fieldid.model.biometric import AttackState, CaptureException, FaceImage, Modality, ModelTag
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, PurposeChoice, RecordedException
from fieldid.parameters import LIVE_FRAMES, LIVE_STEP
from fieldid.ports import CaptureRequest
from tests.app.conftest import PASSPHRASE
from tests.app.test_encounter_desk import FINGERS
from tests.helpers.synthetic_people import photograph, pillow_image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.face.detection import Detection
    from fieldid.model.biometric import FaceTemplate, FingerImage

CAMERA = "camera:file:camera.avi"
FRAME = (640, 480)


class NeverSet:
    def is_set(self) -> bool:
        return False


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """Somebody who moves a little before a noisy camera."""
    random = np.random.default_rng(0)
    portrait = pillow_image(photograph(5, "studio_portrait", 440))
    writer = cv2.VideoWriter(
        str(tmp_path / "camera.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 30, FRAME
    )
    for number in range(60):
        frame = Image.new("RGB", FRAME, "grey")
        turned = portrait.rotate(6 * np.sin(number / 9), fillcolor="grey")
        frame.paste(
            ImageEnhance.Brightness(turned).enhance(1 + 0.2 * np.sin(number / 7)), (100, 20)
        )
        noisy = np.array(frame) + random.normal(0, 12, (FRAME[1], FRAME[0], 3))
        writer.write(np.clip(noisy, 0, 255).astype(np.uint8)[..., ::-1])
    writer.release()
    return tmp_path / "camera.avi"


@pytest.fixture
def laptop(folder: Path, video: Path) -> Iterator[Desk]:
    camera = CameraDriver([video], Timing(settle_s=1.0, burst=3), Path("/nowhere"))
    desk = Installation(folder / "vault", Readers([camera])).log_on(None, PASSPHRASE)
    yield desk
    desk.lock()


def at_face(desk: Desk) -> EncounterDesk:
    encounter = desk.open_encounter()
    encounter.record_age(AgeRecord(AgeBand.ADULT))
    encounter.choose_purpose(PurposeChoice("training", "training"))
    encounter.give_notice("en")
    encounter.record_claim(Claim())
    for position in FINGERS:
        encounter.record_exception(
            RecordedException(Modality.FINGER, position, CaptureException.DECLINED)
        )
    encounter.finish_fingers()
    return encounter


def likeness(templates: tuple[FaceTemplate, ...], others: tuple[FaceTemplate, ...]) -> list[float]:
    return [float(a.vector @ b.vector) for a, b in zip(templates, others, strict=True)]


def test_frames_of_the_camera_go_into_the_template_and_stay_with_the_photograph(
    laptop: Desk, folder: Path
) -> None:
    encounter = at_face(laptop)
    request = CaptureRequest(Modality.FACE, timeout_s=20)
    sample = encounter.capture(request, CAMERA, lambda _: None, lambda _: None, NeverSet())
    assert sample.quality.usable, sample.quality.reasons
    fused = laptop.samples.face_templates(sample.sample_id)
    alone = laptop.engines.face.acquire(laptop.samples.face_image(sample.sample_id)).templates
    assert 0.9 < min(likeness(fused, alone)) < 0.9999  # of the same face, and not of it alone
    studio = laptop.engines.face.acquire(photograph(5, "studio_portrait")).templates
    assert likeness(fused, studio)[0] > likeness(alone, studio)[0]
    laptop.lock()
    again = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    held = again.samples.face_templates(sample.sample_id)
    assert min(likeness(held, fused)) > 0.99999
    again.samples.erase(encounter.encounter.encounter_id, (sample.sample_id,))
    assert again.vault.encounters.sample(sample.sample_id) is None
    again.lock()


def test_templates_of_other_encoders_are_made_anew(laptop: Desk) -> None:
    image = photograph(5, "studio_portrait", 440)
    made = laptop.engines.face.acquire(image).templates
    file = with_templates(encode_png(image), made[:1])
    assert likeness(templates_with(file), made[:1]) == [pytest.approx(1)]
    encounter = at_face(laptop)
    laptop.samples.put(encounter.encounter.encounter_id, "s", image, made[:1])
    assert len(laptop.samples.face_templates("s")) == len(made)


def test_no_more_frames_are_kept_than_stated() -> None:
    shown: list[FaceImage | FingerImage] = []
    live = LiveFrames(shown.append)
    frames = [FaceImage(np.full((2, 2, 3), number, np.uint8)) for number in range(200)]
    for frame in frames:
        live(frame)
    assert shown == frames
    assert live.kept == tuple(frames[::LIVE_STEP][-LIVE_FRAMES:])


def test_what_an_attack_detector_says_stands_on_the_record(folder: Path) -> None:
    class Suspicious:
        tag = ModelTag("suspicious", "1")

        def assess(self, image: FaceImage, detection: Detection) -> AttackAssessment:
            del image, detection
            return AttackAssessment(AttackState.SUSPECTED, 0.9, self.tag)

    image = photograph(5, "studio_portrait", 440)
    desk = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    encounter = at_face(desk)
    plain = encounter.accept_image(CaptureRequest(Modality.FACE), image, "test")
    assert plain.attack is AttackState.NOT_ASSESSED
    desk.engines = Engines(attack_detector=Suspicious())
    judged = encounter.accept_image(CaptureRequest(Modality.FACE), image, "test")
    desk.lock()
    assert judged.attack is AttackState.SUSPECTED
    again = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    held = again.resume(encounter.encounter.encounter_id).encounter.samples
    assert [sample.attack for sample in held] == [AttackState.SUSPECTED]
    again.lock()
