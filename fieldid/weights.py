"""Trained weights in the data of installed packages: found, and verified before every load.

The packages that carry the weights are never imported: only their folder is looked up. Where a
package is missing or its file is not what it should be, a file of the right hash may lie in the
folder of what the list authority sent (``look_in``).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from fieldid.errors.image import ModelFileError

_sent: list[Path] = []  # one folder at most; what lies there counts by its hash alone


def look_in(folder: Path) -> None:
    """Look for weights in ``folder`` too, where they lie by their SHA-256."""
    _sent[:] = [folder]


def looked_in() -> Path | None:
    """Return that folder, for a process that is to find the same weights."""
    return _sent[0] if _sent else None


@dataclass(frozen=True)
class ModelFile:
    """One file of weights. ``path`` is relative to the folder of ``package``."""

    name: str
    package: str
    path: str
    sha256: str

    def verified_bytes(self) -> bytes:
        """Return the content. Raises ``ModelFileError`` when it is missing or altered."""
        try:
            content = self._location().read_bytes()
        except OSError as error:
            raise ModelFileError(name=self.name) from error
        self._require(hashlib.sha256(content).hexdigest())
        return content

    def _sent_location(self) -> Path | None:
        """Return a file of the right hash that the list authority sent."""
        for folder in _sent:
            path = folder / self.sha256
            if path.is_file() and _digest(path) == self.sha256:
                return path
        return None

    def verified_path(self) -> Path:
        """Return the path, for a library that insists on reading the file itself.

        Raises ``ModelFileError``. Whoever can write to the installation between this check and
        that reading could equally alter the program: the check finds damage and wrong versions.
        """
        location = self._location()
        try:
            self._require(_digest(location))
        except OSError as error:
            raise ModelFileError(name=self.name) from error
        return location

    def _location(self) -> Path:
        if (sent := self._sent_location()) is not None:
            return sent
        spec = find_spec(self.package)
        if spec is None or not spec.submodule_search_locations:
            raise ModelFileError(name=self.name)
        return Path(spec.submodule_search_locations[0]) / self.path

    def _require(self, digest: str) -> None:
        if digest != self.sha256:
            raise ModelFileError(name=self.name)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
