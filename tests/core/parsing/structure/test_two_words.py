"""Tasks and what is done for them, which two words count."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups, outline, parsed

_UNITS = (
    ("任务{}：", "建好粮库", ""),
    ("举措{}：", "扩建储备粮库。新建粮库12座。", "责任单位：市粮食局"),
    ("举措{}：", "改造收购站点。更新烘干设备。", "责任单位：市粮食局"),
    ("任务{}：", "培养队伍", ""),
    ("举措{}：", "培训保管人员。每年举办培训班。", "责任单位：市人社局"),
)


def _text(numbers: str, units: tuple[tuple[str, str, str], ...] = _UNITS) -> str:
    lines = [
        label.format(one) + said + (f"\n{by}" if by else "")
        for one, (label, said, by) in zip(numbers, units, strict=True)
    ]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("numbers", ["112二3", "一12二1", "一一二二三"])
def test_the_outer_word_divides_and_the_inner_one_counts_the_measures(numbers: str) -> None:
    found = parsed(HEAD + _text(numbers.replace("二", "2") if numbers[0] == "1" else numbers))
    assert [one.title for one in found.framework.chapters] == ["建好粮库", "培养队伍"]
    assert [(one.chapter, one.title) for one in found.framework.measures] == [
        (1, "扩建储备粮库"),
        (1, "改造收购站点"),
        (2, "培训保管人员"),
    ]
    assert groups(found.framework.measures[0]) == [((), ("市粮食局",), ())]
    assert not found.notices


def test_below_chapters_the_outer_word_heads_a_section() -> None:
    found = framework(f"{HEAD}一、主要任务\n{_text('11223')}二、保障措施\n各县要压实责任。\n")
    assert [one.title for one in found.chapters] == ["主要任务", "保障措施"]
    assert [(section, title) for _, section, _, title in outline(found)] == [
        ("建好粮库", "扩建储备粮库"),
        ("建好粮库", "改造收购站点"),
        ("培养队伍", "培训保管人员"),
    ]


def test_goals_of_a_task_are_parts_of_it() -> None:
    units = tuple((label.replace("举措", "目标"), said, by) for label, said, by in _UNITS)
    assert not framework(HEAD + _text("11221", units)).chapters
