"""``fieldid document``: what a machine-readable zone says, and what a chip's signatures prove.

The zone comes from the keyboard or a picture; the chip from a reader or as files.

All but ``trust`` needs no vault and writes nothing but the file named with ``--json``. Any verdict
is a result: the exit status is 0 unless a file cannot be read at all.
"""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import click

from fieldid.app.clock import utc_now
from fieldid.cli.document_read import read
from fieldid.cli.document_report import json_option, milliseconds, write_json
from fieldid.cli.document_trust import trust
from fieldid.cli.options import FILE, FOLDER
from fieldid.document.lds.data_group import MrzGroup, read_data_group
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzReading, MrzVerdict
from fieldid.document.ocr.read_zone import PictureReading, read_mrz_picture
from fieldid.document.outcome import AuthenticationOutcome, Verdict
from fieldid.document.passive_authentication import authenticate
from fieldid.document.trust_building import read_trust_folder
from fieldid.errors.document import DocumentError
from fieldid.parameters import MAX_ELEMENTARY_FILE_BYTES, MAX_PICTURE_BYTES

if TYPE_CHECKING:
    from fieldid.document.trust_store import Rejected

_GROUPS = range(1, 17)
_WORDS = {
    Verdict.PROVED: "Proved",
    Verdict.HASH_DIFFERS: "A hash differs",
    Verdict.BAD_SIGNATURE: "Bad signature",
    Verdict.ISSUER_UNKNOWN: "Issuer unknown",
    Verdict.SIGNER_EXPIRED: "Signer expired",
    Verdict.SIGNER_REVOKED: "Signer revoked",
    Verdict.NOT_CHECKED: "Not checked",
}


class GroupFile(click.ParamType[tuple[int, Path]]):
    """``1=FILE``."""

    name = "number=file"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, Path]:
        """Split and check the argument."""
        number, _, path = str(value).partition("=")
        if not number.isdecimal() or int(number) not in _GROUPS:
            self.fail(f"{number!r} is not the number of a data group (1 to 16)", param, ctx)
        return int(number), Path(FILE.convert(path, param, ctx))


@click.group()
def document() -> None:
    """Read travel documents and tell exactly what was proved."""


document.add_command(read)
document.add_command(trust)


@document.command()
@click.argument("image", type=FILE, required=False)
@click.option("--text", help="The lines, apart by a line end or by \\n.")
@json_option
def mrz(image: Path | None, text: str | None, json_file: Path | None) -> None:
    """Read a machine-readable zone off the picture IMAGE, or check one as typed."""
    if (image is None) == (text is None):
        raise click.UsageError("Give either a picture or --text.")
    started = perf_counter()
    today = utc_now().date()
    picture = None if image is None else read_mrz_picture(_read_picture(image), today)
    reading = picture.reading if picture else parse_mrz(text or "", today)
    result = {
        "verdict": reading.verdict,
        "format": reading.format,
        **_zone(reading),
        "checks": reading.checks,
        "problems": reading.problems,
        "issuer_state": reading.fields.get("issuing_state", ""),
        **({"picture": _picture(picture)} if picture else {}),
        "elapsed_ms": milliseconds(started),
    }
    if not write_json(result, json_file):
        _say_reading(reading)
        if picture and picture.decided_by_digit:
            names = ", ".join(name.replace("_", " ") for name in picture.decided_by_digit)
            click.echo(f"  Note: its check digit decided between two readings of: {names}.")


@document.command()
@click.option("--sod", "sod_file", required=True, type=FILE, help="EF.SOD as read off the chip.")
@click.option("--dg", "groups", multiple=True, type=GroupFile(), help="A data group's file.")
@click.option("--trust", type=FOLDER, help="CSCA certificates, master lists, revocation lists.")
@json_option
def verify(
    sod_file: Path, groups: tuple[tuple[int, Path], ...], trust: Path | None, json_file: Path | None
) -> None:
    """Check a chip's data groups against the signature of the state (passive authentication)."""
    started = perf_counter()
    if len({number for number, _ in groups}) < len(groups):
        raise click.UsageError("A data group is given twice.")
    store = read_trust_folder(trust) if trust else None
    read = {number: _read(path) for number, path in groups}
    outcome = authenticate(_read(sod_file), read, store, utc_now())
    result = {
        "verdict": outcome.verdict,
        "reason": outcome.reason,
        **_zone(_zone_of(read)),
        "checks": outcome.checks,
        "caveats": outcome.caveats,
        "issuer_state": outcome.issuer_state,
        "signer": outcome.signer,
        "lds_version": outcome.lds_version,
        "trust": store.sources if store else [],
        "not_used": [] if store is None else [_rejected(entry) for entry in store.rejected],
        "elapsed_ms": milliseconds(started),
    }
    if not write_json(result, json_file):
        _say_outcome(outcome)


def _read(path: Path) -> bytes:
    """Return no more than shows that a file is too long for a chip."""
    with path.open("rb") as file:
        return file.read(MAX_ELEMENTARY_FILE_BYTES + 1)


def _zone_of(groups: dict[int, bytes]) -> MrzReading:
    """Return the zone in data group 1; unreadable when there is none."""
    try:
        content = read_data_group(groups.get(1, b"")).content
    except DocumentError:
        content = None
    text = content.mrz if isinstance(content, MrzGroup) else ""
    return parse_mrz(text, utc_now().date())


def _read_picture(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_PICTURE_BYTES + 1)


def _picture(picture: PictureReading) -> dict[str, Any]:
    """Return what the picture left open, and where the lines lie in it."""
    return {
        "uncertain": picture.uncertain,
        "decided_by_digit": picture.decided_by_digit,
        "lines": [] if picture.place is None else picture.place.round(1).tolist(),
    }


def _zone(reading: MrzReading) -> dict[str, Any]:
    return {"mrz": reading.lines, "fields": reading.fields}


def _rejected(entry: Rejected) -> dict[str, Any]:
    return {
        "source": entry.source,
        "place": entry.place,
        "title": entry.title,
        "reason": entry.reason,
    }


def _say_reading(reading: MrzReading) -> None:
    kind = f" ({reading.format})" if reading.format else ""
    click.echo(f"This machine-readable zone is {reading.verdict}{kind}.")
    for name, problem in reading.problems.items():
        click.echo(f"  {name.replace('_', ' ')}: {problem}")
    if reading.verdict is not MrzVerdict.UNREADABLE:
        for name, value in reading.fields.items():
            click.echo(f"  {name.replace('_', ' ')}: {value or '-'}")


def _say_outcome(outcome: AuthenticationOutcome) -> None:
    click.echo(f"{_WORDS[outcome.verdict]}: {outcome.reason}.")
    for name, result in outcome.checks.items():
        click.echo(f"  {name.replace('_', ' ')}: {result.replace('_', ' ')}")
    for caveat in outcome.caveats:
        click.echo(f"  Note: {caveat}.")
