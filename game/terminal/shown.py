"""How a Page reads as lines."""

from __future__ import annotations

from game.present.backlog import Passage, Who
from game.present.page import Held, Offer, Page
from game.present.safety import StopPage
from game.present.season import LETTER, Album
from game.present.speech import Spoken, written
from game.terminal.console import Console


def show_page(console: Console, page: Page, *, whole: bool = False) -> None:
    """Write the moment. `whole` tells the scene and the tell again, for somebody who comes back to it."""
    if page.you and not whole:
        console.say(f"You: {_as_done(page.you)}")
    if page.reply and not whole:
        _partner(console, page.name, page.reply, page.tell if page.tell_changed and not page.later else "")
    console.gap()
    if page.later:
        console.say(page.later)
    if page.scene and (page.scene_is_new or page.later or whole):
        console.say(page.scene)
    if page.spoken:
        told = whole or (page.tell_changed and (bool(page.later) or not page.reply))
        _partner(console, page.name, page.spoken, page.tell if told else "")
    show_offers(console, page)


def show_offers(console: Console, page: Page) -> None:
    """Write the answers, numbered; before them the player's own pull, after them what waits."""
    if not page.offers:
        return
    console.gap()
    if page.own:
        console.say(page.own.told)
        console.gap()
    for offer in page.offers:
        tugs = f" [{offer.tugs}]" if offer.tugs else ""
        console.item(f"{offer.number}.", f"{_as_done(offer)}{tugs}")
    if page.held:
        console.item("-", f"{_as_done(page.held)} [{page.held.why}]")


def show_passages(console: Console, passages: tuple[Passage, ...], name: str) -> None:
    """Write what was said and seen; `name` is the partner's."""
    for passage in passages:
        speaker = {Who.YOU: "You: ", Who.PARTNER: f"{name}: ", Who.NOBODY: ""}[passage.who]
        console.say(f"{speaker}{written(passage.parts)}")


def show_stop(console: Console, stop: StopPage) -> None:
    """Write the calm page."""
    console.gap()
    console.say(stop.title + ".")
    for paragraph in (stop.seen, *stop.paragraphs):
        if paragraph:
            console.gap()
            console.say(paragraph)
    console.gap()
    for one in stop.help:
        console.item("-", one)
    console.gap()
    console.say(stop.checked)


def show_album(console: Console, album: Album) -> None:
    """Write how the evenings of a season have ended, as far as that was seen; and the letter, if one came."""
    console.gap()
    console.say(f"{album.title}.")
    for number, evening in enumerate(album.evenings, 1):
        console.item(f"{number}.", f"{evening.title}: {'; '.join(evening.told)}.")
    if album.letter:
        show_letter(console, album.letter)
    console.gap()


def show_letter(console: Console, letter: tuple[str, ...]) -> None:
    """Write a letter, with room between its paragraphs."""
    console.gap()
    console.say(f"{LETTER}.")
    for paragraph in letter:
        console.gap()
        console.say(paragraph)


def _partner(console: Console, name: str, parts: tuple[Spoken, ...], tell: str) -> None:
    console.say(f"{name} ({tell}): {written(parts)}" if tell else f"{name}: {written(parts)}")


def _as_done(offer: Offer | Held) -> str:
    return f"({offer.text})" if offer.done else offer.text
