"""Tables of indicators that came as one line, with nothing between their cells, as when a page's text was poured out.

序号指标2025年2030年属性1粮库数量（座）4050预期性2…: the heads tell how many figures a row has; two that touch are
parted where that leaves figures that are near each other.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.values import Line

_BEGIN = re.compile(
    r"(?:(?P<number>序\s{0,4}号)\s{0,4})?(?:(?:类\s{0,4}别|领\s{0,4}域)\s{0,4})?"
    r"(?:主要)?指\s{0,6}标(?:名称)?(?=\s{0,4}20\d\d\s?年)"
)
_HEAD = re.compile(
    r"\s{0,4}(?:(?P<year>20\d\d)\s?年(?P<grown>比20\d\d年[\u4e00-\u9fff]{2,4})?(?:目标|现状|实际|规划|基期|预期|完成)?值?"
    r"|(?P<rise>[〔\[［]?(?:累\s{0,4}计|年均增[长速幅]|增[长速幅])[〕\]］]?(?:[（(]%[)）])?)\d?"
    r"|(?P<bound>(?:指标)?(?:属\s{0,4}性|性\s{0,4}质)))"
)
_UNITS = "[万亿]{0,2}(?:个百分点|百分点|[人个家张所座吨元名项次亩户件处套辆天])"
_RUN = re.compile(
    rf"(?:[＞＜<>≥≤]|超过|大于|小于|不低于|不少于|不超过|达到)?(?:\d(?:{_UNITS})?|[.,%‰＞＜<>≥≤〔〕\[\]［］\s—–－-]|"
    "(?<=[\\d%])(?:以上|以下|左右|以内))+"
)
_TOKEN = re.compile(
    rf"(?:[＞＜<>≥≤]|超过|大于|小于|不低于|不少于|不超过|达到)?\d[\d.,]*(?:%|‰|{_UNITS})?(?:以上|以下|左右|以内)?"
    r"|[〔\[［]-?[\d.]+%?[〕\]］]|——|[—–－-]"
)
_NUMBER = re.compile(r"\d[\d.,]*")
_SINGLE = re.compile(r"(?:0|[1-9]\d*)(?:\.\d+)?")
_DASH = re.compile("——|[—–－-]")
_BOUND = re.compile("(?:约束|预期|引导|指导)性")
_GROUP = re.compile(  # with a unit that holds for the rows below it
    rf"(?P<of>[^（()）]{{4,40}})[（(](?P<unit>%|‰|{_UNITS}|[万亿]?(?:立方米|平方米|千瓦时?|公里|公顷))[)）](?P<name>[^（()）\d].*)"
)
_COUNTED = re.compile(r".*(?<!\d)\d{1,2}[.．、](?!\d)")
_STOP = re.compile("[。；]|注[：:]")
_NAME = re.compile("[\u4e00-\u9fff]{2}")
_ORDINAL = re.compile(r"(?<=[〕\]］%—–-])\d{1,2}[.．]$")
_RISES = "累计"  # what the column is called that says how much more it is at the end
_ROWS = 3  # that make a table
_LONGEST = 80  # characters of a name


class _Heads(msgspec.Struct, frozen=True):
    """The heads of a table: their names, how many columns hold figures, and whether its rows are counted."""

    names: list[str]
    figures: int
    bound: bool
    counted: bool


def parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows; the lines behind one are counted on, others stay untouched."""
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    more = 0
    for line in lines:
        begun = _BEGIN.search(line.text) if line.cells is None else None
        heads, start = _heads(line.text, begun) if begun else (None, 0)
        rows, end = _rows(line.text, start, heads) if heads else ([], 0)
        if begun is None or heads is None or len(rows) < _ROWS:
            made.append(msgspec.structs.replace(line, number=line.number + more) if more else line)
            continue
        tables += 1
        above, below = line.text[: begun.start()].strip(), line.text[end:].strip()
        texts: list[Sequence[str]] = [heads.names, *rows]
        parts = [*([above] if above else []), *texts, *([below] if below else [])]
        for at, part in enumerate(parts):
            number = line.number + more + at
            if isinstance(part, str):
                made.append(msgspec.structs.replace(line, number=number, text=part))
            else:
                cells = tuple(part)
                made.append(Line(number, "\t".join(cells), cells=cells, table=tables))
        more += len(parts) - 1
    return tuple(made)


def _heads(text: str, begun: re.Match[str]) -> tuple[_Heads | None, int]:
    """Return the heads of a table that begins in a text, and where its rows do."""
    names, at, figures, bound = ["指标"], begun.end(), 0, False
    while not bound and (found := _HEAD.match(text, at)):
        at, bound = found.end(), found["bound"] is not None
        rises = found["grown"] or found["rise"]
        names.append("属性" if bound else _RISES if rises else f"{found['year']}年")
        figures += not bound
    return (_Heads(names, figures, bound, begun["number"] is not None) if figures else None), at


