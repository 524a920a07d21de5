"""Justified text of a PDF whose printed lines came in pieces, cut behind their signs and before their quotes."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.parsing.reading import pieces, read
from desktop.core.parsing.values import Line

WIDTH = 34  # signs of a printed line
PARAGRAPHS = (
    "为提升仓储服务能力，健全现代流通体系，促进仓储业更高质量发展，结合本市实际，依据《仓储服务条例》《粮食流通办法》等规定，制定本方案，各单位要抓好贯彻落实。",
    "一、总体要求",
    "到2028年，建成布局合理、功能完善、运行高效的粮库网络，粮食损耗率明显下降，仓储设施更加完备，管理制度更加健全，服务水平稳步提高，各方面更加满意。",
    "二、重点任务",
    "（一）改造仓库。对建成超过二十年的仓库开展全面排查，分批实施改造，完善消防设施，健全管理制度，推广“智慧粮库”“绿色粮库”等做法，到2027年改造仓库30座以上，全面提高仓储设施的安全水平。",
    "（二）培训人员。每年组织保管员培训，开展技能比武，选树一批先进典型，建立培训台账、考核台账、奖惩台账，推动人员持证上岗，提升保管、检验、调度各个环节的能力。",
    "（三）保障资金。统筹各类资金，优先支持主产区粮库建设，鼓励社会资本参与，加强资金监管，开展绩效评价，评价结果与下一年度的资金安排挂钩，严防挪用、滞留。",
)
PLACE = re.compile("(?<=[，、。；”》])|(?=[“《])")


def printed(paragraph: str, random: Random) -> list[str]:
    """Return a paragraph as it was printed and taken out: lines of one width, cut into pieces in most places."""
    made = []
    for line in (paragraph[at : at + WIDTH] for at in range(0, len(paragraph), WIDTH)):
        places = [place.start() for place in PLACE.finditer(line) if 0 < place.start() < len(line)]
        cuts = [0, *(place for place in places if random.random() < 0.7), len(line)]
        made += [line[begin:end] for begin, end in pairwise(cuts)]
    return made


@settings(max_examples=60)
@given(st.integers(0, 100_000).map(Random))
def test_pieces_of_printed_lines_make_their_paragraphs_again(random: Random) -> None:
    """Whatever was cut, the text is there whole, no sentence is parted, and each numbered paragraph begins a line."""
    printing = [*PARAGRAPHS, *PARAGRAPHS[3:] * 5]
    text = "\n".join(piece for one in printing for piece in printed(one, random))
    lines = [line.text for line in read("方案.txt", text.encode()).lines]
    assert "".join(lines) == "".join(printing)
    assert all(line.endswith("。") or line in PARAGRAPHS for line in lines)
    for numbered in PARAGRAPHS[1:]:
        if numbered[0] in "一二（":
            assert any(line.startswith(numbered[:6]) for line in lines)


def test_a_page_that_ends_between_the_pieces_parts_no_sentence() -> None:
    body = [piece for one in [*PARAGRAPHS, *PARAGRAPHS[3:]] for piece in printed(one, Random(2))]
    at = 1 + next(at for at, piece in enumerate(body) if piece.endswith("完"))
    text = "\n".join([*body[:at], "", "# Page 12:", *body[at:]])
    lines = [line.text for line in read("方案.txt", text.encode()).lines]
    assert any("分批实施改造，完善消防设施，健全管理制度，推广" in line for line in lines)


def test_lines_that_end_whole_are_no_pieces() -> None:
    text = "一、建库\n建设仓库10座。\n更新设备。\n二、管库\n培训人员，\n考核人员。\n" * 3
    assert [line.text for line in read("方案.txt", text.encode()).lines] == text.split("\n")[:-1]


def test_a_name_in_brackets_is_a_piece_cut_on_both_sides() -> None:
    body = [piece for one in [*PARAGRAPHS, *PARAGRAPHS[3:] * 3] for piece in printed(one, Random(2))]
    told = "（四）中国（云岭）粮食试验区建设高标准粮库。支持中国（云岭）粮食试验区先行先试，扩大试点。"
    rows = (told[at : at + WIDTH] for at in range(0, len(told), WIDTH))
    pieces = [piece for row in rows for piece in re.split("(?<=[，。）])|(?=（)", row) if piece]
    lines = [line.text for line in read("方案.txt", "\n".join([*body, *pieces]).encode()).lines]
    assert lines[-1] == told


def test_a_sign_may_be_a_piece_of_its_own() -> None:
    """No printed line begins with the sign between two names: it goes on with the line before it."""
    random = Random(7)
    bodies = ["（牵头单位：", "省粮食局，", "责任单位：", "省财政厅，", "各市〔州〕", "、", "县〔市、区〕人民政府）"]
    texts = [piece for one in [*PARAGRAPHS, *PARAGRAPHS[3:] * 5] for piece in printed(one, random)] + bodies
    lines, _ = pieces.whole([Line(at, text) for at, text in enumerate(texts, 1)], lambda text: 2 * len(text))
    assert lines[-1].text.endswith("各市〔州〕、县〔市、区〕人民政府）")


def test_a_sentence_that_breaks_off_in_a_short_piece_goes_on() -> None:
    """Behind a bracket, which is no place where lines are cut, stands half a printed line: its sentence is not over."""
    body = [piece for one in [*PARAGRAPHS, *PARAGRAPHS[3:] * 3] for piece in printed(one, Random(2))]
    told = [
        "（四）扩建晒场。（责任单位：市粮食局）",
        "新建一批烘干设施。安排粮库改造专项资",
        "金10亿元，采取补助等方式，推广“智",
        "慧晒场”做法。",
    ]
    lines = [line.text for line in read("方案.txt", "\n".join([*body, *told]).encode()).lines]
    assert lines[-1].endswith("安排粮库改造专项资金10亿元，采取补助等方式，推广“智慧晒场”做法。")


def test_what_follows_the_last_sentence_of_a_notice_stays_apart() -> None:
    body = [piece for one in [*PARAGRAPHS, *PARAGRAPHS[3:] * 3] for piece in printed(one, Random(2))]
    head = [
        "现将《甲市粮库工作要点》印发给你们，请按照执",
        "行。",
        "甲市人民政府办公室",
        "2027 年2 月16 日",
        "甲市粮库工作要点",
    ]
    lines = [line.text for line in read("方案.txt", "\n".join([*head, *body]).encode()).lines]
    assert {*head[3:]} <= {*lines}
