"""``fieldid verify`` and ``fieldid identify``.

On a pilot or demo vault they take image files directly. On an enrolled live vault every
search belongs to an encounter: give ``--encounter``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.app.file_probe import FileProbe, ProbeFiles
from fieldid.cli.opening import open_desk
from fieldid.cli.options import FILE, FingerFile
from fieldid.cli.output import (
    as_json,
    candidates_json,
    print_json,
    say_candidates,
    verification_json,
)
from fieldid.errors import EncounterNeededError

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.app.desk import Desk


def probe_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add ``--face``, ``--finger``, ``--dpi`` and ``--encounter``."""
    for option in (
        click.option("--encounter", help="Search with the samples of this encounter."),
        click.option("--dpi", type=click.IntRange(200, 2000), help="For images that do not say."),
        click.option("--finger", "fingers", multiple=True, type=FingerFile()),
        click.option("--face", "faces", multiple=True, type=FILE),
    ):
        function = option(function)
    return function


@click.command()
@click.option("--record", required=True, help="Record id of the claimed identity.")
@probe_options
@as_json
def verify(record: str, encounter: str | None, *, as_json: bool, **files: object) -> None:
    """Compare with the references of one record (1:1)."""
    with open_desk() as desk:
        if encounter:
            print_result = desk.resume(encounter).verify()
            document = verification_json(print_result, {}, {"search": print_result.elapsed_ms})
        else:
            probe = _file_probe(desk, files)
            print_result = probe.verify(record)
            document = verification_json(print_result, probe.quality, probe.elapsed_ms)
    if as_json:
        print_json(document)
        return
    score = "nothing could be compared" if document["score"] is None else f"{document['score']:.2f}"
    click.echo(f"Record {record}: score {score}. {document['claim']}")


@click.command()
@probe_options
@as_json
def identify(encounter: str | None, *, as_json: bool, **files: object) -> None:
    """Search the whole list (1:N)."""
    with open_desk() as desk:
        if encounter:
            found = desk.resume(encounter).identify()
            document = candidates_json(found, {}, found.elapsed_ms)
        else:
            probe = _file_probe(desk, files)
            found = probe.identify()
            document = candidates_json(found, probe.quality, probe.elapsed_ms)
    if as_json:
        print_json(document)
    else:
        say_candidates(found)


def _file_probe(desk: Desk, files: dict[str, object]) -> FileProbe:
    if desk.realm == "live":
        raise EncounterNeededError
    return FileProbe(desk, ProbeFiles(**files))  # type: ignore[arg-type]  # click checked them
