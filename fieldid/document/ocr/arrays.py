"""Names for arrays in this room; shape, type and unit stand where each is used.

OpenCV's own annotations promise less than ``uint8`` or ``float32``, hence ``Any``.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from numpy.typing import NDArray

Grey: TypeAlias = NDArray[Any]  # uint8
Floats: TypeAlias = NDArray[Any]  # float32 or float64
