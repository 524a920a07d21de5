"""Odd texts: none may cost more than its length, so four times as much of it takes four times as long."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.core.errors import ParseError
from desktop.core.parsing.documents import parse
from desktop.core.parsing.reading import pasted
from tests.benchmarks.figures import Figure, against, in_turn

TIMES = 3
_GOAL = 2.0  # of a text against four of a quarter: what grows with its square takes four times as long
_HEAD = "云岭市粮库方案\n一、任务\n（一）建库。"
_END = "\n（二）管库。巡查。\n"
_TEXTS: dict[str, tuple[Callable[[int], str], int]] = {
    "one sentence of figures": (lambda n: _HEAD + "形成年产粮食5万吨、油料3万吨、" * n + "生产能力。" + _END, 200),
    "one sentence of figures without commas": (lambda n: _HEAD + "10万吨20亩30%40个" * n + _END, 100),
    "figures and how often": (lambda n: _HEAD + "每年开展2次检查，" * n + "。" + _END, 300),
    "figures that are dealt out": (lambda n: _HEAD + "粮库、仓房分别达到10座、20座，" * n + _END, 300),
    "what grew since the last year": (lambda n: _HEAD + "比上年增长5%，" * n + _END, 600),
    "ranks": (lambda n: _HEAD + "排名进入全省前3位，" * n + _END, 500),
    "clauses with ；": (lambda n: _HEAD + "建设粮库；" * n + _END, 1_500),
    "titles in a line": (lambda n: _HEAD + "《粮库办法》" * n + _END, 2_000),
    "copies in a line": (lambda n: "云岭市粮库方案为建好粮库，一、任务各县要建库。二、管库定期检查。" * n, 500),
    "labels of bodies": (lambda n: _HEAD + "\n" + "责任单位：市粮食局、市财政局\n" * n + _END, 500),
    "heads of annexes": (lambda n: _HEAD + _END + "附件\n" * n, 500),
    "dots": (lambda n: _HEAD + "…" * n + _END, 4_000),
    "blanks": (lambda n: _HEAD + " " * n + "粮" + _END, 8_000),
    "strewn words": (lambda n: _HEAD + "\n" + "建设\n，粮库\n10\n座" * n + "\n" + "长" * 200, 300),
}


def measure(_folder: Path) -> list[Figure]:
    """Return the figures: each text against four of a quarter of its length."""
    return [_linear(name, made, count) for name, (made, count) in _TEXTS.items()]


def _linear(name: str, made: Callable[[int], str], count: int) -> Figure:
    whole, quarter = made(4 * count), made(count)
    mine, theirs = in_turn(partial(_read, whole, 1), partial(_read, quarter, 4), TIMES)
    return against(f"{name}: a text against four of a quarter", mine, theirs, _GOAL)


def _read(text: str, times: int, _number: int) -> None:
    for _ in range(times):
        try:
            parse([pasted("text", text)])
        except ParseError:
            continue  # no plan: it was read to its end all the same
