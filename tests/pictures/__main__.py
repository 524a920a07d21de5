"""Pictures of the running program: ``python -m tests.pictures [--only PART]…`` (``dev.py pictures``).

Every page, state and dialog in both languages and both themes, into ``build/pictures``, named
``NAME-LANGUAGE-THEME-SIZE.png``; and the pages of reports as they print. ``--only PART`` takes those
whose name, language and theme have the part in them, e.g. ``--only first-run`` or ``--only zh-dark``.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "build" / "pictures"
PRINTED = tuple(f"{name}-{language}" for name in ("ledger", "progress") for language in ("zh", "en"))
"""Reports whose pages are taken, all of them where one is meant."""


def main(words: list[str]) -> int:
    """Take the pictures and print their names; 1 where one could not be taken, 2 where none is meant."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--only", action="append", default=[], metavar="PART")
    only: list[str] = parser.parse_args(words).only
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="duibiao-pictures-", ignore_cleanup_errors=True) as home:
        _own_folders(Path(home))
        taken, failed = _take(Path(home), only)
    printed = any(_meant(name, only) for name in PRINTED)
    if not (taken or failed or printed):
        print(f"no picture has {' or '.join(only)} in its name, language and theme", file=sys.stderr)
        return 2
    return int(failed) or (_print() if printed else 0)


def _meant(name: str, only: list[str]) -> bool:
    return not only or any(part in name for part in only)


def _own_folders(home: Path) -> None:
    """Keep away from the user's own settings and backups."""
    screen = home / "screen.json"
    screen.write_text(json.dumps({"screens": [{"name": "", "x": 0, "y": 0, "width": 2560, "height": 1440}]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"  # by itself its screen is 800 × 800
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(home / name.lower())
    os.environ["DUIBIAO_HOME"] = str(home)


def _take(home: Path, only: list[str]) -> tuple[int, bool]:
    """Take the scenes; return how many were taken, and whether one failed."""
    from desktop.core.labels import LANGUAGES
    from desktop.ui.theme import Theme
    from tests.pictures import collecting, dialogs, editions, windows
    from tests.pictures.stage import Stage

    stage, taken, failed = Stage(home), 0, False
    for language in LANGUAGES:
        for theme in (Theme.LIGHT, Theme.DARK):
            stage.set_up(language, theme)
            for scene in (*windows.SCENES, *dialogs.SCENES, *editions.SCENES, *collecting.SCENES):
                name = f"{scene.name}-{language}-{theme}"
                if not _meant(name, only):
                    continue
                for size in scene.sizes:
                    try:
                        stage.begin(size)
                        picture = scene.show(stage).grab()
                        picture.save(str(FOLDER / f"{name}-{picture.width()}x{picture.height()}.png"))
                    except Exception:  # noqa: BLE001 - the other pictures are wanted all the same
                        failed = True
                        print(f"{name} failed:\n{traceback.format_exc()}", file=sys.stderr)
                    else:
                        taken += 1
                        print(f"build/pictures/{name}-{picture.width()}x{picture.height()}.png", flush=True)
    for widget in stage.application.topLevelWidgets():
        widget.close()
    stage.application.tasks.stop()
    return taken, failed


def _print() -> int:
    """Take the printed pages of reports, where the programs for that are installed."""
    from tests.pictures import reports

    if missing := reports.missing():
        print(f"no pictures of the ledger: {', '.join(missing)} is not installed", file=sys.stderr)
        return 0
    for page in reports.take(FOLDER):
        print(f"build/pictures/{page.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
