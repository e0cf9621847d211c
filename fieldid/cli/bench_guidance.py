"""``fieldid bench guidance``: how many frames a second the live guidance can judge, on one core."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

import click
import msgspec

from fieldid.cli.options import FILE

_WIDTH, _HEIGHT = 640, 480


@click.command()
@click.option("--image", type=FILE, required=True, help="A portrait, shown in the frame's middle.")
@click.option("--frames", default=60, show_default=True, type=click.IntRange(3, 10_000))
@click.option("--json", "json_out", type=click.Path(dir_okay=False, path_type=Path))
def guidance(image: Path, frames: int, json_out: Path | None) -> None:
    """Judge frames of 640 x 480 pixels as the live picture does, with one thread."""
    import cv2  # noqa: PLC0415 - takes a while to load
    import numpy as np  # noqa: PLC0415 - the same

    from fieldid.face.engine import FaceEngine  # noqa: PLC0415 - the same
    from fieldid.image.face import read_face_image  # noqa: PLC0415 - the same
    from fieldid.model.biometric import FaceImage  # noqa: PLC0415 - the same

    cv2.setNumThreads(1)
    portrait = read_face_image(image.read_bytes()).pixels
    scale = min(_WIDTH / portrait.shape[1], _HEIGHT / portrait.shape[0])
    size = [max(1, int(side * scale)) for side in portrait.shape[1::-1]]
    shown = cv2.resize(portrait, size, interpolation=cv2.INTER_AREA)
    canvas = np.full((_HEIGHT, _WIDTH, 3), 110, np.uint8)
    canvas[: size[1], : size[0]] = shown
    engine, times, found = FaceEngine(), [], 0
    for number in range(frames):
        frame = FaceImage(np.roll(canvas, number % 40, axis=1))
        started = time.perf_counter()
        found += engine.guide(frame).detection is not None
        times.append(1000 * (time.perf_counter() - started))
    values = {
        "frames": frames,
        "with_face": found,
        "frame_ms_median": median(times),
        "frames_per_s": 1000 / median(times),
    }
    if json_out is not None:
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n")
    click.echo(
        f"{values['frames_per_s']:.0f} frames a second ({values['frame_ms_median']:.0f} ms each), "
        f"a face in {found} of {frames}"
    )
