"""Finds the readers' drivers and speaks for all of them.

Guarantees: a driver that cannot be loaded, or fails while it looks for readers, is a
``ReaderInfo`` with advice and never a crash. Leaves out: installing what a driver misses.

A driver is found because it stands in this package (the file ``my_reader.py`` holds the class
``MyReaderDriver``; nothing else names it), or by the entry point group ``fieldid.readers``, in
which other packages name theirs.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
from functools import partial
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import drivers
from fieldid.errors.reader import ReaderDriverMissingError, ReaderNotFoundError
from fieldid.ports import ReaderInfo, ReaderState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from fieldid.ports import Reader, ReaderDriver

    # Returns the driver's class, or None for a module of this package that holds no driver.
    Loader = Callable[[], Callable[[], ReaderDriver] | None]

GROUP = "fieldid.readers"
_log = logging.getLogger(__name__)


class Registry:
    """All drivers as one: fulfils ``fieldid.ports.ReaderDriver`` itself.

    ``drivers``: those that loaded, by name, for handing something in. ``missing``: what each of
    the others lacks.
    """

    name = "registry"

    def __init__(
        self, drivers: Mapping[str, ReaderDriver], missing: Mapping[str, str] | None = None
    ) -> None:
        """Speak for ``drivers``."""
        self.drivers = dict(drivers)
        self.missing = dict(missing or {})

    def discover(self) -> list[ReaderInfo]:
        """Return all attached readers, and one entry for each driver that is of no use now."""
        infos = [info for item in self.drivers.items() for info in _attached(*item)]
        return infos + [_missing_info(*item) for item in self.missing.items()]

    def open(self, reader_id: str) -> Reader:
        """Open a reader that ``discover`` named. Raises a ``ReaderError``."""
        name = reader_id.partition(":")[0]
        if name in self.missing:
            raise ReaderDriverMissingError(reader=name, missing=self.missing[name])
        if name not in self.drivers:
            raise ReaderNotFoundError(reader=reader_id)
        return self.drivers[name].open(reader_id)


def find_drivers() -> Registry:
    """Load every driver there is. Own drivers go before namesakes from elsewhere."""
    registry = Registry({})
    for name, load in _loaders():
        if name in registry.drivers or name in registry.missing:
            continue
        try:
            if (kind := load()) is not None:
                registry.drivers[name] = kind()
        except Exception as error:  # noqa: BLE001 - a driver's module may raise anything
            registry.missing[name] = _what_is_missing(error)
            _log.warning("the driver %s did not load: %s", name, type(error).__name__)
    return registry


def _loaders() -> Iterator[tuple[str, Loader]]:
    for module in pkgutil.iter_modules(drivers.__path__):
        yield module.name, partial(_own_driver, module.name)
    for point in entry_points(group=GROUP):
        yield point.name, point.load


def _own_driver(name: str) -> Callable[[], ReaderDriver] | None:
    module = importlib.import_module(f"{drivers.__name__}.{name}")
    kind: Callable[[], ReaderDriver] | None = getattr(
        module, name.title().replace("_", "") + "Driver", None
    )
    return kind


def _what_is_missing(error: Exception) -> str:
    if isinstance(error, ImportError) and error.name:
        return error.name
    if isinstance(error, OSError):  # "libvendor.so: cannot open shared object file: ..."
        return str(error).partition(":")[0]
    return f"a working driver ({type(error).__name__})"


def _attached(name: str, driver: ReaderDriver) -> list[ReaderInfo]:
    try:
        return driver.discover()
    except Exception as error:  # noqa: BLE001 - one bad driver must not hide the others
        _log.warning("the driver %s could not look: %s", name, type(error).__name__)
        advice = "This driver failed while looking for readers. Reinstall it, or remove it."
        return [ReaderInfo(f"{name}:", name, name, (), ReaderState.FAULT, advice)]


def _missing_info(name: str, missing: str) -> ReaderInfo:
    error = ReaderDriverMissingError(reader=name, missing=missing)
    return ReaderInfo(f"{name}:", name, name, (), ReaderState.DRIVER_MISSING, str(error))
