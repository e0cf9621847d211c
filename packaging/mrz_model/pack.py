"""Packs two trained nets into one file: ``python packaging/mrz_model/pack.py READER FINDER``."""

from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from pathlib import Path

import numpy as np

OUT = Path(__file__).resolve().parents[2] / "fieldid" / "document" / "ocr" / "mrz_model.npz"
NO_DATE = (1980, 1, 1, 0, 0, 0)  # the same numbers make the same file


def packed(nets: dict[str, Path]) -> bytes:
    """Return an .npz with the arrays of each net under its name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for net, path in nets.items():
            with np.load(path, allow_pickle=False) as arrays:
                for name in arrays.files:
                    data = io.BytesIO()
                    np.lib.format.write_array(data, arrays[name], allow_pickle=False)
                    entry = zipfile.ZipInfo(f"{net}_{name}.npy", NO_DATE)
                    archive.writestr(entry, data.getvalue(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    content = packed({"reader": Path(sys.argv[1]), "finder": Path(sys.argv[2])})
    OUT.write_bytes(content)
    print(len(content), hashlib.sha256(content).hexdigest())
