"""Feed mutated photographs and face templates to the readers, guided by coverage (atheris).

    pip install atheris
    python tests/fuzz/fuzz_face.py -max_total_time=600 CORPUS

The folder CORPUS is filled with a file of each kind first: from nothing no mutation finds one.
Anything but an image, a template or an error with words is a finding. atheris has no wheels for
every platform, so it is no dependency; ``tests/face/test_bad_input.py`` runs without it.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import atheris
import numpy as np
from PIL import Image

with atheris.instrument_imports(include=["fieldid"]):
    from fieldid.errors.base import FieldidError
    from fieldid.face import template_codec
    from fieldid.face.encoder import unit_template
    from fieldid.image.face import read_face_image
    from fieldid.model.biometric import ModelTag


def read_both(data: bytes) -> None:
    """Read ``data`` as a photograph and as a template."""
    for read in (read_face_image, template_codec.decode):
        try:
            read(data)
        except FieldidError as error:
            if "?" in str(error):
                raise


def fill(folder: Path) -> None:
    """Write small whole files of every kind that is read."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(0)
    picture = Image.fromarray(random.integers(0, 256, (9, 12, 3)).astype(np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 6
    for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "JPEG2000"):
        for mode in ("RGB", "L", "CMYK", "P", "RGBA", "I;16"):
            file = io.BytesIO()
            try:
                picture.convert(mode).save(file, kind, exif=exif)
            except (OSError, ValueError, KeyError):  # this kind has no such pixels
                continue
            (folder / f"{kind}-{mode.replace(';', '-')}").write_bytes(file.getvalue())
    vector = random.standard_normal(128)
    template = unit_template(ModelTag("sface", "1", "ab" * 32), vector)
    (folder / "template").write_bytes(template_codec.encode(template))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        if not name.startswith("-"):
            fill(Path(name))
    atheris.Setup(sys.argv, read_both)
    atheris.Fuzz()
