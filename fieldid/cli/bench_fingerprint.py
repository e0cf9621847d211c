"""``fieldid bench fingerprint``: the search of a long list of fingers."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from fieldid.cli.options import FOLDER
from fieldid.evaluate.finger_bench import (
    BenchResult,
    Impressions,
    SearchOutcome,
    real_impressions,
    run_bench,
    synthetic_impressions,
)
from fieldid.evaluate.finger_peer import peer_templates_per_second
from fieldid.evaluate.fvc import finger_images, finger_of
from fieldid.fingerprint.extractors import NAMES, extractor
from fieldid.parameters import ASSUMED_FINGER_DPI

if TYPE_CHECKING:
    from fieldid.model.biometric import FingerImage

_OUT = click.Path(dir_okay=False, path_type=Path)
# Comparisons that an exhaustive search of the first probes may take in all, some minutes.
_EXHAUSTIVE = 200_000


@click.command()
@click.option("--gallery", default=100_000, show_default=True, type=click.IntRange(1, 2_000_000))
@click.option("--probes", default=100, show_default=True, type=click.IntRange(1), help="Searches.")
@click.option(
    "--threads", type=click.IntRange(1, 64), help="As many as there are cores if not told."
)
@click.option("--mates", type=FOLDER, multiple=True, help="Real images to search with.")
@click.option("--extractor", "name", type=click.Choice(NAMES), default="mindtct", show_default=True)
@click.option("--dpi", default=ASSUMED_FINGER_DPI, show_default=True, help="Where not stated.")
@click.option("--exhaustive", type=click.IntRange(0), help="Probes compared with everything too.")
@click.option("--results", type=_OUT, help="Write every mated search here as CSV.")
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
def fingerprint(  # noqa: PLR0913 - one for each option
    *,
    gallery: int,
    probes: int,
    threads: int | None,
    mates: tuple[Path, ...],
    name: str,
    dpi: int,
    exhaustive: int | None,
    results: Path | None,
    json_out: Path | None,
) -> None:
    """Search a list of synthetic fingers, with synthetic probes or the images of --mates DIR.

    Images are named <finger>_<impression>.<ext>; --mates may be given several times.
    """
    images = [one for folder in mates for one in _images(folder, dpi)]
    found = _impressions(images, name, probes) if images else synthetic_impressions(probes)
    whole = max(1, _EXHAUSTIVE // gallery) if exhaustive is None else exhaustive
    bench = run_bench(gallery, found, whole, threads)
    peer = peer_templates_per_second([image for _, _, image in images[:40:4]])
    if results is not None:
        _write(results, bench.outcomes)
    told = _values(bench, peer)
    if json_out is not None:
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")
    _say(bench, told)


def _images(folder: Path, dpi: int) -> list[tuple[str, str, FingerImage]]:
    """Return finger, name and image of each impression, told apart by their folder."""
    read = ((name, reader()) for name, reader in finger_images(folder, dpi))
    return [
        (f"{folder.name}/{finger_of(name)}", f"{folder.name}/{name}", image)
        for name, image in read
        if image is not None
    ]


def _impressions(images: list[tuple[str, str, FingerImage]], name: str, probes: int) -> Impressions:
    engine = extractor(name)
    made = [(finger, label, engine.acquire(image).template) for finger, label, image in images]
    return real_impressions([one for one in made if len(one[2].xy)], probes)


def _values(bench: BenchResult, peer: float) -> dict[str, Any]:
    mated = bench.outcomes
    compared = [one for one in mated if one.first_exhaustively is not None]
    rank1 = sum(one.first for one in mated)
    return {
        "gallery": bench.gallery,
        "templates_per_second": 1000 * bench.gallery / bench.search_ms_median,
        "search_ms_median": bench.search_ms_median,
        "mated": len(mated),
        "rank1": rank1 / len(mated),
        "rank1_exhaustive": (rank1 + bench.lost - bench.gained) / len(mated),
        "rank1_exhaustive_is": "at most this",
        "lost": bench.lost,
        "lost_at_most": bench.lost_at_most,
        "gained": bench.gained,
        "loss_at_most": bench.loss_at_most,
        "searched_exhaustively": len(compared),
        "rank1_of_those": _share([one.first for one in compared]),
        "rank1_exhaustive_of_those": _share([bool(one.first_exhaustively) for one in compared]),
        "penetration": sum(one.compared for one in mated) / len(mated) / bench.gallery,
        "bytes_per_template": bench.bytes_per_template,
        "build_s": bench.build_s,
        "peer": "bozorth3",
        "peer_templates_per_second": peer,
        "scores": bench.distributions,
    }


def _share(which: list[bool]) -> float | None:
    return sum(which) / len(which) if which else None


def _write(path: Path, outcomes: tuple[SearchOutcome, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(
            (
                "probe",
                "mate",
                "score",
                "searched_score",
                "best_other",
                "exhaustive_other",
                "lost",
                "gained",
                "ms",
            )
        )
        for one in outcomes:
            whole = "" if one.exhaustive_other is None else f"{one.exhaustive_other:.6f}"
            scores = (f"{value:.6f}" for value in (one.score, one.searched_score, one.best_other))
            rows.writerow(
                (
                    one.probe,
                    one.mate,
                    *scores,
                    whole,
                    int(one.lost),
                    int(one.gained),
                    f"{one.milliseconds:.1f}",
                )
            )


def _say(bench: BenchResult, told: dict[str, Any]) -> None:
    click.echo(
        f"{bench.gallery:,} references: {told['search_ms_median']:.0f} ms a search, "
        f"{told['templates_per_second']:,.0f} templates a second "
        f"(bozorth3: {told['peer_templates_per_second']:,.0f}), "
        f"{told['bytes_per_template']:,.0f} bytes a template, built in {bench.build_s:.0f} s"
    )
    click.echo(
        f"{told['mated']:,} mated searches: first in {told['rank1']:.2%}, exhaustively in at most "
        f"{told['rank1_exhaustive']:.2%}; compared in full {told['penetration']:.2%} of the list"
    )
    click.echo(
        f"Left out although nothing compared beats it: {bench.lost}, at most "
        f"{told['lost_at_most']:.2%} (95 %); first although a stranger left out beats it: "
        f"{bench.gained}; net loss at most {told['loss_at_most']:.2%} (95 %, fingers redrawn)"
    )
    if told["searched_exhaustively"]:
        click.echo(
            f"Of {told['searched_exhaustively']} compared with everything: first in "
            f"{told['rank1_exhaustive_of_those']:.2%}, in the search {told['rank1_of_those']:.2%}"
        )
    for kind, quantiles in bench.distributions.items():
        shown = " ".join(f"{value:.3f}" for value in quantiles)
        click.echo(f"Scores, {kind} (5, 25, 50, 75, 95 %): {shown}")
