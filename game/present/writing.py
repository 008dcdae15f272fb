"""What the game says to whoever writes: the door on the title, the desk, and the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the title takes a word from here, and must not wait for the rest
    from game.present.world import Problem, Reading

# --- the desk
WRITE = "Write"
WRITE_TITLE = "Write an evening"
FOLDER = "Your evenings are files in this folder:"
DROP = "To bring in one from somewhere else, drop its file on this window."
NEW = "Begin a new one"
NO_PAPERS = "There are none of yours yet."
PREVIEW = "Look at it while you write"
PREVIEW_NOTE = "Whenever the file is saved, this window shows it"
CHECK = "Check it"
OPEN = "Open it in your editor"
OPENED = "If this computer has an editor for such files, it opens now. The file is {path}"
NO_EDITOR = "Nothing was found here that opens such files. Any editor for plain text will do: {path}"

# --- a new one
NEW_TITLE = "A new evening"
NEW_NOTE = (
    "It begins as a small evening that is whole, with a comment wherever a choice is yours. "
    "Everything in it can be changed, these two as well."
)
ASK_TITLE = "What is it called?"
ASK_WHO = "Who is it with? A name."
USUAL_TITLE, USUAL_WHO = "The second cup", "Noor"
"""What is taken where a blank stays blank."""
WRITE_IT = "Write the file"
WRITTEN = "Written: {path}"
NOT_WRITTEN = "It could not be written: {why}."

# --- the check
CHECK_TITLE = "What there is to mend"
NOTHING_TO_MEND = "Nothing. It can be played as it is."
ONLY_REMARKS = "It can be played as it is. These are worth a look:"
CANNOT_BE_PLAYED = "It cannot be played like this:"

# --- the preview
BEAT, LEANS, FEELS = "Beat: {beat}", "Leans: {style}", "Feels: {word}"
INSIDE = "See inside"
INSIDE_NOW = "Inside, now"
LEAVE = "Leave"
STANDING_TITLE = "Where to stand"
BEAT_PROMPT, STYLE_PROMPT, FEELS_PROMPT = "At which beat?", "Leaning how?", "Feeling how?"
START_OVER = "Start over, as the file starts"
STOPS_HERE = "Here the evening stops, and whoever plays sees the calm page instead of an answer."
BEAT_GONE = "The beat {lost} is no longer in the file. This is {beat}, the nearest before it."
FILE_GONE = "The file is gone. What you see is how it was last."
FILE_BACK = "The file is back."

# --- what was dropped on the window
NOT_A_SCENARIO = "{file} is no evening: an evening is one file whose name ends in .yaml."
ABOUT_PEOPLE = "{file} is about two people. Drop the evening they are in, and they come along."
ABOUT_WORDS = (
    "{file} tells an evening in another language. Put it into your folder yourself, beside that evening."
)
HAS_A_PROBLEM = "{file} was not taken in. Line {line}: {text}"
IS_HERE = "{file} is here already, just as it is."
TAKEN_IN = "{title} is now among your evenings, as {file}."
KEPT_BOTH = "There is another {file} already, and it stays. This one is now {new}."
NAME_IS_TAKEN = "There is another {file} already. Give this one another id, and drop it again."
OTHER_PEOPLE = (
    "{file} was not taken in: people/{couple}.yaml in your folder is another one. Rename one of the two."
)


def problem_line(problem: Problem) -> tuple[str, str]:
    """Return where a problem is, with its code, and what it says."""
    return f"{problem.line}:{problem.column} {problem.code}", sentence(problem.text)


def sentence(text: str) -> str:
    """Return the words with the sign of an end behind them, if they have none."""
    return text if text.endswith((".", "?", "!", "`")) else f"{text}."


def verdict(reading: Reading) -> str:
    """Return what the problems of a file come to, in a sentence."""
    if reading.scenario is None:
        return CANNOT_BE_PLAYED
    return ONLY_REMARKS if reading.problems else NOTHING_TO_MEND


def how_many(problems: tuple[Problem, ...]) -> str:
    """Return how much there is to mend, in two words; nothing where there is nothing."""
    errors = sum(problem.is_error for problem in problems)
    if errors:
        return f"{errors} to mend"
    return f"{len(problems)} to look at" if problems else ""
