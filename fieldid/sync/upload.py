"""Sending one batch, going on by the byte where a line broke, as often as it breaks.

Guarantees that bytes which the hub has kept are not sent again, and that an answer which was
lost on the way is fetched instead of earned anew. What comes back has proven nothing yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

import msgspec

from fieldid.parameters import MAX_BATCH_ANSWER_BYTES, UPLOAD_BLOCK_BYTES
from fieldid.sync.line import LineError
from fieldid.sync.report import Waiting
from fieldid.wire.canonical import sha256_hex

if TYPE_CHECKING:
    from fieldid.sync.line import Answer, HubLine

# A hub that says again and again that it has less than was sent is no hub.
_MOST_PIECES = 16


@dataclass(frozen=True)
class _Progress:
    """What the hub says while a batch is not whole."""

    have: int


class Upload:
    """One batch on its way; call :meth:`go_on` again after a ``LineError``."""

    def __init__(self, line: HubLine, device_id: str, data: bytes) -> None:
        self._line = line
        self._data = data
        self._digest = sha256_hex(data)
        self._words = f"device={device_id}&size={len(data)}"
        # a large one may have been begun in an earlier run
        self._begun = len(data) > UPLOAD_BLOCK_BYTES

    async def go_on(self) -> Answer:
        """Send what is missing and return the answer to the batch. Raises ``LineError``."""
        start = 0
        if self._begun:
            answer = await self._ask()
            start = self._kept(answer)
            if start < 0:
                return answer
        self._begun = True
        for _ in range(_MOST_PIECES):
            answer = await self._send(start)
            start = self._kept(answer)
            if start < 0:
                return answer
        raise LineError(Waiting.NONSENSE)

    async def _ask(self) -> Answer:
        path = f"uploads/{self._digest}?{self._words}"
        return await self._line.get(path, {}, MAX_BATCH_ANSWER_BYTES, len(self._data))

    async def _send(self, start: int) -> Answer:
        path = f"uploads/{self._digest}?{self._words}&start={start}"
        return await self._line.post(path, self._data[start:], MAX_BATCH_ANSWER_BYTES)

    def _kept(self, answer: Answer) -> int:
        """Return how many bytes the hub has, or -1 where the answer is not about that."""
        if answer.status != HTTPStatus.ACCEPTED:
            return -1
        try:
            have = msgspec.json.decode(answer.body, type=_Progress).have
        except (ValueError, RecursionError):
            raise LineError(Waiting.NONSENSE) from None
        return have if 0 <= have <= len(self._data) else 0
