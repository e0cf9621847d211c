"""Types of command-line arguments that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from fieldid.model.biometric import CaptureException, FingerPosition

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


class FingerFile(click.ParamType[tuple[FingerPosition, Path]]):
    """``right_index=FILE`` or ``2=FILE``."""

    name = "position=file"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[FingerPosition, Path]:
        """Split and check the argument."""
        label, _, path = str(value).partition("=")
        try:
            position = FingerPosition.from_label(label)
        except ValueError:
            self.fail(f"{label!r} is not a finger position such as right_index or 2", param, ctx)
        return position, Path(FILE.convert(path, param, ctx))


class FingerException(click.ParamType[tuple[FingerPosition | None, CaptureException]]):
    """``right_index=missing``, or ``all=declined``."""

    name = "position=exception"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[FingerPosition | None, CaptureException]:
        """Split and check the argument."""
        label, _, reason = str(value).partition("=")
        try:
            position = None if label == "all" else FingerPosition.from_label(label)
            return position, CaptureException(reason)
        except ValueError:
            self.fail(f"{value!r}: write right_index=missing or all=declined", param, ctx)
