"""Key material in memory.

Guarantees that a secret shows in no repr, log or pickle and can be overwritten. Leaves out
copies that the interpreter or a library makes on the way; those end with the process.
"""

from __future__ import annotations

import secrets
from typing import NoReturn


class Secret:
    """Some secret bytes, until :meth:`wipe`."""

    def __init__(self, value: bytes) -> None:
        self._value = bytearray(value)

    @classmethod
    def random(cls, length: int) -> Secret:
        """Draw ``length`` bytes from the operating system."""
        return cls(secrets.token_bytes(length))

    def reveal(self) -> bytes:
        """Return the bytes, for the one call that needs them."""
        return bytes(self._value)

    def wipe(self) -> None:
        """Overwrite the bytes. Idempotent."""
        self._value[:] = bytes(len(self._value))

    def __repr__(self) -> str:
        return "Secret(...)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled")
