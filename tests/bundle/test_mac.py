"""The Mac program as PyInstaller lays it out, and the script that signs and packs it, whose calls are written down."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PyInstaller.building import osx
from PyInstaller.building.api import COLLECT
from PyInstaller.config import CONF

from desktop import __version__
from tests.tools.bundle import naming

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a bash of the Mac's kind is wanted")


@pytest.fixture
def contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The ``Contents`` of the program: PyInstaller's own layout of programs, library and data, not signed."""
    monkeypatch.setattr(osx, "is_darwin", True)
    monkeypatch.setattr(osx, "osxutils", SimpleNamespace(sign_binary=lambda *_a, **_k: None), raising=False)
    monkeypatch.setattr(osx, "process_collected_binary", lambda source, *_a, **_k: source)
    for name in ("distpath", "workpath", "specpath"):
        monkeypatch.setitem(CONF, name, str(tmp_path))
    entries = [(naming.WINDOW, "EXECUTABLE"), (naming.CONSOLE, "EXECUTABLE"), ("lxml/etree.so", "EXTENSION")]
    entries += [("seeds/place.json", "DATA"), ("shiboken6/files.dir/a.pyc", "DATA"), ("LICENSE", "DATA")]
    table = []
    for place, kind in entries:
        source = tmp_path / "made" / place
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(b"x")
        table.append((place, str(source), kind))
    folder = COLLECT.__new__(COLLECT)
    vars(folder).update(  # as its own beginning leaves it: in the order of the alphabet, and a console where one has it
        toc=sorted(table), console=True, strip_binaries=False, upx_binaries=False, upx_exclude=[], target_arch=None,
        codesign_identity=None, entitlements_file=None,
    )  # fmt: skip
    for name in ("app.icns", naming.WORKSPACE_ICON):
        (tmp_path / name).write_bytes(b"icns")
    osx.BUNDLE(
        folder,
        naming.mac_words(tmp_path / "words"),
        [(naming.WORKSPACE_ICON, str(tmp_path / naming.WORKSPACE_ICON), "DATA")],
        name=naming.APP,
        icon=str(tmp_path / "app.icns"),
        bundle_identifier=naming.IDENTIFIER,
        info_plist=naming.info_plist(),
    )
    return tmp_path / naming.APP / "Contents"


def plist(contents: Path) -> dict[str, Any]:
    return dict(plistlib.loads((contents / "Info.plist").read_bytes()))


def test_the_window_is_what_opens_and_it_has_windows(contents: Path) -> None:
    said = plist(contents)
    assert said["CFBundleExecutable"] == naming.WINDOW
    assert os.access(contents / "MacOS" / said["CFBundleExecutable"], os.X_OK)
    assert not said["LSBackgroundOnly"], "without windows, menu or place in the Dock"
    assert (contents / "MacOS" / naming.CONSOLE).is_file()
    assert (contents / "Resources" / said["CFBundleIconFile"]).is_file()
    assert said["CFBundleIdentifier"] == naming.IDENTIFIER
    assert said["CFBundlePackageType"] == "APPL"
    assert said["CFBundleShortVersionString"] == said["CFBundleVersion"] == __version__
    assert said["LSMinimumSystemVersion"] == "13.0"
    assert said["NSHighResolutionCapable"]


def test_only_code_lies_where_code_is_signed(contents: Path) -> None:
    def files(part: str) -> set[str]:
        found = (path for path in (contents / part).rglob("*") if path.is_file() and not path.is_symlink())
        return {path.relative_to(contents / part).as_posix() for path in found}

    assert files("MacOS") == {naming.WINDOW, naming.CONSOLE}
    assert files("Frameworks") == {"lxml/etree.so"}
    assert {"seeds/place.json", "LICENSE", "shiboken6/files.dir/a.pyc"} <= files("Resources")
    assert (contents / "Frameworks" / "seeds" / "place.json").is_file(), "where the program looks for it"
    assert not [path for path in contents.rglob("*") if path.is_symlink() and not path.exists()]


def test_the_finder_says_the_name_in_the_language_of_the_user(contents: Path) -> None:
    said = plist(contents)
    assert said["CFBundleLocalizations"] == ["zh-Hans", "en"]
    assert said["LSHasLocalizedDisplayName"]
    assert f"{said['CFBundleDisplayName']}.app" == naming.APP, "else the Finder takes the name of the folder"
    words = plistlib.loads((contents / "Resources" / "zh-Hans.lproj" / "InfoPlist.strings").read_bytes())
    assert words["CFBundleDisplayName"] == words["CFBundleName"] == "对标"
    (kind,), (declared,) = said["CFBundleDocumentTypes"], said["UTExportedTypeDeclarations"]
    assert words[kind["CFBundleTypeName"]] == words[declared["UTTypeDescription"]] == "对标评估"
    assert kind["CFBundleTypeIconFile"] == declared["UTTypeIconFile"]
    assert (contents / "Resources" / kind["CFBundleTypeIconFile"]).is_file()
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["duibiao"]


