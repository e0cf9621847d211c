"""``fieldid bench unlock``: from the passphrase to the first search, on a large invented list.

A vault is made in a temporary folder and filled; then another process logs on, loads the gallery
and searches once, so that its memory is that of a laptop that was just switched on. In the same
run the packed file is read plainly, and its bytes are put through the HMAC that an SQLCipher page
would cost at least. The list rests in the system's file cache, in all three.
"""

from __future__ import annotations

import hashlib
import hmac
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec
import numpy as np

from fieldid.app.gallery_store import load_gallery
from fieldid.identify.probe import Probe
from fieldid.identify.scores import score_table
from fieldid.model.biometric import FingerPosition
from fieldid.model.list_meta import ListMeta
from fieldid.training.crowd import crowd, crowd_face, crowd_finger
from fieldid.vault.blocks import BLOCK_FOLDER
from fieldid.vault.identities import NewOfficer
from fieldid.vault.locked import LockedVault
from fieldid.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import FileIO

T = TypeVar("T")
_PASSPHRASE = "four invented words for measuring"  # noqa: S105 - of a vault that is thrown away
_PIECE = 4 * 1024 * 1024
_SEED = 4


@dataclass(frozen=True)
class Unlocking:
    """Seconds, and bytes. ``search_s``: of a face and a finger against the whole list."""

    unlock_s: float
    load_s: float
    search_s: float
    total_s: float
    peak_rss_bytes: int
    found: bool


@dataclass(frozen=True)
class UnlockBench:
    """One run. ``*_ratio``: loading the gallery against the floor of the same run."""

    faces: int
    fingers: int
    list_import_s: float
    gallery_build_s: float
    packed_bytes: int
    plain_read_s: float
    hmac_floor_s: float
    best: Unlocking
    runs: tuple[Unlocking, ...]
    plain_read_ratio: float
    hmac_floor_ratio: float


@click.command()
@click.option("--faces", default=1_000_000, show_default=True, help="Records, one face each.")
@click.option("--fingers", default=100_000, show_default=True, help="Records with a finger too.")
@click.option("--runs", default=3, show_default=True, help="Log-ons; the fastest is compared.")
@click.option("--json", "target", type=click.Path(dir_okay=False, path_type=Path))
def unlock(faces: int, fingers: int, runs: int, target: Path | None) -> None:
    """Measure unlocking and the first search."""
    with tempfile.TemporaryDirectory(prefix="fieldid-bench-") as folder:
        measured = measure(Path(folder) / "vault", faces, min(faces, fingers), runs)
    if target:
        target.write_bytes(msgspec.json.format(msgspec.json.encode(measured)))
    for line in words(measured):
        click.echo(line)


def words(measured: UnlockBench) -> tuple[str, ...]:
    """Return the measurement in words."""
    one = measured.best
    return (
        f"{measured.faces} faces, {measured.fingers} fingers, {measured.packed_bytes} bytes packed",
        f"import {measured.list_import_s:.1f} s, building {measured.gallery_build_s:.1f} s",
        f"passphrase {one.unlock_s:.2f} s, loading {one.load_s:.2f} s, search {one.search_s:.2f} s",
        f"together {one.total_s:.2f} s, at most {one.peak_rss_bytes / 2**30:.2f} GiB resident",
        f"plain read {measured.plain_read_s:.2f} s, loading {measured.plain_read_ratio:.1f} x that",
        f"page HMAC {measured.hmac_floor_s:.2f} s, loading {measured.hmac_floor_ratio:.1f} x that",
        "the person searched for was found" if one.found else "the person was NOT FOUND",
    )


def measure(home: Path, faces: int, fingers: int, runs: int) -> UnlockBench:
    """Fill a vault and measure it."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        import_s, build_s = pool.submit(_fill, home, faces, fingers).result()
    packed = max((home / BLOCK_FOLDER).iterdir(), key=_used_last)
    done = []
    for _ in range(runs):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            done.append(pool.submit(_log_on, home, faces, fingers).result())
    best = min(done, key=lambda one: one.total_s)
    plain, floor = _read_plainly(packed), _hmac_floor(packed)
    return UnlockBench(
        faces,
        fingers,
        import_s,
        build_s,
        packed.stat().st_size,
        plain,
        floor,
        best,
        tuple(done),
        best.load_s / plain,
        best.load_s / floor,
    )


def _fill(home: Path, faces: int, fingers: int) -> tuple[float, float]:
    administrator = NewOfficer("Bench", "administrator")
    with Vault.create(home, administrator, _PASSPHRASE, "pilot", _now) as vault:
        meta = ListMeta(bytes(32), 1, _now(), faces)
        import_s, _ = _timed(
            lambda: vault.records.replace_list(meta, crowd(faces, fingers, _SEED), ())
        )
        build_s, _ = _timed(lambda: load_gallery(vault))
    return import_s, build_s


def _log_on(home: Path, faces: int, fingers: int) -> Unlocking:
    wanted = fingers // 2 if fingers else faces // 2
    probe = Probe(
        faces=(crowd_face(_SEED, wanted),) if faces else (),
        fingers=((FingerPosition.RIGHT_INDEX, crowd_finger(_SEED, wanted)),) if fingers else (),
    )
    unlock_s, vault = _timed(lambda: LockedVault(home, _now).unlock(None, _PASSPHRASE))
    load_s, gallery = _timed(lambda: load_gallery(vault))
    search_s, table = _timed(lambda: score_table(gallery, probe))
    best = int(np.nanargmax(np.nansum(table.values, axis=0)))
    found = gallery.record_id(best) == f"CROWD-{wanted:07d}"
    vault.lock()
    return Unlocking(unlock_s, load_s, search_s, unlock_s + load_s + search_s, peak_rss(), found)


def _read_plainly(path: Path) -> float:
    out = bytearray(path.stat().st_size)
    with path.open("rb", buffering=0) as file:
        return _timed(lambda: _read_into(file, memoryview(out)))[0]


def _hmac_floor(path: Path) -> float:
    """Time HMAC-SHA-512 over the file, as SQLCipher does for its pages at the least."""
    mac = hmac.new(bytes(32), digestmod=hashlib.sha512)
    with path.open("rb", buffering=0) as file:
        seconds = 0.0
        while piece := file.read(_PIECE):
            started = time.perf_counter()
            mac.update(piece)
            seconds += time.perf_counter() - started
    return seconds


def _read_into(file: FileIO, out: memoryview) -> None:
    while count := file.readinto(out[:_PIECE]):
        out = out[count:]


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def peak_rss() -> int:
    """Return the most memory this process ever had resident; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - not on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _used_last(path: Path) -> int:
    return path.stat().st_mtime_ns


def _now() -> datetime:
    return datetime.now(UTC)
