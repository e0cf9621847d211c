"""Where the next image file comes from: the contract, and the files that the officer picked.

Leaves out: the watched folder (see ``watched_folder``) and reading a file (see ``folder``).
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from fieldid.model.biometric import FingerPosition, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.ports import CaptureRequest


@dataclass(frozen=True)
class Unresolved:
    """A file that waits for a person to say its resolution, and what it was captured as."""

    path: Path
    modality: Modality
    position: FingerPosition | None

    def answered_by(self, request: CaptureRequest) -> bool:
        """Say whether ``request`` is the same capture again, now with a resolution."""
        same = (self.modality, self.position) == (request.modality, request.position)
        return same and request.dpi is not None


class FileSource(Protocol):
    """Where the next image file comes from."""

    unresolved: Unresolved | None

    def begin(self) -> None:
        """Start a capture. Raises a ``ReaderError``."""
        ...

    def take(self) -> Path | None:
        """Return the next file, or None while there is none. Raises a ``ReaderError``."""
        ...

    def accepted(self, path: Path) -> None:
        """Take note that the image of ``path`` rests with the program."""
        ...

    def end(self) -> None:
        """Take note that the reader is being closed."""
        ...


class PickedFiles:
    """The files that the officer picked, in order."""

    def __init__(self) -> None:
        """Start with none."""
        self.unresolved: Unresolved | None = None
        self._files: deque[Path] = deque()

    def pick(self, files: Sequence[Path]) -> None:
        """Replace what was picked."""
        self._files = deque(Path(file) for file in files)

    def begin(self) -> None:
        """Nothing to do: what was picked is what is meant."""

    def take(self) -> Path | None:
        """Return the next file, or None."""
        try:
            return self._files.popleft()
        except IndexError:
            return None

    def accepted(self, path: Path) -> None:
        """Leave the file: it is the officer's."""

    def end(self) -> None:
        """Forget everything, so that it never meets another person."""
        self.unresolved = None
        self._files.clear()
