"""Write down where each array of LEADER's weights lies in its file: run once a version.

``python packaging/leader_index.py LEADER.weights.h5 > fieldid/fingerprint/leader_weights.json``
The file is HDF5 with contiguous, uncompressed arrays. Since its SHA-256 is checked at every
load, the places never change, and the program itself needs no HDF5 library.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import h5py


def index(path: Path) -> dict[str, list[list[int]]]:
    """Return for each layer its arrays, each as offset in bytes and then the shape."""
    found: dict[str, list[list[int]]] = {}
    with h5py.File(path) as file:
        for layer in file["layers"].values():
            held = layer.get("vars", {})
            if len(held):
                arrays = [held[str(number)] for number in range(len(held))]
                name = held.attrs["name"]
                found[name] = [[one.id.get_offset(), *one.shape] for one in arrays]
                if any(one.dtype != "<f4" or one.id.get_offset() is None for one in arrays):
                    raise SystemExit(f"{name} is not plain float32")
    return found


def main() -> None:
    """Print the index with the digest of the file it belongs to."""
    path = Path(sys.argv[1])
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    lines = [f'  "{name}": {json.dumps(places)}' for name, places in sorted(index(path).items())]
    print('{"sha256": "' + digest + '", "arrays": {\n' + ",\n".join(lines) + "\n}}")


if __name__ == "__main__":
    main()
