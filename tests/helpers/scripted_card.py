"""A card that knows its lines: each command must come byte for byte, each answer is given."""

from __future__ import annotations


class ScriptedCard:
    """Plays (command, answer) pairs in hexadecimal; any other command fails the test."""

    atr = b""

    def __init__(self, lines: list[tuple[str, str]]) -> None:
        self._lines = [(bytes.fromhex(command), bytes.fromhex(answer)) for command, answer in lines]

    def transmit(self, command: bytes) -> bytes:
        expected, answer = self._lines.pop(0)
        assert command.hex() == expected.hex()
        return answer

    def reset(self) -> None:
        msg = "a scripted card is not reset"
        raise AssertionError(msg)

    @property
    def has_ended(self) -> bool:
        return not self._lines


class ScriptedRandomness:
    """Hands out given values; a wrong length fails the test."""

    def __init__(self, *values: str) -> None:
        self._values = [bytes.fromhex(value) for value in values]

    def __call__(self, length: int) -> bytes:
        value = self._values.pop(0)
        assert len(value) == length
        return value
