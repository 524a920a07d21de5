"""The installer for Linux, run on a small bundle whose program is a script, in a home with Chinese and blanks."""

from __future__ import annotations

import contextlib
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
TELL = ROOT / "resources" / "linux" / "tell.sh"
WRONG_USE, NO_ROOM, RUNNING, NOT_BACK, NOT_IN_MENU, LACKING = 2, 31, 32, 35, 36, 37
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
        (self.bundle / "lib" / "resources" / "linux").mkdir(parents=True)
        shutil.copy(TELL, self.bundle / "lib" / "resources" / "linux")
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

    @property
    def share(self) -> Path:
        return self.folder / ".local" / "share"

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
    share = home.share
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


def test_a_file_manager_may_run_it_too(home: Home) -> None:
    assert os.access(home.bundle / "install.sh", os.X_OK), "else it only shows the text of the script"


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


@contextlib.contextmanager
def fixed(folder: Path) -> Iterator[None]:
    """Hold a folder as it is, even against root: a disk of its own on which nothing can be written."""
    if os.geteuid():
        pytest.skip("only root can mount a disk")
    kept = folder.with_name("kept")
    shutil.copytree(folder, kept)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4M", "tmpfs", str(folder)], check=True)
    try:
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        shutil.rmtree(kept)
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_program_that_cannot_be_removed_is_whole_and_says_so(home: Home) -> None:
    home.install()
    with fixed(home.place.parent):
        told = home.install("--remove", code=NO_ROOM)
        assert "对标没有改动，仍可使用" in told
        assert "Duibiao is unchanged and still works" in told
        assert home.says() == "duibiao 1.0"
        assert (home.share / "applications" / "duibiao.desktop").exists(), "what is not removed stays in the menu"


def test_a_removal_that_leaves_files_names_them(home: Home) -> None:
    home.install()
    entry = home.share / "applications" / "duibiao.desktop"
    with fixed(entry.parent):
        told = home.install("--remove", code=NO_ROOM)
        assert "对标已卸载" in told
        assert "Duibiao is removed" in told
        assert f"\n    {entry}\n" in told
        assert "没有改动" not in told
        assert "unchanged" not in told
        assert not home.place.exists()
        assert not (home.share / "mime" / "packages" / "duibiao.xml").exists()
        home.install("--remove", code=NO_ROOM)


def test_files_of_a_removed_program_that_stay_are_named(home: Home) -> None:
    home.install()
    held = home.place / "lib" / "held"
    held.mkdir()
    (held / "file").write_bytes(b"")
    home.script(home.commands / "rm", 'case "$*" in *duibiao.new*) exit 1 ;; esac; exec /bin/rm "$@"')
    told = home.install("--remove", code=NO_ROOM)
    left = home.place.with_name("duibiao.new")
    assert f"\n    {left}\n" in told
    assert not home.place.exists(), "half a program must not look like one"
    (home.commands / "rm").unlink()
    assert "已卸载" in home.install("--remove")
    assert not left.exists()


def test_a_menu_that_cannot_be_written_is_told_and_the_program_is_there(home: Home) -> None:
    (home.share / "applications").mkdir(parents=True)
    with fixed(home.share / "applications"):
        told = home.install(code=NOT_IN_MENU)
    assert f"可以直接打开“{home.place}/对标”" in told
    assert "menu entry" in told
    assert home.says() == "duibiao 1.0"


def test_an_old_version_that_cannot_be_put_back_is_kept_and_comes_back(home: Home) -> None:
    home.install()
    home.version("2.0")
    home.script(home.commands / "mv", 'case "$2" in */opt/duibiao) exit 1 ;; esac; exec /bin/mv "$@"')
    told = home.install(code=NOT_BACK)
    old = home.place.with_name("duibiao.old")
    assert f"保存在“{old}”" in told
    assert f"kept in “{old}”" in told
    assert (old / "duibiao").exists()
    home.install(code=NOT_BACK)
    assert (old / "duibiao").exists()
    (home.commands / "mv").unlink()
    home.install()
    assert home.says() == "duibiao 2.0"


