#!/usr/bin/env python3
"""对标 Duibiao: every door for people who work on it. Needs nothing but a Python; each word does all its own set-up.

    python3 dev.py WORD ...        (Windows: py dev.py WORD ...)

    run [WORDS]     start the program (without a display: a tour of it); WORDS go to the program
    test [WORDS]    run the tests; WORDS go to pytest
    setup           make the environment alone: .venv, with the duibiao command in it
    check           lint, format, types, arrows between the rooms, translations
    bench           the benchmarks, each against a plain counterpart
    pictures        every window, dialog and report as pictures, into build/pictures
    translate       gather the window's texts into resources/translations and compile them
    lock            renew requirements.lock after a change of the dependencies in pyproject.toml
    build           the bundle for people without a Python

With `--python 3.12` before the word it works in an environment of its own, .venv-3.12.
With DUIBIAO_NO_APT=1 it never installs system packages, only names those that are missing.
"""

# Written for Python 3.6, so that an old one can still say which one is needed. One file, as it must work by itself.

import contextlib
import glob
import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, Iterator, List, NamedTuple, NoReturn, Optional, Sequence

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
OLDEST, NEWEST = (3, 11), (3, 14)  # as requires-python in pyproject.toml: what every locked package has wheels for
OLDEST_SQLITE = (3, 37)  # STRICT tables
FORMAT = 1  # raise it when an environment that an older dev.py made must be made anew
MOVED = "the folder was moved"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")

# What tests and pictures want besides Python (Linux), and the Debian package that brings it.
TOOLS = {"Xvfb": "xvfb", "soffice": "libreoffice-calc-nogui", "pdftoppm": "poppler-utils", "strace": "strace"}
FONT = {"a font for Chinese 中文字体": "fonts-noto-cjk"}

# Each candidate answers with an Interpreter, whatever its age.
PROBE = """
import json, struct, sys, sysconfig
try:
    import sqlite3
    sqlite = sqlite3.sqlite_version_info
except ImportError:
    sqlite = [0]
try:
    import ensurepip, venv
    able = True
except ImportError:
    able = False
free = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
path = getattr(sys, "_base_executable", None) or sys.executable
print(json.dumps([sys.version_info[:3], sys.implementation.name, struct.calcsize("P") * 8, free, sqlite, able, path]))
"""

# Exit code 0: Qt starts and has a font for Chinese; 3: it has none; else it does not start.
QT_PROBE = """
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication(["probe", "-platform", "offscreen"])
raise SystemExit(0 if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese) else 3)
"""
QT_FILES = (
    "Qt[CGNPSTW]*.abi3.so",
    "Qt/plugins/platforms/libq[ox]*.so",
    "Qt/plugins/xcbglintegrations/*.so",
    "Qt/plugins/iconengines/*.so",
    "Qt/plugins/imageformats/libq[ijs]*.so",
)

# The duibiao command: finds its Python beside it, wherever the folder moves, in paths that no #! line can hold.
LAUNCHER = """#!/bin/sh
self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
exec "${self%/*}/python" -P -m desktop "$@"
"""
WINDOWS_LAUNCHER = '@"%~dp0python.exe" -P -m desktop %*\n'

REFUSAL = """\
Duibiao needs a 64-bit Python {0} that can make virtual environments; none was found that will do.
对标需要能够创建虚拟环境的 64 位 Python {0}，本机没有合适的版本。
Found 已找到:
{1}
Install one 请安装: Windows, Mac: from python.org; Debian, Ubuntu: sudo apt-get install python3 python3-venv"""


class Stop(Exception):
    """An expected end, with a text for the user."""