def _rows(text: str, at: int, heads: _Heads) -> tuple[list[list[str]], int]:
    """Return the rows that follow the heads, and where the last one ends."""
    stop = _STOP.search(text, at)
    rows: list[list[str]] = []
    end, number, group = at, 0, ("", "")
    for run in _RUN.finditer(text, at, stop.start() if stop else len(text)):
        if run.start() - at > _LONGEST:
            break
        bound = _BOUND.match(text, run.end()) if heads.bound else None
        name = text[at : run.start()].strip()
        sure = bound is not None or name.endswith(("）", ")"))
        last = number
        for unsaid in (parts := _BOUND.split(name))[:-1]:  # rows without a figure
            last += heads.counted and unsaid.startswith(str(last + 1))
        name = parts[-1].strip()
        counted = heads.counted and name.startswith(str(last + 1))
        figures, rest = _figures(run[0], heads, sure, str(last + 1 + counted)) if name else ([], 0)
        if not figures:
            continue
        number = last + counted
        name, group = _named(name.removeprefix(str(number)) if counted else name, ("", "") if counted else group)
        if not _NAME.search(name):
            break
        rows.append([name, *figures, *([bound[0] if bound else ""] if heads.bound else [])])
        at = end = bound.end() if bound else run.end() - rest
    return rows, end


def _named(name: str, group: tuple[str, str]) -> tuple[str, tuple[str, str]]:
    """Return the name of a row behind what it is counted with, and what the rows below it belong to, with its unit.

    排放量减少（%）甲类 heads 乙类 too, up to the next that is counted or has a unit of its own.
    """
    if ordinal := _COUNTED.match(name):
        name, group = name[ordinal.end() :], ("", "")
    if found := _GROUP.fullmatch(name):
        group, name = (found["of"], found["unit"]), found["name"]
    elif name.endswith(("）", ")")):
        group = ("", "")
    return (f"{group[0]}{name}（{group[1]}）" if group[1] else name), group


def _figures(run: str, heads: _Heads, sure: bool, following: str) -> tuple[list[str], int]:
    """Return the figures of a row, and how many signs behind them are the number of the next one; none for no row.

    Where it is ``sure`` that a row ends here, those that touch are parted.
    """
    stripped = run.rstrip()
    ordinal = _ORDINAL.search(stripped)
    counts = heads.counted and not heads.bound and stripped.endswith(following)
    if counts or ordinal:
        bare = stripped[: ordinal.start()] if ordinal else stripped[: -len(following)]
        if figures := _told(bare, heads, sure):
            return figures, len(run) - len(bare)
    if heads.figures == 1 and not (sure and (heads.bound or _NUMBER.search(run))):
        return [], 0
    return _told(run, heads, sure), 0


def _told(run: str, heads: _Heads, sure: bool) -> list[str]:
    """Return as many figures as there are columns for them, or none."""
    count = heads.figures
    tokens = [part for token in _TOKEN.findall(run) for part in _valid(token)]
    if len(tokens) > count:  # -8%; a note to the name stands before a dash
        tokens = [*_signed(tokens)]
    if len(tokens) == count + 1 and tokens[0].isdecimal() and len(tokens[0]) == 1:
        tokens = tokens[1:]
    if sure and 0 < len(tokens) < count:
        unsaid = [""] if heads.names[count] == _RISES and tokens[-1][-1].isdecimal() else []
        every = (tokens, _apart(tokens), [*tokens, *unsaid], [*_apart(tokens), *unsaid])
        tokens = next((one for one in every if len(one) == count), [])
    return tokens if len(tokens) == count and any(map(_NUMBER.search, tokens)) else []


def _signed(tokens: Sequence[str]) -> Iterator[str]:
    """Yield figures with the sign before a share of the last column: - | 8% is one."""
    kept = list(tokens)
    if len(kept) > 1 and _DASH.fullmatch(kept[-2]) and _NUMBER.match(kept[-1]):
        kept[-2:] = [kept[-2] + kept[-1]]
    yield from kept


def _valid(token: str) -> list[str]:
    """Return a figure, or the two near each other that make one with two points."""
    number = _NUMBER.search(token)
    if number is None or number[0].count(".") < 2:
        return [token]
    return _split(token, None) or [token]


def _apart(tokens: Sequence[str]) -> list[str]:
    """Return figures with one that touches the next one parted."""
    plain = [token for token in tokens if _TOKEN.fullmatch(token) and token[0] not in "〔[［" and _NUMBER.search(token)]
    if not plain:
        return list(tokens)
    near = float(found[0]) if len(plain) > 1 and (found := _SINGLE.search(plain[0])) else None
    last = tokens.index(plain[-1])
    return [*tokens[:last], *(_split(plain[-1], near) or [plain[-1]]), *tokens[last + 1 :]]


def _split(token: str, near: float | None) -> list[str]:
    """Return the two figures of one: those that are nearest to each other, or the first one to another."""
    number = _NUMBER.search(token)
    assert number is not None
    found: list[tuple[float, int]] = []
    for place in range(1, len(number[0])):
        one, two = number[0][:place], number[0][place:]
        if _SINGLE.fullmatch(one) and _SINGLE.fullmatch(two) and float(one) and float(two):
            found.append((abs(math.log(float(one) / (near or float(two)))), number.start() + place))
    return [token[: min(found)[1]], token[min(found)[1] :]] if found else []
