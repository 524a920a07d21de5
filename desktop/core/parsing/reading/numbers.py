"""Numbers as automatic numbering writes them (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def written(number: int, form: str) -> str:
    """Return a number in the form of that name; forms of other scripts fall back to 1, 2, 3.

    Args:
        number: beyond the range of a form (㉑ has none above 50) it is written in plain digits.
        form: ``decimal``, ``chineseCounting``, …; ``none`` and ``bullet`` give nothing.
    """
    if form in ("none", "bullet"):
        return ""
    made = _FORMS.get(form, str)(number) if number >= 0 else ""
    return made or str(number)


def _counted(digits: str, units: tuple[str, str, str, str]) -> Callable[[int], str]:
    def count(number: int) -> str:
        if not 0 <= number < 10_000:
            return ""
        said, zero = "", False
        for power in (3, 2, 1, 0):
            digit = number // 10**power % 10
            if digit:
                said += ("零" if zero and said else "") + digits[digit] + units[power]
                zero = False
            else:
                zero = True
        said = said or digits[0]
        return said[1:] if said.startswith(digits[1] + "十") else said

    return count


def _single(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number)).replace("零", "〇")


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number else ""


def _sexagenary(number: int) -> str:
    return _cycle(_STEMS)(number) + _cycle(_BRANCHES)(number)


def _letters(number: int) -> str:
    """A … Z, AA … ZZ, AAA …; the same letter again."""
    return chr(65 + (number - 1) % 26) * min((number - 1) // 26 + 1, 30) if number else ""


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return ""
    said = ""
    for value, sign in _ROMAN:
        said += sign * (number // value)
        number %= value
    return said


def _block(first: str, most: int) -> Callable[[int], str]:
    """Signs that follow one another in Unicode: ① …, ⑴ …, ⒈ …, ㈠ …, ㊀ … are such."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= most else ""


def _circled(number: int) -> str:
    if number <= 20:
        return _block("①", 20)(number)
    return _block("㉑", 15)(number - 20) if number <= 35 else _block("㊱", 15)(number - 35)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_chinese = _counted(_DIGITS, ("", "十", "百", "千"))
_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _block("⒈", 20),
    "decimalEnclosedParen": _block("⑴", 20),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "hex": lambda number: f"{number:X}",
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "koreanCounting": _chinese,
    "chineseLegalSimplified": _counted(_LEGAL, ("", "拾", "佰", "仟")),
    "ideographLegalTraditional": _counted(_LEGAL, ("", "拾", "佰", "仟")),
    "ideographDigital": _single,
    "japaneseDigitalTenThousand": _single,
    "taiwaneseDigital": _single,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": _block("㊀", 10),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
}
