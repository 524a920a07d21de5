"""What a long text of one kind of lines or words costs: about as many times more as it is longer."""

from __future__ import annotations

from time import process_time

import pytest

from tests.core.parsing.structure.documents import parsed

_TIMES, _MOST = 8, 20  # times longer, and what that may cost; a cost that grows with the square is 64 times as much

ABOVE = "云岭市粮库方案\n一、任务\n（一）建库。新建粮库3座。\n（二）修库。修缮旧库5座。"


def _seconds(text: str) -> float:
    begun = process_time()
    parsed(text)
    return process_time() - begun


@pytest.mark.parametrize(
    ("above", "again", "below", "times"),
    [
        ("\n", "云岭银行\n", "2026年3月5日\n", 300),
        ("", "杜绝，", "。\n", 500),
        ("\n二、职责分工\n", "市粮食局：制定方案。\n", "三、要求\n（一）加强领导。成立专班。\n", 300),
    ],
)
def test_the_cost_grows_with_the_length(above: str, again: str, below: str, times: int) -> None:
    short, long = (
        min(_seconds(f"{ABOVE}{above}{again * count}{below}") for _ in range(2)) for count in (times, times * _TIMES)
    )
    assert long < _MOST * short
