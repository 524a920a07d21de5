"""The list of annexes that closes a document, 附件：1. …, and which of them a file does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.parsing.structure.parts import ANNEX
from desktop.core.parsing.values import Line, Notice

_LIST = re.compile(r"\s*附\s*件\s*[:：]\s*1\s*[.．、](?=\D|20\d\d年)")
_ORDINAL = re.compile(r"(?:^|\s|(?<=[表单案划》）)]))\s*\d{1,2}\s*[.．、](?=\D|20\d\d年)")
_ASKS = re.compile("任务|分[工解]|清单|台账|指标|责任表|方案|计划|要点")
"""What an annex is called that may ask for something; forms to be filled in do not."""
_NAME = re.compile("[^。；]{4,60}")
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\b", re.IGNORECASE)
"""A link to an annex, which holds nothing of it."""
_SIGNS = re.compile(r"[\s《》“”\"（）()]")
_MOST = 20  # annexes of a list
_SHOWN = 60  # characters of their names that a notice quotes


def notices(lines: Sequence[Line]) -> Iterator[Notice]:
    """Yield the annexes that the last list names and that are not behind it, neither by their title nor their number.

    Nobody can tell where text or a table stands behind the list that no number of an annex heads.
    """
    lists = (at for at in reversed(range(len(lines))) if lines[at].cells is None and _LIST.match(lines[at].text))
    if (at := next(lists, None)) is None:
        return
    names, end = _names(lines, at)
    behind = [line for line in lines[end:] if _FILE.search(line.text) is None]
    headed = [line.text for line in behind if line.cells is None and ANNEX.fullmatch(line.text.strip())]
    numbered = {int(number[0]) for text in headed if (number := re.search(r"\d+", text))}
    if len(numbered) < len(headed) or (not headed and any(line.cells or "。" in line.text for line in behind)):
        return
    said = "\n".join(_SIGNS.sub("", line.text) for line in behind)
    missing = [
        name
        for number, name in enumerate(names, 1)
        if number not in numbered and _ASKS.search(name) and _SIGNS.sub("", name) not in said
    ]
    if missing:
        yield Notice("annexes-missing", lines[at].number, {"text": "、".join(missing)[:_SHOWN]})


def _names(lines: Sequence[Line], at: int) -> tuple[list[str], int]:
    """Return the names of a list of annexes that begins on a line, and the line behind it."""
    names: list[str] = []
    end = at
    while end < len(lines) and len(names) < _MOST:
        begun = _LIST.match(lines[end].text) if end == at else _ORDINAL.match(lines[end].text)
        found = [name.strip() for name in _ORDINAL.split(lines[end].text[begun.end() :])] if begun else []
        if not found or not all(map(_NAME.fullmatch, found)):
            break
        names += found
        end += 1
    return names, end
