"""The packed gallery gives the same scores as one that is built, and follows the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.app import gallery_store
from fieldid.app.gallery_store import load_gallery
from fieldid.errors.vault import BlockDamagedError
from fieldid.face import template_codec as face_codec
from fieldid.fingerprint import template_codec as finger_codec
from fieldid.identify import gallery_packing
from fieldid.identify.gallery_builder import build_gallery
from fieldid.identify.probe import Probe
from fieldid.identify.scores import score_table
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.vault.blocks import GALLERY_BLOCK

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from fieldid.app.desk import Desk
    from fieldid.identify.gallery import Gallery
    from fieldid.model.nationality import NationalityRecord


def probe_of(record: NationalityRecord) -> Probe:
    faces, fingers = [], []
    for one in record.references:
        for data in one.templates:
            if one.modality is Modality.FACE:
                faces.append(face_codec.decode(data))
            else:
                position = one.position or FingerPosition.UNKNOWN
                fingers.append((position, finger_codec.decode(data)))
    return Probe(faces=tuple(faces[:1]), fingers=tuple(fingers[:1]))


def scores(gallery: Gallery, desk: Desk, record_id: str) -> NDArray[np.float32]:
    return score_table(gallery, probe_of(desk.record(record_id))).values


def best(gallery: Gallery, record: NationalityRecord) -> str:
    values = score_table(gallery, probe_of(record)).values.mean(axis=0)
    return gallery.record_id(int(np.nanargmax(values)))


def set_aside_version(desk: Desk) -> None:
    """Let the same list count as a newer one."""
    meta = desk.vault.records.meta()
    assert meta is not None
    packed = desk.vault.records.pack(replace(meta, version=0, records=0, photos=0), [], [])
    desk.vault.records.take_over(replace(meta, version=0, records=0, photos=0), packed)


def test_the_stored_gallery_is_the_one_that_was_built(desk: Desk) -> None:
    records = desk.vault.records
    built = build_gallery(records.record_ids(), records.references())
    first = load_gallery(desk.vault)
    generation = desk.vault.generation.number
    again = load_gallery(desk.vault)
    assert desk.vault.generation.number == generation  # read, not made anew
    assert len(built) == len(first) == len(again) == 6
    assert tuple(again.record_ids) == records.record_ids()
    assert again.record_ids[1:3] == list(records.record_ids()[1:3])
    assert (again.unreadable, again.most_references) == (built.unreadable, built.most_references)
    for record_id in records.record_ids():
        expected = scores(built, desk, record_id)
        for gallery in (first, again):
            assert np.array_equal(scores(gallery, desk, record_id), expected, equal_nan=True)


def test_a_delta_is_searched_on_top(desk: Desk) -> None:
    records, meta = desk.vault.records, desk.vault.records.meta()
    assert meta is not None
    load_gallery(desk.vault)
    moved = replace(desk.record("DEMO-0001"), record_id="DEMO-0900")
    gone = desk.record("DEMO-0002")
    with desk.vault.transaction():
        records.change_list(
            replace(meta, version=meta.version + 1, records=5), [moved], ["DEMO-0001", "DEMO-0002"]
        )
    gallery = load_gallery(desk.vault)
    assert len(gallery) == 5
    assert best(gallery, moved) == "DEMO-0900"
    assert best(gallery, gone) != "DEMO-0002"
    assert best(gallery, desk.record("DEMO-0007")) == "DEMO-0007"
    values = score_table(gallery, probe_of(gone)).values
    assert np.isnan(values[:, list(gallery.record_ids).index("DEMO-0002")]).all()


def test_the_gallery_of_another_list_is_not_used(desk: Desk) -> None:
    meta = desk.vault.records.meta()
    assert meta is not None
    load_gallery(desk.vault)
    other = desk.record("DEMO-0003")
    desk.vault.records.replace_list(replace(meta, version=9, records=1, photos=0), [other], [])
    assert tuple(load_gallery(desk.vault).record_ids) == ("DEMO-0003",)


def test_another_layout_is_made_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    load_gallery(desk.vault)
    generation = desk.vault.generation.number
    monkeypatch.setattr(gallery_packing, "GALLERY_LAYOUT", gallery_packing.GALLERY_LAYOUT + 1)
    assert len(load_gallery(desk.vault)) == 6
    assert desk.vault.generation.number == generation + 1


def test_a_damaged_gallery_is_said_and_not_used(desk: Desk, folder: Path) -> None:
    gallery_store.load_gallery(desk.vault)
    block = desk.vault.blocks.open(GALLERY_BLOCK)
    assert block is not None
    path = folder / "vault" / "blocks" / block.identity
    data = bytearray(path.read_bytes())
    data[1000] ^= 1
    path.write_bytes(data)
    with pytest.raises(BlockDamagedError, match="Import the list again"):
        load_gallery(desk.vault)
    set_aside_version(desk)
    desk.import_list(folder / "list.fidw")
    assert len(load_gallery(desk.vault)) == 6
