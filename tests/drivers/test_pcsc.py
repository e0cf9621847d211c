"""The smart card driver on a real ``pcscd`` with a virtual reader and our own card."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives.serialization import Encoding

from drivers import pcsc
from drivers.pcsc import PcscCardReaders
from fieldid.cli.document import document as commands
from fieldid.document.chip.chip_check import CheckOutcome
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.chip_document import judge_chip
from fieldid.document.trust_building import build_trust_store
from fieldid.document.trust_file import TrustFile
from fieldid.errors.base import FieldidError
from fieldid.errors.chip import ChipPasswordError
from fieldid.errors.reader import (
    CaptureCancelledError,
    CardMuteError,
    CardRemovedError,
    ReaderBusyError,
    ReaderTimeoutError,
    ReaderUnpluggedError,
)
from fieldid.ports import CardState, ReaderState
from tests.helpers.pcscd import READERS, Service, card_on_reader, skip_unless_possible
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, Document, make_document
from tests.helpers.virtual_card_pki import make_issuer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST, SECOND = (f"pcsc:{name}" for name in READERS)
SELECT = bytes.fromhex("00A4040C07A0000002471001")


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    skip_unless_possible()
    service = Service(tmp_path_factory.mktemp("pcscd"))
    service.start()
    yield service
    service.stop()


@pytest.fixture
def driver(service: Service) -> Iterator[PcscCardReaders]:
    assert service
    driver = PcscCardReaders()
    yield driver
    driver.close()


@pytest.fixture(scope="module")
def document() -> Document:
    return make_document(
        CardProfile(pace=((2, 2, 12),), chip_authentication=(2, 12), portrait_bytes=6_000)
    )


def _card_state(driver: PcscCardReaders, reader_id: str) -> CardState:
    return next(info.card for info in driver.discover() if info.reader_id == reader_id)


def _await_state(driver: PcscCardReaders, reader_id: str, state: CardState) -> None:
    deadline = time.monotonic() + 40
    while _card_state(driver, reader_id) is not state:
        assert time.monotonic() < deadline, f"the reader never said {state}"
        time.sleep(0.1)


def test_a_document_is_seen_when_it_is_laid_down_and_when_it_is_taken_off(
    driver: PcscCardReaders, document: Document
) -> None:
    assert [info.name for info in driver.discover()] == list(READERS)
    _await_state(driver, FIRST, CardState.ABSENT)
    with card_on_reader(VirtualCard(document)):
        _await_state(driver, FIRST, CardState.PRESENT)
    _await_state(driver, FIRST, CardState.ABSENT)


def test_a_whole_chip_is_read_with_progress_by_file(
    driver: PcscCardReaders, document: Document
) -> None:
    heard: dict[ChipFile, int] = {}
    card = VirtualCard(document)
    with card_on_reader(card):
        connection = driver.connect(FIRST, 40, None)
        reading = read_chip(
            connection, card.keys()[0], progress=lambda file, done, _: heard.update({file: done})
        )
        assert connection.atr == card.atr
        connection.close()
    assert reading.files[ChipFile.DG2] == document.files[ChipFile.DG2]
    assert heard[ChipFile.DG2] == len(document.files[ChipFile.DG2])
    assert CheckOutcome.PASSED in {check.outcome for check in reading.checks}


def test_two_readers_are_read_at_the_same_time(driver: PcscCardReaders, document: Document) -> None:
    cards = VirtualCard(document), VirtualCard(document)
    read: list[int] = []

    def run(reader_id: str, card: VirtualCard) -> None:
        connection = driver.connect(reader_id, 40, None)
        read.append(len(read_chip(connection, card.keys()[1]).files))
        connection.close()

    with card_on_reader(cards[0], 0), card_on_reader(cards[1], 1):
        threads = [
            threading.Thread(target=run, args=pair)
            for pair in zip((FIRST, SECOND), cards, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
    assert len(read) == 2
    assert read[0] == read[1]


def test_a_document_taken_off_in_the_middle_is_said_so(
    driver: PcscCardReaders, document: Document, service: Service
) -> None:
    card = VirtualCard(document)
    with card_on_reader(card) as lying:
        connection = driver.connect(FIRST, 40, None)
        lying.take_off_after = 20
        with pytest.raises(CardRemovedError):
            read_chip(connection, card.keys()[0])
        connection.close()
    # the virtual reader may see no card again after one that vanished while it spoke
    service.stop()
    service.start()


def test_a_mute_chip_is_given_up_and_its_process_killed(
    driver: PcscCardReaders, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pcsc, "ANSWER_S", 0.5)
    with card_on_reader(VirtualCard(document)) as lying:
        connection = driver.connect(FIRST, 40, None)
        assert connection.transmit(SELECT) == b"\x90\x00"
        lying.hold.set()
        began = time.monotonic()
        with pytest.raises(CardMuteError):
            connection.transmit(SELECT)
        assert time.monotonic() - began < 3
        lying.hold.clear()
        time.sleep(0.3)
        connection.reset()
        assert connection.transmit(SELECT) == b"\x90\x00"
        connection.close()


def test_cancelling_ends_a_reading_within_a_second(
    driver: PcscCardReaders, document: Document
) -> None:
    cancel = threading.Event()
    with card_on_reader(VirtualCard(document)) as lying:
        connection = driver.connect(FIRST, 40, cancel)
        connection.transmit(SELECT)
        lying.hold.set()
        threading.Timer(0.3, cancel.set).start()
        began = time.monotonic()
        with pytest.raises(CaptureCancelledError):
            connection.transmit(SELECT)
        assert time.monotonic() - began < 1.3
        connection.close()


def test_waiting_for_a_document_ends(driver: PcscCardReaders) -> None:
    with pytest.raises(ReaderTimeoutError):
        driver.connect(FIRST, 0.4, None)
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(CaptureCancelledError):
        driver.connect(FIRST, 30, cancel)


def test_a_reader_in_use_is_said_to_be(driver: PcscCardReaders, document: Document) -> None:
    with card_on_reader(VirtualCard(document)):
        connection = driver.connect(FIRST, 40, None)
        assert _card_state(driver, FIRST) is CardState.IN_USE
        with pytest.raises(ReaderBusyError):
            driver.connect(FIRST, 1, None)
        connection.close()


def test_a_killed_worker_costs_one_attempt(driver: PcscCardReaders, document: Document) -> None:
    with card_on_reader(VirtualCard(document)):
        connection = driver.connect(FIRST, 40, None)
        assert connection.worker_pid is not None
        os.kill(connection.worker_pid, signal.SIGKILL)
        with pytest.raises(ReaderUnpluggedError):
            connection.transmit(SELECT)
        connection.reset()
        assert connection.transmit(SELECT) == b"\x90\x00"
        connection.close()


def test_a_reader_that_is_not_there_is_named(driver: PcscCardReaders) -> None:
    with pytest.raises(ReaderUnpluggedError, match="Nowhere"):
        driver.connect("pcsc:Nowhere", 1, None)


def test_the_service_may_stop_and_start_again(
    service: Service, driver: PcscCardReaders, document: Document
) -> None:
    card = VirtualCard(document)
    with card_on_reader(card):
        connection = driver.connect(FIRST, 40, None)
        service.stop()
        with pytest.raises(FieldidError):
            read_chip(connection, card.keys()[0])
        connection.close()
    gone = driver.discover()
    service.start()
    assert [info.state for info in gone] == [ReaderState.DRIVER_MISSING]
    assert "pcscd" in gone[0].advice
    with card_on_reader(VirtualCard(document)):
        connection = driver.connect(FIRST, 40, None)
        assert connection.transmit(SELECT) == b"\x90\x00"
        connection.close()


def test_a_machine_without_the_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    infos = PcscCardReaders().discover()
    assert [info.state for info in infos] == [ReaderState.DRIVER_MISSING]
    assert "pyscard" in infos[0].advice


class _Timed:
    """A transport that counts the seconds spent in the reader."""

    def __init__(self, connection: pcsc.PcscConnection) -> None:
        self._connection = connection
        self.atr = connection.atr
        self.seconds = 0.0

    def transmit(self, command: bytes) -> bytes:
        began = time.perf_counter()
        try:
            return self._connection.transmit(command)
        finally:
            self.seconds += time.perf_counter() - began

    def reset(self) -> None:
        began = time.perf_counter()
        self._connection.reset()
        self.seconds += time.perf_counter() - began


@pytest.mark.parametrize(("pace", "limit"), [((), 0.5), (((2, 2, 13),), 0.3)], ids=["bac", "pace"])
def test_a_chip_costs_little_of_our_own_time(
    driver: PcscCardReaders, pace: tuple[tuple[int, int, int], ...], limit: float
) -> None:
    card = VirtualCard(make_document(CardProfile(pace=pace)))
    csca = TrustFile("csca.cer", make_issuer().csca.public_bytes(Encoding.DER))
    store = build_trust_store([csca])
    with card_on_reader(card):
        connection = driver.connect(FIRST, 40, None)
        timed = _Timed(connection)
        began = time.process_time()
        result = judge_chip(read_chip(timed, card.keys()[0]), store, datetime.now(UTC))
        ours = time.process_time() - began
        connection.close()
    assert result.proved
    assert len(result.reading.files[ChipFile.DG2]) > 20_000
    assert ours < limit


def test_the_command_reads_a_chip(
    driver: PcscCardReaders, document: Document, tmp_path: Path
) -> None:
    driver.close()
    trust, report = tmp_path / "trust", tmp_path / "report.json"
    trust.mkdir()
    (trust / "csca.cer").write_bytes(make_issuer().csca.public_bytes(Encoding.DER))
    person = document.person
    key = f"{person.number},{person.birth},{person.expiry}"
    command = ["read", "--reader", READERS[0], "--mrz", key]
    with card_on_reader(VirtualCard(document)):
        result = CliRunner().invoke(
            commands,
            [*command, "--trust", str(trust), "--json", str(report)],
            catch_exceptions=False,
        )
    assert result.exit_code == 0, result.output
    said = json.loads(report.read_text())
    assert (said["verdict"], said["clone"]) == ("proved", "passed")
    assert said["checks"]["sod_signature"] == said["checks"]["dg2"] == "ok"
    assert said["fields"]["surname"] == "SPECIMEN"


def test_the_command_refuses_a_wrong_number(driver: PcscCardReaders, document: Document) -> None:
    driver.close()
    command = ["read", "--reader", READERS[0], "--can", "000000"]
    with card_on_reader(VirtualCard(document)):
        result = CliRunner().invoke(commands, command)
    assert isinstance(result.exception, ChipPasswordError)
    assert "card access number" in str(result.exception)
