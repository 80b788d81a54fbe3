"""Bytes become text, byte columns become characters, `# noqa` comments are found: here and nowhere else."""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pydolphin_lint.noqa import Noqa

#: A file is ours if its bytes contain one of these: the SDK's package, or the prefix of its environment variables.
NEEDLES = (b"pydolphinscheduler", b"PYDS_")
#: Every task of a YAML workflow has this key.
YAML_NEEDLE = b"task_type"
#: How the names of YAML files end.
YAML = (".yaml", ".yml")
#: How a file begins that an editor saved as UTF-16, which Python does not read.
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def is_yaml(path: str) -> bool:
    """Whether a path looks like YAML."""
    return path.lower().endswith(YAML)


def is_ours(data: bytes, path: str = "") -> bool:
    """Whether a file can concern us at all; everything else is left at once."""
    if data[:2] in UTF_16:
        data = data.replace(b"\0", b"")
    if is_yaml(path):
        return YAML_NEEDLE in data
    return any(needle in data for needle in NEEDLES)


class Lines:
    """Where each line of a text begins: from characters to lines and columns, and back."""

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        if "\r" in text:
            for index, character in enumerate(text):
                if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
                    starts.append(index + 1)
        else:
            index = text.find("\n")
            while index >= 0:
                starts.append(index + 1)
                index = text.find("\n", index + 1)
        self.starts: Final = starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, which counts from 0."""
        from bisect import bisect_right

        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def location(self, start: int, end: int) -> Location:
        """The stretch from one character to another, which does not belong to it."""
        line, column = self.position(start)
        if line == len(self.starts) or end < self.starts[line]:
            return Location(line, column, line, column + end - start)
        return Location(line, column, *self.position(end))

    def offset(self, line: int, column: int) -> int:
        """The character at a line and column. Raises IndexError if there is no such line."""
        return self.starts[line - 1] + column - 1


class Source:
    """One file: its path as the user wrote it, its bytes, and its text once somebody asks for it.

    `encoding` is that of the bytes where the caller knows it better than the file.
    """

    __slots__ = ("_comments", "_encoding", "_lines", "_statements", "ascii", "data", "path")

    def __init__(self, path: str, data: bytes, encoding: str | None = None) -> None:
        self.path: Final = path
        self.data: Final = data
        self.ascii: Final = data.isascii()
        self._encoding = encoding
        self._lines: list[str] | None = None
        #: The first and the last line of the statement that each line belongs to.
        self._statements: dict[int, tuple[int, int]] | None = None
        #: Line, column from 0 and text of each comment.
        self._comments: list[tuple[int, int, str]] = []

    @property
    def is_yaml(self) -> bool:
        """Whether it is YAML, by its name."""
        return is_yaml(self.path)

    @property
    def text(self) -> str:
        """The decoded file. Never fails: what cannot be decoded is replaced, for only messages show it."""
        return self.data.decode("ascii" if self.ascii else self.encoding, "replace")

    @property
    def encoding(self) -> str:
        """What the file says that it is written in; UTF-8 if it says nothing, or nonsense."""
        if self._encoding is None:
            self._encoding = "utf-8-sig"
            if b"coding" in self.data[:400] and not self.is_yaml:
                from io import BytesIO
                from tokenize import detect_encoding

                try:
                    encoding, _ = detect_encoding(BytesIO(self.data).readline)
                    b"#".decode(encoding, "replace")
                    self._encoding = encoding
                except (LookupError, SyntaxError):
                    pass
        return self._encoding

    def undecodable(self) -> Location | None:
        """The first byte that is no UTF-8 in a file that should be; Python's parser passes over some of them."""
        if self.ascii or not self.encoding.startswith("utf-8"):
            return None
        try:
            self.data.decode()
        except UnicodeDecodeError as error:
            before = self.data[: error.start].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            return Location(line, column, line, column + 1)
        return None

    @property
    def lines(self) -> list[str]:
        """Lines as Python counts them: only CR, LF and CRLF end one (`str.splitlines` knows nine more)."""
        if self._lines is None:
            self._lines = self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._lines

    @property
    def line_end(self) -> str:
        """How the first line ends."""
        line = self.data.splitlines(keepends=True)[:1]
        return next((end for end in ("\r\n", "\r") if line and line[0].endswith(end.encode())), "\n")

    def line(self, number: int) -> str:
        """The text of a line without its end, empty if there is no such line."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def written(self, at: Location) -> str:
        """The text at a location; its lines end with \\n."""
        lines = self.lines[at.line - 1 : at.end_line]
        if not lines:
            return ""
        lines[-1] = lines[-1][: at.end_column - 1]
        lines[0] = lines[0][at.column - 1 :]
        return "\n".join(lines)

    def location(self, line: int, start: int, end_line: int, end: int) -> Location:
        """A location from the parser's coordinates: columns are UTF-8 bytes and count from 0."""
        if self.ascii:
            return Location(line, start + 1, end_line, end + 1)
        return Location(line, self._characters(line, start) + 1, end_line, self._characters(end_line, end) + 1)

    def _characters(self, line: int, column: int) -> int:
        return len(self.line(line).encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))

    def find(self, text: str) -> list[Location]:
        """Every place where a text without line ends stands."""
        found = []
        for number, line in enumerate(self.lines, 1):
            column = line.find(text)
            while column >= 0:
                found.append(Location(number, column + 1, number, column + 1 + len(text)))
                column = line.find(text, column + len(text))
        return found

    def is_suppressed(self, at: Location, code: str) -> bool:
        """Whether a `# noqa` on the statement's lines (a compound statement's header) names this code, or none.

        In YAML these are the line itself, and all lines of the text that begins there or goes through it.
        """
        if b"noqa" not in self.data.lower():
            return False
        from pydolphin_lint.noqa import suppresses

        first, last = self._read_statements().get(at.line, (at.line, at.line))
        return suppresses("\n".join(self.line(number) for number in range(first, last + 1)), code)

    def suppressions(self) -> Iterator[Noqa]:
        """Every comment `# noqa: …` with codes. What only looks like one, inside a text, is none."""
        if b"noqa" not in self.data.lower():
            return
        from pydolphin_lint.noqa import in_comment

        statements = self._read_statements()
        for line, start, text in self._comments:
            before = self.line(line)[:start]
            yield from in_comment(text, line, before, statements.get(line, (line, line)))

    def _read_statements(self) -> dict[int, tuple[int, int]]:
        if self._statements is None:
            self._statements = {}
            if self.is_yaml:
                self._scan(self._statements)
            else:
                self._tokenize(self._statements)
        return self._statements

    def _scan(self, statements: dict[int, tuple[int, int]]) -> None:
        """Finds the texts of several lines, and the comments, of a YAML file."""
        import yaml

        #: Line → the columns of what is no comment there.
        texts: dict[int, list[tuple[int, float]]] = {}
        try:
            for token in yaml.scan("\n".join(self.lines), getattr(yaml, "CLoader", yaml.Loader)):
                if not isinstance(token, yaml.ScalarToken):
                    continue
                first, last = token.start_mark.line + 1, token.end_mark.line + 1
                is_block = token.style in ("|", ">")
                if is_block:
                    # Its first line holds but the sign, and a comment may stand there.
                    last -= token.end_mark.column == 0
                    while last > first and not self.line(last).strip():
                        last -= 1
                for number in range(first + is_block, last + 1):
                    start = token.start_mark.column if number == first else 0
                    end = float("inf") if is_block or number != last else token.end_mark.column
                    texts.setdefault(number, []).append((start, end))
                if last > first:
                    statements.update(dict.fromkeys(range(first, last + 1), (first, last)))
        except yaml.YAMLError:
            pass
        for number, line in enumerate(self.lines, 1):
            column = line.find("#")
            while column >= 0:
                begins = not column or line[column - 1] in " \t"
                if begins and not any(start <= column < end for start, end in texts.get(number, ())):
                    self._comments.append((number, column, line[column:]))
                    break
                column = line.find("#", column + 1)

    def _tokenize(self, statements: dict[int, tuple[int, int]]) -> None:
        import tokenize

        first = 0
        reader = iter([line + "\n" for line in self.lines])
        try:
            for token in tokenize.generate_tokens(lambda: next(reader, "")):
                if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER):
                    continue
                if token.type == tokenize.COMMENT:
                    self._comments.append((*token.start, token.string))
                elif not first and token.type != tokenize.NL:
                    first = token.start[0]
                if first and token.type == tokenize.NEWLINE:
                    last = token.end[0]
                    statements.update(dict.fromkeys(range(first, last + 1), (first, last)))
                    first = 0
        except (tokenize.TokenError, SyntaxError):
            pass
