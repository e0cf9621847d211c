"""Fuzzes every decoder of the wire, guided by coverage.

Run by hand, not by pytest:

    pip install atheris
    python -m tests.fuzz.fuzz_wire build/corpus -max_total_time=600

The first byte chooses the decoder, the rest is what it reads. The corpus begins with genuine
messages, written on the first run. Whatever escapes a decoder but a refusal stops it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["fieldid"]):
    from tests.fuzz.decoders import decoders, feed

ALL = decoders()


def one_input(data: bytes) -> None:
    """Let one decoder read one input."""
    if data:
        feed(ALL[data[0] % len(ALL)], data[1:])


def write_corpus(folder: Path) -> None:
    """Begin from one genuine message for each decoder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, decoder in enumerate(ALL):
        name = decoder.name.replace(" ", "-").replace("'", "")
        (folder / name).write_bytes(bytes([number]) + decoder.seed)


if __name__ == "__main__":
    write_corpus(Path(sys.argv[1] if len(sys.argv) > 1 else "build/corpus"))
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
