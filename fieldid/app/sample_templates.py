"""Face templates that travel with the photograph they belong to.

A template that several frames of a camera went into cannot be made from the photograph that was
kept. So it lies in the file of the photograph, and is erased and handed on with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from fieldid.errors.image import TemplateError
from fieldid.image.png_chunk import chunk_of, with_chunk

if TYPE_CHECKING:
    from fieldid.model.biometric import FaceTemplate


def with_templates(png: bytes, templates: tuple[FaceTemplate, ...]) -> bytes:
    """Return the file with its templates."""
    from fieldid.face import template_codec  # noqa: PLC0415 - with the engine

    return with_chunk(png, msgspec.msgpack.encode([template_codec.encode(t) for t in templates]))


def templates_with(png: bytes) -> tuple[FaceTemplate, ...]:
    """Return the templates in a file, none where it has none that can be read."""
    from fieldid.face import template_codec  # noqa: PLC0415 - with the engine

    try:
        held = msgspec.msgpack.decode(chunk_of(png) or b"\x90", type=list[bytes])
        return tuple(template_codec.decode(data) for data in held)
    except (msgspec.DecodeError, TemplateError):
        return ()
