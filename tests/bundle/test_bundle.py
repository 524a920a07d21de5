"""The bundle itself, made here and tried as somebody has it: without Python, network or rights, in a Chinese path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.bundle import naming, notices, spdx

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bundle is tried on Linux here"),
]
NOBODY = 65534


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """Build the bundle as ``dev.py build`` does and lay it into a folder with Chinese characters and blanks.

    It stands outside pytest's folders, which no other user may enter.
    """
    folder = Path(tempfile.mkdtemp(prefix="程序 文件 "))
    build = [sys.executable, "-m", "tests.tools.bundle", str(folder)]
    answer = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    place = (folder / naming.FOLDER).rename(folder / "对标 程序")
    folder.chmod(0o755)
    yield place
    shutil.rmtree(folder)


def run(program: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the bundle with nothing of this Python, without network, and as an ordinary user if we may."""
    home = program.parents[1] / "家"
    home.mkdir(exist_ok=True)
    home.chmod(0o777)
    clean = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TMPDIR": str(home), "LC_ALL": "C.UTF-8", **environment}
    command = [str(program), *words]
    if os.geteuid() == 0:
        command = ["unshare", "--net", "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    return subprocess.run(command, env=clean, capture_output=True, text=True, timeout=120, check=False)


def test_it_tests_itself_without_python_network_or_rights(made: Path) -> None:
    answer = run(made / naming.CONSOLE, "selftest")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert answer.stdout.count("ok") >= 7


def test_the_modules_are_in_it_once(made: Path) -> None:
    assert (made / naming.CONSOLE).readlink() == Path(naming.WINDOW)


def test_the_window_opens(made: Path) -> None:
    answer = run(made / naming.WINDOW, QT_QPA_PLATFORM="offscreen", DUIBIAO_TIME_START="1")
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("ready ")


def test_both_programs_have_the_words_and_their_codes(made: Path) -> None:
    told = run(made / naming.CONSOLE, "--lang", "zh", "frameworks")
    assert "国家标准化发展纲要" in told.stdout
    assert run(made / naming.CONSOLE, "check", "没有.duibiao").returncode == 1
    assert run(made / naming.CONSOLE, "nonsense").returncode == 2


def test_nothing_under_the_gpl_alone_is_in_it(made: Path) -> None:
    places = [str(path.relative_to(made)) for path in made.rglob("*")]
    assert notices.forbidden(places, notices.listed(made)) == []
    tools = ("pytest", "mypy", "hypothesis", "ruff")
    assert not [place for place in places if any(f"lib/{tool}" in place for tool in tools)]


def test_every_library_belongs_to_a_component_whose_licence_text_is_there(made: Path) -> None:
    listed = notices.listed(made)
    assert notices.unaccounted(made, listed) == []
    told = (made / "lib" / "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")
    sections = dict(part.split("\n", 1) for part in told.split("=" * 100 + "\n")[1:])
    for one in listed:
        own = sections.get(f"{one.name} {one.version}", "")
        named = {name.removesuffix("-only").removesuffix("-or-later") for name in spdx.names(one.licence)}
        assert len(own) > 100 or named <= sections.keys(), f"{one.name}: no text"
    words = ("GNU LESSER GENERAL PUBLIC LICENSE", "download.qt.io", "May you do good and not evil", "UNICODE LICENSE")
    for word in words:
        assert word in told
    strange = made / "lib" / "strange.bin"
    shutil.copy(made / "lib" / "libffi.so.8", strange)
    try:
        assert notices.unaccounted(made, listed) == ["lib/strange.bin"]
    finally:
        strange.unlink()


def test_words_on_the_console_load_no_qt(made: Path) -> None:
    told = run(made / naming.CONSOLE, "frameworks", LD_DEBUG="files")
    assert told.returncode == 0
    assert "libpython" in told.stderr
    assert "libQt6" not in told.stderr
    assert (
        "libQt6"
        in run(made / naming.WINDOW, QT_QPA_PLATFORM="offscreen", DUIBIAO_TIME_START="1", LD_DEBUG="files").stderr
    )


def test_foreign_files_are_read_in_a_child_of_the_bundle(made: Path) -> None:
    place = made.parent / "文件"
    place.mkdir()
    place.chmod(0o755)
    text = "清源市行动方案\n一、总体安排\n（一）摸清底数。组织摸底，列出清单。\n（二）编制规划。编制规划并公布。\n"
    (place / "方案.txt").write_text(text, encoding="gb18030")
    (place / "方案.html").write_text(f"<html><body><p>{'</p><p>'.join(text.split())}</p></body></html>", "utf-8")
    for name in ("方案.txt", "方案.html"):
        told = run(made / naming.CONSOLE, "parse", "--json", str(place / name))
        assert told.returncode == 0, told.stderr
        assert "摸清底数" in told.stdout
    (place / "坏.pdf").write_bytes(b"%PDF-1.7 nothing")
    assert run(made / naming.CONSOLE, "parse", str(place / "坏.pdf")).returncode == 1
