"""The officer's search on real images: a list of first impressions, probed with the others.

Mated searches run against the whole list. Non-mated searches run against the list without
the person searched for, so every person serves as one who is not listed. Rates come with
Wilson 95 % intervals; times run from encoded image bytes to the candidate list.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import NormalDist, median, quantiles
from typing import TYPE_CHECKING

from fieldid.face import template_codec as face_codec
from fieldid.face.engine import FaceEngine
from fieldid.fingerprint import template_codec as finger_codec
from fieldid.fingerprint.extractor import MindtctExtractor
from fieldid.identify.gallery_builder import build_gallery
from fieldid.identify.judgement import Measured
from fieldid.identify.probe import Probe
from fieldid.identify.search import identify
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.model.nationality import Reference
from fieldid.parameters import ASSUMED_FINGER_DPI

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fieldid.evaluate.joined_people import JoinedPerson
    from fieldid.identify.gallery import Gallery
    from fieldid.model.biometric import FaceTemplate, FingerTemplate
    from fieldid.model.comparison import CandidateList

POSITION = FingerPosition.RIGHT_INDEX


@dataclass(frozen=True)
class Proportion:
    """``count`` of ``of``, with its Wilson score interval (Wilson 1927) at 95 %."""

    count: int
    of: int

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper bound."""
        z = NormalDist().inv_cdf(0.975)
        rate = self.count / self.of
        centre = rate + z * z / (2 * self.of)
        spread = z * ((rate * (1 - rate) + z * z / (4 * self.of)) / self.of) ** 0.5
        scale = 1 + z * z / self.of
        return ((centre - spread) / scale, (centre + spread) / scale)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.count}/{self.of} ({self.count / self.of:.1%}, 95 % {low:.1%} to {high:.1%})"


@dataclass(frozen=True)
class SearchTrial:
    """What was seen. ``milliseconds``: images to candidates, one entry a mated search."""

    listed: int
    rank_one: Proportion
    missed: Proportion
    false_lists: Proportion
    milliseconds: tuple[float, ...]

    @property
    def median_ms(self) -> float:
        """Median time of a search."""
        return median(self.milliseconds)

    @property
    def percentile_95_ms(self) -> float:
        """Time within which 95 % of the searches ended."""
        return quantiles(self.milliseconds, n=20)[-1]


class SearchTrialRunner:
    """Holds the engines, so that loading them is not timed."""

    def __init__(self, modalities: frozenset[Modality]) -> None:
        self._modalities = modalities
        self._finger = MindtctExtractor()
        self._face = FaceEngine()
        self._held: dict[str, list[Reference]] = {}

    def run(self, people: Sequence[JoinedPerson], probes: int, target_fpir: float) -> SearchTrial:
        """Search with up to ``probes`` probes a person, mated and non-mated."""
        self._held = {person.person_id: self._references(person) for person in people}
        outcomes = []
        gallery = self._gallery(people)
        for left_out, person in enumerate(people):
            others = self._gallery([*people[:left_out], *people[left_out + 1 :]])
            for number in range(1, probes + 1):
                images = _probe_images(person, number)
                found, milliseconds = self._search(images, gallery, target_fpir)
                false, _ = self._search(images, others, target_fpir)
                outcomes.append(
                    (_rank(found, person.person_id), bool(false.candidates), milliseconds)
                )
        return _summary(len(people), outcomes)

    def _gallery(self, people: Sequence[JoinedPerson]) -> Gallery:
        ids = [person.person_id for person in people]
        references = [
            (person.person_id, reference)
            for person in people
            for reference in self._held[person.person_id]
        ]
        return build_gallery(ids, references)

    def _references(self, person: JoinedPerson) -> list[Reference]:
        probe = self._probe(person.fingers[0], person.faces[0])
        faces = tuple(face_codec.encode(face) for face in probe.faces)
        references = [Reference(f"{person.person_id}-face", Modality.FACE, None, faces)]
        for position, finger in probe.fingers:
            encoded = (finger_codec.encode(finger),)
            references.append(
                Reference(f"{person.person_id}-finger", Modality.FINGER, position, encoded)
            )
        return references

    def _probe(self, finger: Path, face: Path) -> Probe:
        fingers: tuple[tuple[FingerPosition, FingerTemplate], ...] = ()
        faces: tuple[FaceTemplate, ...] = ()
        if Modality.FINGER in self._modalities:
            image = read_finger_image(finger.read_bytes(), dpi=ASSUMED_FINGER_DPI)
            fingers = ((POSITION, self._finger.acquire(image).template),)
        if Modality.FACE in self._modalities:
            faces = self._face.acquire(read_face_image(face.read_bytes())).templates
        return Probe(faces, fingers)

    def _search(
        self, images: tuple[Path, Path], gallery: Gallery, target_fpir: float
    ) -> tuple[CandidateList, float]:
        started = time.perf_counter()
        probe = self._probe(*images)
        measured = Measured((), datetime.now(UTC), gallery.most_references)
        found = identify(
            gallery, probe, target_fpir=target_fpir, most=10, as_of=None, measured=measured
        )
        return found, 1000 * (time.perf_counter() - started)


def _probe_images(person: JoinedPerson, number: int) -> tuple[Path, Path]:
    return (
        person.fingers[1:][(number - 1) % (len(person.fingers) - 1)],
        person.faces[1:][(number - 1) % (len(person.faces) - 1)],
    )


def _rank(found: CandidateList, person_id: str) -> int:
    ranks = [entry.rank for entry in found.candidates if entry.record_id == person_id]
    return ranks[0] if ranks else 0


def _summary(listed: int, outcomes: list[tuple[int, bool, float]]) -> SearchTrial:
    ranks, false, milliseconds = zip(*outcomes, strict=True)
    return SearchTrial(
        listed=listed,
        rank_one=Proportion(ranks.count(1), len(ranks)),
        missed=Proportion(ranks.count(0), len(ranks)),
        false_lists=Proportion(sum(false), len(false)),
        milliseconds=milliseconds,
    )
