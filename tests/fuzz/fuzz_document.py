"""Fuzzes every door of the document room for foreign bytes, guided by coverage.

Run by hand, not by pytest:

    pip install atheris
    python -m tests.fuzz.fuzz_document build/corpus-document -max_total_time=600

The first byte chooses the door: TLV, data groups, EF.COM, EF.CardAccess, EF.CardSecurity, CMS and
passive authentication, certificates and lists, the zone as text, the zone in a picture. The corpus
begins with ``tests/document/corpus`` and a picture. Whatever escapes but a refusal stops it.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["fieldid.document", "asn1crypto"]):
    from fieldid.document.card_security import check_card_security
    from fieldid.document.chip.security_infos import read_card_access, read_card_security
    from fieldid.document.lds.common import read_common
    from fieldid.document.lds.data_group import read_data_group
    from fieldid.document.mrz_entry import check_entry
    from fieldid.document.mrz_parse import parse_mrz
    from fieldid.document.ocr.read_zone import read_mrz_picture
    from fieldid.document.passive_authentication import authenticate
    from fieldid.document.trust_building import build_trust_store
    from fieldid.document.trust_file import TrustFile
    from fieldid.errors.base import FieldidError

from tests.document.pki import NOW, csca

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTS = Path(__file__).resolve().parents[1] / "document"
TRUST = build_trust_store([TrustFile("root", csca().der)])
TODAY = NOW.date()
DOORS: tuple[Callable[[bytes], object], ...] = (
    read_data_group,
    read_common,
    read_card_access,
    read_card_security,
    lambda data: check_card_security(data, TRUST, NOW),
    lambda data: authenticate(data, {1: data}, TRUST, NOW),
    lambda data: build_trust_store([TrustFile("fuzz", data)]),
    lambda data: parse_mrz(data.decode("latin-1"), TODAY),
    lambda data: check_entry(data.decode("latin-1"), TODAY),
    lambda data: read_mrz_picture(data, TODAY),
)
SEEDS = {
    "dg": 0, "com": 1, "sod": 5, "csca": 6, "list": 6, "revoked": 6, "explicit": 6, "mrz": 7,
}  # fmt: skip


def one_input(data: bytes) -> None:
    """Let one door read one input; refusing it is right."""
    if data:
        with contextlib.suppress(FieldidError):
            DOORS[data[0] % len(DOORS)](data[1:])


def write_corpus(folder: Path) -> None:
    """Begin from genuine files."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((DOCUMENTS / "corpus").iterdir()):
        door = next((door for start, door in SEEDS.items() if path.name.startswith(start)), 0)
        (folder / path.name).write_bytes(bytes([door]) + path.read_bytes())
    picture = (DOCUMENTS / "ocr" / "page.jpg").read_bytes()
    (folder / "page.jpg").write_bytes(bytes([len(DOORS) - 1]) + picture)


if __name__ == "__main__":
    write_corpus(Path(sys.argv[1] if len(sys.argv) > 1 else "build/corpus-document"))
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
