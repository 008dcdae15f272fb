"""What the window itself says: names of buttons, headings, hints. Nothing of an evening.

Rule: a front end that draws holds no sentence of its own; it takes them here, so they can be translated.
"""

from __future__ import annotations

GAME = "Secure Base"
WINDOW_TITLE = "Evening"
"""Of the window: says nothing to whoever looks over a shoulder (MODEL 4.4)."""
SUBTITLE = "Two people, an evening, what you say next."

# --- title
START_FIRST = "Begin"
START_FIRST_NOTE = "A minute and a half, to see how it goes"
LIBRARY = "Choose an evening"
RESUME = "Go on"
RESUME_NOTE = "{title}, with {name}"
PROLOGUE_AGAIN = "The first minute again"
JOURNAL = "Journal"
SETTINGS = "Settings"
QUIT = "Close"

# --- library
LIBRARY_TITLE = "Evenings"
MINUTES = "{minutes} minutes"
NOTES = "About: {notes}"
GOALS = "To practise: {goals}"
WITH = "with {name}"
CANNOT = "This evening cannot be played."
EMPTY_SHELF = "No evenings were found."

# --- before an evening
BEFORE_TITLE = "Before you go in"
STYLE_PROMPT = "How is {name} leaning tonight?"
DEALT = "Let it be dealt"
DEALT_NOTE = "Told afterwards."
LENS_PROMPT = "And how are you leaning yourself?"
YOU_LEAN = "You, {words}"
GO_IN = "Go in"
NOTES_PROMPT = "This evening touches on: {notes}."
ANOTHER = "Another evening instead: {title}"

# --- play
WANT = "What you came for"
PROMPT = "How do you answer?"
PROMPT_OVER = "It is over."
READ_ON = "Read on"
YOU_SAID = "You said"
YOU_DID = "You did"
BET_PROMPT = "Guess: {name} feels"
BETS = {"hurt": "hurt", "crowded": "crowded", "alarmed": "alarmed", "fine": "fine"}
GUESSED = "You guess that {name} feels {bet}. How it was is told afterwards, and never counted."
INSIDE = "Inside, after that"
LOOK_BACK = "Look back on it"
SPEAKS = "{name}, {tell}"

PAUSE, SAID_SO_FAR, WHY, TAKE_BACK, HELP, MOVE, ENTER, BACK = (
    "pause",
    "so far",
    "why?",
    "take back",
    "help",
    "move",
    "choose",
    "back",
)

# --- pause, backlog, why
PAUSE_TITLE = "Paused"
PAUSE_NOTE = "Every answer is kept already. Nothing runs on without you."
PAUSE_NOTE_PRIVATE = "Nothing of this evening is kept. Nothing runs on without you."
GO_ON = "Go on"
LEAVE = "Leave for tonight"
TAKE_BACK_LONG = "Take the last answer back"
GIVE_AGAIN = "Give it again after all"
SKIP_PROLOGUE = "Skip this, to the evenings"
BACKLOG_TITLE = "So far"
NOTHING_YET = "Nothing has been said yet."
YOU = "You"
WHY_TITLE = "Why?"
WHY_NOT_YET = "After your first answer, this tells why it was taken as it was."
NUMBERS = "Show the numbers"
NO_NUMBERS = "Hide the numbers"

# --- ending and debrief
GOT = "What you got"
COST = "What it cost"
HOW_YOU_SPOKE = "How you spoke"
NEXT_TIME = "Next time"
DEBRIEF_TITLE = "One moment"
TRY_AGAIN = "Try again from here"
TRY_AGAIN_NOTE = "Back to just before that answer"
MORE = "A step further"
BOTH = "The two side by side"
BOTH_NOTE = "Where they parted, and how each went on"
PART = "{title} ({number} of {all})"
COULD_HAVE = "It could also have been: {other}"
NEXT_PART = "Next"
PART_BEFORE = "Before"
EVENINGS = "Other evenings"
TURN = "Turn {number}"
BET_LINE = "Turn {turn}: you guessed {bet}. It was {was}."
WERE = {
    "calm": "fine, or near it",
    "uneasy": "uneasy",
    "alarmed": "hurt, and alarmed",
    "crowded": "crowded",
    "flooded": "too much of everything",
}
SIT_THERE = "Sit down there"
SIT_THERE_NOTE = "The evening again, turn by turn; now and then you choose"
ACROSS = "The other you"
OF_TURNS = "{title} of {all}"
WITHOUT_CHOOSING = "See what was done"
YOU_CHOSE = "You chose: {words}"
GET_UP = "get up"
GET_UP_LONG = "Get up"
WAY_OUT = "The way out: {exit}"
EVIDENCE = "Evidence {grade}. {source}."

