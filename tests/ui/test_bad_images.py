"""Image files that cannot be used, through the folder reader and the capture screens."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from fieldid.image.encode import encode_png
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition, Modality
from fieldid.training.face_photo import FaceView, face_photo
from fieldid.training.people import person
from tests.ui.laptop import MATE_ID
from tests.ui.trouble import at_face, at_fingers, nothing_told, press, told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from fieldid.ports import RawSample
    from tests.ui.officer import Officer
    from ui.screens.face import FaceScreen
    from ui.screens.fingers import FingersScreen

    Samples = Mapping[tuple[Modality, FingerPosition | None], tuple[RawSample, ...]]

DPI = 500


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


def sixteen_bits(image: FingerImage | FaceImage) -> bytes:
    grey = np.asarray(Image.fromarray(image.pixels).convert("L"), np.uint16) * 257
    return encoded(Image.fromarray(grey), "PNG", dpi=(DPI, DPI))


def ink_colours(image: FingerImage | FaceImage) -> bytes:
    ink = Image.fromarray(image.pixels).convert("CMYK")
    return encoded(ink, "TIFF", dpi=(DPI, DPI))


BAD = [
    (truncated, "the file is damaged or incomplete"),
    (empty, "the file is empty"),
    (enormous, "it has more pixels than this program opens"),
    (no_image, "it is not an image of a known kind"),
    (animated, "it holds several pages or is animated"),
]


@pytest.fixture
def finger(samples: Samples) -> FingerImage:
    return cast("FingerImage", samples[(Modality.FINGER, FingerPosition.RIGHT_INDEX)][0].image)


@pytest.fixture
def photograph() -> FaceImage:
    found = face_photo(person(MATE_ID).face, FaceView.PORTRAIT)
    if found is None:
        pytest.skip("the photographs of the extra demo are not installed")
    return found


class Picker:
    """Picks files in the dialogue, as the officer does, and captures from them."""

    def __init__(self, officer: Officer, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.officer, self.folder = officer, folder
        self._picked: list[str] = []
        monkeypatch.setattr(
            QFileDialog, "getOpenFileNames", staticmethod(lambda *_: (self._picked, ""))
        )

    def capture(self, *contents: bytes) -> None:
        """Pick files of these contents, and press Enter."""
        screen = cast("FingersScreen", self.officer.screen)
        screen.readers.choose("folder:picked")
        paths = [self.folder / f"Name of a Person {n}.png" for n in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content)
        self._picked = [str(path) for path in paths]
        press(self.officer, "choose_files")
        self.officer.enter()
        self.officer.settle()


@pytest.fixture
def picker(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Picker:
    return Picker(officer, tmp_path, monkeypatch)


@pytest.mark.parametrize(("spoil", "reason"), BAD)
def test_a_bad_file_of_a_finger_is_explained_and_a_good_one_taken_after_it(
    picker: Picker,
    officer: Officer,
    finger: FingerImage,
    spoil: Callable[[bytes], bytes],
    reason: str,
) -> None:
    encounter = at_fingers(officer)
    before = encounter.encounter
    good = encode_png(finger)
    picker.capture(spoil(good))
    what, next_step = told(officer, f"image-finger-{spoil.__name__}")
    assert what.startswith("This image cannot be used: ")
    assert reason in what
    assert "Name of a Person" not in what
    assert next_step == "Choose another image or capture again."
    assert encounter.encounter == before
    picker.capture(good)
    assert nothing_told(officer)
    assert [one.position for one in encounter.encounter.samples] == [FingerPosition.RIGHT_INDEX]


def test_bad_files_of_a_face_are_explained_and_a_good_one_taken_after_them(
    picker: Picker, officer: Officer, photograph: FaceImage
) -> None:
    encounter = at_face(officer)
    before = encounter.encounter
    good = encode_png(photograph)
    for spoil, reason in BAD:
        picker.capture(spoil(good))
        what, next_step = told(officer, f"image-face-{spoil.__name__}")
        assert reason in what
        assert next_step == "Choose another image or capture again."
        assert encounter.encounter == before
    picker.capture(good)
    assert nothing_told(officer)
    assert [one.modality for one in encounter.encounter.samples] == [Modality.FACE]


@pytest.mark.parametrize("write", [sixteen_bits, ink_colours])
def test_a_finger_in_sixteen_bits_or_ink_colours_works(
    picker: Picker,
    officer: Officer,
    finger: FingerImage,
    write: Callable[[FingerImage | FaceImage], bytes],
) -> None:
    encounter = at_fingers(officer)
    picker.capture(write(finger))
    assert nothing_told(officer)
    sample = encounter.encounter.samples[0]
    kept = encounter.sample_image(sample.sample_id).pixels
    assert np.abs(kept.astype(int) - finger.pixels).max() <= 1


@pytest.mark.parametrize("write", [sixteen_bits, ink_colours])
def test_a_face_in_sixteen_bits_or_ink_colours_works(
    picker: Picker,
    officer: Officer,
    photograph: FaceImage,
    write: Callable[[FingerImage | FaceImage], bytes],
) -> None:
    encounter = at_face(officer)
    picker.capture(write(photograph))
    assert nothing_told(officer)
    assert encounter.encounter.samples[0].quality.usable
    assert cast("FaceScreen", officer.screen).picture.has_image


def test_no_file_at_all_is_not_called_a_missing_person(officer: Officer) -> None:
    encounter = at_fingers(officer)
    cast("FingersScreen", officer.screen).readers.choose("folder:picked")
    officer.enter()
    assert told(officer, "image-none-picked") == (
        "There is no image file to read.",
        "Choose image files, then press Capture.",
    )
    assert encounter.encounter.samples == ()


def test_one_poor_file_is_kept_without_waiting_for_more(
    picker: Picker, officer: Officer, finger: FingerImage
) -> None:
    encounter = at_fingers(officer)
    blank = np.full_like(finger.pixels, 250)
    picker.capture(encode_png(FingerImage(blank, DPI)))
    assert nothing_told(officer)
    assert not encounter.encounter.samples[0].quality.usable


def test_the_next_of_several_files_is_tried_when_one_is_poor(
    picker: Picker, officer: Officer, finger: FingerImage
) -> None:
    encounter = at_fingers(officer)
    blank = np.full_like(finger.pixels, 250)
    picker.capture(encode_png(FingerImage(blank, DPI)), encode_png(finger))
    assert nothing_told(officer)
    (sample,) = encounter.encounter.samples
    assert sample.attempts == 2
    assert np.array_equal(encounter.sample_image(sample.sample_id).pixels, finger.pixels)


def test_a_resolution_that_no_file_states_is_asked_for(
    picker: Picker, officer: Officer, finger: FingerImage
) -> None:
    encounter = at_fingers(officer)
    picker.capture(encoded(Image.fromarray(finger.pixels), "PNG"))
    what, next_step = told(officer, "image-finger-no-resolution")
    assert what == "This fingerprint image does not state its resolution."
    assert "dots per inch" in next_step
    screen = cast("FingersScreen", officer.screen)
    assert screen.resolution.isVisible()
    screen.press_primary()
    assert nothing_told(officer)
    assert len(encounter.encounter.samples) == 1
