"""What people write into the cells of the form, read as what it means, or refused with the reason; and written.

Each function that reads has its opposite beside it, so that what the form says is what it was made of.
"""

from __future__ import annotations

import datetime as dt
import functools
import math
import re
import unicodedata
from collections.abc import Iterable

from desktop.core import labels, numerals, seeds
from desktop.core.errors import Fact
from desktop.core.framework import Comparator, Kind, Level
from desktop.core.labels import Language
from desktop.core.numerals import ungrouped
from desktop.core.parsing.structure.marks import Mark, Style, decimal, mark
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.answers import Cell, plain

NONE = "—"
"""Stands in a cell where there is expressly nothing, since an empty one means the same as above."""

_NONE = ("—", "——", "-", "--", "－", "–", "/", "无", "none")
_PIECES = re.compile(r"[\n;；]+")
_NAMES = re.compile(r"[、，,；;\n]+(?![^（(]*[）)])")
_BRACKETS = "(?:[（(][^）)]*[）)])?"
_LEVELS = re.compile(  # 各市、县（区）人民政府 are one body
    f"各(?:设区)?[市州县区盟旗]{_BRACKETS}(?:、[市州县区乡镇盟旗]{_BRACKETS})+(?=(?:人民)?政府|党委|[、，,；;\n]|$)"
)
_OPEN = "等"
_FIGURE = re.compile(r"([+-]?\d+(?:\.\d+)?)(.*)")
_SPACED = re.compile(r"(?<=^[一二三四五六七八九十])[ \u3000]+(?=\S)")  # 二 重点任务
_HOW_MUCH = re.compile(r"[\d零〇一二两三四五六七八九十百千万亿半倍番双]|全(?:部|面|覆盖|员|体)|清零|归零")
_SHARE = re.compile(r"[+-]?\d+(?:\.\d+)?%")
_MOST = 1e15  # Excel keeps fifteen digits of a number
_SIGNS = {
    Comparator.AT_LEAST: (
        ">=", "=>", "≥", "≧", "不少于", "不低于", "不小于", "不得少于", "不得低于", "大于等于", "大于或等于", "至少",
        "最少", "以上", "达到",
    ),
    Comparator.AT_MOST: (
        "<=", "=<", "≤", "≦", "不超过", "不高于", "不多于", "不大于", "不得超过", "不得高于", "小于等于", "小于或等于",
        "至多", "最多", "以内", "以下", "控制在",
    ),
    Comparator.EQUAL: ("=", "==", "等于"),
    Comparator.MORE: (">", "大于", "超过", "多于", "高于"),
    Comparator.LESS: ("<", "小于", "少于", "低于"),
    Comparator.ABOUT: ("~", "～", "≈", "约", "大约", "左右"),
}  # fmt: skip
AFTER = ("以上", "以内", "以下", "左右")
"""Words of a comparator that stand behind the figure; ``BEFORE`` holds the others, in the signs of ``bare``."""
BEFORE = frozenset(unicodedata.normalize("NFKC", word) for words in _SIGNS.values() for word in words) - {*AFTER}


class Refused(Exception):
    """A cell has no meaning for its column; ``reason`` is a key of ``labels`` after ``form-problem.``."""

    def __init__(self, reason: str, **facts: Fact) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts: dict[str, Fact] = facts


def bare(text: str) -> str:
    """Return a text in half-width characters, without white space, in lower case: what two texts are compared by."""
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()


def text(cell: Cell) -> str:
    """Return a cell as a text of lines without blanks around them."""
    return fields.text(plain(cell))


def line(cell: Cell) -> str:
    """Return a cell as a text on one line."""
    return " ".join(text(cell).split())


def is_none(shown: str) -> bool:
    """Tell whether a text says that there is expressly nothing."""
    return shown.strip().lower() in _NONE


# Names


def names(shown: str) -> tuple[str, ...]:
    """Return the names in a text: 教育部、科技部; what stands in brackets, and 各市、县 before 政府, is one name."""
    kept = _LEVELS.sub(lambda found: found[0].replace("、", "\0"), shown)
    parts = (part.strip().replace("\0", "、") for part in _NAMES.split(kept))
    return tuple(dict.fromkeys(part for part in parts if part))


def bodies(shown: str) -> tuple[tuple[str, ...], bool]:
    """Return the bodies in a cell, and whether 等 at its end leaves the list open."""
    is_open = shown.endswith(_OPEN)
    return names(shown.removesuffix(_OPEN)), is_open


