"""``fieldid evaluate report``: what a file of labelled scores tells."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from fieldid.cli.options import FILE
from fieldid.parameters import COMMON_FMR

if TYPE_CHECKING:
    from fieldid.evaluate.differential import GroupRates
    from fieldid.evaluate.discard import DiscardPoint
    from fieldid.evaluate.identification import IdentificationRates
    from fieldid.evaluate.intervals import Estimate
    from fieldid.evaluate.report import ScoreReport
    from fieldid.evaluate.verification import VerificationRates

_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("scores", type=FILE)
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
@click.option("--det", "plots", multiple=True, type=_OUT, help="Draw here: .svg or .png.")
@click.option(
    "--fmr",
    default=COMMON_FMR,
    show_default=True,
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    help="At whose cut discarding and groups are looked at.",
)
def report(scores: Path, *, json_out: Path | None, plots: tuple[Path, ...], fmr: float) -> None:
    """Print error rates with intervals from labelled comparison SCORES.

    SCORES is CSV with the columns probe, reference, label (1 or 0) and score, and where there
    are any, group and quality (or probe_quality and reference_quality).
    """
    from fieldid.evaluate.det_file import write_figure  # noqa: PLC0415 - loads OpenCV
    from fieldid.evaluate.det_plot import det_figure  # noqa: PLC0415 - loads NumPy
    from fieldid.evaluate.report import report_values, score_report  # noqa: PLC0415 - the same
    from fieldid.evaluate.score_file import read_scores  # noqa: PLC0415 - the same

    read = read_scores(scores)
    found = score_report(read, fmr)
    for path in plots:
        write_figure(det_figure({scores.stem: read.trial()}, f"DET of {scores.stem}"), path)
    if json_out is not None:
        encoded = msgspec.json.encode(report_values(found))
        json_out.write_bytes(msgspec.json.format(encoded, indent=2) + b"\n")
    _say(found)


def _say(found: ScoreReport) -> None:
    _say_verification(found.verification)
    if found.identification is not None:
        _say_identification(found.identification)
    if found.discard:
        click.echo(f"Discarding the worst quality, at the cut of FMR {found.fmr:g}:")
    for point in found.discard:
        _say_discard(point)
    if found.groups:
        click.echo(f"Groups, at the cut of FMR {found.fmr:g} of all:")
    for group in found.groups:
        _say_group(group)


def _say_verification(rates: VerificationRates) -> None:
    click.echo(
        f"{rates.genuine:,} genuine comparisons of {rates.people:,} people, "
        f"{rates.impostor:,} impostor comparisons "
        f"(worth {rates.effective_genuine:,.0f} and {rates.effective_impostor:,.0f} independent)"
    )
    click.echo(f"EER {_percent(rates.eer)}")
    for fmr, fnmr in rates.fnmr.items():
        claim = "claimable" if rates.claimable[fmr] else "not claimable from so few comparisons"
        click.echo(f"FNMR at FMR {fmr:g}: {_percent(fnmr)}; an FMR of {fmr:g} is {claim}")


def _say_identification(rates: IdentificationRates) -> None:
    left_out = " (each person's own references left out)" if rates.mates_left_out else ""
    click.echo(
        f"Searches of a list of {rates.list_people:,} people: {rates.mated:,} mated, "
        f"{rates.non_mated:,} non-mated{left_out}; rank 1 {_percent(rates.rank_one)}"
    )
    for fpir, fnir in rates.fnir.items():
        claim = "claimable" if rates.claimable[fpir] else "not claimable from so few searches"
        click.echo(f"FNIR at FPIR {fpir:g}: {_percent(fnir)}; an FPIR of {fpir:g} is {claim}")


def _say_discard(point: DiscardPoint) -> None:
    click.echo(f"  {point.discarded:.1%} dropped: FNMR {_percent(point.fnmr)} of {point.kept:,}")


def _say_group(group: GroupRates) -> None:
    click.echo(
        f"  {group.group}: {group.people:,} people, {group.genuine:,} genuine, "
        f"{group.impostor:,} impostor; FMR {_percent(group.fmr)}, FNMR {_percent(group.fnmr)}"
    )


def _percent(rate: Estimate | None) -> str:
    if rate is None:
        return "too few to tell"
    return f"{100 * rate.value:.3g} % (95 %: {100 * rate.low:.2g} to {100 * rate.high:.2g} %)"
