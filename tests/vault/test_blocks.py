"""Packed blocks: what was written comes back, and nothing else is ever handed out."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.errors.vault import BlockDamagedError, DiskFullError, VaultLockedError
from fieldid.parameters import BLOCK_PATIENCE_S, BLOCK_PIECE_BYTES
from fieldid.vault.block_format import TAG_BYTES
from fieldid.vault.blocks import BLOCK_FOLDER
from fieldid.vault.locked import LockedVault
from tests.vault.support import NAME, PASSPHRASE, SetClock, make_vault, no_file_beyond

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.vault.vault import Vault

SIZES = [0, 1, BLOCK_PIECE_BYTES - 1, BLOCK_PIECE_BYTES, 3 * BLOCK_PIECE_BYTES + 5]


def numbers(count: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 255, count, dtype=np.uint8)


def files(home: Path) -> list[Path]:
    return sorted((home / BLOCK_FOLDER).iterdir())


def write_twice(vault: Vault) -> None:
    with vault.blocks.prepare("b") as pending:
        pending.writer.add("a", numbers(1))
        pending.writer.add("a", numbers(1))


def write_and_fail(vault: Vault) -> None:
    with vault.transaction():
        vault.blocks.write("b", {"a": numbers(10, 2)})
        raise RuntimeError


@pytest.mark.parametrize("size", SIZES)
def test_any_length_comes_back_whole_and_in_parts(vault: Vault, size: int) -> None:
    data = numbers(size)
    vault.blocks.write("b", {"before": numbers(7), "data": data, "after": numbers(9)})
    block = vault.blocks.open("b")
    assert block is not None
    assert np.array_equal(block.read("data"), data)
    for start, stop in [(0, 1), (size // 2, size), (size - 1, size + 9), (size, size), (3, 2)]:
        assert np.array_equal(block.read("data", max(start, 0), stop), data[max(start, 0) : stop])
    out = np.empty(size, np.uint8)
    vault.blocks.read_into("b", {"data": out})
    assert np.array_equal(out, data)


def test_shapes_and_kinds_come_back(vault: Vault) -> None:
    arrays = {
        "floats": np.random.default_rng(2).random((1000, 128)).astype(np.float32),
        "big_endian": np.arange(5, dtype=">i8"),
        "flags": np.array([True, False]),
        "number": np.array(7, np.int64),
        "turned": np.arange(12, dtype=np.int16).reshape(3, 4).T,
    }
    vault.blocks.write("b", arrays)
    block = vault.blocks.open("b")
    assert block is not None
    for name, array in arrays.items():
        found = block.read(name)
        assert found.shape == array.shape
        assert np.array_equal(found, array)
    assert np.array_equal(block.read("floats", 10, 20), arrays["floats"][10:20])


def test_a_stream_needs_no_length(vault: Vault) -> None:
    parts = [numbers(length, length).tobytes() for length in (0, 1, 300_000, 5, 700_000)]
    with vault.blocks.prepare("b") as pending:
        pending.writer.add("before", numbers(3))
        pending.writer.add_stream("bytes", iter(parts))
        pending.writer.add("after", numbers(4))
    vault.blocks.take_over(pending)
    block = vault.blocks.open("b")
    assert block is not None
    assert block.read("bytes").tobytes() == b"".join(parts)
    assert np.array_equal(block.read("after"), numbers(4))


def test_what_cannot_be_kept_is_refused(vault: Vault) -> None:
    with pytest.raises(ValueError, match="numbers"):
        vault.blocks.write("b", {"texts": np.array(["a"], dtype=object)})
    with pytest.raises(ValueError, match="already"):
        write_twice(vault)
    assert vault.blocks.open("b") is None
    assert files(vault.spool.folder.parent) == []


def test_only_the_right_array_is_filled(vault: Vault) -> None:
    vault.blocks.write("b", {"a": np.arange(6, dtype=np.float32).reshape(2, 3)})
    whole = np.empty((2, 6), np.float32)
    for wrong in (np.empty((3, 2), np.float32), np.empty((2, 3)), whole[:, ::2]):
        with pytest.raises(ValueError, match="a"):
            vault.blocks.read_into("b", {"a": wrong})
    with pytest.raises(BlockDamagedError):
        vault.blocks.read_into("b", {"other": whole})
    with pytest.raises(BlockDamagedError):
        vault.blocks.read_into("none", {})


def test_nothing_of_it_is_readable_on_the_disk(vault: Vault, home: Path) -> None:
    vault.blocks.write("faces", {"secret_name": np.frombuffer(b"Zzyzxman" * 9000, np.uint8)})
    data = files(home)[0].read_bytes()
    assert b"Zzyzxman" not in data
    assert b"secret_name" not in data
    if os.name == "posix":
        assert files(home)[0].stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("place", ["first", "middle", "contents", "length", "magic"])
def test_one_changed_bit_is_found(vault: Vault, home: Path, place: str) -> None:
    vault.blocks.write("b", {"a": numbers(600_000)})
    path = files(home)[0]
    data = bytearray(path.read_bytes())
    spot = {"first": 9, "middle": 300_000, "contents": -30, "length": -1, "magic": 0}[place]
    data[spot] ^= 1
    path.write_bytes(data)
    if place == "magic":  # not authenticated, and nothing depends on it
        assert vault.blocks.open("b") is not None
        return
    with pytest.raises(BlockDamagedError):
        vault.blocks.read_into("b", {"a": np.empty(600_000, np.uint8)})


@pytest.mark.parametrize("cut", [1, 100, 300_000])
def test_a_shortened_or_lost_file_is_found(vault: Vault, home: Path, cut: int) -> None:
    vault.blocks.write("b", {"a": numbers(600_000)})
    path = files(home)[0]
    os.truncate(path, path.stat().st_size - cut)
    with pytest.raises(BlockDamagedError):
        vault.blocks.open("b")
    path.unlink()
    with pytest.raises(BlockDamagedError, match="Import the list again"):
        vault.blocks.open("b")


def test_pieces_cannot_change_places(vault: Vault, home: Path) -> None:
    vault.blocks.write("b", {"a": numbers(3 * BLOCK_PIECE_BYTES)})
    path, step = files(home)[0], BLOCK_PIECE_BYTES + TAG_BYTES
    data = path.read_bytes()
    head, rest = data[:8], data[8:]
    path.write_bytes(head + rest[step : 2 * step] + rest[:step] + rest[2 * step :])
    with pytest.raises(BlockDamagedError):
        vault.blocks.read_into("b", {"a": np.empty(3 * BLOCK_PIECE_BYTES, np.uint8)})


def test_an_old_block_put_back_is_noticed(vault: Vault, home: Path, tmp_path: Path) -> None:
    vault.blocks.write("b", {"a": numbers(1000, 1)})
    old = shutil.copy(files(home)[0], tmp_path / "old")
    vault.blocks.write("b", {"a": numbers(1000, 2)})
    (path,) = files(home)
    shutil.copy(old, path)
    with pytest.raises(BlockDamagedError, match="older copy"):
        vault.blocks.open("b")


def test_the_block_of_another_name_or_vault_is_noticed(vault: Vault, home: Path) -> None:
    vault.blocks.write("a", {"a": numbers(1000, 1)})
    (of_a,) = files(home)
    vault.blocks.write("b", {"a": numbers(1000, 2)})
    (of_b,) = set(files(home)) - {of_a}
    shutil.copy(of_a, of_b)
    with pytest.raises(BlockDamagedError):
        vault.blocks.open("b")


def test_a_block_counts_with_its_transaction_only(vault: Vault, home: Path) -> None:
    vault.blocks.write("b", {"a": numbers(10, 1)})
    with pytest.raises(RuntimeError):
        write_and_fail(vault)
    block = vault.blocks.open("b")
    assert block is not None
    assert np.array_equal(block.read("a"), numbers(10, 1))
    assert vault.blocks.clear_strangers() == 0  # somebody may still be writing it
    for path in files(home):
        os.utime(path, (0, path.stat().st_mtime - 2 * BLOCK_PATIENCE_S))
    assert vault.blocks.clear_strangers() == 1
    assert vault.blocks.open("b") is not None


def test_the_generation_grows_and_the_earlier_file_goes(vault: Vault, home: Path) -> None:
    before = vault.generation.number
    vault.blocks.write("b", {"a": numbers(10)})
    vault.blocks.write("b", {"a": numbers(10)})
    assert vault.generation.number == before + 2
    assert len(files(home)) == 1
    vault.blocks.remove("b")
    assert files(home) == []
    assert vault.blocks.open("b") is None


def test_blocks_outlast_a_log_off_and_are_closed_by_it(home: Path) -> None:
    clock = SetClock()
    with make_vault(home, clock) as vault:
        vault.blocks.write("b", {"a": numbers(10)})
        block = vault.blocks.open("b")
        assert block is not None
    with pytest.raises(VaultLockedError):
        block.read("a")
    with LockedVault(home, clock).unlock(NAME, PASSPHRASE) as vault:
        vault.blocks.read_into("b", {"a": np.empty(10, np.uint8)})


def test_erasing_removes_them(vault: Vault, home: Path) -> None:
    vault.blocks.write("b", {"a": numbers(10)})
    vault.erase()
    assert not (home / BLOCK_FOLDER).exists()


def test_a_full_disk_leaves_the_earlier_block(vault: Vault, home: Path) -> None:
    vault.blocks.write("b", {"a": numbers(10, 1)})
    with no_file_beyond(500_000), pytest.raises(DiskFullError):
        vault.blocks.write("b", {"a": numbers(600_000, 2)})
    block = vault.blocks.open("b")
    assert block is not None
    assert np.array_equal(block.read("a"), numbers(10, 1))
    assert len(files(home)) == 1
