"""The master lists of Germany and the Netherlands, which lie beside the project if at all."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from fieldid.document.trust_building import build_trust_store, read_trust_folder
from fieldid.document.trust_file import TrustFile

FOLDER = Path(__file__).parents[3] / "shared/data/trust"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/data/trust is not there")

read = cache(read_trust_folder)


@pytest.mark.parametrize(("prefix", "count"), [("DE_ML", 588), ("NL_ML", 411)])
def test_every_certificate_is_usable_or_named(prefix: str, count: int) -> None:
    store = read(FOLDER)
    source = next(source for source in store.sources if source.name.startswith(prefix))
    named = [entry for entry in store.rejected if entry.source == source.name]
    assert (source.problem, source.held) == ("", count)
    assert source.usable + len(named) == count
    assert named == []


def test_lists_are_signed_under_the_roots() -> None:
    signed = {source.name[:2]: source for source in read(FOLDER).sources if source.signed_at}
    assert signed["DE"].signed_at == datetime(2026, 5, 28, 6, 28, 45, tzinfo=UTC)
    assert "Masterlist Signer NL" in signed["NL"].signed_by


def test_states_are_counted() -> None:
    countries = read(FOLDER).countries
    assert len(countries) == 129
    assert countries["DE"] > 5
    assert "?" not in countries


def test_without_its_root_a_list_is_not_used() -> None:
    lists = [path for path in FOLDER.iterdir() if path.suffix == ".ml"]
    store = build_trust_store(TrustFile(path.name, path.read_bytes()) for path in lists)
    assert store.anchors == ()
    assert len(store.rejected) == len(lists)


def test_one_changed_bit_in_a_list() -> None:
    path = next(path for path in FOLDER.iterdir() if path.name.startswith("DE_ML"))
    root = next(path for path in FOLDER.iterdir() if path.name.startswith("DE_ROOT"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    store = build_trust_store(
        [TrustFile("root", root.read_bytes()), TrustFile("list", bytes(data))]
    )
    assert len(store.anchors) == 1
    assert "not that of the content" in store.rejected[0].reason
