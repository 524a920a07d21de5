"""Decimals 1.1 below chapters 1, 2: few of them, with gaps and repeats, beside quantities and a title."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, outline, parsed


def test_chapters_that_are_counted_1_2_hold_the_decimals_though_most_of_them_have_none() -> None:
    found = framework(
        "清源市粮库改造方案\n1 总体要求\n坚持稳中求进，有序推进改造。\n2 重点任务\n"
        "2.1 改造库房。新建平房仓6座。（市粮食局）\n2.2 更新设备。推广机械通风。（市财政局）\n"
        "3 组织领导\n成立改造专班，定期调度进展。\n4 保障措施\n各县区要强化要素保障。\n"
    )
    assert [one.title for one in found.chapters] == ["总体要求", "重点任务", "组织领导", "保障措施"]
    assert outline(found) == [(2, None, "2.1", "改造库房"), (2, None, "2.2", "更新设备")]


def test_points_with_texts_of_their_own_stay_the_measures_beside_one_that_counts_1_1() -> None:
    found = framework(
        "清源市粮库改造方案\n1. 改造库房。新建平房仓6座。（市粮食局）\n2. 更新设备\n"
        "2.1 机械通风\n推广机械通风。\n2.2 电子测温\n推广电子测温。\n2.3 环流熏蒸\n推广环流熏蒸。\n"
        "3. 培训人员。每年培训保管员80人次。（市人社局）\n4. 公开标准。公布收购标准。（市粮食局）\n"
    )
    assert [one.label for one in found.measures] == ["1.", "2.", "3.", "4."]


@pytest.mark.parametrize(
    ("labels_", "kind"),
    [(("2.1", "2.3", "2.4"), "gap"), (("2.1", "2.1", "2.3"), "repeat"), (("2.1.1", "2.1.1", "2.1.3"), "repeat")],
)
def test_a_decimal_that_is_left_out_or_comes_twice_ends_no_series(labels_: tuple[str, ...], kind: str) -> None:
    tasks = ("改造库房。推广机械通风。", "人才引进。引进保管员。", "公开标准。公布收购标准。")
    inner = "2.1 仓储设施\n" if labels_[0].count(".") > 1 else ""
    lines = "".join(f"{label} {task}（市粮食局）\n" for label, task in zip(labels_, tasks, strict=True))
    found = parsed(f"清源市粮库改造方案\n1 总体目标\n仓容稳步提升。\n2 重点任务\n{inner}{lines}")
    assert [one.label for one in found.framework.measures] == list(labels_)
    assert all(len(one.responsibilities) == 1 for one in found.framework.measures)
    assert kind in {notice.kind for notice in found.notices}


def test_a_quantity_at_the_beginning_of_a_broken_line_counts_no_measure() -> None:
    found = framework(
        "清源市粮库改造方案\n1 总体目标\n仓容稳步提升。\n2 重点任务\n2.1 改造库房\n新建库房\n"
        "2.3万平方米，配备测温设备。\n2.2 更新设备\n推广机械通风。\n2.3 公开标准\n公布收购标准。\n"
    )
    assert [one.title for one in found.measures] == ["改造库房", "更新设备", "公开标准"]


@pytest.mark.parametrize("below", [1, 2])
def test_decimals_of_the_second_level_group_those_below_them_in_every_chapter(below: int) -> None:
    inner = "".join(
        f"1.{group}{name}\n1.{group}.1 扩建{name}。新建平房仓6座。（市粮食局）\n"
        f"1.{group}.2 修缮{name}。更换门窗。（市财政局）\n"
        for group, name in enumerate(("东库", "西库")[:below], 1)
    )
    found = framework(
        f"清源市粮库改造方案\n1 重点任务\n{inner}2 保障措施\n2.1 加强领导\n2.1.1 成立专班。\n2.1.2 压实责任。\n"
    )
    assert [one.section for one in found.measures[-2:]] == ["加强领导", "加强领导"]
    assert [one.label for one in found.measures][:2] == ["1.1.1", "1.1.2"]
    assert len(found.measures) == 2 * below + 2


@pytest.mark.parametrize(
    ("first", "second", "inner"),
    [
        ("1 主要任务", "2 保障措施", "{n}.1 "),
        ("1　重点行动", "2　保障措施", "{n}.1 "),
        ("1主要任务", "2保障措施", "{n}.1 "),
        ("一 主要任务", "二 保障措施", "（一）"),
        ("甲、主要任务", "乙、保障措施", "一、"),
        ("壹、主要任务", "贰、保障措施", "（壹）"),
    ],
)
def test_the_first_chapter_directly_below_a_title_is_no_part_of_it(first: str, second: str, inner: str) -> None:
    found = framework(
        f"清源市粮库改造工作方案\n{first}\n{inner.format(n=1)}改造库房。新建平房仓6座。（市粮食局）\n"
        f"{inner.format(n=1).translate(str.maketrans('一壹', '二贰')).replace('1.1', '1.2')}"
        "更新设备。推广机械通风。（市财政局）\n"
        f"{second}\n{inner.format(n=2)}加强调度。按月通报。（市粮食局）\n"
    )
    assert found.title == "清源市粮库改造工作方案"
    assert [one.title for one in found.measures] == ["改造库房", "更新设备", "加强调度"]
    assert len(found.chapters) == 2


@pytest.mark.parametrize("dash", ["-", "—", "–"])
@pytest.mark.parametrize("gap", [" ", "", "、"])
def test_tasks_that_are_counted_1_1_with_a_dash_are_the_measures(dash: str, gap: str) -> None:
    tasks = ((1, 1, "扩建东库6座"), (1, 2, "扩建西库8座"), (2, 1, "更新风机80台"), (3, 1, "培训保管员90人次"))
    names = {1: "扩建粮库", 2: "更新设备", 3: "培训人员"}
    lines = [
        (f"任务（{'一二三'[group - 1]}）{names[group]}\n" if at == 1 else "")
        + f"{group}{dash}{at}{gap}{task}。（市粮食局、市财政局）\n"
        for group, at, task in tasks
    ]
    found = framework(f"{HEAD}{''.join(lines)}")
    assert [one.title for one in found.chapters] == list(names.values())
    assert [(one.chapter, one.label) for one in found.measures] == [
        (group, f"{group}{dash}{at}") for group, at, _ in tasks
    ]
    assert [item.text for one in found.measures for item in one.items] == [task for _, _, task in tasks]


def test_a_span_at_the_beginning_of_a_line_counts_nothing() -> None:
    found = framework(
        f"{HEAD}一、扩建粮库\n1-2 月扩建东库。\n1-3 月扩建西库。\n2-1 号库停用。\n二、更新设备\n更新风机80台。\n"
    )
    assert [one.label for one in found.measures] == ["一、", "二、"]


@pytest.mark.parametrize("label", ["{}-{} ", "{}-{}", "{}—{}、", "A{1}.", "（{2}）", "{2}."])
def test_the_label_of_a_point_is_no_part_of_what_it_asks_for(label: str) -> None:
    said = ("新建粮库2座", "改造仓房4座"), ("培训保管员90人次", "更新风机80台")
    lines = [
        f"（{'一二'[group]}）{name}\n"
        + "".join(f"{label.format(group + 1, at + 1, 'ⅰⅱ'[at])}{one}。\n" for at, one in enumerate(said[group]))
        for group, name in enumerate(("建好粮库", "管好粮库"))
    ]
    found = framework(f"{HEAD}一、重点工作\n{''.join(lines)}")
    assert [one.title for one in found.measures] == ["建好粮库", "管好粮库"]
    assert [item.text for one in found.measures for item in one.items] == [*said[0], *said[1]]
    named = [target.object for one in found.measures for target in one.targets]
    assert named == ["新建粮库", "改造仓房", "保管员", "更新风机"]


def test_a_quantity_at_the_beginning_of_a_sentence_is_no_label() -> None:
    found = framework(f"{HEAD}一、任务\n（一）建库。选址。3-5座粮库建成投用。\n（二）管库。管好粮库。\n")
    assert "3-5座粮库建成投用" in [one.text for one in found.measures[0].items]


def test_a_chapter_of_two_clauses_is_one_where_the_decimals_count_as_it_does() -> None:
    found = framework(
        "清源市粮库改造方案\n1 强基础，补短板\n1.1 改造库房\n新建平房仓。\n1.2 更新设备\n推广机械通风。\n"
        "2 重点任务\n2.1 培训人员\n举办培训班。\n3 抓创新，塑优势\n3.1 公开标准\n公布收购标准。\n"
    )
    assert [one.title for one in found.chapters] == ["强基础，补短板", "重点任务", "抓创新，塑优势"]
    assert [one.label for one in found.measures] == ["1.1", "1.2", "2.1", "3.1"]


@pytest.mark.parametrize("line", ["2 座仓库改造，3座新建", "3 个县先行，其他县跟进", "2 县试点，总结经验。"])
def test_a_line_of_two_clauses_that_breaks_the_count_is_text(line: str) -> None:
    found = framework(
        f"清源市粮库改造方案\n1 重点任务\n1.1 改造库房\n新建平房仓。\n{line}\n1.2 更新设备\n推广机械通风。\n"
        "1.3 培训人员\n举办培训班。\n2 组织领导\n2.1 公开标准\n公布收购标准。\n"
    )
    assert [one.title for one in found.chapters] == ["重点任务", "组织领导"]
    assert line in (found.measures[0].text or "")


def test_numbers_with_a_dash_stand_below_brackets_though_points_are_counted_before() -> None:
    found = framework(
        "清源市粮库改造方案\n第一部分 工作目标\n1.仓容达到20万吨。\n2.损耗率下降到3%以下。\n第二部分 重点工作\n"
        "（一）改造库房\n1-1 新建平房仓6座。（市粮食局）\n1-2 修缮旧库。（市财政局）\n"
        "（二）更新设备\n2-1 推广机械通风。（市粮食局）\n2-2 推广电子测温。（市财政局）\n"
    )
    titles = [one.title for one in found.measures if one.chapter == 2]
    assert titles == ["改造库房", "更新设备"]
    assert all(len(one.responsibilities) == 2 for one in found.measures if one.chapter == 2)


@pytest.mark.parametrize("own", [True, False])
def test_lists_in_lists_of_a_page_are_levels(own: bool) -> None:
    said = "。新建粮库12座。（市粮食局）" if own else ""
    parts = "<ol><li>编制建库方案。（市粮食局）</li><li>组织工程验收。（市财政局）</li></ol>"
    items = "".join(f"<li>{name}{said}{parts}</li>" for name in ("建设粮库", "改造粮站"))
    found = framework(f"<h1>云岭市粮库方案</h1><p>为建库，制定本方案。</p><ol>{items}</ol>", "方案.html")
    chapters, labels = ([], ["1.", "2."]) if own else (["建设粮库", "改造粮站"], ["1.1", "1.2", "2.1", "2.2"])
    assert [one.title for one in found.chapters] == chapters
    assert [one.label for one in found.measures] == labels
