"""An officer's smart card in place of a passphrase: SoftHSM 2 is a real PKCS#11 module."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import CardKeyError, VaultDamagedError, WrongPassphraseError
from fieldid.vault.identities import NewOfficer
from fieldid.vault.locked import LockedVault
from fieldid.vault.smart_card import CARD_FILE, SmartCard, read_cards
from tests.vault.support import NAME, PASSPHRASE, SetClock, make_vault

if TYPE_CHECKING:
    from fieldid.vault.vault import Vault

MODULES = (
    Path("/usr/lib/softhsm/libsofthsm2.so"),
    Path("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
)
MODULE = next((path for path in MODULES if path.is_file()), None)
pytest.importorskip("pkcs11", reason="the extra 'card' is not installed")
pytestmark = pytest.mark.skipif(
    MODULE is None or shutil.which("softhsm2-util") is None,
    reason="Debian's softhsm2 is not installed",
)
PIN = "271828"
MAKE_KEY = """
import sys, pkcs11
token = pkcs11.lib(sys.argv[1]).get_token(token_label=sys.argv[2])
with token.open(rw=True, user_pin=sys.argv[3]) as session:
    session.generate_keypair(pkcs11.KeyType.RSA, 2048, store=True, label="fieldid")
"""


def issue(label: str, *, with_key: bool = True) -> None:
    """Make a card, as its issuer does; in another process, for a module is loaded once."""
    softhsm = shutil.which("softhsm2-util") or ""
    pins = ["--pin", PIN, "--so-pin", "314159"]
    subprocess.run(
        [softhsm, "--init-token", "--free", "--label", label, *pins],
        check=True,
        capture_output=True,
    )
    if with_key:
        subprocess.run([sys.executable, "-c", MAKE_KEY, str(MODULE), label, PIN], check=True)


@pytest.fixture(scope="module", autouse=True)
def cards(tmp_path_factory: pytest.TempPathFactory) -> None:
    """SoftHSM reads its settings once in a process."""
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(settings))
        issue("asa")
        issue("bo")
        issue("blank", with_key=False)
        SmartCardOf("asa").unwrap_nothing()


class SmartCardOf(SmartCard):
    """The card with one label, in the module of this machine."""

    def __init__(self, label: str) -> None:
        super().__init__(str(MODULE), label)

    def unwrap_nothing(self) -> None:
        with pytest.raises(CardKeyError, match="not a card of an officer"):
            self.unwrap((), PIN)


@pytest.fixture
def locked(home: Path, clock: SetClock) -> LockedVault:
    with make_vault(home, clock) as vault:
        vault.use_card(PASSPHRASE, SmartCardOf("asa"), PIN)
    return LockedVault(home, clock)


def test_the_card_opens_and_the_passphrase_no_more(locked: LockedVault) -> None:
    with locked.unlock_with_card(None, SmartCardOf("asa"), PIN) as vault:
        assert vault.officer.name == NAME
    with pytest.raises(WrongPassphraseError):
        locked.unlock(None, PASSPHRASE)


def test_a_wrong_pin_is_said_and_does_not_lock_the_vault(locked: LockedVault) -> None:
    with pytest.raises(CardKeyError, match="PIN is wrong"):
        locked.unlock_with_card(None, SmartCardOf("asa"), "000000")
    assert locked.wait_seconds == 0
    locked.unlock_with_card(NAME, SmartCardOf("asa"), PIN).lock()


@pytest.mark.parametrize(("label", "reason"), [("bo", "not a card"), ("blank", "no RSA key")])
def test_another_card_opens_nothing(locked: LockedVault, label: str, reason: str) -> None:
    with pytest.raises(CardKeyError, match=reason):
        locked.unlock_with_card(None, SmartCardOf(label), PIN)


def test_no_card_is_said(locked: LockedVault) -> None:
    with pytest.raises(CardKeyError, match="no card answers"):
        locked.unlock_with_card(None, SmartCardOf("nobody"), PIN)
    with pytest.raises(CardKeyError, match="no card answers"):
        locked.unlock_with_card(None, SmartCard("/nowhere.so"), PIN)


def test_a_card_that_does_not_work_changes_nothing(home: Path, clock: SetClock) -> None:
    with make_vault(home, clock) as vault:
        for card, pin in ((SmartCardOf("blank"), PIN), (SmartCardOf("asa"), "000000")):
            with pytest.raises(CardKeyError):
                vault.use_card(PASSPHRASE, card, pin)
        with pytest.raises(WrongPassphraseError):
            vault.use_card("something else", SmartCardOf("asa"), PIN)
    LockedVault(home, clock).unlock(None, PASSPHRASE).lock()


def test_two_officers_have_a_card_each(home: Path, clock: SetClock) -> None:
    with make_vault(home, clock) as vault:
        vault.add_officer(NewOfficer("Bo Ek", "officer"), PASSPHRASE)
        vault.use_card(PASSPHRASE, SmartCardOf("asa"), PIN)
    locked = LockedVault(home, clock)
    with locked.unlock("Bo Ek", PASSPHRASE) as vault:
        vault.use_card(PASSPHRASE, SmartCardOf("bo"), PIN)
    assert _name(locked.unlock_with_card("Bo Ek", SmartCardOf("bo"), PIN)) == "Bo Ek"
    assert _name(locked.unlock_with_card(NAME, SmartCardOf("asa"), PIN)) == NAME
    with pytest.raises(CardKeyError):
        locked.unlock_with_card(NAME, SmartCardOf("bo"), PIN)


def _name(vault: Vault) -> str:
    with vault:
        return vault.officer.name


def test_a_damaged_file_of_cards_is_said(home: Path) -> None:
    home.mkdir()
    (home / CARD_FILE).write_bytes(b"[{}]")
    with pytest.raises(VaultDamagedError):
        read_cards(home)


def test_erasing_destroys_the_wraps(locked: LockedVault, home: Path) -> None:
    locked.erase()
    assert not (home / CARD_FILE).exists()
