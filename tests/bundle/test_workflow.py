"""The workflow of the forge, as far as it can be held without one: pinned actions, least rights, scripts that parse."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

TEXT = (Path(__file__).resolve().parents[2] / ".github" / "workflows" / "build.yml").read_text("utf-8")
STEPS = re.split(r"^ {6}- ", TEXT, flags=re.MULTILINE)[1:]
JOBS = dict(re.findall(r"^ {2}(build|release):\n(.*?)(?=^ {2}\w|\Z)", TEXT, re.MULTILINE | re.DOTALL))


VERSION = re.findall(r'python-version: "(.*)"', TEXT)
DEV, WORDS = f"python dev.py --python {VERSION[0]}", ("check", "test", "build")


def scripts() -> list[str]:
    """What the steps run in bash."""
    found = []
    for step in STEPS:
        if "shell: pwsh" not in step and (said := re.search(r"run: (?:\|\n((?: {10}.*\n?|\n)+)|(.+))", step)):
            found.append(textwrap.dedent(said[1]) if said[1] else said[2])
    return found


def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it() -> None:
    used = re.findall(r"uses: (.*)", TEXT)
    assert len(used) == 4
    assert not [one for one in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)]


@pytest.mark.skipif(sys.platform == "win32", reason="a bash is wanted")
def test_the_scripts_are_sound_bash() -> None:
    assert len(scripts()) == 11
    for script in scripts():
        plain = re.sub(r"\$\{\{.*?\}\}", "value", script)
        subprocess.run(["bash", "-n"], input=plain, text=True, check=True)


def test_everything_runs_on_the_python_that_was_set_up() -> None:
    """By itself ``dev.py`` takes the newest of the machine, which on a Mac may run on no older macOS than that has."""
    assert len(VERSION) == 1
    assert re.findall(r"python dev.py.*", TEXT) == [f"{DEV} {word}" for word in WORDS]
    assert set(re.findall(r"\.venv[^/]*(?=/)", TEXT)) == {f".venv-{VERSION[0]}"}


def test_what_comes_from_outside_reaches_a_script_only_as_a_variable() -> None:
    inside = re.findall(r"\$\{\{ *(.*?) *\}\}", "\n".join(scripts()))
    assert set(inside) == {"matrix.name"}, "a name in a branch or a secret would become words of the script"


def test_only_a_tag_writes_and_publishes() -> None:
    head = TEXT.split("jobs:")[0]
    assert re.search(r"^permissions:\n  contents: read$", head, re.MULTILINE)
    assert "write" not in JOBS["build"]
    assert "if: startsWith(github.ref, 'refs/tags/v')" in JOBS["release"].split("steps:")[0]
    assert "sha256sum" in JOBS["release"]
    assert "persist-credentials: false" in JOBS["build"]


@pytest.mark.parametrize("system", ["windows-2022", "macos-15 }", "macos-15-intel", "ubuntu-22.04"])
def test_every_system_tests_builds_and_tries_what_it_publishes(system: str) -> None:
    assert f"os: {system}" in JOBS["build"]
    order = [JOBS["build"].index(word) for word in (*(f"{DEV} {word}\n" for word in WORDS), "bundle.sbom")]
    assert order == sorted(order)
    assert JOBS["build"].count("selftest") == 3, "installed on Windows, in the image's program, installed on Linux"
    for name in ("-setup.exe", "-portable.zip", ".dmg", ".tar.gz", ".cdx.json"):
        assert f"dist/*{name}\n" in JOBS["build"]
