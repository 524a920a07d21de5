"""frameworks, items, status, export, history, check, backup, restore, selftest: what they print."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import zipfile
from pathlib import Path

import pytest

from desktop.core import seeds
from desktop.core.framework import decode
from tests.cli.run import Door

ITEM = "plan-1/1.1.1"


def ids(door: Door, path: Path, *options: str) -> list[str]:
    return [one["id"] for one in door.fine("items", path, "--json", *options).json]


def test_frameworks(zh: Door, en: Door) -> None:
    listed = zh.fine("frameworks", "--json").json
    assert [one["id"] for one in listed] == seeds.framework_ids()
    assert next(one["items"] for one in listed if one["id"] == "shaanxi-2022") == len(
        list(seeds.framework("shaanxi-2022").items())
    )
    assert "陕西省人民政府" in zh.fine("frameworks").out
    assert "Shaanxi" in en.fine("frameworks").out
    whole = zh.fine("frameworks", "shaanxi-2022", "--json").out
    assert decode(whole) == seeds.framework("shaanxi-2022")
    assert "shaanxi-2022/1.1.1" in zh.fine("frameworks", "shaanxi-2022").out
    assert "nowhere" in zh.refused(1, "frameworks", "nowhere")


def test_items_filtered(path: Path, zh: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done", "--unit", "标准化科")
    zh.fine("mark", path, "plan-1/1.1.2", "--status", "stalled", "--due", "2020-01-01", "--support-unit", "标准化科")
    zh.fine("mark", path, "plan-1/1.1.3", "--not-applicable", "--reason", "本市无港口")
    assert len(ids(zh, path)) == 24
    assert ids(zh, path, "--status", "done") == [ITEM]
    assert ids(zh, path, "--status", "已完成", "--status", "Stalled") == [ITEM, "plan-1/1.1.2"]
    assert ids(zh, path, "--overdue") == ["plan-1/1.1.2"]
    assert ids(zh, path, "--unit", "标准化科") == [ITEM, "plan-1/1.1.2"]
    assert len(ids(zh, path, "--unit", "")) == 23
    assert ids(zh, path, "--applicability", "not-applicable") == ["plan-1/1.1.3"]
    assert ids(zh, path, "--in", "plan-1/2.4") == [f"plan-1/2.4.{n}" for n in range(1, 5)]
    assert len(ids(zh, path, "--in", "plan-1/2")) == 12
    assert len(ids(zh, path, "--in", "plan-1")) == 24
    assert ids(zh, path, "--in", ITEM) == [ITEM]
    assert ids(zh, path, "--filter", "计量", "--in", "plan-1/1.1") == ["plan-1/1.1.4"]
    assert ids(zh, path, "--filter", "没有这个词") == []


def test_items_refuses_what_it_does_not_know(path: Path, zh: Door) -> None:
    assert "nowhere" in zh.refused(1, "items", path, "--in", "nowhere")
    assert "没有这个科" in zh.refused(1, "items", path, "--unit", "没有这个科")
    assert "done" in zh.refused(2, "items", path, "--status", "finished")
    assert "applicable" in zh.refused(2, "items", path, "--applicability", "maybe")


def test_items_for_people(path: Path, zh: Door, en: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "stalled", "--progress", "30", "--due", "2020-01-01", "--unit", "标准化科")
    line = next(line for line in zh.fine("items", path).out.splitlines() if line.startswith(ITEM + " "))
    days = (dt.date.today() - dt.date(2020, 1, 1)).days
    for part in ("滞后", "30%", "2020年1月1日", f"逾期 {days} 天", "标准化科", "核算本市国际标准转化率"):
        assert part in line
    assert "Overdue" in en.fine("items", path).out
    assert "Item 1.1" in en.fine("items", path).out
    assert zh.fine("items", path, "--filter", "没有这个词").out == ""


def test_items_as_json(path: Path, en: Door) -> None:
    en.fine("mark", path, ITEM, "--reached", "90")
    first = en.fine("items", path, "--json").json[0]
    assert first["target"] == {"comparator": ">=", "value": 85, "unit": "%", "unit_en": None}
    assert (first["result"], first["light"]["light"]) == ("met", "overdue")
    assert first["suggestion"] == {
        "applicability": "applicable",
        "reason": "suggest.our-body",
        "text": "Falls to SAMR; we are the local counterpart",
    }
    assert set(first) == {
        "id", "text", "text_en", "own", "applicability", "reason", "status", "progress", "result", "unit", "owner",
        "due", "due_printed", "rhythm", "done_on", "reached", "evidence", "target", "light", "suggestion",
        "review", "withdrawn",
    }  # fmt: skip


def test_status(path: Path, zh: Door, en: Door) -> None:
    zh.fine("mark", path, ITEM, "plan-1/1.1.2", "--status", "done", "--unit", "标准化科")
    zh.fine("mark", path, "plan-1/2.4.2", "--status", "ongoing")
    told = zh.fine("status", path, "--json").json
    assert (told["organisation"], told["date"]) == ("某市市场监督管理局", dt.date.today().isoformat())
    assert (told["total"]["done"], told["total"]["applicable"], told["total"]["rate"]) == (2, 3, 66.7)
    (framework,) = told["frameworks"]
    assert (framework["id"], framework["items"], framework["done"]) == ("plan-1", 24, 2)
    assert [(c["ordinal"], c["done"], c["ongoing"]) for c in framework["chapters"]] == [(1, 2, 0), (2, 0, 1)]
    assert [(u["name"], u["done"]) for u in told["units"]] == [("标准化科", 2), (None, 0)]
    words = zh.fine("status", path).out
    assert all(part in words for part in ("66.7", "标准化科", "未分派", "第1章标题", "完成率 ="))
    assert "Chapter 1" in en.fine("status", path).out


def test_export(path: Path, tmp_path: Path, zh: Door, en: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done", "--unit", "标准化科")
    out = tmp_path / "台账.xlsx"
    assert str(out) in zh.fine("export", path, "--report", "ledger", "--out", out, "--filler", "王芳").err
    text = book(out)
    assert all(part in text for part in ("某市市场监督管理局", "王芳", "已完成", "标准化科", "plan-1/2.6.4"))
    export = ("export", path, "--report", "ledger", "--out", out)
    for place, name in {"plan-1": "plan-1", "plan-1/2": "第2章标题", "plan-1/2.6": "提升标准供给质量第6条"}.items():
        zh.fine(*export, "--in", place)
        assert f"范围：{name}" in book(out)
    en.fine(*export, "--status", "done", "--unit", "标准化科", "--filter", "核算")
    text = book(out)
    assert "Ledger" in text
    assert "containing “核算”" in text
    assert "plan-1/2.6.4" not in text
    assert "ledger" in zh.refused(2, "export", path, "--report", "poem", "--out", out)
    assert "没有可导出" in zh.refused(1, *export, "--filter", "没有这个词")
    assert "不存在" in zh.refused(1, "export", path, "--report", "ledger", "--out", tmp_path / "没有" / "a.xlsx")
    assert book(out) == text


def test_export_as_json(path: Path, tmp_path: Path, zh: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done", "--note", "=1+1")
    out = tmp_path / "台账.csv"
    said = zh.fine("export", path, "--report", "ledger", "--out", out, "--date", "2025-11-21", "--json")
    expected = {"path": str(out), "report": "ledger", "language": "zh", "date": "2025-11-21", "items": 24, "guarded": 1}
    assert said.json == expected
    assert out.is_file()
    whole = zh.fine("export", path, "--report", "ledger", "--out", out, "--status", "done", "--as-is", "--json")
    assert (whole.json["items"], whole.json["guarded"]) == (1, 0)
    assert zh.refused(1, "export", path, "--report", "ledger", "--out", tmp_path / "无" / "甲.xlsx", "--json")


def test_export_of_any_kind(path: Path, tmp_path: Path, zh: Door, en: Door) -> None:
    zh.fine(
        "mark", path, ITEM, "--status", "in_progress", "--unit", "标准化科", "--due", "2020-01-31", "--note", "=1+1"
    )
    for kind in ("breakdown", "progress", "urging", "targets", "applicability", "whole", "督办清单"):
        out = tmp_path / f"{kind}.xlsx"
        zh.fine("export", path, "--report", kind, "--out", out)
        assert zipfile.is_zipfile(out)
    told = zh.fine("export", path, "--report", "ledger", "--out", tmp_path / "账.csv")
    assert "1 个以 = + - @" in told.err
    assert "'=1+1" in (tmp_path / "账.csv").read_text("utf-8-sig")
    assert "--as-is" not in zh.fine("export", path, "--report", "ledger", "--out", tmp_path / "账.csv", "--as-is").err
    zh.fine("export", path, "--report", "urging", "--out", tmp_path / "督.json", "--report-lang", "en")
    assert '"language":"en"' in (tmp_path / "督.json").read_text("utf-8")


def test_export_keeps_its_settings_on_demand(path: Path, tmp_path: Path, zh: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done", "--unit", "标准化科")
    export = ("export", path, "--report", "ledger", "--out", tmp_path / "账.xlsx")
    zh.fine(
        *export,
        "--title",
        "三季度台账",
        "--columns",
        "number,item，unit,due",
        "--unit",
        "标准化科",
        "--bind",
        "左边装订",
    )
    assert "三季度台账" in book(tmp_path / "账.xlsx")
    zh.fine(*export)
    assert "三季度台账" not in book(tmp_path / "账.xlsx")
    zh.fine(*export, "--title", "三季度台账", "--unit", "标准化科", "--paper", "a3", "--group-by", "unit", "--keep")
    zh.fine(*export)
    assert "三季度台账" in book(tmp_path / "账.xlsx")
    assert "plan-1/2.6.3" not in book(tmp_path / "账.xlsx")
    zh.fine(*export, "--usual")
    assert "三季度台账" not in book(tmp_path / "账.xlsx")
    assert "修改报表设置" in zh.fine("undo", path).err
    zh.fine(*export)
    assert "plan-1/2.6.3" in book(tmp_path / "账.xlsx")


def test_export_refuses_what_it_does_not_know(path: Path, tmp_path: Path, zh: Door) -> None:
    export = ("export", path, "--report", "ledger", "--out", tmp_path / "账.xlsx")
    assert "whole" in zh.refused(2, "export", path, "--report", "poem", "--out", tmp_path / "账.xlsx")
    assert "问题" not in zh.refused(2, *export, "--columns", "salary")
    assert "landscape" not in zh.refused(2, *export, "--paper", "b5")
    assert "zh, en" in zh.refused(2, *export, "--report-lang", "fr")
    assert "plan-9" in zh.refused(1, *export, "--document", "plan-9")
    assert "CSV" in zh.refused(2, "export", path, "--report", "whole", "--out", tmp_path / "全.csv")
    assert list(tmp_path.glob("账*")) == []


def book(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))


def test_history(path: Path, zh: Door, en: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done")
    batches = zh.fine("history", path, "--json").json
    assert [b["gesture"] for b in batches] == ["create", "mark"]
    assert batches[1]["parameters"]["first"] == ITEM
    assert "标记为已完成" in zh.fine("history", path).out
    assert "Mark as done" in en.fine("history", path).out
    verdict = zh.fine("history", path, "--verify", "--json").json
    assert (verdict["count"], verdict["broken"], verdict["head"]) == (2, None, batches[1]["hash"])
    anchor = f"2:{verdict['head']}"
    assert anchor in zh.fine("history", path, "--verify").out
    zh.fine("undo", path)
    zh.fine("history", path, "--anchor", anchor)
    assert "第 2 步" in zh.refused(1, "history", path, "--anchor", f"2:{'0' * 64}")
    assert "锚点" in zh.refused(2, "history", path, "--anchor", "nonsense")


def test_history_that_was_tampered_with(path: Path, zh: Door) -> None:
    raw = sqlite3.connect(path)
    raw.execute("DROP TRIGGER batch_no_update")
    raw.execute("UPDATE batch SET who = 'somebody'")
    raw.commit()
    raw.close()
    assert "第 1 步" in zh.refused(1, "history", path, "--verify")
    said = zh("history", path, "--verify", "--json")
    assert (said.code, said.json["broken"]) == (1, 1)
    assert zh("check", path).code == 1


def test_check_backup_restore(path: Path, zh: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done")
    assert "完好" in zh.fine("check", path).out
    assert "还没有备份" in zh.refused(1, "restore", path)
    assert "已备份" in zh.fine("backup", path).err
    zh.fine("mark", path, ITEM, "--status", "stalled")
    zh.fine("backup", path)
    listed = zh.fine("restore", path, "--list").out.splitlines()
    assert ["3 步" in listed[0], "2 步" in listed[1]] == [True, True]
    older = Path(listed[1].split("  ")[-1])
    path.write_bytes(b"\0damaged")
    assert "已损坏" in zh.refused(1, "items", path)
    assert "duibiao restore" in zh.refused(1, "check", path)
    said = zh.fine("restore", path, older.name)
    assert "另存为" in said.err
    assert ids(zh, path, "--status", "done") == [ITEM]
    kept = [one for one in path.parent.iterdir() if "(old)" in one.name]
    assert [one.read_bytes() for one in kept] == [b"\0damaged"]
    assert "没有这样的备份" in zh.refused(1, "restore", path, "没有")
    zh.fine("restore", path)
    assert ids(zh, path, "--status", "stalled") == [ITEM]


def test_what_is_left_of_a_damaged_file_is_not_told_as_the_whole(path: Path, zh: Door) -> None:
    """SQLite reads a table up to an empty page without a word: half of the items would be reported as all of them."""
    before = path.read_bytes()
    with sqlite3.connect(path) as raw:
        (size,) = raw.execute("PRAGMA page_size").fetchone()
        (place,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'item' AND type = 'table'").fetchone()
    raw.close()
    start = (place - 1) * size
    assert before[start] in (5, 13), "a page of a table"
    for damage in (b"\x0d" + bytes(7), bytes(8), b"\xff" * 8):
        damaged = before[:start] + damage + before[start + 8 :]
        path.write_bytes(damaged)
        for words in (
            ["status"],
            ["items"],
            ["export", "--report", "ledger", "--out", str(path.with_name("a.xlsx"))],
            ["history"],
        ):
            assert "已损坏" in zh.refused(1, words[0], path, *words[1:])
        assert "已损坏" in zh.refused(1, "mark", path, ITEM, "--status", "done")
        assert path.read_bytes() == damaged
        assert not path.with_name("a.xlsx").exists()


def test_restore_while_somebody_writes(path: Path, zh: Door) -> None:
    from desktop.core.store.workspace import open_workspace

    zh.fine("backup", path)
    before = path.read_bytes()
    with open_workspace(path):
        assert "编辑" in zh.refused(1, "restore", path)
    assert path.read_bytes() == before


def test_a_file_that_another_program_holds_is_said_without_a_word_of_a_step(path: Path, zh: Door, en: Door) -> None:
    before = path.read_bytes()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for words in (("items", path), ("export", path, "--report", "ledger", "--out", path.with_suffix(".xlsx"))):
            assert "没有写入任何内容" in zh.refused(1, *words)
        line = en.refused(1, "status", path)
        assert "Nothing was written" in line
        assert "step" not in line
    assert path.read_bytes() == before
    assert not path.with_suffix(".xlsx").exists()


@pytest.mark.parametrize("word", ["items", "status", "history", "check", "backup", "undo", "redo"])
def test_every_word_refuses_what_is_no_workspace(tmp_path: Path, zh: Door, word: str) -> None:
    assert "找不到" in zh.refused(1, word, tmp_path / "没有")
    (tmp_path / "a.txt").write_text("甲" * 1000, encoding="utf-8")
    assert "不是对标的评估文件" in zh.refused(1, word, tmp_path / "a.txt")
    (tmp_path / "b.duibiao").write_bytes(b"\0" * 1000)
    assert "已损坏" in zh.refused(1, word, tmp_path / "b.duibiao")
    assert (tmp_path / "b.duibiao").read_bytes() == b"\0" * 1000


@pytest.mark.parametrize("name", ["", ".", "/", "..", "x" * 300, "x" * 5000, "/dev/null/x"])
def test_what_is_no_name_of_a_workspace(zh: Door, name: str) -> None:
    for words in (("status", name), ("mark", name, "a", "--status", "done"), ("restore", name)):
        assert zh(*words).code == 1, words


def test_selftest(zh: Door, en: Door) -> None:
    lines = zh.fine("selftest").out.splitlines()
    assert len(lines) == 8
    assert all(line.startswith("通过") for line in lines)
    told = zh.fine("selftest", "--json").json
    assert (told["passed"], len(told["steps"])) == (True, 8)
    assert all(step["passed"] and step["count"] is not None and step["detail"] is None for step in told["steps"])


def test_selftest_that_fails(en: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.core.store import evidence

    monkeypatch.setattr(evidence, "safe_name", lambda _name: "missing/a.txt")
    said = en("selftest")
    assert said.code == 1
    assert said.out.splitlines()[-1].startswith("FAILED  attach evidence")
    said = en("selftest", "--json")
    assert (said.code, said.json["passed"]) == (1, False)
    assert [step["step"] for step in said.json["steps"]] == ["create", "mark", "evidence"]
    assert "missing" in said.json["steps"][-1]["detail"]


def test_rows_changed_past_the_trail(path: Path, zh: Door, en: Door) -> None:
    zh.fine("mark", path, ITEM, "--status", "done", "--unit", "标准化科")
    zh.fine("undo", path)
    zh.fine("redo", path)
    assert zh.fine("history", path, "--verify", "--json").json["differing"] == []
    for statement in (
        "UPDATE mark SET status = 'stalled'",
        "DELETE FROM mark",
        "INSERT INTO unit VALUES (77, '别的科', 9)",
        "UPDATE setting SET value = '\"other\"' WHERE key = 'uuid'",
    ):
        twin = path.with_name("twin.duibiao")
        twin.write_bytes(path.read_bytes())
        raw = sqlite3.connect(twin)
        raw.execute(statement)
        raw.commit()
        raw.close()
        said = zh("history", twin, "--verify", "--json")
        assert (said.code, said.json["broken"], len(said.json["differing"])) == (1, None, 1), statement
        assert "与留痕不一致" in zh.refused(1, "history", twin, "--verify")
        assert "not what its audit trail says" in en.refused(1, "check", twin)
