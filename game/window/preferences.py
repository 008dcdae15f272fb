"""What the player has set, as the window understands it; unknown keys stay where they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

Value = str | int | float | bool | None

TEXT_SIZES = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every setting of the window, with its value before anybody set it."""

    text: int = 100
    """Size of words, in per cent."""
    face: str = "atkinson"
    theme: str = "evening"
    motion: bool = True
    bets: bool = True
    """Offer a guess before an answer."""
    inside: bool = False
    """Show how it was inside after each answer."""
    full_screen: bool = False
    seen_prologue: bool = False
    suggest: bool = True
    """Suggest what could be practised next."""


CHOICES: dict[str, tuple[str | int | bool, ...]] = {
    "text": TEXT_SIZES,
    "face": ("atkinson", "lexend"),
    "theme": ("evening", "light", "high_contrast"),
}
"""What may be set, where it is not simply on or off."""


def read(values: Mapping[str, Value]) -> Preferences:
    """Return what is set; whatever makes no sense is as it was at first."""
    fitting: dict[str, Any] = {name: values[name] for name in _names() if _fits(name, values.get(name))}
    return replace(Preferences(), **fitting)


def written(preferences: Preferences, values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values with these preferences among them."""
    return {**values, **{name: getattr(preferences, name) for name in _names()}}


def following(key: str, value: object, step: int) -> str | int | bool:
    """Return the choice so many steps after this one; it stops at either end."""
    choices = CHOICES.get(key, (False, True))
    index = choices.index(value) if value in choices else 0
    return choices[max(0, min(len(choices) - 1, index + step))]


def changed(preferences: Preferences, key: str, value: Any) -> Preferences:
    """Return the preferences with this set; what does not fit changes nothing."""
    return replace(preferences, **{key: value}) if key in _names() and _fits(key, value) else preferences


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Preferences))


def _fits(name: str, value: object) -> bool:
    if name in CHOICES:
        return value in CHOICES[name] and not isinstance(value, bool)
    return isinstance(value, bool)
