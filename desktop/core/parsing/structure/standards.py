"""What is provided by a standard: 按人均不低于5元的标准安排经费, 按每百户20平方米的标准配建用房.

How much of something there is to be is a target, though 按…的标准 mostly tells what is granted or ruled.
"""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.naming import clean

_ITS_LESSONS = re.compile("(?:课时|学时|学分|课)数?$")  # 按总课时的10%开设粮食课程
_ASKS, _ASKED = (
    re.compile("^(?:鼓励|支持|引导|要求|督促|推动|确保)"),
    re.compile("(?:逐步|可以?|应当?|要|须|均|都|原则上|一般|至少|严格|[，、])+$"),
)
NO_LESS = re.compile("不[得应]?(?:低于|少于)")
LEAST = re.compile(f"{NO_LESS.pattern}|每[^，。；]*至少")
"""What makes a lower bound of the figure behind it, though a verb stands between them."""
_STANDARD = re.compile("(?:按照?|实现|保证)([^，。；\\d]*)$")
_PROVIDED = re.compile(  # 按每百户20平方米的标准配建粮店用房
    "(?:的?(?:标准|比例))?(?:足额|统筹|专项)?(安排|落实|配套|列支|预算|计提|提取|配建|配备|配置|设置|开设|建设)"
    "(?![^，。；]*(?:补助|补贴|奖|支付))([^，。；]{2,16}?(?:经费|资金|设施|用房|课程|用地|场地|车位|泊位|教师|人员|床位|托位))(?=[，。；]|$)"
)
_BY = re.compile("(?:^|要|应当?|须|需|[^\u4e00-\u9fff])?按照?(?P<base>[^，。；]*)$")
_TO = re.compile(  # 按不低于50%的比例用于…, 按不少于10个托位、旧区不少于8个托位标准规划建设…
    "(?P<thing>[^，。；、\\d的]{0,8}?)(?P<more>、[^，。；]*?)?(?P<scale>的?(?:标准|比例))?(?:予以|足额|统筹|专项|统一|同步|分区|分级|逐步|合理|均衡|优先)*"
    "(?P<does>配建|配齐|配足|分配|配备|配置|规划|建设|设置|安排|列支|单列|补足|补齐|用于|提取|计提|落实|配套|预留)"
    "(?![^，。；]*(?:补助|补贴|奖|支付))(?P<noun>[^，。；]*)"
)
_EACH = re.compile("每[^，。；、\\d每]{0,3}\\d*[^，。；、\\d每]{1,6}?(?=$|\\d|不|配|拥|至)")
_STAFFED = re.compile("每[^，。；]*(?:配备|配置|设置|安排)$")
_SAYS_AGAIN = re.compile(r"^[（(]\d[^（()）]{0,10}[)）]")  # 按总课时的10%（90课时）开设课程
_AS_ASKED = re.compile(  # 按照每季度至少组织1次检查的要求制定计划
    "(?:^|(?P<who>[^，。；]{2,14}?)(?:要|应当?|须)?)按照?(?P<often>每(?![百千万])(?:\\d|[一二两三四])?[^，。；\\d]{1,6}?)(?P<least>至少|不少于)?"
    "(?:组织|开展|举办|召开|进行)?$"
)
_OF_ASKED = re.compile("(?:的)?([^，。；、的\\d]{2,14})的(?:要求|频次|频率|原则|标准)")
_SET_OFF = re.compile("(?<=^的标准)，|(?<=^的比例)，")  # 按人均2元的标准，安排经费
_BESIDE = re.compile("[与和占][^，。；]{2,}(?:之比|比例?|比重)$")
_PER_HEAD = re.compile("每[百千万\\d一二三四五两]+(?:名|户)?(?:人口|居民|粮?农|学生|职工|人)?")
_LAST = re.compile("[^，。；、\\d]*$")
_NEW_ONES = re.compile(
    "^(?:严格)?(?:落实|执行|确保|要求)*(新(?:建|改建|扩建|改扩建)[^，。；、\\d]{2,}?)(?:应当?|要|须|需)?$"
)


def provided(before: str, after: str, comparator: Comparator) -> str | None:
    """Return what is provided by a standard around a figure, None where none is.

    Args:
        before: the clause before the figure.
        after: what follows it.
        comparator: of the figure; what is no lower bound sets something only where it says what is provided.
    """
    if not any(word in before for word in ("按", "实现", "保证")):  # it is asked for every figure
        return None
    after = _SET_OFF.sub("", _SAYS_AGAIN.sub("", after))
    asked, of = _AS_ASKED.search(before), _OF_ASKED.match(after)
    if asked and of and (asked["least"] or comparator is Comparator.AT_LEAST):
        return clean(asked["who"] or "") + asked["often"] + of[1]
    return _named(before, after) or _bounded(before, after, comparator)


def _named(before: str, after: str) -> str | None:
    """Return what is provided, where it is named: 按人均5元的标准安排经费."""
    standard, provided = _STANDARD.search(before), _PROVIDED.match(after)
    if standard is None or provided is None:
        return None
    base = NO_LESS.sub("", standard[1]).rstrip("的")
    if _ITS_LESSONS.search(base) and provided[2].endswith("课程"):
        who = _ASKED.sub("", _ASKS.sub("", before[: standard.start()]))
        return f"{who if len(who) > 1 else ''}{provided[2]}占{base}"
    if after.startswith(("安排", "提取", "计提", "列支")) and base:
        return f"{provided[2]}占{base}比例"
    return (_who(before[: standard.start()]) if base.startswith("每") else "") + base + provided[1] + provided[2]


def _bounded(before: str, after: str, comparator: Comparator) -> str | None:
    """Return what is provided with no less than the figure: 公益金按不低于50%的比例用于养老服务."""
    by, to = _BY.search(before), _TO.match(after)
    if by is None or to is None:
        return None
    base = NO_LESS.sub("", by["base"])
    low = comparator in (Comparator.AT_LEAST, Comparator.MORE) or base != by["base"]
    per_head = base.startswith("每") and low  # 按照每千人不少于10个托位规划建设
    if not (low and (to["scale"] or base != by["base"] or per_head)) and not (to["scale"] and _STAFFED.search(base)):
        return None
    who, base = before[: by.start()], base.rstrip("的")
    if "、" in base and re.search("\\d", base):  # 按每千人10个托位、旧区8个托位标准: the second of them
        each = _EACH.search(base)
        return (_LAST.search(base) or by)[0] + (each[0] if each else "") + to["thing"]
    used = to["does"] + to["noun"] if to["does"] == "用于" else "" if base or to["thing"] else f"{to['does']}比例"
    if _BESIDE.match(base) and (noun := re.sub("，.*", "", to["noun"])):
        return clean(noun) + base  # 按与粮农人数之比不低于1:100的比例配齐保管员
    who = re.sub("^[^，。；]*(?:方式|途径|渠道)$|^在(?=..)", "", who)
    if _PER_HEAD.fullmatch(base) and not to["thing"] and (noun := clean(re.sub("[、和].*", "", to["noun"]))):
        return _who(who) + base + noun  # 按每万人口不少于5人的标准配备保管员
    return _who(who) + re.sub("(?:配备|配置|设置|安排)$", "", base) + to["thing"] + used


def _who(words: str) -> str:
    """Return who is to provide it: 新建 tells there which stores it holds for, and is no deed."""
    new = _NEW_ONES.match(words)
    return new[1] if new else clean(_ASKS.sub("", words))
