"""The program around its words: help, version, languages, codings, speed, signals, where words go."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from desktop import __version__
from desktop.__main__ import _for_window
from desktop.cli import language
from desktop.cli.program import program
from desktop.core.labels.table import TABLE
from tests.cli.run import Door, process
from tests.core.processes import ROOT

WORDS = sorted(program.commands)


def test_version(zh: Door) -> None:
    assert zh.fine("--version").out == f"duibiao {__version__}\n"


def test_help_in_both_languages(zh: Door, en: Door) -> None:
    chinese, english = zh.fine("--help").out, en.fine("--help").out
    for word in WORDS:
        assert word in chinese
        assert word in english
    assert chinese.startswith("用法：duibiao")
    assert english.startswith("Usage: duibiao")
    assert not any("\u4e00" <= c <= "\u9fff" for c in english)


@pytest.mark.parametrize("word", WORDS)
def test_help_of_every_word_names_every_option(zh: Door, en: Door, word: str) -> None:
    command = program.commands[word]
    for door in (zh, en):
        told = door.fine(word, "--help").out
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.opts[0] in told
    assert zh.fine(word, "-h").out == zh.fine(word, "--help").out


@pytest.mark.parametrize("word", WORDS)
def test_every_word_speaks_json(en: Door, word: str) -> None:
    assert "--json" in en.fine(word, "--help").out


def test_no_help_for_what_does_not_exist() -> None:
    params = {p.help or p.name for c in program.commands.values() for p in c.params if isinstance(p, click.Option)}
    params |= {"help", "lang", "version"}
    helped = {key.removeprefix("option.") for key in TABLE if key.startswith("option.")}
    assert helped == params
    commands = {key.removeprefix("command.") for key in TABLE if key.startswith("command.")}
    assert commands == {"duibiao", *WORDS}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nonsense",), "没有命令“nonsense”"), (("items",), "缺少 WORKSPACE"), (("items", "a", "b"), "多出了“b”"),
        (("items", "a", "--colour"), "没有选项“--colour”"), (("frameworks", "--json=1"), "--json"),
        (("mark", "a", "b", "--due"), "--due"), (("--lang", "fr", "items", "a"), "--lang"), (("--colour",), "--colour"),
    ],
)  # fmt: skip
def test_wrong_usage(zh: Door, words: tuple[str, ...], told: str) -> None:
    line = zh.refused(2, *words) if "fr" not in words else zh.refused(2, *words, "--lang", "zh")
    assert told in line
    assert "--help" in line


@pytest.mark.parametrize(
    "words",
    [
        ("export", "", "--report", "ledger", "--out", "台账.doc"),
        ("export", "", "--report", "ledger", "--out", "台账.xlsx", "--columns", "number,colour"),
        ("export", "", "--report", "ledger", "--out", "台账.xlsx", "--status", "asleep"),
        ("export", "", "--report", "progress", "--out", "台账.xlsx", "--columns", "number"),
        ("export", "", "--report", "whole", "--out", "台账.csv", "--filter", "哪里也没有"),
        ("roll-up", "", "--out", "汇总.csv"),
        ("roll-up", "", "--out", "汇总.xlsx", "--workspace", "汇总.db"),
        ("form", "空表.doc"),
        ("parse", "没有.txt", "--out", "方案.doc"),
        ("collect", "", "没有.xlsx", "--refused", "退回.doc"),
        ("send", "", "--out", "下发", "--by", "明天以后"),
        ("mark", "", "plan-1/1.1.1", "--not-applicable"),
        ("mark", "", "plan-1/1.1.1", "--progress", "101"),
    ],
    ids=lambda words: " ".join(words),
)
def test_words_that_are_wrong_whatever_the_files_hold_give_2(
    path: Path, zh: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    before, names = path.read_bytes(), sorted(tmp_path.iterdir())
    assert zh.refused(2, *(word or path for word in words))
    assert (path.read_bytes(), sorted(tmp_path.iterdir())) == (before, names)


@pytest.mark.parametrize(
    "words",
    [
        ("export", "", "--report", "ledger", "--out", "没有/台账.xlsx"),
        ("export", "", "--report", "ledger", "--out", "台账.xlsx", "--unit", "没有科"),
        ("export", "", "--report", "ledger", "--out", "台账.xlsx", "--document", "nowhere"),
        ("export", "", "--report", "ledger", "--out", "台账.xlsx", "--in", "plan-1/99"),
        ("export", "", "--report", "ledger", "--out", "台账.xlsx", "--filter", "哪里也没有"),
        ("send", "", "--out", "下发"),
        ("mark", "", "plan-1/9.9.9", "--status", "done"),
        ("add", "", "nowhere"),
        ("restore", ""),
    ],
    ids=lambda words: " ".join(words),
)
def test_right_words_that_a_file_refuses_give_1(
    path: Path, zh: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    before, names = path.read_bytes(), sorted(tmp_path.iterdir())
    assert zh.refused(1, *(word or path for word in words))
    assert (path.read_bytes(), sorted(tmp_path.iterdir())) == (before, names)


def test_no_words_at_all_but_an_option(en: Door) -> None:
    said = en()
    assert said.code == 2
    assert "Usage: duibiao" in said.err


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True), (["甲.duibiao"], True), (["C:\\文档\\甲.DUIBIAO"], True), (["items"], False), (["--help"], False),
        (["甲.txt"], False), (["items", "甲.duibiao"], False), (["tour"], False), (["甲.duibiao", "b"], False),
    ],
)  # fmt: skip
def test_what_opens_the_window(words: list[str], window: bool) -> None:
    assert _for_window(words) is window


@pytest.mark.parametrize(
    ("environment", "words", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, [], "zh"), ({"LANG": "en_GB.UTF-8"}, [], "en"), ({"LANG": "de_DE.UTF-8"}, [], "en"),
        ({"LANG": "en_US", "LC_ALL": "zh_TW"}, [], "zh"), ({"LANG": "zh_CN", "LC_MESSAGES": "en_US"}, [], "en"),
        ({"LANG": "C", "LC_ALL": "C.UTF-8"}, [], "en"), ({}, [], "en"),
        ({"LANG": "Chinese (Simplified)_China"}, [], "zh"),
        ({"DUIBIAO_LANG": "zh", "LANG": "en_US"}, [], "zh"), ({"DUIBIAO_LANG": "en", "LANG": "zh_CN"}, [], "en"),
        ({"DUIBIAO_LANG": "en"}, ["items", "--lang", "zh"], "zh"), ({"DUIBIAO_LANG": "zh"}, ["--lang=en"], "en"),
        ({"LANG": "zh_CN"}, ["items", "--", "--lang", "en"], "zh"), ({"LANG": "zh_CN"}, ["--lang"], "zh"),
    ],
)  # fmt: skip
def test_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], words: list[str], expected: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG", "DUIBIAO_LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(language, "_of_system", lambda: "")
    assert language.chosen(words) == expected


def test_the_language_of_a_process() -> None:
    assert "没有命令" in process("x", LANG="zh_CN.UTF-8", PYTHONUTF8="1").stderr.decode()
    assert "no command" in process("x", LANG="en_US.UTF-8").stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is always UTF-8")
@pytest.mark.parametrize("coding", ["ascii", "gbk", "latin-1", "utf-8"])
def test_a_terminal_without_our_characters_gets_escapes_and_no_traceback(path: Path, coding: str) -> None:
    for words in (("items", path), ("items", path, "--json"), ("frameworks",), ("--help",), ("nonsense",)):
        done = process(*words, PYTHONIOENCODING=coding, PYTHONUTF8="0", DUIBIAO_LANG="zh")
        assert b"Traceback" not in done.stderr, done.stderr
        assert done.returncode in (0, 2)
        if "--json" in words:
            assert json.loads(done.stdout.decode("utf-8" if coding == "ascii" else coding))[0]["id"] == "plan-1/1.1.1"


def test_help_is_fast_and_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom desktop.__main__ import main\nmain(['mark', '--help'])\n"
        "heavy = {'sqlite3', 'sqlite_utils', 'openpyxl', 'pypinyin', 'PySide6', 'platformdirs', 'sqlite_fts4'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stderr.strip() == "[]"
    began = time.perf_counter()
    process("--help")
    assert time.perf_counter() - began < 2


def test_reading_imports_no_openpyxl_and_no_window(path: Path) -> None:
    code = (
        "import sys\nfrom desktop.__main__ import main\n"
        f"main(['items', {str(path)!r}, '--json'])\n"
        "print(sorted({'openpyxl', 'pypinyin', 'PySide6'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stderr.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_quietly(path: Path) -> None:
    code = (
        "import sys\nfrom desktop.core.store import items\n"
        "def slow(*_a, **_k):\n    import time\n    print('reading', flush=True)\n    time.sleep(60)\n"
        "items.item_ids = slow\nfrom desktop.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, "items", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"reading\n"
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=20)
    assert (process.returncode, err.strip()) == (130, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_has_seen_enough(path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "items", str(path), "--json"],
        stdout=write, stderr=subprocess.PIPE, check=False, cwd=ROOT,
    )  # fmt: skip
    os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_path_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.duibiao")
    done = process("items", tmp_path / name, DUIBIAO_LANG="zh")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert process("new", tmp_path / name, "--organisation", "某局").returncode == 0
    assert json.loads(process("status", tmp_path / name, "--json").stdout)["organisation"] == "某局"
