"""Traditional text becomes simplified, simplified text is not touched."""

from __future__ import annotations

import pytest

from desktop.core.parsing.cleaning.script import simplified, traditional
from tests.core.parsing.cleaning.lines import cleaned

_ZHE = """
    着力 着眼 着重 着手 着陆 着落 着装 着火 着急 着色 着想 着实 着迷 着力点 着眼点 沿着
    随着 意味着 执着 本着 围绕着 朝着 向着 凭着 顺着 为着 有着 存在着 伴随着 标志着
    象征着 面临着 肩负着 承担着 发挥着 扮演着 紧盯着 关系着 牵动着 影响着 代表着 预示着
    凝聚着 承载着 看着 带着 跟着 接着 对着 靠着 附着 衣着 穿着 胶着 黏着 粘着 吸着 沉着
    活着 走着 站着 守着 盯着 抓着 明摆着 贯穿着 体现着 反映着 决定着 制约着 推动着 支撑着
    闪耀着 充满着 展现着 随着作业面扩大 随着文化发展 有着悠久历史 沿着正确方向 本着实事求是
    发挥着作用 起着作用 肩负着作为大国的责任 下着力气 不着边际 找不着 一着不慎 大处着眼 着凉
    支着
"""
ZHE = _ZHE.split()
_ZHU = """
    显著 著作 著名 著述 著称 著者 论著 专著 土著 原著 名著 巨著 编著 合著 译著 遗著
    著录 著书立说 卓著 昭著 较著 拙著 新著 旧著 所著 著作权 成效显著 显著性 最著名
    向著名专家请教 著名商标 有著作权 以文著称 臭名昭著 撰著 自著 主著 校著 著作等身
    大部头专著
"""
ZHU = _ZHU.split()
# Characters that simplified text has as well, though t2s would change them in some words.
_SIMPLIFIED = """
    乾隆 瞭望 藉此 狼藉 徵羽 覆盖 于是 余额 像 干预 里程 皇后 只有 制定 复杂 台湾 发展
    面对 斗争 谷物 几何 系统 征求 伙伴
"""
SIMPLIFIED = _SIMPLIFIED.split()


@pytest.mark.parametrize("word", ZHE)
def test_zhe_is_found_in_traditional_text(word: str) -> None:
    assert simplified(traditional(word).replace("着", "著")) == word
    assert simplified(word) == word


@pytest.mark.parametrize("word", ZHU)
def test_zhu_is_not_spoiled(word: str) -> None:
    assert simplified(traditional(word)) == word
    assert simplified(word) == word


def test_the_lists_are_long_enough() -> None:
    assert len(ZHE) >= 90
    assert len(ZHU) >= 36


def test_simplified_text_is_not_touched() -> None:
    for text in (" ".join(ZHE + ZHU), "，".join(SIMPLIFIED)):
        assert cleaned(text) == text
    named = "本市编写组由多家单位组成，成员名单如下：陳馮富珍；另附內容简介一份，供各有关部门在工作中参考使用。"
    assert cleaned(named) == named


def test_traditional_text_with_simplified_words_in_it() -> None:
    assert cleaned("加強標準化試點示范，推進平臺建設，成效顯著，「一帶一路」沿線國家") == (
        "加强标准化试点示范，推进平台建设，成效显著，“一带一路”沿线国家"
    )


def test_a_cell_of_several_lines_is_converted_whole() -> None:
    assert cleaned("倉庫\n建設與運營管理規範標準") == "仓库\n建设与运营管理规范标准"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("加強衞生健康工作，改善學校環境，敍述辦理經過。", "加强卫生健康工作，改善学校环境，叙述办理经过。"),
        ("防止麻痺思想，規範屋簷、線腳設計，關係親暱。", "防止麻痹思想，规范屋檐、线脚设计，关系亲昵。"),
        ("用於單獨選址的農業設施，屬於於潛鎮。", "用于单独选址的农业设施，属于於潜镇。"),
        ("及時覆函並答覆，覆蓋範圍擴大，顛覆傳統。", "及时复函并答复，覆盖范围扩大，颠覆传统。"),
    ],
)
def test_forms_of_hong_kong_and_taiwan(text: str, wanted: str) -> None:
    assert cleaned(text) == wanted
    assert cleaned(wanted) == wanted
