"""The device's secret in a TPM: swtpm is a real TPM 2.0 in all but the chip."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.vault import DeviceSecretLostError, TpmError, VaultOlderError
from fieldid.vault.device_secret import Protection
from fieldid.vault.locked import LockedVault
from fieldid.vault.mark import MarkFile
from fieldid.vault.tpm_secret import TPM_FILE, TpmSecret
from fieldid.vault.tpm_tools import run_tpm, tpm_available
from tests.vault.support import NAME, PASSPHRASE, SetClock, decide, make_vault

if TYPE_CHECKING:
    from collections.abc import Iterator

NEEDED = ("swtpm", "tpm2_createprimary", "tpm2_nvdefine")
pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason="Debian's swtpm and tpm2-tools are not installed",
)


class Chip:
    """One TPM, which can be switched off and on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.switch_on()

    def switch_on(self) -> None:
        self.socket = self.folder / "tpm"
        self._process = subprocess.Popen(
            [
                shutil.which("swtpm") or "", "socket", "--tpm2", "--tpmstate", f"dir={self.folder}",
                "--server", f"type=unixio,path={self.socket}",
                "--ctrl", f"type=unixio,path={self.socket}.ctrl",
                "--flags", "not-need-init,startup-clear",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 20
        while not Path(f"{self.socket}.ctrl").exists():
            assert time.monotonic() < deadline, "swtpm did not start"
            time.sleep(0.02)

    def switch_off(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)
        for path in (self.socket, Path(f"{self.socket}.ctrl")):
            path.unlink(missing_ok=True)


@pytest.fixture
def chip(monkeypatch: pytest.MonkeyPatch) -> Iterator[Chip]:
    with tempfile.TemporaryDirectory(prefix="swtpm-") as name:  # a socket's path must be short
        made = Chip(Path(name))
        # swtpm serves one connection after another and ends with the first
        monkeypatch.setenv("TPM2TOOLS_TCTI", f"swtpm:path={made.socket}")
        monkeypatch.setenv("FIELDID_TPM", "on")
        yield made
        made.switch_off()


def test_a_vault_made_with_a_tpm_needs_it(chip: Chip, home: Path, clock: SetClock) -> None:
    assert chip.socket.exists()
    assert tpm_available()
    with make_vault(home, clock) as vault:
        assert vault.protection is Protection.TPM
    assert not (home / "device.secret").exists()
    with LockedVault(home, clock).unlock(NAME, PASSPHRASE) as vault:
        assert vault.protection is Protection.TPM


def test_the_secret_survives_a_restart_of_the_chip(chip: Chip, tmp_path: Path) -> None:
    made = TpmSecret(tmp_path).create()
    chip.switch_off()
    with pytest.raises(TpmError):
        TpmSecret(tmp_path).read()
    chip.switch_on()
    again = TpmSecret(tmp_path).create()
    assert again.secret.reveal() == made.secret.reveal()
    assert len(again.secret.reveal()) == 32


def test_another_chip_does_not_open_it(
    chip: Chip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    TpmSecret(tmp_path).create()
    assert chip.socket.exists()
    with tempfile.TemporaryDirectory(prefix="swtpm-") as name:
        other = Chip(Path(name))
        monkeypatch.setenv("TPM2TOOLS_TCTI", f"swtpm:path={other.socket}")
        with pytest.raises(DeviceSecretLostError):
            TpmSecret(tmp_path).read()
        other.switch_off()


def test_an_image_from_before_the_erasure_opens_nothing(
    chip: Chip, home: Path, clock: SetClock, tmp_path: Path
) -> None:
    make_vault(home, clock).lock()
    image = tmp_path / "image"
    shutil.copytree(home, image)
    before = run_tpm("tpm2_getcap", "handles-nv-index")
    LockedVault(home, clock).erase()
    assert run_tpm("tpm2_getcap", "handles-nv-index") != before
    assert chip.socket.exists()
    assert not (home / TPM_FILE).exists()
    with pytest.raises(DeviceSecretLostError):
        LockedVault(image, clock).unlock(NAME, PASSPHRASE)


def test_an_image_with_every_file_put_back_is_told_by_the_counter(
    chip: Chip, home: Path, clock: SetClock, tmp_path: Path
) -> None:
    assert chip.socket.exists()
    with make_vault(home, clock, role="administrator") as vault:
        decide(vault)
    locked, mark = LockedVault(home, clock), MarkFile(home).path
    locked.unlock(NAME, PASSPHRASE).lock()
    shutil.copytree(home, tmp_path / "image")
    shutil.copy(mark, tmp_path / "mark")
    locked.unlock(NAME, PASSPHRASE).lock()
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "image", home)
    shutil.copy(tmp_path / "mark", mark)
    with pytest.raises(VaultOlderError, match="TPM"):
        locked.unlock(NAME, PASSPHRASE)
    locked.unlock(NAME, PASSPHRASE, accept_older=True).lock()
    locked.unlock(NAME, PASSPHRASE).lock()


@pytest.mark.parametrize(
    "data", [b"", b"{}", b'{"public":"AA==","private":"AA==","indices":[1,2]}']
)
def test_a_damaged_file_is_a_lost_secret(chip: Chip, tmp_path: Path, data: bytes) -> None:
    assert chip.socket.exists()
    (tmp_path / TPM_FILE).write_bytes(data)
    with pytest.raises(DeviceSecretLostError):
        TpmSecret(tmp_path).read()


def test_without_a_tpm_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TPM2TOOLS_TCTI", "swtpm:path=/nowhere")
    assert not tpm_available()
    with pytest.raises(TpmError, match="cannot be used"):
        run_tpm("tpm2_getcap", "properties-fixed")
