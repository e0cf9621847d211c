"""Decodes one WSQ file from standard input to standard output, in a process of its own.

The decoder of NBIS (package ``wsq``) writes outside its buffers on about one damaged file in
300, which kills the process it runs in. Started as a script by ``wsq_file``; imports nothing
of fieldid. Output: width, height, pixels per inch (-1 = not stated) as three little-endian
int32, then the grey pixels row by row.
"""

from __future__ import annotations

import struct
import sys


def main() -> int:
    """Return the exit status: 0, or 1 where the decoder refuses the file."""
    import _wsq  # noqa: PLC0415 - a missing decoder must end as an exit status too

    try:
        pixels, width, height, dpi = _wsq.decompress(sys.stdin.buffer.read())
    except Exception:  # noqa: BLE001 - the decoder raises bare Exception
        return 1
    sys.stdout.buffer.write(struct.pack("<3i", width, height, dpi) + pixels)
    return 0


if __name__ == "__main__":
    sys.exit(main())
