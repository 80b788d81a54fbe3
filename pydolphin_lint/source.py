"""Bytes become text, byte columns become characters, `# noqa` comments are found: here and nowhere else."""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.sdk.classes import DEFAULT_TOKEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pydolphin_lint.noqa import Noqa


class Language:
    """What a file is written in."""

    PYTHON = "python"
    YAML = "yaml"
    SHELL = "shell"
    DOTENV = "dotenv"


#: A file is ours if its bytes contain one of these: the SDK's package, or the prefix of its environment variables.
NEEDLES = (b"pydolphinscheduler", b"PYDS_")
#: Every task of a YAML workflow has this key.
WORKFLOW_NEEDLE = b"task_type"
#: The same for files that only hold settings; the second is a key of the SDK's `config.yaml`.
SETTINGS_NEEDLES = (b"PYDS_", b"java_gateway", DEFAULT_TOKEN.encode())
#: Endings and whole names, as far as pre-commit knows them too: what it hands to a hook for YAML or shell is that here.
_ENDINGS = {
    **dict.fromkeys((".eyaml", ".yaml", ".yamlld", ".yml"), Language.YAML),
    **dict.fromkeys((".bash", ".bats", ".csh", ".ksh", ".sh", ".zsh"), Language.SHELL),
    ".env": Language.DOTENV,
    ".py": Language.PYTHON,
}
_NAMES = {
    **dict.fromkeys((".ansible-lint", ".clang-format", ".clang-tidy", ".salt-lint", ".yamllint"), Language.YAML),
    **dict.fromkeys(
        (".bash_aliases", ".bash_profile", ".bashrc", ".cshrc", ".envrc", ".profile", ".zlogin", ".zlogout",
         ".zprofile", ".zshenv", ".zshrc", "direnvrc", "pkgbuild"),
        Language.SHELL,
    ),
    ".env": Language.DOTENV,
}  # fmt: skip
_SHELLS = (b"ash", b"bash", b"bats", b"cbsd", b"csh", b"dash", b"ksh", b"sh", b"tcsh", b"zsh")
#: Where the SDK looks for its configuration unless PYDS_HOME says otherwise.
CONFIG_PATH = ("pydolphinscheduler", "config.yaml")
#: How a file begins that an editor saved as UTF-16, which Python does not read.
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def names(path: str) -> list[str]:
    """The names of folders and the file that a path is made of."""
    return path.replace("\\", "/").split("/")


def language_of(path: str, data: bytes = b"") -> str | None:
    """What a file is written in, by its name or its first line; None if it does not say."""
    name = names(path)[-1].lower()
    if name in _NAMES:
        return _NAMES[name]
    dot = name.rfind(".")
    if dot > 0 and name[dot:] in _ENDINGS:
        return _ENDINGS[name[dot:]]
    if name.startswith(".env."):
        return Language.DOTENV
    if data.startswith(b"#!"):
        program = data[2:80].partition(b"\n")[0].replace(b"/", b" ").split()
        if any(word.startswith(b"python") for word in program):
            return Language.PYTHON
        if any(word in _SHELLS for word in program):
            return Language.SHELL
    return None


def is_yaml(path: str) -> bool:
    """Whether a path looks like YAML."""
    return language_of(path) == Language.YAML


def is_ours(data: bytes, path: str = "") -> bool:
    """Whether a file can concern us at all; everything else is left at once."""
    written_in = language_of(path, data)
    if written_in in (None, Language.PYTHON):
        return _has(data, NEEDLES)
    return may_set(data, path) or (written_in == Language.YAML and may_be_workflow(data))


def may_set(data: bytes, path: str) -> bool:
    """Whether a file that is no Python can hold settings of the SDK."""
    return tuple(names(path)[-2:]) == CONFIG_PATH or _has(data, SETTINGS_NEEDLES)


def may_be_workflow(data: bytes) -> bool:
    """Whether a YAML file can be a workflow."""
    return _has(data, (WORKFLOW_NEEDLE,))


def _has(data: bytes, needles: tuple[bytes, ...]) -> bool:
    if data[:2] in UTF_16:
        data = data.replace(b"\0", b"")
    return any(needle in data for needle in needles)


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

    `encoding` and `language` are given where the caller knows them better than the file; what does not say its language
    is Python.
    """

    __slots__ = ("_comments", "_encoding", "_lines", "_statements", "ascii", "data", "language", "path")

    def __init__(self, path: str, data: bytes, encoding: str | None = None, language: str | None = None) -> None:
        self.path: Final = path
        self.data: Final = data
        self.language: Final = language or language_of(path, data) or Language.PYTHON
        self.ascii: Final = data.isascii()
        self._encoding = encoding
        self._lines: list[str] | None = None
        #: The first and the last line of the statement that each line belongs to.
        self._statements: dict[int, tuple[int, int]] | None = None
        #: Line, column from 0 and text of each comment.
        self._comments: list[tuple[int, int, str]] = []

    def forget(self) -> None:
        """Drops what was made of the bytes, which is several times as large; whoever asks for it gets it again."""
        self._lines, self._statements, self._comments = None, None, []

    @property
    def is_yaml(self) -> bool:
        """Whether it is YAML, by its name."""
        return self.language == Language.YAML

    @property
    def text(self) -> str:
        """The decoded file. Never fails: what cannot be decoded is replaced, for only messages show it."""
        return self.data.decode("ascii" if self.ascii else self.encoding, "replace")

    @property
    def encoding(self) -> str:
        """What the file says that it is written in; UTF-8 if it says nothing, or nonsense."""
        if self._encoding is None:
            self._encoding = "utf-8-sig"
            if self.language != Language.PYTHON:
                if self.data[:2] in UTF_16:
                    self._encoding = "utf-16"
            elif b"coding" in self.data[:400]:
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
            if self.language == Language.PYTHON:
                self._tokenize(self._statements)
            elif self.language == Language.YAML:
                self._scan(self._statements)
            else:
                self._read_lines(self._statements)
        return self._statements

    def _read_lines(self, statements: dict[int, tuple[int, int]]) -> None:
        """The comments of a shell or `.env` file, and the lines that a backslash joins."""
        first = 1
        for number, line in enumerate(self.lines, 1):
            start = line.lower().find("# noqa")
            before = line[: max(start, 0)]
            if start >= 0 and before[-1:] in ("", " ", "\t") and not (before.count('"') % 2 or before.count("'") % 2):
                self._comments.append((number, start, line[start:]))
            statements[number] = (first, number)
            if not line.endswith("\\"):
                statements.update(dict.fromkeys(range(first, number + 1), (first, number)))
                first = number + 1

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
