"""What was handed over without an answer is known, also when nobody was logged on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.sync import courier
from tests.helpers.fault_proxy import LOSE_ANSWER
from tests.sync.field import ONCE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sync.field import Field


def sent(field: Field) -> list[int]:
    spans = field.spool.sent()
    return [number for number in range(1, 20) if number in spans]


def test_what_went_out_without_an_answer_is_sent(field: Field) -> None:
    put = field.put(2)
    field.proxy.faults.append(LOSE_ANSWER)
    field.run(ONCE)
    field.put(1)  # the new one only waits
    assert sent(field) == put
    field.run()
    assert sent(field) == []


def test_what_never_left_is_not_sent(field: Field) -> None:
    field.put(2)
    field.client(ONCE, url="http://127.0.0.1:9").run()
    assert sent(field) == []


def test_what_lies_on_a_stick_is_sent(field: Field, tmp_path: Path) -> None:
    put = field.put(3)
    courier.export(field.spool, field.pin, tmp_path / "stick")
    assert sent(field) == put


@pytest.mark.parametrize("data", [b"", b"[", b"{}", b"[[1]]", b"[[5, 1]]", b"x" * 100_000])
def test_a_note_that_somebody_spoilt_says_nothing(field: Field, data: bytes) -> None:
    (field.spool.folder / "sent").write_bytes(data)
    assert sent(field) == []
    put = field.put(1)
    field.proxy.faults.append(LOSE_ANSWER)
    field.run(ONCE)
    assert sent(field) == put
