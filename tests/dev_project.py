"""What the tests of dev.py share: a small copy of the project, fake commands, fake Pythons."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).resolve().parent
linux = pytest.mark.skipif(sys.platform != "linux", reason="the system's packages are looked after on Linux only")
posix = pytest.mark.skipif(os.name != "posix", reason="stands on shell scripts and signals")

PROGRAM = """\
import json, os, sys
print(json.dumps({"words": sys.argv[1:], "cwd": os.getcwd(), "platform": os.environ.get("QT_QPA_PLATFORM"),
                  "python": sys.executable}))
raise SystemExit(7 if "fail" in sys.argv else 0)
"""
QT = """\
import os
class QGuiApplication:
    def __init__(self, words): pass
class QFontDatabase:
    class WritingSystem: SimplifiedChinese = 0
    @staticmethod
    def families(system): return [] if os.path.exists(os.environ.get("NO_FONT", "-")) else ["Song"]
"""


class Project:
    """A small copy of the project: dev.py, a program that tells how it was started, a lock of one local wheel."""

    def __init__(self, folder: Path, wheels: Path, commands: Path) -> None:
        self.folder = folder
        self.wheels = wheels
        self.commands = commands

    @property
    def lock(self) -> Path:
        return self.folder / "requirements.lock"

    @property
    def note(self) -> Path:
        return self.folder / ".venv" / "duibiao-setup.json"

    def environment(self, **more: str) -> dict[str, str]:
        """Nothing but the fake commands on the path, no other Pythons, no package index, no system packages."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            kept.pop(name, None)
        own = {"PATH": str(self.commands), "PYENV_ROOT": str(self.folder), "DUIBIAO_NO_APT": "1"}
        pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        return {**kept, **own, **pip, "PYTHONUTF8": "1", **more}

    def start(self, *words: str, cwd: Path | str | None = None, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(self.folder / "dev.py"), *words],
            cwd=cwd or self.folder,
            env=self.environment(**environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def dev(self, *words: str, cwd: Path | str | None = None, **environment: str) -> tuple[int, str, str]:
        """Run dev.py to its end; exit code, stdout, stderr."""
        process = self.start(*words, cwd=cwd, **environment)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err

    def command(self, name: str, script: str) -> None:
        """Put a command on the path."""
        script_at(self.commands / name, script)

    def copy(self, folder: Path) -> Project:
        shutil.copytree(self.folder, folder, symlinks=True)
        commands = folder.with_name(folder.name + " commands")
        commands.mkdir()
        return Project(folder, self.wheels, commands)


def script_at(path: Path, script: str) -> None:
    path.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    path.chmod(0o755)


def wheel(folder: Path) -> str:
    """Make the one wheel of the lock (a PySide6 of three files) and return its hash."""
    info = "tiny-1.0.dist-info"
    files = {
        "PySide6/__init__.py": "",
        "PySide6/QtGui.py": QT,
        "PySide6/Qt/plugins/platforms/libqxcb.so": "",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "[console_scripts]\ntiny = PySide6:__doc__\n",
    }
    record = "".join(f"{name},sha256={digest(text)},{len(text.encode())}\n" for name, text in files.items())
    path = folder / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(name, text)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that nobody has set up yet, in a folder with a space and Chinese in its name."""
    base = tmp_path_factory.mktemp("dev")
    project = Project(base / "我的 项目", base / "wheels", base / "commands")
    for folder in (project.folder / "desktop", project.wheels, project.commands):
        folder.mkdir(parents=True)
    shutil.copy(ROOT / "dev.py", project.folder)
    (project.folder / "desktop" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    project.lock.write_text(f"tiny==1.0 \\\n    --hash=sha256:{wheel(project.wheels)}\n", encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def made(bare: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same, set up; tests that change it take a copy."""
    project = bare.copy(tmp_path_factory.mktemp("made") / "对标 一")
    code, _, err = project.dev("setup")
    assert code == 0, err
    return project


# --- which Python


def fake_python(path: Path, version: tuple[int, int], **facts: object) -> Path:
    """A command that answers dev.py's question as a Python of that version would."""
    told = {"implementation": "cpython", "bits": 64, "free": False, "sqlite": [3, 45, 0], "able": True, **facts}
    answer = [
        [*version, 1],
        told["implementation"],
        told["bits"],
        told["free"],
        told["sqlite"],
        told["able"],
        str(path),
    ]
    script_at(path, f"echo '{json.dumps(answer)}'\n")
    return path
