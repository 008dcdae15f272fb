"""A writer's file becomes a tree of words with places.

Rule 1: this is the only file that imports yaml.
Rule 2: a stranger's file is safe to read: no aliases, no tags, no second meaning of any word, and nothing
        too large, too deep or too long to be refused at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from game.content.misreadings import Diagnosis, Page, Trouble, diagnose
from game.content.problem import TOP, Problem, Spot, problem
from game.content.tree import Field, Fields, Items, Node, Word
from game.core.quick import quick

if TYPE_CHECKING:
    from yaml import _yaml

LARGEST_KB = 512
DEEPEST = 24
MOST_PARTS = 40_000
MOST_TOLD = 100
MOST_MISREADINGS, LARGEST_REREAD = 12, 100_000
"""How often a file is read again past a mistake, to tell the next one too."""

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
"""Controls, line ends only YAML knows, signs that turn the direction of writing, and halves of characters."""
CUTTING_COMMENT = re.compile(r"\s+#(?=[^\s#])")
ANY_CUTTING_COMMENT = re.compile(r"#(?<=\s#)[^\s#]")
"""The same, quickly found in a whole text: most files hold none."""


@dataclass(frozen=True)
class Source:
    """A file that was read: its tree, or why there is none."""

    path: str
    text: str
    root: Fields | None
    problems: list[Problem] = field(default_factory=list)


def read(path: Path) -> Source:
    """Return the file as a tree with places; what is wrong with it is in `problems`. Raises nothing."""
    text = read_text(path)
    return text if isinstance(text, Source) else compose(str(path), text)


def read_text(path: Path) -> str | Source:
    """Return the file's text with plain line ends, or why it cannot be had. Raises nothing."""
    told = str(path)
    try:
        if not path.is_file():  # a folder, a pipe or a device would not end
            return _refused(told, "Y24", what="there is no such file")
        with path.open("rb") as file:
            content = file.read(LARGEST_KB * 1024 + 1)
    except (OSError, ValueError) as error:
        return _refused(told, "Y24", what=getattr(error, "strerror", None) or "its name is not allowed")
    return decode(told, content)


def decode(path: str, content: bytes) -> str | Source:
    """Return these bytes as text, or why they are none."""
    if len(content) > LARGEST_KB * 1024:
        return _refused(path, "Y01", most=LARGEST_KB)
    if b"\0" in content or content.startswith((b"\xff\xfe", b"\xfe\xff")):
        before = content[: max(content.find(b"\0"), 0)].decode("utf-8", "replace")
        return _refused(path, "Y02", _end_of(before), what="it holds zero bytes, like a program or a picture")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        return _refused(path, "Y02", _end_of(before), what="a letter here is stored in another encoding")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def compose(path: str, text: str) -> Source:
    """Return the tree of this text, telling as many misreadings as can be told in one go."""
    hidden = HIDDEN.search(text)
    if hidden:
        return _refused(path, "Y03", _end_of(text[: hidden.start()]), name=_name(hidden[0]))
    page = Page(text)
    found: list[Diagnosis] = []
    rounds = MOST_MISREADINGS if len(text) <= LARGEST_REREAD else 1
    for _ in range(rounds):
        reading = _Reading(page)
        stopped = reading.run("\n".join(page.lines))
        if stopped is None:
            break
        found.append(stopped)
        if not _pass_over(page, stopped):
            break
    told = [problem(path, one.spot, one.code, **one.details) for one in found + reading.found]
    broken = any(one.is_error for one in told)
    return Source(path, text, None if broken else reading.root, sorted(set(told)))


def _refused(path: str, code: str, spot: Spot = TOP, **details: object) -> Source:
    return Source(path, "", None, [problem(path, spot, code, **details)])


