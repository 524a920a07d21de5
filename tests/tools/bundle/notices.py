"""The third-party notices, made from what is really in the bundle, and what may not be in it."""

from __future__ import annotations

import importlib.metadata as metadata
import re
import sqlite3
import ssl
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from desktop import __version__
from tests.tools.bundle import debian, naming, spdx
from tests.tools.bundle.debian import Package
from tests.tools.bundle.third_party import TABLE, Known

Entry = tuple[str, str, str]
"""Of PyInstaller's tables: place in the bundle, source, kind."""

GPL_ONLY = re.compile(
    r"Qt6?(?:Charts|CoAP|Coap|DataVisualization|Graphs|Grpc|HttpServer|InsightTracker|LanguageServer|Lottie|Mqtt|"
    r"NetworkAuth|Protobuf|Quick3D|QuickTimeline|ShaderTools|VirtualKeyboard|WaylandCompositor)|libreadline|libgdbm",
    re.IGNORECASE,
)
"""Modules of Qt under the GPL without an LGPL choice (Qt's own list, "Qt modules available under GPL"), and libraries
of the system that Python's own modules bring along."""

MAGIC = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
"""How libraries and programs begin: of Linux, of Windows, of the Mac for one processor and for several."""

BOOTLOADER = "pyinstaller"
PYTHON = "Python"


class Component(msgspec.Struct, frozen=True, order=True):
    """Something in the bundle that others made.

    Attributes:
        name: its own.
        version: as its authors number it; empty where it does not say.
        licence: an SPDX expression.
        source: where its source is.
        files: the libraries and programs of the bundle that are it, by their place there.
        text: its licence; empty where the licences that ``licence`` names stand at the end of the notices.
        purl: its name as lists of known weaknesses know it (package URL); empty where it has none.
    """

    name: str
    version: str
    licence: str
    source: str
    files: tuple[str, ...] = ()
    text: str = ""
    purl: str = ""


class Unaccounted(Exception):
    """Files that nobody declares, or components whose licence or its text is not known."""


def components(entries: Iterable[Entry], root: Path) -> list[Component]:
    """Return what others made among the files of an analysis: packages, Python, Qt, libraries of the system.

    Raises:
        Unaccounted: something's licence is not known; the text names it.
    """
    owners = _owners()
    files: dict[str | Known, list[tuple[str, str]]] = {BOOTLOADER: [], PYTHON: []}
    strange = []
    for place, source, kind in entries:
        owner = _owner(place.replace("\\", "/"), source, owners, root)
        if owner is None:
            strange.append(f"{place} ({source})")
        elif owner:
            listed = files.setdefault(owner, [])
            if kind in ("BINARY", "EXTENSION"):
                listed.append((place.replace("\\", "/"), source))
    programs = [f"{name}.exe" if sys.platform == "win32" else name for name in (naming.WINDOW, naming.CONSOLE)]
    made: dict[str, Component] = {}
    for owner, found in files.items():
        if isinstance(owner, Known):
            made |= {one.name: one for one in _system(owner, found, root)}
        else:
            one = _declared(owner, root)
            places = sorted(_inside(place) for place, _ in found)
            made[one.name] = msgspec.structs.replace(one, files=tuple(programs if owner == BOOTLOADER else places))
    for known in TABLE:
        if set(known.within) & made.keys() and known.name not in made:
            made |= {one.name: one for one in _system(known, [], root)}
    strange += [f"{one.name}: {one.licence}, no text" for one in made.values() if not _has_text(one, root)]
    if strange:
        raise Unaccounted("Look up the licence and add it to third_party.py:\n" + "\n".join(strange))
    return sorted(made.values())


def forbidden(places: Iterable[str], made: Iterable[Component] = ()) -> list[str]:
    """Return what may not be shipped: files of GPL-only modules, and components that leave no free choice."""
    found = [place for place in places if GPL_ONLY.search(place.rsplit("/", 1)[-1])]
    return found + [one.name for one in made if not spdx.may_be_shipped(one.licence)]


def unaccounted(folder: Path, made: Iterable[Component]) -> list[str]:
    """Return the libraries and programs of a finished bundle that no component of its notices claims."""
    claimed = {place for one in made for place in one.files}
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                begins = file.read(4)
            place = path.relative_to(folder).as_posix()
            if begins.startswith(MAGIC) and place not in claimed:
                found.append(place)
    return found


