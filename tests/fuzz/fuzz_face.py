"""Feed mutated photographs and face templates to the readers, guided by coverage (atheris).

    pip install atheris
    python tests/fuzz/fuzz_face.py -max_total_time=600

Anything but an image, a template or an error with words is a finding. atheris has no wheels for
every platform, so it is no dependency; ``tests/face/test_bad_input.py`` runs without it.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["fieldid"]):
    from fieldid.errors.base import FieldidError
    from fieldid.face import template_codec
    from fieldid.image.face import read_face_image


def read_both(data: bytes) -> None:
    """Read ``data`` as a photograph and as a template."""
    for read in (read_face_image, template_codec.decode):
        try:
            read(data)
        except FieldidError as error:
            if "?" in str(error):
                raise


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_both)
    atheris.Fuzz()
