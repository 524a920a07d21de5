"""Reports as PDF: every sentence can be searched, the pages are the workbook's, nothing is half-written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter, qGray
from pytestqt.qtbot import QtBot

from desktop.core.errors import ReportError, UsageError
from desktop.core.labels import Language
from desktop.core.reports import excel
from desktop.core.reports.options import ReportKind
from desktop.core.reports.paper import Format, Paper
from desktop.core.reports.printed import PrintOut
from desktop.core.reports.values import Report
from desktop.ui.printing.painter import PagePainter
from desktop.ui.printing.pdf import write_pdf
from desktop.ui.tasks import Cancelled, Tasks
from tests.core.places import fill, small_disk
from tests.core.processes import ROOT
from tests.core.reports import office, sample
from tests.core.reports.test_kinds import KINDS, LANGUAGES, made

pytestmark = pytest.mark.usefixtures("qapp")


def texts(path: Path) -> list[str]:
    """Return the text of each page as a reader of PDF finds it, without white space."""
    with pypdfium2.PdfDocument(path) as file:
        pages = [page.get_textpage().get_text_range() for page in file]
    return [office.bare(text.replace("\ufffe", "-")) for text in pages]  # pdfium's mark of a hyphen at a line's end


def pictured(report: Report, number: int, width: int = 1684) -> QImage:
    """Return a page as the preview draws it."""
    pages = PrintOut(report)
    paper = pages.size
    image = QImage(width, round(width * paper[1] / paper[0]), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(width / paper[0], width / paper[0])
    PagePainter(report.language).paint(painter, pages.page(number))
    painter.end()
    return image


@pytest.mark.point(34)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_is_on_its_page_and_can_be_searched(
    kind: ReportKind, language: Language, tmp_path: Path
) -> None:
    report = made(kind, language)
    write_pdf(report, tmp_path / "表.pdf")
    pages, found = PrintOut(report), texts(tmp_path / "表.pdf")
    assert len(found) == len(pages)
    for number, text in enumerate(found, 1):
        page = pages.page(number)
        for box in page.boxes:
            assert office.bare("".join(box.lines)) in text
        for drawing in page.drawings:
            for words in (drawing.title, *drawing.labels, *(one.name for one in drawing.series)):
                assert office.bare(words) in text
        assert "\ufffd" not in text


@pytest.mark.slow
@office.needed
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_are_those_of_the_workbook(kind: ReportKind, language: Language, tmp_path: Path) -> None:
    report = made(kind, language)
    excel.write(report, tmp_path / "表.xlsx")
    write_pdf(report, tmp_path / "ours.pdf")
    theirs, ours = texts(office.convert(tmp_path / "表.xlsx", "pdf", tmp_path)), texts(tmp_path / "ours.pdf")
    assert len(ours) == len(theirs)
    for our, their in zip(ours, theirs, strict=True):  # which holds besides, cut away, what is folded at the right
        assert not Counter(our) - Counter(their)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fonts_are_embedded_and_the_file_says_what_it_is(language: Language, tmp_path: Path) -> None:
    report = made(ReportKind.WHOLE, language)
    path = tmp_path / "全.pdf"
    write_pdf(report, path)
    with pypdfium2.PdfDocument(path) as file:
        about = file.get_metadata_dict()
        assert about["Title"] == report.title
        assert about["Author"] == report.organisation
        assert {tuple(map(round, page.get_size())) for page in file} == {(842, 595)}
    data = path.read_bytes()
    assert data.count(b"/FontDescriptor ") == data.count(b"/FontFile2 ") + data.count(b"/FontFile3 ") > 0
    assert not re.search(rb"/Subtype /Type3", data)


def test_a_larger_paper_is_as_large(tmp_path: Path) -> None:
    write_pdf(msgspec.structs.replace(made(ReportKind.TARGETS), paper=Paper(Format.A3)), tmp_path / "表.pdf")
    with pypdfium2.PdfDocument(tmp_path / "表.pdf") as file:
        assert tuple(map(round, file[0].get_size())) == (1191, 842)


def test_characters_that_fonts_show_alike_are_found_as_they_were_written(tmp_path: Path) -> None:
    rows = sample.rows(copies=1)
    note = "一二人工大小山日月水火土金食香高龙龟不 a  b\u00a0c fi ff"
    rows[0] = sample.changed(rows[0], note=note)
    write_pdf(sample.report(rows), tmp_path / "台账.pdf")
    assert office.bare(note) in texts(tmp_path / "台账.pdf")[0]
    with pypdfium2.PdfDocument(tmp_path / "台账.pdf") as file:
        searcher = file[0].get_textpage().search("人工")
        assert searcher.get_next() is not None
        raw = file[0].get_textpage().get_text_range()
    assert not re.search("[\u2e80-\u2fd5\t]", raw)


def test_preview_and_pdf_draw_the_same(tmp_path: Path) -> None:
    report = made(ReportKind.PROGRESS)
    write_pdf(report, tmp_path / "表.pdf")
    ours = pictured(report, 2)
    with pypdfium2.PdfDocument(tmp_path / "表.pdf") as file:
        theirs = file[1].render(scale=2)
    grey = [
        [theirs.buffer[(y * theirs.stride) + x * theirs.n_channels] for x in range(0, theirs.width, 4)]
        for y in range(0, theirs.height, 4)
    ]
    far = sum(
        abs(qGray(ours.pixel(min(x * 4, ours.width() - 1), min(y * 4, ours.height() - 1))) - value) > 128
        for y, row in enumerate(grey)
        for x, value in enumerate(row)
    )
    assert far < 0.02 * len(grey) * len(grey[0])


def test_what_is_stalled_is_hatched() -> None:
    report = made(ReportKind.PROGRESS)
    out = PrintOut(report)
    page = next(page for page in map(out.page, range(1, len(out) + 1)) if page.drawings)
    drawing, image = page.drawings[0], pictured(report, page.number, 3368)
    left, top, width, height = drawing.plot
    scale = image.width() / out.size[0]
    longest = max(sum(one.values[row] for one in drawing.series) for row in range(len(drawing.labels)))
    before = sum(one.values[0] for one in drawing.series[:3])
    stalled = drawing.series[3].values[0]
    middle = round((top + height / len(drawing.labels) / 2) * scale)
    first, last = ((left + width * value / longest) * scale for value in (before, before + stalled))
    shades = [qGray(image.pixel(x, middle)) for x in range(round(first) + 4, round(last) - 4)]
    assert min(shades) < 140
    assert max(shades) > 230


# Wholly or not at all


def refused(path: Path) -> str:
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()} if path.parent.is_dir() else {}
    with pytest.raises((ReportError, UsageError)) as caught:
        write_pdf(made(ReportKind.TARGETS), path)
    if path.parent.is_dir():
        assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
    return caught.value.key


def test_what_stands_against_the_place_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "表.pdf"
    path.write_bytes(b"old")
    lock = tmp_path / ".~lock.表.pdf#"
    lock.write_text("somebody", "utf-8")
    assert refused(path) == "report-open"
    lock.unlink()
    assert refused(tmp_path / "没有" / "表.pdf") == "report-no-folder"
    assert refused(tmp_path / "表.xlsx") == "report-suffix"
    assert path.read_bytes() == b"old"
    write_pdf(made(ReportKind.TARGETS), path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["表.pdf"]


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 20) as disk:
        path = disk / "表.pdf"
        path.write_bytes(b"old")
        fill(disk)
        assert refused(path) == "report-disk-full"
        assert path.read_bytes() == b"old"


def test_giving_up_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "全.pdf"
    path.write_bytes(b"old")
    drawn = []

    def told(done: int, total: int) -> None:
        drawn.append((done, total))
        if len(drawn) > 12:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(made(ReportKind.WHOLE), path, told)
    assert [file.name for file in tmp_path.iterdir()] == ["全.pdf"]
    assert path.read_bytes() == b"old"


def test_the_command_line_draws_without_a_display(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "desktop", "--lang", "zh", *words]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
        )

    workspace, out = str(tmp_path / "甲.duibiao"), tmp_path / "汇总.pdf"
    assert run("new", workspace, "--organisation", "某局", "--framework", "shaanxi-2022").returncode == 0
    said = run("export", workspace, "--report", "progress", "--out", str(out))
    assert said.returncode == 0, said.stderr
    assert "某局" in texts(out)[0]
    assert run("export", workspace, "--report", "progress", "--out", str(tmp_path / "无" / "汇总.pdf")).returncode == 1


def test_the_window_gets_its_turns_while_a_worker_draws(tasks: Tasks, qtbot: QtBot, tmp_path: Path) -> None:
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(5)
    done: list[object] = []
    tasks.run(lambda told: write_pdf(made(ReportKind.WHOLE), tmp_path / "全.pdf", told), done.append)
    qtbot.waitUntil(lambda: not tasks.busy(), timeout=60000)
    assert done
    assert beats
