"""What people download for Windows: the installer and the portable zip, made of the folder of the bundle."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from desktop import __version__
from tests.tools.bundle import naming

ROOT = Path(__file__).resolve().parents[3]


def portable(folder: Path, target: Path) -> Path:
    """Pack the folder as a zip to be unpacked anywhere, and return it."""
    target.mkdir(parents=True, exist_ok=True)
    path = target / f"Duibiao-{__version__}-windows-portable.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, f"{naming.PORTABLE}/{file.relative_to(folder).as_posix()}")
    return path


def setup(folder: Path, target: Path, *, quick: bool = False, version: str = __version__) -> Path:
    """Make the installer and return it.

    Args:
        folder: the bundle.
        target: folder for the installer.
        quick: compress less, for trying.
        version: another one for trying an upgrade.
    """
    target.mkdir(parents=True, exist_ok=True)
    path = target / f"Duibiao-{version}-windows-setup.exe"
    facts = {"VERSION": version, "SOURCE": folder, "ICONS": ROOT / "build" / "icons", "TARGET": path}
    words = [f"-D{name}={value}" for name, value in facts.items()] + (["-DQUICK"] if quick else [])
    if sys.platform != "win32":
        words.append("-DX64_STUB")  # Debian has stubs for 64 bits; the official NSIS makes 32-bit ones, which run too
    command = [shutil.which("makensis") or "makensis", "-V2", "-INPUTCHARSET", "UTF8", *words]
    script = ROOT / "resources" / "bundle" / "setup.nsi"
    subprocess.run([*command, str(script)], env={**os.environ, "LC_ALL": "C.UTF-8"}, check=True)
    return path


if __name__ == "__main__":
    bundle, shelf = ROOT / "dist" / naming.FOLDER, ROOT / "dist"
    print(portable(bundle, shelf), setup(bundle, shelf), sep="\n")
