"""``fieldid vault``: passphrases, officers, the data key, and the panic action."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.program import Program

NEW = "quite other words for tests"
MINE = {"FIELDID_OFFICER": "Quilla Vantongeren"}


@pytest.fixture
def shared(laptop: Program) -> Program:
    """A laptop that its administrator shares with Oswin Perrault."""
    new = MINE | {"FIELDID_NEW_PASSPHRASE": "words of Oswin P"}
    laptop.with_(variables=new).says("vault", "add-officer", "--name", "Oswin Perrault")
    return laptop.with_(variables=MINE)


def _oswin(shared: Program, passphrase: str) -> Program:
    return shared.with_(variables={"FIELDID_OFFICER": "Oswin Perrault"}, passphrase=passphrase)


def test_officers_change_their_own_passphrase(shared: Program) -> None:
    oswin = _oswin(shared, "words of Oswin P")
    new = oswin.variables | {"FIELDID_NEW_PASSPHRASE": NEW}
    assert "new passphrase" in oswin.with_(variables=new).says("vault", "passphrase")
    assert "passphrase is not right" in oswin.fails("audit", "verify")
    assert "verifies" in _oswin(shared, NEW).says("audit", "verify")


def test_an_administrator_suspends_resets_and_removes(shared: Program) -> None:
    named = ("--name", "oswin  PERRAULT")
    shared.says("vault", "suspend", *named, "--yes")
    assert "not right" in _oswin(shared, "words of Oswin P").fails("audit", "verify")
    new = shared.with_(variables=MINE | {"FIELDID_NEW_PASSPHRASE": NEW})
    new.says("vault", "passphrase", *named)
    oswin = _oswin(shared, NEW)
    assert "verifies" in oswin.says("audit", "verify")
    assert "Only an administrator" in oswin.fails("vault", "rotate", "--yes")
    said = shared.fails("vault", "remove-officer", "--name", "Quilla Vantongeren", "--yes")
    assert "last administrator" in said
    assert "no officer of this name" in shared.fails("vault", "suspend", "--name", "X", "--yes")
    shared.says("vault", "remove-officer", *named, "--yes")
    assert "not right" in oswin.fails("audit", "verify")
    assert "new data key" in shared.says("vault", "rotate", "--yes")
    assert "verifies" in shared.says("audit", "verify")


@pytest.mark.parametrize(
    "command",
    [("rotate",), ("erase",), ("suspend", "--name", "X"), ("remove-officer", "--name", "X")],
)
def test_nothing_is_done_without_a_yes(laptop: Program, command: tuple[str, ...]) -> None:
    before = {path.name: path.read_bytes() for path in laptop.home.iterdir() if path.is_file()}
    result = laptop.run("vault", *command)
    assert result.returncode == 1
    after = {path.name: path.read_bytes() for path in laptop.home.iterdir() if path.is_file()}
    assert after == before


def test_an_erased_laptop_says_so_and_can_be_set_up_again(laptop: Program) -> None:
    without = laptop.with_(passphrase="nobody's words")
    assert "Sealed records that wait: 0." in without.says("vault", "erase", "--yes")
    assert "was erased" in laptop.fails("audit", "verify")
    assert not (laptop.home / "vault.db").exists()
    laptop.says("vault", "init", "--officer", "Quilla Vantongeren")
    assert "verifies" in laptop.says("audit", "verify")
