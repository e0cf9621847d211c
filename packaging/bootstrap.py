"""Set fieldid up and run it: ``python packaging/bootstrap.py demo``, ``test`` or ``screens``.

Standard library only, so that it runs on a machine that has nothing but Python. It makes
``.venv``, installs the hash-locked requirements, and installs missing Debian libraries when it
may; otherwise it prints the exact command and goes on: what is missing is shown as unavailable
in the app. It prints what it does. Written to run on Windows too; untested there.
"""

from __future__ import annotations

import argparse
import ctypes.util
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
REQUIREMENTS = {"demo": "demo.txt", "screens": "demo.txt", "test": "dev.txt"}
# Debian package -> shared library that shows it is installed. Qt needs them even offscreen.
QT_LIBRARIES = {
    "libgl1": "GL",
    "libegl1": "EGL",
    "libxkbcommon0": "xkbcommon",
    "libdbus-1-3": "dbus-1",
    "libfontconfig1": "fontconfig",
    "libglib2.0-0": "glib-2.0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor0": "xcb-cursor",
    "libxcb-icccm4": "xcb-icccm",
    "libxcb-image0": "xcb-image",
    "libxcb-keysyms1": "xcb-keysyms",
    "libxcb-render-util0": "xcb-render-util",
    "libxcb-render0": "xcb-render",
    "libxcb-shape0": "xcb-shape",
    "libxcb-util1": "xcb-util",
    "libxcb-xkb1": "xcb-xkb",
    "libxkbcommon-x11-0": "xkbcommon-x11",
}
# what the tests of the readers need beside
READER_LIBRARIES = {"libfprint-2-2": "fprint-2"}
# Debian package -> a file of it. pyscard, which speaks to document readers, is built on Linux.
DOCUMENT_TOOLS = {
    "pcscd": "/usr/sbin/pcscd",
    "libpcsclite-dev": "/usr/include/PCSC/winscard.h",
    "swig": "/usr/bin/swig",
    "gcc": "/usr/bin/gcc",
    "libc6-dev": "/usr/include/stdio.h",
}
# what the tests of documents need beside: a virtual reader, the zone's font, another's card side
DOCUMENT_TEST_TOOLS = {
    "vsmartcard-vpcd": "/usr/lib/pcsc/drivers/serial/libifdvpcd.so",
    "fonts-ocr-b": "/usr/share/fonts/opentype/ocr-b/OCRB.otf",
}

# what the tests of keys need beside: a TPM and a smart card in software
KEY_TEST_TOOLS = {
    "swtpm": "/usr/bin/swtpm",
    "tpm2-tools": "/usr/bin/tpm2_create",
    "libtss2-tcti-swtpm0": "/usr/lib/x86_64-linux-gnu/libtss2-tcti-swtpm.so.0",
    "softhsm2": "/usr/bin/softhsm2-util",
    "fiu-utils": "/usr/lib/fiu/fiu_run_preload.so",  # fsync that fails, in the soak
}
# what the test with a screen reader needs beside: a screen nobody sees, and AT-SPI's own client
SPOKEN_TEST_TOOLS = {
    "xvfb": "/usr/bin/Xvfb",
    "dbus-daemon": "/usr/bin/dbus-run-session",
    "at-spi2-core": "/usr/libexec/at-spi2-registryd",
    "gir1.2-atspi-2.0": "/usr/lib/x86_64-linux-gnu/girepository-1.0/Atspi-2.0.typelib",
    "python3-gi": "/usr/lib/python3/dist-packages/gi/__init__.py",
}


def say(text: str) -> None:
    """Print one line at once, so that progress is seen."""
    print(f"[fieldid] {text}", flush=True)


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if os.environ.get("HEADLESS") == "1":
        return False
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_debian_packages(target: str) -> list[str]:
    """Name the Debian packages whose libraries are not found on this machine."""
    if not shutil.which("apt-get"):
        return []
    tests = target == "test"
    wanted = QT_LIBRARIES | (WINDOW_LIBRARIES if tests or has_display() else {})
    wanted |= READER_LIBRARIES if tests else {}
    missing = [package for package, name in wanted.items() if not ctypes.util.find_library(name)]
    files = DOCUMENT_TOOLS | (
        DOCUMENT_TEST_TOOLS | KEY_TEST_TOOLS | SPOKEN_TEST_TOOLS if tests else {}
    )
    missing += [package for package, file in files.items() if not Path(file).exists()]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return missing


