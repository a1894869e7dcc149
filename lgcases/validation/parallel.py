"""The same work on many items, by as many processes as help, with the results in order.

Processes are forked, so that each starts with everything loaded.  Where the system cannot fork
(Windows), or its libraries do not survive it (macOS), the work is done here: a process that
loads schema, rules and register anew costs as much as a few hundred records.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Fewer items than this for each process are not worth a process.
_WORTH_A_PROCESS = 48
_MOST = 16
_BATCH = 64


class WorkerError(RuntimeError):
    """The work failed in another process; the message is its traceback."""


def processes_for(items: int) -> int:
    """How many processes help with so many items."""
    if not hasattr(os, "fork") or sys.platform == "darwin":
        return 1
    processors = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(processors, items // _WORTH_A_PROCESS, _MOST))


def map_parallel(
    work: Callable[[Sequence[Item]], Iterable[Result]],
    items: Sequence[Item],
    processes: int | None = None,
) -> Iterator[Result]:
    """Yield the result of each item, in order; ``work`` makes those of a batch of items.

    Results travel between processes: they must be types that :mod:`pickle` knows, and plain
    ones are quickest.  When the iterator is closed early, or the run is interrupted, the
    processes end with the batch they are at.

    Raises:
        WorkerError: The work failed in a process, or a process died.
    """
    count = processes or processes_for(len(items))
    if count <= 1:
        for start in range(0, len(items), _BATCH):
            yield from work(items[start : start + _BATCH])
    else:
        yield from _forked(work, items, count)


def _forked(
    work: Callable[[Sequence[Item]], Iterable[Result]], items: Sequence[Item], processes: int
) -> Iterator[Result]:
    # Costs 20 ms, and only large sets need it.
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
    from multiprocessing import get_context

    starts = range(0, len(items), _BATCH)
    # What lives now is not looked through for cycles in the processes: its pages stay shared.
    gc.freeze()
    pool = ProcessPoolExecutor(processes, get_context("fork"), _Worker.start, (work, items))
    try:
        for results, failure in pool.map(_Worker.run, starts):
            yield from results
            if failure:
                raise WorkerError(failure)
    except BrokenProcessPool as error:
        raise WorkerError("a process ended before its work was done") from error
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _end_with_parent() -> None:
    """End this process when the parent is gone, however it ended: nobody wants the results."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


class _Worker:
    """What a process works on: inherited by the fork, so that no item has to be sent."""

    _work: Callable[[Any], Iterable[Any]]
    _items: Sequence[Any]

    @classmethod
    def start(cls, work: Callable[[Any], Iterable[Any]], items: Sequence[Any]) -> None:
        """Get ready in a new process."""
        import signal
        import threading

        # The parent ends the processes; each of them would print a traceback of its own.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # What lives is freed by reference counts; looking for cycles costs a sixth of the time.
        gc.disable()
        threading.Thread(target=_end_with_parent, daemon=True).start()
        cls._work, cls._items = staticmethod(work), items

    @classmethod
    def run(cls, start: int) -> tuple[list[Any], str]:
        """The results of one batch, and the traceback of the failure that ended it early."""
        results: list[Any] = []
        try:
            results.extend(cls._work(cls._items[start : start + _BATCH]))
        except Exception:
            return results, traceback.format_exc()
        return results, ""
