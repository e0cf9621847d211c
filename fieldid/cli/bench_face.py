"""``fieldid bench face``: searches of a large invented gallery, beside FAISS.

The threads of NumPy's matrix products are held at one, because the search brings its own; those
of FAISS are as many as asked for. That is decided before either is loaded.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

if TYPE_CHECKING:
    from fieldid.evaluate.face_bench import BenchTerms, FaceBench, ResultRow

_OUT = click.Path(dir_okay=False, path_type=Path)
_THREADS = "OPENBLAS_NUM_THREADS"


@click.command()
@click.option("--gallery", required=True, type=click.IntRange(100, 10_000_000), help="Faces.")
@click.option("--threads", default=1, show_default=True, type=click.IntRange(1, 64))
@click.option("--batch", default=32, show_default=True, type=click.IntRange(1, 4096))
@click.option("--queries", default=32, show_default=True, type=click.IntRange(1, 10_000))
@click.option("--seed", default=1, show_default=True)
@click.option(
    "--failure",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    help="Chance of missing anything, a search.",
)
@click.option("--results", type=_OUT, help="Write ids and scores here as CSV, ours and all.")
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
@click.option(
    "--frontier",
    type=_OUT,
    help="Instead: time against the chance of a miss, drawn here as .svg or .png.",
)
def face(  # noqa: PLR0913 - one parameter an option
    *,
    gallery: int,
    threads: int,
    batch: int,
    queries: int,
    seed: int,
    failure: float | None,
    results: Path | None,
    json_out: Path | None,
    frontier: Path | None,
) -> None:
    """Search an invented gallery: the best ten, thresholds and batches; compare with FAISS."""
    given = os.environ.get(_THREADS)
    os.environ[_THREADS] = "1"
    from fieldid.evaluate.face_bench import (  # noqa: PLC0415 - loads NumPy
        BenchTerms,
        bench_values,
        run_bench,
    )
    from fieldid.parameters import SEARCH_FAILURE  # noqa: PLC0415 - beside it

    os.environ[_THREADS] = given or str(threads)
    terms = BenchTerms(gallery, threads, batch, queries, seed, failure or SEARCH_FAILURE)
    if frontier is not None:
        _draw_frontier(terms, frontier, json_out)
        return
    found = run_bench(terms)
    values = bench_values(found)
    if results is not None:
        _write(results, found.rows)
    if json_out is not None:
        _write_json(json_out, values)
    for line in _lines(found, values):
        click.echo(line)


def _draw_frontier(terms: BenchTerms, path: Path, json_out: Path | None) -> None:
    from fieldid.evaluate.det_file import write_figure  # noqa: PLC0415 - loads OpenCV
    from fieldid.evaluate.face_frontier import (  # noqa: PLC0415 - loads NumPy
        frontier_figure,
        measure_frontier,
    )

    found = measure_frontier(terms)
    write_figure(frontier_figure(found), path)
    if json_out is not None:
        _write_json(json_out, found)
    click.echo(f"Comparing everything: {found.exhaustive_ms:.1f} ms")
    for point in found.points:
        click.echo(
            f"{point.search}, chance {point.chance:.0e}: {point.ms:.1f} ms; {point.missed} results "
            f"missed in {point.searches} searches"
        )


def _write_json(path: Path, values: object) -> None:
    path.write_bytes(msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n")


def _write(path: Path, rows: list[ResultRow]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        head = ("query", "search", "rank", "id", "score", "exhaustive_id", "exhaustive_score")
        writer.writerow(head)
        nothing = ("", "")
        writer.writerows(
            (row.query, row.search, row.rank, *(row.ours or nothing), *(row.exhaustive or nothing))
            for row in rows
        )


def _lines(found: FaceBench, values: dict[str, Any]) -> list[str]:
    names = {"top": "best 10", "batch": f"batch of {values['batch']}"}
    size = f"{values['gallery']:,} faces, {values['threads']} thread(s)"
    lines = [f"{size}, {values['queries']} queries, chance of a miss {values['failure']:g} each"]
    for name, timing in found.timings.items():
        ours, peer = sorted(timing.ours), sorted(timing.peer)
        lines.append(
            f"{names.get(name, f'cosine from {name}')}: {ours[len(ours) // 2]:.1f} ms, FAISS "
            f"{peer[len(peer) // 2]:.1f} ms, ratio {timing.ratio:.2f}; "
            f"{found.differences[name]} results differ from an exhaustive comparison"
        )
    lines.append(
        f"First search {values['load_s']:.2f} s after the arrays are in memory; index made in "
        f"{values['build_s']:.1f} s; {values['bytes_per_face']:.0f} bytes a face"
    )
    return lines
