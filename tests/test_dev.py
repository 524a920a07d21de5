"""dev.py, as a person meets it: real processes in small copies of the project, offline, with a lock of one package."""

from __future__ import annotations

import ast
import base64
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

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


@posix
def test_the_newest_python_comes_first_and_what_does_not_answer_is_left_out(tmp_path: Path) -> None:
    old = fake_python(tmp_path / "python3", (3, 11))
    new = fake_python(tmp_path / "python3.14", (3, 14))
    middle = fake_python(tmp_path / "python3.12", (3, 12))
    script_at(tmp_path / "python3.13", "echo 'command not found' >&2; exit 127\n")  # as a version manager's stub
    script_at(tmp_path / "python", "echo 'Python was not found; run without arguments to install'\n")  # as a store's
    (tmp_path / "python3.10").write_text("not executable")
    twice = tmp_path / "python3.9"
    twice.symlink_to(old)
    paths = [str(path) for path in (*sorted(tmp_path.iterdir()), tmp_path / "missing")]
    assert [one.path for one in dev.interpreters(paths)] == [str(new), str(middle), str(old)]


@posix
@pytest.mark.parametrize(
    ("version", "facts", "reason"),
    [
        ((3, 11), {}, ""),
        ((3, 14), {}, ""),
        ((3, 10), {}, "the version is not one of 3.11 to 3.14"),
        ((3, 15), {}, "the version is not one of 3.11 to 3.14"),
        ((3, 12), {"implementation": "pypy"}, "64-bit CPython"),
        ((3, 12), {"bits": 32}, "64-bit CPython"),
        ((3, 13), {"free": True}, "64-bit CPython"),
        ((3, 12), {"sqlite": [3, 34, 1]}, "SQLite"),
        ((3, 12), {"sqlite": [0]}, "SQLite"),
    ],
)
def test_a_python_that_cannot_carry_the_program_is_told_why(
    tmp_path: Path, version: tuple[int, int], facts: dict[str, object], reason: str
) -> None:
    (one,) = dev.interpreters([str(fake_python(tmp_path / "python3", version, **facts))])
    assert reason in one.unsuitable()
    assert bool(one.unsuitable()) == bool(reason)


def test_this_python_is_found_and_will_do() -> None:
    (one,) = dev.interpreters([sys.executable])
    assert tuple(one.version) == sys.version_info[:3]
    assert one.unsuitable() == ""


@posix
def test_refusal_names_in_both_languages_what_is_needed_and_what_was_found(bare: Project, tmp_path: Path) -> None:
    project = bare.copy(tmp_path / "project")
    fake_python(project.commands / "python3.9", (3, 9))
    fake_python(project.commands / "python3", (3, 9))
    code, out, err = project.dev("--python", "3.9", "run")
    assert (code, out) == (1, "")
    for words in (
        "needs a 64-bit Python 3.11 - 3.14",
        "对标需要",
        "Python 3.9.1",
        "the version is not one of",
        "请安装",
    ):
        assert words in err
    assert "Traceback" not in err


@posix
def test_a_python_that_fails_is_skipped_for_the_next(bare: Project, tmp_path: Path) -> None:
    project = bare.copy(tmp_path / "project")
    fake_python(project.commands / "python3.14", (3, 14), able=False)
    broken = project.commands / "python3.13"
    answer = json.dumps([[3, 13, 9], "cpython", 64, False, [3, 45, 0], True, str(broken)])
    script_at(broken, f"if [ \"$2\" = -c ]; then echo '{answer}'; else exit 1; fi\n")  # answers, but makes no venv
    code, _, err = project.dev("run", "--version")
    assert code == 0, err
    assert f"with Python {'.'.join(map(str, sys.version_info[:3]))}" in err


@linux
def test_debians_python_without_venv_names_the_package(bare: Project, tmp_path: Path) -> None:
    project = bare.copy(tmp_path / "project")
    fake_python(project.commands / "python3.14", (3, 14), able=False)
    code, _, err = project.dev("--python", "3.14", "setup")
    assert code == 1
    assert "it cannot make a virtual environment; install python3.14-venv" in err


def test_an_old_python_understands_dev_py_far_enough_to_say_so() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


# --- the environment