def listed(folder: Path) -> list[Component]:
    """Return the components that a bundle lists; without their texts."""
    return msgspec.json.decode((folder / naming.INSIDE / "components.json").read_bytes(), type=list[Component])


def _owner(place: str, source: str, owners: dict[str, str], root: Path) -> str | Known | None:
    """Return who made a file: a package, Python or a known library; "" where we did, None where nobody says so."""
    file = place.rsplit("/", 1)[-1]
    library = next((one for one in TABLE if one.files and re.search(one.files, file, re.IGNORECASE)), None)
    if library is not None:
        return library
    if not source or source == "-":  # a namespace package has no file
        return ""
    path = Path(source).resolve()
    if (package := owners.get(str(path))) is not None:
        return package
    if "site-packages" in path.parts:
        return None
    stdlib = [Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "platstdlib")]
    if sys.platform == "win32":
        stdlib.append(Path(sys.base_prefix).resolve())
    of_python = re.match(r"(lib)?python3|Python$|base_library\.zip$", file)
    if of_python or any(path.is_relative_to(folder) for folder in stdlib):
        return PYTHON
    return "" if path.is_relative_to(root.resolve()) else None


def _owners() -> dict[str, str]:
    """Return the distribution that each installed file belongs to."""
    owners = {}
    for one in metadata.distributions():
        for file in one.files or ():
            owners[str(Path(str(one.locate_file(file))).resolve())] = one.metadata["Name"]
    return owners


def _declared(name: str, root: Path) -> Component:
    if name == PYTHON:
        return _python()
    one = metadata.distribution(name)
    head = one.metadata
    purl = f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{one.version}"
    if name.lower().startswith(("pyside6", "shiboken6")):
        return Component(name, one.version, "LGPL-3.0-only", "https://code.qt.io/", text=_RELINK, purl=purl)
    licence = _DECLARED.get(name.lower()) or _field(head, "License-Expression") or _from_words(head)
    texts = [file for file in one.files or () if re.search(r"licen[cs]e|copying|notice", str(file), re.IGNORECASE)]
    texts = [file for file in texts if ".dist-info" in str(file) and Path(str(one.locate_file(file))).is_file()]
    words = "\n\n".join(Path(str(one.locate_file(file))).read_text("utf-8", "replace").strip() for file in texts)
    return Component(name, one.version, licence, _page(head), text=words, purl=purl)


_DECLARED = {
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0 AND BSD-2-Clause AND MIT AND FTL AND IJG AND libpng-2.0 AND libtiff AND "
    "Unicode-3.0 AND Zlib",
}
"""Packages whose metadata do not say it, or not as an expression; read in their texts: the bootloader and the run-time
hooks of PyInstaller may go into programs under any licence, pypdfium2 holds PDFium and what is built into that."""

_WORDS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""What packages older than SPDX expressions call their licences."""


def _from_words(head: metadata.PackageMetadata) -> str:
    """Return as an expression what a package says in words; all that it names, as it does not say "or"."""
    ends = [one.rsplit(" :: ", 1)[-1] for one in head.get_all("Classifier") or [] if one.startswith("License ::")]
    words = [end for end in ends if end != "OSI Approved"] or _field(head, "License").splitlines()[:1]
    return " AND ".join(_WORDS.get(word, word) for word in words)


def _field(head: metadata.PackageMetadata, name: str) -> str:
    return str(head.json.get(name.lower().replace("-", "_"), ""))


def _page(head: metadata.PackageMetadata) -> str:
    pages = [one.split(",", 1) for one in head.get_all("Project-URL") or []]
    wanted = [url.strip() for name, url in pages if re.search("source|repository|code|home", name, re.IGNORECASE)]
    return next(iter(wanted), _field(head, "Home-page"))


_RELINK = """\
对标以动态链接方式使用 Qt 与 PySide（Qt for Python），遵照 LGPL 第 3 版。它们是本文件夹中单独的文件，您可以用自己编译的
兼容版本替换 lib 文件夹里的 PySide6、shiboken6 和 Qt6 各文件；本程序的许可不限制为调试这种修改而进行的反向工程。
与所用版本对应的源代码可在 https://download.qt.io/official_releases/ （QtForPython 与 qt 目录，同一版本号）获得；
Qt 自带的第三方组件（HarfBuzz、FreeType、libpng、libjpeg、zlib、PCRE2 等）及其许可见下文“Parts of Qt”。

