"""Each part of the framework knows where it stands in the cleaned text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import ParseError
from desktop.core.framework import decode, encode
from desktop.core.parsing.values import Role
from tests.core.parsing.structure.documents import parsed
from tests.core.parsing.structure.test_tables import TABLE

TEXT = (
    "仓储方案\n一、任务\n（一）建库。新建仓库50个，更新设备。（商务部负责）组织检查。（财政部、水利部负责）\n"
    "（二）培训。组织人员培训。"
)


def test_spans_show_what_they_name() -> None:
    found = parsed(TEXT)
    shown = {
        (span.role, span.id.rpartition("/")[2]): found.source.lines[span.line].text[span.start : span.end].strip("，。")
        for span in found.spans
    }
    framework = found.framework
    for measure in framework.measures:
        for item in measure.items:
            assert shown[Role.ITEM, item.id.rpartition("/")[2]] == item.text
        for group in measure.responsibilities:
            assert shown[Role.RESPONSIBILITY, group.id.rpartition("/")[2]] == f"（{group.text}）"
    assert shown[Role.CHAPTER, "1"] == "任务"
    assert shown[Role.TARGET, "t1"] == "新建仓库50个"


def test_a_target_of_a_table_is_its_row() -> None:
    found = parsed(
        f"{TEXT}\n表1 指标\n指标\t2025年\t2030年\n仓容（万吨）\t35\t48\n完好率（%）\t90\t95\n烘干塔（座）\t7\t9"
    )
    rows = {"仓容": "仓容（万吨）\t35\t48", "完好率": "完好率（%）\t90\t95", "烘干塔": "烘干塔（座）\t7\t9"}
    told = {one.id: rows[one.object] for one in found.framework.every_target() if one.object in rows}
    assert len(told) == len(rows)
    for span in found.spans:
        if span.id in told:
            assert found.source.lines[span.line].text[span.start : span.end] == told[span.id]


def test_the_result_is_a_valid_framework() -> None:
    for text in (TEXT, TABLE):
        framework = parsed(text).framework
        assert decode(encode(framework)) == framework


@given(
    st.text(
        "（）〔〕一二十第章节条、，。：；\n\t 120.％%年月前达到以上牵头负责责任单位建设完善的和分别—目录附件专栏",
        max_size=200,
    )
)
def test_any_text_becomes_a_valid_framework(text: str) -> None:
    framework = parsed(text + "\n一、建设仓库\n（一）建设仓库。新建仓库50座。").framework
    assert decode(encode(framework)) == framework


def test_a_source_of_which_nothing_is_left_has_no_measures() -> None:
    with pytest.raises(ParseError, match="no-measures"):
        parsed("cf2c524ff2d6f54a1f9566cade2b0f5.jpg\n\n—— 1 ——")


def test_a_thousand_labels_in_one_line_are_one_group() -> None:
    found = parsed("仓储方案\n一、任务\n（一）建库。新建仓库。\n" + "责任单位：商务部" * 2000).framework
    assert len(found.measures[0].responsibilities) == 1


def test_bodies_of_a_task_stand_in_their_cells() -> None:
    found = parsed(
        "粮库任务表\n序号\t任务\t牵头单位\t时限\t配合单位\n1\t建库\t省粮食局\t6月底\t\n2\t培训\t市粮食局\t7月底\t市财政局"
    )
    spans = [span for span in found.spans if span.role is Role.RESPONSIBILITY]
    shown = [found.source.lines[span.line].text[span.start : span.end] for span in spans]
    assert shown == ["省粮食局", "市粮食局\t7月底\t市财政局"]


def test_who_leads_in_person_and_a_dash_for_nobody_are_in_no_group_of_a_task() -> None:
    found = parsed(
        "粮库任务表\n序号\t任务\t牵头领导\t牵头单位\t配合单位\n"
        "1\t建库\t李某\t—\t省粮食局\n2\t培训\t—\t市粮食局\t—\n3\t巡查\t王某\t市商务局\t市财政局"
    )
    spans = [span for span in found.spans if span.role is Role.RESPONSIBILITY]
    shown = [found.source.lines[span.line].text[span.start : span.end] for span in spans]
    assert shown == ["省粮食局", "市粮食局", "市商务局\t市财政局"]
