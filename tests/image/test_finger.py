from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from fieldid.errors.image import ResolutionUnknownError
from fieldid.image.encode import encode_png
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FingerImage
from tests.image.samples import finger_file, ridges, saved, wsq

LOSSLESS = ("PNG", "TIFF", "BMP", "JPEG2000")


@pytest.mark.parametrize("container", [*LOSSLESS, "JPEG", "WSQ"])
def test_every_container_gives_the_pixels_and_its_resolution(container: str) -> None:
    image = read_finger_image(finger_file(container))
    assert image.dpi == 500
    assert image.pixels.dtype == np.uint8
    tolerance = 0 if container in LOSSLESS else 12
    difference = np.abs(image.pixels.astype(int) - ridges()).mean()
    assert difference <= tolerance


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "CMYK", "LA"])
def test_every_colour_mode_becomes_grey(mode: str) -> None:
    picture = Image.fromarray(ridges())
    grey = picture.convert("1").convert("L") if mode == "1" else picture
    data = saved(picture.convert(mode), "TIFF", dpi=(500, 500))
    pixels = read_finger_image(data).pixels.astype(int)
    assert np.abs(pixels - np.asarray(grey)).max() <= 1


def test_a_transparent_background_is_white() -> None:
    picture = Image.fromarray(np.zeros((40, 40), np.uint8)).convert("RGBA")
    picture.putalpha(0)
    assert read_finger_image(saved(picture, "PNG"), 500).pixels.min() == 255


@pytest.mark.parametrize("bits", [10, 12, 16])
@pytest.mark.parametrize("container", ["PNG", "TIFF"])
def test_deep_samples_are_scaled(bits: int, container: str) -> None:
    deep = (ridges().astype(np.uint32) * ((1 << bits) - 1) // 255).astype(np.uint16)
    data = saved(Image.fromarray(deep), container)
    pixels = read_finger_image(data, 500).pixels.astype(int)
    assert np.abs(pixels - ridges()).max() <= 1


def test_resolution_in_dots_per_centimetre_is_converted() -> None:
    data = saved(
        Image.fromarray(ridges()), "TIFF", resolution_unit=3, x_resolution=197, y_resolution=197
    )
    assert read_finger_image(data).dpi == 500


def test_the_file_is_believed_before_the_officer() -> None:
    assert read_finger_image(finger_file("PNG", dpi=(1000, 1000)), 500).dpi == 1000


@pytest.mark.parametrize("stated", [None, (72, 72), (96, 96), (5000, 5000), (500, 72)])
def test_a_missing_or_absurd_resolution_is_asked_for(stated: tuple[int, int] | None) -> None:
    options = {} if stated is None else {"dpi": stated}
    data = saved(Image.fromarray(ridges()), "PNG", **options)
    with pytest.raises(ResolutionUnknownError):
        read_finger_image(data)
    with pytest.raises(ResolutionUnknownError):
        read_finger_image(data, 5)
    assert read_finger_image(data, 569).dpi == 569


def test_unequal_axes_are_made_square() -> None:
    image = read_finger_image(finger_file("PNG", dpi=(500, 250)))
    assert image.dpi == 500
    assert image.pixels.shape == (240, 96)


def test_a_png_round_trip_keeps_pixels_and_resolution() -> None:
    image = read_finger_image(encode_png(FingerImage(ridges(), 569)))
    assert image.dpi == 569
    assert np.array_equal(image.pixels, ridges())


def test_wsq_of_a_larger_image_keeps_its_shape() -> None:
    assert read_finger_image(wsq(ridges(300, 400))).pixels.shape == (400, 300)
