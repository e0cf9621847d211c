"""``fieldid evaluate fusion``: whether several sources together are anywhere worse than one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from fieldid.cli.options import FILE

if TYPE_CHECKING:
    from fieldid.evaluate.fusion_trial import FusionTrial

_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("scores", nargs=-1, required=True, type=FILE)
@click.option("--same-image", is_flag=True, help="The files are of encoders of the same images.")
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
def fusion(scores: tuple[Path, ...], *, same_image: bool, json_out: Path | None) -> None:
    """Compare fused SCORES with each file alone, on people held out of the fitting.

    Each file is one body part (finger, face), or with --same-image one encoder; all of them
    compare the same names.
    """
    from fieldid.evaluate.fusion_trial import aligned, cross_validate  # noqa: PLC0415 - loads NumPy
    from fieldid.evaluate.joint_face import fit_blend  # noqa: PLC0415 - the same
    from fieldid.evaluate.llr_sum import fit_llr_sum  # noqa: PLC0415 - the same
    from fieldid.evaluate.score_file import read_scores  # noqa: PLC0415 - the same

    tables = [read_scores(path) for path in scores]
    fit = fit_blend if same_image else fit_llr_sum
    trial = cross_validate(aligned(tables), tables[0], fit)
    if json_out is not None:
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(_values(trial)), indent=2))
    for line in fusion_lines(trial, [path.stem for path in scores]):
        click.echo(line)


def fusion_lines(trial: FusionTrial, names: list[str]) -> list[str]:
    """Return the trial in words, a line an operating point."""
    lines = ["FNMR on held-out people:"]
    for place, fmr in enumerate(trial.fmr):
        alone = zip(names, trial.parts, strict=True)
        parts = ", ".join(f"{name} {part[place]:.2%}" for name, part in alone)
        lines.append(f"  at FMR {fmr:g}: {parts}; together {trial.fused[place]:.2%}")
    if trial.worst_excess > 0:
        return [*lines, f"Together up to {trial.worst_excess:.2%} worse than the best alone."]
    return [*lines, "Together nowhere worse than the best alone."]


def _values(trial: FusionTrial) -> dict[str, object]:
    return {
        "fmr": trial.fmr,
        "fnmr_alone": trial.parts,
        "fnmr_together": trial.fused,
        "worst_excess": trial.worst_excess,
    }
