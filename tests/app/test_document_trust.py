"""Whose CSCA certificates a laptop holds: by the signed channel, never older, whole or not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from fieldid.app.document_trust import FOLDER, import_trust_set
from fieldid.app.installation import Installation
from fieldid.app.list_import import AUTHORITY
from fieldid.app.list_update import update_from_folder
from fieldid.app.readers import Readers
from fieldid.app.repository_trust import Trust
from fieldid.document.trust_file import TrustFile
from fieldid.errors.document import TrustSetDamagedError, TrustSetOlderError, TrustSetStrangerError
from fieldid.errors.watchlist import AuthorityNotPinnedError
from fieldid.vault.block_writer import BlockWriter
from fieldid.watchlist.authority import ListAuthority
from fieldid.watchlist.repository_trust import publish_trust_set
from fieldid.watchlist.trust_set import build_trust_set
from tests.app.conftest import PASSPHRASE
from tests.document.pki import csca
from tests.watchlist.repositories import make_authority

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk

NOW = datetime.now(UTC)
FILES = (TrustFile("utopia.cer", csca().der),)


@pytest.fixture
def authority(desk: Desk) -> ListAuthority:
    made = ListAuthority.create()
    desk.vault.settings.set(AUTHORITY, made.public)
    return made


def version(desk: Desk) -> int | None:
    held = desk.trust.held()
    return held.version if held else None


def test_a_set_is_taken_over_kept_in_the_vault_and_logged(
    desk: Desk, folder: Path, authority: ListAuthority
) -> None:
    import_trust_set(desk, build_trust_set(FILES, authority, 3, NOW))

    status = desk.trust.status()
    assert (dict(status.states), status.authority) == ({"UT": 1}, authority.fingerprint)
    assert desk.audit_entries()[-1].detail["what"] == "CSCA certificates taken over"
    desk.lock()
    assert not any(
        FILES[0].data[20:60] in path.read_bytes()
        for path in (folder / "vault").rglob("*")
        if path.is_file()
    )
    again = Installation(folder / "vault", Readers(())).log_on(None, PASSPHRASE)
    store = again.trust.store()
    assert store is not None
    assert store.of_country("UT") == 1
    again.lock()


def test_older_ones_strangers_and_useless_ones_change_nothing(
    desk: Desk, authority: ListAuthority
) -> None:
    import_trust_set(desk, build_trust_set(FILES, authority, 3, NOW))
    noise = (TrustFile("noise.cer", b"noise"),)
    for data, error in (
        (build_trust_set(FILES, authority, 2, NOW), TrustSetOlderError),
        (build_trust_set(FILES, ListAuthority.create(), 9, NOW), TrustSetStrangerError),
        (build_trust_set(noise, authority, 9, NOW), TrustSetDamagedError),
        (build_trust_set(FILES, authority, 9, NOW)[:-1], TrustSetDamagedError),
    ):
        with pytest.raises(error):
            import_trust_set(desk, data)
        assert version(desk) == 3
    assert desk.trust.status().certificates == 1


def test_a_set_that_cannot_be_written_leaves_the_one_before(
    desk: Desk, authority: ListAuthority, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_trust_set(desk, build_trust_set(FILES, authority, 3, NOW))

    def fail(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(BlockWriter, "add_stream", fail)
        with pytest.raises(OSError, match=r"^$"):
            import_trust_set(desk, build_trust_set(FILES, authority, 4, NOW))
    desk.trust.forget()
    assert (version(desk), desk.trust.status().certificates) == (3, 1)


def test_versions_count_within_one_authority(desk: Desk, authority: ListAuthority) -> None:
    import_trust_set(desk, build_trust_set(FILES, authority, 3, NOW))
    other = ListAuthority.create()
    desk.vault.settings.set(AUTHORITY, other.public)
    assert desk.trust.status().certificates == 1
    import_trust_set(desk, build_trust_set(FILES, other, 1, NOW))
    assert version(desk) == 1


def test_without_a_pinned_authority_no_set_is_taken(desk: Desk) -> None:
    desk.vault.settings.remove(AUTHORITY)
    with pytest.raises(AuthorityNotPinnedError):
        import_trust_set(desk, build_trust_set(FILES, ListAuthority.create(), 1, NOW))


def test_a_folder_counts_while_no_set_is_held_and_never_on_a_live_laptop(
    desk: Desk, folder: Path, authority: ListAuthority, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "vault" / FOLDER).mkdir()
    (folder / "vault" / FOLDER / "one.cer").write_bytes(FILES[0].data)
    assert desk.trust.status().certificates == 1
    assert desk.trust.status().signed is None

    with monkeypatch.context() as live:
        live.setattr(type(desk.vault), "realm", "live")
        desk.trust.forget()
        assert desk.trust.store() is None
        assert "a live laptop takes a signed set only" in desk.trust.status().problem

    import_trust_set(desk, build_trust_set(FILES, authority, 1, NOW))
    assert desk.trust.status().signed is not None


def test_a_set_comes_with_an_update_once(desk: Desk, tmp_path: Path) -> None:
    made = make_authority(tmp_path / "authority", NOW)
    made.enrol(desk.vault.device.recipient, NOW)
    made.publish("R1", now=NOW)
    desk.vault.settings.remove(AUTHORITY)
    without = made.stick("without")
    publish_trust_set(made.workshop, made.lists.authority, FILES, NOW)

    first = update_from_folder(desk, without, Trust(made.root()))
    second = update_from_folder(desk, made.published)
    third = update_from_folder(desk, made.published)

    assert [one.trust_version for one in (first, second, third)] == [None, 1, None]
    assert desk.trust.status().states == {"UT": 1}
    assert not list((desk.vault.spool.folder.parent / "downloads").iterdir())
