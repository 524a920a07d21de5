"""A library that the system lacks is told in the terminal and on the desktop; other failures of imports are not."""

from __future__ import annotations

import importlib.abc
import sys
import time
from pathlib import Path

import pytest

from desktop.__main__ import main

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves libraries to the system")


class Lacking(importlib.abc.MetaPathFinder):
    """Makes the import of the window fail, as the loader does."""

    def __init__(self, words: str) -> None:
        self.words = words

    def find_spec(self, name: str, *_: object) -> None:
        if name == "desktop.ui.app":
            raise ImportError(self.words)


def failing(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delitem(sys.modules, "desktop.ui.app", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Lacking(words), *sys.meta_path])


def test_a_missing_library_of_the_system_is_told_in_words_and_shown_on_the_desktop(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    log = tmp_path / "shown"
    zenity = tmp_path / "zenity"
    zenity.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{log}.part"; mv "{log}.part" "{log}"\n', "utf-8")
    zenity.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":7")
    failing(monkeypatch, "libEGL.so.1: cannot open shared object file: No such file or directory")
    assert main([]) == 1
    until = time.monotonic() + 10
    while not log.exists():
        assert time.monotonic() < until
        time.sleep(0.02)
    for told in (capfd.readouterr().err, log.read_text("utf-8")):
        assert "系统缺少 libEGL.so.1，窗口打不开；您的文件没有改动" in told
        assert "The system lacks libEGL.so.1" in told
        assert "apt install libegl1" in told


def test_an_import_that_fails_otherwise_is_no_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, "cannot import name 'x' from 'y'")
    with pytest.raises(ImportError, match="cannot import name"):
        main([])
