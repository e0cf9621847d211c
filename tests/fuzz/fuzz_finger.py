"""Feed mutated finger records, images and templates to the readers, guided by coverage (atheris).

    pip install atheris
    python tests/fuzz/fuzz_finger.py -max_total_time=600 OUT tests/fingerprint/records/corpus

What is new is kept in the folder OUT. Anything but a record, an image, a template or an error with
words is a finding, as is a record that is not written again octet for octet. atheris has no wheels
for every platform, so it is no dependency; ``tests/fingerprint/records/test_hostile.py`` runs
without it.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from collections.abc import Callable

with atheris.instrument_imports(include=["fieldid"]):
    from fieldid.errors.base import FieldidError
    from fieldid.fingerprint import template_codec
    from fieldid.fingerprint.records import image_record, minutiae_record
    from fieldid.fingerprint.records.template_of import to_templates
    from fieldid.image.finger import read_finger_image
    from fieldid.model.biometric import ModelTag


def read_minutiae(data: bytes) -> None:
    """Read a minutiae record, write it again, and make templates of it."""
    record = minutiae_record.decode(data)
    if minutiae_record.encode(record) != data:
        raise AssertionError
    to_templates(record, ModelTag("fuzz", "1"))


def read_image(data: bytes) -> None:
    """Read an image record; its images are decoded elsewhere."""
    record = image_record.decode(data)
    if image_record.encode(record) != data:
        raise AssertionError


def read_template(data: bytes) -> None:
    """Read a template of our own, and write it again."""
    if template_codec.encode(template_codec.decode(data)) != data:
        raise AssertionError


READERS: tuple[Callable[[bytes], object], ...] = (
    read_minutiae,
    read_image,
    read_template,
    lambda data: read_finger_image(data, dpi=500),
)


def read_all(data: bytes) -> None:
    """Hand the bytes to every reader."""
    for read in READERS:
        with suppress(FieldidError):
            read(data)


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_all)
    atheris.Fuzz()
