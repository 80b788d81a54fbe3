"""YAML text → nodes that know where they stand, with the values that the SDK's own reader would give them.

The SDK reads YAML 1.2 with ruamel.yaml; we read it with PyYAML, which is many times faster but speaks YAML 1.1. So its
events are used, and no more: what a scalar means is decided here. Nothing is ever built from a tag.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.source import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Final

SCALAR, SEQUENCE, MAPPING = "scalar", "sequence", "mapping"
#: Deeper files are refused, so that whoever walks over nodes may call itself.
DEEPEST = 100
#: So many nodes are allowed when every alias counts as what it stands for.
MOST = 100_000
_STANDARD = "tag:yaml.org,2002:"


class YamlError(Exception):
    """A text that is no YAML, and where; `str()` is the message."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line: Final = line
        self.column: Final = column

    @property
    def at(self) -> Location:
        """The first character that is wrong."""
        return Location(self.line, self.column, self.line, self.column + 1)


class Node:
    """A part of a document. An alias is the node that it stands for.

    `text` is a scalar's text after quotes and folding, `value` what it means (None where not `known`: a tag that is not
    of YAML itself, or a number or date that cannot be one). `style`: "" for plain text, else the quote, or `|` or `>`
    for a block. `items`: what a sequence holds. `pairs`: what a mapping holds, as written and with repeated keys, and
    behind that what `<<` brings. `own`: how many of the pairs are the mapping's own. `repeated`: the keys of a mapping
    that it has twice, where they stand again. `at` leaves out the anchor and the tag.
    """

    __slots__ = ("at", "items", "kind", "known", "own", "pairs", "repeated", "style", "tag", "text", "value")

    def __init__(
        self,
        kind: str,
        at: Location,
        *,
        tag: str | None = None,
        text: str = "",
        value: object = None,
        known: bool = True,
        style: str = "",
        items: tuple[Node, ...] = (),
        pairs: tuple[tuple[Node, Node], ...] = (),
        own: int = 0,
        repeated: tuple[Node, ...] = (),
    ) -> None:
        self.kind: Final = kind
        self.at: Final = at
        self.tag: Final = tag
        self.text: Final = text
        self.value: Final = value
        self.known: Final = known
        self.style: Final = style
        self.items: Final = items
        self.pairs: Final = pairs
        self.own: Final = own
        self.repeated: Final = repeated

    def __repr__(self) -> str:
        if self.kind == SCALAR:
            return f"Node({self.value!r})" if self.known else "Node(?)"
        return f"Node({self.kind} of {len(self.items) or len(self.pairs)})"

    @property
    def is_empty(self) -> bool:
        """A scalar of which nothing is written, as behind `key:`."""
        return self.kind == SCALAR and self.at.start == (self.at.end_line, self.at.end_column)

    @property
    def is_replaceable(self) -> bool:
        """Whether `at` is all of a scalar that is written on one line, so that an edit can put another in its place."""
        return self.kind == SCALAR and self.at.line == self.at.end_line and self.style in "'\"" and not self.is_empty

    def pair(self, key: str) -> tuple[Node, Node] | None:
        """The key and the value that a mapping has for a text."""
        for pair in self.pairs:
            if pair[0].known and pair[0].value == key:
                return pair
        return None

    def get(self, key: str) -> Node | None:
        """What a mapping has for a text."""
        pair = self.pair(key)
        return pair[1] if pair else None


def encoding(data: bytes) -> str:
    """What a YAML file is written in: UTF-16 if it begins like that, else UTF-8."""
    return "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"


def decode(data: bytes) -> str:
    """The text of a YAML file. Raises YamlError if its bytes are none."""
    try:
        return data.decode(encoding(data))
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding(data), "ignore")
        where = Lines(before).position(len(before))
        raise YamlError("it is not UTF-8: save it as UTF-8", *where) from None


