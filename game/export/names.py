"""An evening without the partner's name.

The name is taken out of the scenario and the play is played again in it, so that no format can let it slip:
there is no other place that a name could come from. The player's own name is never asked for.

Rule: the stand-in takes the place of a name in any sentence ("Thanks, P", "P's heart"). Pronouns stay, and
so do names of other people in the story, which nothing marks as names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from game.core.scenario import Beat, ByStance, Ending, Line, Paragraph, Response, Scenario, Unasked

STAND_IN = "P"
STAND_IN_NOTE = f"{STAND_IN} stands for the other person."

Words = Callable[[str], str]


def nameless(scenario: Scenario) -> Scenario:
    """Return the same evening with the partner's name replaced wherever a writer wrote it; ids stay."""
    couple = scenario.couple
    name = re.compile(rf"(?<!\w){re.escape(couple.partner.name)}(?!\w)")
    unnamed = replace(couple, id=STAND_IN.lower(), partner=replace(couple.partner, name=STAND_IN))
    return reworded(replace(scenario, couple=unnamed), lambda text: name.sub(STAND_IN, text))


def reworded(scenario: Scenario, words: Words) -> Scenario:
    """Return the evening with every sentence of its writer's put through `words`; it goes the same way."""
    couple, partner = scenario.couple, scenario.couple.partner
    return replace(
        scenario,
        title=words(scenario.title),
        summary=words(scenario.summary),
        want=words(scenario.want),
        about=words(scenario.about),
        goals=tuple(map(words, scenario.goals)),
        content_notes=tuple(map(words, scenario.content_notes)),
        couple=replace(
            couple,
            partner=replace(partner, voice=words(partner.voice)),
            history=words(couple.history),
            running_joke=words(couple.running_joke),
            letter=tuple(_paragraph(one, words) for one in couple.letter),
        ),
        beats=MappingProxyType({key: _beat(beat, words) for key, beat in scenario.beats.items()}),
        endings=MappingProxyType({key: _ending(ending, words) for key, ending in scenario.endings.items()}),
    )


def _paragraph(paragraph: Paragraph, words: Words) -> Paragraph:
    return replace(
        paragraph, texts=MappingProxyType({key: words(text) for key, text in paragraph.texts.items()})
    )


def _beat(beat: Beat, words: Words) -> Beat:
    return replace(
        beat,
        scene=words(beat.scene),
        says=_lines(beat.says, words),
        responses=tuple(_response(one, words) for one in beat.responses),
        silence=_response(beat.silence, words),
        breath=_response(beat.breath, words),
        unasked=tuple(Unasked(_line(one.line, words), one.when) for one in beat.unasked),
    )


def _response(response: Response, words: Words) -> Response:
    return replace(
        response,
        text=words(response.text),
        note=words(response.note),
        reply=_lines(response.reply, words) if response.reply else None,
    )


def _ending(ending: Ending, words: Words) -> Ending:
    return replace(
        ending,
        title=words(ending.title),
        got=words(ending.got),
        cost=words(ending.cost),
        scene=words(ending.scene),
        teaser=words(ending.teaser),
        says=_lines(ending.says, words) if ending.says else None,
    )


def _lines(lines: ByStance[Line], words: Words) -> ByStance[Line]:
    return lines.mapped(lambda line: _line(line, words))


def _line(line: Line, words: Words) -> Line:
    return replace(line, text=words(line.text))
