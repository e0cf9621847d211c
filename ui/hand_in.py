"""What is handed to readers that cannot fetch it.

Image files, fictional people, recordings, and the makers whose scanners are trusted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from drivers.camera import CameraDriver
    from drivers.folder import FolderDriver
    from drivers.recording import RecordingDriver
    from drivers.registry import Registry
    from drivers.sbi import SbiDriver
    from drivers.simulated import SimulatedDriver
    from fieldid.model.biometric import FingerPosition, Modality
    from fieldid.ports import CameraSetup, RawSample
    from fieldid.training.reader_fault import ReaderFault


class HandIn:
    """Over the drivers that were found; a driver that is missing takes nothing."""

    def __init__(self, registry: Registry) -> None:
        self._drivers = registry.drivers
        self.watched: Path | None = None
        self.played = ""

    def files(self, paths: Sequence[Path]) -> None:
        """Let the next captures from image files take these, in order."""
        if "folder" in self._drivers:
            cast("FolderDriver", self._drivers["folder"]).hand_in_files(paths)

    def watch(self, folder: Path | None) -> None:
        """Watch a folder for images that another program drops; None: none, as at the start.

        Raises ``WatchedFolderError`` where images would lie in the clear on a disk.
        """
        if "folder" in self._drivers:
            cast("FolderDriver", self._drivers["folder"]).watch(folder)
            self.watched = folder

    def person(
        self, samples: Mapping[tuple[Modality, FingerPosition | None], Sequence[RawSample]]
    ) -> None:
        """Let a fictional person step up to the simulated readers."""
        if "simulated" in self._drivers:
            cast("SimulatedDriver", self._drivers["simulated"]).hand_in(samples)

    def faults(self, faults: Iterable[ReaderFault]) -> None:
        """Let the simulated readers fail as an exercise says."""
        if "simulated" in self._drivers:
            from drivers.simulated import Fault  # noqa: PLC0415 - only where one trains

            planned = {(one.modality, one.attempt): Fault(one.kind.value) for one in faults}
            cast("SimulatedDriver", self._drivers["simulated"]).plan(planned)

    def cameras(self, setups: Mapping[str, CameraSetup]) -> None:
        """Set cameras up; counts from when one is next opened."""
        if "camera" in self._drivers:
            cast("CameraDriver", self._drivers["camera"]).set_up(setups)

    def makers(self, pem: bytes | None) -> None:
        """Trust the certified scanners of these makers, or of none. Raises ReaderTrustError."""
        if "sbi" in self._drivers:
            cast("SbiDriver", self._drivers["sbi"]).trust(pem)

    def play(self, path: Path, passphrase: str) -> None:
        """Attach the recording in that file. Raises FileProblemError, RecordingError."""
        if "recording" in self._drivers:
            cast("RecordingDriver", self._drivers["recording"]).play(path, passphrase)
            self.played = path.name

    def stop_playing(self) -> None:
        """Let go of the recording: it holds a person's biometrics."""
        if "recording" in self._drivers:
            cast("RecordingDriver", self._drivers["recording"]).detach()
        self.played = ""
