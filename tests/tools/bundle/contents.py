"""What goes into the bundle: of Qt an allow-list, of our own package everything, of others nothing for tests."""

from __future__ import annotations

import re
from pathlib import Path

EXCLUDED = [
    "tkinter", "unittest", "pydoc", "doctest", "pip", "setuptools", "pytest", "hypothesis", "numpy", "PIL", "IPython",
    "sqlite_utils.cli", "readline", "_curses", "_dbm", "_gdbm", "tzdata", "lxml.isoschematron",
    "multiprocessing", "concurrent", "asyncio", "pkgutil", "typing_extensions",
]  # fmt: skip
"""Modules that no part of the program imports, though a library could; ``sqlite_utils`` names pip for its own CLI,
and the libraries of ``readline`` and ``_gdbm`` are under the GPL. The last line is what PyInstaller's own hooks and
msgspec would import at every start, if it were there."""

HOOKS_LEFT_OUT = ("pyi_rth_pyside6",)
"""What PyInstaller would run before the program: this imports Qt, for the console and the readers of foreign files too,
to tell it where its plug-ins lie, which PySide's own packages know."""

QT_MODULES = ("Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "Widgets", "XcbQpa", "WaylandClient")
"""LGPL modules of Qt that the program or a plug-in below needs; DBus, XcbQpa and WaylandClient are for Linux."""

QT_PLUGINS = (
    "platforms/qwindows", "platforms/qcocoa", "platforms/libqcocoa", "platforms/libqxcb", "platforms/libqwayland",
    "platforms/qoffscreen", "platforms/libqoffscreen",
    "platforminputcontexts/libcompose", "platforminputcontexts/libibus", "platformthemes/libqxdgdesktopportal",
    "imageformats/qsvg", "imageformats/libqsvg", "iconengines/qsvgicon", "iconengines/libqsvgicon",
    "printsupport/",
    "wayland-decoration-client/", "wayland-shell-integration/",
)  # fmt: skip
"""Screens, Chinese input methods on Linux, the system's file dialogs, SVG, printers."""

QT_TRANSLATIONS = ("qtbase_zh_CN.qm", "qtbase_en.qm")

_MODULE = re.compile(r"(?:lib)?Qt6?(?P<name>[A-Za-z0-9]+?)(?:\.abi3)?(?:\.so|\.pyd|\.dll|\.dylib|\.framework|$)")


_LEFT_OUT = re.compile(
    r"\.(pyi|hpp|h|cmake|a|lib|pc|ts)$|/py\.typed$|^lxml/(includes|isoschematron)/|^opencc/clib/(include|bin)/"
    r"|^resources/(bundle|licences)/|^seeds/.*\.py$|opengl32sw\.dll$|d3dcompiler"
)
"""What only compilers, editors and translators read, a graphics library for programs that draw by OpenGL,
and licences, which the notices repeat."""

_OF_THE_SYSTEM = re.compile(r"(?:^|/)libcups\.so")
"""What speaks to a service of the system is the system's own, and so is all that it needs. Without printers there is
none, and Qt leaves its plug-in for them alone."""


def belongs(name: str) -> bool:
    """Tell whether a file of the analysis, by its place in the bundle, belongs into it."""
    path = name.replace("\\", "/")
    if _LEFT_OUT.search(path) or _OF_THE_SYSTEM.search(path):
        return False
    if "PySide6/" not in path and not Path(path).name.startswith(("libQt6", "Qt")):
        return True  # beside PySide6, Qt's parts have links: libQt6Gui.so.6 on Linux, QtGui on the Mac
    if "/plugins/" in path:
        return any(f"/plugins/{plugin}" in path for plugin in QT_PLUGINS)
    if path.endswith(".qm"):
        return Path(path).name in QT_TRANSLATIONS
    framework = re.search(r"/(Qt[A-Za-z0-9]+)\.framework/", path)
    found = _MODULE.match(f"{framework[1]}.framework" if framework else Path(path).name)
    return found is None or found["name"] in QT_MODULES


def needed(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return what belongs, without the libraries of the system that only what was left out needs.

    Args:
        entries: the binaries of an analysis: place in the bundle, source, kind.
    """
    kept = [entry for entry in entries if belongs(entry[0])]
    by_name = {Path(place).name: source for place, source, _ in kept}
    reached: set[str] = set()
    waiting = [source for place, source, kind in kept if kind == "EXTENSION" or "site-packages" in source]
    waiting += [source for place, source, _ in kept if Path(place).name.lower().startswith(("libpython", "python"))]
    while waiting:
        source = waiting.pop()
        if source not in reached:
            reached.add(source)
            waiting += [by_name[name] for name in _imports(source) if name in by_name]
    return [entry for entry in kept if entry[1] in reached]


def _imports(source: str) -> set[str]:
    """Return the names of the libraries that a library needs, without those of the system and what those need."""
    from PyInstaller.depend import bindepend

    found = {Path(name).name: place for name, place in bindepend.get_imports(source)}
    theirs = [place for name, place in found.items() if place and _OF_THE_SYSTEM.search(name)]
    return set(found).difference(*(({Path(place).name} | _imports(place)) for place in theirs))


def late_modules(root: Path) -> list[str]:
    """Return all modules of the program: many are imported when they are first needed."""
    package = root / "desktop"
    names = (path.relative_to(root).with_suffix("").parts for path in package.rglob("*.py"))
    return sorted(".".join(parts).removesuffix(".__init__") for parts in names)
