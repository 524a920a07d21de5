"""Every sentence of every cell is found again on the printed pages, whole and inside its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.labels import Language
from desktop.core.reports import excel, lines
from desktop.core.reports.layout import Laid, lay_out
from desktop.core.reports.values import Report
from desktop.core.reports.widths import text_of
from tests.core.reports import office, printed, sample

pytestmark = [office.needed, pytest.mark.slow]


def _pages(report: Report, folder: Path) -> tuple[list[Laid], list[list[office.Word]]]:
    path = folder / "台账.xlsx"
    excel.write(report, path)
    return lay_out(report), office.pages(office.convert(path, "pdf", folder))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_clipped_or_lost(language: Language, tmp_path: Path) -> None:
    laid, pages = _pages(sample.report(sample.rows(language=language), language), tmp_path)
    assert printed.faults(laid[0], pages) == []
    text = office.bare(office.text(tmp_path / "台账.pdf"))
    for sheet in (each.sheet for each in laid if not each.sheet.hidden):
        assert sheet.closing is None or office.bare(text_of(sheet.closing[1])) in text
        for sentence in (sheet.title, sheet.left, sheet.middle, sheet.right, *sheet.notes, *sheet.signature):
            assert office.bare(sentence) in text, sentence


@pytest.mark.parametrize("language", ["zh", "en"])
def test_type_is_readable(language: Language, tmp_path: Path) -> None:
    _, pages = _pages(sample.report(sample.rows(copies=1, language=language), language), tmp_path)
    least = 8 if language == "zh" else 7  # Latin words of 8 pt, less what LibreOffice shrinks the page
    assert printed.type_size(pages) >= (least if office.arial_at_hand() else least - 1)


def test_a_note_too_long_for_a_page_runs_on(tmp_path: Path) -> None:
    rows = sample.rows(copies=1)
    notes = "".join(f"第{number}次检查：发现问题{number * 3}个，已整改{number * 2}个。" for number in range(1, 120))
    rows[4] = sample.changed(rows[4], note=notes)
    report = sample.report(rows)
    laid, pages = _pages(report, tmp_path)
    assert len(laid[0].rows) > len(lay_out(sample.report(sample.rows(copies=1)))[0].rows) + 2
    assert printed.faults(laid[0], pages) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_head_and_the_number_stand_on_every_page(language: Language, tmp_path: Path) -> None:
    laid, pages = _pages(sample.report(sample.rows(copies=1, language=language), language), tmp_path)
    heading = office.bare(laid[0].sheet.columns[0].heading)
    summary, charts = office.bare(laid[1].sheet.columns[1].heading), office.bare(laid[2].sheet.title)
    for number, words in enumerate(pages, 1):
        texts = [office.bare(word.text) for word in words]
        assert heading in texts or summary in texts or charts in "".join(texts)
        foot = office.bare("".join(word.text for word in words if word.top > 595 - 28 * 72 / 25.4))
        assert foot in (f"第{number}页共{len(pages)}页", f"Page{number}of{len(pages)}")


def test_the_check_sees_a_clipped_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "PITCH", 1.1)
    laid, pages = _pages(sample.report(sample.rows(copies=1)), tmp_path)
    assert printed.faults(laid[0], pages)
