"""What an extractor makes of one impression, and the contract that every extractor fulfils."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from fieldid.model.biometric import FingerImage, FingerTemplate, ModelTag, Quality


@dataclass(frozen=True, eq=False, repr=False)
class Acquisition:
    """One template and the quality of its sample.

    Where the image shows no finger, the template has no minutiae and ``quality.usable`` is
    False: a failure to acquire (ISO/IEC 2382-37) is a result, not an error.
    """

    template: FingerTemplate
    quality: Quality


class FingerExtractor(Protocol):
    """Makes templates; two extractors' templates are never compared with each other."""

    @property
    def tag(self) -> ModelTag:
        """Which extractor this is; written into every template it makes."""
        ...

    def load(self) -> None:
        """Load what is needed now. Raises ``ModelFileError`` or ``EngineUnavailableError``."""
        ...

    def acquire(self, image: FingerImage) -> Acquisition:
        """Extract one template at 500 dpi and judge the sample. Never raises for bad pixels."""
        ...
