"""Sends commands and collects whole answers, protected once a session was agreed.

Guarantees that chained answers (61xx) and corrected lengths (6Cxx) end, that no answer grows
past its bound, and that a broken session is never used again. Leaves out what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.chip.apdu import Answer, Command, read_answer
from fieldid.errors.chip import ChipProtocolError, ChipSessionLostError
from fieldid.errors.reader import CardResetError
from fieldid.parameters import CHIP_ANSWER_BYTES, CHIP_ANSWER_PIECES

if TYPE_CHECKING:
    from fieldid.document.chip.budget import Budget
    from fieldid.document.chip.secure_messaging import SecureMessaging
    from fieldid.ports import CardTransport

_MORE, _OTHER_LENGTH = 0x61, 0x6C
_GET_RESPONSE = bytes.fromhex("00C00000")
_SHORT_COMMAND = 5  # header and one length byte
_LONG_COMMAND = 7  # header and three length bytes


class CardChannel:
    """One card. ``protect`` turns protection on; ``drop`` turns it off after a reset."""

    def __init__(self, transport: CardTransport, budget: Budget) -> None:
        self._transport = transport
        self._budget = budget
        self._messaging: SecureMessaging | None = None

    @property
    def is_protected(self) -> bool:
        """Return whether commands are protected now."""
        return self._messaging is not None

    def protect(self, messaging: SecureMessaging) -> None:
        """Protect everything from now on."""
        self._messaging = messaging

    def reset(self) -> None:
        """Reset the card; what was agreed with it is forgotten."""
        self._messaging = None
        self._transport.reset()

    def send(self, command: Command) -> Answer:
        """Send ``command`` and return its plain answer.

        Raises ChipProtocolError, ChipSessionLostError (set up anew), a ``ReaderError``, or
        ChipReadCancelledError.
        """
        if self._messaging is None:
            return self._exchange(command.encode())
        try:
            return self._messaging.open(self._exchange(self._messaging.protect(command)))
        except (ChipSessionLostError, CardResetError):
            self._messaging = None
            raise

    def _exchange(self, raw: bytes) -> Answer:
        answer = self._transmit(raw)
        if answer.status >> 8 == _OTHER_LENGTH and not answer.data:
            answer = self._transmit(_with_length(raw, answer.status & 0xFF))
        return self._collect(answer)

    def _collect(self, answer: Answer) -> Answer:
        data = answer.data
        for _ in range(CHIP_ANSWER_PIECES):
            if len(data) > CHIP_ANSWER_BYTES:
                break
            if answer.status >> 8 != _MORE:
                return Answer(data, answer.status)
            answer = self._transmit(_GET_RESPONSE + bytes([answer.status & 0xFF]))
            data += answer.data
        raise ChipProtocolError(reason="an answer does not come to an end")

    def _transmit(self, raw: bytes) -> Answer:
        self._budget.spend_exchange()
        return read_answer(self._transport.transmit(raw))


def _with_length(raw: bytes, length: int) -> bytes:
    """Return the command with another length asked for; that byte is not protected."""
    size = _expected_bytes(raw)
    return raw[: len(raw) - size] + length.to_bytes(size, "big") if size else raw


def _expected_bytes(raw: bytes) -> int:
    """Return how many bytes at the end of a command say what answer is asked for."""
    if len(raw) <= _SHORT_COMMAND:
        return len(raw) - (_SHORT_COMMAND - 1)
    if raw[4]:
        return len(raw) - (_SHORT_COMMAND + raw[4])
    if len(raw) == _LONG_COMMAND:
        return 2
    return len(raw) - _LONG_COMMAND - int.from_bytes(raw[5:7], "big")