Duibiao uses Qt and PySide (Qt for Python) by dynamic linking under the GNU Lesser General Public License, version 3.
They are separate files of this folder: you may replace PySide6, shiboken6 and the Qt6 libraries under lib by compatible
builds of your own, and nothing in the licence of this program forbids reverse engineering for debugging such changes.
The source code of the versions used is at https://download.qt.io/official_releases/ (QtForPython and qt, the same
version number). The parts of others inside Qt (HarfBuzz, FreeType, libpng, libjpeg, zlib, PCRE2 and more) and their
licences are below under "Parts of Qt"."""


def _python() -> Component:
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    text = next((place.read_text("utf-8") for place in places if place.is_file()), "")
    version = ".".join(map(str, sys.version_info[:3]))
    return Component(PYTHON, version, "PSF-2.0", "https://www.python.org/downloads/source/", text=text)


def _system(known: Known, files: list[tuple[str, str]], root: Path) -> list[Component]:
    """Return a library of the table: with our text of its licence, or one for each package of the system."""
    if known.text or not files:
        versions = {"OpenSSL": ssl.OPENSSL_VERSION.split()[1], "SQLite": sqlite3.sqlite_version}
        text = _licence(root, known.text) if known.text not in spdx.names(known.licence) else ""
        version = versions.get(known.name, "")
        inside = tuple(sorted(_inside(place) for place, _ in files))
        return [Component(known.name, version, known.licence, known.source, inside, text)]
    packages: dict[Package | None, list[str]] = {}
    for place, path in files:
        packages.setdefault(debian.package(path), []).append(_inside(place))
    made = {}
    for package, places in packages.items():
        name = known.name if len(packages) == 1 else f"{known.name}: {package.name if package else 'others'}"
        made[name] = Component(name, "", known.licence, known.source, tuple(sorted(places)))
        if package:
            made[name] = msgspec.structs.replace(
                made[name], version=package.version, source=package.source, text=package.paper, purl=package.purl
            )
    return list(made.values())


def _inside(place: str) -> str:
    return f"{naming.INSIDE}/{place}"


def _licence(root: Path, name: str) -> str:
    path = root / "resources" / "licences" / f"{name}.txt"
    return path.read_text("utf-8").strip() if path.is_file() else ""


def _whole(licence: str, root: Path) -> Iterator[str]:
    """Yield the names of the texts that we have of what an expression names."""
    for name in sorted(spdx.names(licence)):
        stem = name.removesuffix("-only").removesuffix("-or-later")
        if _licence(root, stem):
            yield stem
        if stem == "LGPL-3.0":  # it adds permissions to the GPL, and refers to its text
            yield "GPL-3.0"


def _has_text(one: Component, root: Path) -> bool:
    try:
        return bool(one.text) or len(set(_whole(one.licence, root))) >= len(spdx.names(one.licence))
    except ValueError:
        return False


def written(made: list[Component], root: Path) -> str:
    """Return the notices as a text: a list, the licence of every component, and in full what those refer to."""
    head = (
        f"对标 Duibiao {__version__}\n\n"
        "本程序含有下列第三方组件，各按其许可使用。\n"
        "This program contains the following third-party components, each used under its licence.\n\n"
    )
    lines = [f"- {one.name} {one.version} — {one.licence}{f' — {one.source}' if one.source else ''}" for one in made]
    rule = "\n\n" + "=" * 100 + "\n"
    texts = [f"{rule}{one.name} {one.version}\n\n{one.text}" for one in made if one.text]
    referred = sorted({name for one in made for name in _whole(one.licence, root)})
    texts += [f"{rule}{name}\n\n{_licence(root, name)}" for name in referred]
    return head + "\n".join(lines) + "".join(texts) + "\n"


def keep(made: list[Component], root: Path, folder: Path) -> None:
    """Write the notices, and the components as JSON for the bill of materials, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "THIRD-PARTY-NOTICES.txt").write_text(written(made, root), encoding="utf-8")
    plain = [msgspec.structs.replace(one, text="") for one in made]
    (folder / "components.json").write_bytes(msgspec.json.format(msgspec.json.encode(plain), indent=1) + b"\n")
