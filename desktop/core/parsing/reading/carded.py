"""Tasks each of which has a table of its own, a card: what its cells are stands before them, not above them.

任务名称 | 扩建粮库
主要内容 | 新建恒温仓12座。
牵头单位 | 市粮食局 | 完成时限 | 2027年底
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.conventions import KINDS, LEADS
from desktop.core.parsing.reading.columns import DIVISION, NUMBER
from desktop.core.parsing.reading.layout import Paragraph, cell_text
from desktop.core.parsing.values import Line

_COUNT = r"[（(]?(?P<number>[一二三四五六七八九十]{1,3}|\d{1,3})[)）]?"
_KIND = "(?:重点|主要|工作|具体|改革)?(?:任务|事项|项目|举措|措施|行动|工程|实事|工作)"
_NAMED = re.compile(f"(?P<name>{_KIND}(?:名称|标题|内容)?)(?:{_COUNT})?")
_CAPTION = re.compile(rf"{_KIND}{_COUNT}[、.．：:]?")
"""A line above a card that counts it and no more: 任务一."""
_LABEL = re.compile("[\u4e00-\u9fff（）()]{2,12}")
_BODIED = re.compile(f"{KINDS}|{LEADS}|责任")
_HEADING = re.compile("[^。；]{2,40}")
_FEWEST, _CARDS = 3, 2  # labels of a card, and cards, at least
_COUNTED = "序号"  # the head of the column of what counts the cards


class _Card(msgspec.Struct):
    """A card: its first line and label, its cells by their labels with what stands in each, and the headings above it.

    These stand between it and the card before.
    """

    line: Line
    first: str
    cells: dict[str, list[str]]
    above: list[Line]


def carded(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with cards in turn as one table, a row for each; lines that only count them become its numbers."""
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    at = 0
    while at < len(lines):
        cards, end = _cards(lines, at)
        if len(cards) >= _CARDS and all(map(_is_task, cards)):
            tables += 1
            made += _rows(cards, tables)
        else:
            end = max(end, at + 1)
            made += lines[at:end]
        at = end
    return tuple(made)


def _cards(lines: Sequence[Line], at: int) -> tuple[list[_Card], int]:
    """Return the cards that stand in turn from a line on, and where the last one ends; none if it goes on otherwise."""
    cards: list[_Card] = []
    above: list[Line] = []
    number, end = "", at
    while at < len(lines):
        line, pairs = lines[at], _pairs(lines[at])
        if not number and (count := _CAPTION.fullmatch(line.text.strip())) is not None:
            number = count["number"]
        elif (cards or line.cells is not None) and (heading := _across(line)) is not None:
            above.append(heading)
        elif pairs and _begins(first := _head(pairs[0][0]), cards):
            counted = {_COUNTED: [number]} if number and first != _COUNTED else {}
            if not _fill(card := _Card(line, first, counted, above), pairs):
                break
            cards.append(card)
            above, number = [], ""
            end = at + 1
        elif pairs and cards and not (number or above) and _fill(cards[-1], pairs):
            end = at + 1
        else:
            break
        at += 1
    goes_on = 0 < end < len(lines) and lines[end].table is not None and lines[end].table == lines[end - 1].table
    return ([] if goes_on else cards), end


def _pairs(line: Line) -> list[tuple[str, str]]:
    """Return the labels of a row with what stands behind each, none where it is no row of a card."""
    cells = ["" if at in line.continued else cell for at, cell in enumerate(line.cells or ())]
    if len(cells) % 2:
        return []
    every = [(re.sub(r"[\s：:]", "", label), cell.strip()) for label, cell in zip(cells[::2], cells[1::2], strict=True)]
    pairs = [(label, cell) for label, cell in every if label or cell]
    told = all(_LABEL.fullmatch(label) or _NAMED.fullmatch(label) or not label for label, _ in pairs)
    return pairs if told else []


def _across(line: Line) -> Line | None:
    """Return the heading that a line is, or a row with nothing else in it, as a line of text; None if it is none."""
    filled = {cell for cell in line.cells or () if cell.strip()}
    if line.cells is not None and len(filled) == 1:
        line = msgspec.structs.replace(line, text=filled.pop(), cells=None, table=None, continued=())
    heads = line.cells is None and DIVISION.match(line.text) and _HEADING.fullmatch(line.text)
    return line if heads else None


def _begins(first: str, cards: Sequence[_Card]) -> bool:
    """Return whether a row whose first label is ``first`` begins a card: with its name or number, as those before."""
    if cards:
        return first == cards[0].first
    return first == _COUNTED or _NAMED.fullmatch(first) is not None


def _head(label: str) -> str:
    """Return a label as the head of a column, without the number of the card: 任务1."""
    named = _NAMED.fullmatch(label)
    return named["name"] if named else _COUNTED if NUMBER.fullmatch(label) else label


def _fill(card: _Card, pairs: Sequence[tuple[str, str]]) -> bool:
    """Put the cells of a row into a card unless it has one of their labels; return whether they are in it."""
    labels = [_head(label) for label, _ in pairs if label]
    if len({*labels, *card.cells}) < len(labels) + len(card.cells):
        return False
    for label, cell in pairs:
        head = _head(label) if label else next(reversed(card.cells), "")
        if (named := _NAMED.fullmatch(label)) and named["number"]:
            card.cells.setdefault(_COUNTED, [named["number"]])
        card.cells.setdefault(head, []).append(cell)
    return True


def _is_task(card: _Card) -> bool:
    labels = [label for label in card.cells if label != _COUNTED]
    return len(labels) >= _FEWEST and any(map(_NAMED.fullmatch, labels)) and any(map(_BODIED.search, labels))


def _rows(cards: Sequence[_Card], table: int) -> Iterator[Line]:
    """Yield the heads of the columns, and a row for each card below its headings."""
    every = dict.fromkeys(label for card in cards for label in card.cells)
    heads = sorted(every, key=lambda label: label != _COUNTED)
    yield _row(cards[0].line, heads, table)
    for card in cards:
        yield from card.above
        yield _row(card.line, [cell_text(map(Paragraph, card.cells.get(head, ()))) for head in heads], table)


def _row(line: Line, cells: Sequence[str], table: int) -> Line:
    return msgspec.structs.replace(
        line, text="\t".join(cells), cells=tuple(cells), table=table, level=None, continued=()
    )
