"""An old play of an evening that was edited since: what is otherwise now, in plain words.

Rule: the words tell what anybody could have seen, never a feeling or a style; the evening may go on.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.encounter import MODEL_VERSION
from game.core.retelling import Change, Changed, Retold
from game.present.backlog import Passage, Who, backlog
from game.present.speech import Spoken

EVENING_EDITED = "This evening was edited since you played it."
MODEL_MOVED = "How people react here was revised since you played this evening."
ALL_TOLD = "All of it can still be told as you played it."
TOLD_TO = "It can be told up to your answer {answers}."
NOT_TOLD = "It cannot be told again from its beginning."
STAYS = "What was kept of it stays as it is, whatever you do here."
GO_ON = "Go on from there, as a new play"
GO_ON_AT_START = "Begin it anew, as a new play"
LOOK_BACK = "Look back on it in today's words"
LOOK = "Look at what can be told"
LEAVE = "Leave it"
GONE = (
    "The evening of this play is no longer here. What was kept of the play stays, and it can go on "
    "when the evening is back."
)
BROKEN = (
    "The evening of this play cannot be played as it is written now. What was kept of the play stays, and it "
    "can go on when the evening is mended."
)
NOT_UNDERSTOOD = (
    "This play was kept by another Secure Base, which knew things that this one does not. It stays as it is."
)

SENTENCES: dict[Changed, str] = {
    Changed.TITLE: "It has another title now: {now}.",
    Changed.WHO: "Whoever you are with was given another name or other pronouns: it is {now} now.",
    Changed.WANT: "What you came for is worded differently now.",
    Changed.FIRST_SCENE: "Its first scene was rewritten.",
    Changed.FIRST_LINE: "Their first words were reworded.",
    Changed.FIRST_MOOD: "They come to it in another mood now, though it shows in nothing they did.",
    Changed.UNSURE_WORDS: "An earlier Secure Base kept this play, so nobody can tell which words were "
    "changed since.",
    Changed.UNSURE_FEELINGS: "An earlier Secure Base kept this play, so what they felt may be weighed "
    "otherwise now.",
    Changed.ANSWER_REWORDED: "Your answer {turn} is worded differently now.",
    Changed.ANSWER_WEIGHED: "What your answer {turn} does is weighed differently now.",
    Changed.REPLY_REWORDED: "What they said at once to your answer {turn} was reworded.",
    Changed.SCENE_REWORDED: "The scene after your answer {turn} was rewritten.",
    Changed.LINE_REWORDED: "What they said after your answer {turn} was reworded.",
    Changed.ENDING_REWORDED: "The ending you came to was reworded.",
    Changed.FEELINGS: "From your answer {turn} on they would feel a little differently now, "
    "though it shows in nothing they did.",
    Changed.BEGINS_ELSEWHERE: "It begins at another moment now.",
    Changed.MEETS_OTHERWISE: "They meet you differently from the first moment now.",
    Changed.NOT_PLAYED: "It is no longer played: it opens on a page about where there is help.",
    Changed.ANSWER_GONE: "Your answer {turn} is no longer among the answers there.",
    Changed.NOT_ON_OFFER: "Your answer {turn} would not be on offer there now.",
    Changed.REACTS_OTHERWISE: "They would take your answer {turn} differently now.",
    Changed.LEADS_ELSEWHERE: "Your answer {turn} leads somewhere else now.",
    Changed.BEAT_GONE: "The moment your answer {turn} led to is no longer in the evening.",
    Changed.ENDS_SOONER: "The evening would end with your answer {turn} now.",
    Changed.GOES_ON: "The evening ended with your answer {turn}; now it would go on.",
    Changed.ENDS_OTHERWISE: "After your answer {turn} the evening would end differently now.",
    Changed.ENDING_GONE: "The ending you came to is no longer in the evening.",
    Changed.STOPS: "Your answer {turn} would stop the evening now.",
    Changed.NO_LONGER_STOPS: "The evening stopped at your answer {turn}. Now it would not; your play "
    "stays stopped.",
}


class EditedPage(NamedTuple):
    """What is shown when an old play is opened that cannot simply go on."""

    title: str
    headline: str
    reach: str
    """How far it can be told."""
    changes: tuple[str, ...]
    stays: str
    can_look: bool
    can_look_back: bool
    """It was played to an end, and can still be told to there."""
    go_on: str
    """The words for going on as a new play; empty where nobody may."""


def edited_page(retold: Retold) -> EditedPage:
    """Return the page for a play that would be told otherwise now."""
    return EditedPage(
        retold.now.scenario.title,
        _headline(retold),
        _reach(retold),
        tuple(sentence(change) for change in retold.changes),
        STAYS,
        can_look=not retold.turns[0].encounter.stopped,
        can_look_back=retold.is_whole and retold.now.ending is not None and not retold.record.was_stopped,
        go_on=(GO_ON if retold.answers else GO_ON_AT_START) if retold.can_go_on else "",
    )


def sentence(change: Change) -> str:
    """Return one thing that is otherwise now, as a sentence."""
    return SENTENCES[change.what].format(turn=change.turn, **dict(change.args))


def told_again(retold: Retold) -> tuple[Passage, ...]:
    """Return what can be told of a play, in today's words, each turn followed by what changed in it."""
    told = list(backlog(retold.now))
    for change in reversed(retold.changes):
        note = Passage(change.turn, Who.NOBODY, (Spoken(f"[{sentence(change)}]", done=False),))
        at = next((at for at, passage in enumerate(told) if passage.turn > change.turn), len(told))
        told.insert(at, note)
    return tuple(told)


def _headline(retold: Retold) -> str:
    edited = retold.record.digest != retold.now.scenario.digest
    moved = retold.record.model != MODEL_VERSION
    told = [words for words, so in ((EVENING_EDITED, edited), (MODEL_MOVED, moved)) if so]
    return " ".join(told) or MODEL_MOVED


def _reach(retold: Retold) -> str:
    if retold.is_whole:
        return ALL_TOLD
    return TOLD_TO.format(answers=retold.answers) if retold.answers else NOT_TOLD
