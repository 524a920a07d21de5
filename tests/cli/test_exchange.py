"""send and collect by command: what they do, say and refuse."""

from __future__ import annotations

from pathlib import Path

from tests.cli.run import Door
from tests.core.reports.fill_in.office_work import UNITS, office


def test_send(tmp_path: Path, zh: Door, en: Door) -> None:
    with office(tmp_path) as made:
        path = made.path
    said = zh.fine("send", path, "--out", tmp_path / "下发", "--by", "2026年底", "--json")
    assert [(one["recipient"], one["items"]) for one in said.json] == [(unit, 10) for unit in UNITS]
    assert all(Path(one["path"]).is_file() for one in said.json)
    said = en.fine("send", path, "--out", tmp_path / "下发", "--to", "甲县", "--to", "乙县", "--status", "done")
    assert "甲县  1 items" in said.out
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
