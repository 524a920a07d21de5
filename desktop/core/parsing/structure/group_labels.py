"""The labels before the bodies of a group, and what those behind them do: 责任单位：, 【牵头单位】."""

from __future__ import annotations

import re

from desktop.core.parsing.conventions import (
    BULLETS,
    DASHES,
    DEADLINES,
    DUTIES,
    GUIDING,
    KINDS,
    LEADING,
    OPENING,
    SUPPORTING,
)

LEAD, SUPPORT, GUIDE, NONE = "lead", "support", "guide", "none"
"""What the bodies behind a label do; behind a label of the last kind stand none: 完成时限：."""

_WORDS = (
    (
        NONE,
        r"(?:牵头|分管|包保|包联|联系|挂钩)?(?:[省市县区]级?|政府)*(?:负责|责任)?领导|责任人|联系人|"
        rf"完成(?:{DEADLINES})|时间(?:安排|要求|节点)|时限(?:要求)?|(?:时序|时间|推进)进度|责任科室|适用范围|备注|进度要求",
    ),
    (LEAD, rf"(?:{LEADING})(?:{DUTIES})?(?:{KINDS})|牵头"),
    (GUIDE, rf"{GUIDING}(?:{KINDS})"),
    (
        SUPPORT,
        rf"(?:协同|配合|主要|第一|其他)?责任(?:{KINDS}|主体)|(?:责任|任务|职责|部门)?分工|属地(?:责任|管理)(?:单位|部门)?|"
        rf"(?:{SUPPORTING})(?:{DUTIES})?(?:{KINDS})|配合|协办|会办|参加",
    ),
)
_ANY = "|".join(words for _, words in _WORDS)
_TOLD = "|".join(f"(?P<{role}>{words})" for role, words in _WORDS)
_BEHIND = r"\s*(?:[】〕）)\]］]?\s*[:：∶]|[】〕\]］])"  # 责任单位：, 【责任单位】
_WHOSE = r"(?:部内|局内|委内|总局内?|省级|市级|区级|县级|指标|任务|项目|事项)?"  # whose bodies a label names

BEFORE_LINE = rf"[{DASHES}{BULLETS}]{{0,2}}\s*+(?:(?:\d{{1,2}}[.．、]|[（(]\d{{1,2}}[)）])\s*+)?"
"""What may stand before a line of a list: a dash, or an ordinal (1.目标任务：…, 2.责任单位：…)."""

LABEL_LINE = re.compile(rf"{BEFORE_LINE}[{OPENING}]?\s*{_WHOSE}(?:{_ANY}){_BEHIND}")
"""A line that begins with 责任单位： and its kin."""

_LAST = "".join(sorted(set(re.findall(r"[\u4e00-\u9fff](?=[|()?]|$)", _ANY))))
LABEL_END = re.compile(f"[{_LAST}]{_BEHIND}")
"""How every label ends: cheap to look for where most texts have none."""

BODY_LABEL = re.compile(rf"(?:{'|'.join(words for role, words in _WORDS if role != NONE)}){_BEHIND}")
"""A label of bodies, wherever it stands."""

FIRST = re.compile(rf"\s*[{OPENING}]?{_WHOSE}(?:{_TOLD}){_BEHIND}\s*")
LATER = re.compile(rf"(?<=\S)\s*(?:{_TOLD}){_BEHIND}(?![、，])")  # 甲局〔牵头〕、乙局 is no label
"""The label with which a clause of a group begins, and one that follows inside it; their groups are the roles."""

SAID = re.compile(
    rf"((?:{'|'.join(words for role, words in _WORDS if role != NONE)}))(?:[为是]|包括)(?=[^，。；]{{2}})"
)
"""A label of bodies in a sentence that says who they are: 牵头单位为甲局，配合单位为乙局."""

NEXT = re.compile(rf"。\s*(?=(?:{_TOLD}){_BEHIND})")
"""The full stop before another label: 牵头单位：甲局。配合单位：乙局."""
