"""``fieldid evaluate mrz``: how well zones are read off drawn, photographed pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.app.clock import utc_now
from fieldid.cli.output import as_json, print_json

if TYPE_CHECKING:
    from fieldid.evaluate.mrz_camera import Severity
    from fieldid.evaluate.mrz_other_camera import Conditions


@click.command("mrz")
@click.option("--pages", default=300, show_default=True, help="Pages of each severity.")
@click.option("--seed", default=7, show_default=True)
@click.option(
    "--severity",
    "names",
    multiple=True,
    type=click.Choice(["clean", "moderate", "heavy", "other-moderate", "other-heavy"]),
    help="May be given several times; the first three if not at all. other-: drawn and "
    "photographed in a way that training never saw.",
)
@as_json
def mrz(pages: int, seed: int, names: tuple[str, ...], *, as_json: bool) -> None:
    """Draw pages with an OCR-B font, photograph them badly, read them, and count."""
    from fieldid.evaluate.mrz_camera import SEVERITIES  # noqa: PLC0415 - loads OpenCV
    from fieldid.evaluate.mrz_other_camera import CONDITIONS  # noqa: PLC0415 - the same
    from fieldid.evaluate.mrz_trial import run_mrz_trial  # noqa: PLC0415 - the same

    today = utc_now().date()
    known: dict[str, Severity | Conditions] = {**SEVERITIES, **CONDITIONS}
    trials = [run_mrz_trial(known[name], pages, seed, today) for name in names or SEVERITIES]
    if as_json:
        print_json(trials)
        return
    for trial in trials:
        click.echo(
            f"{trial.severity}: all lines exact {trial.exact}; exact and valid {trial.valid}; "
            f"wrong digit called invalid {trial.called_invalid}; "
            f"wrong but called valid {trial.wrong_but_valid}; "
            f"{trial.median_ms:.0f} ms median, {trial.percentile_95_ms:.0f} ms 95th percentile"
        )
