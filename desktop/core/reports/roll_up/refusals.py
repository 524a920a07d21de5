"""Why a source was not taken, in words for who rolls up: it is another office that has to mend its file."""

from __future__ import annotations

import msgspec

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.labels import ErrorText, Language
from desktop.core.labels.table import TABLE


def told(error: DuibiaoError, language: Language) -> ErrorText:
    """Return a refusal in words: what happened, what stays safe, what to ask for."""
    text = labels.error_text(error, language)
    key = f"rolled.todo.{error.key}"
    return msgspec.structs.replace(text, todo=labels.text(key, language)) if key in TABLE else text
