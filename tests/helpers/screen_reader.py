"""A screen reader for tests: libatspi, as Orca uses it, driven by lines of JSON.

Runs under the system's Python, which has GObject introspection, in a D-Bus session of its own:
``python3 screen_reader.py PROGRAM ARGUMENT…`` starts the program to listen to. An order is a list
of a verb and its arguments; each is answered by a line ``answer {"ok": …}``, or ``"error"``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import gi  # type: ignore[import-not-found]  # of the system's Python

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ANSWER = "answer "  # the bus writes to the same stream
PATIENCE_S = 30.0
_PRESSING = ("Press", "Check", "Toggle")  # what Qt calls it, by kind of button
EVENTS = ("object:announcement", "object:state-changed:focused")


class ScreenReader:
    """What is on screen, what was said, and what can be done, by name alone."""

    def __init__(self) -> None:
        Atspi.init()
        self._heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for event in EVENTS:
            self._listener.register(event)

    def heard(self) -> list[str]:
        """Return what was announced, and the name of what got the focus, in order."""
        self._listen()
        return self._heard

    def names(self) -> list[str]:
        """Return role and name of everything that shows."""
        return [_spoken(one) for one in self._shown()]

    def unnamed(self) -> list[str]:
        """Return the role of everything that can be operated and has no name."""
        return [one.get_role_name() for one in self._shown() if _operable(one) and not _named(one)]

    def press(self, name: str) -> None:
        """Press the control of that name, once that can be done."""
        one = self._await(lambda each: each.get_name() == name and _ready(each))
        acts = _acts(one)
        Atspi.Action.do_action(one, next(acts.index(act) for act in _PRESSING if act in acts))

    def type(self, name: str, words: str) -> None:
        """Write into the field of that name."""
        one = self._await(lambda each: each.get_name() == name and _editable(each))
        one.grab_focus()
        Atspi.EditableText.set_text_contents(one, words)

    def until(self, words: str) -> None:
        """Wait until something shows whose name holds ``words``."""
        self._await(lambda one: words in one.get_name())

    def until_heard(self, words: str) -> None:
        """Wait until ``words`` were part of what was said."""
        deadline = time.monotonic() + PATIENCE_S
        while not any(words in said for said in self.heard()):
            if time.monotonic() > deadline:
                raise LookupError(self._heard)
            time.sleep(0.02)

    def _await(self, wanted: Callable[[Any], bool]) -> Any:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            for one in self._shown():
                if wanted(one):
                    return one
            self._listen()
        raise LookupError(self.names())

    def _shown(self) -> Iterator[Any]:
        desktop = Atspi.get_desktop(0)
        waiting = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        while waiting:
            one = waiting.pop()
            try:
                if one is not None and (one.get_role_name() == "application" or _showing(one)):
                    yield one
                    count = one.get_child_count()
                    waiting += [one.get_child_at_index(at) for at in reversed(range(count))]
            except GLib.Error:  # it is gone: the screen changed meanwhile
                continue

    def _hear(self, event: Any) -> None:
        if event.type.startswith("object:announcement"):
            self._heard.append(str(event.any_data))
        elif event.detail1 and event.source is not None:
            with suppress(GLib.Error):  # it is gone: the screen changed meanwhile
                self._heard.append(_spoken(event.source))

    def _listen(self) -> None:
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)


def _spoken(one: Any) -> str:
    return f"{one.get_role_name()}: {one.get_name()}"


def _showing(one: Any) -> bool:
    return bool(one.get_state_set().contains(Atspi.StateType.SHOWING))


def _ready(one: Any) -> bool:
    return _sensitive(one) and bool(set(_PRESSING) & set(_acts(one)))


def _acts(one: Any) -> list[str]:
    return [Atspi.Action.get_action_name(one, index) for index in range(one.get_n_actions())]


def _sensitive(one: Any) -> bool:
    return bool(one.get_state_set().contains(Atspi.StateType.SENSITIVE))


def _editable(one: Any) -> bool:
    return _sensitive(one) and bool(one.get_state_set().contains(Atspi.StateType.EDITABLE))


def _operable(one: Any) -> bool:
    return bool(one.get_state_set().contains(Atspi.StateType.FOCUSABLE))


def _named(one: Any) -> bool:
    return bool(one.get_name().strip())


def obey(reader: ScreenReader, order: list[str]) -> dict[str, Any]:
    """Carry out one order."""
    verb, *arguments = order
    try:
        return {"ok": getattr(reader, verb)(*arguments)}
    except (LookupError, GLib.Error) as error:
        return {"error": f"{verb} {arguments}: {error}"}


def main() -> None:
    """Start the program, obey until the orders end, then end it."""
    reader = ScreenReader()
    with subprocess.Popen(sys.argv[1:], stdout=sys.stderr) as program:
        for line in sys.stdin:
            sys.stdout.write(f"{ANSWER}{json.dumps(obey(reader, json.loads(line)))}\n")
            sys.stdout.flush()
        program.terminate()


if __name__ == "__main__":
    main()
