"""Copies of one document give the whole; copies of different documents are refused."""

from __future__ import annotations

import itertools
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import labels
from desktop.core.errors import ParseError
from desktop.core.parsing import reading
from desktop.core.parsing.cleaning import Cleaned, clean, join
from desktop.core.parsing.cleaning.script import traditional
from tests.core.parsing.cleaning import damage
from tests.core.parsing.cleaning.lines import source, texts
from tests.core.parsing.cleaning.pages import HEADS, TAILS
from tests.core.parsing.cleaning.sample import BODY, DOCUMENT, TITLE
from tests.core.parsing.cleaning.test_sources import SHARED, result, truth

OTHER = """\
关于加强云岭市公园绿地管养的工作方案
为改善公园绿地面貌，结合本市实际，制定本方案。
一、总体要求
（一）工作思路。坚持建管并重，逐步消除管养盲区，让市民出门见绿。
（二）主要目标。到2028年，新建口袋公园20处以上，绿地管养达标率达到90%以上。
二、重点任务
（三）健全管养标准。修订绿地修剪、浇灌、病虫害防治等作业规范。〔住房城乡建设部牵头〕
三、保障措施
（四）加强组织领导。各县（区）要明确责任，把任务分解到岗位，重大事项及时报告。""".split("\n")  # noqa: SIM905


def copy(lines: list[str], name: str) -> Cleaned:
    return clean(source(*lines, name=name))


@given(st.integers(1, len(DOCUMENT) - 1), st.integers(0, 4))
def test_two_parts_that_overlap_give_the_whole(cut: int, overlap: int) -> None:
    first, second = DOCUMENT[: cut + overlap], DOCUMENT[max(0, cut - 2) :]
    shared = sum(map(len, set(first) & set(second)))
    for parts in ([first, second], [second, first]):
        copies = [copy(part, f"{len(part)}.txt") for part in parts]
        if shared > 60:
            whole = join(copies)
            assert texts(whole) == DOCUMENT
            assert not [notice for notice in whole.notices if notice.kind == "disagreement"]
            assert [line.number for line in whole.source.lines] == list(range(1, len(DOCUMENT) + 1))


def test_copies_that_share_a_seam_of_short_lines_are_joined_there() -> None:
    lines = ["云岭市仓储分工"]
    for number in "一二三四五六":
        lines += [f"（{number}）任务{number}甲", "牵头单位：市商务局", "完成时限：2026年12月底前"]
    first, second = lines[:11], lines[8:]
    for parts in ([first, second], [second, first]):
        assert texts(join([copy(part, f"{len(part)}.txt") for part in parts])) == lines


def test_the_order_of_three_files_does_not_matter() -> None:
    parts = [DOCUMENT[:6], DOCUMENT[4:11], [DOCUMENT[10][:60]], DOCUMENT[9:]]
    copies = [copy(part, f"副本{number}.txt") for number, part in enumerate(parts)]
    whole = [join(order) for order in itertools.permutations(copies)]
    assert texts(whole[0]) == DOCUMENT
    assert all(one == whole[0] for one in whole)


def test_a_line_that_is_cut_off_is_taken_from_the_other_copy() -> None:
    first = [*DOCUMENT[:8], DOCUMENT[8][:20]]
    whole = join([copy(first, "甲.txt"), copy(DOCUMENT[5:], "乙.txt")])
    assert texts(whole) == DOCUMENT
    assert [notice.kind for notice in whole.notices] == ["copy-ends"]


def test_parts_with_numbers_that_are_none_stand_beside_each_other() -> None:
    first, second = [*DOCUMENT[:12], "第十1章 附则所列事项"], [*DOCUMENT[:12], "第十2章 名录另行公布"]
    assert set(texts(join([copy(first, "甲.txt"), copy(second, "乙.txt")]))) == {*first, *second}


def test_the_less_damaged_copy_of_a_line_wins() -> None:
    ruined = damage.one_byte_off(traditional("\n".join(BODY))).replace("标准", "标?").replace("標準", "標?").split("\n")
    for order in (1, -1):
        whole = join([copy(ruined, "坏.txt"), copy([TITLE, *BODY], "好.txt")][::order])
        assert texts(whole) == [TITLE, *BODY]


