"""The third-party notices, made from what is really in the bundle, and what may not be in it."""

from __future__ import annotations

import importlib.metadata as metadata
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from desktop import __version__

Entry = tuple[str, str, str]
"""Of PyInstaller's tables: place in the bundle, source, kind."""

GPL_ONLY = re.compile(
    r"Qt6?(?:Charts|CoAP|Coap|DataVisualization|Graphs|Grpc|HttpServer|InsightTracker|LanguageServer|Lottie|Mqtt|"
    r"NetworkAuth|Protobuf|Quick3D|QuickTimeline|ShaderTools|VirtualKeyboard|WaylandCompositor)|libreadline|libgdbm",
    re.IGNORECASE,
)
"""Modules of Qt under the GPL without an LGPL choice (Qt's own list, "Qt modules available under GPL"), and libraries
of the system that Python's own modules bring along."""

_GPL = re.compile(r"\bA?GPL", re.IGNORECASE)
_LEAVE = re.compile(r"LGPL|\bOR\b|Bootloader-exception", re.IGNORECASE)


class Component(msgspec.Struct, frozen=True, order=True):
    """Something in the bundle that others made: its licence as an SPDX expression or the author's words."""

    name: str
    version: str
    licence: str
    source: str
    text: str


def components(entries: Iterable[Entry], root: Path) -> list[Component]:
    """Return what others made among the files of an analysis: packages, Python, Qt, libraries of the system."""
    every = [(place.replace("\\", "/"), source) for place, source, _ in entries if source]
    owners = _owners()
    found = {owners[name] for _, source in every if (name := _key(source)) in owners}
    made = [_package(one, root) for one in sorted(found)]
    made += [_python(), *_system(every, root)]
    return sorted({one.name: one for one in made}.values())


def forbidden(places: Iterable[str], made: Iterable[Component] = ()) -> list[str]:
    """Return what may not be shipped: files of GPL-only modules, and components under the GPL without a choice."""
    found = [place for place in places if GPL_ONLY.search(place.rsplit("/", 1)[-1])]
    return found + [one.name for one in made if _GPL.search(one.licence) and not _LEAVE.search(one.licence)]


def _key(path: str) -> str:
    return str(Path(path).resolve())


def _owners() -> dict[str, str]:
    """Return the distribution that each installed file belongs to."""
    owners = {}
    for one in metadata.distributions():
        for file in one.files or ():
            owners[_key(str(one.locate_file(file)))] = one.metadata["Name"]
    return owners


def _package(name: str, root: Path) -> Component:
    one = metadata.distribution(name)
    head = one.metadata
    if name.lower().startswith(("pyside6", "shiboken6")):
        return _qt(name, one.version, root)
    licence = _EXCEPTIONS.get(name.lower()) or _field(head, "License-Expression")
    licence = licence or _classified(head.get_all("Classifier") or []) or _field(head, "License")
    texts = [file for file in one.files or () if re.search(r"licen[cs]e|copying|notice", str(file), re.IGNORECASE)]
    texts = [file for file in texts if ".dist-info" in str(file) and Path(str(one.locate_file(file))).is_file()]
    words = "\n\n".join(Path(str(one.locate_file(file))).read_text("utf-8", "replace").strip() for file in texts)
    return Component(name, one.version, licence.splitlines()[0] if licence else "", _page(head), words)


_EXCEPTIONS = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}
"""PyInstaller's bootloader may go into programs under any licence; its metadata does not say so."""


def _field(head: metadata.PackageMetadata, name: str) -> str:
    return str(head.json.get(name.lower().replace("-", "_"), ""))


def _classified(classifiers: list[str]) -> str:
    ends = [one.rsplit(" :: ", 1)[-1] for one in classifiers if one.startswith("License ::")]
    return " OR ".join(end for end in ends if end != "OSI Approved")


def _page(head: metadata.PackageMetadata) -> str:
    pages = [one.split(",", 1) for one in head.get_all("Project-URL") or []]
    wanted = [url.strip() for name, url in pages if re.search("source|repository|code|home", name, re.IGNORECASE)]
    return next(iter(wanted), _field(head, "Home-page"))


def _qt(name: str, version: str, root: Path) -> Component:
    licences = [(root / "resources" / "licences" / f"{one}.txt").read_text("utf-8") for one in ("LGPL-3.0", "GPL-3.0")]
    return Component(name, version, "LGPL-3.0-only", "https://code.qt.io/", f"{_RELINK}\n\n" + "\n\n".join(licences))


