"""``fieldid evaluate detection``: faces found where there are none, and missed where there are."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from fieldid.cli.options import FOLDER

_OUT = click.Path(dir_okay=False, path_type=Path)
_KINDS = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".jp2")


@click.command()
@click.option("--faces", type=FOLDER, required=True, help="Images of one face each.")
@click.option("--without", type=FOLDER, multiple=True, help="Images without a face; again.")
@click.option("--every", default=1, show_default=True, type=click.IntRange(1), help="Every Nth.")
@click.option("--json", "json_out", type=_OUT, help="Write the figures here.")
def detection(faces: Path, without: tuple[Path, ...], every: int, json_out: Path | None) -> None:
    """Count faces that are missed, and faces found in what is left of the images without them."""
    from fieldid.evaluate.false_detection import count_detections  # noqa: PLC0415 - loads OpenCV
    from fieldid.face.engine import FaceEngine  # noqa: PLC0415 - the same

    faceless = [path for folder in without for path in _images(folder)]
    counts = count_detections(FaceEngine([]), _images(faces)[::every], faceless[::every])
    values = {
        name: {"images": count.images, "found": count.found, "rate": count.rate}
        for name, count in counts.items()
    }
    if json_out is not None:
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n")
    for name, count in counts.items():
        low, high = count.interval
        click.echo(
            f"{name}: a face in {len(count.found)} of {count.images} images "
            f"({low:.2%} to {high:.2%})"
        )


def _images(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in _KINDS)