def _end_of(text: str) -> Spot:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Spot(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _name(sign: str) -> str:
    return unicodedata.name(sign, f"number {ord(sign):X}").lower()


def _pass_over(page: Page, stopped: Diagnosis) -> bool:
    """Put a letter over the sign that stopped the reading, so that it can go on; say whether it can."""
    if stopped.code not in ("Y06", "Y09", "Y12"):
        return False
    line, column = stopped.spot.line - 1, stopped.spot.column - 1
    text = page.line(line)
    if column == 0 or text[column : column + 1] not in list(":@`%&*|>?"):
        return False
    page.lines[line] = text[:column] + "x" + text[column + 1 :]
    return True


class _Stop(Exception):
    def __init__(self, diagnosis: Diagnosis) -> None:
        self.diagnosis = diagnosis


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read."""

    spot: Spot
    mapping: bool
    flow: bool
    items: list[Node] = field(default_factory=list)
    fields: dict[str, Field] = field(default_factory=dict)
    key: str | None = None
    """The key whose value has not come yet."""
    key_spot: Spot = TOP
    after_key: Spot = TOP

    def close(self) -> Node:
        """Return what was read."""
        return Fields(self.fields, self.spot) if self.mapping else Items(tuple(self.items), self.spot)


class _Reading:
    """One pass over a text."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[Diagnosis] = []
        self.root: Fields | None = None
        self._open: list[_Open] = []
        self._parts = 0
        self._documents = 0
        self._may_be_cut = False

    def run(self, text: str) -> Diagnosis | None:
        """Read to the end, or to what stops the reading."""
        self._may_be_cut = ANY_CUTTING_COMMENT.search(text) is not None
        try:
            for event in yaml.parse(text, Loader=LOADER):
                take = TAKES.get(type(event))
                if take:
                    take(self, event)
        except yaml.MarkedYAMLError as error:
            return diagnose(_trouble(error), self.page)
        except _Stop as stop:
            return stop.diagnosis
        except (yaml.YAMLError, ValueError, OverflowError):
            # The pure parser makes of an escape like \\U00110000 a character that does not exist.
            return self._at("Y21", _end_of(text[: max(0, text.find("\\U"))]))
        if self.root is None and not self.found:
            return self._at("Y20", TOP, what="the file is empty")
        return None

    def _at(self, code: str, spot: Spot, **details: object) -> Diagnosis:
        return self.page.at(code, spot.line - 1, spot.column - 1, **details)

    def _tell(self, code: str, spot: Spot, **details: object) -> None:
        if len(self.found) >= MOST_TOLD:  # enough for anybody
            raise _Stop(self._at(code, spot, **details))
        self.found.append(self._at(code, spot, **details))

    def _rest(self, spot: Spot) -> str:
        return self.page.line(spot.line - 1)[spot.column - 1 :]

    # --- what comes, and what is wrong with it

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if event.version or event.tags:
            raise _Stop(self._at("Y09", TOP, sign="%"))
        if self._documents > 1:
            raise _Stop(self._at("Y14", _spot(event.start_mark)))

    def _alias(self, event: yaml.AliasEvent) -> None:
        begin = _spot(event.start_mark)
        self._tell("Y12", begin)
        if not self._open:
            raise _Stop(self._at("Y20", begin, what="this is only text"))
        self._put(Word("alias", begin), _spot(event.end_mark))

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        begin = _spot(event.start_mark)
        self._check_properties(event, event.tag, begin)
        mapping, flow = isinstance(event, yaml.MappingStartEvent), bool(event.flow_style)
        if len(self._open) >= DEEPEST:
            raise _Stop(self._at("Y15", begin, most=DEEPEST))
        if not self._open and not mapping:
            raise _Stop(self._at("Y20", begin, what="this is a list"))
        if mapping and flow and self._rest(begin)[:1] not in "{&!":  # [a: b] silently holds a mapping
            self._tell("Y07", begin, name=self._rest(begin).split(":")[0])
        self._open.append(_Open(begin, mapping, flow))

    def _end(self, event: yaml.MappingEndEvent | yaml.SequenceEndEvent) -> None:
        node = self._open.pop().close()
        if self._open:
            self._put(node, _spot(event.end_mark))
        elif isinstance(node, Fields):
            self.root = node

    def _word(self, event: yaml.ScalarEvent) -> None:
        begin, end = _spot(event.start_mark), _spot(event.end_mark)
        text, style = event.value, event.style
        self._check_properties(event, event.tag, begin)
        if not self._open:
            raise _Stop(self._at("Y20", begin, what="this is only text" if text else "the file is empty"))
        parent = self._open[-1]
        if style == '"':
            self._check_escapes(text, begin)
        elif self._may_be_cut and not style and not parent.flow:
            self._check_comment(end)
        if parent.mapping and parent.key is None:
            self._as_key(parent, text, begin, end)
        else:
            self._put(_a_word((text, begin, self._lines(text, style, begin, end))), end)

    def _check_properties(self, event: yaml.NodeEvent, tag: str | None, begin: Spot) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise _Stop(self._at("Y16", begin, most=MOST_PARTS))
        if event.anchor is not None:
            self._tell("Y12", begin)
        if tag is not None:
            self._tell("Y13", begin)

    def _check_escapes(self, text: str, begin: Spot) -> None:
        """The file itself holds no hidden character: only an escape brings one, in double quotes."""
        hidden = HIDDEN.search(text)
        if hidden and unicodedata.category(hidden[0]) != "Cs":
            self._tell("Y03", begin, name=_name(hidden[0]))
        elif hidden:  # half a character: the C parser refuses it as an escape
            self._tell("Y21", Spot(begin.line, begin.column + max(0, self._rest(begin).find("\\"))))

    def _check_comment(self, end: Spot) -> None:
        rest = self._rest(end)
        cut = CUTTING_COMMENT.match(rest)
        if cut:
            self._tell("Y22", Spot(end.line, end.column + cut.end() - 1))

    def _check_cut(self, parent: _Open, value: Node) -> None:
        """In braces, `{open: Well, yes}` silently gives a key `yes` without a value."""
        nothing = isinstance(value, Word) and not value.text
        if nothing and not self._rest(parent.after_key).lstrip().startswith(":"):
            self._tell("Y07", parent.key_spot, name=parent.key)

    # --- what becomes of it

    def _lines(self, text: str, style: str | None, begin: Spot, end: Spot) -> tuple[tuple[int, Spot], ...]:
        """Return where the lines of a text stand in the file, as far as its signs stand for themselves."""
        quotes = 1 if style in ("'", '"') else 0
        if begin.line == end.line:
            as_is = end.column - begin.column == len(text) + 2 * quotes
            return ((0, Spot(begin.line, begin.column + 1) if quotes else begin),) if as_is else ()
        if quotes:
            return ()
        lines, at = [], 0
        for number in range(begin.line + 1 if style else begin.line, end.line + 1):
            line = self.page.line(number - 1)
            skipped = begin.column - 1 if number == begin.line else len(line) - len(line.lstrip())
            written = line[skipped:].rstrip()
            begins = text.find(written, at)
            if begins < 0:  # the next key, or a comment
                break
            lines.append((begins, _a_spot((number, skipped + 1))))
            at = begins + len(written)
        return tuple(lines)

    def _put(self, node: Node, end: Spot) -> None:
        parent = self._open[-1]
        if not parent.mapping:
            parent.items.append(node)
        elif parent.key is not None:
            if parent.flow:
                self._check_cut(parent, node)
            self._file(parent, parent.key, node)
        elif isinstance(node, Word):
            self._as_key(parent, node.text, node.spot, end)
        else:
            self._tell("Y17", node.spot)
            self._as_key(parent, f"key {self._parts}", node.spot, end)

    def _as_key(self, parent: _Open, text: str, spot: Spot, end: Spot) -> None:
        if text == "<<":
            self._tell("Y12", spot)
        parent.key, parent.key_spot, parent.after_key = text, spot, end

    def _file(self, parent: _Open, key: str, value: Node) -> None:
        first = parent.fields.setdefault(key, _a_field((parent.key_spot, value)))
        if first.value is not value:
            self._tell("Y11", parent.key_spot, name=key, first=first.key.line)
        parent.key = None


TAKES: dict[type, Callable[[_Reading, Any], None]] = {
    yaml.DocumentStartEvent: _Reading._document,
    yaml.AliasEvent: _Reading._alias,
    yaml.ScalarEvent: _Reading._word,
    yaml.MappingStartEvent: _Reading._begin,
    yaml.SequenceStartEvent: _Reading._begin,
    yaml.MappingEndEvent: _Reading._end,
    yaml.SequenceEndEvent: _Reading._end,
}


_a_spot, _a_word, _a_field = quick(Spot), quick(Word), quick(Field)


def _spot(mark: yaml.Mark | _yaml.Mark | None) -> Spot:
    return _a_spot((mark.line + 1, mark.column + 1)) if mark else TOP


def _trouble(error: yaml.MarkedYAMLError) -> Trouble:
    at = _spot(error.problem_mark or error.context_mark)
    since = _spot(error.context_mark) if error.context_mark else at
    return Trouble(
        error.problem or "", error.context or "", at.line - 1, at.column - 1, since.line - 1, since.column - 1
    )
