"""The lock: what it pins, for which systems and Pythons, as pyproject.toml asks."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement

import dev
from tests.dev_project import ROOT

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
