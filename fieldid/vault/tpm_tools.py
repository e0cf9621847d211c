"""Talking to a TPM 2.0 through tpm2-tools, the way Debian packages it.

Guarantees that secrets go through pipes and never through arguments, that each call ends in
time, and that a fault is one error. The kernel's resource manager (``/dev/tpmrm0``) is used, or
what ``TPM2TOOLS_TCTI`` names. Python bindings have no wheels; the programs have been stable since
version 4. Leaves out Windows, whose TPM is reached otherwise.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from fieldid.errors.vault import TpmError
from fieldid.parameters import TPM_TIMEOUT_S

_DEVICE = Path("/dev/tpmrm0")
_TCTI = "TPM2TOOLS_TCTI"
_WANTED = ("tpm2_createprimary", "tpm2_create", "tpm2_load", "tpm2_unseal", "tpm2_nvdefine")


def tpm_available() -> bool:
    """Whether there is a TPM that this user may use, and the programs to talk to it."""
    if not (os.environ.get(_TCTI) or os.access(_DEVICE, os.R_OK | os.W_OK)):
        return False
    if any(shutil.which(name) is None for name in _WANTED):
        return False
    try:
        run_tpm("tpm2_getcap", "properties-fixed")
    except TpmError:
        return False
    return True


def run_tpm(program: str, *arguments: str | Path, stdin: bytes = b"") -> bytes:
    """Run one program and return what it printed; raise ``TpmError``."""
    path = shutil.which(program)
    if path is None:
        raise TpmError(reason="tpm2-tools are not installed")
    environment = {_TCTI: f"device:{_DEVICE}"} | os.environ
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, arguments of this file
            [path, *map(str, arguments)],
            input=stdin,
            env=environment,
            capture_output=True,
            timeout=TPM_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TpmError(reason="it does not answer") from None
    except OSError:
        raise TpmError(reason="tpm2-tools cannot be started") from None
    if done.returncode:
        raise TpmError(reason=f"{program} failed")
    return done.stdout
