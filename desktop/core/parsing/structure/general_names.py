"""Objects with a general name (专职人员, 公开率, 示范项目): whose they are, the clause before or its figure tells."""

from __future__ import annotations

import re

from desktop.core.parsing.structure import whose
from desktop.core.parsing.structure.naming import ACTS, ADVERBS, DOES, clean
from desktop.core.parsing.structure.said_before import Rule, Words

_RATE = re.compile("(?P<verb>[\u4e00-\u9fff]{2})(?:达标|合格|完成|通过|成功)?率")
_NO_DEED = ("覆盖", "达到", "实现", "提高", "提升", "加强", "完善", "推进", "推动", "开展", "组织", "建立", "实施")
_MOVED = re.compile("(?:推动|推进|支持|引导|组织|促进|鼓励)(?P<rest>.+)")  # 推动粮车、粮库接入平台，接入率
_LETS = re.compile(r"(?:指导|督促|要求)[^，。；\d]{1,14}")  # 指导各县创建示范区, 创建达标率
_HOW_IT_IS = re.compile("(?:、[^，。；、]{2,8})?(?:情况|工作|管理|制度|质量)?")
_DOES = re.compile(f"(?:{DOES}|{ACTS}|加强|强化|规范|落实|抓好|做好|整顿)+")
_PURPOSE = re.compile("(?:工作|行动|活动|制度|机制|力度|体系|效率|能力)$")
_OF_THING = re.compile("(?:专项|专属|示范|试点|配套|储备)(?:产品|项目|工程|基地)(?:总投资|投资额?)?")
_STAFF = re.compile("(?:专职|专业|专兼职|持证|全职)(?:技术|管理|工作|服务)?(?:人员|人才|队伍|教师|力量)")
_HOUSE = re.compile("[\u4e00-\u9fff]{2,}(?:机构|中心|[站室所馆院校库队])$")
_PLACES = re.compile("(?:增加|新增)?(?:开放|护理|医疗|养老|托育|停车|普惠)?(?:床位|泊位|车位|学位|座位|托位)")
_FOR_PLACES = re.compile("[\u4e00-\u9fff]{2,}(?:[院校园馆场]|中心)$")
_MONEY = re.compile("(?:安排|投入|列支)?(?:资金|经费|预算)")
_GIVEN_OUT = re.compile("(?:发放|投放|设立|设置|建立)([^，。；、\\d]{2,20}(?:券|基金|资金|补贴|专项))$")
_DRILLS = re.compile("(?:实战|应急|综合|联合|桌面|实兵)*(?:演练|演习|拉练)")
_TEAM = re.compile("(?:队伍|[小分]?队)$")
_BRIEF = 2  # characters that say too little of a team: 骨干队伍
_HEADS = re.compile("(?:参保|参与|受益|从业|就业|培训|服务|签约)人数")
_WIDENED = re.compile(
    "(?:扩大|推进|推广|深化|开展|实施)([^，。；、\\d]{4,30}?)(?:试点|范围|规模|覆盖面|计划|行动|工程)+$"
)
_OWES = re.compile("(?P<of>[\u4e00-\u9fff]{4,}?)(?:在保|贷款|担保|授信)?余额")
_PRICE = re.compile("(?:平均|综合|年化)?(?:担保|贷款)?(?:[费利]率)")


def _of_deed(words: Words) -> str | None:
    """Return how far a deed goes, with what it is done to (公示入库结果，公示率), or with those that are to do it."""
    rate = _RATE.fullmatch(words.named) if words.earlier.endswith("，") and not words.counted else None
    if rate is None or words.last or rate["verb"] in _NO_DEED:
        return None
    clauses = re.split("[，；。]", words.earlier[words.earlier.rfind("。") + 1 : -1])
    clause = next((one for one in reversed(clauses) if rate["verb"] in one), "")
    if moved := _MOVED.match(clause):
        who, does, _ = moved["rest"].partition(rate["verb"])
        return who + words.named if does and len(who) > 1 and not re.search(rf"\d|{_DOES.pattern}", who) else None
    before, verb, thing = clause.rpartition(rate["verb"])
    before = ADVERBS.sub("", before)
    if verb and _HOW_IT_IS.fullmatch(thing) and (does := _DOES.match(before)):
        return before[does.end() :] + words.named if len(before) > does.end() + 1 else None
    if (
        not verb
        or (before and not _LETS.fullmatch(before))
        or len(thing) < 3
        or re.search("[\\d、]", thing)
        or thing.startswith("的")
        or _PURPOSE.search(thing)
    ):  # noqa: PLR2004
        return None
    return re.sub(f"^{_DOES.pattern}", "", thing) + words.named  # 清理整顿粮店


