"""What may and what may not be in the bundle, and what it is called; the bundle itself is in ``test_bundle``."""

from __future__ import annotations

import importlib.abc
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from desktop import __version__
from desktop.__main__ import main
from tests.tools.bundle import contents, icons, naming, notices, sbom
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


def test_a_package_under_the_gpl_is_refused_and_one_with_a_choice_is_not() -> None:
    made = [
        Component("a", "1", "GNU General Public License v3 (GPLv3)", "", ""),
        Component("b", "1", "AGPL-3.0-only", "", ""),
        Component("c", "1", "LGPL-3.0-only", "", ""),
        Component("d", "1", "MIT OR GPL-2.0-only", "", ""),
        Component("e", "1", "GPL-2.0-or-later WITH Bootloader-exception", "", ""),
    ]
    assert notices.forbidden(["lib/libQt6Core.so.6", "QtGui.abi3.so"], made) == ["a", "b"]


def test_every_module_of_the_program_is_frozen() -> None:
    names = contents.late_modules(ROOT)
    assert {"desktop", "desktop.ui.app", "desktop.cli.selftest", "desktop.core.reports.excel"} <= set(names)


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


def test_the_mac_knows_workspaces_and_both_languages() -> None:
    plist = plistlib.loads(plistlib.dumps(naming.info_plist()))
    assert plist["CFBundleDisplayName"] == "对标"
    assert plist["CFBundleShortVersionString"] == __version__
    assert plist["CFBundleLocalizations"] == ["zh_CN", "en"]
    (kind,), (declared,) = plist["CFBundleDocumentTypes"], plist["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["duibiao"]


def test_the_papers_of_the_mac_are_sound() -> None:
    folder = ROOT / "resources" / "bundle"
    assert plistlib.loads((folder / "entitlements.plist").read_bytes())
    subprocess.run(["bash", "-n", folder / "mac.sh"], check=True)


def test_a_bill_of_materials_names_every_component() -> None:
    made = sbom.bill(
        [
            {"name": "a", "version": "1.0", "licence": "BSD-3-Clause OR MIT", "source": "https://example.org/a"},
            {"name": "b", "version": "", "licence": "MIT License", "source": ""},
        ]
    )
    assert [one["name"] for one in made["components"]] == ["a", "b"]
    assert made["components"][0]["licenses"] == [{"expression": "BSD-3-Clause OR MIT"}]
    assert made["components"][1]["licenses"] == [{"license": {"name": "MIT License"}}]
    assert made["metadata"]["component"]["version"] == __version__


def test_a_missing_library_of_the_system_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Lacking(importlib.abc.MetaPathFinder):
        def find_spec(self, name: str, *_: object) -> None:
            if name == "desktop.ui.app":
                raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delitem(sys.modules, "desktop.ui.app", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Lacking(), *sys.meta_path])
    assert main([]) == 1
    told = capsys.readouterr().err
    assert "系统缺少 libEGL.so.1" in told
    assert "The system lacks libEGL.so.1" in told
