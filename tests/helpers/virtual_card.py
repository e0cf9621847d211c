"""Our own eMRTD in Python, for tests: files, BAC, PACE, secure messaging, clone checks.

A ``CardTransport``. ``fault`` may alter plain and raw answers (see ``virtual_card_faults``).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from fieldid.document.chip.access_key import AccessKey, can_key, mrz_key
from fieldid.document.chip.chip_file import APPLICATION, ChipFile
from fieldid.document.chip.cipher_suite import CipherSuite
from fieldid.document.object_identifiers import PACE
from fieldid.document.tlv import read_all, read_one
from fieldid.errors.document import DocumentError
from tests.helpers.virtual_card_pace import CardPace, agreed_session, sign_challenge
from tests.helpers.virtual_card_session import BrokenProtectionError, CardSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.helpers.virtual_card_document import Document

MASTER_FILES = {ChipFile.CARD_ACCESS, ChipFile.CARD_SECURITY}


@dataclass(frozen=True, repr=False)
class PlainCommand:
    """A command as the card's application sees it."""

    chained: bool
    instruction: int
    parameters: int
    data: bytes
    expected: int
    extended: bool


class Fault(Protocol):
    """A misbehaviour."""

    def plain(
        self, card: VirtualCard, command: PlainCommand, answer: tuple[bytes, int]
    ) -> tuple[bytes, int]:
        """Alter the plain answer."""
        ...

    def raw(self, card: VirtualCard, command: bytes, answer: bytes) -> bytes:
        """Alter the bytes that are sent."""
        ...


