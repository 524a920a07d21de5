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
    SHARED,
    SUPPORTING,
)

LEAD, SUPPORT, GUIDE, NONE = "lead", "support", "guide", "none"
"""What the bodies behind a label do; behind a label of the last kind stand none: 完成时限：."""

PERSON = (
    "(?:牵头|分管|主管|协管|配合|包保|包联|包抓|包片|联系|挂钩|挂点|挂包|督办|督导|督查|负责|责任)?(?:[省市县区局厅委校院]级?|政府)*(?:负责|责任)?领导"
    "|(?:第一|直接|具体|主要|项目)?(?:责任|负责|经办|牵头|承办|联系|联络|督办|督导|监督|验收)(?:人|员)(?:及(?:联系)?(?:电话|方式))?"
    "|(?:分管|主管|责任|牵头|联系|包联)副?(?:秘书|[省市州县区局厅院校镇乡])长"
)
"""Who sees to a task in person, which is no body: 分管副市长：, 第一责任人：."""
_PLACES = "县市区|县区|区县|市县|乡镇|镇街|街镇|街道|镇村"
_OWN_OFFICE = "责任[科股]室"
_BARE = (
    r"(?<![\u4e00-\u9fff])责任(?!\s*[:：∶][^。；;]{0,60}[，,]\s*(?:负责|承担|牵头)(?!负责|落实|实施|推进|抓)[^，,。；;、：:（()）\s]{2})"
    r"(?=\s*[:：∶]\s*[^，。；;、：:（(]{1,16}[局委厅办部府署院会团社心司站所队县市区镇乡道]"
    r"(?:[（(][^（()）]{1,10}[)）])?\s*(?:[，,、；;。和及等]|牵头|会同|负责(?![^，。；])|$))"
)
"""The shortest label, which other words before a colon are too: 责任：市商务局（牵头）, but not 责任：落实到人."""
_BY_WHEN = f"(?:完成|整改|销号)(?:{DEADLINES})"
_WORDS = (
    (
        NONE,
        rf"{PERSON}|{_BY_WHEN}|时间(?:安排|要求|节点)|时限(?:要求)?|(?:时序|时间|推进)进度|{_OWN_OFFICE}|适用范围|备注|进度要求",
    ),
    (LEAD, rf"(?:{LEADING})(?:{DUTIES})?(?:{KINDS})|{LEADING}"),
    (GUIDE, rf"{GUIDING}(?:{KINDS})|(?<![\u4e00-\u9fff]){GUIDING}(?=\s*[】〕:：∶])"),
    (
        SUPPORT,
        rf"(?:协同|配合|主要|首要|第一|其他)?责任(?:{KINDS}|主体|{_PLACES})|(?:实施|落实)主体|{SHARED}|分工|责任(?=\s*[】〕])|{_BARE}|属地(?:责任|管理)(?:单位|部门)?|"
        rf"(?:{SUPPORTING})(?:{DUTIES})?(?:{KINDS})|配合|协办|会办|参加",
    ),
)
_ANY = "|".join(words for _, words in _WORDS)
_TOLD = "|".join(f"(?P<{role}>{words})" for role, words in _WORDS)
_BEHIND = rf"(?:[（(](?:{KINDS})[)）])?\s*+(?:[】〕）)\]］]?\s*+[:：∶]|[】〕\]］])"  # 牵头单位（部门）：, 【责任单位】
_WHOSE = (
    r"(?:部内|局内|委内|总局内?|省级|市级|区级|县级|指标|任务|项目|事项|行业|跟踪|挂牌"
    r"|(?:以上|上述)(?:各项)?(?:重点)?(?:任务|工作|事项|措施|举措)的?)?"  # whose bodies a label names
)

BEFORE_LINE = rf"[{DASHES}{BULLETS}]{{0,2}}\s*+(?:(?:\d{{1,2}}[.．、]|[（(]\d{{1,2}}[)）])\s*+)?"
"""What may stand before a line of a list: a dash, or an ordinal (1.目标任务：…, 2.责任单位：…)."""

_GAP = (
    rf"(?<={KINDS}|{DEADLINES})[ \u3000]+(?=(?:20\d\d\s?[年./-]|\d{{1,2}}\s?月|年底)[^，。；]{{0,14}}[。；]?$"
    r"|(?![要应须将])[^。；：: \u3000]{2,60}"
    r"[局委厅部办府署心院站所队会校司处科室镇街道乡村区县市社团行位门](?:等|）)?[。；]?$)"
)
"""A blank instead of the colon, as forms are copied: 责任单位 市商务局."""

