"""Hostile repositories: whatever lies on a stick or comes over the line, one sentence at most."""

from __future__ import annotations

import gzip
import http.server
import os
import shutil
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tuf.api.exceptions import DownloadError, DownloadLengthMismatchError

from fieldid.errors.watchlist import UpdateSilentError, WatchlistError
from fieldid.parameters import REPOSITORY_INDEX_LIMIT, REPOSITORY_ROLE_LIMIT
from fieldid.watchlist.frames import frames
from fieldid.watchlist.repository_layout import (
    MODEL_INDEX,
    POLICY_INDEX,
    SIGNERS,
    ListIndex,
    ModelIndex,
    PolicyIndex,
    RevokedModel,
    Signers,
    read_index,
)
from fieldid.watchlist.repository_models import revoke_model
from fieldid.watchlist.repository_policy import stage_signers
from fieldid.watchlist.root_file import check_root
from fieldid.watchlist.snapshot import open_snapshot
from fieldid.watchlist.update_http import HttpSource
from fieldid.watchlist.update_list import CurrentList
from fieldid.watchlist.update_source import BASE, Fetcher, FolderSource, Watch
from fieldid.wire.sealing import SealingKey
from tests.watchlist.repositories import NOW, Authority, Laptop, make_authority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEVICE = SealingKey.generate()
KINDS = (ListIndex, PolicyIndex, ModelIndex, Signers)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A repository with everything in it that a laptop reads."""
    made = make_authority(tmp_path_factory.mktemp("authority"))
    stage_signers(made.workshop, Signers((bytes(32),), (bytes(32),)), NOW)
    made.sign(1, 2)
    made.enrol(DEVICE.recipient)
    made.publish("R1", "R2")
    revoke_model(made.workshop, RevokedModel("sface"), NOW)
    return made


def take_everything(laptop: Laptop, stick: Path, folder: Path) -> tuple[object, ...]:
    with laptop.visit(stick) as client:
        found: list[object] = []
        for path, kind in ((SIGNERS, Signers), (MODEL_INDEX, ModelIndex)):
            if client.find(path, REPOSITORY_INDEX_LIMIT) is not None:
                found.append(read_index(client.read(path, REPOSITORY_INDEX_LIMIT), kind))
        client.find(POLICY_INDEX, REPOSITORY_INDEX_LIMIT)
        offered = CurrentList(client, DEVICE.recipient)
        offered.whole(folder / "list.fidw")
    authority = offered.index.authority
    opened = open_snapshot(folder / "list.fidw", authority, DEVICE.unseal, None)
    return (*found, [record.record_id for record in opened.records])


def harm(data: bytes, how: str, at: int, junk: bytes) -> bytes:
    at %= max(len(data), 1)
    return {
        "cut": data[:at],
        "flip": data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] if data else junk,
        "put": data[:at] + junk + data[at:],
        "replace": junk,
        "grow": data + junk,
    }[how]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    which=st.integers(0, 10**6),
    how=st.sampled_from(["cut", "flip", "put", "replace", "grow"]),
    at=st.integers(0, 10**6),
    junk=st.binary(min_size=1, max_size=200) | st.just(b"[" * 50_000) | st.just(b"{}"),
)
def test_no_file_of_a_stick_can_do_more_than_be_refused(  # T6, T8
    authority: Authority, tmp_path: Path, which: int, how: str, at: int, junk: bytes
) -> None:
    stick = tmp_path / "stick"
    shutil.rmtree(stick, ignore_errors=True)
    shutil.rmtree(tmp_path / "downloads", ignore_errors=True)
    shutil.copytree(authority.published, stick)
    laptop = Laptop(authority.root(), tmp_path / "downloads", {})
    whole = take_everything(laptop, stick, tmp_path)
    files = sorted(path for path in stick.rglob("*") if path.is_file())
    harmed = files[which % len(files)]
    harmed.write_bytes(harm(harmed.read_bytes(), how, at, junk))
    shutil.rmtree(tmp_path / "downloads", ignore_errors=True)
    laptop = Laptop(authority.root(), tmp_path / "downloads", {})
    with suppress(WatchlistError):  # anything else escapes and fails
        assert take_everything(laptop, stick, tmp_path) == whole


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_indices_roots_and_frames_read_anything(data: bytes) -> None:  # T6
    for kind in KINDS:
        with suppress(WatchlistError):
            read_index(data, kind)
    with suppress(WatchlistError):
        check_root(data)
    with suppress(WatchlistError):
        list(frames(data))


@pytest.mark.parametrize(
    "document",
    [
        '{"version": 0, "authority": "", "bodies": 0}',
        '{"version": 1, "authority": "AAAA", "bodies": 1}',
        '{"version": 1, "bodies": 99999999, "authority": "%s"}' % ("A" * 43 + "="),
        '{"version": 99999999999, "bodies": 0, "authority": "%s"}' % ("A" * 43 + "="),
        '{"version": "../../etc", "bodies": 0, "authority": "%s"}' % ("A" * 43 + "="),
    ],
)
def test_an_index_names_no_path_and_nothing_without_bounds(document: str) -> None:
    with pytest.raises(WatchlistError):
        read_index(document.encode(), ListIndex)


@pytest.mark.parametrize(
    "document",
    [
        '{"calibrations": ["../../passphrase"]}',
        '{"calibrations": [' + ",".join([f'"{"a" * 64}"'] * 201) + "]}",
        '{"revoked": [{"policy_id": "%s", "version": 1}]}' % ("a" * 201),
    ],
)
def test_a_policy_index_is_bounded(document: str) -> None:
    with pytest.raises(WatchlistError):
        read_index(document.encode(), PolicyIndex)


def test_metadata_is_not_read_beyond_what_metadata_can_have(tmp_path: Path) -> None:  # T6
    (tmp_path / "metadata").mkdir()
    with (tmp_path / "metadata" / "1.snapshot.json").open("wb") as file:
        file.truncate(100 * REPOSITORY_ROLE_LIMIT)  # a hole: nothing rests on the disk
    fetcher = Fetcher(FolderSource(tmp_path), Watch())
    pieces = fetcher._fetch(f"{BASE}/metadata/1.snapshot.json")
    with pytest.raises(DownloadLengthMismatchError):
        list(pieces)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_on_a_stick_holds_nothing_up(tmp_path: Path) -> None:  # T8
    (tmp_path / "metadata").mkdir()
    os.mkfifo(tmp_path / "metadata" / "timestamp.json")
    with pytest.raises(UpdateSilentError, match="something else in place of a file"):
        list(FolderSource(tmp_path).read("metadata/timestamp.json", 0))


class _Bomb(http.server.BaseHTTPRequestHandler):
    """Answers every question with a file that would be a thousand times larger unpacked."""

    packed = gzip.compress(bytes(50 * 2**20))

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(self.packed)))
        self.end_headers()
        self.wfile.write(self.packed)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def bomb() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Bomb)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_that_comes_over_the_line_is_unpacked(bomb: str) -> None:  # T6
    source = HttpSource(httpx.URL(bomb))
    assert b"".join(source.read("metadata/timestamp.json", 0)) == _Bomb.packed
    source.close()


def test_a_name_that_no_repository_has_is_never_asked_for(tmp_path: Path) -> None:
    (tmp_path / "metadata").mkdir()
    fetcher = Fetcher(FolderSource(tmp_path), Watch())
    for name in ("metadata/..%2fsecret", "metadata/a\\b", "targets//x", "metadata/x/../../y"):
        with pytest.raises(DownloadError, match="no file"):
            list(fetcher.read(name, 0))
