"""The first page: from a name to the first tick, and the assessments that are there already."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability
from desktop.core.framework import Framework, Kind, Level
from desktop.core.store import workspace
from desktop.ui.dialogs.parts import State
from desktop.ui.document import Document
from desktop.ui.first_run import FirstRunPage
from desktop.ui.first_run_guess import guess
from desktop.ui.first_run_profile import TYPES, ProfileStep
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.style_sheet import style_sheet
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme, tokens
from desktop.ui.tokens import DARK, LIGHT
from tests.ui.conftest import TODAY
from tests.ui.dialog_tools import Speak, compose, cut, nameless, speak
from tests.ui.first_run_tools import OFFICE, Page, make, no_dialog, page, press_enter, recent, several

__all__ = ["make", "page", "recent", "several", "speak"]


# From the name to the first tick


@pytest.mark.point(28, 22)
def test_a_name_and_enter_are_enough(page: FirstRunPage, qtbot: QtBot, own_folders: Path) -> None:
    assert QApplication.focusWidget() is page.profile.name
    compose(page.profile.name, OFFICE)
    with qtbot.waitSignal(page.create_wanted) as told:
        press_enter(page)
    path, organisation, documents, imported = told.args
    assert imported == ()
    assert path.name == f"{OFFICE} 2026.duibiao"
    assert path.is_relative_to(own_folders)
    assert path.parent.is_dir()
    assert not path.exists()
    assert (organisation.kind, organisation.level, organisation.region) == (Kind.GOVERNMENT, Level.CITY, "陕西省")
    assert "市场监管总局" in organisation.line
    assert documents == page.documents.chosen()
    assert "shaanxi-2022" in [document.id for document in documents]
    workspace.create(path, organisation, documents).close()


@pytest.mark.point(28)
def test_a_new_user_marks_the_first_item_without_a_click(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.show_document(None)
    page = window.first_run
    assert isinstance(page, FirstRunPage)
    page.profile.name.setFocus()
    compose(page.profile.name, OFFICE)
    press_enter(page)
    qtbot.waitUntil(lambda: window.page is not None and window.document is not None, timeout=10000)
    assert window.page is not None
    assert window.document is not None
    QTest.keyClick(window.page.table, Qt.Key.Key_3)
    assert window.document.count().done == 1


@pytest.mark.parametrize(
    ("name", "kind", "level", "market", "region", "city"),
    [
        ("西安市市场监督管理局", Kind.GOVERNMENT, Level.CITY, True, "陕西省", "西安市"),
        ("西安市雁塔区市场监督管理局", Kind.GOVERNMENT, Level.COUNTY, True, "陕西省", "西安市"),
        ("蓝田县市场监管局", Kind.GOVERNMENT, Level.COUNTY, True, "", ""),
        ("陕西省市场监督管理局", Kind.GOVERNMENT, Level.PROVINCE, True, "陕西省", ""),
        ("北京市市场监督管理局", Kind.GOVERNMENT, Level.PROVINCE, True, "北京市", ""),
        ("内蒙古自治区市场监督管理局", Kind.GOVERNMENT, Level.PROVINCE, True, "内蒙古自治区", ""),
        ("宝鸡市发展和改革委员会", Kind.GOVERNMENT, Level.CITY, False, "陕西省", "宝鸡市"),
        ("小寨路街道办事处", Kind.GOVERNMENT, Level.TOWNSHIP, False, "", ""),
        ("陕西汽车控股集团有限公司", Kind.ENTERPRISE, None, False, "陕西省", ""),
        ("中国标准化协会", Kind.ASSOCIATION, None, False, "", ""),
        ("陕西省标准化研究院", Kind.INSTITUTION, None, False, "陕西省", ""),
        ("西安交通大学", Kind.SCHOOL, None, False, "陕西省", "西安市"),
        ("全国信息技术标准化技术委员会", Kind.TECHNICAL_COMMITTEE, None, False, "", ""),
        ("我单位", None, None, False, "", ""),
    ],
)
def test_what_a_name_tells(
    name: str, kind: Kind | None, level: Level | None, market: bool, region: str, city: str
) -> None:
    found = guess(name)
    assert (found.kind, found.level, found.market, found.region, found.city) == (kind, level, market, region, city)


def test_the_line_of_work_is_in_the_name() -> None:
    assert guess("雁塔区教育局").line == "教育部"
    assert guess("宝鸡市生态环境局").line == "生态环境部"


def test_what_the_person_has_chosen_is_not_guessed_over(qtbot: QtBot) -> None:
    step = ProfileStep("zh")
    qtbot.addWidget(step)
    step.type.setCurrentIndex(8)
    step.type.activated.emit(8)
    step.region.set_key("四川省")
    step.region.key_chosen.emit("四川省")
    step.name.setText(OFFICE)
    found = step.organisation()
    assert (found.kind, found.region) == (Kind.ENTERPRISE, "四川省")


def test_every_type_makes_a_profile(qtbot: QtBot) -> None:
    step = ProfileStep("zh")
    qtbot.addWidget(step)
    step.show()
    for place, one in enumerate(TYPES):
        step.type.setCurrentIndex(place)
        step.type.activated.emit(place)
        found = step.organisation()
        assert found.kind is one.kind
        assert one.level in (None, found.level)
        assert bool(found.line) == one.market
        other = one.kind is Kind.GOVERNMENT and not one.market and one.level is not Level.TOWNSHIP
        assert step.line.isVisible() == other
    step.type.setCurrentIndex(3)
    step.type.activated.emit(3)
    step.line.set_key("教育部")
    assert step.organisation().line == ("教育部",)


def test_typing_finds_a_region(qtbot: QtBot) -> None:
    step = ProfileStep("zh")
    qtbot.addWidget(step)
    step.show()
    with qtbot.waitSignal(step.changed):
        compose(step.region.line, "陕")
        step.region.line.editingFinished.emit()
    assert step.region.key() == "陕西省"
    step.region.line.setText("不是地名")
    step.region.line.editingFinished.emit()
    assert step.region.key() == "陕西省"
    assert step.region.line.text() == "陕西省"
    step.region.line.setText("")
    step.region.line.editingFinished.emit()
    assert step.organisation().region == ""


def test_city_and_sectors_lie_below_the_fold(page: FirstRunPage) -> None:
    assert not page.profile.city.isVisible()
    page.profile.fold.click()
    assert page.profile.city.isVisible()
    page.profile.name.setText(OFFICE)
    page.profile.sectors.set_keys(["C", "A01"])
    assert page.organisation().city == "西安市"
    assert page.organisation().sectors == ("A01", "C")


# Documents


def test_national_documents_and_those_of_the_region_are_chosen(several: dict[str, Framework], make: Page) -> None:
    page = make()
    assert [f.id for f in page.documents.chosen()] == ["plan", "outline"]
    page.profile.name.setText(OFFICE)
    assert [f.id for f in page.documents.chosen()] == ["plan", "outline", "shaanxi-2022"]
    assert page.documents.table.model.rowCount() == len(several)


def test_what_the_person_switched_stays_so(several: dict[str, Framework], make: Page) -> None:
    page = make()
    model = page.documents.table.model
    page.documents.table.view.setFocus()
    QTest.keyClick(page.documents.table.view, Qt.Key.Key_Space)
    QTest.keyClick(page.documents.table.view, Qt.Key.Key_Down)
    assert model.checked() == ["outline"]
    page.profile.name.setText(OFFICE)
    assert model.checked() == ["outline", "shaanxi-2022"]
    place = page.documents.table.view.visualRect(model.index(3, 0)).center()
    QTest.mouseClick(page.documents.table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert model.checked() == ["outline", "shaanxi-2022", "sichuan"]


def test_counts_are_those_that_the_assessment_will_have(page: FirstRunPage, tmp_path: Path, tasks: Tasks) -> None:
    page.profile.name.setText(OFFICE)
    total = page.documents.total()
    opened = workspace.create(tmp_path / "a.duibiao", page.organisation(), page.documents.chosen())
    counts = Document(opened, tasks, "zh", lambda: TODAY).count()
    opened.close()
    assert (total.applicable, total.not_applicable) == (counts.suggested_applicable, counts.suggested_not_applicable)
    assert total.items == counts.items
    before = total.applicable
    page.profile.type.setCurrentIndex(8)
    page.profile.type.activated.emit(8)
    assert page.documents.total().applicable != before


def test_the_first_item_is_shown_as_the_list_will_show_it(page: FirstRunPage) -> None:
    page.profile.name.setText(OFFICE)
    line = page.side.preview.line()
    first = next(page.documents.chosen()[0].items())
    assert line.text == first.text
    assert line.glyph is Applicability.UNDECIDED
    assert line.suggestion_text
    assert page.side.preview.accessibleName()


def test_the_preview_is_painted_as_the_current_row(page: FirstRunPage) -> None:
    preview = page.side.preview
    colours = tokens(preview.palette())
    painted = preview.grab().toImage()
    assert painted.pixelColor(painted.width() - 6, painted.height() // 2) == colours.selection


@pytest.mark.point(31, 32)
def test_a_missing_name_is_said_beside_the_field(page: FirstRunPage, qtbot: QtBot) -> None:
    page.documents.table.setFocus()
    page.start_button.click()
    assert page.profile.error.state is State.ERROR
    assert page.profile.error.isVisible()
    assert QApplication.focusWidget() is page.profile.name
    assert no_dialog()
    compose(page.profile.name, "我")
    assert not page.profile.error.isVisible()


def test_no_document_is_said_below_the_table(page: FirstRunPage) -> None:
    page.profile.name.setText(OFFICE)
    page.documents.table.view.setFocus()
    for _ in page.documents.chosen():
        QTest.keyClick(page.documents.table.view, Qt.Key.Key_Space)
        QTest.keyClick(page.documents.table.view, Qt.Key.Key_Down)
    assert page.documents.chosen() == []
    assert page.side.preview.isHidden()
    press_enter(page)
    assert page.documents.error.isVisible()
    assert no_dialog()
    QTest.keyClick(page.documents.table.view, Qt.Key.Key_Space)
    assert not page.documents.error.isVisible()


# Words, sizes, themes


@pytest.mark.point(19, 20, 21, 23)
@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1024, 560), (1280, 664), (1920, 1004)])
def test_nothing_is_cut_or_nameless(
    several: dict[str, Framework],
    recent: list[Path],
    make: Page,
    speak: Speak,
    settings: Settings,
    qtbot: QtBot,
    language: str,
    look: Theme,
    size: tuple[int, int],
) -> None:
    settings.language = "zh" if language == "zh" else "en"
    speak(language, look)
    page = make()
    page.resize(*size)
    page.profile.name.setText("宝鸡市发展和改革委员会")
    page.profile.unfold(shown=True)
    qtbot.waitUntil(lambda: bool(page.place.state.text()) and len(page.side.recent.recent) == 3)
    qtbot.wait(20)
    assert cut(page) == []
    assert nameless(page) == []
    assert page.minimumSizeHint().width() <= size[0]
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.point(21)
def test_the_language_changes_at_once(make: Page, speak: Speak, settings: Settings, qtbot: QtBot) -> None:
    settings.language = "en"
    speak("en", Theme.LIGHT)
    page = make()
    page.profile.name.setText(OFFICE)
    assert page.start_button.text() == "Start marking"
    assert page.place.path.parent.name == "Duibiao"
    settings.language = "zh"
    speak("zh", Theme.LIGHT)
    assert page.start_button.text() == "开始登记"
    assert page.profile.type.currentText() == "市级市场监管部门"
    assert page.place.path.parent.name == "对标"
    assert page.place.path.name == f"{OFFICE} 2026年度.duibiao"
    assert page.profile.region.line.text() == "陕西省"
    assert "建议适用" in page.side.preview.line().suggestion_text


@pytest.mark.point(22)
def test_the_focus_goes_round(page: FirstRunPage) -> None:
    page.profile.name.setFocus()
    seen = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.profile.name
    for wanted in (
        page.profile.type,
        page.documents.table.view,
        page.place.change,
        page.side.browse,
        page.start_button,
    ):
        assert wanted in seen


def test_half_a_name_is_no_trouble(page: FirstRunPage) -> None:
    for length in range(len(OFFICE) + 1):
        page.profile.name.setText(OFFICE[:length])
    assert page.organisation().name == OFFICE


def test_its_heads_keep_their_type_in_the_window_and_in_another_theme(window: MainWindow, qapp: QApplication) -> None:
    before = qapp.styleSheet()
    try:
        for colours in (LIGHT, DARK):
            qapp.setStyleSheet(style_sheet(colours))
            window.show_document(None)
            page = window.first_run
            assert isinstance(page, FirstRunPage)
            assert page._title.font().pointSizeF() > page._subtitle.font().pointSizeF()
            assert all(head._name.font().weight() >= QFont.Weight.DemiBold for head in page._heads)
    finally:
        qapp.setStyleSheet(before)
