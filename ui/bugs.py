"""What becomes of an exception that nobody foresaw: a place in the log, a plain error on screen."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from fieldid.errors.base import FieldidError

if TYPE_CHECKING:
    from types import TracebackType

    from ui.main_window import MainWindow

log = logging.getLogger(__name__)


def plain_error(error: BaseException) -> FieldidError:
    """Log where it happened, not what it said: the message may hold personal data."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    log.error("unexpected %s at %s", type(error).__name__, place)
    return FieldidError()


def show_in(window: MainWindow) -> None:
    """From now on show what escapes from a slot on the screen in front, and go on."""

    def shown(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        window.current_screen.fail(plain_error(error))

    sys.excepthook = shown
