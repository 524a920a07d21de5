"""Spaces that no printer set: inside words, figures and ordinals, around punctuation.

Chinese text has no spaces between words, yet not every space in it is damage: 第一章 总则, 中共中央 国务院, GB/T 1.1, a
signature beside its date, a house style that sets 到 2025 年 apart. So each space is judged by what stands around it
(``space_rules``): some can only be stray, others are stray where their line or the whole text is damaged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop.core.parsing.cleaning.characters import HAN, NUMERALS
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.cleaning.space_rules import SPACE, Verdict, is_prose, judge

_RUN = re.compile(f"[{SPACE}]+")
_HAN = re.compile(f"[{HAN}]")
_FIGURE = re.compile(rf"(?<=[{HAN}])([{SPACE}]?)\d[\d.,]*[%％‰]?([{SPACE}]?)(?=[{HAN}])")
_DAMAGED = 3  # stray spaces that show that a whole text is damaged

_NUMBERED = (
    rf"[{SPACE}]*(?P<before>[第（(]?)(?:(?P<digits>(?:\d+[.．])*\d+)|[{NUMERALS}]+)"
    rf"(?P<behind>[条）)、.．]|(?<=[.．]\d)(?=[{SPACE}])|(?<=[.．]\d\d)(?=[{SPACE}]))[{SPACE}]*"
)
_SAID = rf"{HAN}A-Za-z“”‘’、—+＋×·\d"  # in a heading: 推进“数据要素×”行动
_SIGNED = re.compile("[A-Za-z、+＋×·]")
_HEADED = re.compile(
    rf"{_NUMBERED}(?:(?P<heading>[{_SAID}]{{4,24}})(?P<gap>[{SPACE}]+)(?=[^，。；]{{2,}}(?:，|[^，。；]{{6,}})))?"
)
"""A numbered line, with the space between its heading and a sentence that is no rest of that heading."""
_HEADED_WIDE = re.compile(rf"{_NUMBERED}(?P<heading>[{_SAID} ]{{4,32}})(?P<gap>\u3000+)(?=[^，。；]{{2,}}[，。；])")
"""Such a line with a wide space there; others in it are stray."""

_Place = tuple[re.Match[str], Verdict]


def close_up(drafts: Sequence[Draft]) -> None:
    """Take out the stray spaces of a text."""
    spaced = [draft for draft in drafts if _RUN.search(draft.text)]
    headed = _headed(drafts)
    judged = [(draft, _judged(draft.text, headed)) for draft in spaced]
    stray = _count(judged)
    signs = _stray_signs(judged)
    apart, closed, dates = _figures(drafts) if judged else (0, 0, 0)
    gone = {Verdict.STRAY, Verdict.LONE}
    if stray > apart or apart < 3 or apart < 2 * (closed - dates):  # no house style
        gone |= {Verdict.ONE_SIDED, Verdict.SET_APART} if closed > apart else {Verdict.ONE_SIDED}
    while judged:
        damaged = _count(judged) >= _DAMAGED
        changed = [draft for draft, found in judged if _take_out(draft, found, gone, damaged, signs)]
        judged = [(draft, _judged(draft.text, headed)) for draft in changed]


def _count(judged: list[tuple[Draft, list[_Place]]]) -> int:
    """Return how many spaces can only be stray."""
    return sum(verdict is Verdict.STRAY for _, found in judged for _, verdict in found)


def _stray_signs(judged: list[tuple[Draft, list[_Place]]]) -> frozenset[str]:
    """Return which spaces may be stray: wide ones stay where all that must be stray are narrow."""
    return frozenset(" \u00a0").union(
        *(run[0] for _, found in judged for run, verdict in found if verdict is Verdict.STRAY)
    )


def _figures(drafts: Sequence[Draft]) -> tuple[int, int, int]:
    """Return how many figures between Chinese characters are set apart on both sides, how many are not.

    And how many of these are of a date: 培育企业 50 家 stands beside 2026年3月 in the house style of many.
    """
    found = [(draft.text, figure) for draft in drafts for figure in _FIGURE.finditer(draft.text)]
    ends = [(bool(figure[1]) + bool(figure[2]), text[figure.end()] in "年月日") for text, figure in found]
    return sum(both == 2 for both, _ in ends), sum(both < 2 for both, _ in ends), sum(end == (0, True) for end in ends)


def _headed(drafts: Sequence[Draft]) -> frozenset[str]:
    """Return the styles of ordinals whose lines have headings set apart by a space: most of them have.

    Behind letters and signs a stray space is common: half of the headings that show it have none of these.
    """
    numbered, apart, plain = Counter[str](), Counter[str](), Counter[str]()
    for draft in drafts:
        found = _headed_line(draft.text) if "。" in draft.text else None
        if found is not None:
            style = _style(found)
            numbered[style] += 1
            apart[style] += found["gap"] is not None
            plain[style] += found["gap"] is not None and _SIGNED.search(found["heading"]) is None
    return frozenset(
        style
        for style, count in apart.items()
        if count > 1 and count >= 0.6 * numbered[style] and 2 * plain[style] >= count
    )


def _headed_line(text: str) -> re.Match[str] | None:
    return _HEADED_WIDE.match(text) or _HEADED.match(text)


def _style(headed: re.Match[str]) -> str:
    digits = headed["digits"]
    return headed["before"] + (re.sub(r"\d+", "1", digits) if digits else "一") + headed["behind"]


def _judged(text: str, headed: frozenset[str]) -> list[_Place]:
    tokens = _RUN.split(text)
    if all(len(token) == 1 and _HAN.match(token) for token in tokens):
        return []  # a heading that is set wide: 目 录
    prose, is_row = is_prose(text), "\t" in text
    found = _headed_line(text)
    kept = found.start("gap") if found and _style(found) in headed else -1
    return [
        (run, Verdict.KEPT if run.start() == kept else judge(text, run, prose, is_row)) for run in _RUN.finditer(text)
    ]


def _take_out(draft: Draft, found: list[_Place], gone: set[Verdict], damaged: bool, signs: frozenset[str]) -> bool:
    """Take the stray ones out of a line; return whether there were any."""
    if damaged or any(verdict is Verdict.STRAY for _, verdict in found):
        gone = gone | {Verdict.DOUBTFUL} | ({Verdict.SET_APART} if Verdict.ONE_SIDED in gone else set())
    runs = [
        run
        for run, verdict in found
        if verdict in gone and (verdict is not Verdict.DOUBTFUL or signs.issuperset(run[0]))
    ]
    text, parts, end = draft.text, [], 0
    for run in runs:
        parts.append(text[end : run.start()])
        end = run.end()
        before, after = text[max(0, run.start() - 2) : run.start()], text[run.end() : run.end() + 2]
        draft.put("space", before + run[0] + after, before + after, text)
    draft.text = "".join(parts) + text[end:]
    return bool(runs)
