"""A real authority's folder with signed lists, and a client that takes them."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.watchlist.build import build_snapshot
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_keys import load_signer, new_signer
from fieldid.watchlist.repository_lists import Device, Lists
from fieldid.watchlist.source import read_directory
from fieldid.watchlist.update_client import Memory, UpdateClient
from fieldid.watchlist.update_source import FolderSource, Watch
from tests.watchlist.lists import add_record, encode, png

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """An authority with three root keys, two of which sign."""

    folder: Path

    @property
    def workshop(self) -> Workshop:
        return Workshop(self.folder / "authority")

    @property
    def lists(self) -> Lists:
        return Lists(self.workshop)

    @property
    def published(self) -> Path:
        return self.folder / "authority" / "repository"

    def root(self) -> bytes:
        return (self.published / "metadata" / "1.root.json").read_bytes()

    def sign(self, *numbers: int, now: datetime = NOW) -> None:
        for number in numbers:
            self.workshop.sign(load_signer(self.key(number)), now)

    def key(self, number: int) -> Path:
        return self.folder / f"root-{number}.pem"

    def publish(self, *names: str, now: datetime = NOW, **more: str) -> None:
        """Publish a list of these records, with one image each."""
        self.lists.publish(self.build(*names, now=now, **more), now)

    def build(self, *names: str, now: datetime = NOW, **more: str) -> Path:
        """Build the next list."""
        source, lists, out = self.folder / "source", self.lists, self.folder / "out.fidw"
        shutil.rmtree(source, ignore_errors=True)
        for name in names:
            folder = add_record(source, name, "face.png", **more)
            (folder / "face.png").write_bytes(png() + name.encode())  # each another picture
        recipients, version = [lists.recipient], lists.version + 1
        records = read_directory(source)
        build_snapshot(records, encode, lists.authority, recipients, out, now, version)
        return out

    def enrol(self, recipient: str, now: datetime = NOW) -> None:
        self.lists.enrol(Device(recipient), now)

    def stick(self, name: str) -> Path:
        """Return a copy of what is published now."""
        return Path(shutil.copytree(self.published, self.folder / name))


def make_authority(folder: Path, now: datetime = NOW) -> Authority:
    made = Authority(folder)
    workshop = Workshop.create(folder / "authority", now)
    Lists.create(workshop)
    for number in (1, 2, 3):
        workshop.add_key(new_signer(made.key(number)).public_key, now)
    made.sign(1, 3, now=now)
    return made


@dataclass
class Laptop:
    """What a laptop keeps between two visits."""

    root: bytes
    downloads: Path
    memory: Memory

    @contextmanager
    def visit(
        self, stick: Path, now: datetime = NOW, watch: Watch | None = None
    ) -> Iterator[UpdateClient]:
        source = FolderSource(stick)
        with UpdateClient(source, self.root, self.memory, now, self.downloads, watch) as client:
            client.refresh()
            yield client
            self.memory = client.memory()
