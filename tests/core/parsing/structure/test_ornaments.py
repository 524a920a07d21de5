"""Signs before ordinals, which mark a pilot or what is important: ★行动1：."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, outline, parsed


@pytest.mark.parametrize(("sign", "ordinal"), [("★", "行动{}："), ("☆", "{}."), ("◆ ", "（{}）"), ("▲", "任务{}：")])
@pytest.mark.parametrize("above", ["第一部分　仓储\n", "一、仓储\n", ""])
def test_an_ornament_before_an_ordinal_leaves_the_outline_as_it_is(sign: str, ordinal: str, above: str) -> None:
    tasks = ("库房改造提升", "设备更新提升", "标准公开提升")
    numbers = "一二三" if ordinal.startswith("（") else "123"
    lines = [ordinal.format(number) + task for number, task in zip(numbers, tasks, strict=True)]
    said = "制定技术规范8项。\n【责任单位】市粮食局、市财政局\n"
    bare = framework(HEAD + above + "".join(f"{line}\n{said}" for line in lines))
    signed = parsed(HEAD + above + "".join(f"{sign}{line}\n{said}" for line in lines))
    assert [one.title for one in bare.measures] == list(tasks)
    assert outline(signed.framework) == outline(bare)
    assert [one.text for one in signed.framework.measures] == [one.text for one in bare.measures]
    assert "no-numbers" not in {notice.kind for notice in signed.notices}


@pytest.mark.parametrize("sign", [".", "、", "．"])
def test_a_sign_behind_a_bracketed_ordinal_is_no_part_of_its_label(sign: str) -> None:
    found = framework(
        f"{HEAD}一、仓储\n（一）{sign}改造库房\n(1){sign}改造东库。改造仓房8间。\n(2){sign}改造西库。改造仓房26间。\n（二）{sign}培训人员\n举办培训班6期。\n"
    )
    assert [(one.label, one.title) for one in found.measures] == [("（一）", "改造库房"), ("（二）", "培训人员")]
    assert [one.text for one in found.measures[0].items][1::2] == ["改造仓房8间", "改造仓房26间"]
