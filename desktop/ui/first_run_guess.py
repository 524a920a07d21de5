"""What the name of an organisation tells about it: 西安市市场监督管理局 is a market bureau of a city in Shaanxi."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.core import seeds
from desktop.core.framework import Kind, Level
from desktop.ui.dialogs.profile_lists import line_of


class Guess(NamedTuple):
    """What a name tells; None and empty where it does not."""

    kind: Kind | None = None
    level: Level | None = None
    market: bool = False
    line: str = ""
    region: str = ""
    city: str = ""


_MARKET = r"市场监督管理(总?局|委员会)|市场监管(总?局|委)"
_KINDS = (
    (Kind.TECHNICAL_COMMITTEE, r"技术委员会|标委会|工作组$"),
    (Kind.ENTERPRISE, r"公司|集团|厂$|企业"),
    (Kind.ASSOCIATION, r"协会|学会|商会|联合会|促进会|研究会|联盟"),
    (Kind.INSTITUTION, r"研究院|研究所|科学院|检验|检测|检疫|计量|认证|医院|中心$|信息院|质检院|标准化院"),
    (Kind.SCHOOL, r"大学|学院|学校|中学|小学|幼儿园"),
)
_OFFICE = r"(局|委|委员会|厅|办|办公室|政府|部)$"
_MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")


def guess(name: str) -> Guess:
    """Return what an organisation's name tells."""
    region, city, rest = _place(name)
    market = re.search(_MARKET, name)
    if market:
        return Guess(Kind.GOVERNMENT, _level(name[: market.start()], city), True, "", region, city)
    kind = next((kind for kind, words in _KINDS if re.search(words, rest)), None)
    if kind is not None:
        return Guess(kind, None, False, "", region, city)
    if re.search(r"(镇|乡|街道)(人民政府|办事处|政府)?$", rest):
        return Guess(Kind.GOVERNMENT, Level.TOWNSHIP, False, "", region, city)
    found = line_of(name)
    if found is not None:
        return Guess(Kind.GOVERNMENT, _level(found[1], city), False, found[0], region, city)
    if re.search(_OFFICE, rest):
        return Guess(Kind.GOVERNMENT, _level(name, city), False, "", region, city)
    return Guess(region=region, city=city)


def _place(name: str) -> tuple[str, str, str]:
    """Return the province, the city and the rest of a name."""
    for region in seeds.regions():
        for full in (region.name, _short(region.name)):
            if name.startswith(full):
                rest = name.removeprefix(full)
                city = next((c.name for c in region.cities if rest.startswith(c.name)), "")
                return region.name, city, rest.removeprefix(city)
    for region in seeds.regions():
        for one in region.cities:
            for full in (one.name, one.name.removesuffix("市")):
                if len(full) > 1 and name.startswith(full):
                    return region.name, one.name, name.removeprefix(full)
    return "", "", name


def _short(region: str) -> str:
    return re.sub(r"(壮族|回族|维吾尔)?自治区$|特别行政区$|省$|市$", "", region)


def _level(place: str, city: str) -> Level:
    """Return the level of the place that stands in a name: 西安市雁塔区 is a county."""
    if city and place.endswith(city):
        return Level.CITY
    if place.startswith(("国家", "全国", "中华人民共和国")):
        return Level.NATIONAL
    if re.search(r".[县区旗](?!域)", place.replace("自治区", "")) and not place.endswith("自治区"):
        return Level.COUNTY
    bare = place.rstrip("局委厅办部")
    if bare.endswith(("省", "自治区")) or place in _MUNICIPALITIES or re.match(r".+(省|自治区)[^市县区]*$", place):
        return Level.PROVINCE
    return Level.CITY
