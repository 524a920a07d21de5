"""A table that holds the measures of one chapter of a text: in the chapter, or in the annex to which it refers."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups, outline, parsed, told

BEGUN = "云岭市粮食仓储提升方案\n为提升仓储，制定本方案。\n一、工作目标\n到2027年，自动化率达到60%。\n"
HEAD = "序号\t任务名称\t主要内容\t牵头单位\t配合单位\t完成时限\n"
TASKS = ("扩建粮库", "改造站点", "培训人员", "更新仪器", "接入平台", "公开收费", "选聘人员")
TABLE = HEAD + "".join(
    f"{at}\t{name}\t推进{name}工作。\t市粮食局\t市财政局\t2027年{at}月底\n" for at, name in enumerate(TASKS, 1)
)
END = "各县要压实责任，按季度报送进展。\n"


@pytest.mark.parametrize(
    "caption", ["附件：云岭市粮食仓储任务表", "附表：云岭市粮食仓储任务表", "附表\n云岭市仓储任务清单"]
)
@pytest.mark.parametrize(
    ("heading", "chapter"),
    [("重点任务", 2), ("主要举措", 2), ("任务分工", 2), ("组织方式", None), ("保障措施", None), ("基本要求", None)],
)
def test_the_chapter_that_has_the_tasks_and_refers_to_the_annex_holds_its_rows(
    caption: str, heading: str, chapter: int | None
) -> None:
    text = f"{BEGUN}二、{heading}\n分类推进，责任分工和时限见附表和附件。\n三、工作保障\n{END}{caption}\n{TABLE}"
    found = framework(text)
    assert [one.title for one in found.chapters] == ["工作目标", heading, "工作保障"]
    assert [(one.chapter, one.title) for one in found.measures] == [(chapter, name) for name in TASKS]
    assert groups(found.measures[0]) == [(("市粮食局",), ("市财政局",), ())]
    assert told(found.targets) == [("自动化率", "=", 60, "%", "2027")]


@pytest.mark.parametrize("rows", [3, 7])
@pytest.mark.parametrize("bodies", ["（市财政局、市粮食局负责）", ""])
def test_the_text_of_other_chapters_has_measures_beside_those_of_the_table(rows: int, bodies: str) -> None:
    table = "".join(TABLE.splitlines(keepends=True)[: rows + 1])
    kept = ("加强领导", "落实资金", "严格考核", "做好宣传")
    text = "".join(f"（{at}）{name}。{END.strip()}{bodies}\n" for at, name in zip("一二三四", kept, strict=True))
    found = framework(f"{BEGUN}二、重点任务\n分类推进下列任务。\n{table}三、保障措施\n{text}")
    assert [one.title for one in found.chapters] == ["工作目标", "重点任务", "保障措施"]
    assert outline(found) == [
        *((2, None, str(at), name) for at, name in enumerate(TASKS[:rows], 1)),
        *((3, None, f"（{at}）", name) for at, name in zip("一二三四", kept, strict=True)),
    ]
    assert groups(found.measures[-1]) == ([((), ("市财政局", "市粮食局"), ())] if bodies else [])
    assert told(found.targets) == [("自动化率", "=", 60, "%", "2027")]


def test_a_table_that_repeats_the_tasks_of_the_text_only_names_bodies_for_them() -> None:
    text = "".join(f"（{at}）{name}。推进{name}工作。\n" for at, name in zip("一二三四五六七", TASKS, strict=True))
    found = framework(f"{BEGUN}二、重点任务\n{text}三、责任分工\n{TABLE}")
    assert [(one.chapter, one.title) for one in found.measures] == [(2, name) for name in TASKS]
    assert all(groups(one) == [(("市粮食局",), ("市财政局",), ())] for one in found.measures)


def test_units_that_only_head_the_rows_of_a_table_divide_its_tasks() -> None:
    head = "| 序号 | 任务 | 目标 | 责任单位 |\n|---|---|---|---|\n"
    rows = [f"| {at} | {name} | {name}{at}0项 | 市粮食局 |\n" for at, name in enumerate(TASKS[:4], 1)]
    text = "# 云岭市仓储方案\n\n## 一、工作目标\n\n到2027年，自动化率达到60%。\n\n## 二、重点任务\n\n"
    text += f"### （一）仓储\n\n{head}"
    text += f"{''.join(rows[:2])}\n### （二）队伍\n\n{head}{''.join(rows[2:])}\n## 三、保障\n\n{END}"
    found = framework(text, "方案.md")
    assert [(one.chapter, one.label) for one in found.measures] == [(2, str(at)) for at in range(1, 5)]
    assert [one.targets[0].value for one in found.measures] == [10, 20, 30, 40]
    assert all(groups(one) for one in found.measures)


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        (
            "进度安排",
            (
                "序号 工作内容 完成时间 责任单位",
                "1 选定库点 2026年3月 市粮食局",
                "2 分批施工 2026年9月 市粮食局",
                "3 总结验收 2026年12月 市财政局",
            ),
        ),
        ("组织领导", ("序号 工作内容 责任单位", "1 综合协调 市粮食局", "2 资金保障 市财政局", "3 监督检查 市商务局")),
    ],
)
def test_a_table_of_stages_or_of_who_does_what_holds_no_measures(heading: str, rows: tuple[str, ...]) -> None:
    table = "".join("\t".join(row.split()) + "\n" for row in rows)
    tasks = "".join(
        f"（{at}）{name}。推进{name}工作。（市粮食局牵头）\n" for at, name in zip("一二三", TASKS, strict=False)
    )
    kept = f"四、工作保障\n（一）加强领导。{END}（二）落实资金。{END}"
    found = framework(f"{BEGUN}二、重点任务\n{tasks}三、{heading}\n分工如下。\n{table}{kept}")
    assert [one.title for one in found.chapters] == ["工作目标", "重点任务", heading, "工作保障"]
    assert [(one.chapter, one.title) for one in found.measures] == [
        *((2, name) for name in TASKS[:3]),
        (4, "加强领导"),
        (4, "落实资金"),
    ]


@pytest.mark.parametrize("bodies", ["责任单位：市粮食局；完成时限：2026年6月。", ""])
def test_tasks_of_an_annex_in_words_that_somebody_answers_for_are_told_where_they_are_left(bodies: str) -> None:
    made = parsed(
        "云岭市粮食仓储行动方案\n一、重点行动\n（一）扩建粮库。新建平房仓6座。（市粮食局）\n（二）更新设备。更新风机80台。（市财政局）\n"
        "二、保障措施\n（三）加强调度。按月通报进展。（市粮食局）\n"
        f"附件1\n2026年重点任务清单\n1.检修东库2座。{bodies}\n2.检修西库3座。{bodies}\n"
    )
    assert [one.label for one in made.framework.measures] == ["（一）", "（二）", "（三）"]
    assert [notice.line for notice in made.notices if notice.kind == "other-part"] == ([7] if bodies else [])


def test_each_row_of_a_task_answers_for_the_clause_that_it_says_again() -> None:
    text = (
        "云岭市粮食仓储提升方案\n一、主要任务\n（一）扩建粮库。推进选址论证，新建粮库12座，完善周边道路。\n"
        "（二）培训人员。培训保管员200人。\n"
        "附件\n重点任务清单\n序号\t重点任务\t具体举措\t责任单位\t时间\n1\t扩建粮库\t推进选址论证\t市粮食局\t2026年底\n"
        "\t\t新建粮库12座\t市粮食局、市财政局\t2027年底\n2\t培训人员\t培训保管员200人\t市人社局\t2026年\n"
    )
    first, second = framework(text).measures
    assert first.text == "推进选址论证，新建粮库12座，完善周边道路。"
    one, both = (group.id for group in first.responsibilities)
    assert [(item.text, item.responsibility, item.due) for item in first.items] == [
        ("推进选址论证", one, "2026"),
        ("新建粮库12座", both, None),
        ("完善周边道路", None, None),
    ]
    assert [(aim.object, aim.responsibility, aim.due) for aim in first.targets] == [("新建粮库", both, "2027")]
    assert [aim.due for aim in second.targets] == ["2026"]


REPEATED = (
    "云岭市粮食仓储提升方案\n一、主要任务\n（一）扩建粮库。推进选址论证，新建粮库12座。加强库区综合整治，修筑库区防护围墙。\n"
    "（二）培训人员。轮训保管员200人，公开培训结果。\n"
    "（三）公开标准。各粮库在门前公开收费标准，接受货主监督，及时处理投诉。\n{kept}"
    "附件\n重点任务分工表\n序号\t重点任务\t责任单位\t完成时限\n"
)
KEPT = "二、保障措施\n（一）加强领导。成立工作专班。\n"
ONE_EACH = "1\t新建粮库12座，修筑库区防护围墙。\t市粮食局\t2028年底前\n2\t轮训保管员200人。\t市人社局\t2027年底前\n"
TWO_OF_ONE = ONE_EACH.replace("，修筑库区防护围墙。", "。") + "3\t修筑库区防护围墙。\t市住房城乡建设局\t2029年6月底前\n"


@pytest.mark.parametrize("kept", ["", KEPT])
@pytest.mark.parametrize(("rows", "later"), [(ONE_EACH, "2028"), (TWO_OF_ONE, "2029-06")])
def test_the_deadline_of_a_row_holds_for_the_clauses_that_it_says_again(kept: str, rows: str, later: str) -> None:
    made = parsed(REPEATED.format(kept=kept) + rows)
    first, second, *_ = made.framework.measures
    assert [(item.text, item.due) for item in first.items] == [
        ("推进选址论证", None),
        ("新建粮库12座", None),  # its target has the date
        ("加强库区综合整治", None),
        ("修筑库区防护围墙", later),
    ]
    assert [(aim.object, aim.due) for aim in (*first.targets, *second.targets)] == [
        ("新建粮库", "2028"),
        ("保管员", "2027"),
    ]
    assert [item.due for item in second.items] == [None, None]
    assert made.notices == ()


def test_a_row_of_several_bodies_answers_for_its_own_clauses() -> None:
    first = framework(REPEATED.format(kept=KEPT) + TWO_OF_ONE).measures[0]
    one, other = (group.id for group in first.responsibilities)
    assert [item.responsibility for item in first.items] == [None, one, None, other]


def test_a_deadline_of_a_row_in_other_words_is_told() -> None:
    rows = ONE_EACH.replace("新建粮库12座，修筑库区防护围墙。", "完成库区综合整治和选址论证工作")
    made = parsed(REPEATED.format(kept=KEPT) + rows)
    assert {item.due for item in made.framework.measures[0].items} == {None}
    assert [(one.kind, one.facts) for one in made.notices] == [
        ("rows-undated", {"count": 1, "text": "完成库区综合整治和选址论证工作"})
    ]


def test_the_deadline_that_the_text_names_stays_beside_that_of_a_row() -> None:
    text = REPEATED.format(kept=KEPT).replace("修筑库区防护围墙。", "2027年底前修筑库区防护围墙。")
    text = text.replace("新建粮库12座", "2026年底前新建粮库12座")
    rows = "1\t2026年底前新建粮库12座。\t市粮食局\t2028年底前\n2\t轮训保管员200人。\t市人社局\t2027年底前\n"
    first = framework(text + rows).measures[0]
    assert [aim.due for aim in first.targets] == ["2026"]