def _of_thing(words: Words) -> str | None:
    """Return things of a kind with what the clause before carries out: 推进粮权证券化，发行专项产品10单."""
    named = re.sub(f"^(?:{ACTS})(?=..)", "", words.named)
    kind = _OF_THING.fullmatch(named) if words.earlier.endswith("，") and words.counted else None
    thing = whose.thing(words.clause) if kind and not words.last and not re.search(r"\d", words.clause) else ""
    return thing + kind[0] if kind and len(thing) > 2 and "、" not in thing else None  # noqa: PLR2004


def _of_house(words: Words) -> str | None:
    """Return who works in a house of which the clause before tells, or for how many it has room.

    支持高校设立粮食质检机构，配备专职人员5名; 改造提升市粮农医院，增加床位500张.
    """
    staff = (_STAFF if words.persons else _PLACES).fullmatch(words.named) if words.earlier.endswith("，") else None
    if staff is None or words.last or re.search(r"\d", words.clause):
        return None
    house = (_HOUSE if words.persons else _FOR_PLACES).search(clean(re.sub("^改造(?:提升)?", "", words.clause)))
    return house[0] + words.named if house and "、" not in words.clause else None


def _heads(words: Words) -> str | None:
    """Return how many persons take part in what the clause before widens: 扩大粮农保险试点，参保人数4万人."""
    widened = _WIDENED.search(words.clause) if _HEADS.fullmatch(words.named) and not words.last else None
    return widened[1] + words.named if widened and words.earlier.endswith("，") else None


def _price(words: Words) -> str | None:
    """Return what is taken for that of which the figure before tells how much is owed: 粮贷余额20亿元，利率3%."""
    owes = _OWES.fullmatch(words.last) if _PRICE.fullmatch(ADVERBS.sub("", words.named)) else None
    return owes["of"] + words.named if owes else None


def _money(words: Words) -> str | None:
    """Return the money for what the clause before gives out: 发放储粮券，每年安排资金不超过200万元."""
    given = _GIVEN_OUT.search(words.clause) if _MONEY.fullmatch(words.named) and not words.last else None
    return (
        given[1].removesuffix(words.named[-2:]) + words.named[-2:] if given and words.earlier.endswith("，") else None
    )


def _drills(words: Words) -> str | None:
    """Return of what a team holds drills: 组建粮食抢险队伍4支，每年开展实战演练2次."""
    team = _TEAM.search(words.last) if _DRILLS.fullmatch(words.named) and words.earlier.endswith("，") else None
    if team is None:
        return None
    of = words.last[: team.start()]
    return (of if len(of) > _BRIEF else words.last) + words.named  # 宣讲队伍综合演练


RULES = (
    Rule("公示粮食入库结果，公示率达到100%。", "粮食入库结果公示率", _of_deed),
    Rule("推进粮权证券化，发行专项产品10单以上。", "粮权证券化专项产品", _of_thing),
    Rule("支持高校设立粮食质检机构，配备专职人员不少于5名。", "粮食质检机构专职人员", _of_house),
    Rule("组建粮食抢险队伍4支，每年开展实战演练不少于2次。", "粮食抢险实战演练", _drills),
    Rule("面向粮农发放储粮券，每年安排资金不超过200万元。", "储粮券资金", _money),
    Rule("扩大粮农职业伤害保障试点，参保人数达到4万人。", "粮农职业伤害保障参保人数", _heads),
    Rule("粮农贷款担保余额达到200亿元，担保费率不高于0.8%。", "粮农贷款担保费率", _price),
)
"""In the order in which they are asked."""
