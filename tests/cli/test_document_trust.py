"""From a folder of certificates to a laptop that checks documents with them, by commands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from fieldid.app.installation import Installation
from fieldid.app.list_import import AUTHORITY
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.cli.document import document
from fieldid.errors.document import TrustSetDamagedError, TrustSetOlderError, TrustSetStrangerError
from fieldid.errors.watchlist import AuthorityNotPinnedError
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_lists import Lists
from tests.cli.program import PASSPHRASE
from tests.cli.test_authority import call, place
from tests.document.pki import csca, revocation_list
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["place"]


@pytest.fixture
def home(tmp_path: Path, place: Path) -> Path:
    """A laptop that trusts the list authority of ``place``."""
    made = pilot(tmp_path / "home")
    pin(made, Lists(Workshop(place)).authority)
    return made


def pilot(home: Path) -> Path:
    entry = OfficerEntry("Ada Renn", "officer", PASSPHRASE)
    Installation(home, Readers(())).set_up(FirstRun((entry,)), "pilot", FAST_KDF).lock()
    return home


def pin(home: Path, authority: ListAuthority) -> None:
    desk = Installation(home, Readers(())).log_on(None, PASSPHRASE)
    desk.vault.settings.set(AUTHORITY, authority.public)
    desk.lock()


def trust(home: Path, *arguments: object) -> str:
    environment = {"FIELDID_HOME": str(home), "FIELDID_PASSPHRASE": PASSPHRASE}
    words = ["trust", *map(str, arguments)]
    result = CliRunner().invoke(document, words, env=environment)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.output


def published(place: Path, out: Path) -> str:
    certificates = out.with_suffix(".files")
    certificates.mkdir(exist_ok=True)
    (certificates / "utopia.cer").write_bytes(csca().der)
    (certificates / "utopia.crl").write_bytes(revocation_list(csca()))
    (certificates / "noise.bin").write_bytes(b"noise")
    return call("publish", "trust", place, certificates, "--out", out)


def test_certificates_are_published_taken_over_and_told(
    place: Path,
    home: Path,
    tmp_path: Path,
) -> None:
    assert "no certificates of states are held" in trust(home, "status")
    said = published(place, tmp_path / "set.fidt")
    assert "1 certificates of 1 states published." in said
    assert "Not used: noise.bin" in said
    taken = trust(home, "import", tmp_path / "set.fidt")
    assert taken == "CSCA certificates of states, version 1, taken over.\n"
    held = json.loads(trust(home, "status", "--json"))
    assert (held["certificates"], held["states"], held["not_used"]) == (1, {"UT": 1}, 1)
    assert (held["revocation_lists"], held["signed"]["version"]) == (1, 1)
    assert "1 certificates of 1 states; signed set, version 1" in trust(home, "status")


def test_what_is_older_altered_or_a_strangers_changes_nothing(
    place: Path,
    home: Path,
    tmp_path: Path,
) -> None:
    first, second, cut = (tmp_path / name for name in ("1.fidt", "2.fidt", "cut.fidt"))
    published(place, first)
    published(place, second)
    trust(home, "import", second)
    cut.write_bytes(second.read_bytes()[:-1])
    stranger = pilot(tmp_path / "stranger")
    with pytest.raises(AuthorityNotPinnedError):
        trust(stranger, "import", first)
    pin(stranger, ListAuthority.create())
    for laptop, file, error in (
        (home, first, TrustSetOlderError),
        (home, second, TrustSetOlderError),
        (home, cut, TrustSetDamagedError),
        (stranger, first, TrustSetStrangerError),
    ):
        with pytest.raises(error):
            trust(laptop, "import", file)
    assert json.loads(trust(home, "status", "--json"))["signed"]["version"] == 2
