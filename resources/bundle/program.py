"""The program of the bundle, frozen twice: as a window program, and with a console for its words."""

import os
import sys
from collections.abc import MutableMapping


def give_back(environment: MutableMapping[str, str]) -> None:
    """Take the bundle's libraries out of the environment again, in which every program that we start would find them.

    PyInstaller puts them there for Linux's loader, which has read it by now. An office suite that opens evidence must
    not get our Qt or GLib in place of its own.
    """
    if "LD_LIBRARY_PATH_ORIG" in environment:
        environment["LD_LIBRARY_PATH"] = environment.pop("LD_LIBRARY_PATH_ORIG")
    else:
        environment.pop("LD_LIBRARY_PATH", None)


if __name__ == "__main__":
    if sys.platform == "linux":
        give_back(os.environ)
    from desktop.__main__ import main

    sys.exit(main())
