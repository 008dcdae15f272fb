"""Pictures of every screen: to look at, and for tests to measure. `python -m game.cli.pictures FOLDER`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pygame

from game.core.carried import first_meeting
from game.core.encounter import begin
from game.core.partner import Style
from game.core.retelling import Record, Retold, retell
from game.core.scenario import Scenario
from game.core.trace import Chosen, first_trace
from game.present.journal import beside
from game.present.season import Album, LastTime, Seen
from game.window import commands as ask
from game.window import journal as in_journal
from game.window import scenery
from game.window import writing as at_desk
from game.window.app import App
from game.window.preferences import Value
from game.window.stage import Stage, World

SIZES = ((960, 600), (1280, 720), (2560, 1440))
TEXTS = (100, 200)
ALBUM = Album(
    "Bo",
    (
        Seen("The ladder", ("A clear gutter", "")),
        Seen("The paint", ("", "One coat", "")),
        Seen("The lamp", ("Light in the hall", "")),
    ),
    (
        "I have put the ladder back where it lives, and I am writing this on the top of it, because there is "
        "nowhere else in this house to put a piece of paper down.",
        "You held it for an hour. I said nothing at the time. You said, “I did say it. I forgot,” as if that "
        "were a small thing to say, and I was on the third rung and I heard it.",
        "Then there was the paint. “The blue. I've wanted it since March.” I think about that coming home.",
        "It is nearly dry.",
    ),
)
"""A season, for its picture: it does not matter which."""
PARTS = 9
"""Of looking back, where a guess was made."""
NOTE = "I had the keys in my hand the whole time.\nI could have said that first. "
LATER = 1000.0
"""A moment at which every face has long come to rest."""


class Shot(NamedTuple):
    """One way of looking at the game."""

    size: tuple[int, int]
    text: int = 100
    theme: str = "evening"
    face: str = "atkinson"

    @property
    def name(self) -> str:
        """What its folder is called."""
        parts = [f"{self.size[0]}x{self.size[1]}", str(self.text)]
        return "-".join(
            parts + [part for part in (self.theme, self.face) if part not in ("evening", "atkinson")]
        )


SHOTS = (
    *(Shot(size, text) for size in SIZES for text in TEXTS),
    *(
        Shot(size, text, theme)
        for theme in ("light", "high_contrast")
        for size in SIZES[:2]
        for text in TEXTS
    ),
    Shot((1280, 720), 100, face="lexend"),
    Shot((2560, 1080)),
    Shot((1024, 768), 150),
)


def app_for(shot: Shot, open_world: Callable[[], World]) -> App:
    """Return the game as this shot sees it; the display is set to the size."""
    scenery.forget()
    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(shot.size)
    values: dict[str, Value] = {"text": shot.text, "theme": shot.theme, "face": shot.face}
    return App(Stage(open_world, values), surface)


def moments(app: App) -> Iterator[str]:
    """Lead the game through every screen and return the name of each as it is drawn."""
    stage = app.stage
    for name in _moments(app, stage):
        app.hands.stale = True
        app.draw(LATER)
        app.draw(2 * LATER)
        yield name


def take(folder: Path, open_world: Callable[[], World], shots: tuple[Shot, ...] = SHOTS) -> list[Path]:
    """Take every picture into this folder; return the files."""
    files = []
    for shot in shots:
        place = folder / shot.name
        place.mkdir(parents=True, exist_ok=True)
        app = app_for(shot, open_world)
        for name in moments(app):
            files.append(place / f"{name}.png")
            pygame.image.save(app.surface, files[-1])
    return files


def _moments(app: App, stage: Stage) -> Iterator[str]:
    stage.notice = ""
    yield "01-title"
    stage.wake()
    yield from _prologue(app, stage)
    stage.obey(ask.Set("seen_prologue", value=True))
    stage.stack = ["title"]
    yield "05-title-later"
    app.obey(ask.GoTo("library"))
    yield "06-library"
    evenings = [one.key for one in stage.evenings if not one.trouble]
    for number, key in enumerate(evenings[:2]):
        yield from _evening(app, stage, key, 10 + number * 20)
    yield from _pulled(app, stage, evenings)
    yield from _season(app, stage, evenings[0])
    yield from _around(app, stage, evenings[0])
    yield from _writing(app, stage)
    yield from _over_time(app)
    yield from _journal(app, stage, evenings[0])


def _prologue(app: App, stage: Stage) -> Iterator[str]:
    app.obey(ask.Prologue())
    yield "02-prologue"
    _answer(stage, 0)
    yield "03-prologue-reply"
    _to_the_end(stage, 0)
    yield "04-prologue-end"
    stage.play, stage.stack = None, ["title"]


def _evening(app: App, stage: Stage, key: str, number: int) -> Iterator[str]:
    style = (Style.ANXIOUS, Style.FEARFUL)[number > 10]
    app.obey(ask.Pick(key))
    yield f"{number}-before"
    app.obey(ask.Lean(style))
    scenario = stage.scenario
    if scenario is None:
        return
    stage.start(scenario, style, 1, None)
    yield f"{number + 1}-play"
    app.obey(ask.Bet("hurt"))
    app.obey(ask.Set("inside", value=True))
    _answer(stage, -2)
    yield f"{number + 2}-reply-inside"
    app.obey(ask.Onward())
    yield f"{number + 3}-play-2"
    if number == 10:
        yield from _over_it(app, stage)
    app.obey(ask.Set("inside", value=False))
    _to_the_end(stage, 1)
    yield f"{number + 10}-ending"
    app.obey(ask.Show("debrief"))
    yield f"{number + 11}-debrief"
    app.obey(ask.Show("more"))
    for part in range(PARTS):
        app.obey(ask.Leaf(part))
        yield f"{number + 12}-more-{part + 1}"
    app.obey(ask.Leaf(1))
    app.draw(LATER)
    app.hands.offsets["more.body"] = 1 << 20
    yield f"{number + 13}-more-below"
    app.hands.offsets.clear()
    yield from _in_the_chair(app, stage, number + 14)
    app.obey(ask.GoTo("library"))


def _in_the_chair(app: App, stage: Stage, number: int) -> Iterator[str]:
    """Show the partner's chair: a choice, what was done, the last turn."""
    app.obey(ask.Show("chair"))
    turns = stage.play.chair.turns if stage.play and stage.play.chair else ()
    for at, sat in enumerate(turns):
        if sat.ways:
            app.obey(ask.Sit(at))
            yield f"{number}-chair"
            app.obey(ask.DoAs(0))
            yield f"{number}-chair-done"
            break
    app.obey(ask.Sit(len(turns) - 1))
    if turns and turns[-1].ways:
        app.obey(ask.DoAs(None))
    yield f"{number}-chair-last"


