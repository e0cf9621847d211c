"""A gallery as named arrays that can be kept and be used at once when they are back.

Faces say themselves how they are packed (``FaceGallery.packed``); fingers are taken as the arrays
they are. Guarantees that a form of another version of this program is not used. Leaves out where
the arrays rest; whoever keeps them keeps them secret and unaltered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid import __version__
from fieldid.errors.image import TemplateError
from fieldid.identify.face_gallery import FaceGallery
from fieldid.identify.finger_gallery import FingerGallery
from fieldid.identify.flatten import as_bytes, flatten, from_bytes, restore
from fieldid.identify.gallery import Gallery
from fieldid.model.biometric import ModelTag
from fieldid.parameters import GALLERY_LAYOUT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Arrays = dict[str, NDArray[np.generic]]

HEAD = "head"


@dataclass(frozen=True)
class GalleryHead:
    """What the arrays belong to. ``source``: names the list they were made of."""

    source: str
    records: int
    unreadable: int
    most_references: int
    faces: tuple[ModelTag, ...]
    fingers: tuple[ModelTag, ...]
    layout: int = GALLERY_LAYOUT
    version: str = __version__


def pack_gallery(gallery: Gallery, source: str) -> Arrays:
    """Return the arrays of a gallery without later changes."""
    arrays: Arrays = {}
    for number, face in enumerate(gallery.faces.values()):
        arrays |= {f"face{number}.{name}": array for name, array in face.packed().items()}
    for number, finger in enumerate(gallery.fingers.values()):
        arrays |= flatten(finger, f"finger{number}")
    head = GalleryHead(
        source,
        len(gallery.record_ids),
        gallery.unreadable,
        gallery.most_references,
        tuple(gallery.faces),
        tuple(gallery.fingers),
    )
    return {HEAD: as_bytes(head)} | arrays


def read_head(read: Callable[[str], NDArray[np.generic]]) -> GalleryHead | None:
    """Return what the arrays belong to, or None where they are of another version."""
    try:
        head = from_bytes(read(HEAD), GalleryHead)
    except TemplateError:
        return None
    return head if (head.layout, head.version) == (GALLERY_LAYOUT, __version__) else None


def unpack_gallery(
    head: GalleryHead,
    names: Collection[str],
    read: Callable[[str], NDArray[np.generic]],
    record_ids: Sequence[str],
) -> Gallery:
    """Return the gallery; ``read`` is called once for each array. Raises ``TemplateError``."""
    if len(record_ids) != head.records:
        raise TemplateError(reason="its packed form is of another list")
    faces = {}
    for number, tag in enumerate(head.faces):
        prefix = f"face{number}."
        parts = {name.removeprefix(prefix): read(name) for name in names if name.startswith(prefix)}
        faces[tag] = FaceGallery.unpacked(tag, head.records, parts)
    fingers = {
        tag: restore(FingerGallery, names, read, f"finger{number}")
        for number, tag in enumerate(head.fingers)
    }
    return Gallery(record_ids, faces, fingers, head.unreadable, head.most_references)