def shown_bodies(given: Iterable[str], *, is_open: bool) -> str:
    """Return bodies as their cell says them; a last name that ends in 等 itself is closed by a 、."""
    joined = "、".join(given)
    if is_open:
        return joined + _OPEN
    return f"{joined}、" if joined.endswith(_OPEN) else joined


# Ordinals


def chapter(shown: str) -> tuple[int | None, str]:
    """Return the ordinal and the title of a chapter: 二、任务 or 二 任务; None where no ordinal stands there."""
    found = mark(shown) or mark(_SPACED.sub("、", shown))
    return (found.number, shown[found.end :].strip()) if found else (None, shown)


def shown_chapter(ordinal: int, title: str) -> str:
    """Return a chapter as its cell says it."""
    blank = " " if title[:1].isdecimal() else ""
    return f"{numerals.numeral(ordinal)}、{blank}{title}"


def ordinal_of(label: str | None) -> int | None:
    """Return the number that a label stands for: （二） → 2; also of one typed without its signs: 二十, 11, 3.2."""
    if not label:
        return None
    found = mark(label) or _whole_mark(label) or decimal(f"{label} {NONE}")
    return (found.number or None) if found else None


def number(shown: str) -> int | None:
    """Return the number that a text is and nothing else, in whatever signs: 第2条, （2）, 2, 二、; None otherwise."""
    text = bare(shown)
    found = mark(text) or _whole_mark(text)
    return found.number if found and found.end >= len(text) else None


def _whole_mark(label: str) -> Mark | None:
    """Return what a label is that lacks the sign behind it."""
    found = mark(f"{label}、")
    return found if found and found.end > len(label) else None


def label(cell: Cell) -> str:
    """Return the number of a measure as it is printed; a bare one gets the sign that it lacks: 11 → 11., 二十 → 二十、.

    Excel makes -1 of (1) and a day of 1-1.

    Raises:
        Refused: ``label-date``.
    """
    if isinstance(cell, dt.datetime | dt.date):
        raise Refused("label-date", shown=line(cell))
    shown = line(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool) and cell < 0 and cell == int(cell):
        return f"（{-int(cell)}）"
    found = _whole_mark(shown) if mark(shown) is None else None
    if found is None or found.style not in (Style.POINT, Style.COMMA):
        return shown
    return f"{shown}." if found.style is Style.POINT else f"{shown}、"


# Figures


def quantity(cell: Cell, unit: str | None) -> tuple[int | float | str | None, str | None]:
    """Return a target's value and unit; a text that is no number, such as 8—10, is kept as it is.

    Raises:
        Refused: ``number-date``, Excel makes a day of 8-10; ``percent``, a number up to 1 may be a share of 1 or a
            figure in per cent; ``number``; ``large``, more digits than Excel keeps; ``unit``, 50% beside another unit.
    """
    if isinstance(cell, dt.datetime | dt.date):
        raise Refused("number-date", shown=line(cell))
    if isinstance(cell, bool | dt.time | dt.timedelta):
        raise Refused("number", shown=line(cell))
    if isinstance(cell, int | float):
        if unit is not None and bare(unit) == "%" and 0 < abs(cell) <= 1:
            raise Refused("percent", figure=fields.number(cell), share=fields.number(cell * 100))
        return _whole(cell), unit
    shown = text(cell)
    said = ungrouped(bare(shown))
    found = _FIGURE.fullmatch(said)
    if found and (not found[2] or bare(unit or found[2]) == found[2] == bare(unit or "%")):
        return _whole(found[1]), unit or found[2] or None
    if _SHARE.fullmatch(said):
        raise Refused("unit", shown=shown, unit=unit or "")
    try:
        return _whole(said), unit  # 1e5, or inf and nan, which are none
    except ValueError:
        return None if is_none(shown) else shown or None, unit


def is_quantity(value: float | str | None) -> bool:
    """Tell whether a value says how much: a number, also in words, a range, 翻番, 过半, 全覆盖 and their like."""
    return not isinstance(value, str) or _HOW_MUCH.search(bare(value)) is not None


def shown_quantity(value: float | str | None, unit: str | None) -> int | float | str | None:
    """Return a value for its cell: a text where a number would be taken for a share of 1."""
    if isinstance(value, int | float) and unit is not None and bare(unit) == "%" and 0 < abs(value) <= 1:
        return fields.number(value)
    return value


