"""People for an evaluation, made by joining one finger of FVC2002 to one face of LFW.

The join is fictional but the images are real: no finger belongs to the face it is joined to.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from fieldid.errors.evaluation import EvaluationError


@dataclass(frozen=True)
class JoinedPerson:
    """``fingers``: impressions of one finger. ``faces``: photographs of one person."""

    person_id: str
    fingers: tuple[Path, ...]
    faces: tuple[Path, ...]


def join_people(finger_root: Path, face_folder: Path, most: int = 40) -> list[JoinedPerson]:
    """Join fingers (``DB*_B/<finger>_<impression>.png``) to faces (``<Name>_<nnnn>.jpg``).

    Only fingers and people with at least two images are taken. Raises EvaluationError where
    there are none.
    """
    fingers = _groups(finger_root, "*/*_*.*", levels=2)
    faces = _groups(face_folder, "*_*.jpg", levels=1)
    people = [
        JoinedPerson(f"P{number:03d}", finger, face)
        for number, (finger, face) in enumerate(zip(fingers, faces, strict=False), start=1)
    ]
    if not people:
        raise EvaluationError(reason="no finger and face with two images each were found")
    return people[:most]


def _groups(root: Path, pattern: str, levels: int) -> list[tuple[Path, ...]]:
    groups: dict[tuple[str, ...], list[Path]] = defaultdict(list)
    for path in sorted(root.glob(pattern)):
        folder = path.relative_to(root).parts[: levels - 1]
        groups[(*folder, path.stem.rsplit("_", 1)[0])].append(path)
    return [tuple(paths) for paths in groups.values() if len(paths) > 1]
