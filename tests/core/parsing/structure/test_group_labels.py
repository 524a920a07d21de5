"""A label of bodies is found whatever it ends with: a cheap look for its end comes first."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.bodies import parse
from desktop.core.parsing.structure.series import names_bodies
from tests.core.parsing.structure.documents import HEAD, framework, groups, parsed


@pytest.mark.parametrize("behind", ["：", " :", "】", "〕：", "）∶"])
@pytest.mark.parametrize(
    "label",
    [
        "牵头单位", "总牵头部门", "牵头", "指导机构", "责任主体", "配合责任股室", "第一责任单位", "任务分工", "分工",
        "属地责任", "属地管理", "属地管理部门", "落实责任科室", "支持司局", "主办处室", "配合", "协办", "会办", "参加",
        "督导部门", "督办单位", "验收单位", "督导检查部门", "监管责任单位", "考核单位", "主管部门", "督促落实单位",
    ],
)  # fmt: skip
def test_a_label_names_bodies(label: str, behind: str) -> None:
    assert names_bodies(f"新建标准粮库。{label}{behind}市粮食局")


@pytest.mark.parametrize("text", ["新建标准粮库，加强责任：落实到人。", "重点：建库。"])
def test_other_words_before_a_colon_name_none(text: str) -> None:
    assert not names_bodies(text)


@pytest.mark.parametrize(
    ("text", "lead", "support", "guide"),
    [
        ("责任单位：市粮食集团、市仓储公司，市粮食局指导", (), ("市粮食集团", "市仓储公司"), ("市粮食局",)),
        ("责任单位：区粮食局〔牵头〕、区商务局、各街道", ("区粮食局",), ("区商务局", "各街道"), ()),
        ("分管市领导：王某；责任单位：市粮食局", (), ("市粮食局",), ()),
        ("挂钩县政府领导：李某；牵头单位：县粮食局", ("县粮食局",), (), ()),
        ("牵头单位：市粮食局；责任单位：各县；督导单位：市督查室", ("市粮食局",), ("各县", "市督查室"), ()),
        ("责任部门：仓储部；督导部门：质量部", (), ("仓储部", "质量部"), ()),
        ("行业主管部门：市粮食局；挂牌督办单位：市安委办", (), ("市粮食局", "市安委办"), ()),
    ],
)
def test_whose_role_is_marked(
    text: str, lead: tuple[str, ...], support: tuple[str, ...], guide: tuple[str, ...]
) -> None:
    group = parse(text)
    assert (group.lead, group.support, group.guide) == (lead, support, guide)


@pytest.mark.parametrize(
    ("lines", "lead", "support"),
    [
        ("1.目标任务：建库。\n2.责任单位：市粮食局牵头，市财政局配合。", ("市粮食局",), ("市财政局",)),
        ("1.目标任务：建库。\n2.完成时限：2027年底前。\n3.责任单位：市粮食局。", (), ("市粮食局",)),
        ("（1）建库。\n（2）牵头单位：市粮食局。\n（3）配合单位：市财政局。", ("市粮食局",), ("市财政局",)),
        ("1、建库。\n2、责任部门：市粮食局牵头；市财政局配合。", ("市粮食局",), ("市财政局",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("other", ["1.培训保管员。\n2.责任单位：市水务局。\n", "1.培训保管员。\n", "培训保管员。\n"])
def test_a_label_may_have_an_ordinal_of_its_own(
    lines: str, lead: tuple[str, ...], support: tuple[str, ...], other: str
) -> None:
    made = framework(f"{HEAD}一、任务\n（一）建库工程\n{lines}\n（二）培训工程\n{other}").measures
    assert [one.label for one in made] == ["（一）", "（二）"]
    assert [(group.lead, group.support) for group in made[0].responsibilities] == [(lead, support)]


@pytest.mark.parametrize(
    "label",
    [
        "责任领导", "挂点领导", "责任局领导", "分管副局长", "责任人", "第一责任人", "具体负责人", "项目负责人",
        "经办人", "牵头人", "联系人及电话", "联络员", "主要负责人", "督导领导", "包片领导", "监督人", "验收人",
    ],
)  # fmt: skip
@pytest.mark.parametrize("names", ["王某", "王××（副局长）", "王某、李某某"])
def test_persons_are_no_bodies_whatever_their_label(label: str, names: str) -> None:
    lines = f"{label}：{names}\n责任单位：市粮食局"
    (first, _) = framework(f"{HEAD}一、任务\n（一）建库工程。扩建粮库。\n{lines}\n（二）培训。培训人员。\n").measures
    assert [(group.lead, group.support) for group in first.responsibilities] == [((), ("市粮食局",))]
    assert first.text == "扩建粮库。"
    alone = framework(f"{HEAD}一、任务\n（一）建库。扩建粮库。\n{label}：{names}\n（二）培训。培训人员。\n").measures[0]
    assert alone.responsibilities == ()


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("责任科室：仓储科；配合科室：财务科", (), ("仓储科", "财务科")),
        ("分管领导：王某；责任科室：仓储科", (), ("仓储科",)),
        ("责任单位：市粮食局；责任科室：仓储科", (), ("市粮食局",)),
        ("牵头单位：市粮食局；责任股室：仓储股；配合单位：市财政局", ("市粮食局",), ("市财政局",)),
        ("牵头科室：仓储科；配合单位：市财政局", ("仓储科",), ("市财政局",)),
        ("责任单位：市委党校及各行政机关", (), ("市委党校", "各行政机关")),
    ],
)
def test_offices_do_a_task_where_no_body_is_named_for_it(
    text: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    group = parse(text)
    assert (group.lead, group.support, group.text) == (lead, support, text)


@pytest.mark.parametrize(
    ("behind", "lead", "support"),
    [
        ("责任人：赵某　责任股室：仓储股", (), ("仓储股",)),
        ("分管领导：赵某；责任部门：仓储科；配合部门：各股室", (), ("仓储科", "各股室")),
        ("牵头单位（部门）：县粮食局", ("县粮食局",), ()),
        ("落实主体：各镇", (), ("各镇",)),
        ("（主办：县粮食局；协办：县水务局）", ("县粮食局",), ("县水务局",)),
        ("（县粮食局统筹，各镇落实）", ("县粮食局",), ("各镇",)),
        ("（县粮食局统筹协调，县水务局、各镇配合）", ("县粮食局",), ("县水务局", "各镇")),
        ("（牵头部门：市粮食局，责任部门：市水务局，责任县区：各县区）", ("市粮食局",), ("市水务局", "各县区")),
        ("（党组成员赵某牵头，仓储处负责）", ("仓储处",), ()),
        ("（副局长赵某某牵头，仓储处、财务处配合）", (), ("仓储处", "财务处")),
    ],
)
def test_a_group_behind_its_sentence_is_taken_off_with_its_labels_and_persons(
    behind: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    (first, _) = framework(f"{HEAD}一、任务\n（一）建库。扩建粮库4座。{behind}\n（二）培训。培训人员。\n").measures
    assert first.text == "扩建粮库4座。"
    assert [(group.lead, group.support) for group in first.responsibilities] == [(lead, support)]


@pytest.mark.parametrize(
    ("told", "lead", "support"),
    [
        ("（同上）", ("市粮食局",), ("市水利局",)),
        ("责任单位：同上", ("市粮食局",), ("市水利局",)),
        ("（牵头单位：同上；配合单位：市财政局）", ("市粮食局",), ("市财政局",)),
        ("（牵头单位：市财政局；配合单位：同上）", ("市财政局",), ("市水利局",)),
    ],
)
def test_bodies_that_are_the_same_as_above_are_repeated(
    told: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    first = "（一）建库。扩建粮库4座。（市粮食局牵头，市水利局配合）\n"
    found = framework(f"{HEAD}一、任务\n{first}（二）修库。修库12座。{told}\n（三）培训。培训人员。\n").measures
    assert found[1].text == "修库12座。"
    assert [(group.lead, group.support) for group in found[1].responsibilities] == [(lead, support)]


def test_cells_may_say_that_the_bodies_are_the_same_as_above() -> None:
    rows = "1\t新建粮库3座\t市粮食局\t市财政局\n2\t建设试点3个\t同上\t市水利局\n3\t培训5人\t市人社局\t同上\n"
    found = framework(f"云岭市粮食工作任务表\n序号\t任务\t牵头单位\t配合单位\n{rows}").measures
    assert [(one.responsibilities[0].lead, one.responsibilities[0].support) for one in found] == [
        (("市粮食局",), ("市财政局",)),
        (("市粮食局",), ("市水利局",)),
        (("市人社局",), ("市水利局",)),
    ]


@pytest.mark.parametrize("stop", ["", "。"])
def test_who_leads_all_that_follows_is_told_from_inside_a_bracket(stop: str) -> None:
    rule = "以下各项行动均由市粮食局牵头，不再列出"
    text = (
        f"（一）建库。扩建粮库4座。（市粮食局牵头，市水利局配合。{rule}{stop}）\n（二）修库。修库12座。（市财政局。）\n"
    )
    found = parsed(f"{HEAD}一、任务\n{text}")
    assert [(one.kind, one.facts) for one in found.notices] == [("standing-rule", {"text": rule})]


@pytest.mark.parametrize(
    "bracket",
    [
        "（指导单位：省粮食局；牵头单位：市粮食局；配合单位：市纪委监委机关）",
        "（指导单位：省粮食局，牵头单位：市粮食局，配合单位：市纪委监委机关）",
        "（指导：省粮食局；牵头：市粮食局；配合：市纪委监委机关）",
        "（由省粮食局指导；市粮食局牵头；市纪委监委机关配合）",
    ],
)
def test_a_bracket_that_begins_with_who_guides_is_a_group(bracket: str) -> None:
    text = f"{HEAD}一、任务\n（一）加强监督。开展督导。{bracket}\n（二）培训。培训人员。"
    first = framework(text).measures[0]
    assert first.text == "开展督导。"
    assert groups(first) == [(("市粮食局",), ("市纪委监委机关",), ("省粮食局",))]


@pytest.mark.parametrize(
    "bracket",
    [
        "（牵头单位 市粮食局，配合单位 市商务局、市财政局）",
        "（牵头单位：市粮食局 | 配合单位：市商务局、市财政局）",
        "（牵头单位：市粮食局｜配合单位：市商务局、市财政局）",
        "（牵头单位：市粮食局 配合单位：市商务局 市财政局）",
    ],
)
def test_a_blank_or_a_bar_parts_bodies_and_their_labels(bracket: str) -> None:
    first = framework(f"{HEAD}一、任务\n（一）建仓。建设新仓。{bracket}\n（二）培训。培训人员。").measures[0]
    assert first.text == "建设新仓。"
    assert groups(first) == [(("市粮食局",), ("市商务局", "市财政局"), ())]


@pytest.mark.parametrize(
    "names",
    [
        ("人民银行云岭市分行", "市委政法委"),
        ("云岭海关", "市金融办"),
        ("市科协", "市供销社"),
        ("市水务集团有限公司", "市财政局"),
        ("中国银行业协会", "市财政局"),
    ],
)
def test_blanks_part_names_and_not_one_name(names: tuple[str, ...]) -> None:
    listed = " ".join(names).replace("集团有限", "集团 有限").replace("银行业", "银行 业")
    first = framework(f"{HEAD}一、任务\n（一）建仓。建设新仓。（责任单位：{listed}）\n（二）培训。培训人员。").measures[
        0
    ]
    assert groups(first) == [((), names, ())]


def test_a_blank_of_a_web_page_parts_bodies_from_the_text_like_any_other() -> None:
    page = "".join(
        f"<p>{text}</p>"
        for text in (
            "云岭市粮食方案", "一、任务", "（一）改造。改造粮库。&nbsp;&nbsp;责任单位：市教育局、市财政局",
            "（二）建库。新建粮库。&nbsp;由市粮食局负责。",
        )
    )  # fmt: skip
    one, two = framework(page, "方案.html").measures
    assert (one.text, groups(one)) == ("改造粮库。", [((), ("市教育局", "市财政局"), ())])
    assert (two.text, groups(two)) == ("新建粮库。", [(("市粮食局",), (), ())])


@pytest.mark.parametrize(
    ("said", "lead", "support"),
    [
        ("市粮食局（牵头），市委金融办、市商务局", ("市粮食局",), ("市委金融办", "市商务局")),
        ("市粮食局牵头，市商务局配合", ("市粮食局",), ("市商务局",)),
        ("各县区、市商务局负责", (), ("各县区", "市商务局")),
        ("市粮食局", (), ("市粮食局",)),
    ],
)
@pytest.mark.parametrize("before", ["", "【", "2."])
def test_the_shortest_label_names_bodies(
    before: str, said: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    line = f"【责任：{said}】" if before == "【" else f"{before}责任：{said}"
    one = framework(f"{HEAD}一、建库\n（一）扩建\n新建粮库。\n{line}\n（二）培训\n培训粮农。\n").measures[0]
    assert (groups(one), one.text) == ([(lead, support, ())], "新建粮库。")


@pytest.mark.parametrize(
    "line",
    [
        "责任：落实到人，压实到岗。",
        "责任：各部门要各司其职，形成合力。",
        "压实责任：市粮食局、市商务局。",
        "责任：某人",
        "整合市粮食局（牵头），市商务局窗口。",
    ],
)
def test_what_else_is_called_responsibility_names_none(line: str) -> None:
    one = framework(f"{HEAD}一、建库\n（一）扩建\n新建粮库。\n{line}\n（二）培训\n培训粮农。\n").measures[0]
    assert (groups(one), one.text) == ([], f"新建粮库。\n{line}")


@pytest.mark.parametrize("said", ["东山县，负责改造粮库5座。", "市粮食局、东山县，牵头改造粮库5座。"])
def test_the_shortest_label_stands_before_bodies_and_nothing_that_they_do(said: str) -> None:
    found = framework(f"{HEAD}一、任务\n（一）改造粮库\n责任：{said}\n（二）培训\n培训200人。\n责任：市粮食局，负责\n")
    assert [aim.value for aim in found.measures[0].targets] == [5]
    assert [name for one in found.measures[0].responsibilities for name in one.support if "改造" in name] == []
    assert [one.lead + one.support for one in found.measures[1].responsibilities] == [("市粮食局",)]
