"""What may and what may not be in the bundle, and what it is called; the bundle itself is in ``test_bundle``."""

from __future__ import annotations

import ctypes.util
import importlib.abc
import importlib.util
import platform
import re
import runpy
import shutil
import subprocess
import sys
import sysconfig
from datetime import datetime, timedelta
from pathlib import Path

import lxml.etree
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop import __version__
from tests.tools.bundle import contents, debian, icons, notices, sbom, spdx, support, third_party
from tests.tools.bundle.notices import Component

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("lxml/etree.cpython-313-x86_64-linux-gnu.so", True),
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/QtQuick.abi3.so", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Charts.so.6", False),
        ("PySide6/Qt/lib/libicudata.so.73", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\tls\\qopensslbackend.dll", False),
        ("PySide6\\Qt6Pdf.dll", False),
        ("PySide6\\QtPrintSupport.pyd", True),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", True),
        ("PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", False),
        ("QtGui", True),
        ("QtQml", False),
        ("libQt6Qml.so.6", False),
        ("libcups.so.2", False),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("resources/translations/duibiao_zh_CN.qm", True),
    ],
)
def test_of_qt_only_what_is_used_belongs(name: str, belongs: bool) -> None:
    assert contents.belongs(name) == belongs


@pytest.mark.parametrize(
    "name",
    [
        "lib/libQt6Charts.so.6",
        "Qt6Graphs.dll",
        "QtVirtualKeyboard.abi3.so",
        "libreadline.so.8",
        "Qt6DataVisualization.dll",
    ],
)
def test_a_gpl_only_module_is_refused(name: str) -> None:
    assert notices.forbidden([f"PySide6/{name}"]) == [f"PySide6/{name}"]


