"""The log file itself, apart from `log`: rotating files bring sockets and pickles with them."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

BYTES = 200_000
FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class LogFile(RotatingFileHandler):
    """The log on disk, the current file and one older; on a full disk it falls silent."""

    def __init__(self, file: Path) -> None:
        """Open nothing yet: the first line does."""
        super().__init__(file, maxBytes=BYTES, backupCount=1, encoding="utf-8", delay=True)
        self.setFormatter(_Discreet(FORMAT))

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: D102, N802 - logging names it; silence is the point
        pass


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        # A home folder is usually named for its owner.
        return super().format(record).replace(str(Path.home()), "~")

    def formatException(  # noqa: N802 - logging names it
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _, trace = ei
        frames = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        return "\n".join([*frames, kind.__name__ if kind else ""])
