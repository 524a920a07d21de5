"""The assistant and files: Excel forms in and out, more copies of a document, several drafts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.core import drafts, editing, seeds
from desktop.core.framework import CheckItem
from desktop.core.reports.form.files import FormError, write_form
from desktop.core.reports.form.values import Problem
from desktop.ui.dialogs.parts import State
from desktop.ui.importing.kinds import FORM
from desktop.ui.importing.problems import ProblemsDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.core.reports.form.forms import ROWS, changed, good, place, sheet, typed
from tests.ui.importing_tools import TEXT, dialog

HALF = TEXT[: TEXT.index("二、强化运营服务")]


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.core.paths.data", lambda: tmp_path / "data")


@pytest.fixture
def start(opened: MainWindow, qtbot: QtBot) -> Callable[[], ImportWindow]:
    """Return what opens an assistant."""

    def open_one() -> ImportWindow:
        opened.commands.import_document()
        return opened.findChildren(ImportWindow)[-1]

    return open_one


def taken(window: ImportWindow, path: Path, qtbot: QtBot) -> None:
    window.start.files_chosen.emit([path])
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)


def shown(window: ImportWindow) -> str:
    assert window.review is not None
    return window.review.text.toPlainText()


def first_item(window: ImportWindow) -> CheckItem:
    assert window.draft is not None
    return window.draft.framework.measures[0].items[0]


def test_a_form_is_reviewed_like_any_document_and_keeps_its_ids(
    start: Callable[[], ImportWindow], opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    document = opened.document
    assert document is not None
    framework = editing.with_head(seeds.framework("pilot-2023"), id="pilot-copy")
    framework = editing.remove_item(framework, framework.measures[0].items[0].id)
    path = tmp_path / "领航.xlsx"
    write_form(framework, path, "zh")
    window = start()
    taken(window, path, qtbot)
    draft, review = window.draft, window.review
    assert draft is not None
    assert review is not None
    assert draft.is_form
    assert not window.head.another.isVisible()
    kept = [item.id for item in framework.items()]
    item = first_item(window)
    assert item.id.endswith(".2")
    review.outline.go_to(item.id)
    assert review.text.textCursor().block().text().startswith(item.text)
    draft.change("x", lambda f: editing.change_item(f, item.id, text="改过的检查项"))
    draft.change("x", lambda f: editing.add_item(f, f.measures[0].id, "新加的", after=item.id))
    draft.undo()
    draft.redo()
    with qtbot.waitSignal(document.changed):
        window.save()
    saved = document.find(item.id)
    assert saved is not None
    assert all(document.find(key) is not None for key in kept)
    (row,) = document.rows([saved])
    assert row.text == "改过的检查项"


def test_what_is_wrong_with_a_form_is_listed_and_read_again_when_mended(
    start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = typed(tmp_path, [["举措标题", "检查项", "适用对象", "适用层级"], ["建桩", "编规划", "外星人", "区县"]])
    window = start()
    window.start.files_chosen.emit([path])
    qtbot.waitUntil(lambda: bool(window.findChildren(ProblemsDialog)), timeout=20_000)
    listed = dialog(window, ProblemsDialog)
    assert isinstance(listed, ProblemsDialog)
    cells = [[item.text() for column in range(4) if (item := listed.table.item(row, column))] for row in range(2)]
    assert cells[0][:3] == ["任务清单", "2", "适用对象 (C)"]
    assert "区县" in cells[1][3]
    listed.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 1
    assert window.review is None

    def mend(book: object) -> None:
        page = sheet(book, "任务清单")  # type: ignore[arg-type] # a workbook of openpyxl
        page["C2"], page["D2"] = "企业", "县级"

    changed(path, mend)
    listed._again.click()
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    assert first_item(window).text == "编规划"


@pytest.mark.parametrize(("name", "words"), [("旧.xls", ".xls"), ("清单.csv", "CSV"), ("文稿.wps", "wps")])
def test_other_formats_are_named(
    name: str, words: str, start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / name
    path.write_bytes(
        "章,举措\n".encode() if name.endswith("csv") else b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000
    )
    window = start()
    window.start.files_chosen.emit([path])
    qtbot.waitUntil(lambda: bool(window.start.state.text()), timeout=20_000)
    assert words in window.start.state.text()
    assert name in window.start.state.text()
    window.close()


def test_a_form_goes_out_is_edited_and_comes_back(
    start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "方案.txt"
    source.write_text(TEXT, encoding="utf-8")
    window = start()
    taken(window, source, qtbot)
    asked: list[str] = []
    path = tmp_path / "方案"

    def ask(_parent: object, _title: str, proposed: str, _pattern: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(path), ""

    window.exporter.ask_save = ask
    window.export(FORM)
    made = path.with_suffix(".xlsx")
    qtbot.waitUntil(lambda: str(made) in window.foot.state.text(), timeout=20_000)
    assert Path(asked[0]).name.startswith("清源市公共充电设施")
    assert window.draft is not None
    assert good(made).framework == window.draft.numbered()

    def edit(book: object) -> None:
        page = sheet(book, ROWS)  # type: ignore[arg-type] # a workbook of openpyxl
        head, column = place(page, "检查项")
        page.cell(head + 2, column).value = "编制全市布点规划"

    changed(made, edit)
    window.handing_over.discard()
    again = start()
    taken(again, made, qtbot)
    assert first_item(again).text == "编制全市布点规划"
    again.handing_over.discard()


def test_what_was_to_be_looked_at_goes_out_with_the_form(
    start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = start()
    window.read_text(TEXT.replace("（三）规范", "（五）规范"))
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    assert window.draft is not None
    told = [one.message for one in window.draft.warnings("zh")]
    assert told
    made = tmp_path / "方案.xlsx"
    window.exporter.ask_save = lambda *_: (str(made), "")
    window.export(FORM)
    qtbot.waitUntil(lambda: str(made) in window.foot.state.text(), timeout=20_000)
    shown = {cell.value for row in sheet(load_workbook(made), "识别提醒").iter_rows() for cell in row}
    assert shown >= set(told)
    window.handing_over.discard()


def test_an_empty_form_is_downloaded(start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot) -> None:
    window = start()
    window.exporter.ask_save = lambda *_: (str(tmp_path / "空表.xlsx"), "")
    window.start._form.click()
    qtbot.waitUntil(lambda: "空表.xlsx" in window.start.state.text(), timeout=20_000)
    assert window.start.state.state is State.FINE
    assert (tmp_path / "空表.xlsx").stat().st_size > 5_000
    window.exporter.ask_save = lambda *_: (str(tmp_path / "没有" / "空表.xlsx"), "")
    window.start._form.click()
    qtbot.waitUntil(lambda: window.start.state.state is State.ERROR, timeout=20_000)


def test_one_more_copy_can_be_undone_and_what_was_mended_comes_back(
    start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    half, whole = tmp_path / "半份.txt", tmp_path / "全文.txt"
    half.write_text(HALF, encoding="utf-8")
    whole.write_text(TEXT, encoding="utf-8")
    window = start()
    taken(window, half, qtbot)
    draft = window.draft
    assert draft is not None
    draft.change("改章名", lambda f: editing.rename_chapter(f, 1, "改过的一章"))
    before, page = draft.framework, window.review
    window.start.ask_files = lambda *_: ([str(whole)], "")
    window.add_copy()
    qtbot.waitUntil(lambda: window.review is not page, timeout=20_000)
    assert window.draft is draft
    assert len(draft.framework.measures) == 4
    assert [path.name for path in draft.files] == [half.name, whole.name]
    assert "Ctrl+Z" in window.foot.state.text()
    assert "规范充电价格" in shown(window)
    window._undo.trigger()
    assert draft.framework == before
    assert [path.name for path in draft.files] == [half.name]
    assert "规范充电价格" not in shown(window)
    assert half.name in window.head.origin.text()
    window._redo.trigger()
    assert len(draft.framework.measures) == 4
    window._undo.trigger()
    window._undo.trigger()
    assert draft.framework.chapters[0].title == "加快布点建设"
    other = tmp_path / "别的.txt"
    other.write_text(
        "毫不相干的方案\n一、甲\n（一）种树。种树一百棵。（市林业局负责）\n（二）养鱼。养鱼。", encoding="utf-8"
    )
    window.start.ask_files = lambda *_: ([str(other)], "")
    window.add_copy()
    qtbot.waitUntil(lambda: window.foot.state.state is State.ERROR, timeout=20_000)
    assert [path.name for path in draft.files] == [half.name]
    window.handing_over.discard()


def test_several_drafts_stand_side_by_side(start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot) -> None:
    for name, title in (("甲.txt", "甲市方案（2025年）"), ("乙.txt", "乙市方案（2025年）")):
        path = tmp_path / name
        path.write_text(TEXT.replace("清源市公共充电设施建设行动方案（2025—2027年）", title), encoding="utf-8")
        window = start()
        taken(window, path, qtbot)
        with qtbot.waitSignal(window.destroyed):
            window.keep_draft()
    assert {one.title for one in drafts.listed()} == {"甲市方案（2025年）", "乙市方案（2025年）"}
    window = start()
    rows = {row._listed.title: row for row in window.start.kept.rows}
    first, second = rows["甲市方案（2025年）"], rows["乙市方案（2025年）"]
    assert "甲.txt" in first._from.text()
    second.discard.click()
    assert [one.title for one in drafts.listed()] == ["甲市方案（2025年）"]
    assert not second.go_on.isEnabled()
    second.discard.click()  # takes it back
    assert len(drafts.listed()) == 2
    first.go_on.click()
    qtbot.waitUntil(lambda: window.draft is not None)
    assert window.draft is not None
    window.draft.change("x", lambda f: editing.rename_chapter(f, 1, "改过的一章"))
    with qtbot.waitSignal(window.destroyed):
        window.keep_draft()
    assert len(drafts.listed()) == 2
    changed_one = next(one for one in drafts.listed() if one.title.startswith("甲"))
    kept = drafts.load(changed_one.key)
    assert kept is not None
    assert kept.parsed.framework.chapters[0].title == "改过的一章"


def test_a_draft_that_cannot_be_read_stays_where_it_is(
    start: Callable[[], ImportWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    broken = drafts.folder() / "20250101-000000-abcd.json"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b'{"parsed": {"framework": {"title": "\xe5\x9d\x8f"}}}')
    window = start()
    (row,) = window.start.kept.rows
    row.go_on.click()
    qtbot.waitUntil(lambda: window.start.state.state is State.ERROR)
    assert broken.exists()
    broken.write_bytes(b"{")
    window.close()
    assert drafts.listed() == []
    assert broken.exists()


def test_problems_are_told_whole(qtbot: QtBot) -> None:
    long = "很" * 200
    found = [
        Problem("指标", 5, "E", "目标值", "number", {"shown": long}),
        Problem("指标", 7, "E", "目标值", "number", {"shown": "甲"}),
        Problem("任务清单", 3, "C", "举措标题", "number", {"shown": "乙"}),
    ]
    dialog = ProblemsDialog(FormError("表.xlsx", found), "zh")
    qtbot.addWidget(dialog)
    dialog.show()
    rows = [(dialog.table.item(row, 0), dialog.table.item(row, 1)) for row in range(3)]
    assert [(one.text(), other.text()) for one, other in rows if one and other] == [
        ("指标", "5"),
        ("指标", "7"),
        ("任务清单", "3"),
    ]
    assert dialog.table.rowHeight(0) > 2 * dialog.table.rowHeight(1) > 0
    dialog.copy()
    assert QGuiApplication.clipboard().text().index("“甲”") > 200
