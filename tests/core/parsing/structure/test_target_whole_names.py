"""Objects that are named whole and with no more than they are, and when each figure of a sentence is due."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told, framework, told


def _told(sentence: str) -> list[Told]:
    head = "云岭市2027年仓储工作计划\n为做好仓储，制定本计划。\n"
    made = framework(f"{head}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [one for every in made for one in told(every.targets)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("24小时自助粮店增加到16个。", [("24小时自助粮店", "=", 16, "个", None)]),
        ("逐户开展储粮诊断，每年诊断企业不少于210家。", [("储粮诊断企业", ">=", 210, "家", None)]),
        ("征集发布储粮典型应用场景，每年发布典型场景不少于55个。", [("储粮典型应用场景", ">=", 55, "个", None)]),
        (
            "分批发布库区治理、运输、质检等应用场景清单，累计开放应用场景120个。",
            [("库区治理、运输、质检等应用场景", "=", 120, "个", None)],
        ),
        ("足额带位置落实粮田保有量72.5万亩。", [("粮田保有量", "=", 72.5, "万亩", None)]),
        ("落实粮食贮存服务提供者备案制度，备案率达到100%。", [("粮食贮存服务提供者备案率", "=", 100, "%", None)]),
        ("开展储粮服务标准化试点，实施试点16个。", [("储粮服务标准化试点", "=", 16, "个", None)]),
        ("支持高校院所、龙头企业围绕储粮产业建设烘干验证中心7家以上。", [("烘干验证中心", ">=", 7, "家", None)]),
        ("实施大学生保管员专项计划，招录不少于80名。", [("大学生保管员", ">=", 80, "名", None)]),
        ("乡村粮站：新改建20座。", [("乡村粮站", "=", 20, "座", None)]),
        ("举办招聘会“护粮百场”活动不少于一百三十场。", [("招聘会“护粮百场”活动", ">=", 130, "场", None)]),
    ],
)
def test_an_object_is_named_whole(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "存粮完好天数比例87.5%，同比改善1.2个百分点。",
            [("存粮完好天数比例", "=", 87.5, "%", None), ("存粮完好天数比例同比改善", "=", 1.2, "个百分点", None)],
        ),
        (
            "从2027年起每年新建烘干塔2000座，到2029年累计达1万座以上。",
            [("烘干塔", "=", 2000, "座", None), ("烘干塔", ">=", 1, "万座", "2029")],
        ),
        (
            "今年内完成审计项目60个，明年上半年整改到位率90%。",
            [("审计项目", "=", 60, "个", "2027"), ("整改到位率", "=", 90, "%", "2028-06")],
        ),
        (
            "2027年1-6月完成投资50%，全年完成100%。",
            [("完成投资", "=", 50, "%", "2027-06"), ("完成投资", "=", 100, "%", "2027")],
        ),
        (
            "6月底、12月底前分别完成30%、100%的改造任务。",
            [("改造任务", "=", 30, "%", "2027-06"), ("改造任务", "=", 100, "%", "2027-12")],
        ),
        ("\n● 2028年改造粮库80座以上。", [("改造粮库", ">=", 80, "座", "2028")]),
        ("于“十六五”末完成旧仓改造100座。", [("旧仓改造", "=", 100, "座", "2035")]),
    ],
)
def test_each_figure_has_its_own_date(sentence: str, wanted: list[Told]) -> None:
    assert _told(sentence) == wanted
