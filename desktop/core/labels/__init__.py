"""Every name and sentence that the core has for people, in Chinese and English, from one table.

Plain dictionaries: the same words on the screen, the command line and in Excel.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import Enum
from typing import Any, Literal

import msgspec

from desktop.core.assessment import Applicability, EvidenceKind, Lamp, Light, Result, Rhythm, Status
from desktop.core.errors import DuibiaoError
from desktop.core.framework import Comparator, Kind, Level
from desktop.core.labels.enums import ENUMS
from desktop.core.labels.gestures import FIELDS, GESTURES, IMPLIED, TELLING, shortened
from desktop.core.labels.suggestions import SUGGESTIONS
from desktop.core.organisation import Suggestion

Language = Literal["zh", "en"]

LANGUAGES: tuple[Language, ...] = ("zh", "en")

_FIRST: dict[str, tuple[str, str]] = ENUMS | GESTURES | FIELDS | SUGGESTIONS
"""What the window says of items: no start waits for the other texts (``table``)."""
_PREFIX: dict[type, str] = {
    Applicability: "applicability",
    Status: "status",
    Result: "result",
    Rhythm: "rhythm",
    Comparator: "comparator",
    EvidenceKind: "evidence",
    Kind: "kind",
    Level: "level",
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class ErrorText(msgspec.Struct, frozen=True):
    """An error in words: what happened, what stays safe, what to do next."""

    happened: str
    safe: str
    todo: str


def text(key: str, language: Language, /, **facts: object) -> str:
    """Return the text of a key.

    Args:
        key: a key of ``table.TABLE``.
        language: which side of it.
        facts: what the text mentions; a fact ``x_en`` stands for ``x`` in English.

    Raises:
        KeyError: no such key, or a fact is missing. A defect: tests find it, no user may see it.
    """
    if language == "zh":
        return _both(key)[0].format(**facts)
    english = {name.removesuffix("_en"): value for name, value in facts.items() if name.endswith("_en") and value}
    return counted(_both(key)[1], **{**facts, **english})


def counted(words: str, /, **facts: object) -> str:
    """Return a text with its facts filled in, the words behind a number as its grammar asks.

    ``{n} {n:item is|items are}`` gives "1 item is" and "2 items are"; Chinese needs no such places.
    """
    return words.format(**_countable(facts) if "|" in words else facts)


def _countable(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: _Count(value) if type(value) is int else value for name, value in facts.items()}


class _Count(int):
    """A number that chooses between the words for one and for several."""

    def __format__(self, form: str) -> str:
        one, choice, several = form.partition("|")
        if not choice:
            return super().__format__(form)
        return one if self == 1 else several


def _both(key: str) -> tuple[str, str]:
    return _FIRST[key] if key in _FIRST else _table()[key]


def _has(key: str) -> bool:
    return key in _FIRST or key in _table()


def _table() -> dict[str, tuple[str, str]]:
    from desktop.core.labels.table import TABLE

    return TABLE


def error_text(error: DuibiaoError, language: Language) -> ErrorText:
    """Return an expected failure in words."""
    key, facts, known = error.key, dict(error.facts), _table()
    if key not in known:
        key, facts = "other", {"detail": ", ".join([error.key, *(f"{k}={v}" for k, v in facts.items())])}
    side = 0 if language == "zh" else 1
    if f"system.{facts.get('detail')}" in known:
        facts["detail"] = known[f"system.{facts['detail']}"][side]
    if f"refused.{facts.get('reason')}" in known:
        facts["reason"] = known[f"refused.{facts['reason']}"][side].format_map(_Facts(facts))
    facts = _countable(facts)
    happened, safe, todo = (part.format_map(_Facts(facts)) for part in sentences(known[key][side]))
    return ErrorText(happened, safe, todo)


def failure_text(error: DuibiaoError, language: Language) -> str:
    """Return an expected failure as one text: what happened, what stays safe, what to do next."""
    told = error_text(error, language)
    return joined([told.happened, told.safe, told.todo], language)


def joined(texts: list[str], language: Language) -> str:
    """Return sentences as one text: Chinese ones stand without a blank between them."""
    return ("" if language == "zh" else " ").join(filter(None, texts))


def sentences(words: str) -> tuple[str, str, str]:
    """Return the first sentence, the second, and the rest of a text (its facts not filled in yet)."""
    first, second, rest = re.split(r"(?<=。)|(?<=\.)\s", words, maxsplit=2)
    return first, second, rest


class _Facts(dict[str, Any]):
    """Facts of an error; one that is missing shows as …, because an error must not fail to be told."""

    def __missing__(self, _key: str) -> str:
        return _Gap("…")


class _Gap(str):
    """What stands for a missing fact, whatever form is asked of it."""

    __slots__ = ()

    def __format__(self, _form: str) -> str:
        return str(self)


def enum_text(member: Enum, language: Language) -> str:
    """Return the name of an enum member; a light by its word alone (``lamp_text`` has the days)."""
    if isinstance(member, Light):
        return text(f"light_name.{member.value}", language)
    return text(f"{_PREFIX[type(member)]}.{member.value}", language)


def column_text(name: str, language: Language) -> str:
    """Return the name of a field of marks, on one line (``note`` → 工作进展)."""
    return text(f"field.{name}", language)


def listed(words: list[str], language: Language) -> str:
    """Return words as a list: 、 or comma."""
    return text("list.separator", language).join(words)


def gesture_text(gesture: str, parameters: dict[str, Any], language: Language) -> str:
    """Return the name of a gesture for undo, redo and the trail: 标记 12 项为已完成."""
    if gesture == "mark":
        return _mark_text(parameters, language)
    facts: dict[str, Any] = dict(parameters)
    for name in ("text", "title", "title_en"):
        if name in facts:
            facts[name] = shortened(str(facts[name]))
    if "names" in facts:
        facts["names"] = _names(facts["names"], language)
    key = f"gesture.{gesture}"
    if facts.get("count", 1) != 1 and _has(f"{key}.several"):
        key += ".several"
    return text(key if _has(key) else "gesture.other", language, **facts)


def _names(names: list[str], language: Language) -> str:
    shown = shortened(names[0]) if names else ""
    return shown if len(names) < 2 else text("gesture.names-more", language, names=shown, count=len(names))


def _mark_text(parameters: dict[str, Any], language: Language) -> str:
    fields, count = dict(parameters.get("fields", {})), parameters.get("count", 1)
    several = ".several" if count != 1 else ""
    telling = next((name for name in TELLING if name in fields), "")
    value = fields.pop(telling, "")
    for name in IMPLIED.get(telling, ()):
        fields.pop(name, None)
    others = listed([_inside(column_text(name, language), language) for name in fields], language)
    if not telling:
        return text(f"gesture.mark.field{several}", language, fields=others, count=count)
    words = _inside(text(f"{telling}.{value}", language), language)
    mark = text(f"gesture.mark.as{several}", language, words=words, count=count)
    return mark if not others else text("gesture.mark.as-and", language, mark=mark, fields=others)


def _inside(words: str, language: Language) -> str:
    """Return words as they stand inside an English sentence: without a capital."""
    return words if language == "zh" else words[:1].lower() + words[1:]


def suggestion_text(suggestion: Suggestion, language: Language) -> str:
    """Return the reason of a suggestion: 属市场监管总局条线，本单位是其本地对应部门.

    Kinds and levels come as comma lists of enum values.
    """
    named: dict[str, object] = dict(suggestion.facts)
    for name, prefix in (("kinds", "kind"), ("levels", "level")):
        if name in suggestion.facts:
            values = suggestion.facts[name].split(",")
            named[name] = listed([text(f"{prefix}.{value}", language) for value in values], language)
    return text(suggestion.reason, language, **named)


def target_text(comparator: Comparator | None, value: float | str | None, unit: str | None, language: Language) -> str:
    """Return a target's demand: ≥ 85%, ≥ 100 项; ``unit`` comes in the language wanted."""
    if value is None:
        return ""
    sign = "" if comparator is None else text(f"comparator.{comparator}", language) + " "
    return f"{sign}{quantity_text(value, unit)}"


