"""The same work by several processes gives the same results."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lgcases.validation.parallel import WorkerError, map_parallel, processes_for


def each(work):
    """The work on a batch that is this work on each of its items."""
    return lambda batch: [work(item) for item in batch]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_item_once_and_in_order_whatever_the_number_of_processes(processes):
    items = list(range(1000))
    results = list(map_parallel(each(lambda item: (item * 2, "x" * 100)), items, processes))
    assert results == [(item * 2, "x" * 100) for item in items]


def test_few_items_are_not_worth_a_process():
    assert processes_for(10) == 1


def test_a_failure_in_a_process_is_raised_with_its_traceback():
    def fail(item):
        if item == 500:
            raise ValueError("item 500")
        return item

    with pytest.raises(WorkerError, match="item 500"):
        list(map_parallel(each(fail), range(1000), 2))


def test_a_process_that_dies_is_noticed():
    def die(item):
        os._exit(3)

    with pytest.raises(WorkerError, match="ended before"):
        list(map_parallel(each(die), range(1000), 2))


def test_abandoned_work_leaves_no_process_behind():
    results = map_parallel(list, range(100_000), 2)
    next(results)
    results.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_after_a_failure_the_rest_of_the_work_is_not_done():
    def fail_or_wait(item):
        if item == 0:
            raise ValueError("item 0")
        time.sleep(0.001)

    started = time.monotonic()
    with pytest.raises(WorkerError, match="item 0"):
        list(map_parallel(each(fail_or_wait), range(20_000), 2))
    assert time.monotonic() - started < 4  # all of it takes more than ten seconds


def test_on_systems_that_cannot_fork_the_work_is_done_here(monkeypatch):
    monkeypatch.delattr(os, "fork")
    assert processes_for(100_000) == 1


SLOW = """
import os, signal, sys, time
from lgcases.validation.parallel import map_parallel

# A job that a shell has put into the background ignores the signal.
signal.signal(signal.SIGINT, signal.default_int_handler)

def work(batch):
    for item in batch:
        time.sleep(0.002)
        yield os.getpid()

for done, pid in enumerate(map_parallel(work, range(100_000), 2)):
    if done % 64 == 0:
        print(pid, flush=True)
"""


@pytest.fixture
def slow():
    """A run that would take minutes, and the ids of its two processes."""
    run = subprocess.Popen(
        [sys.executable, "-c", SLOW],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    pids = set()
    while len(pids) < 2:
        pids.add(int(run.stdout.readline()))
    yield run, pids
    run.kill()
    run.communicate()


def are_gone(pids):
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if not any(is_alive(pid) for pid in pids):
            return True
        time.sleep(0.02)
    return False


def is_alive(pid):
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
def test_an_interrupted_run_ends_at_once_and_leaves_no_process(slow):
    run, pids = slow
    # As a terminal does it: to the run and to its processes.
    os.killpg(run.pid, signal.SIGINT)
    _, error = run.communicate(timeout=10)
    assert error.count("KeyboardInterrupt") == 1
    assert are_gone(pids)


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_processes_do_not_outlive_a_run_that_was_killed(slow, number):
    run, pids = slow
    run.send_signal(number)
    assert are_gone(pids)
