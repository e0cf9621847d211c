"""Writes a neural network as ONNX, the format that ONNX Runtime runs.

ONNX IR version 9 (onnx.proto3; Protocol Buffers encoding): only the few messages and fields
that a network of float32 tensors takes. Guarantees the same bytes for the same network.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Attribute = float | int | str | Sequence[int]
    Array = NDArray[np.float32] | NDArray[np.int64]

_IR_VERSION = 9
_OPSET = 20
_MICROSOFT = "com.microsoft"  # ONNX Runtime's own operators, such as a fast Gelu
_FLOAT_TYPE, _INT_TYPE = 1, 7


class OnnxWriter:
    """Collects operators in the order in which they run; values are told apart by their names."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []

    def add(
        self, operator: str, *inputs: str | Array, domain: str = "", **options: Attribute
    ) -> str:
        """Add an operator with one result; return the result's name. Arrays become constants."""
        names = [one if isinstance(one, str) else self._constant(one) for one in inputs]
        result = f"v{len(self._nodes)}"
        self._nodes.append(_node(operator, names, result, domain, options))
        return result

    def gelu(self, value: str) -> str:
        """Add ONNX Runtime's Gelu (exact, by the error function)."""
        return self.add("Gelu", value, domain=_MICROSOFT)

    def model(self, inputs: dict[str, Sequence[int | str]], outputs: Sequence[str]) -> bytes:
        """Return the whole model. A text in a shape is a length that may vary."""
        graph = b"".join(_bytes(1, node) for node in self._nodes)
        graph += _bytes(2, b"network") + b"".join(_bytes(5, one) for one in self._constants)
        graph += b"".join(_bytes(11, _value(name, shape)) for name, shape in inputs.items())
        graph += b"".join(_bytes(12, _value(name, ())) for name in outputs)
        domains = (("", _OPSET), (_MICROSOFT, 1))
        opsets = b"".join(_bytes(8, _text(1, name) + _int(2, number)) for name, number in domains)
        return _int(1, _IR_VERSION) + _bytes(7, graph) + opsets

    def _constant(self, array: Array) -> str:
        name = f"c{len(self._constants)}"
        kind = _INT_TYPE if array.dtype == np.int64 else _FLOAT_TYPE
        shape = b"".join(_int(1, length) for length in array.shape)
        content = _bytes(9, np.ascontiguousarray(array).tobytes())
        self._constants.append(shape + _int(2, kind) + _text(8, name) + content)
        return name


def _node(
    operator: str, inputs: Sequence[str], result: str, domain: str, options: dict[str, Attribute]
) -> bytes:
    named = b"".join(_text(1, name) for name in inputs) + _text(2, result) + _text(4, operator)
    return (
        named
        + b"".join(_bytes(5, _attribute(name, value)) for name, value in options.items())
        + (_text(7, domain) if domain else b"")
    )


def _attribute(name: str, value: Attribute) -> bytes:
    """Encode one AttributeProto: its name, its value in the field of its kind, and the kind."""
    if isinstance(value, str):
        return _text(1, name) + _text(4, value) + _int(20, 3)
    if isinstance(value, int):
        return _text(1, name) + _int(3, value) + _int(20, 2)
    if isinstance(value, float):
        return _text(1, name) + _varint(2 << 3 | 5) + struct.pack("<f", value) + _int(20, 1)
    return _text(1, name) + b"".join(_int(8, one) for one in value) + _int(20, 7)


def _value(name: str, shape: Sequence[int | str]) -> bytes:
    lengths = b"".join(
        _bytes(1, _int(1, one) if isinstance(one, int) else _text(2, one)) for one in shape
    )
    tensor = _int(1, _FLOAT_TYPE) + (_bytes(2, lengths) if shape else b"")
    return _text(1, name) + _bytes(2, _bytes(1, tensor))


def _varint(number: int) -> bytes:
    left, encoded = number % (1 << 64), bytearray()  # negative numbers in two's complement
    while left > 0x7F:  # noqa: PLR2004 - seven bits a byte
        encoded.append(left & 0x7F | 0x80)
        left >>= 7
    return bytes([*encoded, left])


def _int(field: int, number: int) -> bytes:
    return _varint(field << 3) + _varint(number)


def _bytes(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _text(field: int, text: str) -> bytes:
    return _bytes(field, text.encode())
