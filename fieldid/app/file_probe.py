"""A search with image files on a pilot vault, without an encounter; logged like any other."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.app.image_files import read_face_file, read_finger_file
from fieldid.app.list_status import hours_old
from fieldid.app.samples import usable_probe
from fieldid.audit.entry import AuditEvent
from fieldid.case.comparison import NO_SEARCH, NO_VERIFICATION
from fieldid.errors.case import NothingToCompareError
from fieldid.model.biometric import FingerPosition

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from fieldid.model.biometric import FaceTemplate, FingerTemplate
    from fieldid.model.comparison import CandidateList, VerificationResult


@dataclass(frozen=True)
class ProbeFiles:
    """Image files. ``dpi``: of finger images that do not state theirs; None: assume 500."""

    faces: tuple[Path, ...] = ()
    fingers: tuple[tuple[FingerPosition, Path], ...] = ()
    dpi: int | None = None


class FileProbe:
    """Templates made from files, with what was seen on the way."""

    def __init__(self, desk: Desk, files: ProbeFiles) -> None:
        """Read and extract. Raises ImageError."""
        self._desk = desk
        self.quality: dict[str, int | None] = {}
        self.elapsed_ms: dict[str, float] = {}
        started = time.perf_counter()
        faces = tuple(template for path in files.faces for template in self._face(path))
        fingers = tuple(
            (position, self._finger(position, path, files.dpi)) for position, path in files.fingers
        )
        shown = tuple(entry for entry in fingers if len(entry[1].xy))
        self._probe = usable_probe(desk.engines, faces, shown)
        self.elapsed_ms["extract"] = 1000 * (time.perf_counter() - started)

    def verify(self, record_id: str) -> VerificationResult:
        """Compare with one record (1:1) under the first power that allows it."""
        powers = [power for power in self._desk.policy.powers if power.verification]
        if not powers:
            raise NO_VERIFICATION.error()
        compared = self._desk.list_search.verify(self._probe, record_id, powers[0])
        result = replace(compared, list_hours_old=hours_old(self._desk.list_status()))
        self.elapsed_ms["search"] = result.elapsed_ms
        self._desk.log(AuditEvent.SEARCH, record_id, what="verification with files")
        return result

    def identify(self) -> CandidateList:
        """Search the list (1:N) under the first power that allows it."""
        self._desk.require_list_in_use()
        powers = [power for power in self._desk.policy.powers if power.identification]
        if self._probe.is_empty:
            raise NothingToCompareError
        if not powers:
            raise NO_SEARCH.error()
        started = time.perf_counter()
        self._desk.list_search.gallery()
        self.elapsed_ms["load"] = 1000 * (time.perf_counter() - started)
        searched = self._desk.list_search.identify(self._probe, powers[0])
        found = replace(searched, list_hours_old=hours_old(self._desk.list_status()))
        self.elapsed_ms |= found.elapsed_ms
        subjects = [candidate.record_id for candidate in found.candidates]
        self._desk.log(AuditEvent.SEARCH, *subjects, what="identification with files")
        return found

    def _face(self, path: Path) -> tuple[FaceTemplate, ...]:
        image = read_face_file(path)
        acquired = self._desk.engines.face.acquire(image)
        self.quality["face"] = acquired.quality.score
        return acquired.templates

    def _finger(self, position: FingerPosition, path: Path, dpi: int | None) -> FingerTemplate:
        image = read_finger_file(position, path, dpi)
        acquired = self._desk.engines.finger.acquire(image)
        self.quality[f"finger:{position.label}"] = acquired.quality.score
        return acquired.template
