"""Headings of articles among which others have none: longer ones are taken where enough short ones show the way."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework

SAID = "对在本市建设的单位给予补助，每年按实际情况安排，由市商务局受理，具体标准另行公布。"
SHORT = ("仓库建设", "人员培训", "租金补贴", "设备更新")


@pytest.mark.parametrize(
    ("said", "is_heading"),
    [
        ("鼓励仓储企业品牌建设和标准创制", True),
        ("鼓励仓储企业库存稳步增长", True),
        ("提升粮库负责人素质和荣誉", True),
        ("粮食烘干基地建设奖励补助", True),
        ("仓储企业应当建立安全台账", False),
        ("国家鼓励企业开展仓储标准建设", False),
        ("市粮食局会同市财政局审核", False),
        ("补助资金由市财政局统筹安排", False),
        ("申请单位享受租金优惠政策", False),
    ],
)
def test_longer_headings_of_articles(said: str, is_heading: bool) -> None:
    articles = [*SHORT, said]
    lines = "".join(f"第{label}条　{name}。{SAID}\n" for label, name in zip("三四五六七", articles, strict=True))
    text = (
        "清源市扶持仓储发展办法\n第一条　为扶持仓储发展，制定本办法。\n第二条　本办法所称仓库，是指存放货物的建筑。\n"
    )
    found = framework(f"{text}{lines}第八条　符合规定的项目不得重复申报。\n第九条　本办法自2026年9月1日起施行。\n")
    assert [one.title for one in found.measures][2:7] == [*SHORT, said if is_heading else None]
