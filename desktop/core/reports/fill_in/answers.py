"""What people write into cells, read as what they mean, or refused with the reason.

Numbers as texts, full-width figures, 2000万, 60 ％, 0.6, dates in every form of offices, ✓: what has one meaning is
taken, what has none or two is refused, and a person decides. Each answer becomes the text that ``fields`` describes.
"""

from __future__ import annotations

import datetime as dt
import functools
import math
import unicodedata

from desktop.core import dates, labels
from desktop.core.assessment import Applicability, Status
from desktop.core.errors import Fact, UsageError
from desktop.core.numerals import ungrouped
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.fields import Field

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None


class RefusedError(Exception):
    """A cell has no meaning for its field; ``reason`` is a key of ``labels`` after ``refused.``."""

    def __init__(self, reason: str, **facts: Fact) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts: dict[str, Fact] = facts


_NOTHING = ("", "—", "－", "-", "–", "/", "无")
"""What stands in cells of figures, dates and statuses where there is nothing to say."""

_NO_TEXTS = (Field.STATUS, Field.PROGRESS, Field.REACHED, Field.DONE_ON, Field.DUE)
_DONE = ("✓", "✔", "√", "☑", "true")
_LIKE = {
    Status.NOT_STARTED: ("未开始", "尚未启动"),
    Status.IN_PROGRESS: ("进行中", "正在推进", "正在进行", "在办"),
    Status.DONE: ("完成", "办结", "已办结", *_DONE),
    Status.ONGOING: ("持续推进", "长期", "长期推进"),
    Status.STALLED: ("未达序时进度", "进度滞后"),
}
_TIMES = {"百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_SHARES, _FIGURES = 2, 10
"""Under a unit of per cent a bare number up to the one is a share of 1, above the other a figure in per cent."""

_DAY_ZERO = dt.date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
"""Days since ``_DAY_ZERO`` that are dates of our time (1954 to 2119), also where a date lost its format."""


def read(field: Field, cell: Cell, unit: str, today: dt.date, sent: str = "") -> str:
    """Return what a cell says for a field.

    Args:
        field: which.
        cell: as the reader of workbooks gives it, or a text that a person typed.
        unit: of the value that is asked for, see ``Sent``.
        today: local date; a missing year is this year's.
        sent: the answer as it was sent, which settles what a share above 200 % is.

    Raises:
        RefusedError: it says nothing that the field can hold.
    """
    if field in _NO_TEXTS:
        return _value(field, cell, unit, today, sent)
    if field in (Field.OWNER, Field.UNIT):
        return fields.name(plain(cell))
    if field is Field.EVIDENCE:
        return "\n".join(filter(None, (fields.name(line) for line in plain(cell).split("\n"))))
    return fields.text(plain(cell))


@functools.lru_cache(maxsize=4096, typed=True)  # the same few come again and again; TRUE is not 1
def _value(field: Field, cell: Cell, unit: str, today: dt.date, sent: str) -> str:
    shown = plain(cell)
    if shown.strip() in _NOTHING:
        return ""
    match field:
        case Field.STATUS:
            return _status(shown)
        case Field.PROGRESS:
            return _progress(cell)
        case Field.REACHED:
            return _reached(cell, unit, sent)
        case Field.DONE_ON:
            return _past(_date(cell, today), today)
    return _date(cell, today).isoformat()


def typed(field: Field, text: str, unit: str, today: dt.date) -> str:
    """Return what a person means who types an answer beside its unit: no share of 1 is looked for under per cent.

    Raises:
        RefusedError: as ``read``, or the field may not be empty.
    """
    if field is Field.REACHED and unit and text.strip() not in _NOTHING:
        return fields.number(_figure(text, unit)[0])
    if field is Field.PROGRESS and "." not in text:
        text = f"{text}%" if text.strip() and not _bare(text).endswith("%") else text
    value = read(field, text, unit, today)
    if field in (Field.STATUS, Field.PROGRESS) and not value:
        raise RefusedError("blank")
    return value


def plain(cell: Cell) -> str:
    """Return a cell as a text: a whole number without its point, a date in ISO 8601."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case int() | float():
            return fields.number(cell) if math.isfinite(cell) else str(cell)
        case dt.datetime():
            return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ", "minutes")
        case dt.date() | dt.time():
            return cell.isoformat()
    return str(cell)


def _bare(text: str) -> str:
    """Return a text in half-width characters, without white space, in lower case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()


@functools.cache
def _statuses() -> dict[str, str]:
    """Return what each word stands for, in either language."""
    words = {word: str(status) for status, like in _LIKE.items() for word in like}
    words["不涉及"] = fields.NOT_APPLICABLE
    for language in labels.LANGUAGES:
        for status in Status:
            words[_bare(labels.enum_text(status, language))] = str(status)
        words[_bare(labels.enum_text(Applicability.NOT_APPLICABLE, language))] = fields.NOT_APPLICABLE
    return words | {status: status for status in fields.STATUSES}


def status_of(cell: Cell) -> str | None:
    """Return the status that a cell names in our own words, or None."""
    return _statuses().get(cell) if isinstance(cell, str) else None


def _status(shown: str) -> str:
    known = _statuses()
    try:
        return known.get(shown) or known[_bare(shown)]
    except KeyError:
        raise RefusedError("status", count=len(Status)) from None


def _progress(cell: Cell) -> str:
    value, percent = _figure(cell)
    if not percent and 0 <= value <= 1:
        value *= 100
    if not 0 <= value <= 100:
        raise RefusedError("progress-range")
    return str(math.floor(value + 0.5 + 1e-9))  # as its cell shows it, in whole per cent


def _reached(cell: Cell, unit: str, sent: str) -> str:
    if not unit:
        raise RefusedError("no-target")
    value, percent = _figure(cell, unit)
    per_cent = _bare(unit) == "%"
    if percent and not per_cent:
        raise RefusedError("unit", unit=unit)
    if per_cent and not percent:  # a cell of shares holds 0.822 and shows 82.2 %
        if abs(value) <= _SHARES or fields.number(value * 100) == sent:
            value *= 100
        elif abs(value) <= _FIGURES and fields.number(value) != sent:
            raise RefusedError("percent", figure=fields.number(value))
    return fields.number(value)


def _figure(cell: Cell, unit: str = "%") -> tuple[float, bool]:
    """Return a number, and whether it was written with a per cent sign.

    Raises:
        RefusedError: it is none.
    """
    shown = unit if unit not in ("", "1") else "—"
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not math.isfinite(cell) or abs(cell) > 1e15:
            raise RefusedError("number", unit=shown)
        return float(cell), False
    if not isinstance(cell, str):
        raise RefusedError("number", unit=shown)
    text, of = ungrouped(_bare(cell)), _bare(unit)
    if text.endswith("%"):
        return _float(text[:-1], shown), True
    if of != "1":
        text = text.removesuffix(of)
    for word in sorted(_TIMES, key=len, reverse=True):
        if text.endswith(word):
            times = 1 if of.startswith(word) else _TIMES[word]  # 2000万 under 万元 leaves 元 out
            return _float(text.removesuffix(word), shown) * times, False
    return _float(text, shown), False


def _float(text: str, unit: str) -> float:
    try:
        if not text.isascii() or "_" in text:
            raise ValueError(text)
        value = float(text)
    except ValueError:
        value = math.nan
    if not abs(value) <= 1e15:
        raise RefusedError("number", unit=unit)
    return value


def _date(cell: Cell, today: dt.date) -> dt.date:
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    if isinstance(cell, dt.date):
        if (cell - _DAY_ZERO).days not in _SERIALS:  # a 5 in a cell of dates shows 1900-01-05
            raise RefusedError("date")
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool) and cell // 1 in _SERIALS:
        return _DAY_ZERO + dt.timedelta(days=int(cell))
    try:
        return dates.read(plain(cell), today)
    except UsageError:
        raise RefusedError("date") from None


def _past(found: dt.date, today: dt.date) -> str:
    if found > today:
        raise RefusedError("future")
    return found.isoformat()
