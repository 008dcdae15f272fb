"""Time and place in words."""

from __future__ import annotations

NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
TENS = {
    15: "fifteen",
    20: "twenty",
    25: "twenty-five",
    30: "thirty",
    40: "forty",
    45: "forty-five",
    50: "fifty",
}
TIMES_OF_DAY = ("morning", "noon", "afternoon", "evening", "night", "day", "winter")


def later(minutes: float) -> str:
    """Return the time that passed as a sentence; nothing for no time."""
    whole = round(minutes)
    if whole < 1:
        return ""
    hours, odd = divmod(whole, 60)
    if not hours:
        return "A minute later." if odd == 1 else f"{_count(odd)} minutes later.".capitalize()
    if hours >= 24:
        return "The next day." if hours < 36 else "Two days later."
    if odd >= 15:
        half = "An hour and a half" if hours == 1 else f"{_count(hours)} and a half hours"
        return f"{half} later.".capitalize() if odd < 45 else _hours(hours + 1)
    return _hours(hours)


def place_in_words(place: str) -> str:
    """Return the room's name as it is shown: `workshop_afternoon` is "Workshop, afternoon"."""
    words = place.split("_")
    if len(words) > 1 and words[-1] in TIMES_OF_DAY:
        return f"{' '.join(words[:-1])}, {words[-1]}".capitalize()
    return " ".join(words).capitalize()


def _hours(hours: int) -> str:
    return "An hour later." if hours == 1 else f"{_count(hours)} hours later.".capitalize()


def _count(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else TENS.get(number, str(number))
