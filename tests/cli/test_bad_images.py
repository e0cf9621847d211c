"""Image files that cannot be used are named and explained; odd ones that can be used, work."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from fieldid.image.finger import read_finger_image
from tests.cli.conftest import MATE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Samples
    from tests.cli.program import Program


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def truncated(good: bytes) -> bytes:
    return good[: len(good) // 2]


def empty(_: bytes) -> bytes:
    return b""


def enormous(_: bytes) -> bytes:
    return encoded(Image.new("1", (20_000, 20_000)), "PNG")


def no_image(_: bytes) -> bytes:
    return b"%PDF-1.7\n" + b"nothing to see here\n" * 100


def animated(_: bytes) -> bytes:
    frames = [Image.new("L", (300, 300), grey) for grey in (0, 120, 255)]
    return encoded(frames[0], "PNG", save_all=True, append_images=frames[1:])


BAD = [
    (truncated, "damaged or incomplete"),
    (empty, "empty"),
    (enormous, "more pixels than this program opens"),
    (no_image, "not an image of a known kind"),
    (animated, "animated"),
]


@pytest.mark.parametrize(("spoil", "reason"), BAD)
@pytest.mark.parametrize("what", ["face", "finger right_index"])
def test_a_bad_file_is_named_by_what_it_shows(
    laptop: Program,
    samples: Samples,
    tmp_path: Path,
    spoil: Callable[[bytes], bytes],
    reason: str,
    what: str,
) -> None:
    bad = tmp_path / "Given Name of a Person.png"
    bad.write_bytes(spoil((samples.folder / f"{MATE}-right_index.png").read_bytes()))
    option = f"--face={bad}" if what == "face" else f"--finger=right_index={bad}"
    said = laptop.fails("identify", option)
    assert f"The image of the {what} cannot be used" in said
    assert reason in said
    assert "Choose another image" in said
    assert bad.name not in said


def test_a_bad_file_opens_no_encounter_and_changes_none(
    laptop: Program, samples: Samples, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"")
    opening = (
        "encounter", "open", "--age", "adult", "--purpose", "reporting",
        "--power", "bail_reporting", samples.finger(MATE),
    )  # fmt: skip
    laptop.fails(*opening, f"--face={bad}")
    assert laptop.json("encounter", "list") == []
    encounter = laptop.run(*opening).stdout.strip()
    before = laptop.json("encounter", "list")
    laptop.fails("encounter", "capture", encounter, f"--finger=left_index={bad}")
    assert laptop.json("encounter", "list") == before
    laptop.says("audit", "verify")


def test_images_of_sixteen_bits_and_in_ink_colours_work(
    laptop: Program, samples: Samples, tmp_path: Path
) -> None:
    image = read_finger_image((samples.folder / f"{MATE}-right_index.png").read_bytes())
    deep = Image.fromarray(image.pixels.astype(np.uint16) * 257)
    (tmp_path / "deep.png").write_bytes(encoded(deep, "PNG", dpi=(image.dpi, image.dpi)))
    ink = Image.fromarray(image.pixels).convert("CMYK")
    (tmp_path / "ink.tif").write_bytes(encoded(ink, "TIFF", dpi=(image.dpi, image.dpi)))
    scores = [
        laptop.json("verify", "--record", MATE, f"--finger=right_index={path}")["score"]
        for path in (tmp_path / "deep.png", tmp_path / "ink.tif")
    ]
    plain = laptop.json("verify", "--record", MATE, samples.finger(MATE))["score"]
    assert scores == pytest.approx([plain, plain], rel=0.2)
    assert plain > 3


def test_a_resolution_that_no_image_states_is_taken_from_the_command(
    laptop: Program, samples: Samples, tmp_path: Path
) -> None:
    image = read_finger_image((samples.folder / f"{MATE}-right_index.png").read_bytes())
    double = Image.fromarray(image.pixels).resize(
        (image.pixels.shape[1] * 2, image.pixels.shape[0] * 2), Image.Resampling.BICUBIC
    )
    (tmp_path / "silent.png").write_bytes(encoded(double, "PNG"))
    given = f"--finger=right_index={tmp_path / 'silent.png'}"
    told = laptop.json("verify", "--record", MATE, given, f"--dpi={image.dpi * 2}")
    assert told["score"] > 3


def test_what_shows_no_finger_is_nothing_to_compare(laptop: Program, tmp_path: Path) -> None:
    blank = Image.new("L", (300, 400), 255)
    (tmp_path / "blank.png").write_bytes(encoded(blank, "PNG", dpi=(500, 500)))
    said = laptop.fails("identify", f"--finger=right_index={tmp_path / 'blank.png'}")
    assert "nothing to compare" in said


def test_a_file_that_may_not_be_read_is_named(laptop: Program, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    assert "is a directory" in laptop.fails("identify", f"--face={tmp_path / 'folder.png'}")
