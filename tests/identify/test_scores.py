"""The score table of a probe with several samples of one source."""

from __future__ import annotations

import numpy as np

from fieldid.face import template_codec
from fieldid.identify.gallery_builder import build_gallery
from fieldid.identify.probe import Probe
from fieldid.identify.scores import score_table
from fieldid.model.biometric import FaceTemplate, Modality, ModelTag
from fieldid.model.nationality import Reference

TAG = ModelTag("sface", "1", "a" * 64)


def face(axis: int) -> FaceTemplate:
    return FaceTemplate(TAG, np.eye(128, dtype=np.float32)[axis])


def reference(template: FaceTemplate) -> Reference:
    return Reference("r", Modality.FACE, None, (template_codec.encode(template),))


def test_the_better_of_two_photographs_counts_for_each_record() -> None:
    first, second = face(0), face(1)
    gallery = build_gallery(("A", "B"), [("A", reference(first)), ("B", reference(second))])

    table = score_table(gallery, Probe(faces=(first, second)))

    assert table.sources == ("face:sface",)
    assert np.allclose(table.values, [[1, 1]])


def test_the_most_references_of_one_source_are_counted() -> None:
    one, other = reference(face(0)), reference(face(1))

    assert build_gallery(("A", "B"), [("A", one), ("B", other)]).most_references == 1
    assert build_gallery(("A", "B"), [("A", one), ("A", other)]).most_references == 2
