"""Sentences that say no more than which bodies answer for what stands before them, without brackets around them.

由甲局牵头，乙局配合。 is one, 此项工作由甲局负责。 and 牵头单位为甲局。 are, too. 各单位按职责分工负责。 names nobody,
and what names a task (甲局负责考核。) is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.parsing.conventions import CLOSING, OPENING
from desktop.core.parsing.structure import bodies, duties
from desktop.core.parsing.structure.group_labels import SAID
from desktop.core.parsing.structure.sentences import sentences
from desktop.core.parsing.structure.verbs import SURE

_LONGEST = 200  # characters of a sentence
_WHAT = re.compile(
    r"(?:(?:以上|上述|[此该本这]项)(?:各项|[一二三四五六七八九十两\d]+项)?(?:重点)?(?:任务|工作|事项|措施|举措|行动)"
    r"(?:，|的?(?=.{2,4}(?:单位|部门)[为是]|由))?|(?:以上|上述)各项(?=由))?由?"
)
_OF_A_PART = re.compile("(?<![^，；])[^，；]+(?<!自)由")
"""A clause that names a part before its body: 日常工作由甲局负责 is a task that it has."""
_FINISHED = re.compile(r"，(?:并?[于在]|力争|确保)*20\d\d年[^，。；]{0,8}前(?:全部|全面|基本)?完成$")
_END = re.compile(
    "(?:牵头(?:负责|落实|组织实施|实施)?|负责(?:落实|实施|组织实施|推进)?|配合|参与|协助|协办|指导|落实|实施|推进)$"
)
_COMMA = re.compile("[，,：:]")
_ANSWERS_FIRST = re.compile("[^，。；：]{2,20}负责[，,]")
_JOINTLY = re.compile("(?:由[^，。；]{2,}|[^，。；]{2,}牵头，)会同[^，。；]{2,}")
_WITH = re.compile(f"会同(?P<who>[^，。；：]{{2,80}}?)(?=(?:{'|'.join(SURE)})[^，。；：]{{2}})")
"""Who helps, before what they do with the body that leads: 由甲局牵头，会同乙局、丙局制定方案."""
_TELLS_WHO = re.compile("牵头|负责|会同|分工")
_OFFICE = re.compile(
    "(?!各|[有相]关|全[省市县区])"
    "(?:[^，、]{2,}(?:[局委厅部署办科室处队社]|委员会|小组|中心|公司|集团|银行|联合会|管委会|街道)"
    "|[^，、省市县区]{2,}[省市县区](?:人民)?政府)(?:[（(][^（()）]{1,20}[)）])?$"
)
"""The name of one body, rather than of any: 组织部门, 有关单位 and 省级人民政府 are many."""
_EVERYBODY = re.compile("(?:各[^各，、；。按分共]{1,8}、?){1,3}负责(?:落实|实施|组织实施|推进)?$")
"""All of a kind answer for all of it: 各县区各部门负责; 按职责分工负责 only says that each does as always."""


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where sentences stand that only say which bodies answer, and what brackets would hold: one for several."""
    if _TELLS_WHO.search(text) is None and SAID.search(text) is None:
        return
    found: tuple[int, int, str] | None = None
    depth = 0
    for start, end in sentences(text):
        said = text[start:end]
        opened = depth
        depth = max(0, depth + sum(map(said.count, OPENING)) - sum(map(said.count, CLOSING)))
        if opened or depth:
            continue
        if found and found[1] == start and (inside := as_group(f"{found[2]}；{said}")):
            found = found[0], end, inside
        elif inside := as_group(said):
            if found:
                yield found
            found = start, end, inside
    if found:
        yield found


def leading(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Yield where clauses of bodies stand before their task, where its sentence ends, and what brackets would hold.

    由甲局牵头，乙局配合，年底前建库3座。 names them first, as 甲局负责，… does where a paragraph begins; who is said to
    牵头 inside one tells how all is organised. Behind a colon at the end their tasks are all that follows.
    """
    if _TELLS_WHO.search(text) is None:
        return
    for start, end in sentences(text):
        said = text[start:end]
        found: tuple[int, str] | None = None
        begins = said.startswith("由") or (not text[:start].strip() and _ANSWERS_FIRST.match(said) is not None)
        for sign in _COMMA.finditer(said, 0, _LONGEST):
            if not begins and sign[0] not in "：:":
                continue
            clauses = said[: sign.start()]
            joint = _JOINTLY.fullmatch(clauses)
            inside = as_group(f"{clauses}负责" if joint else clauses)
            if inside is None and found:
                break
            found = (sign.end(), inside.removesuffix("负责") if joint else inside) if inside else None
        if found and (more := _WITH.match(said, found[0])) and (inside := as_group(f"{found[1]}，{more['who']}配合")):
            found = more.end(), inside
        if found and (said[found[0] :].strip("。；; 　\n") or said[found[0] - 1] in "：:"):
            yield start, start + found[0], end, found[1]


def closes(text: str) -> bool:
    """Return whether the last sentence of a text only says which bodies answer."""
    text = text.rstrip("。；; 　")
    return as_group(text[max(text.rfind(sign) for sign in "。；;") + 1 :]) is not None


def as_group(sentence: str) -> str | None:
    """Return a sentence that only says which bodies answer as brackets would hold it, None where it is none."""
    bare = _FINISHED.sub("", sentence.strip("。；; 　\n"))
    if not 4 <= len(bare) <= _LONGEST:
        return None
    about = _WHAT.match(bare)
    assert about is not None  # it may be empty
    bare = bare[about.end() :]
    if SAID.match(bare):
        bare = SAID.sub(r"\1：", bare)
    elif not (_END.search(bare) and _TELLS_WHO.search(bare)) or duties.TASK.search(bare) or _OF_A_PART.search(bare):
        return None
    group = bodies.parse(bare)
    names = [*group.lead, *group.support, *group.guide]
    named = any(map(_OFFICE.match, names)) or _EVERYBODY.match(bare) is not None
    return bare if named and bodies.are_names(names) else None
