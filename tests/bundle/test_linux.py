"""The installer for Linux, run on a small bundle whose program is a script, in a home with Chinese and blanks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "resources" / "bundle" / "linux"
NO_ROOM, RUNNING, LACKING = 31, 32, 37
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the installer is for Linux")


class Home:
    """A bundle, the home of somebody who installs it, and commands that stand before the system's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "家 $1%"
        self.bundle = folder / "下载 文件" / "duibiao"
        self.commands = folder / "commands"
        for path in (self.folder, self.bundle / "lib" / "linux", self.bundle / "lib" / "PySide6", self.commands):
            path.mkdir(parents=True)
        shutil.copy(SOURCE / "install.sh", self.bundle)
        for name in ("duibiao.desktop", "duibiao.xml"):
            shutil.copy(SOURCE / name, self.bundle / "lib" / "linux")
        (self.bundle / "lib" / "resources").mkdir()
        for name in ("app.svg", "workspace.svg"):
            shutil.copy(ROOT / "resources" / name, self.bundle / "lib" / "resources")
        self.version("1.0")
        shutil.copy(shutil.which("sleep") or "", self.bundle / "对标")  # a program that can be kept running

    @property
    def place(self) -> Path:
        return self.folder / ".local" / "opt" / "duibiao"

    def version(self, number: str) -> None:
        self.script(self.bundle / "duibiao", f"echo duibiao {number}")

    def script(self, path: Path, words: str) -> None:
        path.write_text(f"#!/bin/sh\n{words}\n", encoding="utf-8")
        path.chmod(0o755)

    def install(self, *words: str, code: int = 0) -> str:
        environment = {"HOME": str(self.folder), "PATH": f"{self.commands}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        command = ["sh", str(self.bundle / "install.sh"), *words]
        told = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
        assert told.returncode == code, told.stderr
        assert not [path for path in self.place.parent.glob("duibiao.*")] or code, "something is left"
        return told.stdout + told.stderr

    def says(self) -> str:
        return subprocess.run([self.place / "duibiao"], capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_program_menu_entry_file_type_and_command_are_there_and_go_again(home: Home) -> None:
    kept = home.folder / ".local" / "share" / "Duibiao" / "backup.duibiao"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"work")
    home.install()
    assert home.says() == "duibiao 1.0"
    share = home.folder / ".local" / "share"
    entry = share / "applications" / "duibiao.desktop"
    assert f'Exec="{home.folder}'.replace("$", "\\\\$").replace("%", "%%") in entry.read_text(encoding="utf-8")
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", entry], check=True)
    if shutil.which("update-mime-database"):
        assert "application/vnd.duibiao:*.duibiao" in (share / "mime" / "globs2").read_text()
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "duibiao.svg").is_file()
    command = home.folder / ".local" / "bin" / "duibiao"
    assert command.resolve() == (home.place / "duibiao").resolve()
    home.install("--remove")
    assert kept.read_bytes() == b"work"
    for path in (home.place, entry, command, share / "mime" / "packages" / "duibiao.xml"):
        assert not path.exists()
        assert not path.is_symlink()


def test_an_upgrade_leaves_nothing_stale(home: Home) -> None:
    home.install()
    (home.place / "lib" / "stale.so").write_bytes(b"")
    home.version("2.0")
    home.install()
    assert home.says() == "duibiao 2.0"
    assert not (home.place / "lib" / "stale.so").exists()


def test_a_command_of_that_name_that_is_not_ours_stays(home: Home) -> None:
    theirs = home.folder / ".local" / "bin" / "duibiao"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs")
    home.install()
    home.install("--remove")
    assert theirs.read_text() == "theirs"


@pytest.mark.parametrize("words", [[], ["--remove"]])
def test_a_running_program_is_not_touched(home: Home, words: list[str]) -> None:
    home.install()
    home.version("2.0")
    with subprocess.Popen([home.place / "对标", "60"]) as program:
        time.sleep(0.2)
        try:
            told = home.install(*words, code=RUNNING)
        finally:
            program.kill()
    assert "正在运行" in told
    assert "is running" in told
    assert home.says() == "duibiao 1.0"


def test_an_upgrade_that_was_cut_off_is_taken_up(home: Home) -> None:
    home.install()
    home.place.rename(home.place.with_name("duibiao.old"))
    shutil.copytree(home.bundle / "lib", home.place.with_name("duibiao.new") / "lib")
    home.version("2.0")
    home.install()
    assert home.says() == "duibiao 2.0"


@pytest.fixture
def small(home: Home) -> Iterator[Path]:
    """A disk of two megabytes, which is the home."""
    if os.geteuid():
        pytest.skip("only root can mount a small disk")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2M", "tmpfs", str(home.folder)], check=True)
    try:
        yield home.folder
    finally:
        subprocess.run(["umount", str(home.folder)], check=True)


def test_a_full_disk_and_a_disk_that_cannot_be_written_leave_the_old_version(home: Home, small: Path) -> None:
    home.install()
    (home.bundle / "lib" / "large").write_bytes(bytes(3_000_000))
    home.version("2.0")
    told = home.install(code=NO_ROOM)
    assert "磁盘已满" in told
    assert home.says() == "duibiao 1.0"
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    assert "no permission" in home.install(code=NO_ROOM)
    assert home.says() == "duibiao 1.0"


def test_a_missing_library_is_named_with_the_packages_and_the_old_version_stays(home: Home) -> None:
    home.install()
    home.version("2.0")
    (home.bundle / "lib" / "PySide6" / "QtGui.abi3.so").write_bytes(b"")
    home.script(home.commands / "ldd", 'printf "\\tlibEGL.so.1 => not found\\n\\tlibc.so.6 => /lib/libc.so.6 (0x1)\\n"')
    told = home.install(code=LACKING)
    assert "系统缺少 libEGL.so.1，窗口" in told
    assert "The system lacks libEGL.so.1, so" in told
    assert "apt install libegl1" in told
    assert "libc.so.6" not in told
    assert home.says() == "duibiao 1.0"


def test_a_system_that_is_too_old_is_told_why(home: Home) -> None:
    home.script(home.bundle / "duibiao", 'echo "version GLIBC_2.99 not found" >&2; exit 1')
    told = home.install(code=LACKING)
    assert "系统版本太旧" in told
    assert "GLIBC_2.99" in told
    assert not home.place.exists()
