"""原文 and 留痕 in the details pane, and the office's own items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import seeds
from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.store import ids, official, profile, workspace
from desktop.ui import details_history
from desktop.ui.details import HISTORY, TEXT
from desktop.ui.document import Document
from desktop.ui.tasks import Tasks
from tests.ui.conftest import OFFICE, TODAY, small_framework
from tests.ui.details_panes import Host, refusing, type_into


@pytest.fixture
def host(document: Document, qtbot: QtBot) -> Host:
    """A pane with the first item."""
    made = Host(document)
    qtbot.addWidget(made)
    made.pane.show_item(made.items()[0])
    return made


@pytest.fixture
def shaanxi(tmp_path: Path, tasks: Tasks, qtbot: QtBot) -> Iterator[Host]:
    """A pane on a built-in document."""
    path = tmp_path / "s.duibiao"
    workspace.create(path, OFFICE, [seeds.framework("shaanxi-2022")]).close()
    opened = workspace.open_workspace(path)
    made = Host(Document(opened, tasks, "zh", lambda: TODAY))
    qtbot.addWidget(made)
    yield made
    tasks.stop()
    made.close()
    opened.close()


def text(host: Host) -> str:
    host.pane.tabs.setCurrentIndex(TEXT)
    return host.pane.text.page.toPlainText()


def history(host: Host) -> str:
    host.pane.tabs.setCurrentIndex(HISTORY)
    return host.pane.history.toPlainText()


# 原文


def test_an_attached_text_stands_beside_the_item(shaanxi: Host) -> None:
    known = seeds.framework("shaanxi-2022")
    official.attach(shaanxi.document.workspace, known, {known.measures[0].id: "自拟的第一段。\n自拟的第二段。"})
    shaanxi.pane.show_item(shaanxi.items()[0])
    assert "自拟的第一段。\n自拟的第二段。" in text(shaanxi)
    assert "not supplied" not in text(shaanxi)
    shaanxi.pane.show_item(shaanxi.items()[-1])
    assert "not supplied" in text(shaanxi), "another measure has none"


def test_the_measure_with_targets_and_document(shaanxi: Host) -> None:
    item = next(i for i in shaanxi.items() if shaanxi.document.detail(i).target)
    shaanxi.pane.show_item(item)
    shown = text(shaanxi)
    detail = shaanxi.document.detail(item)
    assert "一、深入实施标准化战略，推进标准强省建设" in shown
    assert "The official text is not supplied" in shown
    for target in detail.targets:
        assert target.object in shown
    assert "陕西省人民政府关于贯彻落实《国家标准化发展纲要》的实施意见" in shown
    assert "陕西省人民政府 · 2022年7月4日" in shown
    assert "The document names no bodies for this measure." in shown
    assert "The item concerns 市场监管总局" in shown


def test_official_text_is_shown_where_the_workspace_holds_it(tmp_path: Path, tasks: Tasks, qtbot: QtBot) -> None:
    small = small_framework()
    first = msgspec.structs.replace(small.measures[0], text="第一段<b>。\n第二段。")
    path = tmp_path / "t.duibiao"
    workspace.create(path, OFFICE, [msgspec.structs.replace(small, measures=(first, *small.measures[1:]))]).close()
    opened = workspace.open_workspace(path)
    host = Host(Document(opened, tasks, "zh", lambda: TODAY))
    qtbot.addWidget(host)
    host.pane.show_item(host.items()[0])
    assert "第一段<b>。\n第二段。" in text(host)
    assert "not supplied" not in text(host)
    host.close()
    opened.close()


def test_the_page_can_be_read_with_the_keyboard_and_copied(host: Host) -> None:
    assert text(host)
    page = host.pane.text.page
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "转化率" in page.textCursor().selectedText()


def test_the_pages_follow_the_language(shaanxi: Host) -> None:
    shaanxi.pane.show_item(shaanxi.items()[0])
    text(shaanxi)
    shaanxi.document.set_language("en")
    assert "Implementing Opinions of the People's Government of Shaanxi Province" in text(shaanxi)


def test_pages_are_filled_only_when_they_are_looked_at(host: Host) -> None:
    assert host.pane.history.toPlainText() == host.pane.text.page.toPlainText() == ""
    assert text(host)
    assert host.pane.history.toPlainText() == ""


# Own items


@pytest.fixture
def own(host: Host) -> int:
    """An own item, shown on the page 原文."""
    host.document.add_own(ids.measure_of(host.items()[0]), "报送本局的月报")
    item = next(i for i in host.items() if host.document.detail(i).own)
    host.pane.show_item(item)
    host.pane.tabs.setCurrentIndex(TEXT)
    return item


def test_own_items_are_edited_and_others_are_not(host: Host, own: int) -> None:
    page = host.pane.text
    assert host.pane.header.remark.text() == "Added by this office"
    page.edit.click()
    assert page.text.hasFocus()
    type_into(page.text, "报送本局的季报")
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert host.document.detail(own).text == "报送本局的季报"
    assert host.pane.header.title.text() == "报送本局的季报"
    assert page.text.isHidden()
    host.pane.show_item(host.items()[0])
    assert page.own.isHidden()


def test_editing_is_given_up_with_escape_and_saved_by_going_on(host: Host, own: int) -> None:
    page = host.pane.text
    page.edit.click()
    type_into(page.text, "别的")
    QTest.keyClick(page.text, Qt.Key.Key_Escape)
    assert host.document.detail(own).text == "报送本局的月报"
    page.edit.click()
    type_into(page.text, "又改")
    host.pane.show_item(host.items()[0])
    assert host.document.detail(own).text == "又改"


def test_a_refused_text_stays_in_its_field(host: Host, own: int) -> None:
    page = host.pane.text
    page.edit.click()
    type_into(page.text, "很重要")
    with refusing(host.document.workspace):
        QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert page.text.toPlainText() == "很重要"
    assert not page.text.isHidden()


@pytest.mark.point(33)
def test_deleting_an_own_item_can_be_undone(host: Host, own: int, qtbot: QtBot) -> None:
    with qtbot.waitSignal(host.pane.message) as said:
        host.pane.text.remove.click()
    assert "报送本局的月报" in said.args[0]
    assert host.pane.items() == ()
    assert host.pane.empty.isVisible()
    host.document.undo()
    host.pane.show_item(own)
    assert host.pane.header.title.text() == "报送本局的月报"


# 留痕


def test_the_history_says_who_when_and_what_in_words(host: Host) -> None:
    item, document = host.items()[0], host.document
    document.set_units([profile.Unit(0, "标准科"), profile.Unit(0, "质量科")])
    units = [unit.id for unit in document.units]
    document.mark([item], MarkChange(status=Status.IN_PROGRESS, progress=60, unit=units[0]))
    document.mark([item], MarkChange(reached=82.2, due=TODAY, support_units=(units[1],)), owner_name="王芳")
    document.attach([item], ["https://example.org/a"])
    document.tasks._pool.waitForDone()
    QApplication.processEvents()
    assert host.pane.tabs.tabText(HISTORY) == "History 3"
    shown = history(host)
    lines = shown.splitlines()
    assert re.fullmatch(r".+\d{1,2}:\d{2} · .+", lines[0])
    assert lines[1] == "添加佐证：https://example.org/a"
    assert lines[2] == "佐证材料 ＋https://example.org/a"
    for words in (
        "适用性 待判定 → 适用",
        "进展 未启动 → 推进中",
        "进度 0 % → 60 %",
        "责任科室 — → 标准科",
        "达到值 — → 82.2%",
        "达标情况 未评 → 未达标",
        "时限 — → 11月21日",
        "责任人 — → 王芳",
        "协办科室 ＋质量科",
    ):
        assert words in lines


def test_what_was_undone_is_marked(host: Host) -> None:
    item = host.items()[0]
    host.document.mark([item], MarkChange(note="甲"))
    host.document.undo()
    assert "撤销：修改工作进展" in history(host)
    heads = [line for line in history(host).splitlines() if " · " in line]
    assert [line.endswith("undone") for line in heads] == [False, True]
    host.document.redo()
    heads = [line for line in history(host).splitlines() if " · " in line]
    assert [line.endswith("undone") for line in heads] == [False, True, False]
    assert history(host).splitlines()[1] == "重做：修改工作进展"


def test_removed_evidence_stays_in_the_history(host: Host) -> None:
    item = host.items()[0]
    host.document.attach([item], ["https://example.org/a"])
    host.document.tasks._pool.waitForDone()
    QApplication.processEvents()
    host.document.detach(host.document.detail(item).evidence[0].id)
    assert "佐证材料 －https://example.org/a" in history(host)


def test_a_long_history_is_shown_in_part_until_asked_for(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(details_history.HistoryPage.show_item, "__defaults__", (2,))
    for number in range(4):
        host.document.mark(host.items()[:1], MarkChange(note=f"第 {number} 次"))
    assert "第 1 次" not in history(host).replace("第 1 次 → 第 2 次", "")
    assert "Show the 2 older ones" in history(host)
    host.pane.history.anchorClicked.emit(QUrl("#all"))
    assert "— → 第 0 次" in host.pane.history.toPlainText()


def test_text_of_the_history_is_no_markup(host: Host) -> None:
    host.document.mark(host.items()[:1], MarkChange(note="<b>1 < 2</b>"))
    assert "— → <b>1 < 2</b>" in history(host)


def test_an_untouched_item_says_so(host: Host) -> None:
    assert history(host) == "Nothing has happened to this item yet."
    assert host.pane.tabs.tabText(HISTORY) == "History"


def test_the_history_follows_while_it_is_looked_at(host: Host) -> None:
    history(host)
    host.document.mark(host.items()[:1], MarkChange(applicability=Applicability.APPLICABLE))
    assert "标记为适用" in host.pane.history.toPlainText()
