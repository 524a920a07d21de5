"""Known text, damaged in each known way, comes back to the letter; undamaged text stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core.parsing.cleaning import clean
from desktop.core.parsing.cleaning.local_bodies import local_names
from desktop.core.parsing.cleaning.script import traditional
from tests.core.parsing.cleaning import damage
from tests.core.parsing.cleaning.lines import cleaned, source, texts
from tests.core.parsing.cleaning.sample import BODY, DOCUMENT

WHOLE = "\n".join(BODY)


def restored(damaged: str) -> str:
    return cleaned(*damaged.split("\n"))


def test_an_undamaged_document_stays_to_the_letter() -> None:
    result = clean(source(*DOCUMENT))
    assert texts(result) == DOCUMENT
    assert not result.repairs
    assert not result.notices


def test_text_decoded_one_byte_off_comes_back() -> None:
    damaged = damage.one_byte_off(traditional(WHOLE))
    assert "?!彩袌霰O" in damaged
    result = clean(source(*damaged.split("\n")))
    assert "\n".join(texts(result)) == WHOLE
    assert {repair.kind for repair in result.repairs} == {"shifted", "traditional"}


def test_a_body_whose_first_character_alone_was_shifted_comes_back() -> None:
    text = "支持龙头企业做强。〔发展改革委牵头，商务厅配合〕"
    damaged = damage.one_byte_off(traditional(text))
    assert "?!舶l展" in damaged
    assert restored(damaged) == text


def test_what_lost_bytes_is_filled_from_the_list_of_bodies_and_said_to_be_unsure() -> None:
    result = clean(source(damage.one_byte_off("完成任务。〔教育部、商务部负责〕")))
    assert texts(result) == ["完成任务。〔教育部、商务部负责〕"]
    assert [repair.sure for repair in result.repairs] == [False]


@pytest.mark.parametrize("form", [str, traditional])
@pytest.mark.parametrize(
    "group",
    [
        "〔市卫生健康委、市财政局负责〕",
        "〔市自然资源局牵头，市应急局、市民政局配合〕",
        "〔县交通运输局负责〕",
        "〔自治区发展改革委会同市大数据局、市税务局负责〕",
        "〔责任单位：市教育局、市政府国资委〕",
        "【责任单位：市发展改革委、市商务局】",
        "【牵头单位：省民政厅；配合单位：各县（市、区）人民政府】",
    ],
)
def test_a_group_of_local_bodies_comes_back(group: str, form: Callable[[str], str]) -> None:
    text = f"完成改造任务。{group}"
    damaged = damage.one_byte_off(form(text))
    assert "?!" in damaged
    assert restored(damaged) == text


@pytest.mark.parametrize("form", [str, traditional])
@pytest.mark.parametrize("label", ["牵头单位", "责任部门"])
def test_a_label_with_a_half_width_colon_comes_back(label: str, form: Callable[[str], str]) -> None:
    text = f"完成改造任务。〔{label}:市云岭山管理处〕"
    damaged = damage.one_byte_off(form(text))
    assert "?!" in damaged
    assert restored(damaged) == text


def test_a_ministry_is_not_put_where_the_group_names_departments_of_a_province() -> None:
    damaged = damage.one_byte_off("扩大优质资源。〔教育厅、财政厅按职责分工负责〕")
    result = clean(source(damaged))
    assert "教育部" not in texts(result)[0]
    assert [notice.kind for notice in result.notices] == ["lost"]


def test_a_full_stop_that_ends_its_line_comes_back() -> None:
    damaged = damage.one_byte_off("依法从重处罚。")
    assert damaged.endswith("?!?")
    assert restored(damaged) == "依法从重处?。"
    assert restored("要求“依法从重处?!?") == "要求“依法从重处?!?"  # it may have been ”
    assert restored("这是为什么?!?") == "这是为什么?!?"


def test_departments_without_their_level_come_back_where_no_byte_is_lost() -> None:
    text = "完成任务。〔教育廳牽頭，財政廳配合〕"
    damaged = damage.one_byte_off(text)
    assert "廳" not in damaged.split("牽")[0]
    assert restored(damaged) == "完成任务。〔教育厅牵头，财政厅配合〕"


@pytest.mark.parametrize("body", ["市花卉协会", "云岭海关保税处", "市城市运行中心"])
def test_a_group_that_names_a_body_of_no_list_stays_and_is_told_at_its_place(body: str) -> None:
    damaged = damage.one_byte_off(f"完成改造任务。〔{body}负责〕")
    result = clean(source("一、总体要求", damaged))
    assert texts(result)[1] == damaged
    assert [(notice.kind, notice.line) for notice in result.notices] == [("lost", 2)]


def test_a_group_that_may_be_read_in_two_ways_stays() -> None:
    damaged = damage.one_byte_off("完成改造任务。〔市工业和信息化局、市财政局负责〕")  # 局 or 委: both bytes are gone
    result = clean(source(damaged))
    assert texts(result) == [damaged]
    assert [notice.kind for notice in result.notices] == ["lost"]


@given(
    st.lists(st.sampled_from(local_names()), min_size=1, max_size=3), st.booleans(), st.sampled_from(["〔〕", "【】"])
)
@example(["区医保局", "区医保局"], True, "〔〕")  # its damage looks like the path to a page: A＞B＞C
def test_no_group_is_restored_to_another_one(names: list[str], leads: bool, brackets: str) -> None:
    who = f"{names[0]}牵头，{'、'.join(names[1:])}配合" if leads and names[1:] else f"{'、'.join(names)}负责"
    text = f"完成改造任务。{brackets[0]}{who}{brackets[1]}"
    damaged = damage.one_byte_off(text)
    result = clean(source(damaged))
    assert texts(result) == [text] or [notice.kind for notice in result.notices] == ["lost"]


def test_a_sign_that_no_font_but_its_own_shows_is_told() -> None:
    text = "在清\ue2a3县建设粮库"
    result = clean(source("一、总体要求", text))
    assert texts(result)[1] == text
    assert [(notice.kind, notice.line) for notice in result.notices] == [("lost", 2)]


def test_around_a_lost_character_the_rest_comes_back_and_is_said_to_be_unsure() -> None:
    text = "支持高等院校、職業培訓機構開展教學"
    damaged = damage.one_byte_off(text)
    assert "院?!" in damaged
    result = clean(source(damaged))
    assert texts(result) == ["支持高等院?、职业培训机构开展教学"]
    assert False in [repair.sure for repair in result.repairs]
    assert [notice.kind for notice in result.notices] == ["lost"]


def test_one_character_alone_ends_no_sentence() -> None:
    damaged = damage.one_byte_off(traditional("各县要落实责任，确保《方案》确定的任务按期完成。"))
    assert "確?!" in damaged
    assert texts(clean(source(damaged))) == ["各县要落实责任，确?《方案》确定的任务按期完成。"]


def test_lost_characters_outside_the_list_stay_and_are_told() -> None:
    result = clean(source("〔市场监管总?、工业?信息化部牵头〕推动?展。", "背景是什么?"))
    assert texts(result) == ["〔市场监管总局、工业和信息化部牵头〕推动?展。", "背景是什么?"]
    assert [(notice.kind, notice.line) for notice in result.notices] == [("lost", 1)]


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("完善公共技術服務平臺?＜哟筚Y金支持力度。", "完善公共技术服务平台。加大资金支持力度。"),
        ("完善服務平臺?患哟筚Y金支持力度。", "完善服务平台；加大资金支持力度。"),
        ("建設平臺?⑼苿赢a業升級。", "建设平台、推动产业升级。"),
        ("完善平台?患哟笞式鹬С至Χ取?", "完善平台；加大资金支持力度?"),
        ("背景是什么?目标是建设粮库。", "背景是什么?目标是建设粮库。"),
        ("价格多少?囤积居奇怎么办？", "价格多少?囤积居奇怎么办？"),
    ],
)
def test_a_sign_that_lost_its_first_byte_is_put_right_with_what_follows(damaged: str, whole: str) -> None:
    assert cleaned(damaged) == whole
    assert cleaned(whole) == whole


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize("wide", [True, False])
def test_glosses_go(marks: bool, wide: bool) -> None:
    assert restored(damage.gloss(WHOLE, marks=marks, wide=wide)) == WHOLE


def test_a_gloss_that_a_blank_parts_behind_its_first_letters_goes() -> None:
    assert cleaned("发展特色(s è)产业，联通(t ōng)道路，由自(z ì)然资源局负责(A B)。") == (
        "发展特色产业，联通道路，由自然资源局负责(A B)。"
    )


def test_glosses_of_traditional_text_go() -> None:
    assert restored(damage.gloss_traditional(WHOLE)) == WHOLE


@pytest.mark.parametrize(
    ("written", "read"),
    [("utf-8", "latin-1"), ("gbk", "latin-1"), ("gbk", "cp1252"), ("utf-8", "gb18030"), ("utf-8", "cp1252")],
)
def test_lines_read_by_the_wrong_table_come_back(written: str, read: str) -> None:
    count = 0
    for line in re.split("(?<=[，、。])|\n", WHOLE):
        try:
            damaged = line.encode(written).decode(read)
        except UnicodeError:
            continue  # this line cannot be damaged so without a loss
        if len(line) > 6:
            assert restored(damaged) == line
            count += 1
    assert count > 1


@pytest.mark.parametrize("line", ["①政", "②推", "㎡局", "⑪县", "⒈培", "醴陵", "岷县", "濂溪"])
def test_one_rare_character_shows_no_wrong_table(line: str) -> None:
    result = clean(source("一、任务", "（一）完善机制", line, "务服务事项公开。"))
    assert texts(result)[2] == line
    assert not result.repairs


def test_a_character_that_a_wrong_table_lost_is_told() -> None:
    damaged = BODY[7].encode().decode("gb18030", "replace")
    assert "\ufffd" in damaged
    result = clean(source(damaged))
    assert "加强人才培养" in texts(result)[0]
    assert result.notices


def test_signs_between_characters_go() -> None:
    assert restored(damage.sprinkled(WHOLE, "\u200b\u00ad🔥\ufeff", 5)) == WHOLE


@given(st.integers(25, 300), st.integers())
def test_strewn_spaces_go(count: int, seed: int) -> None:
    assert restored(damage.spaced(WHOLE, count, seed)) == WHOLE


@given(
    st.text(
        alphabet="标准化的（一）()〔〕?!？！《》“”、，。 \u3000\u200bāabc1205年%第章條着著顯沿<>&;-─局部国家委\t",
        max_size=60,
    )
)
@example(" 00ā化")  # an indent counts for nothing where a table is judged
@example("āā\u3000")  # nor what stands at the end of a line
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(source(*text.split("\n")))
    twice = clean(once.source)
    assert twice.source == once.source
    assert not twice.repairs


@given(st.text(max_size=200))
def test_any_text_is_cleaned_without_a_crash(text: str) -> None:
    once = clean(source(text))
    assert clean(once.source).source == once.source


def test_in_simplified_text_glossed_characters_alone_are_traditional() -> None:
    damaged = "貫徹《國(guó)家标准化纲要》，推进任務(wù)落实，國家标准体(tǐ)系更好(hǎo)(hǎo)。"
    assert restored(damaged) == "贯彻《国家标准化纲要》，推进任务落实，国家标准体系更好。"


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("工作落實?！顿|量提升綱要》要求加強監管", "工作落实。《质量提升纲要》要求加强监管"),
        ("????實行分類管理，加強監管", "实行分类管理，加强监管"),
        ("⼀、⼯作⽬标", "一、工作目标"),
        ("（一)总体要求", "（一）总体要求"),
        ("(二）总体要求", "(二)总体要求"),
    ],
)
def test_other_known_damage(damaged: str, mended: str) -> None:
    assert restored(damaged) == mended


def test_blocks_of_code_over_several_lines_go() -> None:
    page = [
        "<style>",
        ".a{color:red}",
        "</style>",
        *BODY[:3],
        "<!-- begin",
        "advert",
        "-->",
        *BODY[3:],
        "<!-- never closed",
    ]
    assert cleaned(*page).split("\n")[: len(BODY)] == BODY


@pytest.mark.parametrize(
    "part", ["标?", "?!标", "?!彩", "?!彩薪逃", "(一", "<p ", " 标 准", "标(a", "<!--", "1 ", "？", "《"]
)
def test_no_text_takes_long(part: str) -> None:
    assert clean(source(part * 20_000)).source.lines  # a quadratic step would take minutes


def test_utf8_read_by_the_western_table_comes_back_though_a_program_tidied_its_blanks_and_hyphens_away() -> None:
    text = (
        "统筹推进粮库建设，无偿提供仓房，逐步开放，切实抓好落实。",
        "同步规划学校食堂，不足之处加上补贴",
        "（二）支持粮库增加",
        "这里只有单独的一个字：防止",
    )
    undefined = "\x81\x8d\x8f\x90\x9d"
    read = (
        "".join(chr(b) if chr(b) in undefined else bytes([b]).decode("cp1252") for b in one.encode()) for one in text
    )
    tidied = [one.replace("\xa0", " ").replace("\xad", "").rstrip() for one in read]
    assert restored("\n".join(tidied)) == "\n".join(text).replace("防止", "防\ufffd")  # 止 or 梭: nothing tells