def test_words_that_it_does_not_know_install_nothing(home: Home) -> None:
    assert "--remove" in home.install("--help", code=WRONG_USE)
    assert not home.place.exists()


def shown(folder: Path, *programs: str, at_terminal: bool = False, **environment: str) -> list[str]:
    """What the desktop's program was asked to show, each word of the command a line; nothing where none was started."""
    commands, log = folder / "desktop", folder / "shown"
    commands.mkdir()
    for name in programs:
        path = commands / name
        path.write_text(f'#!/bin/sh\nprintf "%s\\n" {name} "$@" > "{log}.part"; mv "{log}.part" "{log}"\n', "utf-8")
        path.chmod(0o755)
    for name in ("sh", "fold", "mv"):
        (commands / name).symlink_to(shutil.which(name) or "")
    words = ["sh", str(TELL), "error", "对标 Duibiao", "缺少 a & <b>", "The system lacks a & <b>"]
    main_end, terminal = os.openpty()
    try:
        subprocess.run(
            words, env={"PATH": str(commands), **environment}, check=True, timeout=10, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=terminal if at_terminal else subprocess.DEVNULL,
        )  # fmt: skip
    finally:
        os.close(main_end)
        os.close(terminal)
    until = time.monotonic() + (10 if programs and environment and not at_terminal else 0.3)
    while not log.exists() and time.monotonic() < until:
        time.sleep(0.02)
    return log.read_text("utf-8").splitlines() if log.exists() else []


@pytest.mark.parametrize(
    ("programs", "first"),
    [
        (["xmessage", "notify-send", "kdialog", "zenity"], "zenity"),
        (["xmessage", "notify-send", "kdialog"], "kdialog"),
        (["xmessage", "notify-send"], "notify-send"),
    ],
)
def test_without_a_terminal_the_desktop_shows_it_in_both_languages(
    tmp_path: Path, programs: list[str], first: str
) -> None:
    told = shown(tmp_path, *programs, DISPLAY=":7")
    assert told[0] == first
    assert any("对标 Duibiao" in line for line in told)
    assert any("缺少 a & <b>" in line for line in told)
    assert told[-1] == "The system lacks a & <b>"


def test_a_desktop_without_chinese_letters_gets_the_english_text(tmp_path: Path) -> None:
    told = shown(tmp_path, "xmessage", WAYLAND_DISPLAY="wayland-0")
    assert told[-1] == "The system lacks a & <b>"
    assert not [line for line in told if not line.isascii()]


@pytest.mark.parametrize(
    ("at_terminal", "environment"), [(True, {"DISPLAY": ":7"}), (False, {})], ids=["terminal", "no desktop"]
)
def test_who_reads_a_terminal_or_has_no_desktop_is_shown_nothing(
    tmp_path: Path, at_terminal: bool, environment: dict[str, str]
) -> None:
    assert shown(tmp_path, "zenity", at_terminal=at_terminal, **environment) == []


def test_what_the_installer_says_is_shown_also_when_it_has_removed_itself(home: Home) -> None:
    log = home.folder.parent / "shown"
    home.script(home.commands / "zenity", f'printf "%s\\n" "$@" > "{log}.part"; mv "{log}.part" "{log}"')
    home.install()
    for words, said in ((["--help"], "Usage"), ([], "对标已装好"), (["--remove"], "对标已卸载")):
        log.unlink(missing_ok=True)
        command = ["sh", str(home.place / "install.sh"), *words]
        environment = {"HOME": str(home.folder), "PATH": f"{home.commands}:/usr/bin:/bin", "DISPLAY": ":7"}
        subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)
        until = time.monotonic() + 10
        while not log.exists():
            assert time.monotonic() < until, said
            time.sleep(0.02)
        assert said in log.read_text("utf-8")
