"""The bundle and installer for Windows, made and tried on Linux under Wine: ``python -m tests.tools.bundle.wine``.

What is shipped is made on a real Windows by the workflow from the same ``build.spec`` and ``setup.nsi``; this is how it
is tried where there is none. It needs Debian's wine, nsis, mingw-w64, imagemagick and xvfb, and root for one step.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.tools.bundle import icons, installer, naming, notices
from tests.tools.bundle.wine.prefix import Prefix, alone
from tests.tools.bundle.wine.python import windows_python
from tests.tools.bundle.wine.trial import Trial

ROOT = Path(__file__).resolve().parents[4]
BUILD = ROOT / "build" / "wine"


NEEDED = {
    "wine": "wine wine64",
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "Xvfb": "xvfb",
    "import": "imagemagick",
}
"""Programs and Debian's packages that have them."""


def main() -> int:
    """Make bundle, portable zip and installer, try them, and print where they are; 1 where a step failed."""
    missing = [packages for program, packages in NEEDED.items() if shutil.which(program) is None]
    if missing:
        print(f"First: apt-get install {' '.join(missing)}", file=sys.stderr)
        return 1
    with alone(BUILD), Prefix(BUILD / "prefix") as prefix:
        icons.draw(ROOT)
        windows_python(prefix.drive / "py", BUILD)
        folder = freeze(prefix)
        strange = notices.unaccounted(folder, notices.listed(folder))
        print(f"FAILED  no licence is named for {strange}" if strange else "ok      every library has its licence")
        passed = _tried(Trial(prefix, folder, BUILD)) and not strange
        for path in (installer.portable(folder, ROOT / "dist"), installer.setup(folder, ROOT / "dist")):
            print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    return 0 if passed else 1


def _tried(trial: Trial) -> bool:
    """Go through the steps and tell how each went."""
    passed = True
    for name, step in trial.steps():
        try:
            step()
        except AssertionError as error:
            passed = False
            print(f"FAILED  {name}: {error}", flush=True)
        else:
            print(f"ok      {name}", flush=True)
    return passed


def freeze(prefix: Prefix) -> Path:
    """Freeze the program inside the prefix and return the folder of the bundle."""
    source = prefix.drive / "source"
    shutil.rmtree(source, ignore_errors=True)
    for name in ("desktop", "resources", "seeds", "tests/tools", "build/icons"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.spec", "LICENSE", "pyproject.toml"):
        shutil.copy2(ROOT / name, source / name)
    told = prefix.run(
        "..\\py\\python.exe", "-m", "PyInstaller", "--noconfirm", "--distpath", "C:\\dist", "--workpath", "C:\\frozen",
        "build.spec", folder=source, seconds=1800,
    )  # fmt: skip
    folder = prefix.drive / "dist" / naming.FOLDER
    if told.code or not (folder / f"{naming.WINDOW}.exe").is_file():
        raise SystemExit(f"PyInstaller failed under Wine: {told.text[-3000:]}")
    return folder


if __name__ == "__main__":
    raise SystemExit(main())