class Mac:
    """A checkout with a built program, and Apple's commands, which write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "代码 库"
        self.log = folder / "log"
        self.commands = folder / "commands"
        self.commands.mkdir()
        bundle = self.folder / "resources" / "bundle"
        bundle.mkdir(parents=True)
        for name in ("mac.sh", "entitlements.plist"):
            shutil.copy(ROOT / "resources" / "bundle" / name, bundle)
        shutil.copytree(ROOT / "desktop", self.folder / "desktop", ignore=lambda _, names: {*names} - {"__init__.py"})
        inside = self.folder / "dist" / naming.APP / "Contents"
        for place in (
            "MacOS/对标", "MacOS/duibiao", "Frameworks/lxml/etree.so", "Frameworks/libffi.dylib",
            "Frameworks/PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        ):  # fmt: skip
            (inside / place).parent.mkdir(parents=True, exist_ok=True)
            (inside / place).write_bytes(b"x")
            (inside / place).chmod(0o755)
        (inside / "Frameworks" / "QtGui").symlink_to("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui")
        (inside / "Frameworks" / "data.json").write_bytes(b"{}")
        for name in ("codesign", "ditto", "xcrun"):
            self.command(name, "")
        self.command("sleep", "")
        self.command("hdiutil", 'for last; do :; done; echo image > "$last"')

    def command(self, name: str, then: str) -> None:
        path = self.commands / name
        note = f'for word in "{name}" "$@"; do printf "%s\\t" "$word"; done >> "{self.log}"; echo >> "{self.log}"'
        path.write_text(f"#!/bin/bash\n{note}\n{then}\n", encoding="utf-8")
        path.chmod(0o755)

    def pack(self, code: int = 0, **secrets: str) -> list[list[str]]:
        """Run the script and return the commands that it ran, each with its words."""
        environment = {"PATH": f"{self.commands}:{Path(sys.executable).parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        told = subprocess.run(
            ["bash", str(self.folder / "resources" / "bundle" / "mac.sh")],
            env=environment | secrets, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert told.returncode == code, told.stderr
        return [line.rstrip("\t").split("\t") for line in self.log.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def mac(tmp_path: Path) -> Mac:
    return Mac(tmp_path)


def test_it_is_signed_inside_out_and_only_programs_have_entitlements(mac: Mac) -> None:
    signed = [words for words in mac.pack() if words[0] == "codesign" and "--sign" in words]
    order = [words[-1].removeprefix("dist/Duibiao.app/Contents/") for words in signed]
    assert set(order[:2]) == {"Frameworks/lxml/etree.so", "Frameworks/libffi.dylib"}
    framework = "Frameworks/PySide6/Qt/lib/QtGui.framework"
    assert order[2:] == [framework, "MacOS/duibiao", "dist/Duibiao.app"]
    for words in signed:
        assert "runtime" in words, "the hardened runtime"
        assert "--deep" not in words
        assert words[words.index("--sign") + 1] == "-", "without a certificate ad hoc"
        assert ("--entitlements" in words) == (words[-1].endswith(("MacOS/duibiao", ".app")))


def test_without_secrets_nothing_goes_to_apple(mac: Mac) -> None:
    ran = mac.pack()
    assert "xcrun" not in {words[0] for words in ran}
    assert (mac.folder / "dist" / f"Duibiao-{__version__}-mac-{os.uname().machine}.dmg").is_file()
    (image,) = [words for words in ran if words[0] == "hdiutil"]
    assert "UDZO" in image


def test_with_secrets_program_and_image_are_signed_notarised_and_stapled(mac: Mac) -> None:
    secrets = {"SIGN_IDENTITY": "Developer ID Application: 某局", "NOTARY_USER": "u", "NOTARY_PASSWORD": "p w"}
    ran = mac.pack(0, **secrets, NOTARY_TEAM="T")
    image = [words[0] for words in ran].index("hdiutil")
    for part, packed, stapled in ((ran[:image], ".zip", ".app"), (ran[image + 1 :], ".dmg", ".dmg")):
        sent, answered = part[-3:-1] if packed == ".zip" else part[-2:]  # the program is laid into the image after it
        assert sent[:3] == ["xcrun", "notarytool", "submit"]
        assert sent[3].endswith(packed)
        assert "--wait" in sent
        assert sent[sent.index("--password") + 1] == "p w"
        assert answered[:3] == ["xcrun", "stapler", "staple"]
        assert answered[3].endswith(stapled)
    assert ran[image + 1][0] == "codesign", "the image is signed before Apple sees it"
    (zipped,) = [words for words in ran if words[:2] == ["ditto", "-c"]]
    assert {"-k", "--keepParent"} <= set(zipped), "else Apple sees what is in the program, not the program"
    assert all(words[words.index("--sign") + 1] == secrets["SIGN_IDENTITY"] for words in ran if "--sign" in words)
    assert all("--timestamp" in words for words in ran if "--sign" in words), "Apple refuses what has no time"


def test_what_apple_refuses_is_not_packed(mac: Mac) -> None:
    mac.command("xcrun", '[ "$1" != stapler ]')
    secrets = {"SIGN_IDENTITY": "Developer ID Application: 某局", "NOTARY_USER": "u", "NOTARY_PASSWORD": "p"}
    assert mac.pack(1, **secrets, NOTARY_TEAM="T")[-1][:2] == ["xcrun", "stapler"]
    assert not list((mac.folder / "dist").glob("*.dmg"))


def test_a_certificate_without_an_account_signs_the_image_too(mac: Mac) -> None:
    ran = mac.pack(SIGN_IDENTITY="Developer ID Application: 某局")
    assert ran[-1][0] == "codesign"
    assert ran[-1][-1].endswith(".dmg")


def test_an_image_that_the_system_holds_is_tried_again_and_then_given_up(mac: Mac) -> None:
    mac.command("hdiutil", f'[ "$(grep -c ^hdiutil "{mac.log}")" -ge 3 ] || exit 1; for last; do :; done; : > "$last"')
    assert sum(words[0] == "hdiutil" for words in mac.pack()) == 3
    mac.command("hdiutil", "exit 1")
    assert mac.pack(code=1)[-1][0] == "hdiutil"


def test_the_entitlements_can_be_read() -> None:
    said = plistlib.loads((ROOT / "resources" / "bundle" / "entitlements.plist").read_bytes())
    assert said["com.apple.security.cs.disable-library-validation"], "ad hoc no library has the program's team"
    assert all(said.values()), "Apple wants those that are false left out"
