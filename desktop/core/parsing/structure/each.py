"""Objects that say of whom each is to have or do something: 各县至少建成1座粮库, 东县、西县各建成2座粮库."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.behind import Told, Words
from desktop.core.parsing.structure.dues import YEAR
from desktop.core.parsing.structure.naming import ACTS, ADVERBS, DOES, ORDINAL

_DOES = f"(?:{DOES}|{ACTS}|建|设|设置|建有|明确|扶持|选定|指定|拥有|配齐|有)"
_DONE = re.compile(f"(?:重点)?(?P<does>{_DOES})(?:至少|好|不少于)?$")
_OFTEN = re.compile("(?P<often>每(?:[一二两三四五六\\d]?个?(?:半?年度?|学年|学期|季度?|月|周)))?(?P<must>[^每]*)$")
_MUST = re.compile(
    f"(?:原则上|一般|至少|(?<![人户年月日平])均|都|应当?|须|要(?!求)|分别|可以?|[各在到于]?(?:{YEAR}(?:底|末)?前?|[一二三四五六\\d]年内|年[底内]前?)|力争|计划|再|各|按照?|精心|着力|重点|集中)+$"
)
_EVEN = re.compile("至少|均|都|各|分别")
_LETS = re.compile(
    "^(?:[^，。；、]{0,4}(?:实现|确保|推动|推进|保证|引导|使|让|做到|鼓励|支持|督促|力争|重点|要求|为|全[国省市县区州](?=每|各|所有)))+(?=..)"
)
_ALL = re.compile("[^，。；、]*每(?![年季月周日天]|半年|学[年期]|[一二两三四五六\\d])|各(?![类种项级大方])|所有")
_EVERYBODY = re.compile(
    "各(?:有关|相关|责任|成员)?(?:地区?|地方|部门|单位|方面)(?:[和与、](?:部门|单位))?"
)  # who is to act, not of whom each has one
_NOBODY = re.compile(
    f"(?:全[国省市县区州域]|我[省市县区]|[省市县区州]内)|(?:依托|围绕|聚焦|通过|利用|按照?|根据|在|由|以|对|将|把|其中|同时|并|且)|(?!编制\\d)(?:{DOES})"
)
_FIRST_NAMED = re.compile(
    "(?:^|[。；，]|^(?:引导|推动|支持|鼓励|督促|指导|组织))((?:各|每个?)(?:(?:有条件的)?(?:[市州县区旗镇乡村]|乡镇|街道|社区|园区|单位|学校|地区?))+(?:（[^（）]*）)?)"
    "(?:要|应当?|须)?(?:在|将|把|结合|根据|按照)[^，。；\\d]*，$"
)
DAILY = "每(?:[生人]|名[学儿职][生童工])每[天日]"
"""Everybody, and every day: 每生每天一盒牛奶."""
_DAILY = re.compile(DAILY)
_LED = re.compile(  # what names joined to one go on with
    "(?:(?:主导|牵头|参与|承担)(?:[、或和及]|或者)?)+(?:制定|制修订|制订|修订|研制|起草|编制)(?=.{2,})|为[^，。；]{2,24}?提供(?=.{2,})"
    f"|{DAILY}(?=.{{2,}})|(?:[^，。；]{{2,40}}?各|(?:每(?![年季月周日天])|各|所有)[^，。；]{{1,24}}?){_DOES}(?=.{{2,}})"
)
_DEEDS = f"(?:{DOES}|{ACTS}|撤销|停办|合并|升级|减少|削减)"
_DOER = re.compile(  # 高职院校增设新专业
    f"(?!帮助|协助|助力)(?P<who>[^，。；、\\d]{{1,16}}?(?:.校|企业|单位|机构|医院|公司|部门|系统|.企|.[库站店]))(?={_DEEDS}(?<!入库)(?!库).{{2,}})"
)
_DEED = re.compile(f"{_DEEDS}+[^，。；、\\d]{{2,12}}")
_ASKED = re.compile(f"(?:^|(?<=..))(?:至少|最少)(?:(?:要|应当?|必?须)?(?={_DOES}[^，。；、\\d]{{2}})|各$)")
_ASKED_OFTEN = re.compile(
    f"{_ASKED.pattern}|(?<=..)(?:至少|最少)(?=[^，。；、\\d]{{2,20}}$)"
)  # 每年至少专题研究粮食工作2次
_OFTEN_UNITS = ("次", "遍", "回")
_EACH_ONE = re.compile("每\\d+[户人名床]|每[个所家名座]?[^，。；\\d年季月周日天人户]{1,4}")
_HAS_WHAT = re.compile("(?:配备|设置|设立|建设|明确|安排|落实|建立|配置)[^，。；\\d]{2,}$")
_HAS_IT = re.compile("(?<=..)(?:至少|均|应当?|要|须)*(?:配备|设置|设立|明确|安排|配置|有)$")
_OTHER_EACH = re.compile(f"({_EACH_ONE.pattern}?)(?:不少于|不低于|至少|达到)\\d")
_MADE = re.compile(f"(?:(?:{DOES}|发展)(?:、|和|与)?)++([^，。；、]{{2,}})$")
_TAUGHT = ("培训", "轮训", "教育", "学习", "实训")
_SHORTEST = 2  # characters of a name


def of_each(words: Words) -> Told | None:
    """Return of whom each has or does what a figure counts; None where the words before it name nobody."""
    done = _DONE.search(words.before) if words.after else None
    if done is None:
        return None
    often = _OFTEN.search(words.before[: done.start()])
    must = often and (_MUST.search(often["must"]) or _MUST.search(words.before[: often.start()]))
    who = words.before[: often.start()] if often and often["often"] else words.before[: done.start()]
    who = ADVERBS.sub("", ORDINAL.sub("", _MUST.sub("", who).strip("—–- 　")))
    who = _LETS.sub("", who).strip("，、 ")
    if not who and must and (named_first := _FIRST_NAMED.search(words.earlier)):
        who = named_first[1]  # 各县要结合实际，至少建设2座粮库
    every = _ALL.match(who) is not None and _EVERYBODY.fullmatch(who) is None
    evenly = must is not None and _EVEN.search(must[0]) is not None and _NOBODY.match(who) is None
    if len(who) < _SHORTEST or not (every or evenly):
        return None
    named = words.checked(words.after, "")
    each = "各" if must and must[0].endswith("各") and not every else ""
    return Told(f"{who}{(often and often['often']) or ''}{each}{done['does']}{named}") if named else None


def goes_on(last: str) -> str:
    """Return the words of an object that say of whom each has something, for what is joined to it; empty for none."""
    led = _LED.match(last)
    return led[0] if led else ""


def joined(last: str, named: str | None, after: str) -> str | None:
    """Return the object of a figure joined to one before, None for none.

    Args:
        last: what that one counts: 各县建成粮仓, 每生每天牛奶.
        named: what the words behind the figure name with the verb before both, None where there is none.
        after: these words.
    """
    led = goes_on(last)
    bare = _DAILY.fullmatch(led) is not None or led.endswith(("明确", "选定", "指定"))  # 各县明确分管领导, 1名联络员
    short = bare and re.fullmatch("[\u4e00-\u9fff]{2,6}", after) is not None
    return led + (named or after) if named or short else None


def at_least(before: str, unit: str | None) -> str | None:
    """Return the words before a figure without their 至少, None where it stands not in them: 各县至少要建成粮库2座."""
    asked = _ASKED_OFTEN if unit in _OFTEN_UNITS else _ASKED
    return asked.sub("", before) if "少" in before and asked.search(before) else None


def of_doer(named: str, last: str, before: str) -> str:
    """Return what is made with those who make it, where the figure before tells them: 粮校新增专业9个、撤销专业3个.

    Args:
        named: the object so far.
        last: what the figure before counts, which this one directly follows.
        before: the phrase before the figure.
    """
    doer = _DOER.match(last)
    return doer["who"] + before if doer and _DEED.fullmatch(before) else named


def has(named: str, clause: str, last: str) -> str | None:
    """Return what each of some is to have that the clause before tells; None where it tells nothing of it.

    Args:
        named: who each of them is: 每库.
        clause: the one before: 粮库要配备保管员, 培育粮店, or what others have of the same: 每乡不少于2家.
        last: what the figure before counts.
    """
    if named == "每人" and last.endswith(_TAUGHT):
        return last + named  # 培训保管员500名，每人不少于40学时
    named = _HAS_IT.sub("", named)  # 每300户至少配备1名
    if _EACH_ONE.fullmatch(named) is None:
        return None
    if what := _HAS_WHAT.search(clause):
        return named + what[0]
    if (other := _OTHER_EACH.match(clause)) and last.startswith(other[1]):
        return named + last[len(other[1]) :]
    made = _MADE.match(ADVERBS.sub("", clause)) if not re.search(r"\d", clause) else None
    return named + made[1] if made else None
