"""The offices of one body in the cells of a table: their names may touch, or be set wide as 工　会."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

_LONGEST = 60  # characters of a cell that holds no more than names
_BETWEEN = re.compile("[、，,；;\\s]+")
_WIDE = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])")
_ALL = r"(?:各|[相有]关)[\u4e00-\u9fff]{2,4}?(?=各|$)"


def closed(cell: str) -> str:
    """Return a cell without the space inside a name of two signs that is set wide."""
    return _WIDE.sub(r"\1\2", cell)


def parted(rows: Sequence[list[str]], columns: Collection[int]) -> list[list[str]]:
    """Return rows with a sign between names that touch: 总务处信息处 → 总务处、信息处, where other cells have these.

    Args:
        rows: their cells.
        columns: those that hold offices.
    """
    names = _known(row[at] for row in rows for at in columns)
    if names is None:
        return list(rows)
    return [[_apart(cell, names) if at in columns else cell for at, cell in enumerate(row)] for row in rows]


def _apart(cell: str, names: re.Pattern[str]) -> str:
    for said in set(_BETWEEN.split(cell)):
        found = names.findall(said)
        if len(found) > 1 and "".join(found) == said:
            cell = cell.replace(said, "、".join(found))
    return cell


def _known(cells: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds the names that stand in cells alone, or between signs; None where there are none."""
    every = {said for cell in cells if len(cell) <= _LONGEST for said in _BETWEEN.split(closed(cell)) if len(said) > 1}
    alone = [said for said in every if not any(said.startswith(one) and said != one for one in every)]
    names = "|".join(sorted(map(re.escape, alone), key=len, reverse=True))
    return re.compile(f"{_ALL}|{names}") if names else None
