from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from fieldid.image.encode import encode_png
from fieldid.image.face import read_face_image
from tests.image.samples import ridges, saved


def colours() -> np.ndarray:
    return np.stack([ridges(), ridges() // 2, 255 - ridges()], axis=2)


@pytest.mark.parametrize(
    ("container", "tolerance"),
    [("PNG", 0), ("TIFF", 0), ("BMP", 0), ("JPEG2000", 0), ("JPEG", 40)],
)
def test_every_container_gives_rgb(container: str, tolerance: int) -> None:
    image = read_face_image(saved(Image.fromarray(colours()), container))
    assert image.pixels.shape == (120, 96, 3)
    assert np.abs(image.pixels.astype(int) - colours()).mean() <= tolerance


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "LA", "RGBA"])
def test_every_colour_mode_becomes_rgb(mode: str) -> None:
    picture = Image.fromarray(colours()).convert(mode)
    image = read_face_image(saved(picture, "TIFF"))
    expected = np.asarray(picture.convert("RGBA").convert("RGB")).astype(int)
    assert np.abs(image.pixels - expected).max() <= 1


def test_sixteen_bit_grey_becomes_rgb() -> None:
    deep = ridges().astype(np.uint16) * 257
    image = read_face_image(saved(Image.fromarray(deep), "PNG"))
    assert np.array_equal(image.pixels, np.repeat(ridges()[:, :, None], 3, axis=2))


@pytest.mark.parametrize("container", ["JPEG", "PNG", "TIFF"])
def test_the_exif_orientation_is_applied(container: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: show a quarter turn clockwise
    data = saved(Image.fromarray(colours()), container, exif=exif)
    upright = np.rot90(colours(), -1).astype(int)
    assert np.abs(read_face_image(data).pixels - upright).mean() < 40


def test_a_photograph_with_a_second_view_behind_it_is_the_photograph() -> None:
    first = Image.fromarray(colours())
    data = saved(first, "MPO", save_all=True, append_images=[Image.fromarray(255 - colours())])
    assert np.abs(read_face_image(data).pixels.astype(int) - colours()).mean() < 40


def test_a_png_round_trip_keeps_the_pixels() -> None:
    image = read_face_image(saved(Image.fromarray(colours()), "PNG"))
    assert np.array_equal(read_face_image(encode_png(image)).pixels, colours())