@posix
def test_setup_gives_a_command_that_starts_the_program_from_anywhere(made: Project, tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()  # a namesake where the user is must not be started instead
    (tmp_path / "desktop" / "__main__.py").write_text("raise SystemExit('the wrong program')")
    link = tmp_path / "duibiao"
    link.symlink_to(made.folder / ".venv" / "bin" / "duibiao")
    for command in (made.folder / ".venv" / "bin" / "duibiao", link):
        run = subprocess.run([command, "mark", "我局 一.duibiao"], cwd=tmp_path, capture_output=True, check=True)
        told = json.loads(run.stdout)
        assert told["words"] == ["mark", "我局 一.duibiao"]
        assert told["cwd"] == str(tmp_path)


def test_run_passes_words_folder_and_exit_code_through(made: Project, tmp_path: Path) -> None:
    code, out, err = made.dev("run", "mark", "fail", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    told = json.loads(out)  # nothing else is on stdout
    assert code == 7
    assert told["words"] == ["mark", "fail"]
    assert Path(told["cwd"]) == tmp_path
    assert Path(told["python"]).is_relative_to(made.folder / ".venv")
    assert err == ""


def test_a_second_start_costs_no_set_up(made: Project) -> None:
    """No process is started but the program itself, and nothing is written."""

    def snapshot() -> dict[str, int]:
        return {str(path): path.lstat().st_mtime_ns for path in made.folder.rglob("*") if path.suffix != ".pyc"}

    spy = "import runpy, sys; sys.argv[:] = sys.argv[1:]\n"
    spy += "sys.addaudithook(lambda event, facts: event in ('subprocess.Popen', 'os.system') and sys.exit('started'))\n"
    spy += "runpy.run_path(sys.argv[0], run_name='__main__')"
    command = [sys.executable, "-c", spy, str(made.folder / "dev.py"), "run", "--version"]
    made.dev("run", "--version")
    before = snapshot()
    if os.name == "posix":  # Windows cannot become the program: there it is the one process
        run = subprocess.run(command, env=made.environment(), capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (0, "")
        assert json.loads(run.stdout)["words"] == ["--version"]

    assert snapshot() == before


@posix
def test_an_interrupted_set_up_is_noticed_and_mended(bare: Project, tmp_path: Path) -> None:
    project = bare.copy(tmp_path / "project")
    process = project.start("setup")
    deadline = time.monotonic() + 60
    while not (project.folder / ".venv" / "pyvenv.cfg").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)  # dev.py alone: what it had started is still at work
    process.communicate()
    assert not project.note.exists()
    code, out, err = project.dev("run", "--version")
    assert code == 0, err
    assert "an earlier set-up was not finished" in err
    assert json.loads(out)["words"] == ["--version"]
    assert project.dev("run", "--version")[2] == ""


@posix
def test_three_starts_at_once_make_one_set_up(bare: Project, tmp_path: Path) -> None:
    project = bare.copy(tmp_path / "project")
    processes = [project.start("run", str(number)) for number in range(3)]
    told = [process.communicate(timeout=120) for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], told
    assert [json.loads(out)["words"] for out, _ in told] == [["0"], ["1"], ["2"]]
    assert sum("Setting up" in err for _, err in told) == 1


@posix
def test_control_c_stops_the_set_up_cleanly(bare: Project, tmp_path: Path) -> None:
    project = bare.copy(tmp_path / "project")
    process = project.start("setup")
    deadline = time.monotonic() + 60
    while not (project.folder / ".venv").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "已中断" in err
    assert "dev.py" not in err  # no traceback of ours
    assert not project.note.exists()


@posix
def test_a_moved_folder_is_mended_without_the_network(made: Project, tmp_path: Path) -> None:
    moved = made.copy(tmp_path / "搬 家")
    code, out, err = moved.dev("run", "--version", PIP_FIND_LINKS=str(tmp_path / "nothing"))
    assert code == 0, err
    assert "The folder was moved" in err
    assert Path(json.loads(out)["python"]).is_relative_to(moved.folder)
    for script in (moved.folder / ".venv" / "bin").iterdir():
        assert script.is_symlink() or str(made.folder) not in script.read_text(encoding="utf-8"), script
    assert moved.dev("run", "--version")[2] == ""


def test_a_changed_lock_renews_the_environment(made: Project, tmp_path: Path) -> None:
    project = made.copy(tmp_path / "project")
    project.lock.write_text(project.lock.read_text() + "# changed\n")
    code, _, err = project.dev("run", "--version")
    assert code == 0, err
    assert "the locked packages have changed" in err


def test_a_python_that_is_gone_renews_the_environment(made: Project, tmp_path: Path) -> None:
    project = made.copy(tmp_path / "project")
    state = json.loads(project.note.read_text())
    project.note.write_text(json.dumps({**state, "base": str(tmp_path / "python-that-was-removed")}))
    code, _, err = project.dev("run", "--version")
    assert code == 0, err
    assert "its Python is gone" in err


def test_a_package_that_is_not_the_locked_one_is_refused(bare: Project, tmp_path: Path) -> None:
    project = bare.copy(tmp_path / "project")
    project.lock.write_text("tiny==1.0 --hash=sha256:" + "0" * 64 + "\n")
    code, out, err = project.dev("run", "--version")
    assert (code, out) == (1, "")
    assert "pip could not install the locked packages" in err
    assert not project.note.exists()


# --- the system beneath

LDD = (
    'echo "\tlibxcb-cursor.so.0 => not found"; echo "\tlibGL.so.1 => not found"; echo "\tlibc.so.6 => /lib/libc.so.6"\n'
)


@linux
def test_missing_libraries_are_named_where_they_may_not_be_installed(made: Project, tmp_path: Path) -> None:
    project = made.copy(tmp_path / "project")
    project.command("ldd", LDD)
    project.command("apt-get", f'printf "%s\\n" "$*" >> "{tmp_path}/apt"\n')
    code, _, err = project.dev("setup")
    assert code == 0
    assert "Missing 缺少: " in err
    assert "libGL.so.1, libxcb-cursor.so.0" in err
    assert re.search(r"^  sudo apt-get install .*libgl1 libxcb-cursor0$", err, re.MULTILINE)
    assert not (tmp_path / "apt").exists()
    assert "libGL.so.1" in project.dev("run", "--version")[2], "it is named again until it is there"
    project.command("ldd", "")
    project.dev("run", "--version")
    assert project.dev("run", "--version")[2] == ""


@linux
def test_a_missing_font_is_named(made: Project, tmp_path: Path) -> None:
    project = made.copy(tmp_path / "project")
    project.command("ldd", "")
    code, _, err = project.dev("setup", NO_FONT=str(tmp_path))
    assert code == 0
    assert "a font for Chinese 中文字体 (Chinese text shows as boxes)" in err


@linux
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="who is not root may not install")
def test_root_gets_what_is_missing_installed_once(made: Project, tmp_path: Path) -> None:
    project = made.copy(tmp_path / "project")
    project.command("ldd", f'[ -e "{tmp_path}/installed" ] || {{ {LDD.strip()}; }}\n')
    project.command("env", 'shift; exec "$@"\n')
    project.command(
        "apt-get",
        f'printf "%s\\n" "$*" >> "{tmp_path}/apt"\ncase "$*" in *install*) : > "{tmp_path}/installed";; esac\n',
    )
    code, _, err = project.dev("setup", DUIBIAO_NO_APT="")
    assert code == 0
    assert "Installing from the system's packages: libgl1 libxcb-cursor0" in err
    assert "Missing" not in err
    update, install = (tmp_path / "apt").read_text().splitlines()
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libgl1 libxcb-cursor0")
    assert project.dev("run", "--version", DUIBIAO_NO_APT="")[2] == ""


@linux
@pytest.mark.parametrize("sudo_asks", [True, False])
def test_who_is_not_root_installs_only_where_sudo_asks_for_no_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sudo_asks: bool
) -> None:
    asked = tmp_path / "asked"
    script_at(tmp_path / "apt-get", "")
    script_at(tmp_path / "sudo", f'printf "%s\\n" "$*" >> "{asked}"\n' + ("exit 1\n" if sudo_asks else "exit 0\n"))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dev.install(["libgl1"], str(tmp_path / "log")) == (["libgl1"] if sudo_asks else [])
    lines = asked.read_text().splitlines()
    assert lines[0] == "-n true"
    assert len(lines) == (1 if sudo_asks else 3)
    assert all(line.startswith("-n ") for line in lines)


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libGL.so.1", "libgl1"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libz.so.1", "zlib1g"),
        ("libbrotlidec.so.1", "libbrotli1"),
    ],
)
def test_the_debian_package_of_a_library(library: str, package: str) -> None:
    assert dev.debian_package(library) == package


