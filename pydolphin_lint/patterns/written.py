"""A rule file as it is written: its keys, checked one by one, so that no slip of the pen makes a rule silent."""

from __future__ import annotations

from pydolphin_lint.config import ConfigError
from pydolphin_lint.parse import nodes
from pydolphin_lint.parse.nodes import MAPPING, SCALAR, SEQUENCE, Node
from pydolphin_lint.sdk.classes import SDK, TASKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Final, NoReturn

    from pydolphin_lint.diagnostic import Level

LANGUAGES = ("python", "yaml")
LEVELS = ("error", "warning")
WORKFLOW, TASK = "workflow", "task"
KEYS = (
    "code", "constraints", "fix", "imports", "invalid", "language", "level", "message", "name", "note", "on", "rule",
    "utils", "valid",
)  # fmt: skip
NEEDED = ("code", "name", "message", "rule")
#: What ast-grep knows; it passes over other keys in some places without a word.
PLAIN = ("kind", "matches", "pattern", "regex")
RELATIONS = ("follows", "has", "inside", "precedes")
RULE_KEYS = (*PLAIN, *RELATIONS, "all", "any", "not", "nthChild", "range")
STRICTNESS = ("ast", "cst", "relaxed", "signature", "smart")


class Example:
    """A text that a rule must, or must not, report; `fixed` is what it becomes, where the file says so."""

    __slots__ = ("fixed", "line", "text")

    def __init__(self, line: int, text: str, fixed: str | None = None) -> None:
        self.line: Final = line
        self.text: Final = text
        self.fixed: Final = fixed


class Written:
    """One rule of a file. `config` is what ast-grep takes; `atoms` are the (line, key, value) that it can refuse alone.

    `on`: None, `workflow`, `task`, or the name of a task class. `lines`: where each key stands.
    """

    __slots__ = (
        "atoms",
        "code",
        "config",
        "fix",
        "imports",
        "invalid",
        "language",
        "level",
        "lines",
        "message",
        "name",
        "note",
        "on",
        "path",
        "valid",
        "variables",
    )

    def __init__(self, path: str) -> None:
        self.path: Final = path
        self.code = ""
        self.name = ""
        self.message = ""
        self.note = ""
        self.level: Level = "error"
        self.language = "python"
        self.imports: str | None = None
        self.on: str | None = None
        self.fix: str | None = None
        self.config: dict[str, Any] = {}
        self.atoms: list[tuple[int, str, object]] = []
        self.variables: set[str] = set()
        self.valid: list[Example] = []
        self.invalid: list[Example] = []
        self.lines: dict[str, int] = {}

    @property
    def where(self) -> str:
        """The place of the rule, as messages begin."""
        return f"{self.path}:{self.lines.get('code', 1)}"


