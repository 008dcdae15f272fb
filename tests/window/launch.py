"""Open the real window: `launch.py TREE [SCENARIO]`. Whatever is on the screen is written to the file TREE.

Run as a program of its own, so that the test plays it from outside like anybody else.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from game.cli.windowed import open_window  # noqa: E402 - the checkout comes first
from game.saves import places  # noqa: E402 - as above
from game.window.nodes import Node, in_sight, walk  # noqa: E402 - as above


def main() -> int:
    tree = Path(sys.argv[1])

    def watch(screen: str, root: Node) -> None:
        nodes = [
            {
                "id": node.id,
                "role": node.role.value,
                "name": node.name,
                "value": node.value,
                "bounds": list(node.bounds),
                "seen": in_sight(root, node),
            }
            for node in walk(root)
        ]
        beside = tree.with_suffix(".new")
        beside.write_text(json.dumps({"screen": screen, "size": list(root.bounds.size), "nodes": nodes}))
        os.replace(beside, tree)

    def first_picture() -> None:
        loaded = sorted(name for name in ("pydantic", "yaml", "sqlite3") if name in sys.modules)
        tree.with_suffix(".first").write_text(json.dumps({"at": time.time(), "loaded": loaded}))

    return open_window(places(), watch=watch, first_picture=first_picture)


if __name__ == "__main__":
    raise SystemExit(main())
