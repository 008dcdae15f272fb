"""A script: a play that a writer keeps beside a scenario. `check` plays it again and tells what has changed.

A script lies in a folder `scripts` beside its scenario. Its steps are tried in the order they are written:
`says` gives an answer, and the others say what must be so by then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from game.content.findings import Finding, found, tell
from game.content.fit import fit
from game.content.folders import file_of, files_in
from game.content.problem import Hint, Problem, did_you_mean
from game.content.shapes import FormatOne, Id, Shape, Text
from game.content.source import Source, read
from game.content.tree import Fields, Items, Word
from game.content.written import as_value, cleaned
from game.core.encounter import Encounter, NotOffered, Turn, begin, choose, offers
from game.core.events import Said
from game.core.partner import Stance, Style
from game.core.scenario import Scenario
from game.core.scoring import Dimension, Level, profile

FOLDER = "scripts"
STOPPED = "safety"
"""What `ends` says of an evening that was stopped for safety."""
BEFORE_A_DIFFERENCE = 24
"""Characters quoted before the first that differs."""


class ProfileShape(Shape):
    """How the player had spoken by then."""

    called = "`profile`"
    self_regulation: Level | None = Field(None, description="Kept calm, or came back to it.")
    need: Level | None = Field(None, description="Said what you wanted.")
    responsiveness: Level | None = Field(None, description="Answered what the other felt.")
    attunement: Level | None = Field(None, description="Met the moment.")
    autonomy: Level | None = Field(None, description="Left the other a choice.")
    accountability: Level | None = Field(None, description="Owned your part.")
    connection: Level | None = Field(None, description="Kept hold of the two of you.")
    honesty: Level | None = Field(None, description="Said what was true for you.")


class StepShape(Shape):
    """One step: an answer, or something that must be so by now."""

    called = "a step"
    sees: Text | None = Field(
        None, description="A line that the partner has just said, or the scene, word for word."
    )
    says: Id | None = Field(None, description="The id of the answer that is given.")
    stance: Stance | None = Field(None, description="The partner's stance by now.")
    ends: Id | None = Field(None, description=f"The id of the ending; `{STOPPED}` where the fiction stops.")
    profile: ProfileShape | None = Field(None, description="Levels of the debrief, as far as they matter.")


class ScriptShape(Shape):
    """One play of one scenario."""

    called = "a script"
    format: FormatOne = Field(description="The version of this language.", examples=["1"])
    scenario: Id = Field(description="The id of the scenario that is played.", examples=["sunday_afternoon"])
    style: Style = Field(description="How the partner leans in this play.", examples=["anxious"])
    lens: Style | None = Field(None, description="How the player leans, if that was chosen.")
    script: list[StepShape] = Field(
        min_length=1, description="The steps, in order.", examples=["[{says: own_it}, {stance: settling}]"]
    )


class Script(NamedTuple):
    """A script that was read, and the file of its scenario, if there is one."""

    shape: ScriptShape | None
    scenario: Path | None
    problems: list[Problem]


def is_script(source: Source) -> bool:
    """Return whether a file is a script: by its folder, or by what is in it."""
    if Path(source.path).resolve().parent.name == FOLDER:
        return True
    return source.root is not None and "script" in source.root.fields and "beats" not in source.root.fields


def scripts_of(scenario: Path) -> list[Path]:
    """Return the scripts beside this scenario that play it, and any that cannot be read."""
    return [path for path in files_in(scenario.parent / FOLDER) if _plays(path) in (scenario.stem, None)]


def _plays(path: Path) -> str | None:
    """Return the id of the scenario that a script names; none if it cannot be told."""
    root = read(path).root
    named = root.fields.get("scenario") if root else None
    return named.value.text if named and isinstance(named.value, Word) else None


def read_script(source: Source, scenarios: Path | None = None) -> Script:
    """Return the script; its scenario is looked for one folder up, then in the folder given."""
    if source.root is None:
        return Script(None, None, source.problems)
    shape, misfits = fit(source.path, source.root, ScriptShape)
    if shape is None:
        return Script(None, None, source.problems + misfits)
    path = Path(source.path)
    own = path.absolute().parent
    folders = [own.parent if own.name == FOLDER else own, *([scenarios] if scenarios else [])]
    file = file_of(shape.scenario, folders)
    known = [other.stem for folder in folders for other in files_in(folder)]
    missing = found(["scenario"], "P01", name=shape.scenario, hint=did_you_mean(shape.scenario, known))
    astray = [] if file else tell(source.path, source.root, [missing])
    return Script(shape, file, source.problems + astray)


def answers_in(shape: ScriptShape) -> list[str]:
    """Return the answers that a script gives, in order."""
    return [step.says for step in shape.script if step.says is not None]


def play_again(source: Source, shape: ScriptShape, scenario: Scenario) -> list[Problem]:
    """Return every place where the play is no longer as the script says."""
    assert source.root  # noqa: S101 - it has a shape
    return tell(source.path, source.root, _differences(source.root, shape, scenario))


def _differences(root: Fields, shape: ScriptShape, scenario: Scenario) -> Iterator[Finding]:
    now = begin(scenario, shape.style, lens=shape.lens).encounter
    for place, key in _steps(root):
        wanted = getattr(shape.script[place], key)
        loc = ("script", place, key)
        if key != "says":
            yield from _looked_at(key, loc, wanted, now)
            continue
        try:
            now = choose(now, wanted).encounter
        except NotOffered:
            yield found(loc, "P02", name=wanted, hint=_what_could_be_said(wanted, now))
            return  # whatever comes after belongs to another play


def _steps(root: Fields) -> Iterator[tuple[int, str]]:
    """Yield every key of every step, in the order of the file."""
    steps = root.fields["script"].value
    for place, step in enumerate(steps.items if isinstance(steps, Items) else ()):
        if isinstance(step, Fields):
            yield from ((place, key) for key in step.fields)


def _looked_at(key: str, loc: tuple[str | int, ...], wanted: object, now: Encounter) -> Iterator[Finding]:
    match key, wanted:
        case "sees", str(line):
            yield from _seen(loc, line, now)
        case "stance", Stance() if wanted is not now.partner.stance:
            yield found(loc, "P04", name=str(wanted), came=now.partner.stance.value)
        case "ends", str(ending) if ending != _ending(now):
            came = f"it ends in '{_ending(now)}'" if now.is_over else "it is not over"
            yield found(loc, "P05", name=ending, came=Hint(came))
        case "profile", ProfileShape():
            yield from _profile(loc, wanted, now)


def _seen(loc: tuple[str | int, ...], line: str, now: Encounter) -> Iterator[Finding]:
    shown = [cleaned(one.text) for one in now.lines]
    wanted = cleaned(line)
    if wanted in [*shown, cleaned(now.here.scene)]:
        return
    nearest = get_close_matches(wanted, shown, n=1, cutoff=0) or ["(nothing)"]
    expected, came = _from_the_difference(wanted, nearest[0])
    yield found(loc, "P03", expected=expected, came=came)


def _from_the_difference(wanted: str, came: str) -> tuple[str, str]:
    """Return both texts from a little before the place where they part."""
    same = next((at for at, (a, b) in enumerate(zip(wanted, came, strict=False)) if a != b), 0)
    since = wanted.rfind(" ", 0, max(0, same - BEFORE_A_DIFFERENCE)) + 1
    dots = "..." if since else ""
    return dots + wanted[since:], dots + came[since:]


def _ending(now: Encounter) -> str:
    return STOPPED if now.stopped else now.ending or ""


def _profile(loc: tuple[str | int, ...], wanted: ProfileShape, now: Encounter) -> Iterator[Finding]:
    levels = _levels(now)
    for name in wanted.model_fields_set:
        level, came = getattr(wanted, name), levels[name]
        if level is not came:
            yield found((*loc, name), "P06", name=name.replace("_", " "), level=str(level), came=str(came))


def _levels(now: Encounter) -> dict[str, Level]:
    standing = profile(now.scenario, now.exchanges)
    return {dimension.value: standing[dimension].level for dimension in Dimension}


def _what_could_be_said(name: str, now: Encounter) -> Hint:
    known = [response.id for response in offers(now)]
    return did_you_mean(name, known) if known else Hint("the evening is over by then")


# --- writing one down


def script_text(turns: Sequence[Turn]) -> str:
    """Return the script of this play, from what `begin` returned to the last `choose`."""
    first, last = turns[0].encounter, turns[-1].encounter
    lines = [
        "# A play, written down. `check` plays it again and tells where the evening has changed since.",
        "format: 1",
        f"scenario: {first.scenario.id}",
        f"style: {first.partner.style.value}",
        *([f"lens: {first.lens.value}"] if first.lens and first.lens is not first.scenario.lens else []),
        "script:",
        *(line for turn in turns for line in _step_lines(turn)),
    ]
    if last.is_over:
        lines.append(f"- ends: {_ending(last)}")
    told = {name: level.value for name, level in _levels(last).items() if level is not Level.LITTLE}
    if told and not last.stopped:
        lines.append(f"- profile: {{{', '.join(f'{name}: {level}' for name, level in told.items())}}}")
    return "\n".join(lines) + "\n"


def _step_lines(turn: Turn) -> Iterator[str]:
    now = turn.encounter
    for event in turn.events:
        if isinstance(event, Said):
            yield f"- says: {event.response.id}"
            if not now.stopped:
                yield f"- stance: {now.partner.stance.value}"
    if not now.stopped:
        yield from (f"- sees: {as_value(cleaned(line.text), 2)}" for line in now.lines)