class Interpreter(NamedTuple):
    """A Python that was asked about itself."""

    version: Sequence[int]
    implementation: str
    bits: int
    free_threaded: bool
    sqlite: Sequence[int]
    makes_venv: bool
    path: str

    @property
    def name(self) -> str:
        """Version and place, for messages."""
        return "Python {}.{}.{} ({})".format(*self.version, self.path)

    def unsuitable(self) -> str:
        """Why the program cannot run on it; empty if it can."""
        if not OLDEST <= tuple(self.version[:2]) <= NEWEST:
            return "the version is not one of {}.{} to {}.{}".format(*OLDEST, *NEWEST)
        if self.implementation != "cpython" or self.free_threaded or self.bits != 64:
            return "it is not the usual 64-bit CPython, for which Qt is made"
        if tuple(self.sqlite) < OLDEST_SQLITE:
            return "its SQLite is missing or older than {}.{}".format(*OLDEST_SQLITE)
        return ""


def say(text: str) -> None:
    """Tell the user something; on stderr, as stdout belongs to the program that runs."""
    print(text, file=sys.stderr, flush=True)


def ask(command: Sequence[str], **options: Any) -> "subprocess.CompletedProcess[bytes]":  # noqa: ANN401 (run's own)
    """Run a command and keep what it prints; options go to subprocess.run."""
    options = {"stderr": subprocess.DEVNULL, **options}
    return subprocess.run(list(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, **options)


def hand_over(command: Sequence[object], cwd: Optional[Path] = None) -> int:
    """Become the command where the system can do that, else run it and return its exit code."""
    words = [str(word) for word in command]
    sys.stdout.flush()
    if cwd:
        os.chdir(str(cwd))
    if not WINDOWS:
        os.execv(words[0], words)
    child = subprocess.Popen(words)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # the child received it too, and decides
            return child.wait()


# --- which Python


def places() -> Iterator[str]:
    """Every path where a Python may be."""
    names = ["python3.{}".format(minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)] + ["python3", "python"]
    for folder in os.get_exec_path():
        for name in names:
            yield os.path.join(folder, name + (".exe" if WINDOWS else ""))
    yield sys.executable
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    patterns = [os.path.join(pyenv, "versions", "3.*", "bin", "python3")]
    if sys.platform == "darwin":
        patterns.append("/Library/Frameworks/Python.framework/Versions/3.*/bin/python3")
        patterns += ["/opt/homebrew/bin/python3.??", "/usr/local/bin/python3.??"]
    if WINDOWS:
        patterns = [os.path.join(pyenv, "pyenv-win", "versions", "3.*", "python.exe")]
        patterns.append(os.path.expandvars(r"%LOCALAPPDATA%\Programs\Python\Python3*\python.exe"))
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            for line in ask(["py", "-0p"], timeout=20).stdout.decode(errors="replace").splitlines():
                yield line.replace("*", " ").strip().partition(" ")[2].strip()  # " -V:3.13 *     C:\...\python.exe"
    for pattern in patterns:
        yield from sorted(glob.glob(pattern))


def interpreters(paths: Iterable[str]) -> List[Interpreter]:
    """Ask each of the paths what it is; those that answer, each once, newest first."""
    found = {}  # type: Dict[str, Interpreter]
    for path in dict.fromkeys(paths):
        if os.path.isfile(path) and os.access(path, os.X_OK):
            with contextlib.suppress(OSError, subprocess.SubprocessError, ValueError, TypeError):
                one = Interpreter(*json.loads(ask([path, "-I", "-c", PROBE], timeout=20).stdout.decode()))
                found.setdefault(os.path.realpath(one.path), one)
    return sorted(found.values(), key=lambda one: tuple(one.version[:2]), reverse=True)


def refuse(reasons: Sequence[str]) -> NoReturn:
    """Say in both languages that no Python will do, and why each that was found will not."""
    found = "\n".join("  - " + reason for reason in reasons)
    raise Stop(REFUSAL.format("{}.{} - {}.{}".format(*OLDEST, *NEWEST), found or "  -"))


# --- the environment


class Environment:
    """The project's virtual environment, made when it is missing, unfinished or not what the lock says.

    Attributes:
        wanted: the beginning of the version that the user asked for, or nothing.
        state: what the finished set-up noted: recipe (hash of what it was made from), root, base (the Python beneath),
            complete (the system has what Qt needs), refused (packages that the system did not give).
    """

    def __init__(self, wanted: str = "") -> None:
        self.wanted = wanted
        self.folder = ROOT / (".venv-" + wanted if wanted else ".venv")
        self.scripts = self.folder / ("Scripts" if WINDOWS else "bin")
        self.python = self.scripts / ("python.exe" if WINDOWS else "python")
        self.note = self.folder / "duibiao-setup.json"
        self.state = {}  # type: Dict[str, Any]

    def recipe(self) -> str:
        """What the environment is made from, as a hash."""
        return hashlib.sha256(b"%d\n" % FORMAT + LOCK.read_bytes()).hexdigest()

    def trouble(self) -> str:
        """Read the note; say why the environment must be made or mended, or nothing if it is ready."""
        try:
            self.state = json.loads(self.note.read_text(encoding="utf-8"))
            base = self.state["base"]
        except (OSError, ValueError, KeyError):
            self.state = {}
            return "an earlier set-up was not finished" if self.folder.exists() else "there is none yet"
        if self.state["recipe"] != self.recipe():
            return "the locked packages have changed"
        if not self.python.exists() or not os.path.exists(base):
            return "its Python is gone"
        if not WINDOWS and os.path.realpath(str(self.python)) != base:
            return "its Python has changed"
        return "" if self.state["root"] == str(ROOT) else MOVED

    def write(self) -> None:
        """Keep the state, whole or not at all."""
        part = self.note.with_suffix(".part")
        part.write_text(json.dumps(self.state, indent=1), encoding="utf-8")
        os.replace(str(part), str(self.note))

    def ready(self, tools: Sequence[str] = (), again: bool = False) -> Path:
        """Make sure of everything and return the environment's Python.

        Args:
            tools: programs that are wanted besides (keys of TOOLS).
            again: try once more what could not be installed before.
        """
        for name in ("PYTHONHOME", "PYTHONPATH"):  # they would let packages from elsewhere into the environment
            os.environ.pop(name, None)
        lacking = {tool: TOOLS[tool] for tool in tools if LINUX and not shutil.which(tool)}
        office = shutil.which("soffice")
        if LINUX and "soffice" in tools and not (office and Path(office).resolve().with_name("libswlo.so").exists()):
            lacking["LibreOffice Writer"] = "libreoffice-writer-nogui"  # what reads and writes texts, a package apart
        if LINUX and "soffice" in tools and office and not Path(office).resolve().with_name("libsclo.so").exists():
            lacking["LibreOffice Calc"] = "libreoffice-calc"  # so are workbooks, where only texts were wanted before
        if LINUX and "soffice" in tools and not any(Path("/usr/share/fonts").rglob("LiberationSans*")):
            lacking["a font as wide as Arial"] = "fonts-liberation"  # or printed pages are measured with another one
        if LINUX and "soffice" in tools and not any(Path("/usr/share/fonts").rglob("NotoSans-Regular*")):
            lacking["the font of the English window"] = "fonts-noto-core"
        if self.trouble() or again or lacking or not self.state["complete"]:
            with self.alone() as lock:
                trouble = self.trouble()  # asked again, as another start may have mended it meanwhile
                if trouble == MOVED and not WINDOWS:
                    self.move()
                elif trouble:
                    self.make(trouble, lock)
                if again:
                    self.state.update(complete=not LINUX, refused=[])
                if not self.state["complete"]:
                    self.complete()
                self.bring(lacking, "the tests that need them are skipped")
        return self.python

    @contextlib.contextmanager
    def alone(self) -> Iterator[int]:
        """One set-up at a time. The lock is an open file, so it ends with the process, whatever becomes of it."""
        with open(str(self.folder) + ".lock", "a+") as file:
            waiting = False
            while True:
                try:
                    if sys.platform == "win32":
                        import msvcrt

                        file.seek(0)
                        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                    else:
                        import fcntl

                        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except OSError:
                    if not waiting:
                        say("Another set-up is at work here: waiting for it. 另一个安装正在进行，请稍候。")
                    waiting = True
                    time.sleep(0.2)
            yield file.fileno()

    def move(self) -> None:
        """Put the folder's new place into the scripts that name the old one (those of Windows cannot be mended)."""
        say("The folder was moved: mending {}.".format(self.folder.name))
        old, new = os.fsencode(self.state["root"]), os.fsencode(str(ROOT))
        for script in self.scripts.iterdir():
            if script.is_file() and not script.is_symlink():
                text = script.read_bytes()
                if b"\0" not in text and old in text:
                    script.write_bytes(text.replace(old, new))
        self.state["root"] = str(ROOT)
        self.write()

    def make(self, why: str, lock: int) -> None:
        """Make the environment from the newest Python that can carry it."""
        started = time.monotonic()
        say("Setting up {}: {}. 正在准备运行环境……".format(self.folder.name, why))
        reasons = []
        for one in interpreters(places()):
            if not (".".join(map(str, one.version)) + ".").startswith(self.wanted + "." if self.wanted else ""):
                continue
            reason = one.unsuitable()
            if not reason and not one.makes_venv:
                package = "python{}.{}-venv".format(*one.version)
                if not LINUX or self.bring({"ensurepip": package}):
                    reason = "it cannot make a virtual environment; install " + (package if LINUX else "ensurepip")
            reason = reason or self.fill(one, lock)
            if not reason:
                base = one.path if WINDOWS else os.path.realpath(str(self.python))
                self.state = {"recipe": self.recipe(), "root": str(ROOT), "base": base, "complete": not LINUX}
                self.write()
                say("Ready after {:.0f} s, with {}. 已就绪。".format(time.monotonic() - started, one.name))
                return
            reasons.append("{}: {}".format(one.name, reason))
        refuse(reasons or ["none that begins with {}".format(self.wanted)] * bool(self.wanted))

    def fill(self, one: Interpreter, lock: int) -> str:
        """Make the environment from this Python and install the locked packages; why that failed, or nothing."""
        # The children inherit the lock: if dev.py alone is killed, the next start waits for them before it clears up.
        held = {} if WINDOWS else {"pass_fds": [lock]}  # type: Dict[str, Any]
        try:
            if self.note.exists():
                self.note.unlink()  # first, so that half an environment never has one
            if self.folder.exists():
                shutil.rmtree(str(self.folder))
        except OSError as error:
            text = "{} cannot be renewed: {}\nClose the programs that use it and try again."
            raise Stop(text.format(self.folder, error)) from error
        if subprocess.call([one.path, "-m", "venv", str(self.folder)], stdout=2, **held):
            return "making the virtual environment failed"
        packages = sum(line[:1].isalnum() for line in LOCK.read_text(encoding="utf-8").splitlines())
        say("  {}: fetching and installing {} packages, some 130 MB the first time".format(one.name, packages))
        foreign = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIREMENT", "PIP_CONSTRAINT")
        env = {name: value for name, value in os.environ.items() if name not in foreign}
        pip = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        pip += [] if sys.stderr.isatty() else ["-qq"]
        pip += ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
        if subprocess.call(pip, stdin=subprocess.DEVNULL, stdout=2, env=env, **held):
            return "pip could not install the locked packages: its words are above (a mirror is set by `pip config`)"
        # The project itself: its folder on the path, relative so that it may be moved; and its command.
        for site in self.folder.glob("Lib/site-packages" if WINDOWS else "lib/python3*/site-packages"):
            (site / "duibiao.pth").write_text(os.path.relpath(str(ROOT), str(site)) + "\n", encoding="utf-8")
        command = self.scripts / ("duibiao.cmd" if WINDOWS else "duibiao")
        command.write_text(WINDOWS_LAUNCHER if WINDOWS else LAUNCHER, encoding="utf-8")
        command.chmod(0o755)
        return ""

    # --- the system beneath it (Linux)

    def complete(self) -> None:
        """Install or name what Qt and a Chinese text need from the system."""
        left = self.bring(missing_libraries(self.folder))
        if left:  # some may have come along with others; the rest is named, and a font, which Qt cannot look for then
            left = missing_libraries(self.folder)
            if left and not any(Path("/usr/share/fonts").rglob("*CJK*")):
                left.update(FONT)
            left = self.bring(left, "the window cannot open without them")
        if not left:
            answer = ask([str(self.python), "-c", QT_PROBE], stderr=subprocess.STDOUT)
            if answer.returncode == 3:
                left = self.bring(FONT, "Chinese text shows as boxes")
            elif answer.returncode:
                left = {"Qt": ""}
                say("Qt does not start here:\n" + answer.stdout.decode(errors="replace").strip()[-800:])
        self.state["complete"] = not left
        self.write()

    def bring(self, wanted: Dict[str, str], otherwise: str = "") -> Dict[str, str]:
        """Install Debian packages if we may; name what is missing and how to install it if not.

        Args:
            wanted: what is missing, and the package that brings it.
            otherwise: what follows if it stays missing; without it nothing is said.

        Returns:
            What is still missing.
        """
        packages = sorted(set(wanted.values()))
        refused = self.state.setdefault("refused", [])
        if set(packages) - set(refused) and not os.environ.get("DUIBIAO_NO_APT"):
            failed = install(packages, str(self.folder) + "-apt.log")
            refused += [package for package in failed if package not in refused]
            wanted = {name: package for name, package in wanted.items() if package in failed}
            if self.note.exists():
                self.write()
        if wanted and otherwise:
            names = sorted(wanted)
            more = " and {} more".format(len(names) - 5) if len(names) > 6 else ""
            say("Missing 缺少: {}{} ({}).".format(", ".join(names[:5] if more else names), more, otherwise))
            if shutil.which("apt-get"):
                say("  sudo apt-get install " + " ".join(sorted(set(wanted.values()))))
        return wanted


def install(packages: List[str], log: str) -> List[str]:
    """Install packages by apt-get, as far as we may without asking for a password; return those that failed."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]  # type: ignore[attr-defined,unused-ignore] # Linux only
    if not shutil.which("apt-get") or sudo and not (shutil.which("sudo") and not ask([*sudo, "true"]).returncode):
        return packages
    say("Installing from the system's packages: " + " ".join(packages))
    command = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]

    def fails(*words: str) -> bool:
        with open(log, "ab") as output:
            call = subprocess.call([*command, *words], stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        return call != 0

    fails("update")
    failed = packages if fails("install", "-y", "--no-install-recommends", *packages) else []
    if len(failed) > 1:  # one name that the system does not know must not keep out the others
        failed = [package for package in packages if fails("install", "-y", "--no-install-recommends", package)]
    if failed:
        say("  that failed for {}: the reason is in {}".format(" ".join(failed), log))
    return failed


def missing_libraries(folder: Path) -> Dict[str, str]:
    """The shared libraries that Qt's own files ask for and the system lacks, each with its Debian package."""
    files = [str(file) for pattern in QT_FILES for file in folder.glob("lib/python3*/site-packages/PySide6/" + pattern)]
    if not files or not shutil.which("ldd"):
        return {}
    lines = ask(["ldd", *files]).stdout.decode(errors="replace").splitlines()
    names = {line.split("=>")[0].strip() for line in lines if line.endswith("=> not found")}
    return {name: debian_package(name) for name in names if not name.startswith(("libQt6", "libpyside6"))}


def debian_package(library: str) -> str:
    """The Debian package of a shared library: its name and number by Debian's rule, but for those that break it."""
    stem, _, number = library.lower().replace("_", "-").partition(".so.")
    odd = {"libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0", "libz": "zlib1g"}
    odd.update({"libbrotlidec": "libbrotli1", "libbrotlicommon": "libbrotli1"})
    return odd.get(stem) or stem + ("-" if stem[-1:].isdigit() else "") + number


# --- the words


def no_display() -> bool:
    """Whether a window could not be shown."""
    if not LINUX or os.environ.get("QT_QPA_PLATFORM", "") not in ("", "offscreen", "minimal"):
        return False
    display = os.environ.get("DISPLAY", "")
    return not os.environ.get("WAYLAND_DISPLAY") and (not display or nobody_at(display))


def nobody_at(display: str) -> bool:
    """Whether no X server of this machine listens at DISPLAY, left over from another user or session: Qt would abort.

    An X client asks the socket of the number, by its abstract name and as a file, or behind ssh a port from 6000 on.
    """
    match = re.match(r"(unix|localhost|127\.0\.0\.1|):(\d+)(\.\d+)?$", display)
    if not match:
        return False  # on another machine, where asking may take long
    host, number = match.group(1), match.group(2)
    local = "/tmp/.X11-unix/X" + number
    doors = [(socket.AF_INET, ("127.0.0.1", 6000 + int(number)))]  # type: List[Any]
    if host in ("", "unix"):
        doors = [(socket.AF_UNIX, "\0" + local), (socket.AF_UNIX, local)]
    for family, address in doors:
        with socket.socket(family, socket.SOCK_STREAM) as door:
            door.settimeout(2)
            with contextlib.suppress(OSError, OverflowError):
                door.connect(address)
                return False
    return True


def run(venv: Environment, words: List[str]) -> int:
    """Start the program, in the folder where the user is."""
    python = venv.ready()
    if no_display() and not words:
        say("There is no display here, so the window cannot be shown. This is a tour of it instead.")
        say("这里没有显示器，无法显示窗口，改为演示一遍。")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        words = ["tour"]
    return hand_over([python, "-P", "-m", "desktop", *words])


def test(venv: Environment, words: List[str]) -> int:
    """Run the tests, one process a core; the tests of a file stay together, since they share what is costly to make."""
    every_core = ["--numprocesses=auto", "--dist=loadfile"]
    return hand_over([venv.ready(list(TOOLS)), "-m", "pytest", *every_core, *words], cwd=ROOT)


def setup(venv: Environment, words: List[str]) -> int:
    """Make the environment alone."""
    venv.ready(again=True)
    say("The command: {}".format(venv.scripts / "duibiao"))
    return 0


def from_tests(module: str, *arguments: str, tools: Sequence[str] = ()) -> Callable[[Environment, List[str]], int]:
    """A word that runs tests.MODULE; what draws a window there does so without a display if there is none."""

    def word(venv: Environment, words: List[str]) -> int:
        place = ROOT / "tests" / module.replace(".", "/")
        if not place.with_suffix(".py").exists() and not (place / "__main__.py").exists():
            raise Stop("There is no tests/{} yet.".format(module))
        python = venv.ready(tools)
        if no_display():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return hand_over([python, "-m", "tests." + module, *arguments, *words], cwd=ROOT)

    return word


WORDS = {
    "run": run,
    "test": test,
    "setup": setup,
    "check": from_tests("tools.check"),
    "bench": from_tests("benchmarks"),
    "pictures": from_tests("pictures", tools=["soffice", "pdftoppm"]),
    "translate": from_tests("tools.translations", "--write"),
    "lock": from_tests("tools.lock"),
    "build": from_tests("tools.bundle"),
}


def main(words: List[str]) -> int:
    """Do what the words say and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr] # a console may lack Chinese
    wanted = ""
    if words[:1] == ["--python"] and len(words) > 1:
        wanted, words = words[1], words[2:]
    if not words or words[0] not in WORDS:
        print(__doc__)
        if words[:1] in ([], ["help"], ["-h"], ["--help"]):
            return 0
        say("{} is none of its words. 没有“{}”这个命令。".format(words[0], words[0]))
        return 2
    try:
        return WORDS[words[0]](Environment(wanted), words[1:])
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        say("\nStopped. An unfinished set-up is mended at the next start. 已中断，下次启动会自动修复。")
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
