"""The one door to OpenCV: loaded on first use, and its errors never leave this room.

Loading late keeps the start of the app fast, and makes a missing library a state with a
reason instead of a program that does not start.
"""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from fieldid.errors.image import EngineUnavailableError, ImageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


@contextmanager
def opencv() -> Iterator[ModuleType]:
    """Hand over the module ``cv2`` for one piece of work.

    Raises ``EngineUnavailableError`` where it does not load, and ``ImageError`` in place of any
    error of OpenCV in the work done with it.
    """
    cv2 = _load()
    try:
        yield cv2
    except cv2.error as error:
        raise ImageError(reason="the search for a face in it failed") from error


def _load() -> ModuleType:
    try:
        return importlib.import_module("cv2")
    except (ImportError, OSError) as error:
        reason = "the library opencv-python-headless is missing or does not load"
        raise EngineUnavailableError(name="OpenCV", reason=reason) from error
