"""Which calibrations cover exactly the engines in use, and if none, why not, in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fieldid.identify import claim_words as words
from fieldid.identify.calibration import Calibration, SourceCalibration
from fieldid.identify.calibration_file import is_valid
from fieldid.model.biometric import Modality, ModelTag
from fieldid.model.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

# The matchers of this version. A change that moves any score takes a new version here, and every
# calibration made before then covers nothing.
MATCHERS = {
    Modality.FINGER: ModelTag("mcc", "2"),
    Modality.FACE: ModelTag("cosine", "2"),
}


@dataclass(frozen=True)
class EngineInUse:
    """What made the scores of one source, such as ``face:sface`` or ``finger:right_index``."""

    source: str
    modality: Modality
    extractor: ModelTag
    matcher: ModelTag


@dataclass(frozen=True)
class Cover:
    """The calibration of each source, or ``reason`` why there is none, a sentence.

    ``alone``: by source, those to prefer first. ``joint``: face sources that one calibration
    covers together, and that calibration; None where there is none.
    """

    alone: dict[str, SourceCalibration] = field(default_factory=dict)
    joint: tuple[tuple[str, ...], SourceCalibration] | None = None
    demonstration: bool = False
    reason: Sentence | None = None

    @property
    def calibrated(self) -> bool:
        """Whether every source is covered, by measurements on real use."""
        return self.reason is None


def cover(
    calibrations: Sequence[Calibration], engines: Sequence[EngineInUse], now: datetime
) -> Cover:
    """Find the calibrations for ``engines``; the first that fits is taken.

    All engines are covered or none is: a fused score of which a part is not calibrated means
    nothing.
    """
    if not calibrations:
        return Cover(reason=words.NOTHING_HELD)
    valid = [held for held in calibrations if is_valid(held, now)]
    sources = [source for held in valid for source in held.sources]
    alone = {
        engine.source: source
        for source in sources
        for engine in engines
        if _fits(source, (engine,))
    }
    missing = [engine for engine in engines if engine.source not in alone]
    if missing:
        return Cover(reason=_why_not(calibrations, missing[0], now))
    joint = _joint(sources, engines)
    used = [*alone.values(), *([joint[1]] if joint else [])]
    demonstration = any(
        held.demonstration and any(source in used for source in held.sources) for held in valid
    )
    return Cover(alone, joint, demonstration)


def _fits(source: SourceCalibration, engines: Sequence[EngineInUse]) -> bool:
    tags = {engine.extractor for engine in engines}
    return set(source.extractors) == tags and all(
        engine.modality is source.modality and engine.matcher == source.matcher
        for engine in engines
    )


def _joint(
    sources: Sequence[SourceCalibration], engines: Sequence[EngineInUse]
) -> tuple[tuple[str, ...], SourceCalibration] | None:
    by_tag = {engine.extractor: engine for engine in engines if engine.modality is Modality.FACE}
    for source in sources:
        if len(source.extractors) > 1 and set(source.extractors) <= set(by_tag):
            members = [by_tag[tag] for tag in source.extractors]
            if _fits(source, members):
                return tuple(member.source for member in members), source
    return None


def _why_not(calibrations: Sequence[Calibration], engine: EngineInUse, now: datetime) -> Sentence:
    fitting = [
        held for held in calibrations if any(_fits(source, (engine,)) for source in held.sources)
    ]
    if any(now < held.made_at for held in fitting):
        return words.IN_THE_FUTURE
    if fitting:
        return words.expired(max(held.expires_at for held in fitting))
    same = [
        source
        for held in calibrations
        for source in held.sources
        if source.modality is engine.modality
    ]
    if not same:
        return words.none_of(engine.modality)
    made_by = engine.extractor
    return words.other_versions(made_by.name, made_by.version, engine.matcher.name)