# --- the words


@linux
@pytest.mark.parametrize(
    ("display", "words", "given"),
    [
        ({}, [], ["tour"]),
        ({}, ["status", "a.duibiao"], ["status", "a.duibiao"]),
        ({"QT_QPA_PLATFORM": "offscreen"}, [], ["tour"]),
        ({"DISPLAY": ":7943"}, [], ["tour"]),
        ({"DISPLAY": "localhost:59000.0"}, [], ["tour"]),
        ({"DISPLAY": ":7942"}, [], []),
        ({"DISPLAY": ":7942.0"}, [], []),
        ({"DISPLAY": "other-machine:0"}, [], []),
        ({"DISPLAY": ":7943", "WAYLAND_DISPLAY": "wayland-0"}, [], []),
        ({"WAYLAND_DISPLAY": "wayland-0"}, [], []),
        ({"QT_QPA_PLATFORM": "vnc"}, [], []),
    ],
)
def test_where_there_is_no_display_run_gives_the_tour_and_says_so(
    made: Project, display: dict[str, str], words: list[str], given: list[str]
) -> None:
    with socket.socket(socket.AF_UNIX) as server:  # as an X server listens at :7942
        server.bind("\0/tmp/.X11-unix/X7942")
        server.listen()
        code, out, err = made.dev("run", *words, **display)
    told = json.loads(out)
    assert code == 0
    assert told["words"] == given
    assert ("There is no display here" in err and "没有显示器" in err) == (given == ["tour"])
    assert told["platform"] == ("offscreen" if given == ["tour"] else display.get("QT_QPA_PLATFORM"))


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([], 0, "python3 dev.py WORD"),
        (["--help"], 0, "python3 dev.py WORD"),
        (["rnu"], 2, "python3 dev.py WORD"),
        (["rnu"], 2, "rnu is none of its words"),
        (["--python", "3.12"], 0, "python3 dev.py WORD"),
        (["--python", "snake", "setup"], 1, "none that begins with snake"),
        (["build"], 1, "There is no tests/tools.bundle yet"),
        (["bench"], 1, "There is no tests/benchmarks yet"),
    ],
)
def test_words_that_cannot_be_done_are_told(bare: Project, words: list[str], code: int, told: str) -> None:
    result, out, err = bare.dev(*words)
    assert result == code
    assert told in out + err
    assert not bare.note.exists(), "nothing was set up for it"


