"""The nouns that several targets of a sentence share: 3个国家级、10个省级粮库, 100个粮田和100个水田改造试点."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.naming import DOES
from desktop.core.parsing.structure.stems import BARE_VERB

_SIZE = re.compile(
    r"\d+千伏(?:及?以上)?|"
    "(?:年|总)*(?:产值|营收|营业收入|销售收入|收入|产能|产量|规模)(?:超过?|突破|达到?|过)[一二三四五六七八九两\\d.]*[十百千万亿]{1,3}(?:元|吨)?(?:级|以上)?|"
    "(?:超|过)?[一二三四五六七八九]?[十百千万亿]{1,3}(?:(?:亩|吨|元|头|只|平方米|公里)级?|级)|(?:特?大|中|小|微)型|(?:初|中|高)级(?=$|[\u4e00-\u9fff]{4})|(?:世界|国家|区域|自治区|[省市县区州部])级(?!以上|及)"
)
_MADE_RANK = re.compile(f"(?:{DOES})++((?:国家|区域|自治区|[省市县区州部])级)")

_DEED = re.compile("(?:试点|改造|治理|示范|项目|工程|整治|提升)$")
_KIND = re.compile(r"[\u4e00-\u9fff]{2}(?<!模)(?<!方)(?<!转)(?<!新)[型式类]$")
_SAME = 2  # characters with which a name ends that stand inside the next one

_NOUN = 2  # characters of the last noun of a name
_WHO_MAKES = re.compile(f"(?P<who>[^，。；、\\d]*?(?:各|每)[^，。；、\\d]{{1,10}}?)(?:至少|均|都|各)*(?P<does>{DOES})")
_MADE = re.compile(f"[^，。；、\\d]{{1,12}}?(?:{DOES})(?P<noun>.{{2,}})")
_LONG = 30  # characters of a name that tells too much
_LONGER = 36
_ENOUGH = 0.43  # of its characters
_LEADS = re.compile(
    r"(?<=..)(?:(?:力争|确保|争取)?(?:[到在至]?20\d\d年|年)[底末]之?前|(?<=[率量数额例重家户业度])(?:达到?|到|为|占)"
    r"|(?<=整合|合并|归并|重组|撤并|压减|精简|缩减)(?:为|成|到|至))$"
)
_FROM = re.compile(r"^\d+[个家所座处条](?!.*每)(?=[\u4e00-\u9fff]{2,}$)")  # 20座粮库压减到8座
_OF_ALL = re.compile("完成(?:任务|工程|改造|建设)?总(?:量|数|任务)$")  # 改造20座粮库，增设门禁，6月底前完成总量的50%
_LIST = re.compile("(?P<list>(?:[^、]{2,}、){2,}[^、]{2,}?)(?P<rest>等(?!级).{2,})")  # A、B、C等事项异地办理
_PEOPLE = re.compile("(?P<list>(?:[^、等]{2,}、){3,}[^、等]{2,}[人员者师工])(?P<rest>)")


def trimmed(name: str) -> str:
    """Return a name without what only leads to its figure: 入库率力争2027年底前, how many there were of 20座粮库."""
    return _LEADS.sub("", _FROM.sub("", name))


def short(name: str) -> str:
    """Return a long name with the first ones of what it lists: A、B、C、D等事项 is A、B等事项."""
    if len(name) <= _LONG:
        return name
    found = _LIST.fullmatch(name) or (_PEOPLE.fullmatch(name) if len(name) > _LONGER else None)
    if found is None:
        return name
    kept, *others = found["list"].split("、")
    for other in others:
        if len(kept) + len(found["rest"]) >= _ENOUGH * len(name):
            break
        kept += f"、{other}"
    return kept + (found["rest"] or "等")


def shared(found: list[Aim], sentence: str) -> Iterator[Aim]:
    """Yield targets; what names its size or level alone counts what another of the list does.

    Of 10个百万亩、20个十万亩基地 the first borrows from the last, of 国家级仓库3个、省级10个 the last from the first.
    """
    noun = ""
    made: list[Aim] = []
    for aim in reversed(found):
        if made and (rank := _MADE_RANK.fullmatch(aim.object)):
            aim = msgspec.structs.replace(aim, object=rank[1])  # 建成省级3座、市级5座粮库
        joined = made and "，" not in sentence[aim.end : made[-1].start]
        if joined and (told := _told_behind(aim, made[-1])):
            aim = msgspec.structs.replace(aim, object=aim.object + told)
        if made and BARE_VERB.fullmatch(aim.object) and aim.unit == made[-1].unit:
            aim = msgspec.structs.replace(aim, object=made[-1].object)  # 到2026年建成3座、到2027年建成8座粮库
        if made and (noun_behind := _noun_behind(aim, made[-1])):
            aim = msgspec.structs.replace(aim, object=noun_behind)
        size = _SIZE.match(aim.object)
        bare = size is not None and size.end() == len(aim.object)
        made.append(msgspec.structs.replace(aim, object=aim.object + noun) if bare else aim)
        noun = noun if bare else aim.object[size.end() :] if size else ""
    noun = counted = ""
    for aim in reversed(made):
        if counted and aim.unit == "%" and _OF_ALL.search(aim.object):
            aim = msgspec.structs.replace(aim, object=counted)
        counted = counted if aim.unit == "%" else aim.object
        size = _SIZE.match(aim.object)
        if size is not None and size.end() == len(aim.object):
            aim = msgspec.structs.replace(aim, object=aim.object + noun)
        else:
            noun = aim.object[size.end() if size else 2 :] if size or aim.object.startswith(("国家", "全国")) else ""
        yield aim


def _noun_behind(aim: Aim, following: Aim) -> str:
    """Return who makes how many with the noun that the next name tells (每市建成3座、每县建成1座粮库), or nothing."""
    who = _WHO_MAKES.fullmatch(aim.object) if aim.unit == following.unit and following.start - aim.end <= 1 else None
    noun = _MADE.match(following.object) if who else None
    return f"{who['who']}{who['does']}{noun['noun']}" if who and noun else ""


def _told_behind(aim: Aim, following: Aim) -> str:
    """Return what the name that is joined to one tells of both (改造试点 of 1个粮田和1个水田改造试点), or nothing.

    One that only says of which kind takes its noun from there: 4家领军型、9家成长型企业.
    """
    if aim.unit != following.unit or following.start - aim.end != 1 or len(aim.object) <= _SAME:
        return ""
    if _KIND.search(aim.object):
        return "" if _KIND.search(following.object) else following.object[-_NOUN:]
    at = following.object.find(aim.object[-_SAME:])
    behind = following.object[at + _SAME :]
    return behind if at > 0 and _DEED.search(behind) else ""
