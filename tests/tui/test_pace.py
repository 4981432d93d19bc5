"""Long work in slices: after a frame, in no key's way, and for ever put off by none."""

import asyncio

from briefing.tui.pace import Pace


async def rounds(number: int = 5) -> None:
    """Let the loop go round some times."""
    for _ in range(number):
        await asyncio.sleep(0)


async def test_work_is_done_in_the_order_in_which_it_was_asked_for_a_round_each() -> None:
    pace = Pace()
    done: list[int] = []
    for number in range(3):
        pace.soon(lambda number=number: done.append(number))  # type: ignore[misc]
    assert done == []
    await rounds(2)
    assert len(done) < 3
    await rounds()

    assert done == [0, 1, 2]


async def test_nothing_is_done_between_a_key_and_its_frame() -> None:
    pace, done = Pace(), []
    pace.pressed()
    pace.soon(lambda: done.append(1))
    await rounds()
    assert done == []
    pace.painted()
    await rounds()

    assert done == [1]


async def test_a_key_without_a_frame_does_not_put_work_off_for_ever() -> None:
    pace, done = Pace(), asyncio.Event()
    pace.pressed()
    pace.soon(done.set)

    async with asyncio.timeout(5):
        await done.wait()


async def test_work_goes_on_under_keys_that_come_one_upon_the_other() -> None:
    pace = Pace()
    done: list[int] = []
    for number in range(6):
        pace.soon(lambda number=number: done.append(number))  # type: ignore[misc]
    for _ in range(6):
        pace.pressed()
        pace.painted()
        pace.pressed()
        await rounds()

    assert done == [0, 1, 2, 3, 4, 5]


async def test_what_was_cancelled_is_not_done() -> None:
    pace, done = Pace(), []
    pace.soon(lambda: done.append(1)).cancel()
    pace.soon(lambda: done.append(2))
    await rounds()

    assert done == [2]


async def test_work_may_ask_for_more() -> None:
    pace = Pace()
    done: list[int] = []

    def again() -> None:
        done.append(len(done))
        if len(done) < 3:
            pace.soon(again)

    pace.soon(again)
    await rounds(10)

    assert done == [0, 1, 2]
