"""Certificates of states by hand: what is held, a new set taken over, others refused."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from fieldid.app.list_import import AUTHORITY
from fieldid.document.trust_file import TrustFile
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.trust_set import build_trust_set
from tests.helpers.virtual_card_pki import make_issuer
from tests.ui.inspection import problems
from tests.ui.trouble import fill_in, keep_picture, nothing_told, settings, told
from ui.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.officer import Officer

FIELD = "trust_set_file"


@pytest.fixture
def authority(officer: Officer) -> ListAuthority:
    officer.log_on()
    made = ListAuthority.create()
    officer.window.context.desk.vault.settings.set(AUTHORITY, made.public)
    settings(officer, "documents")
    officer.settle()
    return made


def write_set(officer: Officer, path: Path, authority: ListAuthority, version: int) -> str:
    certificate = make_issuer().csca.public_bytes(Encoding.DER)
    files = [TrustFile("csca.cer", certificate), TrustFile("noise.bin", b"noise")]
    made = officer.window.context.desk.now() - timedelta(days=3)
    path.write_bytes(build_trust_set(files, authority, version, made))
    return str(path)


def shown(officer: Officer) -> str:
    officer.settle()
    return " ".join(one.text() for one in officer.screen.findChildren(Text) if one.isVisible())


def test_a_set_is_taken_over_and_its_states_and_age_are_told(
    officer: Officer, authority: ListAuthority, tmp_path: Path
) -> None:
    assert "no certificates of states are held" in shown(officer)
    keep_picture(officer.window, "settings-documents-none")
    assert problems(officer.window) == []
    fill_in(officer, FIELD, write_set(officer, tmp_path / "4.fidt", authority, 4))
    officer.screen.press_primary()
    assert nothing_told(officer)
    words = shown(officer)
    assert "Version 4 is in use." in words
    assert "1, of 1 states" in words
    assert authority.fingerprint in words
    assert "3 d ago" in words
    assert "noise.bin" in words
    keep_picture(officer.window, "settings-documents-held")
    assert problems(officer.window) == []


def test_no_file_an_older_one_and_a_strangers_are_refused(
    officer: Officer, authority: ListAuthority, tmp_path: Path
) -> None:
    officer.screen.press_primary()
    assert told(officer)[0] == "No file is chosen."
    fill_in(officer, FIELD, write_set(officer, tmp_path / "4.fidt", authority, 4))
    officer.screen.press_primary()
    assert nothing_told(officer)
    for path, why in (
        (write_set(officer, tmp_path / "3.fidt", authority, 3), "not newer"),
        (write_set(officer, tmp_path / "x.fidt", ListAuthority.create(), 9), "authority"),
        (str(tmp_path / "absent.fidt"), ""),
        (str(tmp_path), ""),
    ):
        fill_in(officer, FIELD, path)
        officer.screen.press_primary()
        what, next_step = told(officer, f"settings-documents-refused-{why[:3]}" if why else "")
        assert why in (what + next_step).casefold()
    status = officer.window.context.desk.trust.status()
    assert cast("int", status.signed and status.signed.version) == 4
