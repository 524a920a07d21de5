"""Units and people that come, go or are called otherwise: shown everywhere at once, without reading the documents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMenu

from desktop.core.assessment import Changes, MarkChange
from desktop.core.reports.options import ReportKind
from desktop.core.reports.options import Settings as ReportSettings
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.ui.main_window import MainWindow
from desktop.ui.row_values import ItemLine
from desktop.ui.views.work_page import WorkPage
from tests.ui.conftest import items_of


def page_of(window: MainWindow) -> WorkPage:
    """Return the page of a window, its list with one item of a unit and an owner, which is shown in the details."""
    page = window.page
    assert page is not None
    first = items_of(window)[0]
    page.document.mark([first], MarkChange(), unit_name="标准化科")
    page.document.mark([first], MarkChange(), owner_name="张某")
    page.table.go_to(first)
    page.show_details(shown=True)
    QApplication.processEvents()
    return page


def line(page: WorkPage) -> ItemLine:
    """Return the line of the item on which the list stands."""
    found = page.model.line(page.model.row_of(page.table.node()))
    assert isinstance(found, ItemLine)
    return found


def listed(menu: QMenu) -> list[str]:
    """Return the words of a menu as it opens."""
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def renamed(page: WorkPage, name: str) -> None:
    """Call the one unit otherwise."""
    (unit,) = page.document.units
    page.document.set_units([Unit(unit.id, name)])
    QApplication.processEvents()


def seen(page: WorkPage) -> tuple[str, str, str, list[str]]:
    """Return the unit's name as it stands in the list, in the chip, in the details and in the chip's menu."""
    form = page.details.form
    menu = page.filter_bar.units.menu()
    assert isinstance(menu, QMenu)
    return line(page).unit, page.filter_bar.units.text(), form.unit.currentText(), listed(menu)[:1]


def test_a_unit_with_another_name_bears_it_everywhere_at_once(opened: MainWindow) -> None:
    page = page_of(opened)
    page.filter_bar.set_filter(Filter(units=frozenset({page.document.units[0].id})))
    old, new = ("标准化科", "标准化科", "标准化科", ["标准化科"]), ("计量科", "计量科", "计量科", ["计量科"])
    assert seen(page) == old
    renamed(page, "计量科")
    assert seen(page) == new
    page.document.undo()
    QApplication.processEvents()
    assert seen(page) == old
    page.document.redo()
    QApplication.processEvents()
    assert seen(page) == new
    assert "计量科" in listed(opened.menus.unit)


def test_people_with_other_names_and_posts_are_shown_at_once(opened: MainWindow) -> None:
    page = page_of(opened)
    (person,) = page.document.people
    page.document.set_people([Person(person.id, "王某", "科长", "010-1", None)])
    QApplication.processEvents()
    assert line(page).owner == "王某"
    assert page.details.form.owner.toolTip() == "王某 · 科长 · 010-1"
    assert "王某" in listed(opened.menus.owner)


def test_a_unit_that_is_gone_filters_no_more(opened: MainWindow) -> None:
    page = page_of(opened)
    page.filter_bar.set_filter(Filter(units=frozenset({page.document.units[0].id})))
    assert page.model.found == 1
    page.document.set_units([])
    QApplication.processEvents()
    assert page.filter_bar.filter == Filter()
    assert page.model.found == 24
    assert not page.filter_bar.units.isChecked()
    page.document.undo()
    assert line(page).unit == "标准化科"


def test_neither_names_nor_the_settings_of_reports_have_the_documents_read_again(opened: MainWindow) -> None:
    page, told = page_of(opened), list[Changes]()
    document = page.document
    document.changed.connect(told.append)
    first, known = items_of(opened)[0], document.measures
    gestures: list[Callable[[], object]] = [
        lambda: document.mark([first], MarkChange(), unit_name="另一科"),
        lambda: document.mark([first], MarkChange(), owner_name="李某"),
        lambda: document.set_units([*document.units, Unit(0, "第三科")]),
        lambda: document.set_people([]),
        lambda: document.keep_report(ReportKind.LEDGER, ReportSettings(title="某台账")),
        *[document.undo] * 5,
        *[document.redo] * 5,
    ]
    for gesture in gestures:
        gesture()
        QApplication.processEvents()
    assert len(told) == len(gestures)
    assert document.measures is known
    assert [unit.name for unit in document.units] == ["标准化科", "另一科", "第三科"]
    assert document.people == []
    document.set_setting("due-soon-days", 30)
    assert document.measures is not known
