"""What the player has set, and their answer on the first run, in one small file.

Keys and values belong to whoever sets them; unknown keys stay. No key yet: no answer yet.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from game.saves.files import replace_file
from game.saves.notice import Notice, NotKept, Why, why

log = logging.getLogger(__name__)

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set, and what the player has to be told about it."""

    values: Mapping[str, Value] = field(default_factory=dict)
    notice: Notice | None = None


def read_settings(file: Path) -> Settings:
    """Return what is set; a damaged file is renamed `settings.json.damaged-1` (-2, -3 ...)."""
    try:
        return Settings(_values(file.read_bytes()))
    except FileNotFoundError:
        return Settings()
    except OSError:
        reason = Why.SETTINGS_UNREAD
    except (ValueError, RecursionError):
        reason = _set_aside(file)
    log.warning("settings: %s", reason.value)
    return Settings(notice=Notice(reason))


def write_settings(file: Path, values: Mapping[str, Value]) -> None:
    """Keep these values in place of what was set; they are on disk when this returns.

    Raises:
        NotKept: the file cannot be written; what was set before stands.
    """
    contents = json.dumps(dict(values), indent=2, sort_keys=True, ensure_ascii=False)
    try:
        replace_file(file, contents.encode() + b"\n")
    except OSError as error:
        raise NotKept(why(error)) from error


def _values(contents: bytes) -> dict[str, Value]:
    # Some editors put a mark before the text when a person saves it there.
    values = json.loads(contents.decode("utf-8-sig"))
    if not isinstance(values, dict):
        raise ValueError("not a table of settings")
    if not all(value is None or isinstance(value, (str, int, float)) for value in values.values()):
        raise ValueError("a setting is not a single value")
    return values


def _set_aside(file: Path) -> Why:
    names = (file.with_name(f"{file.name}.damaged-{number}") for number in count(1))
    with suppress(OSError):
        file.rename(next(name for name in names if not name.exists()))
        return Why.SETTINGS_SET_ASIDE
    return Why.SETTINGS_UNREAD
