"""The bundle against a bare one: a PySide6 window frozen with the same libraries and the same choice of Qt's parts.

Size in bytes; start from the process until it says that its window was painted and its event loop turns, in turn. The
program's own bundle opens its first page, as it does for somebody who starts it for the first time. The bare one starts
twice: with Qt alone, and with the library for SQLite, as the empty window of the benchmark ``start`` does.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.figures import Figure, against
from tests.tools.bundle import naming
from tests.tools.bundle.__main__ import ROOT, freeze

TIMES = 10

BARE = """
import sys

if False:  # frozen along, but not part of the start
    import charset_normalizer, click, lxml.etree, lxml.html, msgspec, opencc, openpyxl, platformdirs, pypdfium2
    import pypinyin, python_calamine, sqlite_utils
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtNetwork import QLocalServer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel

if "sqlite" in sys.argv:
    import sqlite_utils

class Window(QLabel):
    def event(self, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, painted)
        return super().event(event)

def painted():
    print("ready", flush=True)
    app.quit()

app = QApplication(sys.argv)
label = Window("对标")
label.resize(1280, 720)
label.show()
app.exec()
"""
SPEC = """
import sys
sys.path.insert(0, {root!r})
from tests.tools.bundle import contents
analysis = Analysis([{script!r}], pathex=[{root!r}], excludes=contents.EXCLUDED)
analysis.binaries = contents.needed(analysis.binaries)
analysis.datas = [entry for entry in analysis.datas if contents.belongs(entry[0])]
exe = EXE(PYZ(analysis.pure), analysis.scripts, exclude_binaries=True, name="bare", upx=False, contents_directory="lib")
COLLECT(exe, analysis.binaries, analysis.datas, upx=False, name="bare")
"""


def measure(folder: Path) -> list[Figure]:
    """Freeze both and compare them."""
    from tests.tools.bundle import icons

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    icons.draw(ROOT)
    if freeze(folder):
        raise RuntimeError("the bundle could not be made")
    bare = _bare(folder)
    ours = folder / naming.FOLDER
    plain = str(bare / "bare")
    programs = {"ours": [str(ours / naming.WINDOW)], "bare": [plain], "sqlite": [plain, "sqlite"]}
    times: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(TIMES + 2):
        for name, command in programs.items():
            taken = _start(command, folder)
            if turn > 1:
                times[name].append(taken)
    named = "start of the bundle to its first page, against a bare window"
    return [
        against(
            "size of the bundle, against a bare one with the same libraries", [_size(ours)], [_size(bare)], 1.1, "MB"
        ),
        against(named, times["ours"], times["bare"], 1.3),
        against(f"{named} with the library for SQLite", times["ours"], times["sqlite"], 1.3),
    ]


def _bare(folder: Path) -> Path:
    script, spec = folder / "bare.py", folder / "bare.spec"
    script.write_text(BARE, encoding="utf-8")
    spec.write_text(SPEC.format(root=str(ROOT), script=str(script)), encoding="utf-8")
    places = ["--distpath", str(folder), "--workpath", str(folder / "work")]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, str(spec)], check=True, capture_output=True
    )
    return folder / "bare"


def _size(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def _start(command: list[str], folder: Path) -> float:
    """Return the seconds from the start until a program says that its window was painted; then it ends."""
    clean = {"PATH": os.environ["PATH"], "HOME": str(folder), "DUIBIAO_HOME": str(folder / "home"), "LC_ALL": "C.UTF-8"}
    clean |= {"QT_QPA_PLATFORM": "offscreen", "DUIBIAO_TIME_START": "1"}
    started = time.perf_counter()
    with subprocess.Popen(command, env=clean, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        told = child.stdout.readline()
        taken = time.perf_counter() - started
        child.communicate()
    if child.returncode or not told.startswith(b"ready"):
        raise RuntimeError(f"{command[0]} did not say that its window was painted")
    return taken
