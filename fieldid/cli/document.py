"""``fieldid document``: what a machine-readable zone says, and what a chip's signatures prove.

Needs no vault and writes nothing but the file named with ``--json``. Any verdict is a result: the
exit status is 0 unless a file cannot be read at all.
"""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import click
import msgspec

from fieldid.app.clock import utc_now
from fieldid.cli.options import FILE, FOLDER
from fieldid.document.lds.data_group import MrzGroup, read_data_group
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzReading, MrzVerdict
from fieldid.document.outcome import AuthenticationOutcome, Verdict
from fieldid.document.passive_authentication import authenticate
from fieldid.document.trust_building import read_trust_folder
from fieldid.errors import DocumentError
from fieldid.parameters import MAX_ELEMENTARY_FILE_BYTES

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
_json_file = click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write the result as JSON to FILE (- for the screen).",
    metavar="FILE",
)


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


@document.command()
@click.option("--text", required=True, help="The lines, apart by a line end or by \\n.")
@_json_file
def mrz(text: str, json_file: Path | None) -> None:
    """Check a machine-readable zone as typed."""
    started = perf_counter()
    reading = parse_mrz(text, utc_now().date())
    result = {
        "verdict": reading.verdict,
        "format": reading.format,
        **_zone(reading),
        "checks": reading.checks,
        "problems": reading.problems,
        "issuer_state": reading.fields.get("issuing_state", ""),
        "elapsed_ms": _elapsed(started),
    }
    if not _write(result, json_file):
        _say_reading(reading)


@document.command()
@click.option("--sod", "sod_file", required=True, type=FILE, help="EF.SOD as read off the chip.")
@click.option("--dg", "groups", multiple=True, type=GroupFile(), help="A data group's file.")
@click.option("--trust", type=FOLDER, help="CSCA certificates, master lists, revocation lists.")
@_json_file
def verify(
    sod_file: Path, groups: tuple[tuple[int, Path], ...], trust: Path | None, json_file: Path | None
) -> None:
    """Check a chip's data groups against the signature of the state (passive authentication)."""
    started = perf_counter()
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
        "elapsed_ms": _elapsed(started),
    }
    if not _write(result, json_file):
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


def _zone(reading: MrzReading) -> dict[str, Any]:
    return {"mrz": reading.lines, "fields": reading.fields}


def _rejected(entry: Rejected) -> dict[str, Any]:
    return {
        "source": entry.source,
        "place": entry.place,
        "title": entry.title,
        "reason": entry.reason,
    }


def _elapsed(started: float) -> float:
    return round((perf_counter() - started) * 1000, 1)


def _write(result: dict[str, Any], json_file: Path | None) -> bool:
    """Write the result; False when nobody asked for JSON."""
    if json_file is None:
        return False
    text = msgspec.json.format(msgspec.json.encode(result), indent=2).decode() + "\n"
    with click.open_file(str(json_file), "w", encoding="utf-8") as target:
        target.write(text)
    return True


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
