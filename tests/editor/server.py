"""yaml-language-server as an editor drives it: over its standard input and output."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PATIENCE = 60
"""Seconds; the server reads a schema when it first sees it."""


def installed() -> list[str] | None:
    """Return the command that starts the server, or none where it is not installed."""
    script = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    node = shutil.which("node")
    return [node, str(script), "--stdio"] if node and script.is_file() else None


class Server:
    """One running server; texts are opened under any name and are never written to disk."""

    def __init__(self, command: list[str]) -> None:
        """Start it and say hello."""
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._asked = self._opened = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self._ask("initialize", processId=os.getpid(), rootUri=None, capabilities=_CAPABILITIES)
        self._say("initialized")
        self._say("workspace/didChangeConfiguration", settings=_SETTINGS)

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()

    def diagnostics(self, path: Path, text: str | None = None) -> list[tuple[int, str]]:
        """Return what the editor would underline: lines, from 1, and what is said there."""
        uri = self._open(path, text)
        while uri not in self._told:
            self._take(self._heard.get(timeout=PATIENCE))
        return sorted((one["range"]["start"]["line"] + 1, one["message"]) for one in self._told.pop(uri))

    def offered(self, path: Path, text: str) -> list[str]:
        """Return what is offered where the text holds `|`."""
        before, _, after = text.partition("|")
        uri = self._open(path, before + after)
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        answer = self._ask("textDocument/completion", textDocument={"uri": uri}, position=place)
        return [item["label"] for item in answer["items"]]

    def _open(self, path: Path, text: str | None) -> str:
        """Open the text under a new name, so that whatever is told is told of this text."""
        content = path.read_text(encoding="utf-8") if text is None else text
        self._opened += 1
        uri = path.resolve().with_name(f"{path.stem}_{self._opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": content}
        self._say("textDocument/didOpen", textDocument=document)
        return uri

    def _ask(self, method: str, **params: object) -> Any:
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._heard.get(timeout=PATIENCE)
            if message.get("id") == number and "method" not in message:
                return message["result"]
            self._take(message)

    def _say(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def _take(self, message: dict[str, Any]) -> None:
        """Keep what is said of a text, and answer what the server asks of its editor."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            asked = message["params"]["items"]
            self._send({"id": message["id"], "result": [_SETTINGS.get(item["section"]) for item in asked]})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        out = self._process.stdout
        assert out
        while header := out.readline():
            length = int(header.split(b":")[1])
            while out.readline().strip():
                pass
            self._heard.put(json.loads(out.read(length)))


_CAPABILITIES = {"textDocument": {"publishDiagnostics": {}}, "workspace": {"configuration": True}}
_SETTINGS: dict[str, Any] = {
    "yaml": {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}},
}
