"""dev.py, as a person meets it: real processes in small copies of the project, offline, with a lock of one package."""

from __future__ import annotations

import ast
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

import dev
from tests.dev_project import ROOT, Project, bare, fake_python, linux, made, posix, script_at

__all__ = ["bare", "made"]


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
