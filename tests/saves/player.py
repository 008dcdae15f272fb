"""Play on and on, until killed: `player.py ROOT FOLDER SEED unfinished|new|endless`.

Each line is said twice: `try ...` before the store is asked, `kept ...` once it has answered.
"""

from __future__ import annotations

import os
import random
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

sys.path.insert(0, sys.argv[1])

from game.saves import Choice, Header, State, Store, open_store

HEADER = Header("late_text", "house", "a1b2", "1.0", "anxious", dealt=True)
LONGEST = 40
BETS = (None, "hurt", "crowded")


def say(*words: object) -> None:
    os.write(
        1, (" ".join(map(str, words)) + "\n").encode()
    )  # straight into the pipe: nothing waits in a buffer


def main() -> None:
    opened = open_store(Path(sys.argv[2]), lambda: datetime.now(timezone.utc))
    if opened.notice:
        say("notice", opened.notice.why.value)
    dice = random.Random(int(sys.argv[3]))
    while True:
        evening(opened.store, dice)


def evening(store: Store, dice: random.Random) -> None:
    unfinished = store.unfinished() if sys.argv[4] == "unfinished" else []
    play, made = (unfinished[0].id, unfinished[0].made) if unfinished else begun(store)
    while made < LONGEST or sys.argv[4] == "endless":
        made = step(store, play, made, dice)
    store.finish(play, State.LEFT)


def begun(store: Store) -> tuple[str, int]:
    play = store.begin(HEADER)
    say("kept", "begin", play)
    return play, 0


def step(store: Store, play: str, made: int, dice: random.Random) -> int:
    verb = dice.choices(["append", "undo", "redo"], [8, 1, 1])[0]
    response = f"answer_{dice.randrange(10**9)}"
    if sys.argv[4] == "new":
        time.sleep(0.003)  # two who never pause for breath would leave each other no moment to write in
    say("try", verb, play, made, response)
    if verb == "append":
        store.append(play, Choice(made, f"beat_{made}", response, "protesting", dice.choice(BETS)))
        after = made + 1
    elif verb == "undo":
        after = made - (store.undo(play) is not None)
    else:
        after = made + (store.redo(play) is not None)
    say("kept", verb, play, made, response)
    return after


if __name__ == "__main__":
    main()