class VirtualCard:
    """One card on the reader."""

    atr = bytes.fromhex("3B888001000000000000000009")

    def __init__(self, document: Document, fault: Fault | None = None) -> None:
        self.document = document
        self.fault = fault
        self.exchanges = self.resets = 0
        self.reset()
        self.resets = 0

    def reset(self) -> None:
        self.resets += 1
        self.session: CardSession | None = None
        self.next_session: CardSession | None = None
        self.pace: CardPace | None = None
        self.chip_suite: CipherSuite | None = None
        self.challenge = self.pending = b""
        self.file: ChipFile | None = None
        self.in_application = self.has_access = False

    def transmit(self, command: bytes) -> bytes:
        self.exchanges += 1
        answer = self._in_pieces(command, self._answer(command))
        return self.fault.raw(self, command, answer) if self.fault else answer

    def keys(self) -> tuple[AccessKey, AccessKey]:
        """Return the keys that open it: MRZ and CAN."""
        person = self.document.person
        return mrz_key(person.number, person.birth, person.expiry), can_key(person.can)

    def _in_pieces(self, raw: bytes, answer: bytes) -> bytes:
        """Hand out a long answer to a short command by GET RESPONSE (61xx)."""
        if raw[1] == 0xC0:
            answer = self.pending
        elif _parse(raw).extended or len(answer) <= 258:
            return answer
        if len(answer) <= 258:
            return answer
        piece, self.pending = answer[:256], answer[256:]
        return piece + bytes([0x61, min(len(self.pending) - 2, 255)])

    def _answer(self, raw: bytes) -> bytes:
        if raw[1] == 0xC0:
            return b""
        is_protected = raw[0] & 0x0C == 0x0C
        command = _parse(raw)
        if command.extended and not self.document.profile.extended:
            return bytes.fromhex("6700")
        if not is_protected:
            self.session = None
            data, status = self._plain(command)
            self._change_session()
            return data + status.to_bytes(2, "big")
        if self.session is None:
            return bytes.fromhex("6988")
        try:
            data, expected = self.session.open(raw[:4], command.data)
        except (BrokenProtectionError, DocumentError, KeyError):
            self.session = None
            return bytes.fromhex("6988")
        plain = PlainCommand(
            command.chained,
            command.instruction,
            command.parameters,
            data,
            expected,
            command.extended,
        )
        answer, status = self._plain(plain)
        protected = self.session.protect(answer, status, odd=bool(plain.instruction % 2))
        self._change_session()
        return protected

    def _change_session(self) -> None:
        if self.next_session is not None:
            self.session, self.next_session = self.next_session, None

    def _plain(self, command: PlainCommand) -> tuple[bytes, int]:
        handlers: dict[int, Callable[[PlainCommand], tuple[bytes, int]]] = {
            0xA4: self._select,
            0xB0: self._read,
            0xB1: self._read_far,
            0x84: self._get_challenge,
            0x82: self._external_authenticate,
            0x22: self._manage,
            0x86: self._general_authenticate,
            0x88: self._internal_authenticate,
        }
        handler = handlers.get(command.instruction)
        answer = handler(command) if handler else (b"", 0x6D00)
        return self.fault.plain(self, command, answer) if self.fault else answer

    def _select(self, command: PlainCommand) -> tuple[bytes, int]:
        if command.parameters == 0x040C:
            found = command.data == APPLICATION
            self.in_application = found or self.in_application
            return b"", 0x9000 if found else 0x6A82
        if command.parameters == 0x000C:
            self.in_application = False
            return b"", 0x9000
        file = ChipFile(int.from_bytes(command.data, "big"))
        if (file in MASTER_FILES) == self.in_application or file not in self.document.files:
            return b"", 0x6A82
        if file is not ChipFile.CARD_ACCESS and not self.has_access:
            return b"", 0x6982
        self.file = file
        return b"", 0x9000

    def _read(self, command: PlainCommand) -> tuple[bytes, int]:
        return self._piece(command.parameters, command.expected)

    def _read_far(self, command: PlainCommand) -> tuple[bytes, int]:
        offset = int.from_bytes(read_one(command.data).value, "big")
        data, status = self._piece(offset, command.expected - 8)
        size = len(data).to_bytes(2, "big")
        return b"\x53\x82" + size + data, status

    def _piece(self, offset: int, size: int) -> tuple[bytes, int]:
        if self.file is None:
            return b"", 0x6986
        data = self.document.files[self.file][offset : offset + size]
        if not data:
            return b"", 0x6B00
        return data, 0x9000 if len(data) == size else 0x6282

    def _get_challenge(self, _: PlainCommand) -> tuple[bytes, int]:
        if not self.document.profile.bac or not self.in_application:
            return b"", 0x6D00
        self.challenge = secrets.token_bytes(8)
        return self.challenge, 0x9000

    def _external_authenticate(self, command: PlainCommand) -> tuple[bytes, int]:
        suite, seed = CipherSuite.TDES, self.keys()[0].bac_seed()
        encryption_key, mac_key = suite.derive(seed, 1), suite.derive(seed, 2)
        sent, mac = command.data[:-8], command.data[-8:]
        if suite.mac(mac_key, sent) != mac:
            return b"", 0x6300
        plain = suite.decrypt(encryption_key, sent)
        part = secrets.token_bytes(16)
        reply = suite.encrypt(encryption_key, self.challenge + plain[:8] + part)
        shared = bytes(one ^ two for one, two in zip(plain[16:], part, strict=True))
        counter = int.from_bytes(self.challenge[4:] + plain[4:8], "big")
        self.next_session = CardSession(
            suite, suite.derive(shared, 1), suite.derive(shared, 2), counter
        )
        self.has_access = True
        return reply + suite.mac(mac_key, reply), 0x9000

    def _manage(self, command: PlainCommand) -> tuple[bytes, int]:
        objects = {item.tag: item.value for item in read_all(command.data)}
        if command.parameters == 0xC1A4:
            return self._start_pace(objects)
        offered = self.document.profile.chip_authentication
        if offered is None:
            return b"", 0x6A88
        if command.parameters == 0x41A6:
            self._agree(CipherSuite.TDES, objects[0x91])
        self.chip_suite = CipherSuite(offered[0])
        return b"", 0x9000

    def _start_pace(self, objects: dict[int, bytes]) -> tuple[bytes, int]:
        identifier = objects[0x80]
        offered = {PACE + bytes(way[:2]): way[2] for way in self.document.profile.pace}
        if identifier not in offered or self.in_application:
            return b"", 0x6A80
        parameters = objects[0x84][0] if 0x84 in objects else offered[identifier]
        password = self.keys()[objects[0x83][0] - 1].pace_key(CipherSuite(identifier[-1]))
        self.pace = CardPace(identifier, parameters, password, self.document.keys)
        return b"", 0x9000

    def _general_authenticate(self, command: PlainCommand) -> tuple[bytes, int]:
        data = read_one(command.data).value
        if self.chip_suite is not None:
            self._agree(self.chip_suite, read_one(data).value)
            return bytes.fromhex("7C00"), 0x9000
        if self.pace is None:
            return b"", 0x6985
        answer = self.pace.step(data)
        if self.pace.session is not None:
            self.next_session, self.has_access = self.pace.session, True
        return answer

    def _agree(self, suite: CipherSuite, public: bytes) -> None:
        offered = self.document.profile.chip_authentication
        assert offered is not None
        self.next_session = agreed_session(suite, offered[1], self.document.keys.agreement, public)
        self.chip_suite = None

    def _internal_authenticate(self, command: PlainCommand) -> tuple[bytes, int]:
        kind = self.document.profile.active_authentication
        if not kind:
            return b"", 0x6D00
        return sign_challenge(self.document.keys, command.data, kind), 0x9000


def _parse(raw: bytes) -> PlainCommand:
    chained, instruction = bool(raw[0] & 0x10), raw[1]
    parameters = int.from_bytes(raw[2:4], "big")
    data, expected, extended = b"", 0, False
    if len(raw) == 5:
        expected = raw[4] or 256
    elif len(raw) > 5 and raw[4]:
        data = raw[5 : 5 + raw[4]]
        expected = (raw[-1] or 256) if len(raw) > 5 + raw[4] else 0
    elif len(raw) == 7:
        expected, extended = int.from_bytes(raw[5:7], "big") or 65536, True
    elif len(raw) > 7:
        length, extended = int.from_bytes(raw[5:7], "big"), True
        data = raw[7 : 7 + length]
        expected = int.from_bytes(raw[7 + length :], "big") or 65536
    return PlainCommand(chained, instruction, parameters, data, expected, extended)