# --- settings
SETTINGS_TITLE = "Settings"
ON, OFF = "on", "off"
TEXT_SIZE = "Size of the words"
TYPEFACE = "Typeface"
TYPEFACES = {"atkinson": "Atkinson Hyperlegible", "lexend": "Lexend"}
THEME = "Colours"
THEMES = {"evening": "Evening", "light": "Light", "high_contrast": "High contrast"}
MOTION = "Motion"
MOTIONS = {True: "calm", False: "none"}
BETTING = "Guess before you answer"
SEE_INSIDE = "See inside, after each answer"
SOUND = "Sound"
SOUND_ABSENT = "none yet"
KEEP = "Keep my evenings on this computer"
FULL_SCREEN = "Full screen"
DELETE = "Delete everything that was kept"
DELETE_NOTE = (
    "Every evening that was kept goes, with its backup, the settings and the log. "
    "Scenarios that somebody wrote stay."
)
DELETE_NOT = "Leave it all"
DELETE_SURE = "Yes, delete everything"
DELETED = "Everything that was kept is deleted."

# --- the question about keeping
KEEP_TITLE = "One question"
KEEP_QUESTION = (
    "Shall your evenings be kept on this computer, so that you can go on another day? Only which answers "
    "were given is kept, as short codes, never your name; and a note, if you write one. You can delete it "
    "all in one step."
)
KEEP_YES = "Keep them"
KEEP_NO = "Keep nothing"

# --- help
HELP_TITLE = "Help"
HELP_LINES = (
    ("Tab, arrows", "move between things"),
    ("Enter, Space", "choose or press"),
    ("1 to 9", "give that answer"),
    ("Mouse", "point and click; the wheel scrolls"),
    ("Page Up, Page Down", "scroll"),
    ("Ctrl +, Ctrl -", "larger or smaller words"),
    ("Z", "take back the last answer"),
    ("W", "why it was taken like that"),
    ("L", "what was said so far"),
    ("P", "pause"),
    ("N, V", "looking back: the next part, the one before"),
    ("T", "looking back: try again from there"),
    ("Esc", "back"),
    ("F11", "full screen"),
    ("F12 or Shift+Esc", "close at once, from anywhere"),
)
HELP_PREVIEW_TITLE = "While you look at an evening that you write"
HELP_PREVIEW_LINES = (
    ("B", "stand at another beat, or with the partner leaning or feeling otherwise"),
    ("I", "see inside the partner, or not"),
    ("Left, right", "on the bar: the one before, the next"),
    ("Esc", "leave the preview"),
)
HELP_NOTE = "No answer is timed. Nothing is graded. This is for learning and for play; it is not therapy."

# --- the stop
STOP_HELP = "Where there is help"
STOP_LIBRARY = "Other evenings"
STOP_QUIT = "Close the game"

# --- notices
GOT_IT = "All right"
NO_ART = "Some pictures could not be drawn; the words are all there."
STOPPED_ELSEWHERE = "This play was stopped in another window, and stays stopped."


def prologue_hints() -> tuple[tuple[str, str], ...]:
    """Return what the prologue says beside each step: what to look at, and what to do."""
    return (
        (
            "First, the face.",
            "Then the words, then what the hands do. When you are ready, answer: click, or press a number.",
        ),
        (
            "That landed somewhere.",
            "The small sign beside the name says what anyone could see. It has changed, or it has not.",
        ),
        (
            "Nothing is timed, and nothing is lost.",
            "Z takes an answer back. W tells why it was taken like that.",
        ),
        ("That is all there is to it.", "People answer from where they are. So do you."),
    )


PROLOGUE_END = "That was a minute and a half. The evenings are longer, and go further."
PROLOGUE_ON = "To the evenings"
