"""Whatever a camera or a file delivers: the right words, in bounded time, and never a crash."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from fieldid.errors.base import FieldidError
from fieldid.errors.image import ImageError
from fieldid.image.face import read_face_image
from fieldid.model.biometric import FaceImage
from tests.helpers.synthetic_people import PEOPLE, face_image, photograph, pillow_image

if TYPE_CHECKING:
    from fieldid.face.engine import FaceEngine

SIDEWAYS = 6  # EXIF: to be turned a quarter clockwise


def portrait(side: int = 400) -> Image.Image:
    return pillow_image(photograph(5, "studio_portrait", side))


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def cosines(engine: FaceEngine, one: FaceImage, other: FaceImage) -> list[float]:
    both = [engine.acquire(image).templates for image in (one, other)]
    return [float(a.vector @ b.vector) for a, b in zip(*both, strict=True)]


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGBA", "P"])
def test_any_colour_model_shows_the_same_face(engine: FaceEngine, mode: str) -> None:
    image = portrait().convert(mode)
    kind = "JPEG" if mode in {"L", "CMYK"} else "PNG"
    read = read_face_image(encoded(image, kind))
    assert min(cosines(engine, read, face_image(portrait()))) > 0.85


def test_a_photograph_that_says_it_lies_on_its_side_is_set_upright(engine: FaceEngine) -> None:
    exif = Image.Exif()
    exif[0x0112] = SIDEWAYS
    lying = portrait().rotate(90, expand=True)
    read = read_face_image(encoded(lying, "JPEG", exif=exif))
    assert min(cosines(engine, read, face_image(portrait()))) > 0.95


def test_a_photograph_that_lies_on_its_side_without_saying_so_is_found(
    engine: FaceEngine,
) -> None:
    lying = face_image(portrait().rotate(90, expand=True))
    assessed = engine.assess(lying)
    assert assessed.detection is not None
    assert "head_tilted" in assessed.quality.reasons or "no_face" in assessed.quality.reasons


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not an image",
        encoded(Image.new("RGB", (64, 64)), "PNG")[:40],
        encoded(
            Image.new("RGB", (64, 64)),
            "GIF",
            save_all=True,
            append_images=[Image.new("RGB", (64, 64), "red")],
        ),
    ],
    ids=["empty", "text", "truncated", "animated"],
)
def test_what_is_no_photograph_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(ImageError) as caught:
        read_face_image(data)
    assert "?" not in str(caught.value)


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 1), (3, 3), (33, 2)])
def test_a_tiny_picture_shows_no_face(engine: FaceEngine, size: tuple[int, int]) -> None:
    assert engine.assess(face_image(Image.new("RGB", size, "white"))).detection is None


def test_a_huge_picture_takes_no_longer_than_a_moment(engine: FaceEngine) -> None:
    image = Image.new("RGB", (7_000, 5_000), "grey")
    image.paste(portrait(640), (3_000, 2_000))
    started = time.process_time()
    assert engine.assess(face_image(image)).detection is not None
    assert time.process_time() - started < 20


def test_of_forty_faces_one_is_taken_and_the_quality_says_so(engine: FaceEngine) -> None:
    crowd = Image.new("RGB", (1_280, 800), "grey")
    for place in range(40):
        face = pillow_image(photograph(PEOPLE[place % 10], "studio_portrait", 160))
        crowd.paste(face, (160 * (place % 8), 160 * (place // 8)))
    acquired = engine.acquire(face_image(crowd))
    assert "several_faces" in acquired.quality.reasons
    assert len({template.encoder for template in acquired.templates}) == len(acquired.templates)


def test_a_poster_behind_the_person_is_not_the_person(engine: FaceEngine) -> None:
    scene = Image.new("RGB", (1_280, 960), "grey")
    scene.paste(portrait(640), (320, 320))
    scene.paste(pillow_image(photograph(6, "studio_portrait", 200)), (1_060, 20))
    acquired = engine.acquire(face_image(scene))
    assert acquired.quality.usable
    for one, other in zip(
        acquired.templates, engine.acquire(face_image(portrait(640))).templates, strict=True
    ):
        assert float(one.vector @ other.vector) > 0.95


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(
    st.integers(1, 80),
    st.integers(1, 80),
    st.integers(0, 2**32 - 1),
    st.sampled_from(["noise", "flat", "stripes"]),
)
def test_no_pixels_crash_the_engine(
    engine: FaceEngine, height: int, width: int, seed: int, kind: str
) -> None:
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 256, (height, width, 3)).astype(np.uint8)
    if kind == "flat":
        pixels[:] = pixels[0, 0]
    elif kind == "stripes":
        pixels[::2] = 255
    acquired = engine.acquire(FaceImage(pixels))
    assert acquired.quality.score is None or 0 <= acquired.quality.score <= 100


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(encoded(Image.new("RGB", (40, 40), "red"), "JPEG"))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        image = read_face_image(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    except FieldidError:
        return
    assert image.pixels.ndim == 3
