"""``fieldid evaluate fingerprint``: the FVC protocol on one folder of impressions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from fieldid.cli.options import FOLDER
from fieldid.parameters import ASSUMED_FINGER_DPI

if TYPE_CHECKING:
    from fieldid.evaluate.fvc import FvcTrial
    from fieldid.evaluate.labelled_scores import Trial

_OUT = click.Path(dir_okay=False, path_type=Path)
_EXTRACTORS = click.Choice(["mindtct", "leader"])


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--protocol", type=click.Choice(["fvc"]), default="fvc", show_default=True)
@click.option("--extractor", type=_EXTRACTORS, default="mindtct", show_default=True)
@click.option("--against", type=click.Choice(["bozorth3"]), help="Measure this peer as well.")
@click.option("--dpi", default=ASSUMED_FINGER_DPI, show_default=True, help="Where not stated.")
@click.option("--scores", type=_OUT, help="Write every comparison here as CSV.")
@click.option("--det", "plots", multiple=True, type=_OUT, help="Draw here: .svg or .png.")
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
def fingerprint(  # noqa: PLR0913 - one for each option
    folder: Path,
    *,
    protocol: str,  # noqa: ARG001 - the only one there is
    extractor: str,
    against: str | None,
    dpi: int,
    scores: Path | None,
    plots: tuple[Path, ...],
    json_out: Path | None,
) -> None:
    """Compare every pair of impressions in DIR, named <finger>_<impression>.<ext>."""
    from fieldid.evaluate.bozorth3 import bozorth3_trial  # noqa: PLC0415 - loads the engines
    from fieldid.evaluate.fvc import fvc_trial  # noqa: PLC0415 - the same
    from fieldid.fingerprint.extractors import extractor as named  # noqa: PLC0415 - the same

    engine = named(extractor)
    trials = {extractor: fvc_trial(folder, engine, dpi)}
    if against is not None:
        trials[against] = bozorth3_trial(folder, dpi)
    curves, figures = {}, {}
    for name, trial in trials.items():
        path = scores if name == extractor else None
        curves[name] = _comparisons(trial, path)
        figures[name] = _figures(curves[name], trial)
        _say(f"{folder.name}, {name}", trial, figures[name])
    _draw(folder.name, curves, plots)
    if json_out is not None:
        told = figures[extractor] | {"extractor": extractor, "weights": engine.tag.weights_sha256}
        told |= {"against": {against: figures[against]}} if against else {}
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")


def _comparisons(trial: FvcTrial, scores: Path | None) -> Trial:
    """Read the comparisons from the written scores, so that figures and file always agree."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - only here

    from fieldid.evaluate.score_file import read_scores, write_scores  # noqa: PLC0415 - loads NumPy

    with TemporaryDirectory() as beside:
        path = scores or Path(beside) / "scores.csv"
        write_scores(path, trial.rows)
        return read_scores(path).trial()


def _figures(compared: Trial, trial: FvcTrial) -> dict[str, Any]:
    from fieldid.evaluate.report import verification_values  # noqa: PLC0415 - loads NumPy
    from fieldid.evaluate.verification import verification_rates  # noqa: PLC0415 - the same

    return verification_values(verification_rates(compared)) | {
        "failures": list(trial.failures),
        "extract_ms_median": trial.extract_ms_median,
        "compare_ms_median": trial.compare_ms,
    }


def _draw(title: str, curves: dict[str, Trial], plots: tuple[Path, ...]) -> None:
    from fieldid.evaluate.det_file import write_figure  # noqa: PLC0415 - loads OpenCV
    from fieldid.evaluate.det_plot import det_figure  # noqa: PLC0415 - loads NumPy

    for plot in plots:
        write_figure(det_figure(curves, f"DET of {title}"), plot)


def _say(name: str, trial: FvcTrial, figures: dict[str, Any]) -> None:
    click.echo(
        f"{name}: EER {100 * figures['eer']:.2f} %, "
        f"FNMR at FMR 0.1 % {100 * figures['fnmr_at_fmr_0.001']:.2f} %, "
        f"{figures['genuine']} genuine and {figures['impostor']} impostor comparisons, "
        f"{len(trial.failures)} failures to acquire; extraction {trial.extract_ms_median:.0f} ms, "
        f"comparison {trial.compare_ms:.1f} ms"
    )
    withheld = [fmr for fmr, may in figures["claimable"].items() if not may]
    if withheld:
        click.echo(f"  An FMR of {', '.join(withheld)} cannot be claimed from these comparisons.")
    for failed in trial.failures:
        click.echo(f"  Failed to acquire: {failed}")