def _pulled(app: App, stage: Stage, keys: list[str]) -> Iterator[str]:
    """Show an evening in which the player's own pull is strong, and how a breath brings back what waited."""
    key = next((key for key in keys if key.endswith("the_unanswered_message")), keys[0])
    app.obey(ask.Pick(key))
    if stage.scenario is None:
        return
    app.obey(ask.LeanSelf(Style.FEARFUL))
    yield "50-before-lens"
    stage.start(stage.scenario, Style.FEARFUL, 3, Style.FEARFUL)
    yield "51-pull"
    for _ in range(3):
        if stage.play and not stage.play.page.held and not stage.play.sitting.now.is_over:
            _answer(stage, -1)
            app.obey(ask.Onward())
    yield "52-pull-strong"
    if stage.play and stage.play.page.held:
        app.obey(ask.Choose(next(one.id for one in reversed(stage.play.page.offers[:-1]))))
        app.obey(ask.Onward())
    yield "53-pull-eased"
    _to_the_end(stage, 0)
    yield "54-pull-ending"
    app.obey(ask.GoTo("library"))


def _season(app: App, stage: Stage, key: str) -> Iterator[str]:
    """Show an evening that goes on from another, its season, and the letter at the end of it."""
    app.obey(ask.Pick(key))
    if stage.scenario is None or stage.evening is None:
        return
    stage.evening = stage.evening._replace(number=2, of=3)
    stage.last = LastTime("a_play", "The ladder", "A clear gutter", first_meeting(Style.SECURE), None)
    yield "56-before-season"
    stage.album = ALBUM
    app.obey(ask.Show("season"))
    yield "57-season"
    app.obey(ask.Show("letter"))
    yield "58-letter"
    app.obey(ask.GoTo("library"))


def _over_it(app: App, stage: Stage) -> Iterator[str]:
    for at, screen in enumerate(("pause", "backlog", "why"), 14):
        app.obey(ask.Show(screen))
        yield f"{at}-{screen}"
        if screen == "why":
            app.obey(ask.Numbers())
            yield "17-why-numbers"
            app.obey(ask.Numbers())
        app.obey(ask.Back())
    stage.notice = "The folder for plays cannot be written to, so this play goes on unsaved."
    yield "18-notice"
    stage.notice = ""


def _around(app: App, stage: Stage, key: str) -> Iterator[str]:
    stage.play = None
    app.obey(ask.GoTo("title"))
    for number, screen in ((60, "settings"), (61, "delete"), (62, "help"), (63, "keeping")):
        app.obey(ask.Show(screen))
        yield f"{number}-{screen}"
        stage.stack = ["title"]
    app.obey(ask.Pick(key))
    if stage.scenario:
        stage.start(replace(stage.scenario, safety=True), None, 1, None)
        yield "64-stop"
        stage.retold = _old_play(stage.scenario)
        stage.stack = ["title", "edited"]
        yield "65-edited"
        stage.retold = None
    stage.play, stage.stack = None, ["title"]


