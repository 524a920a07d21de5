"""Brackets and quotation marks within a sentence: what they date and count holds inside them only."""

from __future__ import annotations

import re

_BRACKETS = re.compile("（[^（）]*）")
_YEAR_NAME = re.compile(r"20\d\d(?:年|[—–~～-])?")
_BESIDE = re.compile(  # 检查频次（每年不少于4次）、抽查比例（不低于3%）、…; 开展桌面推演（每年不少于2次）
    r"(?:(?P<joint>、)(?P<noun>[^，。；、：（）\d]{2,16}))?(?:(?<=[率例重比面度次额量数间限长训演练查测会])|(?<=[\u4e00-\u9fff])(?=（每[^（）\d]{1,3}[^（）\d，；、]{2,5}\d+[次场期]）)|(?:(?<=[队团伍])|(?<=[家才资者员]库))(?=（(?:不[得应]?少于|至少)\d+[人名]）))（(?P<often>(?:每[^（）\d]{1,3}|原则上|一般|总体|要|应){0,3})"
    r"(?P<said>(?:不[得应宜]?(?:低于|少于|小于|超过|高于|大于|多于)|至少|达到?|控制在|保持在|[≥≤]"
    r"|(?=\d[^（），；、]{1,6}以[上下内]）))\d[\d.]*[^（）\d，；、]{1,8})）"
)
"""A figure in brackets beside what it measures."""
_QUOTED = re.compile(r"([\s　]*)“([^“”]+)”([。；]?\s*)")
_EACH_ALL = re.compile(r"(?<=[率度比])“[两二三四五六]个(\d[\d.]*%)”")


def beside(sentence: str) -> str:
    """Return a sentence with the figure that stands in brackets beside what it measures as words of a clause."""
    return _BESIDE.sub(_clause, sentence) if "（" in sentence else sentence


def unquoted(text: str) -> str:
    """Return a text without the quotation marks around all of it, as of a report that a list of tasks quotes."""
    whole = _QUOTED.fullmatch(text) if "“" in text else None
    return f"{whole[1]} {whole[2]} {whole[3]}" if whole else text


def for_each(sentence: str) -> str:
    """Return a sentence with what it sets for as many rates in quotation marks as words: 甲率、乙率“两个100%”."""
    return _EACH_ALL.sub(r"均达到\1，", sentence) if "”" in sentence else sentence


def _clause(told: re.Match[str]) -> str:
    return f"{'，' if told['joint'] else ''}{told['noun'] or ''} {' ' * len(told['often'])}{told['said']}，"


def outside(sentence: str) -> str:
    """Return a sentence with brackets that hold figures blanked, so that each place stays; those of a year stay."""
    return _BRACKETS.sub(_blank, sentence)


def without(text: str) -> str:
    """Return a text with its brackets taken out."""
    return _BRACKETS.sub("", text)


def within(sentence: str, at: int) -> bool:
    """Return whether a place stands inside brackets."""
    return sentence.rfind("（", 0, at) > sentence.rfind("）", 0, at)


def _blank(aside: re.Match[str]) -> str:
    """Return blanks for brackets with figures of their own, the brackets themselves where they only name a year."""
    return " " * len(aside[0]) if re.search(r"\d", _YEAR_NAME.sub("", aside[0])) else aside[0]
