"""Figures that are no targets: who is given something and how much, conditions, ages, ranks, and mere descriptions."""

from __future__ import annotations

import re
from bisect import bisect_right

from desktop.core.parsing.structure.figures import NEAR, TIMES, Figure, figures
from desktop.core.parsing.structure.objects import DOES_END, HELD, HELD_AT, OF_ALL

_SAID = 12  # characters before a figure that name it
_PLACES = ("区", "县", "市", "镇", "村")  # 在9区购买: the name of a place
_GIVEN = re.compile(
    r"(?:给予|予以|发放|享受|获得)[^，。；]{0,60}?(?:奖励|补助|补贴|奖补|资助|贴息|补偿|资金支持)"
    r"|(?:奖励|补助|补贴|奖补|资助)[^，。；\d]{0,16}\d[\d.]*\s?[百千万亿]*元|(?:免征|减征|返还|退还|抵扣)"
)
_TO_WHOM = re.compile(r"(?<![^，。；：])(?:[^，。；：\d]{0,4}可以?)?(?:对于?(?!接|标|照|外|口|内)|凡)")
_WHO = re.compile("(?:企业|单位|机构|个人|家庭|者|人员|户|主体|毕业生|团队|的)$")  # who is given something
_IF = re.compile("(?:如|若|当|凡|一旦)(?!期|何|需|年|地|前|下|天|日|好|实)[^，。；]*$")
_WHOM = re.compile("对于?(?!接|标|照|外|口|内)[^，。；]*$")
_RANK = re.compile("(?:全[国省市]|排名|位居|进入|名列)[^，。；]{0,6}前$")
_SINCE = re.compile("(?:之日起|之后|以后|后)$")
_MEANT = re.compile("(?:连续|累计|足额)[^，。；]{0,6}满$|[^，。；]的$")  # 连续缴存满6个月, 在建的20个项目
_SIZE = re.compile(
    r"(?:人口|规模|面积|年产|产值|收入|投资额?|产能|注册资本|员工)[^，。；\d]{0,3}$"
)  # 人口300万以上城市
_FROM = re.compile("(?:由|从)(?:原来?的?|现行的?|目前的?)?(?:不[得应宜])?$")
_BECOMES = re.compile("[^，。]{0,8}，?(?:调整|提高|提升|增加|降|缩短|压缩|压减|扩大|增长|上升|增至|减少)")
_CLASS = re.compile(r"级?[^，。；、\d]{1,8}(?:企业|项目|园区|集群)\d")  # 50亿元工业企业1家
_DESCRIBES = re.compile("(?:以上|以下)?、[^，。；、的\\d]{1,8}")
_LASTS = re.compile("(?:观察|隔离|公示|休假|停留)(?:期|满|期满)?$")  # 隔离观察14天
_DONE_BY = re.compile("[\u4e00-\u9fff]{2,8}由[\u4e00-\u9fff]")
_BETWEEN = re.compile("[^，。；]{0,14}之间[的时]")


def telling(sentence: str) -> list[Figure]:
    """Return the figures of a sentence that may be targets."""
    starts, ends = _given(sentence)
    kept: list[Figure] = []
    aside: Figure | None = None
    every = figures(sentence)
    for at in range(len(every) - 1, -1, -1):
        figure = every[at]
        within = bisect_right(starts, figure.start) - 1
        if (
            (within >= 0 and figure.start < ends[within])
            or _is_aside(sentence, figure)
            or (at and _is_part(sentence, every[at - 1], figure))
            or (aside is not None and _is_listed(sentence, figure, aside))
        ):
            aside = figure
        else:
            aside = None
            kept.append(figure)
    return kept[::-1]


def _given(sentence: str) -> tuple[list[int], list[int]]:
    """Return from where to where a sentence tells to whom something is given, on what conditions, and how much."""
    starts: list[int] = []
    ends: list[int] = []
    first = re.match("[^，。；：]*", sentence)
    to_all = first is not None and _WHO.search(first[0][-NEAR:]) is not None  # 批发企业，年销售额达到1亿元的，给予…
    for found in _GIVEN.finditer(sentence):
        near = max(0, found.start() - NEAR)
        end = min((at for sign in "，；。" if (at := sentence.find(sign, found.end())) >= 0), default=len(sentence))
        clause = max(sentence.rfind(sign, near, found.start()) for sign in "，；。：") + 1
        named = [match.start() for match in _TO_WHOM.finditer(sentence, near, found.start())]
        start = named[-1] if named else near if to_all else clause
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _is_listed(sentence: str, one: Figure, two: Figure) -> bool:
    """Return whether two figures are of one list: 达到1000万元、1亿元的企业."""
    same = (one.unit or "?")[-1] == (two.unit or "?")[-1]
    if sentence[two.end :].startswith("的") and _DESCRIBES.fullmatch(sentence[one.end : two.start]):
        return True  # 入井人数超过30人、井深超过800米的矿山
    return same and re.fullmatch(r"\s*(?:、|和|与|及|或)\s*", sentence[one.end : two.start]) is not None


def _is_part(sentence: str, before: Figure, figure: Figure) -> bool:
    """Return whether a figure only describes what the one before it counts: 1所200张床位以上的养老院."""
    after = sentence[figure.end : figure.end + NEAR]
    return before.end == figure.start and re.match("[^，。；、的]{0,8}的", after) is not None


def _is_aside(sentence: str, figure: Figure) -> bool:
    """Return whether a figure tells where something starts from (由1.8%提高到), or which is meant (500万元以下的)."""
    before = sentence[max(0, figure.start - NEAR) : figure.start]
    after = sentence[figure.end : figure.end + NEAR]
    clause = re.split("[，。；：]", before)[-1]
    if after and _SIZE.search(before) and sentence[figure.end - 2 : figure.end] in ("以上", "以下", "以内"):
        return re.match("[\u4e00-\u9fff]", after) is not None
    if (figure.unit == "岁" and "寿命" not in before[-_SAID:]) or (
        figure.unit in TIMES and _is_span(sentence, figure, before, after)
    ):
        return True
    if sentence[figure.end - 2 : figure.end] in ("以上", "以下", "以内") and _DONE_BY.match(after):
        return True  # 3亿美元以下项目由省核准
    if _RANK.search(before) or (figure.unit in _PLACES and before.endswith("在")):
        return True
    if (_MEANT.search(before) and figure.unit != "%") or before.endswith("部分的"):
        return True
    if _IF.match(clause) or _BETWEEN.match(after) or (after.startswith("的") and _WHOM.match(clause)):
        return True
    if _FROM.search(before) and _BECOMES.match(after):
        return True
    if (figure.unit or "").endswith("元") and _CLASS.match(after):
        return True
    if figure.unit == "%" and (OF_ALL.match(after) or (HELD.search(before) and HELD_AT.match(after))):
        return False
    return after.startswith("的") and not DOES_END.search(before)


def _is_span(sentence: str, figure: Figure, before: str, after: str) -> bool:
    """Return whether a span of time tells within or since when, or how long something lasts: 3个月的培训."""
    if _LASTS.search(before):
        return True
    within = "内" in sentence[figure.begin : figure.end] and re.match(r"[\u4e00-\u9fff]", after) is not None
    lasts = after.startswith("的") or re.match("内[\u4e00-\u9fff]", after) is not None
    return within or lasts or _SINCE.search(before) is not None
