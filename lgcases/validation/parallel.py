"""The same work on many items, by as many processes as help, with results as they come.

Forking is used because it starts in two milliseconds with everything already loaded;
where the system cannot fork (Windows) the work is done here.
"""

from __future__ import annotations

import gc
import marshal
import os
import selectors
import signal
import sys
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
#: A result made of types that :mod:`marshal` knows.
Plain = Any

#: Fewer items than this for each process are not worth a process.
_WORTH_A_PROCESS = 48
_MOST = 16
_BATCH = 128


class WorkerError(RuntimeError):
    """The work failed in another process; the message is its traceback."""


def processes_for(items: int) -> int:
    """How many processes help with so many items."""
    if not hasattr(os, "fork"):
        return 1
    processors = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(processors, items // _WORTH_A_PROCESS, _MOST))


def spread(
    work: Callable[[Item], Plain], items: Sequence[Item], processes: int | None = None
) -> Iterator[tuple[int, Plain]]:
    """Yield (index, result) for each item, in no particular order.

    Raises :class:`WorkerError` when a process fails.
    """
    count = processes or processes_for(len(items))
    if count <= 1:
        yield from ((index, work(item)) for index, item in enumerate(items))
        return
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()
    workers = [_start(work, items, number, count) for number in range(count)]
    try:
        yield from _collect([reader for _, reader in workers])
    finally:
        for pid, reader in workers:
            os.close(reader)
            # One that is done is only waiting to be asked; one that is not is not needed any more.
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)
        gc.unfreeze()


def _start(
    work: Callable[[Item], Plain], items: Sequence[Item], number: int, count: int
) -> tuple[int, int]:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(reader)
        # What lives is freed by reference counts; looking for cycles costs a sixth of the time.
        gc.disable()
        _work(work, items, number, count, writer)
        status = 0
    except BaseException:
        _send(writer, ("failed", traceback.format_exc()))
    finally:
        # Not sys.exit: nothing of the parent may run or be flushed twice.
        os._exit(status)


def _work(
    work: Callable[[Item], Plain], items: Sequence[Item], number: int, count: int, writer: int
) -> None:
    batch = []
    for index in range(number, len(items), count):
        batch.append((index, work(items[index])))
        if len(batch) == _BATCH:
            _send(writer, ("results", batch))
            batch = []
    _send(writer, ("results", batch))
    _send(writer, ("done", None))


def _send(writer: int, message: tuple[str, Plain]) -> None:
    data = marshal.dumps(message)
    data = len(data).to_bytes(8, "little") + data
    view = memoryview(data)
    while view:
        view = view[os.write(writer, view) :]


def _collect(readers: list[int]) -> Iterator[tuple[int, Plain]]:
    buffers = {reader: bytearray() for reader in readers}
    with selectors.DefaultSelector() as selector:
        for reader in readers:
            selector.register(reader, selectors.EVENT_READ)
        while buffers:
            for key, _ in selector.select():
                reader = key.fd
                data = os.read(reader, 1 << 18)
                buffers[reader] += data
                done = yield from _messages(buffers[reader])
                if done:
                    selector.unregister(reader)
                    del buffers[reader]
                elif not data:
                    raise WorkerError("a process ended before its work was done")


def _messages(buffer: bytearray) -> Generator[tuple[int, Plain], None, bool]:
    """Yield the results in a buffer and take them out; return whether the worker is done."""
    while len(buffer) >= 8:
        end = 8 + int.from_bytes(buffer[:8], "little")
        if len(buffer) < end:
            break
        kind, content = marshal.loads(bytes(buffer[8:end]))
        del buffer[:end]
        if kind == "failed":
            raise WorkerError(content)
        if kind == "done":
            return True
        yield from content
    return False
