"""``fieldid document read``: the chip of a document on a reader, and what was proved of it."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import click

from fieldid.app.clock import utc_now
from fieldid.app.document_readers import find_document_readers
from fieldid.cli.document_report import json_option, milliseconds, write_json
from fieldid.cli.options import FOLDER
from fieldid.document.chip.access_key import AccessKey, can_key, mrz_key, zone_key
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip_document import ChipDocument, judge_chip
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.trust_building import read_trust_folder
from fieldid.errors.reader import ReaderNotFoundError

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.document_readers import DocumentReaders
    from fieldid.document.chip.chip_file import ChipFile

_KEY_PARTS = 3


@click.command("read")
@click.option("--reader", "reader_id", help="Name of the reader; may be left out if there is one.")
@click.option("--mrz", help="The lines of the zone, or NUMBER,YYMMDD,YYMMDD (birth, expiry).")
@click.option("--can", help="The six digits of the card access number.")
@click.option("--trust", type=FOLDER, help="CSCA certificates, master lists, revocation lists.")
@click.option("--wait", default=30.0, show_default=True, help="Seconds to wait for a document.")
@json_option
def read(
    reader_id: str | None,
    mrz: str | None,
    can: str | None,
    trust: Path | None,
    wait: float,
    json_file: Path | None,
) -> None:
    """Read the chip of a document and check its signatures."""
    key = access_key(mrz, can)
    store = read_trust_folder(trust) if trust else None
    readers = find_document_readers()
    try:
        connection = readers.connect(reader_id or _only_reader(readers), wait, None)
        started = perf_counter()
        try:
            reading = read_chip(connection, key, progress=_Progress(quiet=json_file is not None))
        finally:
            connection.close()
    finally:
        readers.close()
    result = judge_chip(reading, store, utc_now())
    if not write_json(as_json(result, started), json_file):
        _say(result)


def access_key(mrz: str | None, can: str | None) -> AccessKey:
    """Return the key that was given. Raises ``ChipPasswordError`` and ``UsageError``."""
    if (mrz is None) == (can is None):
        raise click.UsageError("Give either --mrz or --can.")
    if can is not None:
        return can_key(can)
    parts = [part.strip() for part in (mrz or "").split(",")]
    if len(parts) == _KEY_PARTS:
        return mrz_key(*parts)
    return zone_key(parse_mrz(mrz or "", utc_now().date()))


def as_json(result: ChipDocument, started: float) -> dict[str, Any]:
    """Return what ``--json`` writes."""
    outcome, reading = result.authentication, result.reading
    return {
        "verdict": outcome.verdict,
        "reason": outcome.reason,
        "mrz": result.zone.lines,
        "fields": result.zone.fields,
        "checks": {
            **outcome.checks,
            **{check.method.value: check.outcome for check in result.clone_checks},
            "mrz": result.zone.verdict,
            "group_list": result.lists.outcome,
            **({"card_security": result.card_security.outcome} if result.card_security else {}),
        },
        "clone": result.clone,
        "caveats": [*outcome.caveats, *_notes(result)],
        "access": {
            "method": reading.access.method,
            "detail": reading.access.detail,
            "declined": reading.access.declined,
            "confirmed": reading.access_confirmed,
        },
        "files": {file.label: len(data) for file, data in reading.files.items()},
        "not_read": {file.label: unread.reason for file, unread in reading.unread.items()},
        "issuer_state": outcome.issuer_state,
        "signer": outcome.signer,
        "elapsed_ms": milliseconds(started),
    }


def _notes(result: ChipDocument) -> list[str]:
    found = [check.reason for check in result.clone_checks if check.reason]
    found += [result.lists.reason] if result.lists.reason else []
    found += [f"DG{number}: {problem}" for number, problem in result.problems.items()]
    return found


def _only_reader(readers: DocumentReaders) -> str:
    usable = readers.usable()
    if len(usable) == 1:
        return usable[0].reader_id
    names = ", ".join(info.name for info in usable)
    if usable:
        raise click.UsageError(f"Choose a reader with --reader: {names}.")
    advice = next((info.advice for info in readers.discover() if info.advice), "")
    if advice:
        click.echo(advice, err=True)
    raise ReaderNotFoundError(reader="for documents")


class _Progress:
    """Says each file as it is read, on the error stream."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    def __call__(self, file: ChipFile, done: int, whole: int) -> None:
        if not self._quiet and done == whole:
            click.echo(f"  {file.label}: {whole} bytes", err=True)


def _say(result: ChipDocument) -> None:
    outcome, access = result.authentication, result.reading.access
    click.echo(f"Opened by {access.method.upper()} {access.detail}".rstrip() + ".")
    click.echo(f"{outcome.verdict.replace('_', ' ').capitalize()}: {outcome.reason}.")
    click.echo(f"Copy of the chip: {result.clone.replace('_', ' ')}.")
    for name, value in as_json(result, 0.0)["checks"].items():
        click.echo(f"  {name.replace('_', ' ')}: {str(value).replace('_', ' ')}")
    for note in (*outcome.caveats, *_notes(result)):
        click.echo(f"  Note: {note}.")
    for name, value in result.zone.fields.items():
        click.echo(f"  {name.replace('_', ' ')}: {value or '-'}")
