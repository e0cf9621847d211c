"""``fieldid``: entry point.

Guarantees that every failure ends with one line on standard error that says what is wrong and
what to do next, and with another status than 0: 1 for what cannot be done, 2 for a command
that was not written as it should be. An unexpected error is named by its kind and place only,
for its text may quote what must not be shown.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import click

from fieldid import __version__
from fieldid.cli.commands import LazyCommands
from fieldid.errors.base import FieldidError, UnexpectedError


@click.group(cls=LazyCommands)
@click.version_option(__version__, prog_name="fieldid")
def cli() -> None:
    """Offline biometric identity verification for officers in the field."""


def main() -> None:
    """Run the command line."""
    sys.exit(_run())


def _run() -> int:
    try:
        return int(cli(prog_name="fieldid", standalone_mode=False) or 0)
    except BrokenPipeError:
        return _nobody_reads()
    except click.ClickException as error:
        return _fail(_usage(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _fail("Stopped. Run the command again to go on.")
    except Exception as error:  # noqa: BLE001 - the last line of defence: a traceback shows data
        return _fail(str(_named(error)))


def _fail(sentence: str, status: int = 1) -> int:
    click.echo(f"Error: {' '.join(sentence.split())}", err=True)
    return status


def _usage(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "fieldid"
    return f"{message}. See {command} --help."


def _nobody_reads() -> int:
    """End quietly where the reader of a pipe went away, as ``head`` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _named(error: Exception) -> FieldidError:
    if isinstance(error, FieldidError):
        return error
    if isinstance(error, OSError):
        from fieldid.app.file_problem import file_problem  # noqa: PLC0415 - only when it is needed

        return file_problem(error)
    return UnexpectedError(kind=type(error).__name__, place=_place(error))


def _place(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
