"""Stopping work on the network at once when the officer asks for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from fieldid.ports import CancelToken

_LOOK_EVERY_S = 0.05


def run_until(work: Coroutine[None, None, None], cancel: CancelToken | None) -> bool:
    """Run ``work`` to its end, or until ``cancel`` is set; return whether it came to its end."""
    return asyncio.run(_watch(work, cancel))


async def _watch(work: Coroutine[None, None, None], cancel: CancelToken | None) -> bool:
    task = asyncio.ensure_future(work)
    while not task.done():
        if cancel is not None and cancel.is_set():
            task.cancel()
        await asyncio.wait({task}, timeout=_LOOK_EVERY_S)
    if task.cancelled():
        return False
    task.result()
    return True
