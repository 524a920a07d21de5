"""What the bundle is called: programs, folders, version resource, Info.plist."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

from desktop import __version__

WINDOW = "对标"
"""The window program: the name that an office sees in the folder and double-clicks."""
CONSOLE = "duibiao"
FOLDER = "duibiao"
PORTABLE = "对标 Duibiao"
"""The folder inside the portable zip."""
INSIDE = "lib"
"""Where everything but the two programs lies."""
APP = "Duibiao.app"
IDENTIFIER = "cn.duibiao.Duibiao"
WORKSPACE_TYPE = "cn.duibiao.workspace"
DESCRIPTION = "对标 – 政策文件检查清单"
COPYRIGHT = "MIT License"
WORKSPACE_ICON = "workspace.icns"
LEAST_MAC = "13.0"
"""The oldest macOS for which PySide6 6.11 has a wheel."""
WORKSPACE = "Duibiao assessment"
"""What the Mac calls our files, unless the words below say it in the user's language."""
MAC_WORDS = {
    "zh-Hans": {"CFBundleDisplayName": "对标", "CFBundleName": "对标", WORKSPACE: "对标评估"},
    "en": {"CFBundleDisplayName": "Duibiao", "CFBundleName": "Duibiao", WORKSPACE: WORKSPACE},
}
"""Names by the user's language, as ``InfoPlist.strings`` keeps them."""


def programs(system: str) -> tuple[str, ...]:
    """Return the programs that are frozen, each with all modules in it.

    Linux knows no difference between programs with and without a console: there the twin is a link, made afterwards.
    """
    return (WINDOW,) if system == "linux" else (WINDOW, CONSOLE)


def freezing(system: str) -> dict[str, str]:
    """Return what PyInstaller is told in its environment: whether it compresses the modules in the programs.

    Uncompressed they start faster by some milliseconds; in two programs they would make the bundle a fifth larger.
    """
    return {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"} if len(programs(system)) == 1 else {}


def version_resource(program: str) -> object:
    """Return the version resource of a Windows program, in Chinese."""
    from PyInstaller.utils.win32 import versioninfo

    numbers = (*(int(part) for part in __version__.split(".")), 0)
    strings = {
        "CompanyName": "Duibiao",
        "FileDescription": DESCRIPTION if program == WINDOW else f"{DESCRIPTION}（命令行）",
        "FileVersion": __version__,
        "InternalName": program,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{program}.exe",
        "ProductName": "对标 Duibiao",
        "ProductVersion": __version__,
    }
    table = versioninfo.StringTable("080404B0", [versioninfo.StringStruct(*pair) for pair in strings.items()])
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            versioninfo.StringFileInfo([table]),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [0x0804, 1200])]),
        ],
    )


def info_plist() -> dict[str, Any]:
    """Return what the Info.plist of the Mac program says beyond what PyInstaller writes itself.

    PyInstaller takes the first program by the alphabet for the one that is opened, which would be the console twin,
    and declares the whole to be without windows because that one has a console; so both are said here. The Finder shows
    a name of the user's language only where ``CFBundleDisplayName`` is the name of the folder.
    """
    return {
        "CFBundleExecutable": WINDOW,
        "LSBackgroundOnly": False,
        "CFBundleDevelopmentRegion": "zh-Hans",
        "CFBundleDisplayName": APP.removesuffix(".app"),
        "CFBundleLocalizations": list(MAC_WORDS),
        "LSHasLocalizedDisplayName": True,
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": LEAST_MAC,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": WORKSPACE,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": WORKSPACE_ICON,
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [WORKSPACE_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeConformsTo": ["public.data"],
                "UTTypeDescription": WORKSPACE,
                "UTTypeIconFile": WORKSPACE_ICON,
                "UTTypeIdentifier": WORKSPACE_TYPE,
                "UTTypeTagSpecification": {"public.filename-extension": ["duibiao"]},
            }
        ],
    }


def mac_words(folder: Path) -> list[tuple[str, str, str]]:
    """Write the names by language into a folder and return them as data of the Mac program: place, source, kind."""
    entries = []
    for language, words in MAC_WORDS.items():
        place = f"{language}.lproj/InfoPlist.strings"
        source = folder / place
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(plistlib.dumps(words))
        entries.append((place, str(source), "DATA"))
    return entries
