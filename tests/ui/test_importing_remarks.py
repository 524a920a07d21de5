"""Many remarks of one kind share a row, in which one goes from place to place; few stand each for itself."""

from __future__ import annotations

import msgspec
from pytestqt.qtbot import QtBot

from desktop.core import labels, seeds
from desktop.core.parsing.values import Line, Notice, Parsed, Repair, Source
from desktop.ui.importing.draft import MANY, ImportDraft
from desktop.ui.importing.places import Places
from desktop.ui.importing.remarks_pane import RemarksPane, remark_text
from desktop.ui.importing.text_pane import TextPane

LINES = 40


def draft(gaps: int, doubts: int) -> ImportDraft:
    lines = tuple(Line(number, f"第{number}段") for number in range(1, LINES + 1))
    notices = [
        Notice("gap", number, {"before": f"{number}", "label": f"{number + 2}"}) for number in range(1, gaps + 1)
    ]
    repairs = tuple(Repair("shifted", number, "?", "〔教", sure=False) for number in range(1, doubts + 1))
    source = Source("方案.txt", "text", lines)
    whole = Notice("no-title", None)
    return ImportDraft(Places(Parsed(seeds.framework("plan-2024"), source, repairs, (whole, *notices), ())))


def test_a_document_without_title_is_offered_the_name_of_its_file(qapp: object) -> None:
    source = Source("方案.txt + 另一份.txt", "text", (Line(1, "（一）建库"),))
    untitled = msgspec.structs.replace(seeds.framework("plan-2024"), title="")
    assert ImportDraft(Places(Parsed(untitled, source))).framework.title == "方案"


def test_few_stand_each_for_itself(qapp: object) -> None:
    few = draft(MANY, 2)
    assert [(one.key, one.lines) for one in few.remarks] == [
        ("repair.shifted", (0,)),
        ("repair.shifted", (1,)),
        ("notice.no-title", ()),
        *(("notice.gap", (place,)) for place in range(MANY)),
    ]


def test_many_share_a_row_that_tells_each_place(qapp: object) -> None:
    many = draft(LINES, LINES)
    assert [(one.key, one.lines, one.doubtful) for one in many.remarks] == [
        ("repair.shifted", tuple(range(LINES)), True),
        ("notice.no-title", (), True),
        ("notice.gap", tuple(range(LINES)), True),
    ]
    gap = many.remarks[2]
    facts = {"before": "5", "label": "7"}
    assert remark_text(gap, "zh", 4) == labels.text("notice.gap", "zh", **facts)
    pane = RemarksPane(many, "zh")
    told: list[int] = []
    pane.wanted.connect(lambda line, _words: told.append(line))
    for _ in range(3):
        pane.look(2)
    assert told == [0, 1, 2]
    assert labels.text("notice.gap", "zh", before="3", label="5") == pane._rows[2]._text.whole()
    asked: list[bool] = []
    pane.about_wanted.connect(lambda: asked.append(True))
    pane._rows[1]._look.click()  # no title: it is filled in
    assert asked == [True]
    assert told == [0, 1, 2]
    many.settle(2)
    assert not pane._rows[2]._done.isEnabled()
    pane.deleteLater()


def test_a_remark_on_a_line_that_was_taken_out_leads_to_where_the_text_goes_on(qapp: object) -> None:
    source = Source("方案.txt", "text", (Line(1, "（一）建库"), Line(3, "（二）修库"), Line(4, "（三）用库")))
    notices = (Notice("cut-off", 2, {"text": "此处隐藏12个字"}), Notice("cut-off", 5, {"text": "展开全文"}))
    found = ImportDraft(Places(Parsed(seeds.framework("plan-2024"), source, (), notices, ())))
    assert [one.lines for one in found.remarks] == [(1,), (2,)]


def test_a_remark_on_a_row_of_what_was_one_line_leads_to_that_row(qapp: object) -> None:
    texts = ("目标如下。", "指标\t2030年", "粮库\t9座", "粮?车\t8辆", "烘干塔\t7座")
    lines = (*(Line(7, text) for text in texts), Line(9, "（一）建库"))
    source = Source("方案.txt", "text", lines)
    repairs = (Repair("signs", 7, "9坐", "9座"), Repair("signs", 7, "烘 干塔", "烘干塔"))
    lost = (Notice("lost", 7, {"text": "粮?车"}), Notice("lost", 7, {"text": "谷"}))
    places = Places(Parsed(seeds.framework("plan-2024"), source, repairs, lost, ()))
    assert [one.lines for one in ImportDraft(places).remarks] == [(3,), (0,), (2, 4)]
    assert [places.repaired(line) for line in range(len(lines))] == [[], [], [(3, 5)], [], [(0, 3)], []]


def test_what_was_done_is_only_told_where_something_was(qtbot: QtBot) -> None:
    line = (Line(1, "（一）建库"),)
    for repairs, told in (((), "1 for you to decide"), ((Repair("space", 1, "建 库", "建库"),), "1 done")):
        parsed = Parsed(
            seeds.framework("plan-2024"),
            Source("方案.txt", "text", line),
            repairs,
            (Notice("gap", 1, {"before": "一", "label": "三"}),),
        )
        pane = RemarksPane(ImportDraft(Places(parsed)), "en")
        qtbot.addWidget(pane)
        assert told in pane._counts.text()
        assert ("done" in pane._counts.text()) == bool(repairs)


def test_cells_are_parted_by_a_sign_and_copied_as_cells(qtbot: QtBot) -> None:
    texts = ("任务\t牵头单位", "建库\t市粮食局")
    lines = tuple(Line(number, text, cells=tuple(text.split("\t"))) for number, text in enumerate(texts, 1))
    pane = TextPane(ImportDraft(Places(Parsed(seeds.framework("plan-2024"), Source("表.txt", "text", lines)))))
    qtbot.addWidget(pane)
    assert pane.toPlainText() == "任务│牵头单位\n建库│市粮食局"
    pane.selectAll()
    assert pane.createMimeDataFromSelection().text() == "\n".join(texts)
