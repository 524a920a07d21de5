"""The installer tried under Wine as an office meets it: installed, run, upgraded, refused, removed."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop import __version__
from tests.tools.bundle import installer, naming
from tests.tools.bundle.wine.prefix import Prefix

NEWER = "99.0.0"
RUNNING, NO_ROOM = 32, 31
CLASSES = "HKCU\\Software\\Classes"


class Trial:
    """The steps; each raises AssertionError where the installer or the program does not do what it should."""

    def __init__(self, prefix: Prefix, bundle: Path, build: Path) -> None:
        self._prefix = prefix
        self._bundle = bundle
        self._build = build
        self._setup = installer.setup(bundle, build, quick=True)
        self._newer = installer.setup(bundle, build, quick=True, version=NEWER)
        (user,) = (one for one in (prefix.drive / "users").iterdir() if one.name != "Public")
        self._home = user
        self._place = user / "AppData" / "Local" / "Programs" / "Duibiao"
        self._work = user / "Documents" / "我局 2025.duibiao"

    def steps(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Yield the steps in their order."""
        yield "silent installation", self.install
        yield "selftest of the installed program", self.selftest
        yield "Chinese words on a Chinese console", self.console
        yield "the window, with a workspace by double click", self.window
        yield "installing and removing over a running program", self.running
        yield "upgrade", self.upgrade
        yield "a full disk leaves the old version", self.full_disk
        yield "a place that cannot be written", self.no_right
        yield "removal leaves the user's work", self.remove
        yield "portable, in a Chinese path", self.portable

    def _windows(self, path: Path) -> str:
        return "C:\\" + str(path.relative_to(self._prefix.drive)).replace("/", "\\")

    def _install(self, setup: Path, *words: str) -> int:
        return self._prefix.run(str(setup), "/S", *words, seconds=300).code

    def _program(self, *words: str, place: Path | None = None, locale: str = "C.UTF-8") -> tuple[int, str]:
        program = self._windows((place or self._place) / f"{naming.CONSOLE}.exe")
        told = self._prefix.run(program, *words, seconds=120, locale=locale)
        return told.code, told.text

    def _registered(self, key: str, value: str = "") -> str:
        asked = ["/v", value] if value else ["/ve"]
        told = self._prefix.run("reg", "query", key, *asked)
        return told.text if told.code == 0 else ""

    def _exported(self, key: str) -> str:
        """Return a key with its Chinese, which a query would print as question marks."""
        file = self._prefix.drive / "exported.reg"
        self._prefix.run("reg", "export", key, "C:\\exported.reg", "/y")
        return file.read_text(encoding="utf-16")

    def _files(self) -> set[str]:
        return {str(path.relative_to(self._place)) for path in self._place.rglob("*") if path.is_file()}

    def install(self) -> None:
        """Install and find files, shortcut, association and the entry for removal."""
        assert self._install(self._setup) == 0
        wanted = {str(path.relative_to(self._bundle)) for path in self._bundle.rglob("*") if path.is_file()}
        assert self._files() - wanted == {"uninstall.exe", "workspace.ico"}, self._files() ^ wanted
        assert wanted <= self._files()
        assert list(self._home.rglob("对标.lnk")), "no shortcut"
        assert "Duibiao.Workspace" in self._registered(f"{CLASSES}\\.duibiao")
        command = self._exported(f"{CLASSES}\\Duibiao.Workspace\\shell\\open\\command")
        assert f'{naming.WINDOW}.exe\\" \\"%1\\"' in command, command
        uninstall = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Duibiao"
        assert __version__ in self._registered(uninstall, "DisplayVersion")

    def selftest(self) -> None:
        """Run the selftest of what was installed."""
        code, text = self._program("selftest")
        assert code == 0, text

    def console(self) -> None:
        """Print Chinese whatever the code page is."""
        for locale in ("C.UTF-8", "zh_CN.UTF-8"):
            code, text = self._program("--lang", "zh", "frameworks", locale=locale)
            assert code == 0, text
            assert "国家标准化发展纲要" in text, text
        assert self._program("nonsense")[0] == 2

    @contextlib.contextmanager
    def _shown(self, *words: str) -> Iterator[None]:
        """Keep the window program open."""
        program = self._windows(self._place / f"{naming.WINDOW}.exe")
        shown = subprocess.Popen(
            ["timeout", "-k", "5", "90", "wine", program, *words],
            env=self._prefix.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            time.sleep(12)  # Wine takes several seconds to the first window
            assert shown.poll() is None, "the program ended"
            yield
        finally:
            self._prefix.run("taskkill", "/F", "/IM", f"{naming.WINDOW}.exe")
            shown.terminate()
            shown.wait()

    def window(self) -> None:
        """Open a workspace as a double click does, and keep a picture of it."""
        self._work.parent.mkdir(parents=True, exist_ok=True)
        self._work.unlink(missing_ok=True)
        words = (
            "new",
            self._windows(self._work),
            "--organisation",
            "某市市场监督管理局",
            "--framework",
            "shaanxi-2022",
        )
        code, text = self._program(*words)
        assert code == 0, text
        with self._shown(self._windows(self._work)):
            picture = self._build / "window.png"
            grab = ["import", "-window", "root", str(picture)]
            subprocess.run(grab, env=self._prefix.environment, check=True, timeout=60)

    def running(self) -> None:
        """Refuse to touch anything while the program runs."""
        before = self._files()
        with self._shown():
            assert self._install(self._newer) == RUNNING
            removal = self._windows(self._place / "uninstall.exe")
            assert self._prefix.run(removal, "/S", f"_?={self._windows(self._place)}").code == RUNNING
        assert self._files() == before
        assert __version__ in self._registered("HKCU\\Software\\Duibiao", "Version")

    def upgrade(self) -> None:
        """Install a newer version over it: what is stale goes."""
        stale = self._place / "lib" / "stale.dll"
        stale.write_bytes(b"")
        assert self._install(self._newer) == 0
        assert not stale.exists()
        assert NEWER in self._registered("HKCU\\Software\\Duibiao", "Version")
        assert not [name for name in (".new", ".old") if (self._place / name).exists()]
        assert self._program("--version")[0] == 0

    @contextlib.contextmanager
    def _disk(self, name: str, options: str) -> Iterator[Path]:
        """Mount a disk of its own inside the prefix."""
        place = self._prefix.drive / name
        place.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], check=True)
        try:
            yield place
        finally:
            subprocess.run(["umount", str(place)], check=True)

    def full_disk(self) -> None:
        """Upgrade on a disk without room: the version that is there still works."""
        size = sum(path.stat().st_size for path in self._place.rglob("*") if path.is_file())
        with self._disk("small", f"size={int(size * 1.4)}") as small:
            assert self._install(self._setup, "/D=C:\\small\\Duibiao") == 0
            code = self._install(self._newer, "/D=C:\\small\\Duibiao")
            assert code == NO_ROOM, code
            assert self._program("--version", place=small / "Duibiao")[0] == 0
            assert not (small / "Duibiao" / ".new").exists()
        assert self._install(self._newer, f"/D={self._windows(self._place)}") == 0  # at its usual place again

    def no_right(self) -> None:
        """Install where nothing can be written."""
        with self._disk("locked", "ro") as locked:
            code = self._install(self._setup, "/D=C:\\locked\\Duibiao")
            assert code == NO_ROOM, code
            assert list(locked.iterdir()) == []

    def remove(self) -> None:
        """Remove the program; workspaces and backups stay."""
        assert self._install(self._setup, f"/D={self._windows(self._place)}") == 0
        before = self._work.read_bytes()
        removal = self._windows(self._place / "uninstall.exe")
        assert self._prefix.run(removal, "/S", f"_?={self._windows(self._place)}", seconds=120).code == 0
        left = self._files()
        assert left <= {"uninstall.exe"}, left  # run in place it cannot remove itself
        assert not list(self._home.rglob("对标.lnk"))
        assert not self._registered(f"{CLASSES}\\.duibiao")
        assert not self._registered(f"{CLASSES}\\Duibiao.Workspace")
        assert self._work.read_bytes() == before

    def portable(self) -> None:
        """Unpack the zip into a Chinese path with blanks and run its selftest."""
        place = self._prefix.drive / "便携 程序"
        shutil.rmtree(place, ignore_errors=True)
        with zipfile.ZipFile(installer.portable(self._bundle, self._build)) as archive:
            archive.extractall(place)
        code, text = self._program("selftest", place=place / naming.PORTABLE)
        assert code == 0, text