def documents(text: str) -> list[Node]:
    """The documents of a text, mostly one, none if it holds but comments. Raises YamlError."""
    import yaml

    try:
        from yaml import CLoader as Loader
    except ImportError:  # PyYAML was built without its C library.
        from yaml import Loader

    lines = Lines(text)
    try:
        return _Builder(text, lines).build(yaml.parse(text, Loader))
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        where = next((index for index, each in enumerate(text) if not _is_allowed(each)), 0)
        message = f"the character U+{ord(text[where]):04X} cannot stand in YAML"
        raise YamlError(message, *lines.position(where)) from None
    except yaml.MarkedYAMLError as error:
        message, mark = _explain(error, text)
        raise YamlError(message, *lines.position(mark.index if mark else 0)) from None


def _is_allowed(character: str) -> bool:
    if character <= "\xa0":
        return " " <= character <= "~" or character in "\t\n\r\x85\xa0"
    return not "\ud800" <= character <= "\udfff" and character not in "\ufeff\ufffe\uffff"


def _explain(error: Any, text: str) -> tuple[str, Any]:
    """What is wrong, in words for a person, and the library's mark of the place."""
    problem, context = error.problem or "", error.context or ""
    mark, start = error.problem_mark, error.context_mark or error.problem_mark
    if "quoted scalar" in context and "end of stream" in problem:
        return "this quote is never closed", start
    if "quoted scalar" in context and "document indicator" in problem:
        return "this quote is not closed before the document ends", start
    if "escape character" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        return "inside \"…\" a backslash begins an escape, and this one is none: write \\\\ or use '…'", mark
    if "mapping values are not allowed" in problem:
        return "a `: ` cannot stand here: put the text in quotes if it belongs to it, or mend the indentation", mark
    if "could not find expected ':'" in problem:
        return "this is no `key: value`: the `:` is missing", start
    if "cannot start any token" in problem:
        if text[mark.index : mark.index + 1] == "\t":
            return "YAML is indented with spaces, never with tabs", mark
        return "this character cannot begin a text: put the text in quotes", mark
    if "flow node" in context:
        return "a value is missing here, or a bracket is not closed", mark
    if "flow sequence" in context:
        return "this `[` is not closed where it should be: a `,` or `]` is missing", start
    if "flow mapping" in context:
        return "this `{` is not closed where it should be: a `,` or `}` is missing", start
    if "block mapping" in context or "block collection" in context or "block sequence" in problem:
        return "this line does not fit to those above it: mend the indentation, or put the text in quotes", mark
    if "expected alphabetic or numeric character" in problem:
        return "behind `&` or `*` a name must follow: put the text in quotes if it is meant as text", mark
    return (f"{context}: {problem}" if context else problem), mark


class _Open:
    """A collection whose end has not come yet."""

    __slots__ = ("anchor", "event", "height", "members", "size", "start")

    def __init__(self, event: Any, start: int, anchor: str | None) -> None:
        self.event = event
        self.start = start
        self.anchor = anchor
        self.members: list[tuple[Node, int]] = []
        self.size = 1
        self.height = 1


