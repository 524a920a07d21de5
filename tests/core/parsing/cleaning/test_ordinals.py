"""Ordinals behind an indent that were decoded one byte off."""

from __future__ import annotations

import re

import pytest

from desktop.core.numerals import numeral
from desktop.core.parsing.cleaning import clean
from desktop.core.parsing.cleaning.script import traditional
from tests.core.parsing.cleaning.lines import source, texts
from tests.core.parsing.structure.documents import framework


def off(text: str) -> str:
    """Cut a text in GBK at A1 A3 behind its indent, as such pages were cut, and decode the rest one byte off."""
    data = f"　{text}".encode("gbk")[1:]
    found, place = "?", 0
    while place < len(data):
        pair = data[place : place + 2]
        if data[place] < 0x80:
            return found + data[place:].decode("gbk", "ignore")
        found += "?" if len(pair) < 2 or pair[1] < 0x40 else pair.decode("gbk", "ignore")
        place += 2 if len(pair) == 2 and pair[1] != 0x3C else 1
        if len(pair) == 2 and pair[1] in range(0x40, 0x7F):
            return found + data[place:].decode("gbk", "ignore")
    return found


def test_each_ordinal_of_a_chapter_comes_back() -> None:
    lines = [off(f"（{numeral(number)}）加快建库,更新设备。") for number in range(1, 31)]
    made = texts(clean(source("云岭市方案", "一、任务", *lines)))
    ordinals = [re.match("（(.{1,3})）", line) for line in made[2:]]
    assert [found and found[1] for found in ordinals] == [numeral(number) for number in range(1, 31)]


@pytest.mark.parametrize("heading", ["指导思想", "工作目标", "基本原则"])
def test_a_heading_that_every_plan_has_comes_back(heading: str) -> None:
    damaged = off(f"（一）{traditional(heading)}。</strong>").replace("</strong>", "/strong>")
    whole = traditional(
        "云岭市方案\n一、总体要求\n（以安全为先,为粮农服务,建好仓库。\n（二）任务。新建仓库,订立规则。\n"
    )
    made = framework(whole.replace("\n（以", f"\n{damaged}以"))
    assert [(one.label, one.title) for one in made.measures] == [("（一）", heading), ("（二）", "任务")]


def test_a_gloss_tells_of_the_character_that_lost_its_byte() -> None:
    lines = ("一、總體任務", "?。ㄒ唬┘訌?qiáng)監(jiān)管。優化倉儲服務。", "（二）建庫。")
    assert texts(clean(source(*lines)))[1] == "（一）加强监管。优化仓储服务。"


def test_what_only_looks_like_one_stays() -> None:
    lines = ("一、任务", "?。好的。", "真的吗?。ㄒ唬", "（一）建库。", "？。六号库")
    assert texts(clean(source(*lines))) == list(lines)
