"""Finds screens by file name: the screen ``age`` is the ``Screen`` subclass of ``screens/age.py``.

A module is imported when its screen is first wanted, so that the log-on comes up at once.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import ui.screens
from ui.screens.base import Screen

_NOT_SCREENS = {"base", "registry"}


def names() -> tuple[str, ...]:
    """Return the names of all screens, sorted."""
    found = (module.name for module in iter_modules(ui.screens.__path__))
    return tuple(sorted(name for name in found if name not in _NOT_SCREENS))


@cache
def screen(name: str) -> type[Screen]:
    """Return the screen of that name; raise ``LookupError`` where there is none."""
    if name not in names():
        raise LookupError(name)
    module = import_module(f"ui.screens.{name}")
    for item in vars(module).values():
        if isinstance(item, type) and issubclass(item, Screen) and item.name == name:
            return item
    raise LookupError(name)


def menu() -> tuple[type[Screen], ...]:
    """Return the screens that the home screen offers, in their order."""
    offered = [found for name in names() if (found := screen(name)).menu_order]
    return tuple(sorted(offered, key=lambda item: item.menu_order))
