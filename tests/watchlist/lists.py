"""Source folders, a stand-in encoder and built lists for the tests of this room."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from fieldid.errors.image import ImageError
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.build import build_snapshot
from fieldid.watchlist.encoder import EncodedReference
from fieldid.watchlist.report import BuildReport
from fieldid.watchlist.snapshot import OpenedSnapshot, open_snapshot
from fieldid.watchlist.source import read_directory
from fieldid.wire.sealing import SealingKey

if TYPE_CHECKING:
    from fieldid.model.biometric import FingerPosition, Modality

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
AUTHORITY = ListAuthority.from_bytes(bytes(range(32)))
DEVICE = SealingKey.generate()


def png(shade: int = 128) -> bytes:
    target = io.BytesIO()
    Image.new("L", (8, 8), shade).save(target, "PNG")
    return target.getvalue()


def fields(record_id: str, **more: Any) -> dict[str, Any]:
    names = [{"latin": f"Name of {record_id}", "original": "اسم"}]
    nationalities = [{"code": "IRQ", "status": "claimed"}]
    return {"record_id": record_id, "names": names, "nationalities": nationalities, **more}


def add_record(directory: Path, record_id: str, *images: str, **more: Any) -> Path:
    folder = directory / record_id
    folder.mkdir(parents=True)
    (folder / "record.json").write_text(json.dumps(fields(record_id, **more)), "utf-8")
    for shade, name in enumerate(images):
        (folder / name).write_bytes(png(shade))
    return folder


def encode(modality: Modality, position: FingerPosition | None, data: bytes) -> EncodedReference:
    """Stand in for extractor and encoder: two templates, and a refusal of what is no PNG."""
    if not data.startswith(b"\x89PNG"):
        raise ImageError(reason="it is not an image")
    seed = f"{modality}{position}".encode() + data
    return EncodedReference((hashlib.sha256(seed).digest(), b"template two"), 60)


@dataclass(frozen=True)
class Built:
    """A list built from a folder of two people: one with images, one without."""

    path: Path
    report: BuildReport

    def open(self, held: int | None = None) -> OpenedSnapshot:
        return open_snapshot(self.path, AUTHORITY.public, DEVICE.unseal, held)


def build_two(folder: Path, version: int = 3) -> Built:
    add_record(folder / "source", "R1", "face.png", "finger-2.png", birth_date="1988-04")
    add_record(folder / "source", "R2")
    return build(folder, version)


def build(folder: Path, version: int = 3) -> Built:
    source, out = read_directory(folder / "source"), folder / "list.fidw"
    recipients = [DEVICE.recipient]
    report = build_snapshot(source, encode, AUTHORITY, recipients, out, NOW, version)
    return Built(out, report)
