"""One ``record.json``: what it may contain, and its reading into a nationality record.

Only ``record_id``, ``names`` and ``nationalities`` are needed. Guarantees that what is read is
bounded, printable and NFC-normalised, that dates are possible and that codes are those of ICAO
Doc 9303-3. Unknown fields are passed over and named. Refusals name the field and never its
value. Leaves out images and whether the record is true.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import msgspec

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.model.nationality import (
    DocumentNumber,
    Name,
    Nationality,
    NationalityRecord,
    NationalityStatus,
    PartialDate,
    Sex,
)
from fieldid.model.state_codes import is_state_code
from fieldid.parameters import LIST_ENTRIES, LIST_RECORD_JSON_BYTES, LIST_TEXT_CHARACTERS
from fieldid.policy.unknown_fields import unknown_fields
from fieldid.watchlist.partial_date import checked, parse_partial_date

T = TypeVar("T")

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, repr=False)
class ReadRecord:
    """A record without references, and what the report should say about its file.

    ``captured_on``: capture dates by image file name.
    """

    record: NationalityRecord
    captured_on: dict[str, date]
    notes: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class _Name:
    latin: str = ""
    original: str = ""


@dataclass(frozen=True, repr=False)
class _Nationality:
    code: str
    status: NationalityStatus | None = None
    by: str = ""
    at: date | None = None
    basis: str = ""


@dataclass(frozen=True, repr=False)
class _Document:
    number: str
    kind: str = ""
    issuing_state: str = ""


@dataclass(frozen=True, repr=False)
class _Image:
    file: str
    captured_on: date | None = None


@dataclass(frozen=True, repr=False)
class _File:
    record_id: str
    names: list[_Name | str]
    nationalities: list[_Nationality]
    birth_date: PartialDate | str | None = None
    sex: Sex | None = None
    document_numbers: list[_Document] | None = None
    legal_basis: str | None = None
    review_date: date | None = None
    caveats: list[str] | None = None
    references: list[_Image] | None = None


def read_record(data: bytes) -> ReadRecord:
    """Read the bytes of one ``record.json``; raise ``WatchlistSourceError`` with the reason."""
    if len(data) > LIST_RECORD_JSON_BYTES:
        raise _refused("record.json is too large")
    data = data.removeprefix(_BOM)
    try:
        file = msgspec.json.decode(data, type=_File)
        unknown = sorted(set(unknown_fields(msgspec.json.decode(data), msgspec.to_builtins(file))))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _refused(f"record.json: {error}") from None
    images = file.references or []
    return ReadRecord(
        record=_record(file),
        captured_on={one.file: one.captured_on for one in images if one.captured_on},
        notes=tuple(_notes(file, unknown)),
    )


def _record(file: _File) -> NationalityRecord:
    return NationalityRecord(
        record_id=_identifier(file.record_id),
        names=tuple(map(_name, _entries(file.names, "names", at_least=1))),
        nationalities=_nationalities(file),
        birth_date=_birth_date(file.birth_date),
        sex=file.sex,
        document_numbers=tuple(
            map(_document, _entries(file.document_numbers or [], "document_numbers"))
        ),
        legal_basis=_text(file.legal_basis or "", "legal_basis"),
        review_date=file.review_date,
        caveats=tuple(_text(one, "caveats") for one in _entries(file.caveats or [], "caveats")),
    )


def _notes(file: _File, unknown: list[str]) -> list[str]:
    notes = []
    if unknown:
        notes.append("unknown fields passed over: " + ", ".join(name[:40] for name in unknown[:20]))
    if any(one.status is None for one in file.nationalities):
        notes.append("a nationality has no status; taken as claimed")
    return notes


def _identifier(text: str) -> str:
    cleaned = _text(text, "record_id")
    if not cleaned:
        raise _refused("record_id is empty")
    return cleaned


def _name(name: _Name | str) -> Name:
    raw = _Name(latin=name) if isinstance(name, str) else name
    read = Name(_text(raw.latin, "names"), _text(raw.original, "names"))
    if not (read.latin or read.original):
        raise _refused("a name is empty")
    return read


def _nationalities(file: _File) -> tuple[Nationality, ...]:
    found = _entries(file.nationalities, "nationalities", at_least=1)
    return tuple(dict.fromkeys(map(_nationality, found)))


def _nationality(raw: _Nationality) -> Nationality:
    code = raw.code.strip().upper()
    if not is_state_code(code):
        raise _refused("a nationality code is not in ICAO Doc 9303-3")
    return Nationality(
        code=code,
        status=raw.status or NationalityStatus.CLAIMED,
        by=_text(raw.by, "nationalities"),
        at=raw.at,
        basis=_text(raw.basis, "nationalities"),
    )


def _document(raw: _Document) -> DocumentNumber:
    number = _text(raw.number, "document_numbers")
    state = raw.issuing_state.strip().upper()
    if not number:
        raise _refused("a document number is empty")
    if state and not is_state_code(state):
        raise _refused("an issuing state is not in ICAO Doc 9303-3")
    return DocumentNumber(_text(raw.kind, "document_numbers"), number, state)


def _birth_date(raw: PartialDate | str | None) -> PartialDate | None:
    try:
        if isinstance(raw, str):
            return parse_partial_date(raw) if raw.strip() else None
        return None if raw is None else checked(raw)
    except ValueError:
        raise _refused("birth_date is no date such as 1988, 1988-04 or 1988-04-02") from None


def _entries(entries: list[T], field: str, at_least: int = 0) -> list[T]:
    if len(entries) < at_least:
        raise _refused(f"{field} is empty")
    if len(entries) > LIST_ENTRIES:
        raise _refused(f"{field} has more than {LIST_ENTRIES} entries")
    return entries


def _text(text: str, field: str) -> str:
    cleaned = unicodedata.normalize("NFC", text).strip()
    if len(cleaned) > LIST_TEXT_CHARACTERS:
        raise _refused(f"{field} is longer than {LIST_TEXT_CHARACTERS} characters")
    if any(unicodedata.category(letter) in {"Cc", "Cs"} and letter != "\n" for letter in cleaned):
        raise _refused(f"{field} contains control characters")
    return cleaned


def _refused(reason: str) -> WatchlistSourceError:
    return WatchlistSourceError(reason=reason)
