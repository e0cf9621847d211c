"""What the readers that were tried did, in memory, until it is saved or forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.app.reader_care import log_recording

if TYPE_CHECKING:
    from pathlib import Path

    from drivers.recorder import Recorder
    from drivers.recording_file import Take
    from fieldid.app.desk import Desk
    from fieldid.ports import Reader


class Recordings:
    """The takes of one reader; those of another reader take their place."""

    def __init__(self) -> None:
        self.reader = ""
        self._takes: list[Take] = []

    def __len__(self) -> int:
        """Count the takes."""
        return len(self._takes)

    def listen(self, reader: Reader) -> Recorder:
        """Return the reader, listened to; hand it back to ``keep``."""
        from drivers.recorder import Recorder  # noqa: PLC0415 - only where a reader is tried

        if reader.info.name != self.reader:
            self.forget()
        return Recorder(reader)

    def keep(self, recorder: Recorder) -> None:
        """Take over what was heard."""
        self.reader = recorder.recording.name
        self._takes += recorder.recording.takes

    def forget(self) -> None:
        """Let go of everything."""
        self.reader = ""
        self._takes.clear()

    def save(self, desk: Desk, path: Path, passphrase: str) -> None:
        """Log it, seal everything into a file, and forget it.

        Raises RecordingNotAllowedError, FileProblemError.
        """
        from drivers.recording_file import Recording, write_recording  # noqa: PLC0415 - the same

        log_recording(desk, self.reader, len(self))
        write_recording(Recording(self.reader, tuple(self._takes)), path, passphrase)
        self.forget()
