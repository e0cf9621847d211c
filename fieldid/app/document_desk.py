"""A travel document in an encounter: typed, photographed or read by its chip, and compared.

Guarantees that nothing is kept but the check the officer records (``DocumentCheck``): pictures,
chip files and portraits live as long as the screen. Verdicts of machines and the observation of
the officer stay apart. All methods block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.app.document_fields import FieldRow, field_rows
from fieldid.audit.entry import AuditEvent
from fieldid.case.comparison import NO_VERIFICATION
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip_document import ChipDocument, judge_chip
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzReading
from fieldid.errors.case import CaseError, NothingToCompareError
from fieldid.errors.image import ImageError
from fieldid.identify.probe import Probe
from fieldid.model.biometric import Modality
from fieldid.model.comparison import VerificationResult
from fieldid.model.encounter import DocumentCheck, DocumentObservation
from fieldid.model.nationality import NationalityRecord, Reference

if TYPE_CHECKING:
    from fieldid.app.document_readers import DocumentReaders
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.document.chip.access_key import AccessKey
    from fieldid.document.chip.file_reader import ProgressSink
    from fieldid.document.ocr.read_zone import PictureReading
    from fieldid.model.biometric import FaceImage
    from fieldid.ports import CancelToken, CardReaderInfo

_PORTRAIT = "chip portrait"
WAIT_S = 60.0  # to put the document on the reader


@dataclass(frozen=True, eq=False, repr=False)
class DocumentFinding:
    """What is known of the document so far. ``source``: chip, picture or typed.

    ``on_list``: records with its number, None while the list was not searched; ``record``: if one.
    """

    source: str = "typed"
    zone: MrzReading | None = None
    chip: ChipDocument | None = None
    record: NationalityRecord | None = None
    face: VerificationResult | None = None
    on_list: int | None = None

    @property
    def rows(self) -> tuple[FieldRow, ...]:
        """Fields of zone, chip and record."""
        return field_rows(self.zone, self.chip.zone if self.chip else None, self.record)

    @property
    def best_zone(self) -> MrzReading | None:
        """The chip's zone where its data are proved, else the printed one, else the chip's."""
        if self.chip and (self.chip.proved or self.zone is None):
            return self.chip.zone
        return self.zone


class DocumentDesk:
    """The document of one encounter."""

    def __init__(self, encounter: EncounterDesk, readers: DocumentReaders) -> None:
        self._encounter = encounter
        self._desk = encounter.desk
        self._readers = readers

    def readers(self) -> list[CardReaderInfo]:
        """Return the document readers and what lies on them."""
        return self._readers.discover()

    def typed(self, text: str) -> MrzReading:
        """Return what the lines typed say."""
        return parse_mrz(text, self._desk.now().date())

    def picture(self, data: bytes) -> PictureReading:
        """Read the zone off a picture. Raises ``ImageError``, ``ModelDataError``."""
        from fieldid.document.ocr.read_zone import read_mrz_picture  # noqa: PLC0415 - loads the nets

        return read_mrz_picture(data, self._desk.now().date())

    def read(
        self,
        reader_id: str,
        key: AccessKey,
        progress: ProgressSink | None = None,
        cancel: CancelToken | None = None,
    ) -> ChipDocument:
        """Wait for a document, read and judge its chip. Raises ``ChipError``, ``ReaderError``."""
        connection = self._readers.connect(reader_id, WAIT_S, cancel)
        try:
            reading = read_chip(connection, key, progress=progress, cancel=cancel)
        finally:
            connection.close()
        return judge_chip(reading, self._desk.trust.store(), self._desk.now())

    def on_list(self, zone: MrzReading | None) -> tuple[NationalityRecord, ...]:
        """Search the list for the document's number; the look-up is logged."""
        number = "" if zone is None else zone.fields.get("document_number", "")
        return self._desk.find_records(number) if number else ()

    def compare_face(self, portrait: FaceImage) -> VerificationResult:
        """Compare the chip's portrait with the live face, 1:1, under the power chosen.

        Raises ``NothingToCompareError`` while no face was captured, ``CaseError`` without a power,
        ``ImageError`` where the portrait shows no usable face.
        """
        power = self._encounter.power
        if power is None:
            raise CaseError(reason="no purpose and legal power are chosen")
        if power.target_fmr is None:
            raise NO_VERIFICATION.error()
        whole = self._desk.samples.probe(self._encounter.encounter)
        left_out = tuple(one for one in whole.left_out if one.startswith("face:"))
        probe = Probe(whole.faces, left_out=left_out)
        if probe.is_empty:
            raise NothingToCompareError
        from fieldid.identify.gallery_builder import build_gallery  # noqa: PLC0415 - loads the matchers
        from fieldid.identify.judgement import Measured  # noqa: PLC0415 - the same
        from fieldid.identify.search import verify  # noqa: PLC0415 - the same

        claimed = build_gallery((_PORTRAIT,), [(_PORTRAIT, self._reference(portrait))])
        measured = Measured(self._desk.list_search.calibrations, self._desk.now())
        target = power.target_fmr
        result = verify(claimed, probe, _PORTRAIT, target_fmr=target, measured=measured)
        self._desk.log(
            AuditEvent.SEARCH, self._encounter.encounter.encounter_id, what="chip portrait, 1:1"
        )
        return result

    def _reference(self, portrait: FaceImage) -> Reference:
        from fieldid.face import template_codec  # noqa: PLC0415 - loads the engine

        acquired = self._desk.engines.face.acquire(portrait)
        if not acquired.templates:
            raise ImageError(reason="the portrait in the chip shows no usable face")
        templates = tuple(template_codec.encode(template) for template in acquired.templates)
        return Reference(_PORTRAIT, Modality.FACE, None, templates)

    def record(
        self, finding: DocumentFinding, observation: DocumentObservation, note: str = ""
    ) -> DocumentCheck:
        """Keep what was found, with the officer's observation, in the encounter."""
        check = self._check(finding, observation, note.strip())
        self._encounter.record_document(check)
        return check

    def _check(
        self, finding: DocumentFinding, observation: DocumentObservation, note: str
    ) -> DocumentCheck:
        zone = finding.best_zone
        fields = {} if zone is None else zone.fields
        return DocumentCheck(
            checked_at=self._desk.now(),
            source=finding.source,
            document_code=fields.get("document_code", ""),
            issuing_state=fields.get("issuing_state", ""),
            document_number=fields.get("document_number", ""),
            zone_verdict="" if zone is None else zone.verdict.value,
            chip_verdict=finding.chip.authentication.verdict.value if finding.chip else "",
            clone=finding.chip.clone.value if finding.chip else "",
            face=face_word(finding.face),
            differences=tuple(row.name for row in finding.rows if row.differs),
            observation=observation,
            note=note,
        )


def face_word(result: VerificationResult | None) -> str:
    """Return the comparison of faces in one word, as ``DocumentCheck.face`` has it."""
    if result is None or result.score is None:
        return "not_compared"
    if result.supports_claim is None:
        return "not_calibrated"
    return "supports" if result.supports_claim else "does_not_support"
