"""Boxes 工程一：… within a measure, and tasks that are the measures themselves."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, outline, told

BOX = "重点工程{}：仓储提升工程\n扩建仓库，更新货架。\n"


@pytest.mark.parametrize("behind", ["（三）培训人员\n编写教材，开展轮训。\n", ""])
def test_a_box_within_a_measure_is_its_text(behind: str) -> None:
    text = f"{HEAD}一、任务\n（一）建库\n新建仓库。\n（二）改造\n改造老库。\n{BOX.format('一')}{behind}"
    text += f"二、保障\n（一）组织\n明确专人。\n{BOX.format('二')}（二）经费\n落实经费。\n"
    found = framework(text)
    assert [(one.chapter, one.ordinal) for one in found.measures] == [
        (1, 1), (1, 2), *([(1, 3)] if behind else []), (2, 1), (2, 2),
    ]  # fmt: skip
    assert "扩建仓库" in (found.measures[1].text or "")


def test_tasks_that_are_divided_stay_the_measures() -> None:
    parts = "（一）选址。选定新库地址，落实用地。\n（二）施工。组织施工，按期验收。\n"
    tasks = "".join(f"任务{at}：建设{name}库\n{parts}" for at, name in zip("一二三", "东西北", strict=True))
    found = framework(f"{HEAD}一、总体要求\n（一）思路。建好仓库。\n（二）原则。先急后缓。\n二、重点任务\n{tasks}")
    assert [one[2] for one in outline(found)][2:] == ["任务一", "任务二", "任务三"]


def test_a_box_stands_in_the_time_with_which_the_text_of_its_chapter_begins() -> None:
    made = framework(
        "云岭市粮食仓储规划\n一、重点任务\n（一）建设粮库。新建粮库。\n（二）更新设备。更新烘干机。\n二、重大工程\n"
        "“十五五”期间，全市组织实施一批重大工程。\n专栏3　仓储重大工程：建设标准粮库25座，改造老旧库区40个。\n"
        "三、保障措施\n各县要落实资金。\n专栏4　储备：建设应急仓库6座。\n",
        "规划.txt",
    )
    assert told(made.targets) == [
        ("标准粮库", "=", 25, "座", "2030"),
        ("老旧库区", "=", 40, "个", "2030"),
        ("应急仓库", "=", 6, "座", None),
    ]


CARRIED = (
    "新建粮库。在各县建设标准粮库，完善配套道路，方便群众售粮。",
    "修缮旧库。对老旧粮库开展修缮，更换门窗屋面，延长使用年限。",
    "健全制度。各县建立巡查制度，定期开展检查，及时消除隐患。",
    "强化培训。定期组织保管员培训，完善考核办法，表彰先进单位。",
)
FRAME = "三、保障措施\n（一）加强领导。各县要建立工作机制，明确责任。\n（二）强化投入。各县要统筹资金，加大投入。\n"


@pytest.mark.parametrize(
    "caption", ["专栏1　仓库建设工程", "专栏一 仓库建设工程", "专栏：仓库建设工程", "专栏2\n仓库建设工程"]
)
@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (1, 2, 1, 2)])
def test_the_points_of_a_box_are_no_measures(caption: str, numbers: tuple[int, ...]) -> None:
    box = f"{caption}\n1.东库工程：建设标准仓房。\n2.西库工程：配套质检中心。\n3.南库工程：配套烘干中心。\n"
    one, two, three, four = (f"{at}.{said}\n" for at, said in zip(numbers, CARRIED, strict=True))
    tasks = f"（一）建好仓库\n{one}{two}{box}（二）管好仓库\n{three}{four}{box}"
    found = framework(f"{HEAD}一、总体要求\n建好粮库。\n二、重点任务\n{tasks}{FRAME}").measures
    assert [measure.ordinal for measure in found] == [*numbers, 1, 2]
    assert "东库工程" in (found[1].text or "")
    assert "南库工程" in (found[3].text or "")


def test_points_that_go_on_behind_a_box_are_measures() -> None:
    box = "专栏1　仓库建设工程\n1.东库工程：建设标准仓房。\n2.西库工程：配套质检中心。\n"
    one, two, three, four = (f"{at}.{said}\n" for at, said in enumerate(CARRIED, 1))
    frame = FRAME.replace("（一）", "5.").replace("（二）", "6.")
    found = framework(f"{HEAD}一、总体要求\n建好粮库。\n二、重点任务\n{one}{two}{box}{three}{four}{frame}").measures
    assert [measure.ordinal for measure in found] == [1, 2, 3, 4, 5, 6]
    assert "西库工程" in (found[1].text or "")


@pytest.mark.parametrize("form", ["（{}）", "{})"])
@pytest.mark.parametrize("inner", ["", "①改造库房。\n②更新设备。\n"])
def test_measures_numbered_finer_than_the_points_of_a_box_go_on_behind_it(form: str, inner: str) -> None:
    one, two, three, four = (f"{form.format(at)}{said}\n" for at, said in enumerate(CARRIED, 1))
    box = f"专栏1　仓库建设工程\n01 东库工程\n建设标准仓房。\n{inner}02 西库工程\n配套质检中心。\n"
    found = framework(f"{HEAD}一、任务\n{one}{two}{box}{three}二、保障\n{four}").measures
    assert [(measure.chapter, measure.ordinal) for measure in found] == [(1, 1), (1, 2), (1, 3), (2, 4)]
    assert (found[1].text or "").endswith("配套质检中心。")


def test_a_chapter_of_text_and_a_box_has_no_measures() -> None:
    parts = "（一）选址。选定新库地址，落实用地。\n（二）施工。组织施工，按期验收。\n"
    box = "专栏二　仓库服务工程\n打造服务场景：\n1.代储：面向农户开展代储。\n2.代烘：面向大户开展代烘。\n"
    text = f"{HEAD}一、建设\n{parts}二、服务\n各县要丰富仓库服务，提升效率。\n{box}三、管理\n{parts}"
    assert [one.chapter for one in framework(text).measures] == [1, 1, 3, 3]


def test_what_is_counted_below_a_box_with_a_table_stays() -> None:
    parts = "1.选址。选定新库地址，落实用地。\n2.施工。组织施工，按期验收。\n"
    text = f"{HEAD}一、建设\n专栏1　主要指标\n指标\t2025年\n仓容（万吨）\t120\n{parts}二、管理\n{parts}"
    assert [one.chapter for one in framework(text).measures] == [1, 1, 2, 2]


def test_a_box_behind_the_bodies_of_the_last_measure_is_its_own() -> None:
    box = "专栏1 检验能力\n检验员培训：到2027年培训检验员80人。\n"
    behind = "各县区要抓好落实，按季度报送进展。"
    for end in (behind, f"二、保障措施\n{behind}"):
        text = (
            f"{HEAD}一、任务\n（一）改造库房。改造旧库。（市粮食局负责）\n（二）培训人员。抓好培训。（市人社局负责）\n"
        )
        found = framework(f"{text}{box}{end}")
        assert [told(one.targets) for one in found.measures] == [[], [("检验员", "=", 80, "人", "2027")]]


def test_what_follows_the_last_measure_in_its_chapter_is_its_own_where_another_chapter_follows() -> None:
    text = f"{HEAD}一、任务\n（一）改造库房。（市粮食局负责）\n（二）培训人员。（市人社局负责）\n"
    text += "取得检验员证书的达到90人。\n"
    assert told(framework(f"{text}二、保障措施\n加强领导。").measures[1].targets) == [
        ("取得检验员证书", "=", 90, "人", None)
    ]


@pytest.mark.parametrize("label", ["（{}）", "{}."])
@pytest.mark.parametrize("points", ["一二", "一二三"])
def test_a_box_may_count_its_points_as_measures_are_counted(label: str, points: str) -> None:
    """The series goes on behind the box."""
    numbers = "一二三四" if label == "（{}）" else "1234"
    units = [f"{label.format(one)}改造东库{one}\n更新设备。\n" for one in numbers]
    box = "专栏1 重点项目\n" + "".join(f"（{one}）西库{one}。修缮库房。\n" for one in points)
    end = f"二、保障\n{label.format('五' if numbers[0] == '一' else 5)}考核\n定期考核。\n"
    found = framework(f"{HEAD}一、任务\n{''.join(units[:2])}{box}{''.join(units[2:])}{end}")
    assert [one.title for one in found.measures] == [*(f"改造东库{one}" for one in numbers), "考核"]
    assert (found.measures[1].text or "").count("修缮库房。") == len(points)


def test_measures_that_begin_below_the_caption_of_a_box_are_no_points_of_it() -> None:
    found = framework(f"{HEAD}一、任务\n专栏1 重点项目\n（一）改造东库。更新设备。\n（二）改造西库。修缮库房。\n")
    assert [one.label for one in found.measures] == ["（一）", "（二）"]