def test_each_disagreement_is_told_with_both_readings() -> None:
    changed = [line.replace("30项", "80项").replace("高等院校", "职业院校") for line in DOCUMENT]
    whole = join([copy(DOCUMENT, "甲.txt"), copy(changed, "乙.txt")])
    told = [notice for notice in whole.notices if notice.kind == "disagreement"]
    assert [notice.line for notice in told] == [5, 9]
    assert all({"甲.txt", "乙.txt"} & {notice.facts["name"]} for notice in told)
    readings = [{str(notice.facts["kept"]), str(notice.facts["other"])} for notice in told]
    assert {("30项" in one, "80项" in one) for one in readings[0]} == {(True, False), (False, True)}
    assert labels.text("notice.disagreement", "zh", **told[0].facts)


def test_lines_that_one_copy_breaks_otherwise_are_no_disagreement() -> None:
    broken = [part for line in DOCUMENT for part in line.replace("。〔", "。\n〔").split("\n")]
    whole = join([copy(DOCUMENT, "甲.txt"), copy(broken, "乙.txt")])
    assert "".join(texts(whole)) == "".join(DOCUMENT)


@pytest.mark.parametrize("order", [1, -1])
def test_copies_of_different_documents_are_refused(order: int) -> None:
    with pytest.raises(ParseError) as caught:
        join([copy(DOCUMENT, "甲.txt"), copy(OTHER, "乙.txt")][::order])
    assert caught.value.key == "copies-differ"
    told = labels.error_text(caught.value, "zh")
    assert "甲.txt" in told.happened
    assert "乙.txt" in told.happened


SHARED_LINES = DOCUMENT[4:]
"""What another document repeats word for word."""


