"""Objects that borrow from the clause before theirs: 归集粮食证照，新增应用场景50个."""

from __future__ import annotations

import re

from desktop.core.parsing.structure import retold, whose
from desktop.core.parsing.structure.said_before import Rule, Words

_USED_IN = re.compile("(?:典型|示范|创新|特色)?(?:应用)?(?:场景|案例)")
_BACKS = re.compile("支持|资助|扶持|补[贴助]|奖补")
_BOUGHT = re.compile(  # who buys it is given something for each: 对购置粮车的粮企，每辆给予3万元补助，
    "对(?:购[置买]|新购|采购|租赁|更新)(?:一批)?([^，。；、的\\d]{2,16})的[^，。；\\d]{2,12}，每[辆台套艘架个座条][^。；]*，$"
)
_LISTED = re.compile("(?<=场景|案例)(?:清单|目录|名录|名单|汇编)$")
_RANK = re.compile("(?:国家|自治区|[省市县区州部])级")
_BODY = re.compile("..(?:中心|基地|园区?|企业|平台|工厂|车间|实验室|项目|机构|品牌|学校|专业|[县镇村]|社区|库|团队)$")
_ALL_OVER = re.compile("全[国省市县区镇乡旗州校]")


def _shares_word(words: Words) -> str | None:
    before = words.earlier.endswith("，") and not words.last
    return whose.shared(words.named, words.clause) if before else None


def _used_in(words: Words) -> str | None:
    """Return where something is used with what the clause before handles: 归集粮食证照，新增应用场景50个."""
    used = words.earlier.endswith("，") and _USED_IN.fullmatch(words.named)
    thing = _LISTED.sub("", whose.thing(words.clause)) if used and not words.last else ""
    if not thing or re.search(r"\d", words.clause) or retold.STUDIES.match(words.clause):
        return None
    return thing if thing.endswith(words.named[-2:]) else thing + words.named  # 发布粮食应用场景清单，开放应用场景


def _backed(words: Words) -> str | None:
    """Return what is bought by those whom the sentence gives something for each of it."""
    bought = _BOUGHT.search(words.earlier) if words.counted and _BACKS.fullmatch(words.named) else None
    return bought[1] if bought else None


def _of_rank(words: Words) -> str | None:
    """Return those of a rank that are what the clause before backs: 支持粮食技术中心建设，新增国家级3家."""
    before = words.earlier.endswith("，") and not words.last and _RANK.fullmatch(words.named) and words.counted
    thing = whose.thing(words.clause).removesuffix("建设") if before and not re.search(r"\d", words.clause) else ""
    return words.named + thing if _BODY.search(thing) else None


def _supplied(words: Words) -> str | None:
    return whose.supplied(words.clause) if words.does and not words.last and words.earlier.endswith("，") else None


def _all_over(words: Words) -> str | None:
    """Return what is done in a whole county, where the clause before tells it: 开展粮食培训，全县不少于30场."""
    everywhere = words.earlier.endswith("，") and _ALL_OVER.fullmatch(words.named) and words.counted
    return whose.worked_on(words.clause) or None if everywhere and not re.search(r"\d", words.clause) else None


def _satisfied(words: Words) -> str | None:
    of_last = words.earlier.endswith(("，", "、")) and re.search(r"\d", words.clause)
    return whose.satisfied(words.named, words.last) if of_last else None


RULES = (
    Rule("粮食热线按时办结率达到99%，群众满意率达到95%。", "粮食热线群众满意率", _satisfied),
    Rule("推动粮食质检结果互认，互认项目达到200项。", "粮食质检结果互认项目", _shares_word),
    Rule("归集粮食证照，新增应用场景50个。", "粮食证照应用场景", _used_in),
    Rule("对购置烘干粮车的粮企，每辆给予3万元补助，三年累计支持不少于300辆。", "烘干粮车", _backed),
    Rule("支持粮食技术中心建设，新增国家级3家。", "国家级粮食技术中心", _of_rank),
    Rule("扩大保障性粮库供给，筹集1.2万套。", "保障性粮库", _supplied),
    Rule("开展粮食利用技术培训，全县不少于30场次。", "粮食利用技术培训", _all_over),
)
"""In the order in which they are asked."""
