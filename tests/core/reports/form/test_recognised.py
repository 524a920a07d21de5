"""What a workbook is, by what stands in it; and policy documents that were written as JSON."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.core import seeds
from desktop.core.assessment import MarkChange
from desktop.core.errors import FrameworkError, ParseError
from desktop.core.framework import encode, faults
from desktop.core.parsing.values import Role
from desktop.core.reports.fill_in.send import SendOptions, send
from desktop.core.reports.form import as_json
from desktop.core.reports.form.files import holds_form, read_json, write
from desktop.core.reports.form.reader import recognise
from desktop.core.store import marks
from tests.core.outlines import Words, document
from tests.core.reports.form.forms import typed, written
from tests.core.samples import TODAY, all_items, workspace


def test_forms_are_known_filled_in_or_empty(tmp_path: Path) -> None:
    plan = seeds.framework(seeds.framework_ids()[0])
    assert recognise(str(written(tmp_path, plan)))
    assert recognise(str(written(tmp_path, plan, "en", "form.xlsx")))
    assert holds_form(written(tmp_path, None, name="空表.xlsx"))
    assert recognise(str(typed(tmp_path, [["举措标题", "检查项"], ["完善制度", "印发办法"]])))


def test_what_went_out_to_be_filled_in_is_no_form(tmp_path: Path) -> None:
    with workspace(tmp_path, document(Words(1), [[2]])) as opened:
        marks.change(opened, all_items(opened), MarkChange(), TODAY, unit_name="标准化科")
        (out,) = send(opened, SendOptions(tmp_path / "下发", "zh"), TODAY).workbooks
    assert not recognise(str(out.path))


def test_other_files_are_none(tmp_path: Path) -> None:
    book, other = Workbook(), tmp_path / "通讯录.xlsx"
    sheet = book.active
    assert sheet is not None
    sheet.append(["姓名", "电话"])
    book.save(other)
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\3\4 nothing")
    assert not recognise(str(other))
    assert not holds_form(broken)
    assert not holds_form(tmp_path / "没有.xlsx")


def test_json_comes_back_as_it_went_out(tmp_path: Path) -> None:
    plan = seeds.framework(seeds.framework_ids()[0])
    write(plan, tmp_path / "计划.json", "zh")
    parsed = read_json([tmp_path / "计划.json"])
    assert parsed.framework == plan
    assert parsed.lasting
    lines = parsed.source.lines
    for measure in plan.measures:
        (span,) = (one for one in parsed.spans if one.role is Role.MEASURE and one.id == measure.id)
        assert (measure.title or "") in lines[span.line].text
    for item in plan.items():
        (span,) = (one for one in parsed.spans if one.role is Role.ITEM and one.id == item.id)
        assert lines[span.line].text[span.start : span.end] == item.text


def test_what_is_no_policy_document_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "别的.json"
    path.write_text('{"schema": 1}', encoding="utf-8")
    with pytest.raises(FrameworkError) as schema:
        read_json([path])
    assert schema.value.key == "framework-schema"
    with pytest.raises(ParseError) as together:
        read_json([path, tmp_path / "a.docx"])
    assert together.value.key == "json-alone"
    with pytest.raises(ParseError) as missing:
        read_json([tmp_path / "没有.json"])
    assert missing.value.key == "parse-unreadable"
    monkeypatch.setattr(as_json, "MOST", 4)
    with pytest.raises(ParseError) as large:
        as_json.read(str(path))
    assert large.value.key == "file-too-large"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = bytearray(encode(document(Words(1), [[2, 1]])))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        kind = data.draw(st.sampled_from(["change", "cut", "double", "nest"]))
        if kind == "change":
            whole[at] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del whole[at : at + data.draw(st.integers(1, 40))]
        elif kind == "double":
            whole[at:at] = whole[at : at + 60]
        else:
            whole[at:at] = b"[" * 3000
    path = tmp_path_factory.mktemp("json") / "坏.json"
    path.write_bytes(whole)
    with contextlib.suppress(FrameworkError):
        assert list(faults(as_json.read(str(path)).framework)) == []
