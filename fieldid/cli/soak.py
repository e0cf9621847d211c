"""``fieldid soak``: laptops, a faulty line, kills and a restore; then a recount."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click
import msgspec

from fieldid.errors.hub import HubError


@click.command()
@click.option("--minutes", type=click.FloatRange(0), default=0.0, help="End deciding after this.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of all chances.")
@click.option("--laptops", type=click.IntRange(1, 200), default=20, show_default=True)
@click.option("--encounters", type=click.IntRange(1), default=500, show_default=True)
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    help="Leave journals and a dump of the hub here, for a recount.",
)
@click.option("--json", "target", required=True, type=click.Path(dir_okay=False, path_type=Path))
def soak(target: Path, **wanted: object) -> None:
    """Try laptops, line and hub under faults, and recount everything.

    Needs the extras hub and demo. Ends with status 1 where anything was lost or doubled.
    """
    try:
        run, plan = import_module("fieldid.soak.run"), import_module("fieldid.soak.plan")
    except ModuleNotFoundError:
        raise HubError(reason="fieldid[hub] is not installed here") from None
    report = run.soak(plan.SoakPlan(**wanted), lambda words: click.echo(words, err=True))
    target.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")
    click.echo(
        f"Acknowledged {report.acknowledged}, on the hub {report.on_hub}, doubled"
        f" {report.duplicates}, lost {report.lost}; {report.kills} kills, {report.faults} faults."
    )
    if not report.passed:
        raise SystemExit(1)