class _Builder:
    """Makes nodes of events, without calling itself, so that no file is too deep for Python."""

    def __init__(self, text: str, lines: Lines) -> None:
        self.text = text
        self.lines = lines
        self.old = False
        self.open: list[_Open] = []
        #: Anchor → its node, where it ends, how many nodes and how many levels it stands for.
        self.anchors: dict[str, tuple[Node, int, int, int] | None] = {}
        self.roots: list[Node] = []

    def build(self, events: Iterator[Any]) -> list[Node]:
        for event in events:
            what = type(event).__name__
            if what == "ScalarEvent":
                end = event.end_mark.index
                node, end = self.scalar(event, end)
                self.add(node, end, event.anchor, 1, 1)
            elif what == "AliasEvent":
                self.alias(event)
            elif what in ("MappingStartEvent", "SequenceStartEvent"):
                if len(self.open) >= DEEPEST:
                    raise self.error(event, f"this is nested deeper than {DEEPEST} levels")
                self.open.append(_Open(event, self.behind_properties(event), event.anchor))
                if event.anchor is not None:
                    self.anchors[event.anchor] = None
            elif what in ("MappingEndEvent", "SequenceEndEvent"):
                self.close(event)
            elif what == "DocumentStartEvent":
                self.anchors = {}
                self.old = event.version == (1, 1)
        return self.roots

    def error(self, event: Any, message: str) -> YamlError:
        return YamlError(message, *self.lines.position(event.start_mark.index))

    def behind_properties(self, event: Any) -> int:
        """Where a node begins, behind its anchor and its tag."""
        index: int = event.start_mark.index
        if event.anchor is None and event.tag is None:
            return index
        text, last = self.text, len(self.text)
        while index < last and text[index] in "&!":
            while index < last and text[index] not in " \t\r\n,[]{}":
                index += 1
            while index < last and text[index] in " \t\r\n#":
                if text[index] == "#":
                    while index < last and text[index] not in "\r\n":
                        index += 1
                else:
                    index += 1
        return min(index, event.end_mark.index) if type(event).__name__ == "ScalarEvent" else index

    def scalar(self, event: Any, end: int) -> tuple[Node, int]:
        start = self.behind_properties(event)
        style = event.style or ""
        if style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        elif not style and start == end:
            # Behind `key:` at once, whatever blanks follow.
            while start and self.text[start - 1] in " \t":
                start -= 1
            end = start
        value, known = _resolve(event.value, event.tag, plain=not style, old=self.old)
        node = Node(
            SCALAR,
            self.lines.location(start, end),
            tag=event.tag,
            text=event.value,
            value=value,
            known=known,
            style=style,
        )
        return node, end

    def alias(self, event: Any) -> None:
        name = event.anchor
        if name not in self.anchors:
            raise self.error(event, f"*{name} stands for nothing: there is no &{name} above it")
        anchored = self.anchors[name]
        if anchored is None:
            raise self.error(event, f"*{name} stands inside of &{name}: it would contain itself without end")
        node, _, size, height = anchored
        self.add(node, event.end_mark.index, None, size, height)

    def add(self, node: Node, end: int, anchor: str | None, size: int, height: int) -> None:
        if anchor is not None:
            self.anchors[anchor] = (node, end, size, height)
        if not self.open:
            self.roots.append(node)
            return
        around = self.open[-1]
        around.members.append((node, end))
        around.size += size
        around.height = max(around.height, height + 1)
        if around.size > MOST:
            raise self.error(around.event, f"with its aliases written out this has more than {MOST} parts")
        if around.height > DEEPEST:
            raise self.error(around.event, f"with its aliases written out this is nested deeper than {DEEPEST} levels")

    def close(self, event: Any) -> None:
        done = self.open.pop()
        # A block goes on to the next text for the library, for us to the end of what it holds.
        end = event.end_mark.index if done.event.flow_style or not done.members else done.members[-1][1]
        members = tuple(node for node, _ in done.members)
        tag = done.event.tag
        known = tag in (None, "!", f"{_STANDARD}map", f"{_STANDARD}seq")
        at = self.lines.location(done.start, max(end, done.start))
        if type(event).__name__ == "SequenceEndEvent":
            node = Node(SEQUENCE, at, tag=tag, known=known, items=members)
        else:
            pairs, own, repeated = self.merge(tuple(zip(members[::2], members[1::2], strict=True)))
            node = Node(MAPPING, at, tag=tag, known=known, pairs=pairs, own=own, repeated=repeated)
        self.add(node, end, done.anchor, done.size, done.height)

    def merge(
        self, written: tuple[tuple[Node, Node], ...]
    ) -> tuple[tuple[tuple[Node, Node], ...], int, tuple[Node, ...]]:
        """The pairs of a mapping with what `<<` brings behind them, how many are its own, and its repeated keys."""
        own, repeated, merged = [], [], []
        seen: set[object] = set()
        sources: list[Node] | None = None
        for key, value in written:
            if key.kind == SCALAR and key.text == "<<" and not key.style and key.tag in (None, f"{_STANDARD}merge"):
                if sources is not None:
                    repeated.append(key)
                    continue
                sources = [value] if value.kind == MAPPING else list(value.items)
                if not all(each.kind == MAPPING for each in sources) or value.kind == SCALAR:
                    message = "`<<` takes a mapping, or a list of mappings"
                    raise YamlError(message, *key.at.start)
                continue
            own.append((key, value))
            if key.kind == SCALAR and key.known:
                if key.value in seen:
                    repeated.append(key)
                seen.add(key.value)
        for source in sources or ():
            for key, value in source.pairs:
                if key.kind != SCALAR or not key.known or key.value not in seen:
                    merged.append((key, value))
                    if key.kind == SCALAR and key.known:
                        seen.add(key.value)
        return (*own, *merged), len(own), tuple(repeated)


