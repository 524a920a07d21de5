"""Plans that number only what they aim at, in their first chapter: what divides them, and what their measures are."""

from __future__ import annotations

from tests.core.parsing.structure.documents import HEAD, framework, outline

AIMED = """一、总体要求
（一）指导思想
坚持把粮食存好，服务种粮农户。
（二）主要目标
库容达到90万吨，一级仓库达到30座。
"""
"""A first chapter whose parts are counted."""


def test_plain_headings_divide_though_only_the_aims_are_counted() -> None:
    found = framework(
        f"""{HEAD}{AIMED}二、建好仓库
坚持先急后缓，补齐仓储短板。
扩建中心仓库。统筹库区用地，推进二期工程，扩大库容。
修缮乡镇仓库。排查仓库屋面，更换老旧门窗，消除隐患。
三、管好仓库
完善管理制度。修订出入库规程，公开仓储信息，接受监督。
培训保管人员。分级组织培训，开展技能竞赛，提升本领。
"""
    )
    assert [one.title for one in found.chapters] == ["总体要求", "建好仓库", "管好仓库"]
    assert outline(found) == [(1, None, "（一）", "指导思想"), (1, None, "（二）", "主要目标")]


def test_headings_with_one_text_each_are_measures_beside_counted_aims() -> None:
    found = framework(
        f"""{HEAD}{AIMED}二、扩建中心仓库
统筹库区用地，推进二期工程，扩大库容。
三、修缮乡镇仓库
排查仓库屋面，更换老旧门窗，消除隐患。
四、完善管理制度
修订出入库规程，公开仓储信息，接受监督。
五、培训保管人员
分级组织培训，开展技能竞赛，提升本领。
"""
    )
    assert found.chapters == ()
    assert [one.label for one in found.measures] == ["一、", "二、", "三、", "四、", "五、"]
