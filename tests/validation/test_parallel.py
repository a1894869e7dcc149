"""The same work by several processes gives the same results."""

import os

import pytest

from lgcases.validation.parallel import WorkerError, processes_for, spread


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_item_once_whatever_the_number_of_processes(processes):
    items = list(range(1000))
    results = dict(spread(lambda item: (item * 2, "x" * 100), items, processes))
    assert results == {item: (item * 2, "x" * 100) for item in items}


def test_few_items_are_not_worth_a_process():
    assert processes_for(10) == 1


def test_a_failure_in_a_process_is_raised_with_its_traceback():
    def fail(item):
        if item == 500:
            raise ValueError("item 500")
        return item

    with pytest.raises(WorkerError, match="item 500"):
        list(spread(fail, range(1000), 2))


def test_a_process_that_dies_is_noticed():
    def die(item):
        os._exit(3)

    with pytest.raises(WorkerError, match="ended before"):
        list(spread(die, range(1000), 2))


def test_abandoned_work_leaves_no_process_behind():
    results = spread(lambda item: item, range(100_000), 2)
    next(results)
    results.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