LABEL_LINE = re.compile(rf"{BEFORE_LINE}[{OPENING}]?\s*{_WHOSE}(?:{_ANY})(?:{_BEHIND}|{_GAP})")
"""A line that begins with 责任单位： and its kin."""

ENDED = re.compile(rf"{BEFORE_LINE}[{OPENING}]?\s*{_BY_WHEN}{_BEHIND}[^。]*。\s*+(?=[^）)〕】])")
"""A sentence that only says by when, up to what stands behind it on its line: 完成时限：6月底前。…."""

PERSON_ACTS = re.compile(
    rf"{BEFORE_LINE}[{OPENING}]?\s*{_WHOSE}(?:{PERSON}){_BEHIND}"
    r"[^。]*?(?:每[年季月周日天半]|应当|必须|负总责|不[少低]于|\d\s?(?:次|人|个|[%％]))"
)
"""What a person is to do, behind the label of who that is: 直接责任人：每月检查2次."""

_STEP = (
    r"(?:20\d\d\s?年(?:\s?\d{1,2}\s?月)?|\d{1,2}\s?月|年)(?:\s?\d{1,2}\s?日|份)?(?:[底末初]|[上中下]旬)?(?:[之以]?前)?，?"
    r"[^，。；、\d年月日前底至到—–~-][^，。；]{3,}"
)
STEPS = re.compile(
    rf"{BEFORE_LINE}[{OPENING}]?\s*(?:{_BY_WHEN}|{DEADLINES}|时间(?:安排|要求|节点)|时限要求|(?:时序|时间|推进)进度){_BEHIND}"
    rf"\s*{_STEP}[，；。]\s*{_STEP}"
)
"""What is to be done by one date after another, behind the label of when: 时间节点：5月底前完成选址；9月底前开工3座."""

_LAST = "".join(sorted(set(re.findall(r"[\u4e00-\u9fff](?=[|()?]|$)", _ANY))))
LABEL_END = re.compile(f"[{_LAST}]{_BEHIND}")
"""How every label ends: cheap to look for where most texts have none."""

_BODIES = "|".join(words for role, words in _WORDS if role != NONE)
BODY_LABEL = re.compile(rf"(?:{_BODIES}|{_OWN_OFFICE}){_BEHIND}")
"""A label of bodies, wherever it stands."""

PERSONS = re.compile(rf"(?:{PERSON}){_BEHIND}[^。；;，,：:\s]{{1,20}}[；;，,\s]+$")
"""Who sees to it in person, right before the label of bodies: 分管领导：王某；责任部门：甲局."""

FIRST = re.compile(rf"\s*[{OPENING}]?{_WHOSE}(?:{_TOLD})(?:{_BEHIND}|{_GAP})\s*")
LATER = re.compile(rf"(?<=\S)\s*(?:{_TOLD}){_BEHIND}(?![、，])")  # 甲局〔牵头〕、乙局 is no label
"""The label with which a clause of a group begins, and one that follows inside it; their groups are the roles."""

SAID = re.compile(rf"((?:{_BODIES}))(?:[为是]|包括)(?=[^，。；]{{2}})")
"""A label of bodies in a sentence that says who they are: 牵头单位为甲局，配合单位为乙局."""

DOES = re.compile(rf"(?:{LEADING}|责任|负责|承办|主管|实施|落实)(?:{DUTIES})?(?:单位|部门|主体|机构|处室){_BEHIND}")
"""A label of those that are to do a task."""

OFFICE = re.compile(r"责任(?=[科股]室\s*[】〕）)\]］]?\s*[:：∶])")
"""责任科室：, an office of the body that another label names; where none does, it does the task itself."""

NEXT = re.compile(rf"。\s*(?=(?:{_TOLD}){_BEHIND})")
"""The full stop before another label: 牵头单位：甲局。配合单位：乙局."""


def sets_tasks(text: str) -> bool:
    """Return whether a line tells behind its label what is to be done: by a person, or by one date after another."""
    return (PERSON_ACTS.match(text) or STEPS.match(text)) is not None
