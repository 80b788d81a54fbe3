"""Environment variables that shell scripts and `.env` files set, without running anything.

Only what is certainly set is found: assignments before a command or alone, `export` and its like, `env`, and the
options of containers. Comments, here-documents and what a `$` or a backquote stands for are left out.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.parse.settings import of_variable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

_PREFIX = "PYDS_"
#: Stands in a word for what only running it would tell.
_UNKNOWN = "\0"
_ENDS = " \t\r\n;&|()<>"
#: Words behind which a command begins, or goes on.
_LEADING = frozenset(
    {"!", "{", "builtin", "command", "do", "elif", "else", "exec", "if", "nohup", "sudo", "then", "time", "until",
     "while"}
)  # fmt: skip
_EXPORTING = frozenset({"declare", "export", "local", "readonly", "typeset"})
_CONTAINERS = frozenset({"docker", "docker-compose", "kubectl", "nerdctl", "oc", "podman", "podman-compose"})
_CONTAINER_OPTIONS = ("-e", "--build-arg", "--env", "--from-literal")
#: What later steps of a GitHub job have in their environment.
_LATER_STEPS = "GITHUB_ENV"


class Line:
    """A piece of a line of the file: its number, the column from 1 at which the piece begins, and its text."""

    __slots__ = ("column", "number", "text")

    def __init__(self, number: int, text: str, column: int = 1) -> None:
        self.number: Final = number
        self.text: Final = text
        self.column: Final = column


class Assignment:
    """A variable of ours, named as in Setting, and where it is set. `value` is None where it is not known."""

    __slots__ = ("at", "name", "value")

    def __init__(self, at: Location, name: str, value: str | None) -> None:
        self.at: Final = at
        self.name: Final = name
        self.value: Final = value


def has_unknown(text: str) -> bool:
    """Whether a variable or a command stands in a text that is not quoted."""
    follows = (text[index + 1 : index + 2] for index, each in enumerate(text) if each == "$")
    return "`" in text or any(each.isalpha() or each in ("_", "{", "(") for each in follows if each)


def in_dotenv(lines: Sequence[Line]) -> Iterator[Assignment]:
    """What the lines of a `.env` file set."""
    for line in lines:
        text = line.text.strip()
        name, sign, value = text.removeprefix("export ").partition("=")
        setting = of_variable(name.strip())
        if not sign or setting is None or not name.strip().isidentifier():
            continue
        value = value.strip()
        quote = value[:1]
        known = True
        if quote and quote in "\"'":
            end = value.find(quote, 1)
            known = end > 0 and (quote == "'" or not has_unknown(value))
            value = value[1:end]
        else:
            value = value.partition(" #")[0].rstrip()
            known = not has_unknown(value)
        start = line.column + len(line.text) - len(line.text.lstrip())
        end = start + len(text.partition(" #")[0].rstrip())
        yield Assignment(Location(line.number, start, line.number, end), setting, value if known else None)


def in_shell(lines: Sequence[Line], *, folded: bool = False) -> Iterator[Assignment]:
    """What the lines of a shell script set. `folded`: they make up one line, as in YAML behind `>`."""
    if not any(_PREFIX in line.text for line in lines):
        return
    script = _Script(lines, " " if folded else "\n")
    for command in script.commands():
        if any(_PREFIX in word.text for word in command.words):
            yield from script.assignments(command.words, command.targets)


def _is_pair(text: str) -> bool:
    name, sign, _ = text.partition("=")
    return bool(sign) and name.isidentifier()


class _Word:
    """A word of a command without its quotes; `plain` is what stands before the first quote, `$` or backslash."""

    __slots__ = ("end", "plain", "start", "text")

    def __init__(self, start: int, end: int, text: str, plain: str) -> None:
        self.start: Final = start
        self.end: Final = end
        self.text: Final = text
        self.plain: Final = plain


class _Command:
    """The words of a simple command, and the files that it writes to."""

    __slots__ = ("targets", "words")

    def __init__(self) -> None:
        self.words: list[_Word] = []
        self.targets: list[_Word] = []


class _Script:
    """Reads the words of commands one after the other, and never calls itself: no script is too deep."""

    def __init__(self, lines: Sequence[Line], joint: str) -> None:
        self._lines: Final = lines
        self._text: Final = joint.join(line.text for line in lines)
        self._starts: Final[list[int]] = []
        start = 0
        for line in lines:
            self._starts.append(start)
            start += len(line.text) + 1

    def commands(self) -> Iterator[_Command]:
        text, last = self._text, len(self._text)
        index = 0
        command = _Command()
        #: Ends of here-documents that begin behind this line, and whether tabs may stand before them.
        documents: list[tuple[str, bool]] = []
        while index < last:
            character = text[index]
            if character in " \t\r":
                index += 1
            elif text.startswith("\\\n", index):
                index += 2
            elif character == "#":
                index = self._line_end(index)
            elif character in "\n;&|()":
                yield command
                command = _Command()
                index += 1
                if character == "\n":
                    for end, indented in documents:
                        index = self._behind_document(index, end, indented)
                    documents = []
            elif character in "<>":
                is_document = text.startswith("<<", index) and not text.startswith("<<<", index)
                indented = is_document and text.startswith("-", index + 2)
                while index < last and text[index] in "<>&|-":
                    index += 1
                while index < last and text[index] in " \t":
                    index += 1
                if index < last and text[index] not in _ENDS:
                    word = self._word(index)
                    index = word.end
                    if is_document:
                        documents.append((word.text, indented))
                    else:
                        command.targets.append(word)
            else:
                word = self._word(index)
                command.words.append(word)
                index = word.end
        yield command

    def assignments(self, words: Sequence[_Word], targets: Sequence[_Word]) -> Iterator[Assignment]:
        """What one command sets: for itself, for those behind it, or in a container."""
        how = before = ""
        for word in words:
            text = word.text
            if how in ("", "env"):
                # A word that begins with quotes is the name of a command, but an argument of `env` all the same.
                if _is_pair(text if how else word.plain):
                    yield from self._assignment(word, text)
                elif text in _EXPORTING:
                    how = "export"
                elif text in _CONTAINERS:
                    how = "container"
                elif text == "echo" and any(_LATER_STEPS in self._text[each.start : each.end] for each in targets):
                    how = "export"
                elif text.rpartition("/")[2] == "env":
                    how = "env"
                elif text not in _LEADING and not (before and text.startswith("-")):
                    return
            elif how == "export" or before in _CONTAINER_OPTIONS:
                yield from self._assignment(word, text)
            else:
                option, sign, rest = text.partition("=")
                if sign and option in _CONTAINER_OPTIONS:
                    yield from self._assignment(word, rest)
            before = text

    def _assignment(self, word: _Word, text: str) -> Iterator[Assignment]:
        name, sign, value = text.partition("=")
        setting = of_variable(name)
        if sign and setting is not None and name.isidentifier():
            at = Location(*self._position(word.start), *self._position(word.end))
            # The braces of a template language are nothing special to a shell.
            known = _UNKNOWN not in value and not value.startswith("{{")
            yield Assignment(at, setting, value if known else None)

    def _position(self, index: int) -> tuple[int, int]:
        from bisect import bisect_right

        line = bisect_right(self._starts, index) - 1
        return self._lines[line].number, self._lines[line].column + index - self._starts[line]

    def _line_end(self, index: int) -> int:
        end = self._text.find("\n", index)
        return end if end >= 0 else len(self._text)

    def _behind_document(self, index: int, end: str, indented: bool) -> int:
        """Where the script goes on behind a here-document; at its end if the document never ends."""
        while index < len(self._text):
            stop = self._line_end(index)
            line = self._text[index:stop].removesuffix("\r")
            index = stop + 1
            if (line.lstrip("\t") if indented else line) == end:
                break
        return min(index, len(self._text))

    def _word(self, start: int) -> _Word:
        text, last = self._text, len(self._text)
        parts: list[str] = []
        plain: str | None = None
        index = start
        while index < last and text[index] not in _ENDS:
            character = text[index]
            if plain is None and character in "\"'\\$`":
                plain = text[start:index]
            if character == "'":
                end = text.find("'", index + 1)
                parts.append(text[index + 1 : end] if end >= 0 else _UNKNOWN)
                index = end + 1 if end >= 0 else last
            elif character == '"':
                part, index = self._quoted(index + 1)
                parts.append(part)
            elif character == "\\":
                if text[index + 1 : index + 2] != "\n":
                    parts.append(text[index + 1 : index + 2])
                index += 2
            elif character in "$`":
                part, index = self._expansion(index)
                parts.append(part)
            else:
                parts.append(character)
                index += 1
        index = min(index, last)
        return _Word(start, index, "".join(parts), text[start:index] if plain is None else plain)

    def _quoted(self, index: int) -> tuple[str, int]:
        """What stands in double quotes, and where they are behind us."""
        text, last = self._text, len(self._text)
        parts: list[str] = []
        while index < last:
            character = text[index]
            if character == '"':
                return "".join(parts), index + 1
            if character == "\\" and index + 1 < last:
                follower = text[index + 1]
                parts.append(follower if follower in '"\\$`' else "" if follower == "\n" else "\\" + follower)
                index += 2
            elif character in "$`":
                part, index = self._expansion(index)
                parts.append(part)
            else:
                parts.append(character)
                index += 1
        return _UNKNOWN, last

    def _expansion(self, index: int) -> tuple[str, int]:
        """What a `$` or a backquote stands for, and where it is over."""
        text, last = self._text, len(self._text)
        if text[index] == "`":
            end = text.find("`", index + 1)
            return _UNKNOWN, end + 1 if end >= 0 else last
        follower = text[index + 1 : index + 2]
        if follower and follower in "({":
            return _UNKNOWN, self._closed(index + 1)
        if follower == "'":
            end = text.find("'", index + 2)
            return _UNKNOWN, end + 1 if end >= 0 else last
        if follower.isalpha() or follower == "_":
            index += 1
            while index < last and (text[index].isalnum() or text[index] == "_"):
                index += 1
            return _UNKNOWN, index
        if follower and (follower.isdigit() or follower in "@*#?!-$"):
            return _UNKNOWN, index + 2
        return "$", index + 1

    def _closed(self, index: int) -> int:
        """Behind the bracket that closes the one here; quotes hide brackets."""
        text, last = self._text, len(self._text)
        opening, closing = text[index], ")" if text[index] == "(" else "}"
        depth = 0
        while index < last:
            character = text[index]
            if character == "\\":
                index += 1
            elif character == "'":
                end = text.find("'", index + 1)
                index = end if end >= 0 else last
            elif character == opening:
                depth += 1
            elif character == closing:
                depth -= 1
                if not depth:
                    return index + 1
            index += 1
        return last
