"""Processor time of reading our own card: ``python -m tests.document.chip.measure``.

Without the time of the card. Medians of seven runs in milliseconds, single-threaded: BAC,
DG1, a DG2 of 20 kB and passive authentication; then PACE from first command to open session.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from statistics import median
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import Encoding

from fieldid.document.chip.budget import Budget
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip.session import ChipSession
from fieldid.document.chip_document import judge_chip
from fieldid.document.outcome import Verdict
from fieldid.document.trust_building import build_trust_store
from fieldid.document.trust_file import TrustFile
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, make_document
from tests.helpers.virtual_card_pki import make_issuer

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 7
FAMILIES = {1: "DH-GM", 2: "ECDH-GM", 3: "DH-IM", 4: "ECDH-IM", 6: "ECDH-CAM"}
SUITES = {1: "3DES", 2: "AES-128", 4: "AES-256"}


class Timed:
    """A card whose own time is counted apart."""

    def __init__(self, card: VirtualCard) -> None:
        self.card = card
        self.spent = 0.0

    @property
    def atr(self) -> bytes:
        return self.card.atr

    def transmit(self, command: bytes) -> bytes:
        begun = time.process_time()
        try:
            return self.card.transmit(command)
        finally:
            self.spent += time.process_time() - begun

    def reset(self) -> None:
        self.card.reset()


def milliseconds(card: VirtualCard, work: Callable[[Timed], None]) -> float:
    def once() -> float:
        card.reset()
        timed = Timed(card)
        begun = time.process_time()
        work(timed)
        return (time.process_time() - begun - timed.spent) * 1000

    return median(once() for _ in range(RUNS))


def whole() -> float:
    issuer = TrustFile("csca.cer", make_issuer().csca.public_bytes(Encoding.DER))
    store = build_trust_store([issuer])
    card = VirtualCard(make_document(CardProfile()))

    def work(timed: Timed) -> None:
        reading = read_chip(timed, card.keys()[0])
        assert len(reading.files[ChipFile.DG2]) > 20_000
        result = judge_chip(reading, store, datetime.now(UTC))
        assert result.authentication.verdict is Verdict.PROVED

    return milliseconds(card, work)


def pace(family: int, suite: int, parameters: int) -> float:
    way = (family, suite, parameters)
    card = VirtualCard(make_document(CardProfile(pace=(way,), bac=False, portrait_bytes=3000)))

    def work(timed: Timed) -> None:
        session = ChipSession(timed, card.keys()[1], Budget(None))
        assert session.open().pace

    return milliseconds(card, work)


def main() -> None:
    print(f"BAC, DG1, DG2 of 20 kB, passive authentication: {whole():.1f} ms")  # noqa: T201 - a report
    for family, name in FAMILIES.items():
        for parameters in (0, 2) if family in {1, 3} else (12, 13, 16, 18):
            offered = [suite for suite in SUITES if (family, suite) != (6, 1)]  # not defined
            times = [f"{SUITES[s]} {pace(family, s, parameters):.1f}" for s in offered]
            print(f"PACE {name}, parameters {parameters}: {', '.join(times)} ms")  # noqa: T201 - the same


if __name__ == "__main__":
    main()