def test_every_word_is_told_in_the_help() -> None:
    assert dev.__doc__ is not None
    assert set(re.findall(r"^    (\w+) +(?:\[WORDS\])? ", dev.__doc__, re.MULTILINE)) - {"python3"} == set(dev.WORDS)


# --- the lock

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", LOCK, re.MULTILINE))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def hashes(package: str) -> int:
    (entry,) = re.findall(
        rf"^{package}==[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{{64}}(?: \\)?\n)+)", LOCK, re.MULTILINE
    )
    return str(entry).count("--hash")


def test_the_lock_names_no_address_and_no_folder() -> None:
    assert not re.search(r"https?:|file:|index|find-links|\.whl|[A-Z]:\\|/(tmp|home|root|work|Users)/", LOCK)


def test_the_lock_pins_every_package_by_hash() -> None:
    entries = [line for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(entries) == len(PINS)
    assert all(hashes(package) >= 1 for package in PINS)


def test_the_lock_is_what_pyproject_asks_for() -> None:
    for wanted in [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]:
        requirement = Requirement(wanted)
        assert requirement.specifier.contains(PINS[requirement.name.lower()]), wanted


@pytest.mark.parametrize(
    ("package", "wheels"),
    [
        # one for Windows x64, Windows ARM, Mac (both processors), Linux x64 and Linux ARM, for all Pythons
        ("pyside6-essentials", 5),
        ("shiboken6", 5),
        ("ruff", 6),
        # one for each of four Pythons on Windows x64, Mac x64, Mac ARM, Linux x64, Linux ARM
        *[(package, 20) for package in ("ast-serialize", "grimp", "librt", "msgspec", "mypy", "python-calamine")],
    ],
)
def test_the_lock_has_the_wheels_of_every_system_and_python(package: str, wheels: int) -> None:
    assert hashes(package) >= wheels


def test_no_package_is_locked_for_one_system_alone_but_those_of_windows_and_what_freezes_on_a_mac() -> None:
    markers = dict(re.findall(r"^([a-z0-9.-]+)==\S+ ; (.*?) \\$", LOCK, re.MULTILINE))
    assert markers.pop("macholib") == "sys_platform == 'darwin'"  # PyInstaller's
    allowed = {"sys_platform == 'win32'", "platform_python_implementation != 'PyPy'"}
    assert set(markers.values()) <= allowed, markers


def test_dev_py_and_pyproject_agree_on_the_pythons() -> None:
    span = f">={'.'.join(map(str, dev.OLDEST))},<{dev.NEWEST[0]}.{dev.NEWEST[1] + 1}"
    assert PROJECT["project"]["requires-python"] == span
    assert PROJECT["tool"]["mypy"]["python_version"] == ".".join(map(str, dev.OLDEST))


def test_pyside_stays_at_the_release_that_does_not_abort() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with each call that returns None."""
    assert PINS["pyside6-essentials"].startswith("6.11.")