def read(path: str, data: bytes) -> list[Written]:
    """The rules of a file, one a document. Raises ConfigError, which names file and line."""
    try:
        found = nodes.documents(nodes.decode(data))
    except nodes.YamlError as error:
        raise ConfigError(f"{path}:{error.line}: {error}") from None
    return [_Reader(path).read(document) for document in found if not document.is_empty]


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.rule = Written(path)

    def refuse(self, node: Node, message: str) -> NoReturn:
        raise ConfigError(f"{self.path}:{node.at.line}: {message}")

    def read(self, root: Node) -> Written:
        rule = self.rule
        keys = self.mapping(root, "a rule", KEYS)
        rule.lines.update({key: node.at.line for key, (node, _) in keys.items()})
        for key in NEEDED:
            if key not in keys:
                self.refuse(root, f"the key {key} is missing")
        readers: dict[str, Callable[[Node], None]] = {
            "code": self.code,
            "name": self.name,
            "message": self.message,
            "note": self.note,
            "level": self.level,
            "language": self.language,
            "imports": self.imports,
            "on": self.on,
            "rule": self.matching,
            "utils": self.utils,
            "constraints": self.constraints,
            "fix": self.fix,
            "valid": self.examples,
            "invalid": self.wrong_examples,
        }
        for key, reader in readers.items():
            if key in keys:
                reader(keys[key][1])
        if rule.language != "python":
            for key in ("imports", "on"):
                if key in keys:
                    self.refuse(keys[key][0], f"{key} is for Python only: leave it out of a rule for {rule.language}")
        for key, text in (("message", rule.message), ("fix", rule.fix or "")):
            for name, _, _ in variables(text):
                if name not in rule.variables:
                    known = ", ".join(f"${each}" for each in sorted(rule.variables)) or "none"
                    self.refuse(keys[key][1], f"{key} speaks of ${name}, which no pattern binds (bound are: {known})")
        return rule

    def code(self, node: Node) -> None:
        text = self.text(node, "code")
        if len(text) != 6 or not text.startswith("PDS9") or not text[4:].isdecimal() or not text.isascii():
            self.refuse(node, f"{text!r} is no code for a rule of your own: those are PDS900 to PDS999")
        self.rule.code = text

    def name(self, node: Node) -> None:
        text = self.text(node, "name")
        words = text.split("-")
        if not text.isascii() or not all(word.isalnum() and word == word.lower() for word in words):
            self.refuse(node, f"{text!r} is no name: write lower-case words with dashes, like missing-worker-group")
        if not text[0].isalpha():
            self.refuse(node, f"{text!r} is no name: it must begin with a letter")
        self.rule.name = text

    def message(self, node: Node) -> None:
        text = self.text(node, "message").strip()
        if not text or "\n" in text:
            self.refuse(node, "message must be one line of text: what happens, and what to write instead")
        self.rule.message = text

    def note(self, node: Node) -> None:
        self.rule.note = self.text(node, "note").strip()

    def level(self, node: Node) -> None:
        self.rule.level = "error" if self.word(node, "level", LEVELS) == "error" else "warning"

    def language(self, node: Node) -> None:
        self.rule.language = self.word(node, "language", LANGUAGES)

    def imports(self, node: Node) -> None:
        text = self.text(node, "imports")
        if not all(part.isidentifier() for part in text.split(".")):
            self.refuse(node, f"{text!r} is no module: write its dotted name, like {SDK}.tasks")
        self.rule.imports = text

    def on(self, node: Node) -> None:
        if node.kind == MAPPING:
            _, value = self.mapping(node, "on", (TASK,)).get(TASK) or self.refuse(node, "on lacks its key: task")
            self.rule.on = self.word(value, "a task", TASKS)
        else:
            self.rule.on = self.word(node, "on", (WORKFLOW, TASK))

    def matching(self, node: Node) -> None:
        self.rule.config["rule"] = self.matcher(node, "rule")

    def constraints(self, node: Node) -> None:
        found = {}
        for key, (_, value) in self.mapping(node, "constraints").items():
            if key not in self.rule.variables:
                self.refuse(value, f"constraints speaks of {key}, which no pattern binds (names stand there without $)")
            found[key] = self.matcher(value, key)
        self.rule.config["constraints"] = found

    def utils(self, node: Node) -> None:
        pairs = self.mapping(node, "utils").items()
        self.rule.config["utils"] = {key: self.matcher(value, key) for key, (_, value) in pairs}

    def fix(self, node: Node) -> None:
        text = self.text(node, "fix")
        # A block ends with a line end that nobody means.
        self.rule.fix = text[:-1] if node.style in ("|", ">") and text.endswith("\n") else text

    def examples(self, node: Node) -> None:
        for item in self.sequence(node, "valid"):
            self.rule.valid.append(Example(item.at.line, self.text(item, "an example")))

    def wrong_examples(self, node: Node) -> None:
        for item in self.sequence(node, "invalid"):
            if item.kind == MAPPING:
                keys = self.mapping(item, "an example", ("example", "fixed"))
                _, example = keys.get("example") or self.refuse(item, "the key example is missing")
                fixed = self.text(keys["fixed"][1], "fixed") if "fixed" in keys else None
                self.rule.invalid.append(Example(item.at.line, self.text(example, "example"), fixed))
            else:
                self.rule.invalid.append(Example(item.at.line, self.text(item, "an example")))

    # What ast-grep is given.

    def matcher(self, node: Node, what: str, also: tuple[str, ...] = ()) -> dict[str, Any]:
        """A rule object of ast-grep, checked all the way down."""
        found: dict[str, Any] = {}
        pairs = self.mapping(node, what, (*RULE_KEYS, *also))
        if not set(pairs) - {"stopBy", "field"}:
            self.refuse(node, f"{what} matches nothing: give it one of {', '.join(sorted(RULE_KEYS))}")
        for key, (_, value) in pairs.items():
            if key == "pattern":
                found[key] = self.pattern(value)
            elif key in ("kind", "regex", "matches", "field"):
                found[key] = self.text(value, key)
                if key in ("kind", "regex"):
                    self.rule.atoms.append((value.at.line, key, found[key]))
            elif key in ("inside", "has"):
                found[key] = self.matcher(value, key, ("stopBy", "field"))
            elif key in RELATIONS:
                found[key] = self.matcher(value, key, ("stopBy",))
            elif key in ("all", "any"):
                found[key] = [self.matcher(item, f"a part of {key}") for item in self.sequence(value, key)]
            elif key == "not":
                found[key] = self.matcher(value, key)
            elif key == "stopBy":
                scalar = value.kind == SCALAR
                found[key] = self.word(value, key, ("end", "neighbor")) if scalar else self.matcher(value, key)
            elif key == "nthChild":
                found[key] = self.nth(value)
            else:
                found[key] = self.stretch(value)
        return found

    def pattern(self, node: Node) -> str | dict[str, str]:
        """A pattern; the variables that it binds are remembered."""
        if node.kind == SCALAR:
            text = self.text(node, "pattern")
            self.rule.atoms.append((node.at.line, "pattern", text))
            self.bind(text)
            return text
        found = {}
        pairs = self.mapping(node, "pattern", ("context", "selector", "strictness"))
        if "context" not in pairs:
            self.refuse(node, "pattern lacks its key: context")
        for key, (_, value) in pairs.items():
            found[key] = self.word(value, key, STRICTNESS) if key == "strictness" else self.text(value, key)
        self.rule.atoms.append((node.at.line, "pattern", found))
        self.bind(found["context"])
        return found

    def bind(self, text: str) -> None:
        self.rule.variables.update(name for name, _, _ in variables(text))

    def nth(self, node: Node) -> object:
        if node.kind == SCALAR:
            return self.position(node)
        pairs = self.mapping(node, "nthChild", ("ofRule", "position", "reverse"))
        if "position" not in pairs:
            self.refuse(node, "nthChild lacks its key: position")
        found: dict[str, object] = {"position": self.position(pairs["position"][1])}
        if "reverse" in pairs:
            _, reverse = pairs["reverse"]
            if not isinstance(reverse.value, bool):
                self.refuse(reverse, "reverse must be true or false")
            found["reverse"] = reverse.value
        if "ofRule" in pairs:
            found["ofRule"] = self.matcher(pairs["ofRule"][1], "ofRule")
        return found

    def position(self, node: Node) -> object:
        value = node.value
        if (type(value) is int and value > 0) or isinstance(value, str):
            return value
        self.refuse(node, "nthChild must be a number from 1, or a text like 2n+1")

    def stretch(self, node: Node) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        pairs = self.mapping(node, "range", ("end", "start"))
        for key in ("start", "end"):
            if key not in pairs:
                self.refuse(node, f"range lacks its key: {key}")
            place = self.mapping(pairs[key][1], key, ("column", "line"))
            for part in ("line", "column"):
                if part not in place:
                    self.refuse(pairs[key][1], f"{key} lacks its key: {part}")
                value = place[part][1]
                if type(value.value) is not int or value.value < 0:
                    self.refuse(value, f"{part} must be a number from 0")
            found[key] = {part: int(place[part][1].text) for part in ("line", "column")}
        return found

    # The forms that a value can have.

    def mapping(self, node: Node, what: str, known: tuple[str, ...] = ()) -> dict[str, tuple[Node, Node]]:
        """Key → its node and its value. With `known`, other keys are refused."""
        if node.kind != MAPPING:
            self.refuse(node, f"{what} must be a mapping, `key: value` lines, and is {_kind(node)}")
        if node.repeated:
            self.refuse(node.repeated[0], f"the key {node.repeated[0].text} stands here for the second time")
        found = {}
        for key, value in node.pairs:
            if key.kind != SCALAR or not isinstance(key.value, str):
                self.refuse(key, f"{what} has a key that is no text: {key.text or _kind(key)}")
            if known and key.value not in known:
                self.refuse(key, f"{what} has no key {key.value!r}{_advice(key.value, known)}")
            found[key.value] = (key, value)
        return found

    def sequence(self, node: Node, what: str) -> tuple[Node, ...]:
        if node.kind != SEQUENCE or not node.items:
            self.refuse(node, f"{what} must be a list, `- …` lines, and is {_kind(node)}")
        return node.items

    def text(self, node: Node, what: str) -> str:
        if node.kind != SCALAR or not isinstance(node.value, str):
            hint = ": put it in quotes" if node.kind == SCALAR and node.text else ""
            self.refuse(node, f"{what} must be text, and is {_kind(node)}{hint}")
        if not node.value.strip():
            self.refuse(node, f"{what} is empty")
        return node.value

    def word(self, node: Node, what: str, known: tuple[str, ...]) -> str:
        text = self.text(node, what)
        if text not in known:
            self.refuse(node, f"{what} cannot be {text!r}{_advice(text, known)}")
        return text


def _advice(text: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    words = list(known)
    close = get_close_matches(text, words, 1) or [word for word in words if word.lower() == text.lower()]
    return f": did you mean {close[0]}?" if close else f": it takes {', '.join(words)}"


def _kind(node: Node) -> str:
    if node.kind != SCALAR:
        return f"an empty {node.kind}" if not node.items and not node.pairs else f"a {node.kind}"
    if not node.known:
        return f"{node.text!r} with a tag, which is not read" if node.tag else f"{node.text!r}, which means nothing"
    return "empty" if node.value is None else f"the {type(node.value).__name__} {node.text}"


def variables(text: str) -> list[tuple[str, int, int]]:
    """The `$A` and `$$$A` of a text: each name, where it begins and where it ends. `$_A` binds nothing."""
    import re

    return [
        (match[1], match.start(), match.end()) for match in re.finditer(r"(?<!\$)\$(?:\$\$)?([A-Z][A-Z0-9_]*)", text)
    ]
