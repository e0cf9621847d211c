"""T5: who signed, for whom, how new; everything is verified before anything is applied."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.errors.watchlist import (
    WatchlistDamagedError,
    WatchlistError,
    WatchlistNotForThisDeviceError,
    WatchlistOlderError,
    WatchlistStrangerError,
)
from fieldid.model.biometric import Modality
from fieldid.model.nationality import NationalityRecord, Reference
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.list_file import PartsWriter, SignedDocument, write_list
from fieldid.watchlist.manifest import KEYS_FORMAT, MANIFEST_FORMAT, KeyFile, Manifest
from fieldid.watchlist.snapshot import OpenedSnapshot, open_snapshot
from fieldid.watchlist.stored_zip import StoredZipWriter
from fieldid.wire.canonical import canonical_json
from fieldid.wire.sealing import SealingKey, seal
from tests.watchlist.lists import AUTHORITY, DEVICE, NOW, build, build_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STRANGER = ListAuthority.create()
KEY = bytes(range(32))


def open_with(path: Path, held: int | None = None) -> OpenedSnapshot:
    return open_snapshot(path, AUTHORITY.public, DEVICE.unseal, held)


def must_not_unseal(_: bytes) -> bytes:
    pytest.fail("the key was opened before the signature was verified")


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Write the members of a list anew, after ``change``, as a well-formed file."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    target = io.BytesIO()
    writer = StoredZipWriter(target)
    for name, data in members.items():
        writer.add(name, data)
    writer.finish()
    other = path.with_name("other.fidw")
    other.write_bytes(target.getvalue())
    return other


def replace_parts(parts: dict[str, bytes], members: dict[str, bytes]) -> None:
    members.update(parts)


def signed_by_hand(
    path: Path,
    fill: Callable[[PartsWriter], None],
    signer: ListAuthority = AUTHORITY,
    list_key: bytes = KEY,
    keys_for: bytes | None = None,
    **changes: Any,
) -> Path:
    """Write a list with any content, signed and sealed as it should be."""
    parts = PartsWriter(io.BytesIO(), KEY, AUTHORITY, 1)
    fill(parts)
    parts.flush()
    manifest = Manifest(
        MANIFEST_FORMAT, AUTHORITY.fingerprint, 1, NOW, signer.public, parts.records, parts.photos,
        tuple(parts.chunks), tuple(parts.packs),
    )  # fmt: skip
    document = canonical_json(replace(manifest, **changes))
    digest = hashlib.sha256(document if keys_for is None else keys_for).hexdigest()
    keys = canonical_json(
        KeyFile(KEYS_FORMAT, AUTHORITY.fingerprint, 1, digest, seal(list_key, [DEVICE.recipient]))
    )
    out = path / "hand.fidw"
    write_list(
        out,
        SignedDocument(document, signer.sign(document)),
        SignedDocument(keys, signer.sign(keys)),
        parts,
    )
    return out


def record(record_id: str, photo: str = "") -> NationalityRecord:
    reference = Reference("ref", Modality.FACE, None, (b"t",), photo=photo)
    return NationalityRecord(record_id, (), (), references=(reference,) if photo else ())


def one_record(parts: PartsWriter) -> None:
    parts.add_record(record("R1"))


def test_a_list_made_by_hand_opens(tmp_path: Path) -> None:
    opened = open_with(signed_by_hand(tmp_path, one_record))
    assert [one.record_id for one in opened.records] == ["R1"]


def test_a_stranger_is_named_as_such_and_no_key_is_touched(tmp_path: Path) -> None:
    path = signed_by_hand(tmp_path, one_record, signer=STRANGER)
    with pytest.raises(WatchlistStrangerError):
        open_snapshot(path, AUTHORITY.public, must_not_unseal, None)


def test_a_stranger_who_claims_to_be_the_authority_is_just_damage(tmp_path: Path) -> None:
    path = signed_by_hand(tmp_path, one_record, signer=STRANGER, authority=AUTHORITY.public)
    with pytest.raises(WatchlistDamagedError):
        open_snapshot(path, AUTHORITY.public, must_not_unseal, None)


def test_a_list_for_another_device_says_which_key_to_ask_for(tmp_path: Path) -> None:
    built, other = build_two(tmp_path), SealingKey.generate()
    with pytest.raises(WatchlistNotForThisDeviceError, match=other.recipient):
        open_snapshot(built.path, AUTHORITY.public, other.unseal, None, other.recipient)
    with pytest.raises(WatchlistNotForThisDeviceError, match="diagnosis page"):
        open_snapshot(built.path, AUTHORITY.public, other.unseal, None)


@pytest.mark.parametrize("held", [3, 4])
def test_an_older_or_equal_version_changes_nothing(tmp_path: Path, held: int) -> None:
    built = build_two(tmp_path, version=3)
    with pytest.raises(WatchlistOlderError, match=rf"version 3.*held \(version {held}\)"):
        built.open(held)
    assert built.open(2).meta.version == 3


def test_a_part_of_another_list_of_the_same_authority_does_not_fit(tmp_path: Path) -> None:
    built = build_two(tmp_path)
    with zipfile.ZipFile(built.path) as archive:
        old = {name: archive.read(name) for name in archive.namelist()}
    newer = build(tmp_path, version=4).path
    for names in (("records/00000",), ("photos/00000",), ("keys.json", "keys.sig")):
        parts = {name: old[name] for name in names}
        with pytest.raises(WatchlistDamagedError):
            open_with(rewritten(newer, partial(replace_parts, parts)))


@pytest.mark.parametrize(
    "change",
    [
        lambda members: members.pop("photos/00000"),
        lambda members: members.update({"photos/00001": b""}),
        lambda members: members.update({"extra.txt": b"x"}),
        lambda members: members.update({"manifest.sig": b""}),
        lambda members: members.update({"manifest.sig": bytes(64)}),
        lambda members: members.update({"manifest.sig": bytes(100)}),
        lambda members: members.update({"keys.sig": bytes(64)}),
        lambda members: members.update({"manifest.json": b"[" * 100_000}),
        lambda members: members.update({"manifest.json": b"\xff"}),
        lambda members: members.update({"manifest.json": members["keys.json"]}),
        lambda members: members.clear(),
    ],
)
def test_a_well_formed_file_with_other_members_is_refused(
    tmp_path: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    with pytest.raises(WatchlistDamagedError):
        open_with(rewritten(build_two(tmp_path).path, change))


def same_twice(parts: PartsWriter) -> None:
    one_record(parts)
    one_record(parts)


def missing_photo(parts: PartsWriter) -> None:
    parts.add_record(record("R1", photo="0" * 32))


@pytest.mark.parametrize(
    ("fill", "changes"),
    [
        (same_twice, {}),
        (missing_photo, {}),
        (one_record, {"record_count": 2}),
        (one_record, {"photo_count": 1}),
        (one_record, {"version": 2}),
        (one_record, {"list_id": "other"}),
        (one_record, {"list_key": bytes(32)}),
        (one_record, {"list_key": bytes(31)}),
        (one_record, {"created_at": NOW.replace(tzinfo=None)}),
    ],
)
def test_a_mistake_of_the_authority_itself_is_found(
    tmp_path: Path, fill: Callable[[PartsWriter], None], changes: dict[str, Any]
) -> None:
    with pytest.raises(WatchlistDamagedError):
        open_with(signed_by_hand(tmp_path, fill, **changes))


def test_keys_belong_to_one_manifest(tmp_path: Path) -> None:
    path = signed_by_hand(tmp_path, one_record, keys_for=b"another manifest")
    with pytest.raises(WatchlistDamagedError, match="keys belong to another list"):
        open_with(path)


@pytest.mark.parametrize("part", ["records/00000", "photos/00000"])
def test_an_altered_part_with_a_fitting_checksum_is_found(tmp_path: Path, part: str) -> None:
    def alter(members: dict[str, bytes]) -> None:
        members[part] = members[part][:-1] + bytes([members[part][-1] ^ 1])

    with pytest.raises(WatchlistDamagedError, match="not the one that was signed"):
        open_with(rewritten(build_two(tmp_path).path, alter))


def test_a_newer_format_is_said(tmp_path: Path) -> None:
    with pytest.raises(WatchlistError, match="format this version does not read"):
        open_with(signed_by_hand(tmp_path, one_record, format="fidw-2"))


def test_records_that_are_none_are_damage(tmp_path: Path) -> None:
    def fill(parts: PartsWriter) -> None:
        parts._chunk += b"\0\0\0\1\xff"
        parts.records = 1

    with pytest.raises(WatchlistDamagedError, match="record cannot be read"):
        open_with(signed_by_hand(tmp_path, fill))


def test_a_file_altered_after_it_was_opened_is_not_applied(tmp_path: Path) -> None:
    built = build_two(tmp_path)
    opened = built.open()
    data = bytearray(built.path.read_bytes())
    for name in ("records/00000", "photos/00000"):
        data[opened.members[name].end - 1] ^= 1
    built.path.write_bytes(data)
    with pytest.raises(WatchlistDamagedError):
        list(opened.records)
    with pytest.raises(WatchlistDamagedError):
        list(opened.photos)
    built.path.unlink()
    with pytest.raises(WatchlistError, match="no longer be read"):
        list(opened.records)


def test_records_can_be_asked_for_twice(tmp_path: Path) -> None:
    opened = build_two(tmp_path).open()
    assert list(opened.records) == list(opened.records)


@pytest.mark.parametrize("place", ["absent", "."])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, place: str) -> None:
    with pytest.raises(WatchlistError, match="cannot be read"):
        open_with(tmp_path / place)


def test_the_key_is_in_no_repr(tmp_path: Path) -> None:
    opened = build_two(tmp_path).open()
    assert "key" not in repr(opened)
    assert repr(next(iter(opened.records))).startswith("<fieldid")
