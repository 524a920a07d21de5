"""The Python part of shiboken, compiled beforehand.

Inside its library lie a dozen modules as source, which it compiles at every start: an eighth of the work of a bare
window. Where ``files.dir`` stands beside the library it takes them from there instead (``signature_bootstrap.py``, its
own switch for that is ``SBK_EMBED``), so the bundle has them there as byte code, unchanged.
"""

from __future__ import annotations

import importlib
import py_compile
import shutil
import sys
from pathlib import Path

FOLDER = "shiboken6/files.dir"
"""Where shiboken looks for them."""


def compiled(folder: Path) -> list[tuple[str, str, str]]:
    """Compile the modules into a folder, and return them as data of the bundle: place, source, kind."""
    importlib.import_module("PySide6.QtCore")  # starts what keeps the sources
    _, importer = sys.modules["signature_bootstrap"].prepare_zipfile()
    shutil.rmtree(folder, ignore_errors=True)
    importer.zfile.extractall(folder)
    entries = []
    for source in sorted((folder / "shibokensupport").rglob("*.py")):
        name = source.relative_to(folder).as_posix()
        made = py_compile.compile(
            str(source),
            cfile=str(source.with_suffix(".pyc")),
            dfile=name,  # what tracebacks show: no path of the machine that built it
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        entries.append((f"{FOLDER}/{name}c", str(made), "DATA"))
    return entries
