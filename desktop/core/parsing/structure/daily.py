"""How long and how often something is to be done each day, week or term: 每天2小时以上户外活动, 每学期2次巡检制度."""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.behind import Told, Words
from desktop.core.parsing.structure.figures import TIMES
from desktop.core.parsing.structure.naming import clean

_ACTIVITY = (
    "(?:活动|锻炼|运动|睡眠|阅读|劳动|学习|练习|训练|演练|体操|休息|作业|写字|放松|巡[查库逻视护]|值守)(?:时间|时长)?"
)
_DAILY = re.compile("每[天日周](?=[^，。；]*(?:开展|安排|组织|进行|参加)[^，。；]{0,8}$)")
ARRANGES = re.compile("(?:安排|开展|保证|参加|组织)$")
"""What gives a day or a week its share of something: 每天安排10分钟的写字练习."""
_EACH_DAY = re.compile("每(?:[天日周]|个?工作日|学期|学年|月)(?:各|均|都|至少|不少于|保证|保障)*$")
_DOING = re.compile(f"的?(?P<what>[^，。；、\\d]{{0,12}}?{_ACTIVITY})(?:的?(?:制度|要求|规定))?(?=$|[，。；、])")
_ASKED = re.compile("的?(?:制度|要求|规定)")
_DONE = re.compile(f"每[天日周][^，。；、\\d]{{0,12}}{_ACTIVITY}$")
_REST = re.compile(f"(?:应当?|要|须)[^，。；\\d]{{0,8}}{_ACTIVITY}$")
_DOES = re.compile("每(?:[天日周月]|学[期年]|半?年|季度?)[^，。；、\\d]{0,6}(?:各|均|都|至少)?(?:做|打|上|练)$")
_YEARS = re.compile(
    "对?(?P<who>[^，。；\\d]{0,24}?)(?P<often>每(?:\\d{1,2}|[两二三五十])年)(?:至少|要|应当?|须)*(?:组织|开展|进行|完成|实施)+"
)
LESSONS = ("节", "课时", "个课时", "学时")
"""What lessons are counted in."""
_LESSON = re.compile("的?([^，。；、\\d+＋]{1,14}课程?)")
_EACH_WEEK = re.compile(
    "(?P<often>每(?:周|[天日]|两周|学[期年]))(?:应当?|要|须|均|都|各|至少|安排|开设|开足|开齐|开展|上好?|有|不少于)*$"
)
_OF_WEEK = re.compile("[^，。；、\\d]{0,20}每(?:周|[天日]|两周|学[期年])")
_COURSE = re.compile(
    "(?:^|[，。；])([^，。；\\d]{1,20}?(?<!上)课程?)(?:国家|课程|教学)?(?:标准|方案|设置|开设|安排|教学|要求|计划|课时)*，(?:[^，。；]*\\d[^，。；]*，)*[^，。；]*$"
)
_COUNTED = re.compile(  # 严格控制粮校考试次数，小学每学期不超过1次
    "(?:^|[，。；])(?:[^，。；\\d]*?(?:控制|减少|压减|限制|规范|严控))?([^，。；\\d]{2,20}次数)，(?:[^，。；]*\\d[^，。；]*，)*[^，。；]*$"
)
_WHERE = re.compile("^国家|^[^，。；]*(?:学校|阶段)(?=..)")
_SEES_TO = re.compile(
    "^[^，。；、\\d]{0,8}?(?:要|应当?|须)?(?:切实|严格|充分)*(?:保证|确保|保障|落实|做到|组织)+(?:全体)?(?=..)"
)
_EVENLY = re.compile("(?<!各)(?:均|都|至少|不少于|保证|保障)+$")
_SCHEME = re.compile(
    "(?:建立|落实|执行|实行|坚持|完善|健全|推行)[^，。；]*?(?P<often>每(?:[天日周旬月]|半?年|季度?|学[期年]))(?:至少)?$"
)
_OF_SCHEME = re.compile("(?P<what>[^，。；、\\d]{2,14}?)(?:工作)?制度")
_TALKS = re.compile("会议|例会|调度|会商|通报|报告|研判|联席")


def told(words: Words) -> Told | None:
    """Return what is to be done so long or so often, with when; None where the words say no such thing."""
    if words.figure.unit in ("次", "轮", "遍"):
        return _so_often(words)
    if words.figure.unit in LESSONS and (lesson := _LESSON.fullmatch(words.after)):
        often = _EACH_WEEK.search(words.before)
        return Told(_who(words.before[: often.start()]) + often["often"] + lesson[1]) if often else None
    if words.figure.unit not in TIMES:
        return None
    if _EACH_DAY.search(words.before) and (doing := _DOING.fullmatch(words.after)):
        return Told(_who(words.before) + doing["what"])  # 学生每天2小时以上户外活动
    if _DONE.search(words.before) and _ASKED.fullmatch(words.after):
        return Told(_who(words.before))  # 落实每天锻炼1小时要求
    daily = _DAILY.search(words.before)
    if daily and (arranged := ARRANGES.search(words.before)):
        when = re.sub("(?:[中里内]|要|应当?|须|均|都|至少)+$", "", words.before[: arranged.start()])
        return Told(clean(when) + words.after)
    return Told(daily[0] + words.after) if daily and words.figure.comparator is Comparator.AT_LEAST else None


def _so_often(words: Words) -> Told | None:
    """Return what is done so many times: 每天各做1次体操, 落实每学期2次巡检制度."""
    if _DOES.search(words.before) and words.after:
        return Told(_who(words.before) + words.after)
    if words.figure.unit == "轮" and words.after and (years := _YEARS.fullmatch(words.before)):
        return Told(clean(years["who"]) + years["often"] + words.after)  # 对保管员每3年开展1轮培训
    scheme = _SCHEME.search(words.before)
    of = _OF_SCHEME.fullmatch(words.after) if scheme else None
    if scheme is None or of is None:
        return None
    return Told(None if _TALKS.search(of["what"]) else scheme["often"] + of["what"])


def course(named: str, unit: str | None, before: str) -> str:
    """Return whose lessons or times a week are counted with what a clause before names: the course, or of what 次数.

    Args:
        named: the object so far: 小学每周.
        unit: of the figure.
        before: the sentence up to it: 落实粮食课程标准，小学每周.
    """
    told = _COURSE if unit in LESSONS else _COUNTED if unit == "次" else None
    found = told.search(before) if told and _OF_WEEK.fullmatch(named) else None
    return named + _WHERE.sub("", clean(found[1])) if found else named


def _who(before: str) -> str:
    """Return who is to do something and when, without that it is to be seen to."""
    return clean(_SEES_TO.sub("", _EVENLY.sub("", before)))


def is_rest(before: str) -> bool:
    """Return whether the words before a time ask for a rest or an activity so long: 应休息10分钟."""
    return _REST.search(before) is not None


def is_done(before: str, after: str) -> bool:
    """Return whether the words around a time say what is done so long each day: 每天1小时的户外活动."""
    return _EACH_DAY.search(before) is not None and _DOING.match(after) is not None
