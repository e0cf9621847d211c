"""Any certified scanner that speaks MOSIP's Secure Biometric Interface (SBI, once MDS).

The maker's service listens on this machine; a sample arrives in an ISO/IEC 19794 record inside
an answer that the scanner signed. Guarantees: nothing is looked for until an administrator
pinned a trust anchor; only 127.0.0.1 is called. Leaves out: scanners for the purpose "Auth",
whose samples only MOSIP's server can open, and slaps of several fingers.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from drivers import sbi_line
from drivers.sbi_device import SbiDevice
from drivers.sbi_messages import Discovered, Found
from drivers.sbi_trust import Anchors
from drivers.worker import WorkerReader
from fieldid.errors.reader import ReaderError, ReaderNotFoundError
from fieldid.model.biometric import Modality
from fieldid.ports import ReaderInfo, ReaderState

if TYPE_CHECKING:
    from collections.abc import Iterator

ANSWER_S = 0.3
_KINDS = {"Finger": Modality.FINGER, "Face": Modality.FACE}
_STATES = {"Ready": ReaderState.READY, "Busy": ReaderState.BUSY}
_NOT_READY = {
    "Not Ready": "The scanner is not ready: check its cable and its maker's program.",
    "Not Registered": "The scanner is not registered with its maker: open the maker's program.",
}


@dataclass(frozen=True)
class _Scanner:
    info: ReaderInfo
    found: Found


class SbiDriver:
    """Asks the services that listen; the answers are remembered while a service is busy."""

    name = "sbi"

    def __init__(self, ports: range = sbi_line.PORTS) -> None:
        """Start without a trust anchor, which means: without scanners."""
        self._ports = ports
        self._anchors: Anchors | None = None
        self._known: dict[int, list[_Scanner]] = {}

    def trust(self, pem: bytes | None) -> None:
        """Pin the makers' certificates, or none. Raises ``ReaderTrustError``."""
        anchors = Anchors(pem) if pem else None
        if anchors:
            anchors.store()
        self._anchors, self._known = anchors, {}

    def discover(self) -> list[ReaderInfo]:
        """Return the scanners of all services that answer in time."""
        return [scanner.info for scanner in self._scanners()] if self._anchors else []

    def open(self, reader_id: str) -> WorkerReader:
        """Open one scanner in its worker. Raises a ``ReaderError``."""
        for scanner in self._scanners() if self._anchors else []:
            if self._anchors and scanner.info.reader_id == reader_id:
                make = partial(SbiDevice, scanner.found, self._anchors)
                return WorkerReader(scanner.info, make)
        raise ReaderNotFoundError(reader=reader_id)

    def _scanners(self) -> list[_Scanner]:
        ports = sbi_line.listening(self._ports)
        with ThreadPoolExecutor(max(1, len(ports))) as pool:
            answers = dict(zip(ports, pool.map(_asked, ports), strict=True))
        before = self._known
        self._known = {
            port: before.get(port, []) if answer is None else answer
            for port, answer in answers.items()
        }
        return [scanner for scanners in self._known.values() for scanner in scanners]


def _asked(port: int) -> list[_Scanner] | None:
    """Return the port's scanners; None where it did not answer as a service should."""
    try:
        answer = sbi_line.ask("MOSIPDISC", port, "device", {"type": "Biometric Device"}, ANSWER_S)
        listed = msgspec.convert(answer, list[Discovered])
        return [scanner for each in listed for scanner in _usable(each, port)]
    except (ReaderError, msgspec.DecodeError):
        return None


def _usable(listed: Discovered, port: int) -> Iterator[_Scanner]:
    identity = listed.identity()
    modality = _KINDS.get(identity.type)
    if modality is None or listed.purpose == "Auth":
        return
    found = Found(port, identity.type, identity.serial_no, listed.device_id or identity.serial_no)
    yield _Scanner(
        ReaderInfo(
            f"{SbiDriver.name}:{identity.serial_no}",
            SbiDriver.name,
            f"{identity.make} {identity.model}".strip() or "Scanner",
            (modality,),
            _STATES.get(listed.device_status, ReaderState.FAULT),
            _NOT_READY.get(listed.device_status, ""),
        ),
        found,
    )
