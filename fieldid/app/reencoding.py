"""Making the face templates of the list held anew, after an encoder changed.

Templates of another version are never compared, so after a change of model a list says nothing
until its photographs are encoded again. Guarantees that the work can be broken off at any moment
and taken up again: what is done is stored in pieces, and a record whose references hold a
template of every encoder here is passed over. Templates that cannot be made anew (no photograph,
no face, an encoder that this laptop does not have) stay as they are. Leaves out large lists,
which their authority issues anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fieldid.app.photos import face_photo
from fieldid.audit.entry import AuditEvent
from fieldid.errors.base import FieldidError
from fieldid.errors.case import SearchCancelledError
from fieldid.errors.image import TemplateError
from fieldid.errors.watchlist import NoListError
from fieldid.face import template_codec
from fieldid.model.biometric import Modality
from fieldid.parameters import REENCODED_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.app.desk import Desk
    from fieldid.model.biometric import FaceTemplate, ModelTag
    from fieldid.model.nationality import NationalityRecord, Reference
    from fieldid.ports import CancelToken


@dataclass
class ReencodeReport:
    """Counts of face references: encoded anew, current already, and left as they are, and why."""

    encoded: int = 0
    current: int = 0
    without_photo: int = 0
    without_face: int = 0


def reencode_list(
    desk: Desk,
    on_record: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> ReencodeReport:
    """Encode the list's face photographs with every encoder that works here.

    ``on_record``: called with the number of records done and of all. Raises ``NoListError``,
    and ``SearchCancelledError`` once ``cancel`` is set; what was done by then is kept.
    """
    records = desk.vault.records
    meta = records.meta()
    if meta is None:
        raise NoListError
    work, report = _Reencoder(desk), ReencodeReport()
    identifiers = records.record_ids()
    for start in range(0, len(identifiers), REENCODED_AT_ONCE):
        piece, changed = identifiers[start : start + REENCODED_AT_ONCE], []
        for record_id in piece:
            if cancel is not None and cancel.is_set():
                raise SearchCancelledError
            record = records.get(record_id)
            fresh = None if record is None else work.reencoded(record, report)
            if fresh is not None:
                changed.append(fresh)
        if changed:
            with desk.vault.transaction():
                records.change_list(meta, changed, ())
                desk.log(AuditEvent.LIST, what="list encoded anew", records=str(len(changed)))
        if on_record is not None:
            on_record(start + len(piece), len(identifiers))
    desk.list_search.forget()
    return report


class _Reencoder:
    """Makes references anew where they lack a template of an encoder here."""

    def __init__(self, desk: Desk) -> None:
        self._vault = desk.vault
        self._engine = desk.engines.face
        self._wanted = {encoder.tag for encoder in self._engine.available()}

    def reencoded(
        self, record: NationalityRecord, report: ReencodeReport
    ) -> NationalityRecord | None:
        """Return the record with new templates, None where nothing changes."""
        references = tuple(self._reference(one, report) for one in record.references)
        if references == record.references:
            return None
        return replace(record, references=references)

    def _reference(self, reference: Reference, report: ReencodeReport) -> Reference:
        if reference.modality is not Modality.FACE:
            return reference
        if self._wanted <= _tags(reference):
            report.current += 1
            return reference
        try:
            image = face_photo(self._vault, reference)
            if image is None:
                report.without_photo += 1
                return reference
            acquired = self._engine.acquire(image)
        except FieldidError:
            report.without_face += 1
            return reference
        if not acquired.templates:
            report.without_face += 1
            return reference
        report.encoded += 1
        return _renewed(reference, acquired.templates, acquired.quality.score)


def _renewed(
    reference: Reference, templates: tuple[FaceTemplate, ...], quality: int | None
) -> Reference:
    """Put new templates in the place of those by the same encoders; others stay."""
    names = {template.encoder.name for template in templates}
    kept = [data for data in reference.templates if _name(data) not in names]
    fresh = [template_codec.encode(template) for template in templates]
    return replace(reference, templates=(*fresh, *kept), quality=quality)


def _tags(reference: Reference) -> set[ModelTag]:
    found = (_decoded(data) for data in reference.templates)
    return {template.encoder for template in found if template is not None}


def _name(data: bytes) -> str:
    template = _decoded(data)
    return "" if template is None else template.encoder.name


def _decoded(data: bytes) -> FaceTemplate | None:
    try:
        return template_codec.decode(data)
    except TemplateError:
        return None
