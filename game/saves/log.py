"""A small log for finding faults, beside the plays and never about them.

Rule 1: ids, codes and counts are logged; never what anybody says in a scene, never a player's name.
Rule 2: of an error its kind and its place are logged, not its message: a message may quote anything.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

from game.saves.files import make_folder

GAME = "game"
NAME = "log file"

# Without a log file nothing is written anywhere: by default Python would print warnings on the terminal.
logging.getLogger(GAME).addHandler(logging.NullHandler())


def start_log(file: Path) -> None:
    """Send what the game logs, from INFO up, to this file; a folder that cannot be made means no log."""
    from game.saves.logfile import LogFile  # takes as long to import as half this package

    stop_log()
    logger = logging.getLogger(GAME)
    logger.setLevel(logging.INFO)
    with suppress(OSError):
        make_folder(file.parent)
        handler = LogFile(file)
        handler.set_name(NAME)
        logger.addHandler(handler)


def stop_log() -> None:
    """Close the log file, if one was started."""
    logger = logging.getLogger(GAME)
    for handler in [handler for handler in logger.handlers if handler.get_name() == NAME]:
        logger.removeHandler(handler)
        handler.close()