@pytest.mark.parametrize(
    "head",
    [
        ["云岭市冷链仓储发展行动计划"],
        ["云岭市人民政府关于印发《云岭市冷链仓储发展行动计划》的通知", "云政发〔2026〕9号"],
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_document_of_another_title_that_shares_paragraphs_is_refused(head: list[str], order: int) -> None:
    with pytest.raises(ParseError) as caught:
        join([copy(DOCUMENT, "甲.txt"), copy([*head, *SHARED_LINES], "乙.txt")][::order])
    assert caught.value.key == "copies-differ"


def test_a_document_of_another_number_is_refused_whatever_its_title() -> None:
    first, second = [[TITLE, f"云政发〔2026〕{number}号", *SHARED_LINES] for number in (7, 9)]
    with pytest.raises(ParseError):
        join([copy(first, "甲.txt"), copy(second, "乙.txt")])


def test_the_plans_of_two_years_are_two_documents() -> None:
    first, second = [[f"云岭市仓储发展{year}年工作要点", *SHARED_LINES] for year in (2025, 2026)]
    with pytest.raises(ParseError):
        join([copy(first, "甲.txt"), copy(second, "乙.txt")])


def test_shared_paragraphs_that_are_counted_otherwise_make_no_copies() -> None:
    lines = [f"健全第{name}类仓储名录，按季度核对并公布，接受社会监督。" for name in "甲乙丙丁戊"]
    first = [TITLE, *(f"（{number}）{line}" for number, line in zip("一二三四五", lines, strict=True))]
    second = [TITLE, *(f"（{number}）{line}" for number, line in zip("六七八九十", lines, strict=True))]
    with pytest.raises(ParseError):
        join([copy(first, "甲.txt"), copy(second, "乙.txt")])


def test_a_copy_whose_title_is_damaged_or_stands_in_that_of_its_notice_is_one() -> None:
    for title in (TITLE.replace("标准", "标?"), f"云岭市人民政府办公室关于印发《{TITLE}》的通知"):
        whole = join([copy(DOCUMENT, "甲.txt"), copy([title, *SHARED_LINES], "乙.txt")])
        assert set(SHARED_LINES) <= set(texts(whole))


def test_parts_without_a_common_line_are_refused_unless_both_have_the_title() -> None:
    first, second = DOCUMENT[:6], DOCUMENT[6:]
    with pytest.raises(ParseError):
        join([copy(first[:4], "甲.txt"), copy(second, "乙.txt")])
    assert texts(join([copy([TITLE, *second], "乙.txt"), copy(first, "甲.txt")])) == DOCUMENT


ISSUED = [
    "云岭市重点工作方案",
    "云政发〔2026〕7号",
    "各县（区）人民政府：",
    "现将《云岭市重点工作方案》印发给你们，请认真贯彻执行。",
]
"""What two documents of one office and one day have in common when somebody gave them the same number."""


@pytest.mark.parametrize(
    "body",
    [
        ["一、总体要求", "为改善公园面貌，制定本方案。", "二、重点任务", "（一）新建公园。新建公园20处以上。"],
        ["1.新建公园。新建口袋公园20处以上，逐步消除盲区。", "2.管养绿地。达标率达到90%以上，制定规程。"],
        ["第一条 新建口袋公园20处以上，逐步消除盲区。", "第二条 绿地达标率达到90%以上，制定规程。"],
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_documents_of_one_title_and_number_are_told_apart_by_what_they_say(body: list[str], order: int) -> None:
    with pytest.raises(ParseError) as caught:
        join([copy([*ISSUED, *BODY], "甲.txt"), copy([*ISSUED, *body], "乙.txt")][::order])
    assert caught.value.key == "copies-differ"


def test_parts_that_title_and_numbers_alone_hold_together_are_told() -> None:
    first, second = DOCUMENT[:6], [TITLE, *DOCUMENT[6:]]
    whole = join([copy(first, "甲.txt"), copy(second, "乙.txt")])
    assert texts(whole) == DOCUMENT
    (notice,) = [one for one in whole.notices if one.kind == "parts-joined"]
    assert (notice.line, notice.facts) in [(7, {"name": "甲.txt"}), (3, {"name": "乙.txt"})]
    assert "序号" in labels.text("notice.parts-joined", "zh", **notice.facts)


@pytest.mark.parametrize("cut", [6, 8, 9])
@pytest.mark.parametrize("order", [1, -1])
def test_parts_whose_numbers_go_on_are_put_together_and_told(cut: int, order: int) -> None:
    """Before the first number of the second part may stand the rest of the paragraph with which the first one ends."""
    whole = join([copy(DOCUMENT[:cut], "甲.txt"), copy(DOCUMENT[cut:], "乙.txt")][::order])
    assert texts(whole) == DOCUMENT
    assert [(one.kind, one.line, one.facts) for one in whole.notices] == [("parts-joined", cut + 1, {"name": ANY})]


def test_three_parts_are_put_together_whatever_their_order() -> None:
    parts = [copy(DOCUMENT[a:b], f"{b}.txt") for a, b in ((0, 6), (6, 8), (8, None))]
    for order in itertools.permutations(parts):
        assert texts(join(order)) == DOCUMENT


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (["一、植树", "（一）补种。补种行道树。"], ["（三）浇灌。铺设管网。"]),  # （二） is missing
        (["一、植树", "（一）补种。补种行道树。"], ["（一）浇灌。铺设管网。"]),
        (["一、植树", "（一）补种。补种行道树。"], ["（二）浇灌。铺设管网。", "一、保障", "（三）考核。按季通报。"]),
        (["一、植树", "1.补种。补种行道树。", "2.浇灌。铺设管网。", "二、保障", "1.宣传。", "三、考核"], ["2.通报。"]),
        (["一、植树", "（一）补种。补种行道树。"], ["云岭市浇灌工作方案", "（二）浇灌。铺设管网。"]),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_parts_whose_numbers_do_not_go_on_are_refused(above: list[str], below: list[str], order: int) -> None:
    with pytest.raises(ParseError) as caught:
        join([copy(["云岭市绿化方案", *above], "甲.txt"), copy(below, "乙.txt")][::order])
    assert caught.value.key == "copies-differ"


@pytest.mark.parametrize("order", [1, -1])
def test_where_one_copy_ends_and_another_goes_on_is_told(order: int) -> None:
    whole = join([copy(DOCUMENT[:6], "甲.txt"), copy(DOCUMENT[2:], "乙.txt")][::order])
    assert texts(whole) == DOCUMENT
    (notice,) = whole.notices
    assert (notice.kind, notice.line, notice.facts) == ("copy-ends", 7, {"name": "甲.txt", "other": "乙.txt"})
    assert labels.text("notice.copy-ends", "zh", **notice.facts) == "“甲.txt”到此为止，以下内容取自“乙.txt”"


def test_copies_that_end_alike_are_joined_without_a_word() -> None:
    assert not join([copy(DOCUMENT, "甲.txt"), copy(DOCUMENT[3:], "乙.txt")]).notices


def test_one_copy_alone_is_the_whole() -> None:
    alone = copy(DOCUMENT, "甲.txt")
    assert join([alone]) == alone


def test_copies_from_pages_tell_what_went_with_each() -> None:
    first, second = [*HEADS[2], *DOCUMENT[:8]], [*DOCUMENT[4:], *TAILS[4]]
    whole = join([copy(first, "页.txt"), copy(second, "页.txt")])
    assert texts(whole) == DOCUMENT
    furniture = [repair for repair in whole.repairs if repair.kind == "furniture"]
    assert len(furniture) == len(HEADS[2]) + len(TAILS[4])
    assert {repair.line for repair in furniture} == {1, len(DOCUMENT)}


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared (sources and truth), which is not here")
def test_the_two_files_of_the_action_plan_give_the_whole() -> None:
    for order in (["000", "001"], ["001", "000"]):
        whole = join([result(number) for number in order])
        assert texts(whole) == truth("action_plan.repaired.txt")
        assert sum(text.startswith("(") for text in texts(whole)) == 35
        assert "".join(texts(whole)).count("〔") == 43
        assert not [notice for notice in whole.notices if notice.kind == "disagreement"]
    for one, two in itertools.combinations(["000", "002", "003", "004"], 2):
        with pytest.raises(ParseError):
            join([result(one), result(two)])


def test_a_remark_on_a_row_of_what_was_one_line_is_told_once() -> None:
    table = "序号指标2025年2030年属性1仓容（万吨）3548约束性2完好\ufffd（%）9091约束性3烘干塔（座）714约束性"
    whole = join([clean(reading.read(name, "\n".join([*DOCUMENT, table]).encode())) for name in ("甲.txt", "乙.txt")])
    told = [one.line for one in whole.notices if one.kind == "lost"]
    assert [line.text.partition("\t")[0] for line in whole.source.lines if line.number in told] == ["完好\ufffd（%）"]


@given(st.data())
def test_characters_that_each_copy_lost_elsewhere_are_filled_from_the_other(data: st.DataObject) -> None:
    sign = data.draw(st.sampled_from("□■〓"))
    copies = []
    for turn in (0, 1):
        lines = list(DOCUMENT)
        for at, line in enumerate(lines):
            places = [n for n in range(4 + turn, len(line), 8) if line[n - 1 : n + 2].isalpha()]
            for place in data.draw(st.lists(st.sampled_from(places), max_size=2)) if len(line) > 30 and places else ():
                line = f"{line[:place]}{sign}{line[place + 1 :]}"
            lines[at] = line
        copies.append(copy(lines, f"{turn}.txt"))
    whole = join(copies)
    assert texts(whole) == DOCUMENT
    assert not [notice for notice in whole.notices if notice.kind == "disagreement"]


def test_what_only_one_copy_has_a_sign_for_and_none_has_a_character_stays_as_it_is() -> None:
    lost = [line.replace("仓储", "仓□") for line in DOCUMENT]
    whole = join([copy(lost, "1.txt"), copy(lost[:-1], "2.txt")])
    assert texts(whole) == lost


@pytest.mark.parametrize("order", [1, -1])
def test_what_one_copy_leaves_out_in_its_middle_is_told(order: int) -> None:
    at = next(place for place, line in enumerate(DOCUMENT) if line.startswith("（三）"))
    short = [*DOCUMENT[:at], *DOCUMENT[at + 1 :]]
    whole = join([copy(DOCUMENT, "甲.txt"), copy(short, "乙.txt")][::order])
    assert texts(whole) == DOCUMENT
    assert [(one.kind, one.line, one.facts["name"]) for one in whole.notices] == [("copy-lacks", at + 1, "乙.txt")]
    assert labels.text("notice.copy-lacks", "en", **whole.notices[0].facts)


def test_contents_that_one_copy_has_before_the_text_are_lacked_by_none() -> None:
    contents = ["目录", *(line.split("。")[0] for line in DOCUMENT if line.startswith(("一、", "二、", "三、")))]
    whole = join([copy(DOCUMENT, "甲.txt"), copy([DOCUMENT[0], *contents, *DOCUMENT[1:]], "乙.txt")])
    assert "copy-lacks" not in [one.kind for one in whole.notices]
