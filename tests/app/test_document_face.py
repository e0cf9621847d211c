"""The portrait off a chip and the live face, 1:1: fictional people, and a card of our own."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from PIL import Image

from fieldid.app.document_desk import DocumentDesk, DocumentFinding
from fieldid.app.document_readers import DocumentReaders
from fieldid.document.chip.access_key import can_key
from fieldid.errors.case import CaseError, NothingToCompareError
from fieldid.errors.image import ImageError
from fieldid.identify.calibration import ScoreBlend, SourceCalibration
from fieldid.identify.calibration_file import public_file, sign_calibration
from fieldid.identify.llr import LlrMap
from fieldid.model.biometric import FaceImage, Modality, ModelTag
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, DocumentObservation, PurposeChoice
from fieldid.ports import CaptureRequest, CardReaderInfo, CardState, ReaderState
from fieldid.training.face_photo import FaceView, face_photo
from fieldid.training.people import person
from fieldid.wire.signing import SigningKey
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, make_document
from tests.helpers.virtual_card_pki import make_issuer
from tests.identify.calibrations import CURVE, calibration, source

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.document.chip_document import ChipDocument
    from fieldid.ports import CancelToken

# The hand-made curve on the scale of each encoder's cosines, and of their mean.
SCALES = {"sface": (0.0, 0.3, 0.45), "dlib": (0.8, 0.87, 0.93), "mean": (0.4, 0.6, 0.7)}
HOLDER, OTHER = "DEMO-0001", "DEMO-0002"
pytestmark = pytest.mark.skipif(
    face_photo(person(HOLDER).face, FaceView.PORTRAIT) is None,
    reason="the photographs of fictional people are not installed (openpeople)",
)


class Reader(VirtualCard):
    """A reader with one card on it; fulfils ``CardReaderDriver`` and ``CardConnection``."""

    name = "test"

    def discover(self) -> list[CardReaderInfo]:
        return [CardReaderInfo("test:1", "Desk", ReaderState.READY, CardState.PRESENT)]

    def connect(self, reader_id: str, wait_s: float, cancel: CancelToken | None) -> Reader:
        del reader_id, wait_s, cancel
        return self

    def close(self) -> None:
        """Nothing to release."""


def photo(person_id: str, view: FaceView) -> FaceImage:
    found = face_photo(person(person_id).face, view)
    assert found is not None
    return found


def card(image: FaceImage) -> Reader:
    stream = io.BytesIO()
    Image.fromarray(image.pixels).save(stream, "JPEG", quality=85)
    profile = CardProfile(pace=((2, 2, 13),), portrait_image=stream.getvalue())
    return Reader(make_document(profile))


@pytest.fixture
def encounter(desk: Desk, folder: Path) -> EncounterDesk:
    """An encounter before anything is captured, on a laptop that holds the card's CSCA."""
    (folder / "vault" / "trust").mkdir()
    csca = make_issuer().csca.public_bytes(Encoding.DER)
    (folder / "vault" / "trust" / "csca.cer").write_bytes(csca)
    opened = desk.open_encounter()
    opened.record_age(AgeRecord(AgeBand.ADULT))
    opened.choose_purpose(PurposeChoice("training", "training"))
    opened.give_notice("en")
    opened.record_claim(Claim())
    return opened


def read(encounter: EncounterDesk, reader: Reader) -> tuple[DocumentDesk, ChipDocument]:
    documents = DocumentDesk(encounter, DocumentReaders([reader]))
    return documents, documents.read("test:1", can_key(reader.document.person.can))


def give_face(encounter: EncounterDesk, person_id: str) -> None:
    image = photo(person_id, FaceView.SELFIE)
    encounter.accept_image(CaptureRequest(Modality.FACE, None), image, "test")


def on_scale(scale: tuple[float, float, float], *tags: ModelTag) -> SourceCalibration:
    made = source(Modality.FACE, tags, llr=LlrMap(scale, (0.0, 2.0, 4.0)))
    return replace(made, errors=replace(CURVE, threshold=scale))


def calibrate(desk: Desk) -> None:
    """Take over the hand-made curve for the encoders of this laptop, alone and together."""
    acquired = desk.engines.face.acquire(photo(HOLDER, FaceView.PORTRAIT))
    tags = tuple(template.encoder for template in acquired.templates)
    key, made_at = SigningKey.generate(), desk.now()
    mean = ScoreBlend((0.0,) * len(tags), (1.0,) * len(tags), (1 / len(tags),) * len(tags))
    sources = [on_scale(SCALES[tag.name], tag) for tag in tags]
    if len(tags) > 1:
        sources.append(replace(on_scale(SCALES["mean"], *tags), blend=mean))
    made = calibration(*sources, demonstration=True)
    made = replace(made, made_at=made_at, expires_at=made_at.replace(year=made_at.year + 1))
    desk.add_calibration(sign_calibration(made, key), public_file(key.public))


def test_without_a_calibration_the_score_is_told_and_no_verdict(
    desk: Desk, encounter: EncounterDesk
) -> None:
    documents, chip = read(encounter, card(photo(HOLDER, FaceView.PORTRAIT)))
    assert chip.portrait_proved
    assert chip.portrait is not None
    give_face(encounter, HOLDER)

    result = documents.compare_face(chip.portrait)

    assert result.score is not None
    assert (result.supports_claim, result.error_rate.rate) == (None, None)
    assert result.error_rate.claim.startswith("Not calibrated")
    assert desk.audit_entries()[-1].detail["what"] == "chip portrait, 1:1"
    finding = DocumentFinding("chip", None, chip, None, result)
    check = documents.record(finding, DocumentObservation.NONE)
    assert (check.face, check.chip_verdict) == ("not_calibrated", "proved")


def test_with_one_the_holder_is_told_from_another_person_and_the_error_rate_said(
    desk: Desk, encounter: EncounterDesk
) -> None:
    calibrate(desk)
    give_face(encounter, HOLDER)
    found = {}
    for person_id in (HOLDER, OTHER):
        documents, chip = read(encounter, card(photo(person_id, FaceView.PORTRAIT)))
        assert chip.portrait is not None
        found[person_id] = documents.compare_face(chip.portrait)

    assert found[HOLDER].supports_claim is True
    assert found[OTHER].supports_claim is False
    assert found[HOLDER].error_rate.rate is not None
    assert "emonstration" in found[HOLDER].error_rate.claim


def test_nothing_is_compared_before_a_face_is_captured_or_without_one_in_the_chip(
    encounter: EncounterDesk,
) -> None:
    portrait = photo(HOLDER, FaceView.PORTRAIT)
    documents, _ = read(encounter, card(portrait))
    with pytest.raises(NothingToCompareError):
        documents.compare_face(portrait)
    give_face(encounter, HOLDER)
    blank = FaceImage(portrait.pixels * 0 + 90)
    with pytest.raises(ImageError, match="no usable face"):
        documents.compare_face(blank)


def test_no_comparison_without_a_legal_power(desk: Desk) -> None:
    documents = DocumentDesk(desk.open_encounter(), DocumentReaders([]))
    with pytest.raises(CaseError):
        documents.compare_face(photo(HOLDER, FaceView.PORTRAIT))
