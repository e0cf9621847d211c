"""The device's secret in a TPM 2.0: half of it sealed, half of it in the TPM's own memory.

The sealed half rests as a file that only this TPM opens; the other half rests in a non-volatile
index of the TPM, and is gone for good once :meth:`TpmSecret.erase` undefined the index. So a
copied disk opens nothing elsewhere, and after an erasure an earlier image of the disk opens
nothing here either. A counter index counts log-ons (``LogOnCounter``). Where it counts from, and
which indices are used, is sealed too, so nobody can put another counter in its place. Guarantees
nothing against whoever has both the running laptop and the passphrase; no platform state (PCR)
is asked for, because an update of the firmware would then lose the vault.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import struct
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from fieldid.errors.vault import DeviceSecretLostError, TpmError, VaultError
from fieldid.parameters import DEVICE_SECRET_BYTES, TPM_INDEX_FIRST, TPM_INDEX_LAST
from fieldid.vault.device_secret import DeviceShare, Protection
from fieldid.vault.disk import destroy, disk_errors, write_whole
from fieldid.vault.secret import Secret
from fieldid.vault.tpm_tools import run_tpm

if TYPE_CHECKING:
    from collections.abc import Iterator

TPM_FILE = "device.tpm"
_MAX_FILE_BYTES = 8192
_PAYLOAD = struct.Struct(f"<{DEVICE_SECRET_BYTES}sIIQ")
_KEPT = "ownerread|ownerwrite|authread|authwrite|no_da"
_COUNTER = f"nt=counter|{_KEPT}"


class _Sealed(msgspec.Struct, frozen=True):
    public: Annotated[bytes, Meta(max_length=2048)]
    private: Annotated[bytes, Meta(max_length=2048)]
    indices: tuple[int, int]


class TpmCounter:
    """Counts from ``base`` in the non-volatile index ``index``."""

    def __init__(self, index: int, base: int) -> None:
        self._index = index
        self._base = base

    def read(self) -> int:
        """Return the count."""
        return _read_counter(self._index) - self._base

    def raise_to(self, count: int) -> None:
        """Count up to ``count``, one step at a time, as the TPM does."""
        for _ in range(count - self.read()):
            run_tpm("tpm2_nvincrement", "-C", "o", hex(self._index))


class TpmSecret:
    """A secret that this TPM holds for the vault in ``home``."""

    def __init__(self, home: Path) -> None:
        self._path = home / TPM_FILE

    @property
    def exists(self) -> bool:
        """Whether the vault's secret is in a TPM."""
        return self._path.is_file() and not self._path.is_symlink()

    def create(self) -> DeviceShare:
        """Make the secret, or return the one that is there. Raises ``TpmError``."""
        return self.read() if self.exists else self._make()

    def read(self) -> DeviceShare:
        """Unseal the secret; raise ``DeviceSecretLostError`` where this TPM has it no more."""
        sealed = self._sealed()
        payload = self._unsealed(sealed)
        if len(payload) != _PAYLOAD.size:
            raise DeviceSecretLostError
        half, kept, counter, base = _PAYLOAD.unpack(payload)
        try:
            other = run_tpm("tpm2_nvread", "-C", "o", hex(kept))
        except TpmError:
            raise DeviceSecretLostError from None
        return _share(half, other, TpmCounter(counter, base))

    def erase(self) -> None:
        """Undefine the indices and destroy the file. Idempotent. Raises ``VaultError``."""
        failure: VaultError | None = None
        if self.exists:
            try:
                indices = self._sealed().indices
                for index in indices:
                    if hex(index).upper() in _defined():
                        run_tpm("tpm2_nvundefine", "-C", "o", hex(index))
            except VaultError as error:
                failure = error
        destroy(self._path)
        if failure:
            raise failure

    def _make(self) -> DeviceShare:
        half, other = secrets.token_bytes(DEVICE_SECRET_BYTES), secrets.token_bytes(32)
        kept, counter = _free_indices()
        run_tpm("tpm2_nvdefine", "-C", "o", "-s", str(len(other)), "-a", _KEPT, hex(kept))
        run_tpm("tpm2_nvwrite", "-C", "o", "-i", "-", hex(kept), stdin=other)
        run_tpm("tpm2_nvdefine", "-C", "o", "-s", "8", "-a", _COUNTER, hex(counter))
        run_tpm("tpm2_nvincrement", "-C", "o", hex(counter))
        base = _read_counter(counter)
        payload = _PAYLOAD.pack(half, kept, counter, base)
        with _primary() as (folder, parent):
            public, private = folder / "public", folder / "private"
            _step(
                "tpm2_create", "-Q", "-C", parent, "-u", public, "-r", private, "-i", "-",
                stdin=payload,
            )  # fmt: skip
            made = _Sealed(public.read_bytes(), private.read_bytes(), (kept, counter))
        write_whole(self._path, msgspec.json.encode(made))
        return _share(half, other, TpmCounter(counter, base))

    def _sealed(self) -> _Sealed:
        if not self.exists:
            raise DeviceSecretLostError
        with disk_errors(), self._path.open("rb") as file:
            data = file.read(_MAX_FILE_BYTES + 1)
        try:
            return msgspec.json.decode(data[:_MAX_FILE_BYTES], type=_Sealed)
        except ValueError:
            raise DeviceSecretLostError from None

    @staticmethod
    def _unsealed(sealed: _Sealed) -> bytes:
        with _primary() as (folder, parent):
            public, private, loaded = folder / "public", folder / "private", folder / "loaded"
            public.write_bytes(sealed.public)
            private.write_bytes(sealed.private)
            try:
                _step("tpm2_load", "-Q", "-C", parent, "-u", public, "-r", private, "-c", loaded)
            except TpmError:
                raise DeviceSecretLostError from None  # another TPM, or it was cleared
            return _step("tpm2_unseal", "-c", loaded)


@contextmanager
def _primary() -> Iterator[tuple[Path, Path]]:
    """Make the storage key anew, the same each time, and free the TPM's memory afterwards."""
    with TemporaryDirectory(prefix="fieldid-tpm-") as name:
        folder = Path(name)
        parent = folder / "parent"
        _step("tpm2_createprimary", "-Q", "-C", "o", "-G", "ecc", "-c", parent)
        yield folder, parent


def _step(program: str, *arguments: str | Path, stdin: bytes = b"") -> bytes:
    """Run one program, and free the three places a TPM has for loaded keys."""
    try:
        return run_tpm(program, *arguments, stdin=stdin)
    finally:
        run_tpm("tpm2_flushcontext", "-t")


def _share(half: bytes, other: bytes, counter: TpmCounter) -> DeviceShare:
    secret = hmac.digest(half, b"fieldid tpm secret\x00" + other, hashlib.sha256)
    return DeviceShare(Protection.TPM, Secret(secret), counter)


def _read_counter(index: int) -> int:
    return int.from_bytes(run_tpm("tpm2_nvread", "-C", "o", hex(index)), "big")


def _defined() -> set[str]:
    printed = run_tpm("tpm2_getcap", "handles-nv-index").decode("ascii", "replace")
    return {line.removeprefix("- ").strip().upper() for line in printed.splitlines()}


def _free_indices() -> tuple[int, int]:
    taken = _defined()
    free = (
        index for index in range(TPM_INDEX_FIRST, TPM_INDEX_LAST) if hex(index).upper() not in taken
    )
    first, second = next(free, None), next(free, None)
    if first is None or second is None:
        raise TpmError(reason="its memory is full")
    return first, second
