"""Brackets within a sentence whose words name no office: they tell of what kind those are before them, and stay text.

重点单位（学校、医院）, 服务网点（区域中心、基层站所）: nobody who answers for a task is called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.parsing.conventions import GUIDING, HELPS, LEADS
from desktop.core.parsing.structure.group_labels import BODY_LABEL

_APART = re.compile("[、，,；;和及与]")
_OF_WHICH = (
    "区域|基层|行业|专业|社会|科研|研究|国有|民营|公[办立]|民办|私营|外资|大型|中小|小微|龙头|骨干|商业|保险|证券|农村|城市|城镇"
    "|[一二三]级|高等|职业|各类|其他"
)
_GENERAL = re.compile(
    f"(?:{_OF_WHICH})?(?:自治[区州县]|直辖市|(?:香港|澳门)?特别行政区|[省市州盟县区旗](?:[（(][市州县区旗][)）])?|部门|机构|单位|企业|公司|[协商]会|中心"
    "|[站所室院校馆园队组会]|站所|(?:科研)?院所|学校|院校|高校|中小学校?|幼儿园|[养敬]老院|福利院|卫生院|医院"
    "|[居村](?:委会|民委员会)|(?:社会)?(?:团体|组织)|银行|信用社)"
)
_OFFICE = re.compile(
    "(?:[局委厅署办处科部股联]|部门|政府|管委会|集团|公司|工会|供销(?:总)?社|[农商]行|法院|检察院|(?<=[\u4e00-\u9fff]{2})[总支大]队|海关|党校)$|(?<!民)委员会$|^(?:各|全体|[有相]关|所属|国家|中国|国网|[省市州县](?![级场])|区(?!域)|[镇乡](?!镇))"
)
"""What is named as an office, by its last word or by whose it is: 财政局, 省疾控中心, 各乡镇."""
_ROLE = re.compile(f"{BODY_LABEL.pattern}|{LEADS}|{HELPS}|{GUIDING}|负责|会同|落实|实施")
_ENDED = re.compile(r"[。；;！!]\s*$")
_NEAR = 8  # characters before a bracket in which the end of a sentence is looked for
_DUTY = re.compile("(?:责任|职责|义务)$")


def are_general(before: str, inside: str) -> bool:
    """Return whether a bracket holds nothing but general words, and stands not behind a duty: 落实责任（开发区）."""
    return _DUTY.search(before) is None and all(map(_GENERAL.fullmatch, _APART.split(inside)))


def without_kinds(text: str, found: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the brackets of bodies ``found`` in a paragraph, but for those within a sentence that name no office.

    That is asked only where others of the paragraph stand behind a sentence, as its groups do.
    """
    behind = [_ENDED.search(text, max(0, start - _NEAR), start) is not None for start, _, _ in found]
    for one, after in zip(found, behind, strict=True):
        named = _ROLE.search(one[2]) or any(map(_OFFICE.search, _APART.split(one[2])))
        if after or named or not any(behind):
            yield one
