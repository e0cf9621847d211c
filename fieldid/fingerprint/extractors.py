"""The extractors by name, and which of them work here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fieldid.errors.image import EngineUnavailableError, ModelFileError
from fieldid.fingerprint.extractor import LeaderExtractor, MindtctExtractor

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.fingerprint.acquisition import FingerExtractor

DEFAULT = "mindtct"
_MAKERS: dict[str, Callable[[], FingerExtractor]] = {
    "mindtct": MindtctExtractor,
    "leader": LeaderExtractor,
}
NAMES = tuple(_MAKERS)


class ExtractorState(NamedTuple):
    """Whether one extractor works on this machine, and the reason where it does not."""

    name: str
    available: bool
    reason: str = ""


def extractor(name: str) -> FingerExtractor:
    """Return a new extractor. Raises ``KeyError`` for a name that is not in ``NAMES``."""
    return _MAKERS[name]()


def states() -> tuple[ExtractorState, ...]:
    """Load every extractor and say what works; about 0.3 s."""
    return tuple(_state(name) for name in NAMES)


def _state(name: str) -> ExtractorState:
    try:
        extractor(name).load()
    except (EngineUnavailableError, ModelFileError) as error:
        return ExtractorState(name, available=False, reason=str(error))
    return ExtractorState(name, available=True)
