"""Taiwan words that a program put in go; a mainland text that uses one of them by itself stays."""

from __future__ import annotations

import opencc
import pytest

from desktop.core.parsing.cleaning import clean
from tests.core.parsing.cleaning.lines import cleaned, source, texts
from tests.core.parsing.cleaning.sample import BODY

CONVERTED = (
    "云岭市关于优化粮库网络的实施意见",
    "（一）优化办事流程。支持企业使用算法、软件和人工智能，推动循环化改造，项目开工率达到80%以上。",
    "（二）建设信息化平台。完善大数据库，数据共享率达到95%，部署服务器10台，注销闲置账号。",
    "（三）服务绿色社区。定期调度项目进展，发布通信设备清单。（市工业和信息化局牵头）",
)


def test_what_a_program_put_in_is_put_back_and_told() -> None:
    converted = opencc.OpenCC("s2twp").convert("\n".join(CONVERTED)).split("\n")
    assert "專案" in "".join(converted)
    found = clean(source(*converted))
    assert texts(found) == [*CONVERTED]
    assert ("资讯化", "信息化") in {(one.before, one.after) for one in found.repairs if one.kind == "regional"}


def test_words_in_number_show_a_converted_text_in_simplified_characters_too() -> None:
    assert cleaned("最佳化营商环境", "推广演算法", "建设伺服器专案") == "优化营商环境\n推广算法\n建设服务器项目"


@pytest.mark.parametrize(
    "text",
    [
        "提升粮食品质，加强对口支援，建立应急支援队伍，编印资讯专刊，开展专案攻坚，铺设塑胶跑道。",
        "建设软体机器人实验室，规范申报资料，登出账号，培育社群，研究网路最佳化算法。",
        "*".join(BODY),
    ],
)
def test_a_simplified_text_keeps_its_words(text: str) -> None:
    assert cleaned(text) == text


def test_a_traditional_text_that_no_program_converted_by_words_keeps_them() -> None:
    text = "提升品质，对口支援山区，铺设塑胶跑道，收集申报资料，整治管网路段，报送简讯。"
    assert cleaned(opencc.OpenCC("s2t").convert(text)) == text


def test_what_only_looks_like_such_a_word_stays_in_a_converted_text() -> None:
    text = "最佳化管网路段，推进对口支援，核对申报资料，加印系列印章，培育软体动物养殖"
    assert cleaned(opencc.OpenCC("s2t").convert(text)) == text.replace("最佳化", "优化")


def test_a_word_that_stands_less_often_than_its_counterpart_is_the_document_s_own() -> None:
    text = "優化演算法，支持粮库，支持仓储，支援山区，共享數據，歸檔資料，使用數據"
    assert cleaned(text) == "优化算法，支持粮库，支持仓储，支援山区，共享数据，归档资料，使用数据"