def _whole(shown: float | str) -> int | float:
    """Return a number, without a fraction where it has none.

    Raises:
        Refused: ``number``, ``large``.
        ValueError: it is no number at all.
    """
    if "_" in str(shown):  # Python's own sign between thousands
        raise ValueError(shown)
    value = float(shown)
    if not math.isfinite(value) and not any(map(str.isdecimal, str(shown))):
        raise Refused("number", shown=str(shown))
    if not abs(value) < _MOST:
        raise Refused("large", shown=str(shown)[:20])
    return int(value) if value == int(value) else value


# Closed vocabularies


def comparator(shown: str) -> Comparator | None:
    """Return the comparator that a cell names.

    Raises:
        Refused: ``comparator``.
    """
    if not shown:
        return None
    known = {word: sign for sign, words in _SIGNS.items() for word in words}
    known |= {bare(labels.enum_text(s, language)): s for s in Comparator for language in labels.LANGUAGES}
    try:
        return known.get(shown) or known[bare(shown)]
    except KeyError:
        raise Refused("comparator", shown=shown) from None


def kinds(shown: str) -> tuple[Kind, ...]:
    """Return the kinds of organisation that a cell names.

    Raises:
        Refused: ``kind``.
    """
    return tuple(Kind(key) for key in _chosen(shown, _words_of(Kind), "kind"))


def levels(shown: str) -> tuple[Level, ...]:
    """Return the administrative levels that a cell names.

    Raises:
        Refused: ``level``.
    """
    return tuple(Level(key) for key in _chosen(shown, _words_of(Level), "level"))


def sectors(shown: str) -> tuple[str, ...]:
    """Return the sectors that a cell names by code, title or both.

    Raises:
        Refused: ``sector``.
    """
    return tuple(_chosen(shown, _sectors(), "sector"))


def national_bodies(shown: str) -> tuple[str, ...]:
    """Return the bodies whose line of work an item is; an English name stands for the body of the directory."""
    return tuple(_english_bodies().get(bare(name), name) for name in names("" if bare(shown) in _ALL else shown))


@functools.cache
def _english_bodies() -> dict[str, str]:
    return {bare(body.name_en): body.name for body in seeds.directory().bodies}


_ALL = ("全部", "所有", "不限", "all", "any")


def _chosen(shown: str, known: dict[str, str], reason: str) -> list[str]:
    """Return the keys of the words in a cell; a word with commas of its own is found as the longest that fits."""
    found: list[str] = []
    for piece in _PIECES.split(shown):
        parts = [part.strip() for part in _COMMAS.split(piece) if part.strip()]
        while parts:
            keys = ((end, _key("".join(parts[:end]))) for end in range(len(parts), 0, -1))
            end, key = next(((end, key) for end, key in keys if key in known or key in _ALL), (0, ""))
            if not end:
                raise Refused(reason, shown=parts[0])
            found += [known[key]] if key in known else []
            del parts[:end]
    return list(dict.fromkeys(found))


_COMMAS = re.compile("[、，,]")


def _key(text: str) -> str:
    """Return what words of a vocabulary are compared by: without the commas that they may be split at."""
    return _COMMAS.sub("", bare(text))


@functools.cache
def _words_of(kind: type[Kind] | type[Level]) -> dict[str, str]:
    known = {member.value: member.value for member in kind}
    for language in labels.LANGUAGES:
        known |= {_key(labels.enum_text(member, language)): member.value for member in kind}
    return known | _SHORT if kind is Kind else known


_SHORT = {
    "政府": "government", "机关": "government", "企业": "enterprise", "协会": "association", "学会": "association",
    "事业单位": "institution", "科研机构": "institution", "高校": "school", "院校": "school",
    "技术委员会": "technical_committee",
}  # fmt: skip
"""Short words for kinds that offices use beside ours."""


@functools.cache
def _sectors() -> dict[str, str]:
    known: dict[str, str] = {}
    for one in seeds.sectors().values():
        for shown in (one.id, one.title, one.title_en, f"{one.id} {one.title}", f"{one.id} {one.title_en}"):
            known.setdefault(_key(shown), one.id)
    return known


def choices(language: Language) -> dict[str, list[str]]:
    """Return what the drop-downs propose, by the names of their lists; no body that another one has succeeded."""
    sectors = seeds.sectors().values()
    bodies = [body for body in seeds.directory().bodies if not body.successor]
    return {
        "list_kind": [labels.enum_text(one, language) for one in Kind],
        "list_level": [labels.enum_text(one, language) for one in Level],
        "list_comparator": [labels.enum_text(one, language) for one in Comparator],
        "list_sector": [f"{one.id} {one.title if language == 'zh' else one.title_en}" for one in sectors],
        "list_body": [body.name if language == "zh" else body.name_en for body in bodies],
    }
