"""What several kinds of bodies are all to do, told once for all of them: 力争2个市、15个县开展试点."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.naming import ACTS, DOES, DOES_END

_DEED = "(?:实施|开展|接入|纳入|参加|加入|完成|通过|推广|应用)[^，。；、\\d]{2,}"
_MANY = r"\d[\d.]*[百千万亿]*[个家所座户名][^，。；、\d和与及]{1,8}?"
_BEHIND = re.compile(f"(?P<who>[^，。；、\\d和与及]{{1,8}}?)(?:[、和与及]{_MANY})+(?P<deed>{_DEED})(?=[，。；]|$)")
_BEFORE = re.compile(rf"(?P<led>[^，。；、\d]*?)(?:至少)?(?:{_MANY}[、和与及])+$")
_OWN = re.compile(f"[^，。；、\\d和与及]{{1,8}}?{_DEED}")
_IN_YEARS = re.compile(  # 每年举办2场，5年不少于12场粮食展会
    r"(?:以上)?[，、][一二两三四五\d]年(?:内|累计|共计?)?(?:不[少低]于|至少|超过|达到?)?\d+(?P<unit>[\u4e00-\u9fff])(?:以上)?(?P<noun>[\u4e00-\u9fff][^，。；\d]{2,})"
)
_AND_THEN = re.compile(  # 新建10座并改造20座粮库
    rf"(?:以上|左右)?并(?:{DOES}|{ACTS})++\d[\d.]*[百千万亿]*(?P<unit>[^，。；\d]+)"
)
_BOUND = re.compile("以上|左右|以内")
_ALSO = re.compile(  # 至少建设1座粮库、配备一台烘干机: what else is done
    rf"(?<=..)(?:、(?:{DOES}|{ACTS}|参加|建|设)?|[和与及])(?=[一两二三四五六七八九][个名座家所台次项篇份件场处条])[^，。；]*$"
)
_HIRES = re.compile("(?:招[募聘录收]|选[聘拔调录])$")
_TO_WORK = re.compile("(?<=[员生才师部工人农者])(?:到|赴)[^，。；]{2,}$")  # 招募300名大学生到粮库工作
_WHO_GETS = re.compile(  # 帮助30家粮企获得贷款5亿元
    "(?P<who>[^，。；、（）\\d]{0,8}?(?:企业|粮企|主体|商户|机构|农户|单位|园区|学校|医院))"
    "(?P<does>获得|取得|实现|新增|完成|获批|争取|落实)?[^，。；、\\d]{2,10}(?=\\d)"
)
_HELPED = re.compile("(?:帮助|帮扶|支持|扶持|引导|指导|推动|带动|助力|组织|协助|鼓励|服务|为)$")
_UNCOUNTED = re.compile(
    "(?:以及|[和与及、])若干[个所家座类项]?[^，。；、\\d]{2,6}?(?=开设|开展|投用|参[加与]|使用|应用|接入|入驻|建成|$)"
)
"""What is asked for besides, without a number: 2座粮库和若干粮店投用."""
_WANTED = "力争"  # before those who are to do something


def with_deed(before: str, after: str, earlier: str, rest: str, counted: bool, unit: str | None) -> tuple[str, str]:
    """Return the words around the figure of one of several kinds with what all of them do.

    Args:
        before: the words before the figure in its phrase.
        after: those behind it.
        earlier: the sentence before its phrase.
        rest: the sentence behind the figure.
        counted: it counts things.
        unit: of the figure.
    """
    if counted and (shared := _BEHIND.match(rest)):
        return before, shared["who"] + shared["deed"]
    if counted and not after and DOES_END.search(before) and (years := _IN_YEARS.match(rest)):
        return before, years["noun"]
    gets = _WHO_GETS.match(rest) if counted and not after else None
    if gets is not None and (gets["does"] or _HELPED.search(before)):
        return before, gets["who"]
    if unit and counted and not after and DOES_END.search(before) and (then := _AND_THEN.match(rest)):
        own = unit.lstrip("百千万亿")
        return before, _BOUND.sub("", then["unit"].removeprefix(own), 1) if then["unit"].startswith(own) else ""
    after = _ALSO.sub("", _UNCOUNTED.sub("", after)) if counted else after
    after = _TO_WORK.sub("", after) if _HIRES.search(before) else after
    led = _BEFORE.search(earlier) if not before and _OWN.fullmatch(after) else None
    if led is None:
        return before, after
    return (led["led"] if DOES_END.search(led["led"]) else _WANTED), after
