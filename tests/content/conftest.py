"""A home for scenarios: a folder with people in it, and a scenario that is whole."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.load import check

HERE = Path(__file__).parent
KETTLE = (HERE / "kettle.yaml").read_text(encoding="utf-8")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "people", tmp_path / "people")
    return tmp_path


@pytest.fixture
def kettle(home: Path) -> Path:
    return Path(shutil.copy(HERE / "kettle.yaml", home))


@pytest.fixture
def told(home: Path) -> Callable[..., list[str]]:
    """What the checker says of the kettle with some lines changed, without the folder's name."""

    def tell(*changes: tuple[str, str], text: str = KETTLE) -> list[str]:
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        path = home / "kettle.yaml"
        path.write_text(text, encoding="utf-8")
        return [str(one).replace(f"{home}/", "").replace(f"{home}\\", "") for one in check(path)]

    return tell


@pytest.fixture
def broken(home: Path) -> Callable[[Path], Path]:
    """A broken file, ready to be checked: after `# and so on, N times` the line above is said N times."""

    def ready(path: Path) -> Path:
        if path.parent.name == "languages":  # a translation lies beside its evening
            return _beside_its_evening(path, home)
        content = b"" if path.is_dir() else path.read_bytes()
        long = re.sub(rb"(?m)^(.*\n)# and so on, (\d+) times\n", lambda said: said[1] * int(said[2]), content)
        if long == content:
            return path
        (home / path.name).write_bytes(long)
        return home / path.name

    return ready


def _beside_its_evening(path: Path, home: Path) -> Path:
    broken = path.parents[1]
    shutil.copy(broken / "the_lid.yaml", home)
    shutil.copytree(broken / "people", home / "people", dirs_exist_ok=True)
    return Path(shutil.copy(path, home / "the_lid.de.yaml"))
