"""``fieldid evaluate face``: verification and search on a folder of portraits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from fieldid.cli.options import FILE, FOLDER

if TYPE_CHECKING:
    from fieldid.evaluate.face_set import Change, FaceSet
    from fieldid.evaluate.labelled_scores import LabelledScores
    from fieldid.face.engine import FaceEngine

_OUT = click.Path(dir_okay=False, path_type=Path)
_PROGRESS_IMAGES = 500


@click.command()
@click.option("--images", "folder", type=FOLDER, required=True, help="<Name>_<nnnn>.<ext>")
@click.option("--pairs", "pairs_file", type=FILE, help="Pairs and folds as LFW gives them.")
@click.option(
    "--encoder",
    type=click.Choice(["sface", "dlib", "fused"]),
    default="fused",
    show_default=True,
)
@click.option("--identification", is_flag=True, help="Search a list of first images as well.")
@click.option(
    "--references",
    multiple=True,
    default=(1,),
    show_default=True,
    type=click.IntRange(1, 10),
    help="Images of each listed person, with --identification; again for another list.",
)
@click.option("--groups", "groups_file", type=FILE, help="CSV with the columns name and group.")
@click.option("--degrade", help="Do this to every image first: roll=30, brightness=0.1, blur=2 …")
@click.option("--scores", type=_OUT, help="Write every comparison of two images here as CSV.")
@click.option("--det", "plots", multiple=True, type=_OUT, help="Draw here: .svg or .png.")
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
def face(  # noqa: PLR0913 - one parameter an option
    folder: Path,
    pairs_file: Path | None,
    encoder: str,
    *,
    identification: bool,
    references: tuple[int, ...],
    groups_file: Path | None,
    degrade: str | None,
    scores: Path | None,
    plots: tuple[Path, ...],
    json_out: Path | None,
) -> None:
    """Compare every two images of a folder, the given pairs, and searches of a list.

    Every image is processed once. An image without a face scores lowest against all.
    """
    from fieldid.evaluate.det_file import write_figure  # noqa: PLC0415 - loads OpenCV
    from fieldid.evaluate.det_plot import det_figure  # noqa: PLC0415 - loads NumPy
    from fieldid.evaluate.face_groups import read_groups  # noqa: PLC0415 - the same
    from fieldid.evaluate.face_pairs import read_pairs  # noqa: PLC0415 - the same
    from fieldid.evaluate.face_set import face_paths  # noqa: PLC0415 - loads Pillow
    from fieldid.evaluate.face_trial import (  # noqa: PLC0415 - loads NumPy
        FaceQuestions,
        face_figures,
        face_values,
    )

    paths = face_paths(folder)
    asked = FaceQuestions(
        encoder=encoder,
        pairs=read_pairs(pairs_file, [path.stem for path in paths]) if pairs_file else None,
        groups=read_groups(groups_file) if groups_file else {},
        references=references if identification else (),
    )
    faces = _acquired(paths, encoder, degrade)
    found = face_figures(faces, asked)
    for plot in plots:
        write_figure(det_figure({encoder: found.scores.trial()}, f"DET of {folder.name}"), plot)
    if scores is not None:
        _write(scores, found.scores)
    values = face_values(faces, asked, found)
    if json_out is not None:
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n")
    for line in _lines(values, faces):
        click.echo(line)


def _acquired(paths: list[Path], encoder: str, degrade: str | None) -> FaceSet:
    from fieldid.evaluate.degradation import degradation  # noqa: PLC0415 - loads OpenCV
    from fieldid.evaluate.face_set import acquire_faces  # noqa: PLC0415 - loads Pillow

    def say(done: int) -> None:
        if done % _PROGRESS_IMAGES == 0:
            click.echo(f"{done} of {len(paths)} images", err=True)

    change: Change | None = degradation(degrade) if degrade else None
    return acquire_faces(paths, _engine(encoder), change, say)


def _engine(encoder: str) -> FaceEngine:
    from fieldid.face.dlib_resnet import DlibResnetEncoder  # noqa: PLC0415 - loads NumPy
    from fieldid.face.engine import FaceEngine  # noqa: PLC0415 - loads OpenCV
    from fieldid.face.sface import SFaceEncoder  # noqa: PLC0415 - loads NumPy

    if encoder == "fused":
        return FaceEngine()
    return FaceEngine([SFaceEncoder() if encoder == "sface" else DlibResnetEncoder()])


def _write(path: Path, scores: LabelledScores) -> None:
    from fieldid.evaluate.score_file import write_scores  # noqa: PLC0415 - loads NumPy

    names = scores.images
    columns = [scores.probe, scores.reference, scores.genuine, scores.score, scores.quality]
    rows = (
        (names[probe], names[reference], int(genuine), score, quality)
        for probe, reference, genuine, score, quality in zip(
            *(column.tolist() for column in columns if column is not None), strict=True
        )
    )
    write_scores(path, rows, ("quality",))


def _lines(values: dict[str, Any], faces: FaceSet) -> list[str]:
    def rate(name: str) -> str:
        low, high = values["intervals"][name]
        return f"{values[name]:.2%} (95 %: {low:.2%} to {high:.2%})"

    seen = f"{values['images']:,} images of {values['people']:,} people"
    compared = f"{values['genuine']:,} genuine and {values['impostor']:,} impostor comparisons"
    lines = [
        f"{values['encoder']}: {seen}; no template of {rate('failure_rate')}",
        f"EER {rate('eer')} of {compared}",
        f"TAR at FAR 0.1 % {rate('tar_at_far_1e-3')}, at 0.01 % {rate('tar_at_far_1e-4')}",
    ]
    if "accuracy" in values:
        lines.append(f"Accuracy on the pairs {rate('accuracy')}")
    if "rank1" in values:
        lines.append(
            f"Searches of a list of {values['list_people']:,} people, {values['mated']:,} mated, "
            f"{values['non_mated']:,} non-mated: rank 1 {rate('rank1')}, "
            f"FNIR at FPIR 1 % {rate('fnir_at_fpir_0.01')}"
        )
    lines += [
        f"{listed['references']} references a person, {listed['mated']:,} mated searches: FNIR at "
        f"FPIR 1 % {listed['fnir_at_fpir_0.01']:.2%}"
        for listed in values["more_references"]
    ]
    lines += [
        f"{name} alone: EER {alone['eer']:.2%}, TAR at FAR 0.1 % {alone['tar_at_far_1e-3']:.2%}"
        for name, alone in values["alone"].items()
    ]
    lines += [
        f"Worst {point['discarded']:.1%} of genuine comparisons dropped: FNMR {point['fnmr']:.2%}"
        for point in values["discard"]
    ]
    lines.append(
        f"Median times: detection with quality {values['detect_ms_median']:.0f} ms, "
        f"encoding {values['encode_ms_median']:.0f} ms"
    )
    lines += [f"No template: {name} ({reason})" for name, reason in faces.failures.items()]
    return lines
