"""Trained weights in the data of installed packages: found, and verified before every load.

The packages that carry the weights are never imported: only their folder is looked up.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from fieldid.errors.image import ModelFileError


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

    def verified_path(self) -> Path:
        """Return the path, for a library that insists on reading the file itself.

        Raises ``ModelFileError``. Whoever can write to the installation between this check and
        that reading could equally alter the program: the check finds damage and wrong versions.
        """
        location = self._location()
        try:
            with location.open("rb") as stream:
                self._require(hashlib.file_digest(stream, "sha256").hexdigest())
        except OSError as error:
            raise ModelFileError(name=self.name) from error
        return location

    def _location(self) -> Path:
        spec = find_spec(self.package)
        if spec is None or not spec.submodule_search_locations:
            raise ModelFileError(name=self.name)
        return Path(spec.submodule_search_locations[0]) / self.path

    def _require(self, digest: str) -> None:
        if digest != self.sha256:
            raise ModelFileError(name=self.name)
