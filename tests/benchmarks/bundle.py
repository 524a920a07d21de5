"""The bundle against a bare one: a PySide6 window frozen with the same libraries and the same choice of Qt's parts.

The bare one is what PyInstaller makes of it by itself, without what this project does about the start of its bundle.

Size in bytes. Start in processor time, from the process until the window was painted and its event loop has turned, all
in turn; then the process ends. Our bundle starts to its first page, as for somebody who never used it, and with a
workspace, as by a double click. The bare window starts in three ways:

``qt``: with Qt alone; what any part of a program adds is in the ratio.
``needed``: with the libraries that are loaded by our own first painting, and the same file opened by them. What it does
not have is the program: its modules, words, list and looks.
``stored``: with the library through which the program stores, and the same file opened by it: the empty window of the
benchmark ``start``. Our own start postpones that library until the window has been painted.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against
from tests.tools.bundle import naming
from tests.tools.bundle.__main__ import ROOT, freeze

SIZE, TIMES = 1000, 10

BARE = """
import sys

mode = sys.argv[1]
if mode == "all":  # never asked for: what is frozen along
    import charset_normalizer, click, lxml.etree, lxml.html, msgspec, opencc, openpyxl, platformdirs, pypdfium2
    import pypinyin, python_calamine, sqlite_utils
    from PySide6 import QtNetwork, QtPrintSupport, QtSvg
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel

if mode == "needed":
    import msgspec, sqlite3
    from PySide6 import QtSvg
    db = sqlite3.connect(sys.argv[2])
if mode == "stored":
    import sqlite3, sqlite_utils
    db = sqlite_utils.Database(sqlite3.connect(sys.argv[2]), execute_plugins=False)

class Window(QLabel):
    def event(self, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, painted)
        return super().event(event)

def painted():
    print("ready", flush=True)
    app.quit()

app = QApplication(sys.argv[:1])
label = Window("对标" if mode == "qt" else str(db.execute("SELECT count(*) FROM item").fetchone()[0]))
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
    bare, ours = _bare(folder), folder / naming.FOLDER
    path = str(material.workspace(SIZE, folder))
    programs = {
        "page": [str(ours / naming.WINDOW)],
        "list": [str(ours / naming.WINDOW), path],
        **{mode: [str(bare / "bare"), mode, path] for mode in ("qt", "needed", "stored")},
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(TIMES + 2):
        for name, command in programs.items():
            taken = _start(command, folder / f"home {name}")
            if turn > 1:
                times[name].append(taken)
    named = "start of the bundle, processor time"
    same = f"{named}: {SIZE:,} items, against a bare window that opens the file with"
    return [
        against(
            "size of the bundle, against a bare one with the same libraries", [_size(ours)], [_size(bare)], 1.1, "MB"
        ),
        against(f"{named}: first page, against a bare window with Qt alone", times["page"], times["qt"], 1.3),
        against(f"{same} the libraries that ours has loaded", times["list"], times["needed"], 1.3),
        against(f"{same} sqlite-utils", times["list"], times["stored"], 1.3),
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


def _start(command: list[str], home: Path) -> float:
    """Return the processor time, in seconds, of a program that ends when its window was painted.

    What it keeps of its first start lies in a home of its own: the first page stays the first page.
    """
    home.mkdir(exist_ok=True)
    clean = {"PATH": os.environ["PATH"], "HOME": str(home), "DUIBIAO_HOME": str(home), "LC_ALL": "C.UTF-8"}
    clean |= {"QT_QPA_PLATFORM": "offscreen", "DUIBIAO_TIME_START": "1"}
    with subprocess.Popen(command, env=clean, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        told = child.stdout.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode or not told.startswith(b"ready"):
        raise RuntimeError(f"{command[0]} did not say that its window was painted")
    return used.ru_utime + used.ru_stime
