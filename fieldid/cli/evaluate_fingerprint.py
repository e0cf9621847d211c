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

_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--protocol", type=click.Choice(["fvc"]), default="fvc", show_default=True)
@click.option("--extractor", type=click.Choice(["mindtct"]), default="mindtct", show_default=True)
@click.option("--dpi", default=ASSUMED_FINGER_DPI, show_default=True, help="Where not stated.")
@click.option("--scores", type=_OUT, help="Write every comparison here as CSV.")
@click.option("--det", "plots", multiple=True, type=_OUT, help="Draw here: .svg or .png.")
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
def fingerprint(
    folder: Path,
    protocol: str,  # noqa: ARG001 - the only one there is
    extractor: str,  # noqa: ARG001 - the only one there is
    dpi: int,
    scores: Path | None,
    plots: tuple[Path, ...],
    json_out: Path | None,
) -> None:
    """Compare every pair of impressions in DIR, named <finger>_<impression>.<ext>."""
    from fieldid.evaluate.fvc import fvc_trial  # noqa: PLC0415 - loads the engines
    from fieldid.fingerprint.extractor import MindtctExtractor  # noqa: PLC0415 - the same

    trial = fvc_trial(folder, MindtctExtractor(), dpi)
    figures = _figures(folder.name, trial, scores, plots)
    if json_out is not None:
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=2) + b"\n")
    click.echo(
        f"{folder.name}: EER {100 * figures['eer']:.2f} %, "
        f"FNMR at FMR 0.1 % {100 * figures['fnmr_at_fmr_0.001']:.2f} %, "
        f"{figures['genuine']} genuine and {figures['impostor']} impostor comparisons, "
        f"{len(trial.failures)} failures to acquire; extraction {trial.extract_ms_median:.0f} ms, "
        f"comparison {trial.compare_ms:.1f} ms"
    )
    for name in trial.failures:
        click.echo(f"Failed to acquire: {name}")


def _figures(
    name: str, trial: FvcTrial, scores: Path | None, plots: tuple[Path, ...]
) -> dict[str, Any]:
    """Work the figures out from the written scores, so that both always agree."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - only here

    from fieldid.evaluate.det_file import write_figure  # noqa: PLC0415 - loads OpenCV
    from fieldid.evaluate.det_plot import det_figure  # noqa: PLC0415 - loads NumPy
    from fieldid.evaluate.report import verification_values  # noqa: PLC0415 - the same
    from fieldid.evaluate.score_file import read_scores, write_scores  # noqa: PLC0415 - the same
    from fieldid.evaluate.verification import verification_rates  # noqa: PLC0415 - the same

    with TemporaryDirectory() as beside:
        path = scores or Path(beside) / "scores.csv"
        write_scores(path, trial.rows)
        read = read_scores(path).trial()
    for plot in plots:
        write_figure(det_figure({name: read}, f"DET of {name}"), plot)
    return verification_values(verification_rates(read)) | {
        "failures": list(trial.failures),
        "extract_ms_median": trial.extract_ms_median,
        "compare_ms_median": trial.compare_ms,
    }
