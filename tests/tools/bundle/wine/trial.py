"""The installer tried under Wine as an office meets it: installed, run, upgraded, refused, removed."""

from __future__ import annotations

import contextlib
import functools
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from desktop import __version__
from tests.tools.bundle import installer, naming
from tests.tools.bundle.wine import dialogs, walk
from tests.tools.bundle.wine.prefix import Prefix

NEWER = "99.0.0"
REMOVAL = "duibiao-uninstall.exe"
NO_ROOM, RUNNING, TOO_OLD, FOREIGN, NOT_BACK, NOT_REGISTERED = 31, 32, 33, 34, 35, 36
OLD, NEW = ".duibiao-old", ".duibiao-new"
CLASSES = "HKCU\\Software\\Classes"
ENTRY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Duibiao"


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
        yield "an interrupted upgrade leaves the old version", self.interrupted
        yield "upgrade", self.upgrade
        yield "a full disk leaves the old version", self.full_disk
        yield "a place that cannot be written", self.no_right
        yield "a folder of another program", self.foreign
        yield "an upgrade that was cut off between two parts", self.cut_off
        yield "a folder that another program holds", self.held
        yield "a start menu that cannot be written", self.not_registered
        yield "a Windows that is too old", self.too_old
        for words in walk.LANGUAGES:
            yield f"the dialogs, every page, as “{words.name}”", functools.partial(self.by_hand, words)
        yield "removal leaves the user's work", self.remove
        yield "portable, in a Chinese path", self.portable

    def _windows(self, path: Path) -> str:
        return "C:\\" + str(path.relative_to(self._prefix.drive)).replace("/", "\\")

    def _install(self, setup: Path, *words: str, place: Path | None = None, code: int = 0) -> None:
        """Run an installer silently, where told into another place than the last one, and hold its exit code."""
        words += (f"/D={self._windows(place)}",) if place else ()
        told = self._prefix.run(str(setup), "/S", *words, seconds=300)
        assert told.code == code, f"exit code {told.code} in place of {code}"

    def _remove(self, code: int = 0) -> None:
        removal = self._prefix.run(self._windows(self._place / REMOVAL), "/S", f"_?={self._windows(self._place)}")
        assert removal.code == code, f"exit code {removal.code} in place of {code}"

    def _works(self, version: str = "", place: Path | None = None) -> None:
        """Hold that what is installed starts, and that nothing of the installing is left beside it."""
        told, text = self._program("--version", place=place)
        assert told == 0, text
        left = [name for name in (NEW, OLD) if ((place or self._place) / name).exists()]
        assert not left, left
        if version:
            assert version in self._registered("HKCU\\Software\\Duibiao", "Version")

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
        self._install(self._setup)
        wanted = {str(path.relative_to(self._bundle)) for path in self._bundle.rglob("*") if path.is_file()}
        assert self._files() - wanted == {REMOVAL, "duibiao.ico"}, self._files() ^ wanted
        assert wanted <= self._files()
        assert list(self._home.rglob("对标.lnk")), "no shortcut"
        assert "Duibiao.Workspace" in self._registered(f"{CLASSES}\\.duibiao")
        command = self._exported(f"{CLASSES}\\Duibiao.Workspace\\shell\\open\\command")
        assert f'{naming.WINDOW}.exe\\" \\"%1\\"' in command, command
        assert __version__ in self._registered(ENTRY, "DisplayVersion")

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
    def _shown(self, *words: str, locale: str = "C.UTF-8") -> Iterator[None]:
        """Keep the window program open."""
        program = self._windows(self._place / f"{naming.WINDOW}.exe")
        shown = subprocess.Popen(
            ["timeout", "-k", "5", "90", "wine", program, *words],
            env=self._prefix.environment | {"LC_ALL": locale},
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
        """Open a workspace as a double click does on a Chinese Windows, and keep a picture of it."""
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
        picture = self._build / "window.png"
        with self._shown(self._windows(self._work), locale="zh_CN.UTF-8"):
            until = time.monotonic() + 60
            while not self._painted(picture):
                assert time.monotonic() < until, "no window"
            time.sleep(5)  # until the details stand beside the list, too
            assert self._painted(picture), "the window is gone"

    def _painted(self, picture: Path) -> bool:
        """Take a picture of the screen; tell whether a window covers most of it, which is black by itself."""
        grab = ["import", "-window", "root", str(picture)]
        subprocess.run(grab, env=self._prefix.environment, check=True, timeout=60)
        with Image.open(picture) as taken:
            shades = taken.convert("L").histogram()
        return sum(shades[128:]) > sum(shades) / 2

    def running(self) -> None:
        """Refuse to touch anything while the program runs."""
        before = self._files()
        with self._shown():
            self._install(self._newer, code=RUNNING)
            self._remove(code=RUNNING)
        assert self._files() == before
        self._works(__version__)

    def interrupted(self) -> None:
        """End an upgrade while it lays its files down: the old version works, and the upgrade can be done again."""
        before = self._files()
        begun = subprocess.Popen(
            ["wine", str(self._newer), "/S"],
            env=self._prefix.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while not (self._place / NEW / "lib").exists():
            assert time.monotonic() < deadline, "the upgrade did not begin"
            time.sleep(0.01)
        self._prefix.run("taskkill", "/F", "/IM", self._newer.name)
        begun.wait(60)
        assert {name for name in self._files() if not name.startswith(NEW)} == before
        code, text = self._program("--version")
        assert code == 0, text
        assert (self._place / NEW).exists(), "it was not interrupted"

    def upgrade(self) -> None:
        """Install a newer version over it: what is stale goes, also what the interrupted one left."""
        stale = self._place / "lib" / "stale.dll"
        stale.write_bytes(b"")
        self._install(self._newer)
        assert not stale.exists()
        self._works(NEWER)

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

    @contextlib.contextmanager
    def _held(self, folder: Path) -> Iterator[None]:
        """Hold a folder, as another program's open file would: a disk is mounted on it, so it cannot be moved."""
        with self._disk(str(folder.relative_to(self._prefix.drive)), "size=1M"):
            yield

    def full_disk(self) -> None:
        """Upgrade on a disk without room: the version that is there still works."""
        size = sum(path.stat().st_size for path in self._place.rglob("*") if path.is_file())
        with self._disk("small", f"size={int(size * 1.4)}") as small:
            place = small / "Duibiao"
            self._install(self._setup, place=place)
            self._install(self._newer, place=place, code=NO_ROOM)
            self._works(place=place)
        self._install(self._newer, place=self._place)  # at its usual place again

    def no_right(self) -> None:
        """Install where nothing can be written, with an older version there and without."""
        with self._disk("locked", "size=400M") as locked:
            place = locked / "old"
            self._install(self._setup, place=place)
            subprocess.run(["mount", "-o", "remount,ro", str(locked)], check=True)
            self._install(self._setup, place=locked / "Duibiao", code=NO_ROOM)
            self._install(self._newer, place=place, code=NO_ROOM)
            self._works(place=place)
            assert [path.name for path in locked.iterdir()] == ["old"]
        self._install(self._newer, place=self._place)

    def foreign(self) -> None:
        """Install where another program has a folder of the same name."""
        place = self._prefix.drive / "foreign"
        shutil.rmtree(place, ignore_errors=True)
        (place / "lib").mkdir(parents=True)
        (place / "lib" / "theirs.dll").write_bytes(b"theirs")
        (place / "uninstall.exe").write_bytes(b"theirs")
        self._install(self._setup, place=place, code=FOREIGN)
        assert sorted(path.name for path in place.rglob("*")) == ["lib", "theirs.dll", "uninstall.exe"]
        (place / "lib" / "theirs.dll").rename(place / "theirs.dll")  # beside other things it may stand
        (place / "lib").rmdir()
        self._install(self._setup, place=place)
        self._works(place=place)
        for name in ("theirs.dll", "uninstall.exe"):
            assert (place / name).read_bytes() == b"theirs"
        shutil.rmtree(place)
        self._install(self._setup, place=self._place)

    def cut_off(self) -> None:
        """Upgrade after a power cut between two parts: what was put aside is kept until it is back or replaced."""
        place = self._place
        (place / OLD).mkdir()
        for name in ("lib", f"{naming.CONSOLE}.exe"):
            (place / name).rename(place / OLD / name)
        with self._held(place / "lib"):
            self._install(self._newer, code=NOT_BACK)
            assert (place / OLD / "lib" / "seeds").is_dir()
        self._install(self._newer)
        self._works(NEWER)

    def held(self) -> None:
        """Upgrade and remove while another program holds lib: nothing changes."""
        kept, lib = self._place / "kept", self._place / "lib"
        lib.rename(kept)
        with self._held(lib):
            (lib / "held").write_bytes(b"")
            before = self._files()
            self._install(self._setup, code=NO_ROOM)
            assert self._files() == before
            self._remove(code=NO_ROOM)
            assert self._files() == before
        lib.rmdir()
        kept.rename(lib)
        self._works(NEWER)

    def not_registered(self) -> None:
        """Install where the start menu is closed: the program is there, and the exit code tells the rest."""
        (shortcut,) = self._home.rglob("对标.lnk")
        shortcut.unlink()
        with self._disk(str(shortcut.parent.relative_to(self._prefix.drive)), "ro"):
            self._install(self._newer, code=NOT_REGISTERED)
        self._works(NEWER)

    @contextlib.contextmanager
    def _windows_7(self) -> Iterator[None]:
        self._prefix.run("winecfg", "-v", "win7", seconds=90)
        try:
            yield
        finally:
            self._prefix.run("winecfg", "-v", "win10", seconds=90)

    def too_old(self) -> None:
        """Install on Windows 7, where Qt would not start: nothing is touched."""
        before = self._files()
        with self._windows_7():
            self._install(self._setup, code=TOO_OLD)
        assert self._files() == before

    def by_hand(self, words: walk.Words) -> None:
        """Install and remove by the dialogs, and read what they say where it cannot be done."""
        setup = self._prefix.drive / "setup.exe"
        shutil.copy2(self._setup, setup)
        open_setup = functools.partial(self._opened, "C:\\setup.exe", locale=words.locale)
        self._remove()
        foreign = self._prefix.drive / "其他 程序"
        (foreign / "lib").mkdir(parents=True, exist_ok=True)
        with open_setup() as shown:
            walk.install(shown, words, "C:\\其他 程序", self._windows(self._place))
        self._works(__version__)
        with self._shown(), open_setup() as shown:
            walk.refused(shown, words, "running", words.running, RUNNING)
        with self._disk("locked", "size=400M,ro"), open_setup("/D=C:\\locked") as shown:
            walk.refused(shown, words, "no room", words.no_room, NO_ROOM)
        with self._windows_7(), open_setup() as shown:
            walk.refused(shown, words, "too old", words.too_old, TOO_OLD, asks=False)
        self._works(__version__)
        removal = self._windows(self._place / REMOVAL)
        with self._opened(removal, f"_?={self._windows(self._place)}", locale=words.locale) as shown:
            walk.remove(shown, words)
        assert self._files() <= {REMOVAL}
        shutil.rmtree(self._place)
        self._install(self._setup, place=self._place)

    def _opened(self, *words: str, locale: str) -> contextlib.AbstractContextManager[dialogs.Dialogs]:
        return dialogs.opened(self._prefix, self._build / "pages", *words, locale=locale)

    def remove(self) -> None:
        """Remove the program; workspaces and backups stay."""
        self._install(self._setup)
        before = self._work.read_bytes()
        data = [path for path in (self._place.parents[1] / "Duibiao").rglob("*") if path.is_file()]
        assert data, "the window kept no settings or backups"
        self._remove()
        left = self._files()
        assert left <= {REMOVAL}, left  # run in place it cannot remove itself
        assert not list(self._home.rglob("对标.lnk"))
        for key in (f"{CLASSES}\\.duibiao", f"{CLASSES}\\Duibiao.Workspace", "HKCU\\Software\\Duibiao", ENTRY):
            assert not self._registered(key), key
        assert self._work.read_bytes() == before
        assert all(path.exists() for path in data)

    def portable(self) -> None:
        """Unpack the zip into a Chinese path with blanks and run its selftest."""
        place = self._prefix.drive / "便携 程序"
        shutil.rmtree(place, ignore_errors=True)
        with zipfile.ZipFile(installer.portable(self._bundle, self._build)) as archive:
            archive.extractall(place)
        code, text = self._program("selftest", place=place / naming.PORTABLE)
        assert code == 0, text
