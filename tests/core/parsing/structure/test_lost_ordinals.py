"""Chapters and first units that lost their ordinal, and lists that are no units."""

from __future__ import annotations

from tests.core.parsing.structure.documents import HEAD, framework, outline

AIMS = "一、总体要求\n坚持统筹推进，建好粮库。\n"
BUILD = "（一）选址。选定地址，避开洪水。\n（二）施工。新建仓库，保证质量。\n"


def test_the_only_heading_in_a_gap_of_the_count_is_the_chapter_that_lost_its_ordinal() -> None:
    made = framework(f"{HEAD}{AIMS}建好县级粮库\n{BUILD}三、管好粮库\n（三）巡查。巡查仓库，及时报告。\n")
    assert [(one.ordinal, one.title) for one in made.chapters] == [
        (1, "总体要求"),
        (2, "建好县级粮库"),
        (3, "管好粮库"),
    ]
    assert [one.chapter for one in made.measures] == [2, 2, 3]


def test_a_heading_above_a_paragraph_may_have_lost_its_ordinal_too() -> None:
    made = framework(f"{HEAD}{AIMS}工作目标\n到2027年建成粮库50座。\n三、建好粮库\n{BUILD}")
    assert [one.title for one in made.chapters] == ["总体要求", "工作目标", "建好粮库"]


def test_a_short_line_where_the_count_has_no_gap_is_no_chapter() -> None:
    made = framework(f"{HEAD}{AIMS}建好县级粮库\n{BUILD}二、管好粮库\n（三）巡查。巡查仓库，及时报告。\n")
    assert [one.title for one in made.chapters] == ["总体要求", "管好粮库"]


def test_the_paragraph_before_the_second_unit_of_a_chapter_lost_the_first_ordinal() -> None:
    made = framework(
        f"{HEAD}一、建好粮库\n选定库址。选定地址，避开洪水和滑坡的地方。\n（二）新建仓库。新建仓库，保证质量和进度要求。\n"
        "二、管好粮库\n（一）开展巡查。巡查仓库，及时报告发现的问题。\n（二）开展培训。培训人员，提高他们的管理能力。\n"
    )
    assert outline(made)[:2] == [(1, None, "（一）", "选定库址"), (1, None, "（二）", "新建仓库")]


def test_where_units_go_on_counting_through_the_chapters_none_is_lost() -> None:
    made = framework(
        f"{HEAD}一、总体要求\n（一）坚持统筹。统筹推进粮库建设和改造工作。\n二、建好粮库\n统一思想认识。各县要建好粮库，保障粮食安全。\n"
        "（二）新建仓库。新建仓库，保证质量和进度要求。\n（三）开展培训。培训人员，提高他们的管理能力。\n"
    )
    assert [(one.label, one.title) for one in made.measures] == [
        ("（一）", "坚持统筹"),
        ("（二）", "新建仓库"),
        ("（三）", "开展培训"),
    ]


def test_lists_that_begin_anew_behind_labels_are_parts_of_what_a_unit_says() -> None:
    unit = "审批层级：县级部门。申请材料：\n1.申请书。\n2.库房图纸。\n程序：\n1.申请。交材料。\n2.审批。作决定。\n"
    made = framework(
        f"{HEAD}一、粮库设立许可\n按照告知承诺方式办理。{unit}二、收购企业备案\n按照优化服务方式办理。{unit}"
        "三、军粮供应资格\n按照优化服务方式办理。\n"
    )
    assert not made.chapters
    assert [one.title for one in made.measures] == ["粮库设立许可", "收购企业备案", "军粮供应资格"]


def test_plain_headings_divide_where_one_of_them_heads_paragraphs_with_headings() -> None:
    units = "（一）公开进度。公布建设进度。\n（二）公开资金。公布建设资金。\n（三）公开结果。公布验收结果。\n"
    others = "".join(
        f"{number}、{one}情况\n全市粮库的{one}情况良好，没有发现问题。\n"
        for number, one in zip("二三四五六", ("巡查", "收费", "培训", "检修", "储备"), strict=True)
    )
    made = framework(f"{HEAD}一、基本情况\n全市按要求公开粮库信息。\n{units}{others}")
    assert [one.title for one in made.chapters][:2] == ["基本情况", "巡查情况"]
    assert [(one.chapter, one.title) for one in made.measures] == [(1, "公开进度"), (1, "公开资金"), (1, "公开结果")]


def test_plain_headings_whose_texts_name_bodies_are_the_measures_all_the_same() -> None:
    units = "（一）公开进度。公布建设进度。\n（二）公开资金。公布建设资金。\n（三）公开结果。公布验收结果。\n"
    others = "".join(
        f"{number}、{one}粮库\n各县要{one}粮库，保证质量。（责任单位：市粮食局）\n"
        for number, one in zip("二三四五六", ("建设", "改造", "巡查", "检修", "开放"), strict=True)
    )
    made = framework(f"{HEAD}一、公开信息\n全市按要求公开粮库信息。（责任单位：市商务局）\n{units}{others}")
    assert not made.chapters


def test_what_officials_tell_the_press_is_counted_in_words() -> None:
    made = framework(
        "粮库建设有关情况\n一、出台背景\n粮库是粮食安全的基础。\n二、下步工作\n全市将做好三件事。\n"
        "一是建好粮库。新建县级粮库，改造旧库。\n二是管好粮库。巡查仓库，及时报告。\n三是用好粮库。开放仓库，服务农户。\n"
        "云岭日报记者提问。请问今年建多少座粮库？\n今年建十座。\n"
    )
    assert [one.title for one in made.chapters] == ["出台背景", "下步工作"]
    assert [(one.chapter, one.title) for one in made.measures] == [(2, "建好粮库"), (2, "管好粮库"), (2, "用好粮库")]


def test_a_box_whose_number_touches_its_caption_counts_no_units() -> None:
    filled = "推广智能测温设备并对全市的粮库开展设备更新改造以及后续的运行维护和人员培训等各项工作任务"
    box = "专栏1智能粮库推广工程\n1.县级粮库：更新设备。\n2.乡镇粮库：改造仓库。\n3.村级粮点：配齐器具。\n"
    made = framework(
        f"{HEAD}一、建库\n1.更新设备。{filled}。\n{box}2.培训人员。组织培训。\n二、用库\n3.开放仓库。服务农户。\n"
    )
    assert [(one.label, one.title) for one in made.measures] == [
        ("1.", "更新设备"),
        ("2.", "培训人员"),
        ("3.", "开放仓库"),
    ]


def test_to_answer_the_press_is_a_task_and_makes_no_interview() -> None:
    said = "一是办展览。办好展览。二是办讲座。办好讲座。"
    text = f"{HEAD}一、宣传。{said}\n通过发布会、答记者问等形式宣传。\n二、建库。建好粮库。\n三、管库。管好粮库。\n"
    assert [one.label for one in framework(text).measures] == ["一、", "二、", "三、"]
