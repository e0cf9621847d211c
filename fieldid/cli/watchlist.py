"""``fieldid watchlist``: build, import and look at the list of nationality records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.app import list_building, list_import
from fieldid.app.repository_trust import Trust
from fieldid.app.repository_trust import repin_repository as repin
from fieldid.cli.opening import open_desk
from fieldid.cli.options import FILE, FOLDER
from fieldid.cli.output import as_json, print_json, print_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.list_update import UpdateReport


@click.group()
def watchlist() -> None:
    """Build, import and look at the list of nationality records."""


@watchlist.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--recipient", "recipients", multiple=True, help="Device key (age1...) to issue to.")
def build(folder: Path, out: Path, recipients: tuple[str, ...]) -> None:
    """Build a signed, sealed list from DIR; by default issued to this laptop."""
    with open_desk() as desk:
        report = list_building.build_list(desk, folder, out, recipients)
    print_table([("record", "item", "used", "why not"), *report.rows()])
    click.echo(report.summary())


@watchlist.command("import")
@click.argument("file", type=FILE)
@click.option("--trust", type=FILE, help="Public key file of the list authority, the first time.")
def import_list(file: Path, trust: Path | None) -> None:
    """Verify, open and take over a list."""
    with open_desk() as desk:
        status = desk.import_list(file, trust.read_bytes() if trust else None)
    click.echo(f"List version {status.version}: {status.records} records as of {status.as_of}.")


@watchlist.command()
@click.option("--from", "source", default="", help="Hub (https://...) or folder; else the hub.")
@click.option("--trust", type=FILE, help="First root of the repository, the first time.")
@click.option("--fingerprint", default="", help="Of that root, compared, in place of the file.")
@as_json
def update(source: str, trust: Path | None, fingerprint: str, *, as_json: bool) -> None:
    """Take over what the hub's repository, or the same on a stick, offers."""
    from fieldid.app import list_update  # noqa: PLC0415 - loads what makes the gallery

    told = Trust(trust.read_bytes() if trust else None, fingerprint)
    with open_desk() as desk:
        if "://" in source or not source:
            report = list_update.update_from_hub(desk, source, told)
        else:
            folder = Path(FOLDER.convert(source, None, None))
            report = list_update.update_from_folder(desk, folder, told)
    if as_json:
        refused = {one.part: str(one.error) for one in report.refused}
        print_json(vars(report) | {"refused": refused})
        return
    for line in _update_lines(report):
        click.echo(line)


def _update_lines(report: UpdateReport) -> Iterator[str]:
    if report.kind in {"change", "whole"}:
        came, went = report.changed, report.removed
        yield f"List version {report.version}: {came} records came, {went} went."
    elif report.kind == "current":
        yield f"The list held, version {report.version}, is the current one."
    if report.trust_version is not None:
        yield f"CSCA certificates of states, version {report.trust_version}, taken over."
    if report.policy:
        yield f"Policy taken over: {report.policy}."
    if report.calibrations:
        yield f"Calibrations taken over: {report.calibrations}."
    if report.revoked:
        yield f"Models that are not used any more: {', '.join(report.revoked)}."
    for one in report.refused:
        yield f"Not taken over, {one.part}: {one.error}"


@watchlist.command("repin-repository")
@click.argument("file", metavar="ROOT.json", type=FILE)
def repin_repository(file: Path) -> None:
    """Trust another repository from the next update on (administrators; logged)."""
    with open_desk() as desk:
        repin(desk, file.read_bytes())
    click.echo("This laptop now trusts that repository; its list authority must be the one pinned.")


@watchlist.command("repin")
@click.argument("file", metavar="FILE.pub", type=FILE)
def repin_authority(file: Path) -> None:
    """Trust another list authority from now on (administrators; logged)."""
    with open_desk() as desk:
        fingerprint = list_import.repin_authority(desk, file.read_bytes())
    click.echo(f"This laptop now trusts the list authority {fingerprint}.")


@watchlist.command()
def reencode() -> None:
    """Encode the list's face photographs anew after a change of model; can be taken up again."""
    from fieldid.app.reencoding import reencode_list  # noqa: PLC0415 - loads the engines

    def say(done: int, whole: int) -> None:
        click.echo(f"{done} of {whole} records", err=True)

    with open_desk() as desk:
        report = reencode_list(desk, say)
    click.echo(
        f"{report.encoded} face references encoded anew, {report.current} were current; left as "
        f"they are: {report.without_photo} without a photograph here, {report.without_face} of "
        "whose photograph no template could be made."
    )


@watchlist.command()
@as_json
def status(*, as_json: bool) -> None:
    """Say which list is held and how old it is."""
    with open_desk() as desk:
        held = desk.list_status()
    if as_json:
        print_json(held)
    else:
        click.echo(f"{held.records} records, version {held.version}, {held.freshness.value}.")
