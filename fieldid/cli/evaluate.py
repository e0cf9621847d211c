"""``fieldid evaluate``: error rates and times on real images."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.cli.evaluate_detection import detection
from fieldid.cli.evaluate_face import face
from fieldid.cli.evaluate_fingerprint import fingerprint
from fieldid.cli.evaluate_fusion import fusion
from fieldid.cli.evaluate_mrz import mrz
from fieldid.cli.evaluate_report import report
from fieldid.cli.options import FOLDER
from fieldid.cli.output import as_json, print_json

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def evaluate() -> None:
    """Measure error rates and times on real images."""


evaluate.add_command(detection)
evaluate.add_command(face)
evaluate.add_command(fingerprint)
evaluate.add_command(fusion)
evaluate.add_command(mrz)
evaluate.add_command(report)


@evaluate.command("search")
@click.option("--fingers", type=FOLDER, required=True, help="FVC2002 folder with DB*_B inside.")
@click.option("--faces", type=FOLDER, required=True, help="Folder of <Name>_<nnnn>.jpg.")
@click.option("--people", default=40, show_default=True)
@click.option("--probes", default=5, show_default=True, help="Probes a person.")
@click.option("--target-fpir", default=0.01, show_default=True)
@as_json
def search_trial(
    fingers: Path, faces: Path, people: int, probes: int, target_fpir: float, *, as_json: bool
) -> None:
    """Search a list of joined people with face and finger, each alone and together."""
    from fieldid.evaluate.joined_people import join_people  # noqa: PLC0415 - loads the engines
    from fieldid.evaluate.search_trial import SearchTrialRunner  # noqa: PLC0415 - the same
    from fieldid.model.biometric import Modality  # noqa: PLC0415 - the same

    joined = join_people(fingers, faces, people)
    trials = {}
    for name, modalities in (
        ("finger", {Modality.FINGER}),
        ("face", {Modality.FACE}),
        ("both", {Modality.FINGER, Modality.FACE}),
    ):
        trials[name] = SearchTrialRunner(frozenset(modalities)).run(joined, probes, target_fpir)
    if as_json:
        print_json(trials)
        return
    for name, trial in trials.items():
        click.echo(
            f"{name}: list of {trial.listed}; rank 1 {trial.rank_one}; missed {trial.missed}; "
            f"candidates for people not listed {trial.false_lists}; "
            f"{trial.median_ms:.0f} ms median, {trial.percentile_95_ms:.0f} ms 95th percentile"
        )
