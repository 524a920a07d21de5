"""What the bundle is called: programs, folders, version resource, Info.plist."""

from __future__ import annotations

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
FREEZING = {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
"""For PyInstaller: the modules lie uncompressed in the programs, which start faster; installers compress them."""
LEAST_MAC = "13.0"
"""The oldest macOS for which PySide6 6.11 has a wheel."""


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
    """Return what the Info.plist of the Mac program says beyond what PyInstaller writes itself."""
    return {
        "CFBundleDevelopmentRegion": "zh_CN",
        "CFBundleDisplayName": "对标",
        "CFBundleLocalizations": ["zh_CN", "en"],
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": LEAST_MAC,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "对标评估",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [WORKSPACE_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeConformsTo": ["public.data"],
                "UTTypeDescription": "对标评估",
                "UTTypeIdentifier": WORKSPACE_TYPE,
                "UTTypeTagSpecification": {"public.filename-extension": ["duibiao"]},
            }
        ],
    }
