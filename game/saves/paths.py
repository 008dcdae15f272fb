"""Where each system keeps a program's data, settings and log, and a person's own documents."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

APP = "Secure Base"
HOME = "SECURE_BASE_HOME"
"""The variable that puts everything into one folder: for tests, and to carry it about."""


CHECKED = "checked.json"


@dataclass(frozen=True, slots=True)
class Places:
    """Every place that Secure Base writes to. Asking for them makes none of them."""

    plays: Path
    """The folder of the store."""
    settings: Path
    """The file of settings."""
    log: Path
    """The log file."""
    scenarios: Path
    """The folder of the player's and the writers' own scenarios."""
    checked: Path
    """The file in which `check` keeps what it found, so as not to look again."""


def places(environ: Mapping[str, str] = os.environ) -> Places:
    """Return where everything belongs on this system, or below `SECURE_BASE_HOME` if that is set."""
    if home := environ.get(HOME):
        return _below(Path(home).expanduser().absolute())
    import platformdirs  # takes longer to import than all the rest of this package

    return Places(
        plays=platformdirs.user_data_path(APP, appauthor=False),
        settings=platformdirs.user_config_path(APP, appauthor=False) / "settings.json",
        log=platformdirs.user_log_path(APP, appauthor=False) / "secure-base.log",
        scenarios=platformdirs.user_documents_path() / APP,
        checked=platformdirs.user_cache_path(APP, appauthor=False) / CHECKED,
    )


def _below(home: Path) -> Places:
    log = home / "log" / "secure-base.log"
    return Places(home / "plays", home / "settings.json", log, home / APP, home / "cache" / CHECKED)
