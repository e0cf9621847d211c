"""The folder a list is built from: ``DIR/<record id>/{record.json, face*, finger-<position>*}``.

Guarantees that only regular files below the folder are read, never through a symbolic link,
each of bounded size; that a record that cannot be used is left out and named instead of
stopping the others; and that every file is either listed for use or named with the reason.
Images are listed here and read one by one while the list is built.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fieldid.errors.watchlist import WatchlistSourceError
from fieldid.model.nationality import NationalityRecord
from fieldid.parameters import (
    IMAGE_MAX_BYTES,
    LIST_IMAGES_PER_RECORD,
    LIST_MAX_RECORDS,
    LIST_RECORD_JSON_BYTES,
)
from fieldid.watchlist.image_name import SourceImage, image_of, why_no_image
from fieldid.watchlist.record_json import read_record
from fieldid.watchlist.report import ReportRow

RECORD_FILE = "record.json"


@dataclass(frozen=True, repr=False)
class SourceRecord:
    """One usable record and its image files. ``captured_on``: dates by file name."""

    record: NationalityRecord
    images: tuple[SourceImage, ...]
    captured_on: dict[str, date]


@dataclass(frozen=True, repr=False)
class SourceRecords:
    """What the folder holds: usable records in the order of their folders, and remarks."""

    records: tuple[SourceRecord, ...]
    lines: tuple[ReportRow, ...]


@dataclass
class _Reading:
    records: dict[str, SourceRecord] = field(default_factory=dict)
    lines: list[ReportRow] = field(default_factory=list)

    def leave_out(self, record: str, item: str, reason: str) -> None:
        self.lines.append(ReportRow(record, item, used=False, note=reason))


def read_directory(directory: Path) -> SourceRecords:
    """Read every record below ``directory``.

    Raises ``WatchlistSourceError`` when it is no folder, cannot be read, or has more than
    ``LIST_MAX_RECORDS`` entries; nothing in it is a reason to raise.
    """
    reading = _Reading()
    try:
        entries = _entries(directory, LIST_MAX_RECORDS)
    except OSError:
        raise WatchlistSourceError(reason="the folder of records cannot be read") from None
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _read_folder(entry, reading)
        else:
            reading.leave_out(entry.name, "", _why_no_folder(entry))
    return SourceRecords(tuple(reading.records.values()), tuple(reading.lines))


def read_file(path: Path, limit: int) -> bytes:
    """Return a regular file's bytes, not through a link; raise ``WatchlistSourceError``."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise WatchlistSourceError(reason="it is not a regular file")
            if found.st_size > limit:
                raise WatchlistSourceError(reason=f"it is larger than {limit >> 10} KiB")
            return file.read(limit)
    except OSError:
        raise WatchlistSourceError(reason="it cannot be read") from None


def _entries(directory: Path | str, limit: int) -> list[os.DirEntry[str]]:
    with os.scandir(directory) as found:
        entries = []
        for entry in found:
            if not entry.name.startswith("."):
                entries.append(entry)
            if len(entries) > limit:
                raise WatchlistSourceError(reason=f"a folder has more than {limit} entries")
    return sorted(entries, key=lambda entry: entry.name)


def _why_no_folder(entry: os.DirEntry[str]) -> str:
    return "a symbolic link is not followed" if entry.is_symlink() else "not a record's folder"


def _read_folder(folder: os.DirEntry[str], reading: _Reading) -> None:
    try:
        data = read_file(Path(folder.path) / RECORD_FILE, LIST_RECORD_JSON_BYTES)
        read = read_record(data)
        images = _images(folder, reading)
    except WatchlistSourceError as error:
        reading.leave_out(folder.name, RECORD_FILE, str(error.details["reason"]))
        return
    except OSError:
        reading.leave_out(folder.name, "", "the folder cannot be read")
        return
    record_id = read.record.record_id
    if record_id in reading.records:
        reading.leave_out(folder.name, RECORD_FILE, "another folder has the same record_id")
        return
    reading.records[record_id] = SourceRecord(read.record, images, read.captured_on)
    renamed = () if record_id == folder.name else ("its folder has another name",)
    note = "; ".join((*read.notes, *renamed))
    reading.lines.append(ReportRow(record_id, RECORD_FILE, used=True, note=note))


def _images(folder: os.DirEntry[str], reading: _Reading) -> tuple[SourceImage, ...]:
    images: list[SourceImage] = []
    for entry in _entries(folder.path, LIST_MAX_RECORDS):
        if entry.name == RECORD_FILE:
            continue
        image = image_of(entry.name, Path(entry.path))
        reason = _why_not_listed(entry, image, len(images))
        if image is None or reason:
            reading.leave_out(folder.name, entry.name, reason)
        else:
            images.append(image)
    return tuple(images)


def _why_not_listed(entry: os.DirEntry[str], image: SourceImage | None, listed: int) -> str:
    if entry.is_symlink():
        return "a symbolic link is not followed"
    if not entry.is_file(follow_symlinks=False):
        return "not a file"
    if image is None:
        return why_no_image(entry.name)
    if listed >= LIST_IMAGES_PER_RECORD:
        return f"more than {LIST_IMAGES_PER_RECORD} images of one record"
    too_large = entry.stat(follow_symlinks=False).st_size > IMAGE_MAX_BYTES
    return f"larger than {IMAGE_MAX_BYTES >> 20} MiB" if too_large else ""