def _resolve(text: str, tag: str | None, *, plain: bool, old: bool) -> tuple[object, bool]:
    """What a scalar means, and whether that is known."""
    if tag is not None and tag != "!":
        name = tag.removeprefix(_STANDARD)
        if name == "str":
            return text, True
        form = _kind(text) if text else "null"
        if name == tag or name not in _READERS or old or form not in (name, "int" if name == "float" else name):
            return None, False
        return _read(_READERS[name], text)
    if not plain:
        return text, True
    if not text:
        return None, True
    if old and (text[0] in "+-.0123456789" or text.lower() in ("y", "n", "yes", "no", "on", "off")):
        return None, False
    if text[0] not in "+-.0123456789~nNtTfF=" or (len(text) > 5 and text[0] in "nNtTfF"):
        return text, True
    if text == "=":
        return None, False
    kind = _kind(text)
    return (text, True) if kind is None else _read(_READERS[kind], text)


def _read(reader: Callable[[str], object], text: str) -> tuple[object, bool]:
    try:
        return reader(text), True
    except (ValueError, OverflowError):
        return None, False


_patterns: list[tuple[str, Any]] = []


def _kind(text: str) -> str | None:
    """The name of the first type whose form a plain text has, None if it is but text."""
    if not _patterns:
        import re

        _patterns.extend(
            (kind, re.compile(pattern))
            for kind, pattern in (
                ("bool", r"true|True|TRUE|false|False|FALSE"),
                (
                    "float",
                    r"[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
                    r"|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
                ),
                ("int", r"[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+"),
                ("null", r"~|null|Null|NULL"),
                (
                    "timestamp",
                    r"\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?"
                    r"(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?",
                ),
            )
        )
    return next((kind for kind, pattern in _patterns if pattern.fullmatch(text)), None)


def _int(text: str) -> int:
    digits = text.replace("_", "").lstrip("+-")
    base = {"0b": 2, "0o": 8, "0x": 16}.get(digits[:2], 10)
    value = int(digits if base == 10 else digits[2:], base)
    return -value if text[0] == "-" else value


def _float(text: str) -> float:
    return float(text.replace("_", "").lower().replace(".inf", "inf").replace(".nan", "nan"))


def _timestamp(text: str) -> object:
    from datetime import date, datetime, timedelta, timezone

    if len(text) == 10 and text[4] == text[7] == "-":
        return date(int(text[:4]), int(text[5:7]), int(text[8:]))
    text = text.replace("T", " ").replace("t", " ").replace("\t", " ")
    day, _, rest = text.partition(" ")
    zone, has_zone = timedelta(), "Z" in rest
    rest = rest.replace("Z", "").strip()
    for sign in "+-":
        clock, found, shift = rest.partition(sign)
        if found:
            has_zone = True
            hours, _, minutes = shift.partition(":")
            zone = timedelta(hours=int(hours), minutes=int(minutes or 0)) * (1 if sign == "+" else -1)
            rest = clock.strip()
    clock, _, fraction = rest.partition(".")
    micro = int(fraction[:6].ljust(6, "0")) if fraction else 0
    year, month, number = (int(part) for part in day.split("-"))
    hour, minute, second = (int(part) for part in clock.split(":"))
    return datetime(year, month, number, hour, minute, second, micro, timezone(zone) if has_zone else None)


_READERS: dict[str, Callable[[str], object]] = {
    "bool": lambda text: text.lower() == "true",
    "float": _float,
    "int": _int,
    "null": lambda text: None,
    "timestamp": _timestamp,
}
