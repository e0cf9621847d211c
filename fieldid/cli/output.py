"""What commands print: words for people, or JSON with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from fieldid.face.presentation_attack import NOT_ASSESSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.model.comparison import CandidateList, VerificationResult

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def print_json(value: object) -> None:
    """Print one JSON document."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in aligned columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def candidates_json(
    found: CandidateList, quality: dict[str, int | None], elapsed_ms: dict[str, float]
) -> dict[str, Any]:
    """Return the documented form of ``identify --json``."""
    return {
        "candidates": [
            {
                "record_id": candidate.record_id,
                "rank": candidate.rank,
                "score": candidate.score,
                "modalities": {part.source: part.score for part in candidate.parts},
                "fpir": candidate.error_rate.rate,
                "claim": candidate.error_rate.claim,
            }
            for candidate in found.candidates
        ],
        "list": {
            "records": found.list_records,
            "as_of": found.list_as_of,
            "hours_old": found.list_hours_old,
        },
        "not_searched": found.not_searched,
        "quality": quality,
        "presentation_attack": NOT_ASSESSED.state.value,
        "elapsed_ms": elapsed_ms,
    }


def verification_json(
    result: VerificationResult, quality: dict[str, int | None], elapsed_ms: dict[str, float]
) -> dict[str, Any]:
    """Return the documented form of ``verify --json``."""
    return {
        "record_id": result.record_id,
        "score": result.score,
        "modalities": {part.source: part.score for part in result.parts},
        "supports_claim": result.supports_claim,
        "fmr": result.error_rate.rate,
        "claim": result.error_rate.claim,
        "not_compared": result.not_compared,
        "list_hours_old": result.list_hours_old,
        "quality": quality,
        "presentation_attack": NOT_ASSESSED.state.value,
        "elapsed_ms": elapsed_ms,
    }


def say_verification(result: VerificationResult) -> None:
    """Print a verification in words."""
    score = "nothing could be compared" if result.score is None else f"score {result.score:.2f}"
    click.echo(f"Record {result.record_id}: {score}. {result.error_rate.claim}")
    _say_age(result.list_hours_old)


def say_candidates(found: CandidateList) -> None:
    """Print a candidate list in words."""
    as_of = f" as of {found.list_as_of:%Y-%m-%d %H:%M} UTC" if found.list_as_of else ""
    _say_age(found.list_hours_old)
    if not found.candidates:
        click.echo(f"No candidate in a list of {found.list_records} records{as_of}.")
        return
    click.echo(f"Candidates in a list of {found.list_records} records{as_of}:")
    for candidate in found.candidates:
        parts = ", ".join(f"{part.source} {part.score:.3f}" for part in candidate.parts)
        click.echo(
            f"{candidate.rank}. {candidate.record_id}  score {candidate.score:.2f}  ({parts})"
        )
        click.echo(f"   {candidate.error_rate.claim}")


def _say_age(hours: int | None) -> None:
    if hours is not None:
        click.echo(f"The list is {hours} hours old, which is stale.")