_RELINK = """\
对标以动态链接方式使用 Qt 与 PySide（Qt for Python），遵照 LGPL 第 3 版。它们是本文件夹中单独的文件，您可以用自己编译的
兼容版本替换 lib 文件夹里的 PySide6、shiboken6 和 Qt6 各文件；本程序的许可不限制为调试这种修改而进行的反向工程。
与所用版本对应的源代码可在 https://download.qt.io/official_releases/ （QtForPython 与 qt 目录，同一版本号）获得；
Qt 自带的第三方组件（ICU、HarfBuzz、FreeType、libpng、libjpeg、zlib、PCRE2、double-conversion 等）及其许可
列于 https://doc.qt.io/qt-6/licenses-used-in-qt.html 。

Duibiao uses Qt and PySide (Qt for Python) by dynamic linking under the GNU Lesser General Public License, version 3.
They are separate files of this folder: you may replace PySide6, shiboken6 and the Qt6 libraries under lib by compatible
builds of your own, and nothing in the licence of this program forbids reverse engineering for debugging such changes.
The source code of the versions used is at https://download.qt.io/official_releases/ (QtForPython and qt, the same
version number). The third-party parts inside Qt (ICU, HarfBuzz, FreeType, libpng, libjpeg, zlib, PCRE2,
double-conversion and others) and their licences are listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html ."""


def _python() -> Component:
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    text = next((place.read_text("utf-8") for place in places if place.is_file()), "")
    version = ".".join(map(str, sys.version_info[:3]))
    return Component("Python", version, "PSF-2.0", "https://www.python.org/downloads/source/", text)


_KNOWN: tuple[tuple[str, str, str, str], ...] = (
    ("libcrypto|libssl", "OpenSSL", "Apache-2.0", "https://github.com/openssl/openssl"),
    ("sqlite3", "SQLite", "Public domain (blessing)", "https://www.sqlite.org/src"),
    ("libffi", "libffi", "MIT", "https://github.com/libffi/libffi"),
    ("vcruntime|msvcp|ucrtbase|api-ms-win", "Microsoft Visual C++ runtime", "Microsoft redistributable terms", ""),
    ("libmpdec", "mpdecimal", "BSD-2-Clause", "https://www.bytereef.org/mpdecimal/"),
    ("icudata|icui18n|icuuc", "ICU", "Unicode-3.0", "https://github.com/unicode-org/icu"),
)
"""Libraries that come with Python or Qt, not with a package: file name, name, licence, source."""


def _system(entries: list[tuple[str, str]], root: Path) -> Iterator[Component]:
    """Yield the libraries that no Python package brought."""
    apache = (root / "resources" / "licences" / "Apache-2.0.txt").read_text("utf-8")
    for place, source in entries:
        file = place.rsplit("/", 1)[-1]
        if "site-packages" in source or not re.search(r"\.(so|dll|dylib)", file):
            continue
        for pattern, name, licence, page in _KNOWN:
            if re.search(pattern, file, re.IGNORECASE):
                yield Component(name, "", licence, page, apache if licence == "Apache-2.0" else "")
                break
        else:
            if (one := _debian(source)) is not None:
                yield one


def _debian(source: str) -> Component | None:
    """Return the Debian package that a library came from, with Debian's copyright file."""
    if shutil.which("dpkg") is None:
        return None
    real = str(Path(source).resolve())
    for path in (source, real, real.removeprefix("/usr")):
        asked = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            package = asked.stdout.split(":", 1)[0].strip()
            paper = Path("/usr/share/doc") / package / "copyright"
            words = paper.read_text("utf-8", "replace") if paper.is_file() else ""
            query = ["dpkg-query", "-W", "-f", "${Version}", package]
            version = subprocess.run(query, capture_output=True, text=True, check=False).stdout
            return Component(package, version, "see below", f"https://packages.debian.org/source/{package}", words)
    return None


def written(made: list[Component]) -> str:
    """Return the notices as a text: first a list, then every licence."""
    head = (
        f"对标 Duibiao {__version__}\n\n"
        "本程序含有下列第三方组件，各按其许可使用。\n"
        "This program contains the following third-party components, each used under its licence.\n\n"
    )
    lines = [f"- {one.name} {one.version} — {one.licence}{f' — {one.source}' if one.source else ''}" for one in made]
    rule = "\n\n" + "=" * 100 + "\n"
    texts = [f"{rule}{one.name} {one.version}\n\n{one.text}" for one in made if one.text]
    return head + "\n".join(lines) + "".join(texts) + "\n"


def keep(made: list[Component], folder: Path) -> None:
    """Write the notices, and the components as JSON for the bill of materials, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "THIRD-PARTY-NOTICES.txt").write_text(written(made), encoding="utf-8")
    plain = [{"name": one.name, "version": one.version, "licence": one.licence, "source": one.source} for one in made]
    (folder / "components.json").write_bytes(msgspec.json.format(msgspec.json.encode(plain), indent=1) + b"\n")
