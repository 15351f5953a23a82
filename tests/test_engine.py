"""The engine: same answers in the same order, however the work is spread."""

from __future__ import annotations

import gc

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.engine import run


def _double(number: int) -> int:
    return 2 * number


def test_a_pool_gives_what_one_process_gives() -> None:
    """Enough items for a pool: order and answers stay."""
    numbers = list(range(1000))

    assert list(run(_double, numbers, workers=2)) == list(run(_double, numbers, workers=1))


def _collects_after(_: int) -> int:
    return gc.get_threshold()[0]


def test_a_process_collects_garbage_as_seldom_as_the_one_that_started_it() -> None:
    """What the command line sets for itself holds for its processes too."""
    usual = gc.get_threshold()
    gc.set_threshold(usual[0] + 12_345, *usual[1:])
    try:
        assert set(run(_collects_after, range(1000), workers=2)) == {usual[0] + 12_345}
    finally:
        gc.set_threshold(*usual)


@given(st.lists(st.integers(), max_size=50), st.integers(min_value=0, max_value=3))
def test_a_few_items_start_no_process(numbers: list[int], workers: int) -> None:
    """Small work is done here, whatever is asked for."""
    assert list(run(_double, numbers, workers)) == [2 * number for number in numbers]


def test_items_are_taken_as_they_are_needed() -> None:
    """A stream longer than memory is read a few chunks ahead, never whole."""
    taken = []

    def stream() -> object:
        for number in range(10_000):
            taken.append(number)
            yield number

    answers = run(_double, stream(), workers=1)  # type: ignore[arg-type]
    assert next(answers) == 0
    assert len(taken) < 1000
