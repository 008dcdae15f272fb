"""An old play of an evening that was edited since: what changed, and what the player wants to do."""

from __future__ import annotations

from game.core.retelling import Retold
from game.present import edited
from game.terminal.console import Console
from game.terminal.evening import ToLibrary
from game.terminal.shown import show_passages


def ask_after_edits(console: Console, retold: Retold) -> None:
    """Say what changed, and return if the player goes on as a new play, or looks back on one that is over.

    Raises ToLibrary if they leave it, and what the console raises.
    """
    page = edited.edited_page(retold)
    console.gap()
    console.say(f"{page.title}.", page.headline, page.reach)
    for sentence in page.changes:
        console.item("-", sentence)
    console.say(page.stays)
    go_on = page.go_on or (edited.LOOK_BACK if page.can_look_back else "")
    ways = {"Enter": go_on, "l": edited.LOOK if page.can_look else "", "b": edited.LEAVE}
    for key, does in ways.items():
        if does:
            console.say(f"{key}: {does[0].lower()}{does[1:]}.")
    while True:
        match console.ask(f"{', '.join(key for key, does in ways.items() if does)}:"):
            case "" if go_on:
                return
            case "l" if page.can_look:
                console.gap()
                show_passages(console, edited.told_again(retold), retold.now.scenario.couple.partner.name)
            case "b":
                raise ToLibrary