def _old_play(scenario: Scenario) -> Retold:
    """Return a play of an evening with another title, another first scene, and an answer that went."""
    record = Record("edited", "0", Style.SECURE, dealt=True, seed=1, lens=None, choices=())
    opening = begin(scenario, Style.SECURE, 1).encounter
    was = replace(
        scenario, title="", want="", beats={**scenario.beats, opening.beat: replace(opening.here, scene="")}
    )
    first = first_trace(begin(was, Style.SECURE, 1).encounter).kept
    return retell(scenario, record._replace(first=first, choices=(Chosen(opening.beat, "gone", ""),)))


def _writing(app: App, stage: Stage) -> Iterator[str]:
    """Show the writer's desk with one evening on it, which is then broken and mended again."""
    stage.notice = ""
    app.obey(ask.AtDesk())
    yield "70-write"
    app.obey(ask.Show("new"))
    app.obey(ask.Fill("title", "The long way round to the kitchen"))
    yield "71-new"
    if stage.writing and not stage.writing.papers:
        app.obey(at_desk.NewPaper())
    yield "72-paper-notice"
    stage.notice = ""
    app.obey(ask.AtDesk())
    yield "73-write"
    if not stage.writing or not stage.writing.papers:
        return
    file = Path(stage.writing.papers[0].key)
    app.obey(at_desk.PickPaper(str(file)))
    app.obey(at_desk.CheckPaper())
    yield "74-check"
    app.obey(at_desk.Preview(str(file)))
    yield "75-preview"
    app.obey(ask.Show("standing"))
    yield "76-standing"
    app.obey(ask.Back())
    yield from _broken(app, stage, file)
    stage.play, stage.stack = None, ["title"]


def _journal(app: App, stage: Stage, key: str) -> Iterator[str]:
    """Show a journal with a play, two ways that parted from it, and a note that is being written."""
    scenario = stage.wake().shelf.take(key)
    stage.start(scenario, Style.ANXIOUS, 1, None)
    _to_the_end(stage, 1)
    for turn in (1, 2):
        stage.obey(ask.TryAgain(turn))
        _to_the_end(stage, 0)
    stage.start(scenario, Style.FEARFUL, 3, None)
    _answer(stage, 0)
    stage.notice = ""
    app.obey(ask.OpenJournal())
    yield "80-journal"
    if not stage.journal:
        return
    over = next(one for one in stage.journal.plays if beside(one, stage.journal.plays))
    app.obey(in_journal.Open(over.id))
    yield "81-played"
    app.obey(ask.Show("beside"))
    yield "82-beside"
    app.obey(ask.Back())
    app.obey(in_journal.NewNote())
    yield "83-note"
    app.obey(in_journal.Type(NOTE * 6))
    app.obey(in_journal.PutCaret(0))
    app.obey(in_journal.PutCaret(len(NOTE), select=True))
    yield "84-note-selected"
    app.obey(in_journal.Type(NOTE * 20))
    yield "85-note-long"
    app.obey(ask.Back())
    yield "86-played-noted"
    app.obey(ask.Show("erase"))
    yield "87-erase"
    stage.play, stage.stack = None, ["title"]


def _over_time(app: App) -> Iterator[str]:
    """Show how it goes, over the evenings that were played for these pictures, from top to bottom."""
    app.obey(ask.HowItGoes())
    yield "67-progress-reading"
    while app.stage.overtime and not app.stage.overtime.done:
        app.look(LATER)
    yield "67-progress"
    app.hands.offsets["progress.body"] = app.surface.get_height() // 2
    yield "68-progress-on"
    app.hands.offsets["progress.body"] = 1 << 20
    yield "68-progress-below"
    for part in (0, 8):
        app.obey(ask.Show("strand", part))
        yield f"69-strand-{part}"
        app.obey(ask.Back())


def _broken(app: App, stage: Stage, file: Path) -> Iterator[str]:
    text = file.read_text(encoding="utf-8")
    wrong = text.replace("\n    says:", "\n    sayz:").replace("\n    you:", "\n    yuo:")
    file.write_text(wrong, encoding="utf-8")
    app.look(LATER)
    yield "77-preview-broken"
    app.obey(ask.Show("check"))
    yield "78-check-broken"
    app.obey(at_desk.Preview(str(file)))
    yield "79-preview-never-played"
    file.write_text(text, encoding="utf-8")


def _answer(stage: Stage, which: int) -> None:
    if stage.play:
        offers = stage.play.page.offers
        stage.obey(ask.Choose(offers[which % len(offers)].id))


def _to_the_end(stage: Stage, which: int) -> None:
    while stage.play and not stage.play.sitting.now.is_over:
        stage.obey(ask.Onward())
        _answer(stage, which)
    stage.obey(ask.Onward())
