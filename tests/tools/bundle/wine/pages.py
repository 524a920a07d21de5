"""What a program's dialogs show, and their buttons pressed: run by the Windows Python under Wine, for ``dialogs``.

The words after the name start the program. Each line on stdin asks for one thing, each line on stdout answers as JSON:
``look`` the foremost dialog, ``press ID`` a button of it, ``type ID TEXT`` into a field, ``end`` the exit code. What
does not fit into its control is measured by Windows itself, with the font of the control.
"""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
from typing import Any

TEXT, SET_TEXT, FONT, CLICK = 0x000D, 0x000C, 0x0031, 0x00F5
CALCULATE, WRAPPED, AS_EDIT = 0x0400, 0x0010, 0x2000
METRICS, MESSAGE_FACE, GET_METRICS, SET_METRICS = 504, 408 + 28, 0x0029, 0x002A
"""NONCLIENTMETRICS: its size, where in it the name of the font of messages is, and how it is read and written."""
NO_NUMBER = 0xFFFF
ABORT_IF_HUNG, PATIENCE_MS = 2, 2000
EDGE = 3
"""Pixels at the edge of a control that hold nothing of a letter: of one line only the width counts."""

user, gdi = ctypes.windll.user32, ctypes.windll.gdi32  # type: ignore[attr-defined,unused-ignore] # Windows only
for function in (user.GetDC, user.GetParent, gdi.SelectObject):
    function.restype = ctypes.c_void_p
user.SendMessageTimeoutW.argtypes = [
    *(ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p),
    *(ctypes.c_uint, ctypes.c_uint, ctypes.POINTER(ctypes.c_size_t)),
]
user.PostMessageW.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p]
gdi.SelectObject.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
user.ReleaseDC.argtypes = [ctypes.c_void_p, ctypes.c_void_p]


class Rect(ctypes.Structure):
    """Windows' RECT."""

    _fields_ = [(side, ctypes.c_long) for side in ("left", "top", "right", "bottom")]


def windows(parent: int | None = None) -> list[int]:
    """Return the windows of the screen, foremost first, or those inside another one."""
    found: list[int] = []
    kind = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)  # type: ignore[attr-defined,unused-ignore]

    def note(window: int, _: object) -> int:
        found.append(window)
        return 1

    each = kind(note)
    if parent is None:
        user.EnumWindows(each, None)
    else:
        user.EnumChildWindows(ctypes.c_void_p(parent), each, None)
    return found


def send(window: int, message: int, first: int | None = None, second: int | None = None) -> int:
    """Send a message and return the answer; 0 from a window that is just going away, which would never give one."""
    answer = ctypes.c_size_t()
    user.SendMessageTimeoutW(window, message, first, second, ABORT_IF_HUNG, PATIENCE_MS, ctypes.byref(answer))
    return answer.value


def text(window: int) -> str:
    """Return what a window says: a control its text, a dialog its title."""
    room = ctypes.create_unicode_buffer(4000)
    send(window, TEXT, len(room), ctypes.addressof(room))
    return room.value


def kind(window: int) -> str:
    """Return the class of a window."""
    room = ctypes.create_unicode_buffer(100)
    user.GetClassNameW(ctypes.c_void_p(window), room, len(room))
    return room.value


def measured(window: int) -> bool:
    """Tell whether a control has a size that somebody chose: Windows makes its messages as large as their words."""
    return kind(window) != "Edit" and user.GetDlgCtrlID(ctypes.c_void_p(window)) not in (NO_NUMBER, -1)


def too_small(window: int, words: str) -> bool:
    """Tell whether the words need more room than their control has."""
    has, line, needs = Rect(), Rect(), Rect()
    user.GetClientRect(ctypes.c_void_p(window), ctypes.byref(has))
    needs.right = has.right
    pen = user.GetDC(ctypes.c_void_p(window))
    gdi.SelectObject(pen, send(window, FONT))
    user.DrawTextW(ctypes.c_void_p(pen), words.strip(), -1, ctypes.byref(line), CALCULATE)
    user.DrawTextW(ctypes.c_void_p(pen), words.strip(), -1, ctypes.byref(needs), CALCULATE | WRAPPED | AS_EDIT)
    user.ReleaseDC(window, pen)
    too_wide = bool(line.right > has.right + EDGE)
    if kind(window) == "Button" or (not too_wide and "\n" not in words.strip()):
        return too_wide
    return bool(needs.bottom > has.bottom + EDGE)


def visible(window: int) -> bool:
    """Tell whether a window is shown."""
    return bool(user.IsWindowVisible(ctypes.c_void_p(window)))


def foremost() -> int | None:
    """Return the dialog before all others."""
    return next((one for one in windows() if kind(one) == "#32770" and visible(one)), None)


def look() -> dict[str, Any]:
    """Return the foremost dialog of the program: title and visible controls."""
    window = foremost()
    if window is None:
        return {"title": "", "controls": []}
    controls = []
    for inner in windows(window):
        words = text(inner)
        if words and visible(inner) and kind(inner) in ("Static", "Button", "Edit"):
            controls.append(
                {
                    "id": user.GetDlgCtrlID(ctypes.c_void_p(inner)),
                    "kind": kind(inner),
                    "text": words,
                    "enabled": bool(user.IsWindowEnabled(ctypes.c_void_p(inner))),
                    "too_small": measured(inner) and too_small(inner, words),
                }
            )
    return {"title": text(window), "controls": controls}


def control(number: int) -> int:
    """Return a control of the foremost dialog by its number."""
    for one in windows(foremost() or 0):
        if user.GetDlgCtrlID(ctypes.c_void_p(one)) == number:
            return one
    raise SystemExit(f"no control {number}")


def as_on_a_chinese_windows() -> None:
    """Give messages a font that has Chinese; Wine's own has none, and joins none to it as Windows does."""
    metrics = bytearray(METRICS.to_bytes(4, "little").ljust(METRICS, b"\0"))
    place = (ctypes.c_char * METRICS).from_buffer(metrics)
    user.SystemParametersInfoW(GET_METRICS, METRICS, place, 0)
    face = "Noto Sans CJK SC".encode("utf-16-le")
    metrics[MESSAGE_FACE : MESSAGE_FACE + 64] = face.ljust(64, b"\0")
    user.SystemParametersInfoW(SET_METRICS, METRICS, place, 1)


def main(words: list[str]) -> None:
    """Start the program and answer until ``end``."""
    as_on_a_chinese_windows()
    nothing = subprocess.DEVNULL  # what it starts in turn must not keep our pipes open
    program = subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing)
    for line in open(0, encoding="utf-8"):  # noqa: SIM115 # our pipe; Windows would take it for its code page
        asked, _, rest = line.rstrip("\n").partition(" ")
        answer: Any = None
        if asked == "look":
            answer = look() | {"ended": program.poll() is not None}
        elif asked == "press":
            user.PostMessageW(control(int(rest)), CLICK, None, None)
        elif asked == "type":
            number, _, words_in = rest.partition(" ")
            room = ctypes.create_unicode_buffer(words_in)
            send(control(int(number)), SET_TEXT, None, ctypes.addressof(room))
        elif asked == "end":
            answer = program.wait(60)
        print(json.dumps(answer), flush=True)
        if asked == "end":
            return


if __name__ == "__main__":
    main(sys.argv[1:])
