"""Headings that their texts ran into where a document was copied as one line: a space is put where each ends.

Such a heading is told by what its text begins with: a verb, an adverb before one, 按照 or 各地. One alone may stand
in a sentence; a series in which most have such a joint before their first sign has headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.conventions import HEADING_GAP, STOCK_HEADINGS

_FEWEST, _MOST = 4, 30  # characters of a heading
_LONG = 40  # characters of a line that holds a text, too
_STYLES = (
    re.compile("[一二三四五六七八九十]{1,3}、"),
    re.compile("[（(][一二三四五六七八九十]{1,3}[)）]"),
    re.compile(r"\d{1,3}[.．、]"),
)
_SHARE = 0.5  # of a series that runs on to a comma, and of those the share that has a joint
_SERIES = 3  # units in which joints are no chance
_SENTENCE = 24  # characters of a heading that ends with a full stop
_SIGN = re.compile("[。，；：！？,;:]")
_STOCK = re.compile(
    rf"(?:{'|'.join(STOCK_HEADINGS)})(?:要求)?(?![要和与及、是为的如有包任体。，；：！？]|明确|[\s{HEADING_GAP}])(?=.{{8}})"
)
"""A heading that every plan has; 目标是 and 目标任务 go on."""
_VERB = (
    "加强|推进|推动|完善|建立|健全|构建|强化|探索|鼓励|开展|加快|加大|落实|制定|制订|明确|发挥|培育|做好|抓好|贯彻|深化|"
    "扩大|拓展|打造|促进|编制|出台|修订|梳理|严禁|确保|整合|设立|成立|督促|改进|改善|增强|提高|畅通|搭建|巩固|回顾|营造|"
    "聚焦|突出|树立|坚持|布局|"
)
_BOTH = "支持|引导|创新|规范|提升|优化|指导|改革|研究|实施|组织|统筹"
"""Verbs that may end a heading too: 强化政策支持."""
_AS_NOUN = (
    "(?![，。和与及、的性型]|行动|工程|计划|方案|项目|改造|(?<!提升)(?<!优化)(?<!规范)(?:力度|体系|政策|工作|机制|能力|水平|"
    "作用|服务|措施|平台|制度|模式|驱动|发展|环境|活动|试点|资金|方式|实施|成果|领导|保障|中心|机构|人员|队伍|管理|建设))"
)
_ADVERB = (
    "积极|进一步|充分|大力|全面|深入|稳步|有序|持续|不断|切实|着力|严格|认真|科学|逐步|尽快|及时|有效|继续|率先|统筹"
)
_WHEN = (
    r"在(?![线建职校岗库营售内外位此])|对(?![接标口内外照应比策等立象话])|以(?=[^，。；]{2,30}?为)|按照|根据|依托|围绕|结合(?!起来)|"
    r"针对|通过|为(?=[了更进加推贯])|各(?=[地级省市县区有部单乡镇])|国务院|地方(?=政府|各级|人民)|"
    r"有关(?=部门|单位|地方|各级|省|地区)|据(?=不完全|初步|统计)|到20\d\d年|力争|近年来|[目当]前，|我[国省市县区](?!的)|每年"
)
_BEGINS = re.compile(
    rf"(?P<both>{_BOTH}){_AS_NOUN}|(?:{_ADVERB})(?:{_VERB}{_BOTH}|发展(?!，))|{_VERB}{_WHEN}".replace("||", "|")
)
"""With what a text begins."""
_OPEN = re.compile(
    rf"(?:{_VERB}{_ADVERB}|[的和及、并以为要将可应须能再更不被由从所把使让向等]|(?<!参)与|以及|认识|把握|领会|理解|重视|有关|相关|立足|面向|[^，]{{2}}于)$".replace(
        "||", "|"
    )
)
"""What does not end a heading."""
_CAUSES = re.compile("(?:鼓励|支持|引导|推动|组织|指导|帮助|督促|允许|促进|动员)")
_DOES = re.compile(f"{_VERB}{_BOTH}|发展|建设|参与|联动|合作|转型|融合|衔接|保护|利用|[共协][享建治同]")
_TELLS = re.compile(
    "现状|(?:面临|存在)的?(?:主要|突出)?(?:威胁|问题|困难|挑战)|(?:取得|面临|迎来)[^，。]{0,3}(?:进展|成效|挑战|机遇|成就)"
)
"""The end of a heading that tells how things are."""
_DEFINES = re.compile("是指|(?:主要)?包括")
_NAMED = range(8, 2, -1)  # characters of what a text defines
_OFTEN, _TOLD = 3, 20_000  # times that a document speaks of it, in so many characters


def set_off(texts: Sequence[str]) -> list[str]:
    """Return the paragraphs of a document that ran together, each with a space where its heading ends."""
    made = list(texts)
    whole = "".join(texts)[:_TOLD]
    for style in _STYLES:
        units = [(at, found.end()) for at, text in enumerate(texts) if (found := style.match(text))]
        full = [(at, begun) for at, begun in units if len(texts[at]) > _LONG and "。" in texts[at]]
        ends = {at: _end(texts[at], begun) or _before_defined(texts[at], begun, whole) for at, begun in full}
        stock = {at: found.end() for at, begun in full if (found := _STOCK.match(texts[at], begun))}
        running = [at for at, begun in full if at not in stock and _runs_on(texts[at], begun)]
        joints = sum(ends[at] is not None for at in running)
        enough = len(running) >= _SERIES or len(full) < len(units)
        if running and enough and len(running) > _SHARE * (len(full) - len(stock)) and joints >= _SHARE * len(running):
            stock = {at: end for at, end in ends.items() if end is not None} | stock
        for at, end in stock.items():
            made[at] = f"{texts[at][:end]}{HEADING_GAP}{texts[at][end:]}"
    return made


def _runs_on(text: str, begun: int) -> bool:
    """Return whether what a unit begins with is longer than a heading, or ends in the middle of a sentence."""
    sign = _SIGN.search(text, begun)
    return sign is None or sign[0] not in "。！" or sign.start() - begun > _SENTENCE


def _end(text: str, begun: int) -> int | None:
    """Return where the heading ends that begins at a place, None where nothing tells."""
    sign = _SIGN.search(text, begun)
    last = min(sign.start() if sign else len(text), begun + _MOST)
    if told := _TELLS.search(text, begun + 2, last):
        return told.end() if told.end() < last and not _OPEN.match(text[told.end() :]) else None
    first = text[begun : begun + 2]
    for place in range(begun + _FEWEST, last):
        heading = text[begun:place]
        if text.startswith(first, place) and place >= begun + _FEWEST + 2 and not _OPEN.search(heading):
            return place
        found = _BEGINS.match(text, place)
        if found is None or _OPEN.search(heading) or _is_caused(heading):
            continue
        behind = found.end("both")
        if found["both"] and found["both"] != "研究" and behind < last and _BEGINS.match(text, behind):
            return behind
        return place
    return None


def _before_defined(text: str, begun: int, whole: str) -> int | None:
    """Return where a text begins with what it defines, as the document calls it: 仓储定义|共用仓库是指…, or None."""
    sign = _SIGN.search(text, begun)
    found = _DEFINES.search(text, begun, sign.start() if sign else len(text))
    if found is None:
        return None
    starts = (found.start() - length for length in _NAMED)
    often = (at for at in starts if at >= begun + _FEWEST and whole.count(text[at : found.start()]) >= _OFTEN)
    return next(often, None)


def _is_caused(heading: str) -> bool:
    """Return whether what follows is what somebody is to do: 鼓励企业|开展…."""
    causes = _CAUSES.match(heading)
    return causes is not None and _DOES.search(heading, causes.end()) is None
