"""The few functions of libfprint 2 that a capture needs, called through ctypes.

Guarantees: every GObject error becomes a ``GLibError`` and is freed; nothing is loaded before
``load``. Leaves out: what the errors mean for an officer (``libfprint_device``). The names are
those of libfprint's C interface.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, byref, c_char_p, c_double, c_int, c_size_t, c_uint, c_uint32, c_void_p
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

LIBRARY = "libfprint-2.so.2"


class GLibError(Exception):
    """What the library reports. ``domain``: name of the error's kind; ``code``: in that kind."""

    def __init__(self, domain: str, code: int) -> None:
        super().__init__(f"{domain} {code}")
        self.domain = domain
        self.code = code


@dataclass(frozen=True, eq=False, repr=False)
class Capture:
    """``pixels``: uint8, (height, width); ``pixels_per_mm``: as the scanner's driver says."""

    pixels: NDArray[np.uint8]
    pixels_per_mm: float


class _PointerArray(ctypes.Structure):
    _fields_ = (("data", POINTER(c_void_p)), ("length", c_uint))


class _Error(ctypes.Structure):
    _fields_ = (("domain", c_uint32), ("code", c_int), ("message", c_char_p))


class Library:
    """One context of libfprint; used from one thread, but for ``cancel``."""

    def __init__(self) -> None:
        """Load the library. Raises OSError where it is not installed."""
        self._fprint = ctypes.CDLL(LIBRARY)
        self._object = ctypes.CDLL("libgobject-2.0.so.0")
        self._io = ctypes.CDLL("libgio-2.0.so.0")
        self._glib = ctypes.CDLL("libglib-2.0.so.0")
        self._context = self._call(self._fprint.fp_context_new, c_void_p)

    def devices(self) -> list[tuple[str, int]]:
        """Return each scanner's driver and its handle."""
        array = self._call(
            self._fprint.fp_context_get_devices, POINTER(_PointerArray), c_void_p(self._context)
        ).contents
        handles = [int(array.data[index]) for index in range(array.length)]
        return [(self._driver(handle), handle) for handle in handles]

    def open(self, device: int) -> None:
        """Claim the scanner. Raises GLibError."""
        self._checked(self._fprint.fp_device_open_sync, c_int, c_void_p(device), c_void_p())

    def close(self, device: int) -> None:
        """Release the scanner. Raises GLibError."""
        self._checked(self._fprint.fp_device_close_sync, c_int, c_void_p(device), c_void_p())

    def cancellable(self) -> int:
        """Return a handle by which another thread may end one capture."""
        return int(self._call(self._io.g_cancellable_new, c_void_p))

    def cancel(self, cancellable: int) -> None:
        """End the capture that was given this handle."""
        self._call(self._io.g_cancellable_cancel, None, c_void_p(cancellable))

    def release(self, handle: int) -> None:
        """Give an object back."""
        self._call(self._object.g_object_unref, None, c_void_p(handle))

    def capture(self, device: int, cancellable: int) -> Capture:
        """Block until a finger was taken. Raises GLibError."""
        image = self._checked(
            self._fprint.fp_device_capture_sync,
            c_void_p,
            c_void_p(device),
            c_int(1),
            c_void_p(cancellable),
        )
        try:
            return self._read(image)
        finally:
            self.release(image)

    def _read(self, image: int) -> Capture:
        length, handle = c_size_t(), c_void_p(image)
        data = self._call(self._fprint.fp_image_get_data, c_void_p, handle, byref(length))
        flat = np.frombuffer(ctypes.string_at(data, length.value), np.uint8)
        height = self._call(self._fprint.fp_image_get_height, c_uint, handle)
        width = self._call(self._fprint.fp_image_get_width, c_uint, handle)
        scale = self._call(self._fprint.fp_image_get_ppmm, c_double, handle)
        return Capture(flat.reshape(height, width), float(scale))

    def _driver(self, device: int) -> str:
        name: bytes = self._call(self._fprint.fp_device_get_driver, c_char_p, c_void_p(device))
        return name.decode()

    def _checked(self, function: Any, result: Any, *arguments: Any) -> Any:
        error = POINTER(_Error)()
        value = self._call(function, result, *arguments, byref(error))
        if error:
            raise self._taken(error)
        return value

    def _taken(self, error: Any) -> GLibError:
        domain = self._call(self._glib.g_quark_to_string, c_char_p, error.contents.domain)
        taken = GLibError(domain.decode(), error.contents.code)
        self._call(self._glib.g_error_free, None, error)
        return taken

    @staticmethod
    def _call(function: Any, result: Any, *arguments: Any) -> Any:
        function.restype = result
        return function(*arguments)
