"""The authority's program ends between any two steps: the repository stays whole."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from fieldid.watchlist.repository_keys import load_signer
from fieldid.watchlist.repository_layout import LIST_INDEX, ListIndex, read_index
from fieldid.watchlist.snapshot import open_snapshot
from fieldid.watchlist.update_list import CurrentList
from fieldid.wire.sealing import SealingKey
from tests.watchlist.repositories import NOW, Authority, Laptop, make_authority

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")
DEVICE, OTHER = SealingKey.generate(), SealingKey.generate()
STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir"}
KILLED, DONE = 77, 0
# Every step where a run of its own asks for it, as for the kills of tests/faults.
STRIDE = 1 if os.environ.get("FIELDID_KILLS") else 6


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An authority with two lists, a laptop, and a change of three daily keys that waits."""
    folder = tmp_path_factory.mktemp("authority")
    made = make_authority(folder)
    made.enrol(DEVICE.recipient)
    made.publish("R1", "R2", *(f"X{number}" for number in range(8)))
    made.publish("R1", *(f"X{number}" for number in range(8)))
    made.build("R3", *(f"X{number}" for number in range(8))).rename(folder / "next.fidw")
    for role in ("timestamp", "snapshot", "watchlist"):
        made.workshop.change_key(role, NOW)
    made.workshop.sign(load_signer(made.key(1)), NOW)
    return folder


def publish(authority: Authority) -> None:
    if authority.lists.version == 2:
        authority.lists.publish(authority.folder / "next.fidw", NOW)


def enrol(authority: Authority) -> None:
    authority.enrol(OTHER.recipient)


def revoke(authority: Authority) -> None:
    authority.lists.revoke(OTHER.recipient, NOW)


def release(authority: Authority) -> None:
    if authority.workshop.waiting():
        authority.sign(3)


def renew(authority: Authority) -> None:
    authority.workshop.renew(NOW, 100)


@pytest.mark.parametrize("act", [publish, enrol, release, renew])
def test_whenever_it_ends_laptops_find_one_whole_state_and_it_goes_on(
    prepared: Path, tmp_path: Path, act: Callable[[Authority], None]
) -> None:
    root = Authority(prepared).root()
    stride = min(STRIDE, 2) if act is release else STRIDE
    seen, step = set[int](), 1 - stride
    while True:
        step += stride
        authority = Authority(tmp_path / str(step))
        shutil.copytree(prepared, authority.folder)
        laptop = Laptop(root, tmp_path / "downloads", {})
        assert take(laptop, authority.published, tmp_path) == 2
        ended = run_until(step, lambda authority=authority: act(authority))
        seen.add(take(laptop, authority.published, tmp_path))
        act(authority)  # the keeper tries again
        if act is enrol:
            assert take(laptop, authority.published, tmp_path, OTHER) == 2
            revoke(authority)
        release(authority)
        publish(authority)
        newest = authority.workshop.published_bytes("watchlist", LIST_INDEX) or b""
        assert take(laptop, authority.published, tmp_path) == read_index(newest, ListIndex).version
        shutil.rmtree(authority.folder)
        if ended == DONE:
            break
        assert ended == KILLED
    assert step > 5
    assert seen == ({2, 3} if act is publish else {2})


def run_until(step: int, act: Callable[[], None]) -> int:
    """Run ``act`` in a process that ends by itself before its n-th change of the folder."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = [step]

    def end(event: str, about: tuple[object, ...]) -> None:
        if event in STEPS and "/authority/" in str(about[0]):
            left[0] -= 1
            if not left[0]:
                os._exit(KILLED)

    sys.addaudithook(end)
    try:
        act()
    except BaseException:  # noqa: BLE001 - whatever it is, the parent must be told
        os._exit(1)
    os._exit(DONE)


def take(laptop: Laptop, published: Path, folder: Path, device: SealingKey = DEVICE) -> int:
    """Take the whole list as a laptop does, and every change to it; return its version."""
    with laptop.visit(published) as client:
        offered = CurrentList(client, device.recipient)
        offered.whole(folder / "list.fidw")
        for version in offered.index.changes_from:
            assert offered.change_size(version)
    opened = open_snapshot(folder / "list.fidw", offered.index.authority, device.unseal, None)
    return opened.meta.version
