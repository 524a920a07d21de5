"""send and collect by command: what they do, say and refuse."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.cli.run import Door
from tests.core.reports.fill_in.filling import fill
from tests.core.reports.fill_in.office_work import UNITS, office

FIRST = "plan-1/1.1.1"


def test_send(tmp_path: Path, zh: Door, en: Door) -> None:
    with office(tmp_path) as made:
        path = made.path
    said = zh.fine("send", path, "--out", tmp_path / "下发", "--by", "2026年底", "--json")
    assert [(one["recipient"], one["items"]) for one in said.json] == [(unit, 10) for unit in UNITS]
    assert all(Path(one["path"]).is_file() for one in said.json)
    said = en.fine("send", path, "--out", tmp_path / "下发", "--to", "甲县", "--to", "乙县", "--status", "done")
    assert "甲县  1 item  " in said.out
    assert len(list((tmp_path / "下发").iterdir())) == 4
    assert "下发填报表：甲县 等 2 份" in zh.fine("history", path).out


def test_send_refuses(tmp_path: Path, path: Path, zh: Door) -> None:
    out = ("--out", tmp_path / "下发")
    assert "没有可以下发" in zh.refused(1, "send", path, *out)
    assert "没有名为“乙科”的科室" in zh.refused(1, "send", path, *out, "--unit", "乙科")
    assert "名称" in zh.refused(2, "send", path, *out, "--to", " ")
    assert "--out" in zh.refused(2, "send", path)
    zh.refused(2, "send", path, *out, "--by", "某日")
    assert "“甲县”没有" in zh.refused(1, "send", path, *out, "--to", "甲县", "--overdue")
    assert not (tmp_path / "下发").exists()


def test_collect(tmp_path: Path, zh: Door, en: Door) -> None:
    with office(tmp_path) as made:
        path = made.path
    written = [Path(one["path"]) for one in zh.fine("send", path, "--out", tmp_path / "out", "--json").json]
    back = fill(
        written[0], tmp_path / "back" / "甲.xlsx", {FIRST: {"note": "办了", "progress": 0.6, "reached": "许多"}}
    )
    zh.fine("mark", path, FIRST, "--progress", "40")
    before = path.read_bytes()
    said = zh.fine("collect", path, tmp_path / "back", "--dry-run")
    assert "将写入 1 格，1 项：新填 1" in said.out
    assert "双方都改或几份不一致 1 格（保留现值），拒收 1 格" in said.out
    lines = said.out.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith(f"{FIRST}　"))
    assert lines[place + 1].startswith("　　进度 40% → 60%　双方都改")
    reached = f"　　达到值 82.2% → 许多　不是数字，这一栏的单位是“%”　{UNITS[0]} 甲.xlsx　填报表 G5　未写入，保留现值"
    assert lines[place + 2] == reached
    assert lines[-1] == (
        f"甲.xlsx　{UNITS[0]}　10 项，其中 1 项有变化：新填 1 格，对方改了 0 格，双方都改或不一致 1 格，拒收 1 格"
    )
    assert f"下发）：{UNITS[1]}" in said.out
    assert "　" not in en.fine("collect", path, back, "--dry-run").out
    told = en.fine("collect", path, back, "--dry-run", "--json").json
    assert told["counts"] == {"new": 1, "changed": 0, "both": 1, "contested": 0, "refused": 1, "unchanged": 87}
    assert [(one["field"], one["verdict"]) for one in told["cells"]] == [
        ("progress", "both"), ("reached", "refused"), ("note", "new"),
    ]  # fmt: skip
    assert told["receipt"]["batch"] is None
    assert path.read_bytes() == before
    said = zh.fine("collect", path, back, "--conflicts", "theirs", "--refused", tmp_path / "拒收.xlsx")
    assert "写入 2 格，1 项：新填 1，对方改了 0，取对方或另定 1" in said.out
    assert "可整批撤销" in said.out
    assert "拒收.xlsx" in said.err
    assert "许多" in [
        cell.value for row in openpyxl.load_workbook(tmp_path / "拒收.xlsx").worksheets[0] for cell in row
    ]
    (item,) = [one for one in zh.fine("items", path, "--json").json if one["id"] == FIRST]
    assert (item["progress"], item["reached"]) == (60, 82.2)
    (tmp_path / "拒收.xlsx").unlink()
    other = fill(written[0], tmp_path / "改好.xlsx", {FIRST: {"progress": 0.6}})
    said = zh.fine("collect", path, other, "--dry-run", "--refused", tmp_path / "拒收.xlsx")
    assert "没有拒收或待定的格子" in said.err
    assert not (tmp_path / "拒收.xlsx").exists()
    said = zh.fine("collect", path, back)
    assert "没有要写入的内容" in said.out
    assert f"收回填报表：{UNITS[0]}（2 格）" in zh.fine("history", path).out
    assert f"收回填报表：{UNITS[0]}" in zh.fine("undo", path).err


def test_collect_refuses(tmp_path: Path, path: Path, zh: Door, en: Door) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    said = zh("collect", path, broken, "--json")
    assert (said.code, said.json["files"][0]["error"]["key"]) == (1, "returned-damaged")
    assert "“坏.xlsx”已损坏" in said.err
    assert "is damaged" in en("collect", path, broken).err
    (tmp_path / "空").mkdir()
    assert "没有找到" in zh.refused(1, "collect", path, tmp_path / "空")
    assert "mine, theirs" in zh.refused(2, "collect", path, broken, "--conflicts", "both")
    assert "FILE" in zh.refused(2, "collect", path)