@pytest.mark.parametrize(
    ("licence", "free"),
    [
        ("MIT", True),
        ("LGPL-3.0-only", True),
        ("GPL-2.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("MIT OR GPL-2.0-only", True),
        ("GPL-2.0-only OR GPL-3.0-only", False),
        ("MIT AND GPL-3.0-or-later", False),
        ("LGPL-2.1-or-later AND GPL-2.0-or-later", False),
        ("(MIT OR Apache-2.0) AND GPL-2.0-only", False),
        ("(MIT OR GPL-2.0-only) AND (BSD-3-Clause OR AGPL-3.0-only)", True),
        ("GPL-2.0-only OR (MIT AND GPL-3.0-only)", False),
        ("GPL-2.0-or-later WITH Bootloader-exception", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("GPL-2.0-only WITH Autoconf-exception-2.0", False),
        ("gpl-2.0-only or mit", True),
        ("LicenseRef-Public-Domain", True),
        ("LicenseRef-Whatever", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("see below", False),
        ("MIT OR", False),
        ("", False),
    ],
)
def test_only_what_leaves_a_free_choice_may_be_shipped(licence: str, free: bool) -> None:
    assert notices.forbidden(["lib/libQt6Core.so.6"], [Component("a", "1", licence, "")]) == ([] if free else ["a"])


_LICENCES = ("MIT", "LGPL-2.1-or-later", "GPL-3.0-only", "AGPL-3.0-only", "GPL-3.0-or-later WITH GCC-exception-3.1")
_EXPRESSIONS = st.recursive(
    st.sampled_from(_LICENCES).map(lambda one: (one, not one.startswith(("GPL", "AGPL")) or "GCC" in one)),
    lambda inner: st.tuples(inner, st.sampled_from(("AND", "OR")), inner).map(
        lambda parts: (
            f"({parts[0][0]} {parts[1]} {parts[2][0]})",
            (parts[0][1] and parts[2][1]) if parts[1] == "AND" else (parts[0][1] or parts[2][1]),
        )
    ),
)


@given(_EXPRESSIONS)
def test_an_expression_is_judged_as_its_brackets_say(expression: tuple[str, bool]) -> None:
    text, free = expression
    assert spdx.may_be_shipped(text) == free


def test_every_library_of_the_table_has_a_free_licence_and_its_text() -> None:
    for known in third_party.TABLE:
        assert spdx.normal(known.licence) == known.licence
        assert spdx.may_be_shipped(known.licence), known
        assert not known.text or (ROOT / "resources" / "licences" / f"{known.text}.txt").is_file(), known
        assert known.text or not known.within, f"{known.name} has no paper of a system's package"


def test_the_files_of_a_build_become_components_with_their_licences() -> None:
    python = Path(sysconfig.get_path("stdlib"))
    entries = [
        ("desktop.core.dates", str(ROOT / "desktop" / "core" / "dates.py"), "PYMODULE"),
        ("json", str(python / "json" / "__init__.py"), "PYMODULE"),
        ("lxml/etree.so", str(Path(lxml.etree.__file__)), "EXTENSION"),
        ("libffi.so.8", "/usr/lib/libffi.so.8", "BINARY"),
    ]
    made = {one.name: one for one in notices.components(entries, ROOT)}
    assert made["lxml"].files == ("lib/lxml/etree.so",)
    assert made["libffi"].files == ("lib/libffi.so.8",)
    assert {"Python", "mpdecimal", "libiconv", "pyinstaller"} <= made.keys(), "what is inside others is named"
    assert not any("desktop" in name for name in made)
    text = notices.written(list(made.values()), ROOT)
    for words in ("Anthony Green", "Stefan Krah", "GNU LESSER GENERAL PUBLIC LICENSE", "PYTHON SOFTWARE FOUNDATION"):
        assert words in text


@pytest.mark.parametrize("name", ["libstrange.so.1", "strange.dll"])
def test_a_library_that_nobody_declares_stops_the_build(name: str) -> None:
    with pytest.raises(notices.Unaccounted, match=name):
        notices.components([(name, f"/usr/lib/{name}", "BINARY")], ROOT)


def test_a_library_that_no_component_claims_is_found_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "known.so").write_bytes(b"\x7fELF known")
    (tmp_path / "lib" / "picture.png").write_bytes(b"\x89PNG")
    for name, head in (("named.data", b"\x7fELF"), ("b.dat", b"MZ\x90"), ("c", b"\xcf\xfa\xed\xfe")):
        (tmp_path / "lib" / name).write_bytes(head)
    made = [Component("known", "1", "MIT", "", files=("lib/known.so",))]
    assert notices.unaccounted(tmp_path, made) == ["lib/b.dat", "lib/c", "lib/named.data"]


def test_every_module_of_the_program_is_frozen() -> None:
    names = contents.late_modules(ROOT)
    assert {"desktop", "desktop.ui.app", "desktop.cli.selftest", "desktop.core.reports.excel"} <= set(names)


def test_shiboken_takes_its_python_part_compiled(tmp_path: Path) -> None:
    found = importlib.util.find_spec("shiboken6")
    assert found is not None
    assert found.origin is not None
    package = tmp_path / "site" / "shiboken6"
    shutil.copytree(Path(found.origin).parent, package)
    for place, source, _ in support.compiled(tmp_path / "made"):
        target = tmp_path / "site" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    asked = """
import sys
sys.path.insert(0, sys.argv[1])
import PySide6.QtCore, shibokensupport.signature.parser as part
print(part.__file__, type(part.__spec__.loader).__name__)
try:
    PySide6.QtCore.QObject().setObjectName(1)
except TypeError as error:
    print(error)
"""
    told = subprocess.run(
        [sys.executable, "-c", asked, package.parent], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert told.returncode == 0, told.stderr
    assert "files.dir" in told.stdout
    assert "SourcelessFileLoader" in told.stdout
    assert "Supported signatures" in told.stdout, "its other half, which tells errors, works as ever"
    assert not list((tmp_path / "site" / "shiboken6" / "files.dir").rglob("*.py"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/bundle/lib", "HOME": "/h"}, {"HOME": "/h"}),
        ({"LD_LIBRARY_PATH": "/bundle/lib:/own", "LD_LIBRARY_PATH_ORIG": "/own"}, {"LD_LIBRARY_PATH": "/own"}),
        ({}, {}),
    ],
)
def test_programs_that_we_start_do_not_find_our_libraries(before: dict[str, str], after: dict[str, str]) -> None:
    program = runpy.run_path(str(ROOT / "resources" / "bundle" / "program.py"))
    program["give_back"](before)
    assert before == after


def test_the_makensis_of_windows_finds_what_goes_into_the_installer() -> None:
    """It takes only what is behind the last backslash for the name of a file, so a / before it finds nothing."""
    script = (ROOT / "resources" / "bundle" / "setup.nsi").read_text("utf-8")
    taken = re.findall(r'^ *File .*"(\$\{[A-Z]+\}[^"]*)"', script, re.MULTILINE)
    assert len(taken) == 2
    assert not [path for path in taken if "/" in path]
    names = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", script)
    assert {name for name, one in names if one == "SIMPCHINESE"} == {name for name, one in names if one == "ENGLISH"}


def test_icons_have_every_size(tmp_path: Path) -> None:
    for name in ("app", "workspace"):
        (tmp_path / "resources").mkdir(exist_ok=True)
        (tmp_path / "resources" / f"{name}.svg").write_bytes((ROOT / "resources" / f"{name}.svg").read_bytes())
    icons.draw(tmp_path)
    with Image.open(tmp_path / "build" / "icons" / "app.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in icons.SIZES}
        assert icon.convert("RGBA").getpixel((128, 20)) == (31, 95, 168, 255)  # the blue of the picture
    with Image.open(tmp_path / "build" / "icons" / "workspace.icns") as icon:
        assert max(width for width, *_ in icon.info["sizes"]) >= 512
    with Image.open(tmp_path / "build" / "icons" / "side.bmp") as side:
        assert side.size == icons.SIDE
        assert side.convert("RGB").getpixel((5, 5)) == icons.SIDE_COLOUR
        assert side.convert("RGB").getpixel((82, 48)) == (31, 95, 168)


def test_a_bill_of_materials_names_every_component() -> None:
    made = sbom.bill(
        [
            Component("a", "1.0", "BSD-3-Clause OR MIT", "https://example.org/a", purl="pkg:pypi/a@1.0"),
            Component("b", "", "MIT", ""),
        ]
    )
    assert [one["name"] for one in made["components"]] == ["a", "b"]
    assert made["components"][0]["licenses"] == [{"expression": "BSD-3-Clause OR MIT"}]
    assert made["components"][0]["externalReferences"][0]["url"] == "https://example.org/a"
    assert made["components"][0]["purl"] == made["components"][0]["bom-ref"] == "pkg:pypi/a@1.0"
    assert made["components"][1].keys() == {"type", "name", "licenses"}
    assert made["metadata"]["component"]["version"] == __version__
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made["serialNumber"])
    assert datetime.fromisoformat(made["metadata"]["timestamp"]).utcoffset() == timedelta(0)


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="the system has no packages of Debian's kind")
def test_each_package_of_the_system_is_named_with_its_own_paper_and_the_source_of_its_version() -> None:
    paths = {f"lib{name}": ctypes.util.find_library(name) for name in ("X11", "Xau")}
    real = [f"/lib/x86_64-linux-gnu/{file}" for file in paths.values() if file]
    real = [path for path in real if Path(path).exists()]
    entries = [(Path(path).name, path, "BINARY") for path in real]
    made = [one for one in notices.components(entries, ROOT) if one.name.startswith("X11 libraries")]
    assert sorted(file for one in made for file in one.files) == sorted(f"lib/{Path(path).name}" for path in real)
    assert len(made) == len(real), "two packages, two papers"
    for one in made:
        assert "opyright" in one.text
        assert one.version
        assert re.search(r"/(libx11|libxau)/", one.source), "the source package, which bears another name"
        assert one.purl.startswith("pkg:deb/")


@pytest.mark.parametrize(
    ("system", "page"),
    [
        ("debian", "https://snapshot.debian.org/package/glib2.0/2.74.6-2/"),
        ("ubuntu", "https://launchpad.net/ubuntu/+source/glib2.0/2.74.6-2"),
    ],
)
def test_the_source_is_where_the_system_of_the_build_keeps_it(
    system: str, page: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    owners = "diversion by a from: /lib\nlibglib2.0-0:amd64: /lib/libglib-2.0.so.0\n"
    asked = {"-S": owners, "-W": "2.74.6-2+b1\tglib2.0\t2.74.6-2\n"}
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/dpkg")
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": system})
    monkeypatch.setattr(debian, "PAPERS", tmp_path)
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda words, **_: subprocess.CompletedProcess(words, 0, stdout=asked[words[1]], stderr=""),
    )
    (tmp_path / "libglib2.0-0").mkdir()
    (tmp_path / "libglib2.0-0" / "copyright").write_text("LGPL")
    found = debian.package("/lib/libglib-2.0.so.0")
    assert found == debian.Package(
        "libglib2.0-0", "2.74.6-2+b1", page, "LGPL", f"pkg:deb/{system}/libglib2.0-0@2.74.6-2%2Bb1"
    )
