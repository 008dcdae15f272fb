"""The whole evening as a page to print and to write on: every beat, line and answer, in order."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.core.scenario import Beat, ByStance, Line, Response, Scenario

STYLE = """body{font:15px/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#2c2a28}
h2{margin:2rem 0 .3rem;border-top:1px solid #8b857c;padding-top:1rem;break-after:avoid}
.answer{margin:.9rem 0 .2rem;break-inside:avoid}.key{color:#6b655c;font-size:.85em}
ul{margin:.2rem 0 .2rem 1.2rem;padding:0;list-style:none}p{margin:.4rem 0}
@media print{body{margin:0;font-size:11pt}}"""


def as_script(scenario: Scenario) -> str:
    """Return the script as one self-contained page."""
    parts = [
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(scenario.title)}</title>',
        f"<style>{STYLE}</style><h1>{escape(scenario.title)}</h1>",
        f"<p>{escape(scenario.summary)}</p><p><b>What you came for:</b> {escape(scenario.want)}</p>",
    ]
    for beat in scenario.beats.values():
        parts += _beat(beat)
    for ending in scenario.endings.values():
        parts.append(f"<h2>{escape(ending.title)} <span class=key>{ending.id}</span></h2>")
        parts.append(f"<p>{escape(ending.scene)}</p>")
        parts += _lines(ending.says)
        parts.append(f"<p><b>Got:</b> {escape(ending.got)}</p><p><b>Cost:</b> {escape(ending.cost)}</p>")
    return "\n".join(parts) + "\n</html>\n"


def _beat(beat: Beat) -> Iterator[str]:
    yield f"<h2>{beat.id.replace('_', ' ')} <span class=key>{beat.id}</span></h2><p>{escape(beat.scene)}</p>"
    yield from _lines(beat.says)
    for unasked in beat.unasked:
        yield f"<p><span class=key>unasked</span> {escape(unasked.line.text)}</p>"
    for said in (*beat.responses, beat.silence):
        yield from _answer(said)


def _answer(said: Response) -> Iterator[str]:
    acts = " + ".join(act.value for act in said.speech.acts)
    yield f"<p class=answer><b>{escape(said.text)}</b> <span class=key>{said.id}: {acts}</span></p>"
    yield from _lines(said.reply)
    if said.go is not None:
        ways = "; ".join(f"{key}: {target}" for key, target in said.go.keys.items())
        yield f"<p class=key>leads to {escape(ways)}</p>"
    if said.note:
        yield f"<p><i>{escape(said.note)}</i></p>"


def _lines(says: ByStance[Line] | None) -> Iterator[str]:
    if says is not None:
        items = [f"<li><span class=key>{key}</span> {escape(line.text)}" for key, line in says.keys.items()]
        yield f"<ul>{''.join(items)}</ul>"
