"""A list that is not what it should be changes nothing, and the one held stays in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.app.installation import Installation
from fieldid.app.list_building import build_list
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from tests.cli.conftest import MATE
from tests.cli.program import PASSPHRASE
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Samples
    from tests.cli.program import Program


@pytest.fixture
def lists(laptop: Program) -> Iterator[Path]:
    """The folder with ``list.fidw``, version 1, which is held, and ``newer.fidw``, version 2."""
    before = _held(laptop)
    yield laptop.home.parent
    assert _held(laptop) == before


def _held(laptop: Program) -> tuple[object, ...]:
    desk = Installation(laptop.home, Readers(())).log_on(None, PASSPHRASE)
    try:
        desk.verify_audit()
        status = desk.list_status()
    finally:
        desk.lock()
    return status.version, status.records, status.as_of, status.authority


@pytest.fixture(scope="session")
def other_authority(small_source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another pilot laptop's folder: ``own.fidw`` is issued to it."""
    folder = tmp_path_factory.mktemp("other")
    entry = OfficerEntry("Oswin Perrault", "administrator", PASSPHRASE)
    desk = Installation(folder / "vault", Readers(())).set_up(FirstRun((entry,)), "pilot", FAST_KDF)
    build_list(desk, small_source, folder / "own.fidw")
    desk.lock()
    return folder


def test_truncated(laptop: Program, lists: Path) -> None:
    whole = (lists / "newer.fidw").read_bytes()
    for size in (0, 100, len(whole) // 2, len(whole) - 1):
        (lists / "short.fidw").write_bytes(whole[:size])
        said = laptop.fails("watchlist", "import", lists / "short.fidw")
        assert "damaged" in said
        assert "stays in use" in said


def test_bit_flipped(laptop: Program, lists: Path) -> None:
    whole = (lists / "newer.fidw").read_bytes()
    for part in (0.01, 0.3, 0.7, 0.999):
        spoilt = bytearray(whole)
        spoilt[int(len(whole) * part)] ^= 0x10
        (lists / "flipped.fidw").write_bytes(spoilt)
        said = laptop.fails("watchlist", "import", lists / "flipped.fidw")
        assert "damaged" in said or "not signed" in said
        assert "stays in use" in said


@pytest.mark.usefixtures("lists")
def test_signed_by_a_stranger(laptop: Program, other_authority: Path) -> None:
    said = laptop.fails("watchlist", "import", other_authority / "own.fidw")
    assert "not signed by the list authority this laptop trusts" in said
    trust = other_authority / "own.fidw.pub"
    said = laptop.fails("watchlist", "import", other_authority / "own.fidw", "--trust", trust)
    assert "already trusts a list authority" in said
    assert "administrator" in said


def test_sealed_to_another_device(laptop: Program, lists: Path, small_source: Path) -> None:
    stranger = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    out = lists / "theirs.fidw"
    laptop.says("watchlist", "build", small_source, "--out", out, "--recipient", stranger)
    said = laptop.fails("watchlist", "import", out)
    assert "not issued to this laptop" in said
    assert "age1" in said


def test_older_than_the_one_held(laptop: Program) -> None:
    lists = laptop.home.parent
    laptop.says("watchlist", "import", lists / "newer.fidw")
    said = laptop.fails("watchlist", "import", lists / "list.fidw")
    assert "(version 1) is not newer than the one held (version 2)" in said
    assert laptop.json("watchlist", "status")["records"] == 1


def test_something_else_altogether(laptop: Program, lists: Path) -> None:
    said = laptop.fails("watchlist", "import", lists / "list.fidw.pub")
    assert "damaged" in said
    said = laptop.fails("watchlist", "import", lists / "list.fidw", "--trust", lists / "list.fidw")
    assert "not the public key file" in said


def test_after_all_that_the_list_held_is_searched(
    laptop: Program, lists: Path, samples: Samples
) -> None:
    (lists / "short.fidw").write_bytes((lists / "newer.fidw").read_bytes()[:5000])
    laptop.fails("watchlist", "import", lists / "short.fidw")
    assert laptop.json("identify", samples.finger(MATE))["candidates"][0]["record_id"] == MATE


def test_an_administrator_re_pins_and_it_is_logged(laptop: Program, other_authority: Path) -> None:
    theirs = other_authority / "own.fidw.pub"
    said = laptop.says("watchlist", "repin", theirs)
    assert "now trusts the list authority" in said
    assert "not issued to this laptop" in laptop.fails(
        "watchlist", "import", other_authority / "own.fidw"
    )
    pinned = [entry for entry in laptop.json("audit", "show") if entry["event"] == "key"]
    assert pinned[-1]["detail"]["what"] == "list authority pinned"


def test_only_an_administrator_re_pins(laptop: Program, other_authority: Path) -> None:
    new = {"FIELDID_OFFICER": "Quilla Vantongeren", "FIELDID_NEW_PASSPHRASE": "words of Oswin P"}
    laptop.with_(variables=new).says("vault", "add-officer", "--name", "Oswin Perrault")
    officer = laptop.with_(
        variables={"FIELDID_OFFICER": "Oswin Perrault"}, passphrase="words of Oswin P"
    )
    said = officer.fails("watchlist", "repin", other_authority / "own.fidw.pub")
    assert said == "Only an administrator may do this. Ask the administrator of this laptop."
    assert "Several officers" in laptop.fails("watchlist", "status")


def test_a_folder_without_records_builds_nothing(laptop: Program, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    out = tmp_path / "nothing.fidw"
    said = laptop.fails("watchlist", "build", tmp_path / "nothing", "--out", out)
    assert "No list can be built" in said
    assert not out.exists()
