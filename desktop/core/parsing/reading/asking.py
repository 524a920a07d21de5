"""Headings that ask, of a verb and its object, before a sentence that asks too: 壮大优质企业梯队|实施梯度培育计划.

Nothing else tells where such a heading ends, so that it is believed only where others of its series run in for sure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_SHORTEST, _LONGEST, _SENTENCE = 4, 22, 8  # characters of such a heading; of what stands behind it, at least
_FEWEST, _SURE_SHARE, _NEARLY = 3, 0.3, 0.7  # units, and shares of them, that have such headings for sure; with others
_SIGN = re.compile("[，。；：、,;:（(]")
_HEAD = re.compile(
    "(?!支持|鼓励|引导|指导|督促|帮助|组织|动员|允许|允准|要求)"
    "(?:加[强快大速]|推[进动广行]|强化|深化|深入|优化|健全|完善|建[设立]|构[建筑]|打[造响好通]|提[升高]|培育|壮大|做[强优大特精好实深细]|开[展拓发]|拓[展宽]"
    "|实施|落实|严格|规范|创新|创建|发展|大力|积极|统筹|稳定|稳[步妥]|抓[好实]|办好|保障|保护|保持|营造|活跃|激发|增强|扩大|探索|促进|巩固|筑牢|夯实|压实|织密|丰富"
    "|引进|繁荣|盘活|释放|畅通|破解|改[善进造]|整治|治理|守[牢住]|严守|全面|持续|着力|有序|切实|高标准|高水平|高质量|动员|发挥|布局|补齐|提振|繁育|搭建|完成|聚焦|突出|塑造|擦亮)"
)
"""With what such a heading begins; not with a verb whose object does what the next one says (支持企业|开展培训)."""
_SURE = re.compile(
    "(?:支持(?![省市县区]级?财政|各级)|鼓励|引导|建立|完善|健全|加[快大强](?=[\u4e00-\u9fff]{2})|推动|统筹|制定|依法|打造|构建|设立|组建|成立|引进|实施|办好|编制|绘制|发放|出台|新建|建成|深入"
    "|严[守格]|围绕|依托|按照|根据|聚焦|坚持|对照|针对|通过|瞄准|立足|结合|充分|积极|大力|持续|全面落实|落实|扎实|进一步|调整充实|开展|举办|抓好|做好|每年|定期"
    "|一是|各(?:级|地|县|区|乡镇|部门|有关|相关)|(?:[省市县区州旗]级?|各级)(?:财政|政府|委)[^，。；]{0,12}?(?:每|将|安排|负责|会同|建立|成立|设立|把|列)|到20\\d\\d|20\\d\\d年"
    "|[优强深]化|推进|推行|探索|培育|(?:建设|开发|推广|巩固|提升|创建|改造)(?=国家|省级|市级|县级|一批|一体|高|统一|\\d|[“《]))"
)
"""With what a sentence begins that asks."""
_NOUN = re.compile("(?:建设|开发|推广|巩固|提升|创建|改造|新建|扩建|保护|管理)[\u4e00-\u9fff]")
_OPEN = tuple("的和与及、或对为以于向在被将把不新更最全各等再“《（(一二三两")
"""With these no object ends."""
_DOERS = re.compile(
    "(?:推[动进]|建[立设]|完善|加[大强]|强化)[\u4e00-\u9fff]{0,8}(?:企业|政府|机构|银行|部门|单位|乡镇|社会|院校|城乡|财政|金融|信贷|政策|监督|一批|项目|园区)"
)
"""A verb and who does what follows, or half of what is set up: 推动企业|依法纳税, 完善财政|支持政策体系."""
_OBJECT = tuple("业区带链质牌队市城场济园馆站点网库线群圈商厂房者局率度量面力化境源制系台地程动目品食”》）损厂障测治")
"""With these an object may end before a verb that is as often part of a noun (产业园|建设国家级基地)."""
_ADVERBS = (
    *("加快", "积极", "大力", "全面", "持续", "深入", "进一步", "着力", "统筹", "依法", "有序", "严格", "稳步"),
    *("扎实", "切实", "不断", "重点", "试点", "协同", "联合", "合力", "共同", "务实"),
)
"""Behind these a verb belongs to the heading: 加快|推进, 统筹|推进."""


def says(text: str, place: int) -> bool:
    """Return whether a sentence that asks may begin at a place."""
    return _SURE.match(text, place) is not None


def heads(text: str, place: int) -> bool:
    """Return whether what begins at a place has a verb in front as such a heading has."""
    return _HEAD.match(text, place) is not None


def is_object(text: str) -> bool:
    """Return whether a text ends as an object does that may stand before a verb: 储备库."""
    return text.endswith(_OBJECT)


def others(text: str, told: Sequence[tuple[int, int]], found: Mapping[int, int]) -> dict[int, int]:
    """Return where the text begins behind headings that ask, where enough others of the units surely run in.

    With them nearly all of the units have a heading.
    """
    asked = {start: place for start, end in told if start not in found and (place := ended(text, start, end))}
    sure = [start for start in found if _HEAD.match(text, start)]
    enough = len(sure) >= max(_FEWEST, _SURE_SHARE * len(told))
    return asked if enough and len(found) + len(asked) >= _NEARLY * len(told) else {}


def ended(text: str, start: int, end: int) -> int | None:
    """Return where a heading that asks ends before a sentence that asks too, or None."""
    if _HEAD.match(text, start, end) is None:
        return None
    sign = _SIGN.search(text, start, end)
    last = min(sign.start() if sign else end, start + _LONGEST)
    if " " in text[start + _SHORTEST : last]:
        return None  # the space tells it, or something else does
    for place in range(start + _SHORTEST, last + 1):
        if end - place < _SENTENCE or text.endswith(_OPEN, start, place) or text.endswith(_ADVERBS, start, place):
            continue
        if _SURE.match(text, place, end) is None or not _closed(text[start:place]):
            continue
        if _DOERS.fullmatch(text, start, place):
            return None
        if _NOUN.match(text, place) is None or text.endswith(_OBJECT, start, place):
            return place
    return None


def taken(text: str, start: int, place: int) -> int:
    """Return where a heading ends that was told to go on with a verb whose object is quoted behind it.

    强化品牌建设支持|“甲”“乙”等品牌 is 强化品牌建设|支持“甲”“乙”等品牌.
    """
    if not text.startswith(("“", "《"), place):
        return place
    verb = next(
        (one for one in ("支持", "落实", "推广", "开发", "实施", "开展", "组织") if text.endswith(one, start, place)),
        "",
    )
    return place - len(verb) if place - len(verb) - start >= _SHORTEST else place


def _closed(heading: str) -> bool:
    return all(heading.count(one) == heading.count(two) for one, two in ("（）", "()", "“”", "《》"))
