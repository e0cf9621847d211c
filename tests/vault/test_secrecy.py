"""Nothing that was entered, and no key, is readable on the disk, in a log or in a repr."""

from __future__ import annotations

import logging
import weakref
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.base import FieldidError
from fieldid.vault.locked import LockedVault
from tests.vault.support import (
    NAME,
    PASSPHRASE,
    Hub,
    SetClock,
    decide,
    encounter,
    list_meta,
    make_vault,
    record,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from fieldid.vault.vault import Vault

WORDS = (
    NAME,
    PASSPHRASE,
    "Lindqvist",
    "Mirela Quxworth",
    "Zzyzxman",
    "طارق",
    "P7654321X",
    "P-0000001",
    "the scar on the left hand",
    "REC-0001",
    "rec-9",
    "a setting nobody reads",
    "PLANTED SAMPLE",
    "PLANTED PHOTO",
    "face template",
)


def _fill(vault: Vault, hub: Hub) -> None:
    vault.outbox.pin_hub(hub.pin(vault))
    vault.settings.set("secret", "a setting nobody reads")
    vault.records.replace_list(
        list_meta(1, 1), [record(1, original="طارق")], [("p1", b"PLANTED PHOTO" * 100)]
    )
    taken, _ = decide(vault)
    vault.encounters.put_sample("s1", b"PLANTED SAMPLE" * 5000, taken.encounter_id)
    vault.encounters.save(encounter(vault))


def _keys(vault: Vault) -> list[bytes]:
    session = vault._session()
    raw = [
        session.data_key.secret.reveal(),
        session.signing_key.to_bytes(),
        session.device.signing_key.to_bytes(),
    ]
    text = session.device.sealing_key.to_text().encode()
    return [*raw, *(key.hex().encode() for key in raw), text, text.lower()]


def _needles(vault: Vault) -> list[bytes]:
    words = [spelling for word in WORDS for spelling in (word, word.casefold(), word.upper())]
    wide = [word.encode("utf-16-le") for word in words]
    return [*(word.encode() for word in words), *wide, *_keys(vault)]


def _found(folder: Path, needles: Iterable[bytes]) -> list[tuple[str, bytes]]:
    files = {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert files
    return [(name, one) for name, data in files.items() for one in needles if one in data]


def test_the_search_finds_what_is_in_the_clear(vault: Vault, home: Path) -> None:
    assert _found(home, [vault.realm.encode()])
    (home / "notes.txt").write_text(f"officer: {NAME}")
    assert _found(home, _needles(vault))


def test_nothing_is_readable_on_the_disk(
    home: Path, clock: SetClock, hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    vault = make_vault(home, clock)
    needles = _needles(vault)
    _fill(vault, hub)
    assert (home / "vault.db-wal").stat().st_size > 100_000
    assert list((home / "spool").glob("*.envelope"))
    assert _found(home, needles) == []
    vault.encounters.erase_samples(vault.encounters.unfinished()[0].encounter_id)
    vault.lock()
    assert not (home / "vault.db-wal").exists()
    assert _found(home, needles) == []
    assert list(temporary.iterdir()) == []


def test_no_repr_log_or_error_shows_anything(
    home: Path, clock: SetClock, hub: Hub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with make_vault(home, clock) as vault:
        needles = _needles(vault)
        _fill(vault, hub)
        shown = [repr(vault), repr(vault._session()), *map(repr, vars(vault).values())]
        shown += [repr(value) for value in vars(vault._session()).values()]
        shown += [repr(vault.officers()), repr(vault.encounters.unfinished())]
        shown += [repr(vault.records.get("REC-0001")), repr(list(vault.audit.entries()))]
        shown += [repr(vault.outbox.pending()), repr(vault.spool.pending())]
    for name, passphrase in ((NAME, PASSPHRASE + "?"), (NAME + "?", PASSPHRASE)):
        with pytest.raises(FieldidError) as caught:
            LockedVault(home, clock).unlock(name, passphrase)
        shown += [str(caught.value), repr(caught.value), repr(caught.value.details)]
    shown += [record.getMessage() for record in caplog.records]
    text = "\n".join(shown).encode()
    assert [needle for needle in needles if needle in text] == []


def test_the_keys_are_overwritten_and_let_go_at_the_lock(vault: Vault) -> None:
    data_key, share = vault._session().data_key.secret, vault._session().share.secret
    session = weakref.ref(vault._session())
    assert all(any(secret.reveal()) for secret in (data_key, share))
    vault.lock()
    assert not any(data_key.reveal() + share.reveal())
    assert session() is None
