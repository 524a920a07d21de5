"""A Windows of its own under Wine, with the few parts that Wine 8 lacks and Qt needs."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import msgspec

_HERE = Path(__file__).parent
_LACKING = ("icuuc", "bcryptprimitives", "uisettings")
"""Libraries of Windows that are made from the C sources beside this file."""
_CLASSES = ("UISettings", "AccessibilitySettings")


class Told(msgspec.Struct, frozen=True):
    """What a program said and its exit code."""

    code: int
    text: str


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold a folder for one run: a second one in it would end the first one's Windows, and freeze into its bundle.

    The lock goes with the process, however that ends.

    Raises:
        SystemExit: another run holds it.
    """
    import fcntl

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "run.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(f"Another run works in {folder}. Wait until it has ended, then start again.") from None
        yield


class Prefix:
    """A Wine prefix with a screen; ended with its server when it is left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.drive = folder / "drive_c"
        self._screen: subprocess.Popen[bytes] | None = None
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "LC_ALL": "C.UTF-8",
            # Without the debugger a crash ends instead of hanging for ever.
            "WINEDLLOVERRIDES": "mscoree,mshtml=;winedbg.exe=d",
        }

    def __enter__(self) -> Prefix:
        reader, writer = os.pipe()
        screen = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24"]
        self._screen = subprocess.Popen(screen, pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as told:
            self._environment["DISPLAY"] = f":{told.readline().strip()}"
        if not (self._system / f"{_LACKING[-1]}.dll").exists():
            self._make()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        subprocess.run(["wineserver", "-k"], env=self._environment, timeout=60, check=False)
        if self._screen is not None:
            self._screen.terminate()
            self._screen.wait()

    @property
    def _system(self) -> Path:
        return self.drive / "windows" / "system32"

    @property
    def environment(self) -> dict[str, str]:
        """The environment of programs in it."""
        return dict(self._environment)

    def _make(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["wineboot", "-i"], env=self._environment, timeout=180, check=False, capture_output=True)
        self.run("winecfg", "-v", "win10", seconds=90)
        for name in _LACKING:
            built = self.folder / f"{name}.dll"
            compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-s", "-shared", "-o", str(built), str(_HERE / f"{name}.c")]
            subprocess.run([*compiler, "-ladvapi32"], check=True)
            shutil.copy2(built, self._system)
        for name in _CLASSES:
            key = f"HKLM\\Software\\Microsoft\\WindowsRuntime\\ActivatableClassId\\Windows.UI.ViewManagement.{name}"
            self.run("reg", "add", key, "/v", "DllPath", "/d", "C:\\windows\\system32\\uisettings.dll", "/f")

    def run(self, *words: str, folder: Path | None = None, seconds: float = 60, locale: str = "C.UTF-8") -> Told:
        """Run a program in it and return what it said. Its output is a pipe: a file would kill Python under Wine."""
        done = subprocess.run(
            ["timeout", "-k", "5", str(seconds), "wine", *words],
            env=self._environment | {"LC_ALL": locale},
            cwd=folder or self.drive,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return Told(done.returncode, done.stdout.decode("utf-8", "replace"))
