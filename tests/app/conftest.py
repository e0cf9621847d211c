"""A demo laptop with six fictional people on its list, made once; each test gets a copy."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.list_building import build_list
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.training.demo_list import write_directory
from fieldid.training.people import person
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fieldid.app.desk import Desk

PASSPHRASE = "four words for tests"
LISTED = ("DEMO-0001", "DEMO-0002", "DEMO-0003", "DEMO-0007", "DEMO-0008", "DEMO-0011")


@pytest.fixture(scope="session")
def laptop_image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("laptop")
    write_directory(folder / "list", listed=[person(one) for one in LISTED])
    officer = OfficerEntry("Officer", "administrator", PASSPHRASE)
    laptop = Installation(folder / "vault", Readers(()))
    desk = laptop.set_up(FirstRun((officer,)), "demo", FAST_KDF)
    list_file = folder / "list.fidw"
    build_list(desk, folder / "list", list_file)
    desk.import_list(list_file, (folder / "list.fidw.pub").read_bytes())
    desk.lock()
    return folder


@pytest.fixture
def folder(laptop_image: Path, tmp_path: Path) -> Path:
    shutil.copytree(laptop_image, tmp_path / "laptop")
    return tmp_path / "laptop"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    opened = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    yield opened
    opened.lock()