_YEARS = ("年", "year", "years")


def quantity_text(value: float | str, unit: str | None) -> str:
    """Return a number with its unit: 82.2%, 12,000 万元; a text (a range) stays as printed, and so does a year."""
    if isinstance(value, str):
        number = value
    else:
        plain = int(value) if value == int(value) else value
        number = str(plain) if unit in _YEARS else f"{plain:,}"
    if not unit:
        return number
    return f"{number}{unit}" if unit in ("%", "％", "‰") else f"{number} {unit}"


def date_text(date: dt.date, language: Language, today: dt.date) -> str:
    """Return a date, with its year where that is not today's: 12月31日, 2025年12月31日; 31 Dec, 31 Dec 2025."""
    other = date.year != today.year
    if language == "zh":
        return f"{date.year}年" * other + f"{date.month}月{date.day}日"
    return f"{date.day} {_MONTHS[date.month - 1]}" + f" {date.year}" * other


def flag_text(*, withdrawn: bool, review: bool, language: Language) -> str:
    """Return what a new edition made of an item, in a word: 已取消, 待复核; empty where nothing."""
    return text("flag.withdrawn" if withdrawn else "flag.review", language) if withdrawn or review else ""


def lamp_text(lamp: Lamp | None, language: Language) -> str:
    """Return a light in words: 逾期 12 天, 滞后，剩 7 天; empty where none is shown."""
    if lamp is None:
        return ""
    behind = lamp.light is Light.BEHIND and lamp.days is None
    return text("light.behind_no_date" if behind else f"light.{lamp.light}", language, days=lamp.days)
