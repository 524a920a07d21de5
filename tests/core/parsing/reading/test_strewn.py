"""Texts whose pages set words in boxes of their own, so that each came on a line of its own."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import read
from tests.core.parsing.structure.documents import framework

PARTS = """关于建设储粮基地的实施意见
首页
>
粮情
为落实储粮规划（
2026
-
2028
年），提出如下意见。
一、总体要求
（一）指导思想
以服务粮农为中心
，
提高
收储
和
烘干
的水平
，促进
粮农增收
。
（二）主要目标
到
2028
年，粮库更加齐全，建成标准粮库
60
座
以上
，培训
保管员
400
名
。
二、加强收储，保障供应
（三）推进
县域
粮食烘干
合作
鼓励各乡镇粮站与种粮大户、家庭农场和粮食合作社签订长期烘干协议，在收获季节错开时间、统一调度粮车和烘干设备，
降低
粮食
损耗
。
各县
粮食局要加强检查
。
（四）深化
“粮食银行”
领域试点
抓住新粮上市的机会，扩大存粮业务。
（五）提供
综合性粮情
服务
支持相关
粮食协会
、
粮食院校发布粮价
。
三、保障措施
（六）加强组织
保障
县粮食局将加强对收储工作的协调
，
以及
烘干工作的指导。
云岭市粮食局
2026
年
3
月
5
日
【返回顶部】
"""


def test_the_words_of_a_paragraph_come_together() -> None:
    found = framework(PARTS)
    assert [one.title for one in found.chapters] == ["总体要求", "加强收储，保障供应", "保障措施"]
    assert [one.title for one in found.measures] == [
        "指导思想",
        "主要目标",
        "推进县域粮食烘干合作",
        "深化“粮食银行”领域试点",
        "提供综合性粮情服务",
        "加强组织保障",
    ]
    assert found.measures[0].text == "以服务粮农为中心，提高收储和烘干的水平，促进粮农增收。"
    assert [(one.object, one.value, one.due) for one in found.measures[1].targets] == [
        ("标准粮库", 60, "2028"),
        ("保管员", 400, "2028"),
    ]
    assert found.measures[-1].text == "县粮食局将加强对收储工作的协调，以及烘干工作的指导。"


@pytest.mark.parametrize("ending", ["。\n", "；\n", "\n"])
def test_a_text_of_whole_lines_stays_as_it_is(ending: str) -> None:
    lines = "".join(f"（{number}）建库{ending}新建粮库{ending}" for number in "一二三四五六七八")
    found = framework(f"粮库建设方案\n一、任务\n{lines}")
    assert len(found.measures) == 8
    assert all("新建粮库" in (one.text or "") for one in found.measures)


def test_signs_that_stand_alone_tell_nothing_of_the_lines_above() -> None:
    text = "粮库方案\n一、任务\n（一）改造库房。改造老库房。\n（二）培训。培训保管员。\n" + "：\n，\n" * 12 + "微博\n"
    lines = [line.text for line in read("方案.txt", text.encode()).lines]
    assert lines[:3] == text.split("\n")[:3]
