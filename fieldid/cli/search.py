"""``fieldid verify`` and ``fieldid identify``.

On a pilot or demo vault they take image files directly. On an enrolled live vault every
search belongs to an encounter: give ``--encounter``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fieldid.cli.opening import open_desk
from fieldid.cli.options import FILE, FingerFile
from fieldid.cli.output import (
    as_json,
    candidates_json,
    print_json,
    say_candidates,
    say_verification,
    verification_json,
)
from fieldid.errors.case import CaseError, EncounterNeededError

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.app.desk import Desk
    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.app.file_probe import FileProbe
    from fieldid.model.comparison import CandidateList, VerificationResult

_Seen = tuple[dict[str, int | None], dict[str, float]]
"""Quality by sample, and elapsed milliseconds by stage."""


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
def verify(record: str, encounter: str | None, *, as_json: bool, **files: Any) -> None:
    """Compare with the references of one record (1:1)."""
    _check_one_source(encounter, files)
    with open_desk() as desk:
        if encounter:
            result, seen = _verify_encounter(desk.resume(encounter), record)
        else:
            probe = _file_probe(desk, files)
            result, seen = probe.verify(record), (probe.quality, probe.elapsed_ms)
    if as_json:
        print_json(verification_json(result, *seen))
    else:
        say_verification(result)


@click.command()
@probe_options
@as_json
def identify(encounter: str | None, *, as_json: bool, **files: Any) -> None:
    """Search the whole list (1:N)."""
    _check_one_source(encounter, files)
    with open_desk() as desk:
        if encounter:
            found, seen = _identify_encounter(desk.resume(encounter))
        else:
            probe = _file_probe(desk, files)
            found, seen = probe.identify(), (probe.quality, probe.elapsed_ms)
    if as_json:
        print_json(candidates_json(found, *seen))
    else:
        say_candidates(found)


def _check_one_source(encounter: str | None, files: dict[str, Any]) -> None:
    if encounter and any(files.values()):
        raise click.UsageError("--encounter searches with its own samples; give no files with it")


def _file_probe(desk: Desk, files: dict[str, Any]) -> FileProbe:
    from fieldid.app.file_probe import FileProbe, ProbeFiles  # noqa: PLC0415 - loads Pillow

    if desk.realm == "live":
        raise EncounterNeededError
    return FileProbe(desk, ProbeFiles(**files))


def _verify_encounter(opened: EncounterDesk, record: str) -> tuple[VerificationResult, _Seen]:
    claim = opened.encounter.claim
    if claim is not None and claim.record_id != record:
        raise CaseError(reason="the identity claimed in this encounter is not that record")
    result = opened.verify()
    return result, (_quality(opened), {"search": result.elapsed_ms})


def _identify_encounter(opened: EncounterDesk) -> tuple[CandidateList, _Seen]:
    found = opened.identify()
    return found, (_quality(opened), found.elapsed_ms)


def _quality(opened: EncounterDesk) -> dict[str, int | None]:
    return {
        f"finger:{sample.position.label}" if sample.position else "face": sample.quality.score
        for sample in opened.encounter.samples
    }