def install_debian_packages(target: str) -> None:
    """Install what is missing when this user may; otherwise print the command and go on."""
    missing = missing_debian_packages(target)
    if not missing:
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    may = not prefix or (
        shutil.which("sudo") is not None
        and subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0
    )
    if not may:
        say(f"Some system libraries are missing. Please run: sudo {' '.join(install)}")
        return
    say(f"Installing system libraries: {' '.join(missing)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in ([*prefix, "apt-get", "update", "-q"], [*prefix, *install, "-q"]):
        result = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
        if result.returncode:
            say(f"This did not work: {' '.join(command)}\n{result.stderr.strip()}")
            return


def make_venv() -> None:
    """Make ``.venv`` unless it is there and works."""
    if PYTHON.exists():
        return
    say(f"Making {VENV.name} with Python {sys.version.split()[0]}")
    result = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise SystemExit(f"{result.stdout}{result.stderr}")


def install(arguments: list[str]) -> None:
    """Run pip; end with its own words where it fails."""
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    result = subprocess.run([*pip, *arguments], capture_output=True, text=True, check=False)
    if result.returncode:
        say(result.stderr.strip())
        raise SystemExit("Installing failed. Check the connection to PyPI and run this again.")


def install_requirements(target: str) -> None:
    """Install the locked requirements, unless exactly these are installed already."""
    lock = ROOT / "packaging" / "requirements" / REQUIREMENTS[target]
    wanted = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / f"installed-{target}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say(f"Installing {lock.relative_to(ROOT)} (hash-checked)")
    install(["--require-hashes", "--only-binary", ":all:", "-r", str(lock)])
    editable = ["--no-deps", "--no-build-isolation", "--config-settings", "editable_mode=compat"]
    install([*editable, "-e", str(ROOT)])
    stamp.write_text(wanted)


def install_document_readers() -> None:
    """Install pyscard, built here on Linux; where that fails, say what is then unavailable."""
    found = [str(PYTHON), "-c", "import smartcard.scard"]
    if subprocess.run(found, capture_output=True, check=False).returncode == 0:
        return
    say("Installing pyscard, which speaks to document readers")
    built = [] if os.name == "nt" else ["--no-binary", "pyscard", "--no-build-isolation"]
    lock = ROOT / "packaging" / "requirements" / "documents.txt"
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    chosen = ["--require-hashes", "--only-binary", ":all:", *built, "-r", str(lock)]
    result = subprocess.run([*pip, *chosen], capture_output=True, text=True, check=False)
    if result.returncode:
        needed = " ".join(DOCUMENT_TOOLS)
        say(f"pyscard could not be installed: document readers are unavailable (needs {needed}).")


def run_demo() -> list[str]:
    """Command of the demo: the app where there is a display, else the scripted officer."""
    if has_display():
        return [str(PYTHON), "-m", "ui.app", "--demo"]
    return [str(PYTHON), "-m", "ui.headless_demo", "--out", str(ROOT / "build" / "demo")]


def run_test(arguments: list[str]) -> list[str]:
    """Command of the suite: all of it on two processes, or what the arguments name."""
    whole = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", "-rs"]
    whole += ["--cov", "--cov-report", "term:skip-covered"]
    return [str(PYTHON), "-m", "pytest", *(arguments or whole)]


def _commands(arguments: list[str]) -> dict[str, list[str]]:
    return {
        "demo": run_demo(),
        "screens": [str(PYTHON), "-m", "ui.play.book"],
        "test": run_test(arguments),
    }


def main() -> int:
    """Set up, then run what was asked for; the exit status is that of the thing run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=sorted(REQUIREMENTS))
    parser.add_argument("arguments", nargs="*", help="handed on to pytest")
    options, extra = parser.parse_known_args()
    started = time.monotonic()
    if os.name == "posix":
        install_debian_packages(options.target)
    make_venv()
    install_requirements(options.target)
    install_document_readers()
    say(f"Ready after {time.monotonic() - started:.1f} s")
    arguments = [*options.arguments, *extra]
    command = _commands(arguments)[options.target]
    say(f"Running: {' '.join(command)}")
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
