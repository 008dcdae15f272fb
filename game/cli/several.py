"""Work that falls into parts, shared out among as many processes as there are processors.

Rule 1: what comes of it is the same, in the same order, however many there are.
Rule 2: where processes cannot be had, this one does it all.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

Part = TypeVar("Part")
Done = TypeVar("Done")

SHARES = 4
"""Shares to each process: one that gets easy parts is soon back for more."""
SELDOM = 50_000
"""Objects, about as many as one whole evening makes, after which a process looks for rings of them."""


def processors() -> int:
    """Return how many processors this process may use, at least 1."""
    if hasattr(os, "process_cpu_count"):  # from Python 3.13 on
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def done(work: Callable[[Part], Done], parts: Sequence[Part], processes: int) -> list[Done]:
    """Return what the work makes of each part, in their order, by so many processes.

    The work is a function that a module names, and parts and what comes of them can be sent. What it raises
    is raised here; Ctrl-C ends it after the shares under way.
    """
    if processes > 1:
        # No semaphores, no memory, a main module that cannot be found again: then it is done here.
        with suppress(RuntimeError, ImportError, NotImplementedError, OSError):
            return _shared_out(work, parts, processes)
    return [work(part) for part in parts]


def _shared_out(work: Callable[[Part], Done], parts: Sequence[Part], processes: int) -> list[Done]:
    # These take 15 ms to come, and what can be looked up in a cache needs no second process.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: the same on every system, and nothing of this process is shared by chance.
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin) as pool:
        try:
            return list(pool.map(work, parts, chunksize=max(1, len(parts) // (processes * SHARES))))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _begin() -> None:
    """Leave Ctrl-C to the process that shared the work out, which alone says so; and seldom look for rings.

    The work makes many small objects, all but a few of them free again when it is done: looking for rings
    after every few hundred takes a tenth of the time and finds none.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(SELDOM)
