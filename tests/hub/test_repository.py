"""The hub serves the repository as files, and a laptop takes it over that line as from a stick."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, cast

import httpx
import pytest
import uvicorn

from fieldid.errors.watchlist import UpdateSilentError
from fieldid.hub.repository import first_root
from fieldid.hub.service import create_app
from fieldid.watchlist.update_client import UpdateClient
from fieldid.watchlist.update_http import HttpSource
from fieldid.watchlist.update_list import CurrentList
from fieldid.watchlist.update_source import FolderSource, MissingError
from fieldid.wire.sealing import SealingKey
from tests.watchlist.repositories import NOW, Authority, make_authority

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.hub.keys import HubKeys
    from fieldid.hub.store import HubStore

DEVICE = SealingKey.generate()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    made = make_authority(tmp_path)
    made.enrol(DEVICE.recipient)
    made.publish("R1", "R2")
    return made


@pytest.fixture
def hub(authority: Authority) -> Iterator[str]:
    """A hub of which nothing but files is asked: neither database nor keys are there."""
    no_store, no_keys = cast("HubStore", None), cast("HubKeys", None)
    app = create_app(no_store, no_keys, folder=authority.published.parent)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()


def test_an_enrolment_answers_with_the_first_root(authority: Authority, tmp_path: Path) -> None:
    assert first_root(authority.published.parent) == authority.root()
    assert first_root(tmp_path / "nowhere") == first_root(None) == b""
    (authority.published / "metadata" / "1.root.json").write_bytes(bytes(10**6))
    assert first_root(authority.published.parent) == b""


def place_of_body(authority: Authority) -> str:
    folder = authority.published
    return next(folder.rglob("*.body-0000")).relative_to(folder).as_posix()


def test_line_and_stick_give_the_same_list(hub: str, authority: Authority, tmp_path: Path) -> None:
    for number, source in enumerate(
        (HttpSource(httpx.URL(hub)), FolderSource(authority.published))
    ):
        folder = tmp_path / f"d{number}"
        with UpdateClient(source, authority.root(), {}, NOW, folder) as client:
            client.refresh()
            CurrentList(client, DEVICE.recipient).whole(tmp_path / f"{number}.fidw")
        if isinstance(source, HttpSource):
            source.close()
    assert (tmp_path / "0.fidw").read_bytes() == (tmp_path / "1.fidw").read_bytes()


def test_a_file_goes_on_where_it_stopped(hub: str, authority: Authority) -> None:
    source, place = HttpSource(httpx.URL(hub)), place_of_body(authority)
    whole = b"".join(source.read(place, 0))
    assert b"".join(source.read(place, 700)) == whole[700:]
    with pytest.raises(UpdateSilentError, match="did not give"):
        list(source.read(place, len(whole) + 1))
    source.close()


@pytest.mark.parametrize(
    "place", ["metadata/none.json", "../private/lists.json", "%2e%2e/private/lists.json", ""]
)
def test_nothing_else_is_served(hub: str, place: str) -> None:
    source = HttpSource(httpx.URL(hub))
    with pytest.raises((MissingError, UpdateSilentError)):
        list(source.read(place, 0))
    source.close()


def test_it_is_read_only(hub: str) -> None:
    answer = httpx.put(f"{hub}/v1/repository/metadata/timestamp.json", content=b"x")
    assert answer.status_code == httpx.codes.METHOD_NOT_ALLOWED


def test_no_hub_there_is_said(tmp_path: Path, authority: Authority) -> None:
    source = HttpSource(httpx.URL("http://127.0.0.1:9"))
    with (
        UpdateClient(source, authority.root(), {}, NOW, tmp_path / "d") as client,
        pytest.raises(UpdateSilentError, match="line to the hub broke"),
    ):
        client.refresh()
    source.close()
