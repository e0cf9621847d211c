"""Building a list: templates made of every usable image, then encrypted, signed and issued.

Guarantees that one unusable record or image stops nothing: it is left out and named with the
reason. The list is encrypted once under a fresh key, which is sealed to every recipient.
"""

from __future__ import annotations

import hashlib
import secrets
import tempfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fieldid.errors.base import FieldidError
from fieldid.errors.hub import WireError
from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.model.nationality import Reference
from fieldid.parameters import IMAGE_MAX_BYTES
from fieldid.watchlist.cipher import KEY_BYTES
from fieldid.watchlist.encoder import ReferenceEncoder
from fieldid.watchlist.list_file import PartsWriter, SignedDocument, write_list
from fieldid.watchlist.manifest import KEYS_FORMAT, MANIFEST_FORMAT, KeyFile, Manifest
from fieldid.watchlist.report import BuildReport, ReportRow
from fieldid.watchlist.source import read_file
from fieldid.wire.canonical import canonical_json
from fieldid.wire.sealing import seal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from fieldid.watchlist.authority import ListAuthority
    from fieldid.watchlist.image_name import SourceImage
    from fieldid.watchlist.source import SourceRecord, SourceRecords

NO_REFERENCE = "no reference; it can be found by name or number only"


def build_snapshot(
    source: SourceRecords,
    encode: ReferenceEncoder,
    authority: ListAuthority,
    recipients: Sequence[str],
    out: Path,
    now: datetime,
    version: int,
) -> BuildReport:
    """Write the list ``out``, issued to ``recipients`` (``age1...``), and report.

    ``now``: aware, becomes the list's date. ``version``: 1 or more, above every earlier one.
    Raises ``WatchlistSourceError`` when no record is usable, a recipient is no device key, or
    ``out`` cannot be written; nothing is written then.
    """
    if not source.records:
        raise WatchlistSourceError(reason=_why_empty(source))
    list_key = secrets.token_bytes(KEY_BYTES)
    sealed_key = sealed_to(list_key, recipients)
    try:
        with tempfile.TemporaryFile(dir=out.parent) as spill:
            parts = PartsWriter(spill, list_key, authority, version)
            building = _Building(encode, parts, list(source.lines))
            building.add_all(source)
            write_signed(out, parts, authority, sealed_key, now, version)
    except OSError as error:
        reason = f"{out.name} cannot be written ({error.strerror})"
        raise WatchlistSourceError(reason=reason) from None
    return building.report(version)


@dataclass
class _Building:
    encode: ReferenceEncoder
    parts: PartsWriter
    lines: list[ReportRow]
    references: int = 0

    def add_all(self, source: SourceRecords) -> None:
        for entry in source.records:
            self._add(entry)

    def report(self, version: int) -> BuildReport:
        parts = self.parts
        lines = tuple(self.lines)
        return BuildReport(version, parts.records, self.references, parts.photos, lines)

    def _add(self, entry: SourceRecord) -> None:
        record_id = entry.record.record_id
        made = [self._reference(entry, image) for image in entry.images]
        references = tuple(reference for reference in made if reference is not None)
        if not references:
            self.lines.append(ReportRow(record_id, "", used=True, note=NO_REFERENCE))
        try:
            self.parts.add_record(replace(entry.record, references=references))
        except WatchlistSourceError as error:
            self.lines.append(ReportRow(record_id, "", used=False, note=_why(error)))
        else:
            self.references += len(references)

    def _reference(self, entry: SourceRecord, image: SourceImage) -> Reference | None:
        record_id = entry.record.record_id
        try:
            data = read_file(image.path, IMAGE_MAX_BYTES)
            encoded = self.encode(image.modality, image.position, data)
        except FieldidError as error:
            self.lines.append(ReportRow(record_id, image.name, used=False, note=_why(error)))
            return None
        self.lines.append(ReportRow(record_id, image.name, used=True))
        return Reference(
            reference_id=f"{record_id}/{image.name}",
            modality=image.modality,
            position=image.position,
            templates=encoded.templates,
            quality=encoded.quality,
            captured_on=entry.captured_on.get(image.name),
            photo=self.parts.add_photo(data),
        )


def write_signed(
    out: Path,
    parts: PartsWriter,
    authority: ListAuthority,
    sealed_key: bytes,
    now: datetime,
    version: int,
) -> None:
    """Sign what the parts hold, and write the list. Raises ``OSError``."""
    parts.flush()
    manifest = _manifest(authority, parts, now, version)
    keys = _keys(authority, manifest, sealed_key, version)
    write_list(out, manifest, keys, parts)


def _manifest(
    authority: ListAuthority, parts: PartsWriter, now: datetime, version: int
) -> SignedDocument:
    document = canonical_json(
        Manifest(
            format=MANIFEST_FORMAT,
            list_id=authority.fingerprint,
            version=version,
            created_at=now,
            authority=authority.public,
            record_count=parts.records,
            photo_count=parts.photos,
            record_chunks=tuple(parts.chunks),
            photo_packs=tuple(parts.packs),
            content_sha256=parts.content_sha256(),
        )
    )
    return SignedDocument(document, authority.sign(document))


def _keys(
    authority: ListAuthority, manifest: SignedDocument, sealed_key: bytes, version: int
) -> SignedDocument:
    digest = hashlib.sha256(manifest.document).hexdigest()
    keys = KeyFile(KEYS_FORMAT, authority.fingerprint, version, digest, sealed_key)
    document = canonical_json(keys)
    return SignedDocument(document, authority.sign(document))


def sealed_to(list_key: bytes, recipients: Sequence[str]) -> bytes:
    """Return a list's key sealed to each recipient. Raises ``WatchlistSourceError``."""
    try:
        return seal(list_key, list(dict.fromkeys(recipients)))
    except WireError as error:
        raise WatchlistSourceError(reason=str(error.details["reason"])) from None


def _why(error: FieldidError) -> str:
    return str(error.details.get("reason") or error.message.format(**error.details))


def _why_empty(source: SourceRecords) -> str:
    left_out = [row for row in source.lines if not row.used]
    first = f"; the first: {left_out[0].record}, {left_out[0].note}" if left_out else ""
    return f"the folder holds no usable record ({len(left_out)} left out{first})"
