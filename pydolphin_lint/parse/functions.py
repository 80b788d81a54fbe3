"""Functions and texts that run on the worker: what the SDK makes of the source of a Python task.

The SDK sends a function as text. It copies from the file, in the order of its lines, what the function speaks of by
name: functions, classes, imports, and what the module assigns to plain names. Nothing else goes with it.
"""

from __future__ import annotations

import builtins
import sys
from _ast import (
    AST,
    Assign,
    AsyncFunctionDef,
    Attribute,
    Call,
    ClassDef,
    Constant,
    FunctionDef,
    Import,
    ImportFrom,
    Load,
    Module,
    Name,
    Raise,
    Return,
    Yield,
    YieldFrom,
    arg,
    expr,
    keyword,
)

from pydolphin_lint import model
from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import Again, FreeName, Mark, Script, Task, Value
from pydolphin_lint.parse.names import Symbol, is_task_decorator
from pydolphin_lint.parse.scope import Draft, Function, Scope, Several, Tasks
from pydolphin_lint.parse.trees import ONLY_AST, children, walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pydolphin_lint.parse.scripts import Scripts
    from pydolphin_lint.source import Source

#: What the server fills in before the script runs.
PLACEHOLDERS = ("${", "$[", "#{", "!{")
#: How Python complains of what an older or newer version of it can read.
OTHER_VERSIONS = (
    "Missing parentheses",
    "f-string",
    "inconsistent use of tabs",
    "invalid decimal literal",
    "leading zeros",
    "multiple exception types",
    "t-string",
)
_DEFINITIONS = (AsyncFunctionDef, ClassDef, FunctionDef)


def script(task: Task, value: Value) -> Script:
    """What a Python task is given to run, if that is no function of the file."""
    error, again = _judge(value.text) if value.text is not None else ("", None)
    return Script(task, value, error=error, again=again)


def called(task: Task, value: Value, function: Function, source: Source) -> Script:
    """What a Python task is given to run by a call of a function of the file."""
    if not _returns_nothing(function):
        return script(task, value)
    at = value.at
    written = source.line(at.line)[at.column - 1 : at.end_column - 1]
    is_plain = at.line == at.end_line and written == f"{function.name}()" and not _takes_anything(function.node)
    return Script(task, value, called=function.name, is_mended_by_name=is_plain)


def read(
    noted: Scripts,
    source: Source,
    at: Callable[[expr | keyword], Location],
    tree: Module,
    taken: list[str],
    is_used: Callable[[str], bool],
) -> tuple[tuple[model.Function, ...], tuple[Script, ...], tuple[str, Location] | None]:
    """What was noted on the walk, read against the whole file; see `Scripts.read`."""
    reader = _Functions(source, at, tree)
    scripts = list(noted.scripts)
    functions: dict[str, model.Function] = {}
    for function, symbols in noted.decorated:
        if taken.count(function.name) == 1 and not function.scope.is_class:
            functions[function.identity] = reader.under_task(function, symbols, noted, is_used)
    for task, value, function in noted.given:
        bare = not function.node.decorator_list
        if taken.count(function.name) == 1 and bare and function.identity not in functions:
            functions[function.identity] = reader.function(function)
        scripts.append(Script(task, value, function=functions.get(function.identity)))
    runs = any(noted.calls.get(function.identity) for function, _ in noted.decorated) or any(
        function.identity in functions and bool(not function.node.decorator_list) for _, _, function in noted.given
    )
    return tuple(functions.values()), tuple(scripts), reader.copies.obstacle(at) if runs else None


class _Functions:
    """Reads functions against the whole file, which is looked through once."""

    def __init__(self, source: Source, at: Callable[[expr | keyword], Location], tree: Module) -> None:
        self._source = source
        self._at = at
        self._tree = tree
        self._bodies: dict[AST, _Body] = {}
        self.copies = _Copies(tree, self._body)

    def _body(self, node: FunctionDef | AsyncFunctionDef) -> _Body:
        """What a function is made of, which is looked through once."""
        if node not in self._bodies:
            self._bodies[node] = _Body(node)
        return self._bodies[node]

    def mentions(self, name: str) -> int:
        """How often the file speaks of a name."""
        return sum(isinstance(node, Name) and node.id == name for node in walk([self._tree]))

    def function(
        self,
        function: Function,
        *,
        is_task: bool = False,
        call_form: Location | None = None,
        marks: tuple[Mark, ...] = (),
        calls: tuple[model.Call, ...] = (),
        operands: tuple[Location, ...] = (),
        is_mended_by_call: bool = False,
        is_used: bool = True,
    ) -> model.Function:
        """The function as the rules see it."""
        node = function.node
        first = node.decorator_list[0].lineno if node.decorator_list else node.lineno
        return model.Function(
            function.name,
            self._name(node),
            Location(first, 1, first, 1),
            is_task=is_task,
            is_async=isinstance(node, AsyncFunctionDef),
            required=_required(node),
            free=tuple(self._free(function)),
            call_form=call_form,
            marks=marks,
            calls=calls,
            operands=operands,
            is_mended_by_call=is_mended_by_call,
            is_used=is_used,
            again=self._again(function) if is_task and not marks and len(node.decorator_list) == 1 else None,
            endless=self._endless(node),
        )

    def under_task(
        self, function: Function, symbols: list[Symbol | None], noted: Scripts, is_used: Callable[[str], bool]
    ) -> model.Function:
        """A function under the SDK's `@task`, in whichever form."""
        node = function.node
        call_form = None
        calls = [one for one in _sdk(node, symbols) if isinstance(one, Call)]
        for decorator in calls:
            if not decorator.args and all(word.arg is not None for word in decorator.keywords):
                call_form = self._at(decorator)
        marks = () if calls else tuple(self._marks(node, symbols))
        operands = tuple(noted.operands.get(function.identity, ()))
        return self.function(
            function,
            is_task=True,
            call_form=call_form,
            marks=marks,
            calls=tuple(noted.calls.get(function.identity, ())),
            operands=operands,
            is_mended_by_call=len(operands) == 1 and self.mentions(function.name) == 1,
            is_used=bool(function.scope.function) or is_used(function.name),
        )

    def _marks(self, node: FunctionDef | AsyncFunctionDef, symbols: list[Symbol | None]) -> Iterator[Mark]:
        decorators = {
            one.lineno: (one, symbol is not None and is_task_decorator(symbol.path))
            for one, symbol in zip(node.decorator_list, symbols, strict=True)
        }
        for number in range(node.decorator_list[0].lineno, (node.end_lineno or node.lineno) + 1):
            line = self._source.line(number)
            text = line.strip()
            if not text.startswith("@") or text == "@task":
                continue
            start = len(line) - len(line.lstrip())
            if number not in decorators:
                yield Mark(Location(number, start + 1, number, start + 1 + len(text)), Mark.INSIDE)
                continue
            decorator, is_task = decorators[number]
            at = self._at(decorator)
            if not is_task:
                yield Mark(at, Mark.OTHER)
            elif isinstance(decorator, Name) and decorator.id == "task" and "#" in line:
                first = line.index("#", at.end_column - 1)
                yield Mark(Location(number, first + 1, number, len(line) + 1), Mark.COMMENT, line[first:])
            else:
                yield Mark(at, Mark.ALIAS, text.partition("#")[0].strip())

    def _name(self, node: FunctionDef | AsyncFunctionDef) -> Location:
        """Where the name behind `def` stands; the beginning of the line if it is not written as usual."""
        word = "async def " if isinstance(node, AsyncFunctionDef) else "def "
        start = node.col_offset + len(word)
        at = self._source.location(node.lineno, start, node.lineno, start + len(node.name.encode()))
        written = self._source.line(at.line)[at.column - 1 : at.end_column - 1]
        if written == node.name:
            return at
        return self._source.location(node.lineno, node.col_offset, node.lineno, node.col_offset + len(word) - 1)

    def _free(self, function: Function) -> Iterator[FreeName]:
        node = function.node
        loads: dict[str, Name] = {}
        body = self._body(node)
        own = {node.name}
        for part in body.names:
            if not isinstance(part.ctx, Load):
                own.add(part.id)
            elif part.id not in loads or _start(part) < _start(loads[part.id]):
                loads[part.id] = part
        for other in body.others:
            own.update(_bound(other))
        reached, before = self._reached(function), _end_of_view(function)
        for name, first in loads.items():
            if name not in own and not hasattr(builtins, name):
                found = self._look_up(name, function.scope)
                free = self._judge(name, first, found, before) if found is not None else None
                if free is not None and free.why == FreeName.COPIED and reached is not None and name not in reached:
                    free = FreeName(free.at, name, FreeName.BEHIND, free.value)
                if free is not None:
                    yield free

    def _reached(self, function: Function) -> set[str] | None:
        """The names that the SDK looks for, None for all: with the first inner function it loses sight of this one.

        All as well if it may find more names behind those that it still sees.
        """
        node = function.node
        body = self._body(node)
        inner = [_start(one) for one in body.others if isinstance(one, (FunctionDef, AsyncFunctionDef))]
        if not inner:
            return None
        first = min(inner)
        seen = {name for place, name in body.identifiers() if place <= first}
        end = _end_of_view(function)
        return None if any(name != node.name and self.copies.has_before(name, end) for name in seen) else seen

    def _look_up(self, name: str, scope: Scope | None) -> Scope | None:
        while scope is not None and (name not in scope.history or scope.is_class):
            scope = scope.parent
        return scope

    def _judge(self, name: str, node: Name, scope: Scope, before: tuple[int, int]) -> FreeName | None:
        at = self._at(node)
        bindings = scope.history[name]
        if all(_is_built(binding) for binding in bindings):
            return FreeName(at, name, FreeName.WORKFLOW)
        first = self.copies.first.get(name)
        if scope.function:
            return FreeName(at, name, FreeName.LOCAL) if first is None else None
        value = bindings[0] if len(bindings) == 1 and isinstance(bindings[0], Value) else None
        if self.copies.has_star or (first is not None and first < before):
            return FreeName(at, name, FreeName.COPIED, value)
        return FreeName(at, name, FreeName.LEFT if first is None else FreeName.BELOW, value)

    def _again(self, function: Function) -> Again | None:
        """What the SDK calls once more because the script begins with its `def`."""
        node, end = function.node, _end_of_view(function)
        words = self._body(node).identifiers()
        copied = [each for each in words if each[1] != node.name and self.copies.has_before(each[1], end)]
        if not copied:
            above = self._source.line(node.decorator_list[0].lineno - 1).strip()
            is_tight = node.lineno == (node.decorator_list[-1].end_lineno or 0) + 1
            if isinstance(node, AsyncFunctionDef) or not is_tight or not above or above.startswith("#"):
                return None
            return Again(node.name, fails=bool(_required(node)))
        if function.scope.function:
            return None
        return self._helper(node, min(copied)[1])

    def _helper(self, node: FunctionDef | AsyncFunctionDef, name: str) -> Again | None:
        """The function that stands first in the script, if it certainly is this one."""
        helper = self.copies.only(name)
        if len(name) < 2 or not isinstance(helper, FunctionDef) or helper.decorator_list:
            return None
        if _takes_anything(node) or node.returns:
            return None
        mine, its = self._body(node), self._body(helper)
        if mine.has_definition or its.has_definition:
            return None
        if any(isinstance(one, arg) and one.arg == name for one in mine.others):
            return None
        if any(word != name and self.copies.has_before(word, _start(helper)) for _, word in its.identifiers()):
            return None
        return Again(name, fails=bool(_required(helper)))

    def _endless(self, node: FunctionDef | AsyncFunctionDef) -> Location | None:
        """Where a function speaks of itself, or of one that calls itself: the SDK follows that without end."""
        body = self._body(node)
        own = _own_call(node, body)
        if own is not None:
            return self._at(own)
        for part in body.names:
            if len(part.id) > 1 and self._is_endless_helper(part.id, node):
                is_simple = not body.has_definition and not any(isinstance(one, arg) for one in body.others)
                return self._at(part) if is_simple else None
        return None

    def _is_endless_helper(self, name: str, node: FunctionDef | AsyncFunctionDef) -> bool:
        helper = self.copies.only(name)
        if not isinstance(helper, (FunctionDef, AsyncFunctionDef)) or helper is node:
            return False
        return _start(helper) < _start(node) and _own_call(helper, self._body(helper)) is not None


class _Body:
    """What a function is made of, but for its decorators: names, calls, attributes and keywords, and the rest of it."""

    __slots__ = ("calls", "has_definition", "labels", "names", "others")

    def __init__(self, node: FunctionDef | AsyncFunctionDef) -> None:
        self.names: list[Name] = []
        self.calls: list[Call] = []
        self.labels: list[Attribute | keyword] = []
        self.others: list[AST] = []
        for part in walk([node.args, node.returns, *node.body]):
            if isinstance(part, Name):
                self.names.append(part)
            elif isinstance(part, Call):
                self.calls.append(part)
            elif isinstance(part, (Attribute, keyword)):
                self.labels.append(part)
            elif not isinstance(part, Constant):
                self.others.append(part)
        #: There are functions or classes inside.
        self.has_definition = any(isinstance(one, _DEFINITIONS) for one in self.others)

    def identifiers(self) -> list[tuple[tuple[int, int], str]]:
        """Every name in it and its place, also of attributes and keywords."""
        found = [(_start(node), node.id) for node in self.names]
        for label in self.labels:
            if isinstance(label, Attribute):
                end = (label.end_col_offset or label.col_offset) - len(label.attr.encode())
                found.append(((label.end_lineno or label.lineno, end), label.attr))
            elif label.arg is not None:
                found.append((_start(label), label.arg))
        for node in self.others:
            for text in _texts(node):
                # What holds a name has a place.
                found += [(_start(node), part) for part in text.split(".")]  # type: ignore[arg-type]
        return found


class _Copies:
    """What the SDK can copy out of a file: each name with where it is bound for the first time.

    It does not look at scopes, so that a method or an import inside of a function counts as well.
    """

    def __init__(self, tree: Module, body_of: Callable[[FunctionDef | AsyncFunctionDef], _Body]) -> None:
        self.first: dict[str, tuple[int, int]] = {}
        self.has_star = False
        self._nodes: dict[str, list[AST]] = {}
        self._obstacles: list[tuple[tuple[int, int], str, expr]] = []
        self._read(tree.body, body_of, in_module=True)

    def only(self, name: str) -> AST | None:
        """What a name stands for, if it is bound only once."""
        nodes = self._nodes.get(name, [])
        return nodes[0] if len(nodes) == 1 else None

    def has_before(self, name: str, start: tuple[int, int]) -> bool:
        """Whether a name is bound above a place."""
        return name in self.first and self.first[name] < start

    def obstacle(self, at: Callable[[expr | keyword], Location]) -> tuple[str, Location] | None:
        """The first thing in the file that stops the SDK, whichever function it copies."""
        if not self._obstacles:
            return None
        _, words, node = min(self._obstacles, key=lambda each: each[0])
        return words, at(node)

    def _read(
        self,
        nodes: Iterable[AST],
        body_of: Callable[[FunctionDef | AsyncFunctionDef], _Body],
        *,
        in_module: bool,
    ) -> None:
        for node in nodes:
            if isinstance(node, expr):
                # It holds no statement, and its calls do not matter here.
                continue
            if isinstance(node, (FunctionDef, AsyncFunctionDef)):
                self._read_function(node, body_of(node))
                continue
            if isinstance(node, Assign) and in_module:
                for target in node.targets:
                    if isinstance(target, Name):
                        self._bind(target.id, node)
                    else:
                        self._obstacles.append((_start(target), "an assignment to something else than a name", target))
            self._define(node)
            self._read(children(node), body_of, in_module=in_module and not isinstance(node, ClassDef))

    def _read_function(self, node: FunctionDef | AsyncFunctionDef, body: _Body) -> None:
        for one in (node, *body.others):
            self._define(one)
        for part in (*body.calls, *walk(node.decorator_list)):
            if isinstance(part, Call) and not isinstance(part.func, (Attribute, Name)):
                self._obstacles.append((_start(part), "a call of something that has no name", part.func))

    def _define(self, node: AST) -> None:
        if isinstance(node, _DEFINITIONS):
            self._bind(node.name, node)
        elif isinstance(node, (Import, ImportFrom)):
            for alias in node.names:
                if alias.name == "*":
                    self.has_star = True
                elif alias.asname or "." not in alias.name:
                    self._bind(alias.asname or alias.name, node)

    def _bind(self, name: str, node: Assign | ClassDef | FunctionDef | AsyncFunctionDef | Import | ImportFrom) -> None:
        start = _start(node)
        self.first[name] = min(start, self.first.get(name, start))
        self._nodes.setdefault(name, []).append(node)


def _start(
    node: expr | keyword | Assign | ClassDef | FunctionDef | AsyncFunctionDef | Import | ImportFrom,
) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _end_of_view(function: Function) -> tuple[int, int]:
    """Up to where the SDK has looked when it comes to a function; it looks ahead in a function around."""
    return (sys.maxsize, 0) if function.scope.function else _start(function.node)


def _own_call(node: FunctionDef | AsyncFunctionDef, body: _Body) -> expr | None:
    """Where a function without inner ones calls itself by its name."""
    functions = [one.func for one in body.calls]
    own = next((one for one in functions if isinstance(one, Name) and one.id == node.name), None)
    if own is None or body.has_definition:
        return None
    assigned = any(one.id == node.name and not isinstance(one.ctx, Load) for one in body.names)
    taken = any(isinstance(one, arg) and one.arg == node.name for one in body.others)
    return None if assigned or taken else own


def _sdk(node: FunctionDef | AsyncFunctionDef, symbols: list[Symbol | None]) -> list[expr]:
    """Those decorators that are the SDK's."""
    pairs = zip(node.decorator_list, symbols, strict=True)
    return [one for one, symbol in pairs if symbol is not None and is_task_decorator(symbol.path)]


def _is_built(binding: object) -> bool:
    """Whether something is a workflow or a task."""
    if isinstance(binding, Several):
        return all(map(_is_built, binding.options))
    return isinstance(binding, (Draft, Task, Tasks))


def _bound(node: AST) -> Iterable[str]:
    """The names that a node binds, if it is one that binds some."""
    if isinstance(node, (Import, ImportFrom)):
        return [alias.asname or alias.name.partition(".")[0] for alias in node.names]
    return _texts(node)


#: The fields of each kind of node that hold names of the program, but for names, attributes and keywords.
_NAMES = {
    "AsyncFunctionDef": ("name",),
    "ClassDef": ("name",),
    "ExceptHandler": ("name",),
    "FunctionDef": ("name",),
    "Global": ("names",),
    "ImportFrom": ("module",),
    "MatchAs": ("name",),
    "MatchClass": ("kwd_attrs",),
    "MatchMapping": ("rest",),
    "MatchStar": ("name",),
    "Nonlocal": ("names",),
    "ParamSpec": ("name",),
    "TypeVar": ("name",),
    "TypeVarTuple": ("name",),
    "alias": ("name", "asname"),
    "arg": ("arg",),
}


def _texts(node: AST) -> list[str]:
    """The texts of a node that are names in the program."""
    found: list[str] = []
    for field in _NAMES.get(type(node).__name__, ()):
        child = getattr(node, field)
        if isinstance(child, list):
            found += child
        elif child is not None:
            found.append(child)
    return found


def _takes_anything(node: FunctionDef | AsyncFunctionDef) -> bool:
    """Whether a function takes anything at all."""
    given = node.args
    return bool(given.posonlyargs or given.args or given.kwonlyargs or given.vararg or given.kwarg)


def _required(node: FunctionDef | AsyncFunctionDef) -> tuple[str, ...]:
    given = node.args
    positional = [*given.posonlyargs, *given.args]
    named = [one for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True) if default is None]
    return tuple(one.arg for one in (*positional[: len(positional) - len(given.defaults)], *named))


def _returns_nothing(function: Function) -> bool:
    """Whether a call of a function certainly gives None."""
    node = function.node
    if isinstance(node, AsyncFunctionDef) or node.decorator_list:
        return False
    for one in walk(node.body, deep=False):
        if isinstance(one, (Yield, YieldFrom)):
            return False
        value = one.value if isinstance(one, Return) else None
        if value is not None and not (isinstance(value, Constant) and value.value is None):
            return False
    return True


def _judge(text: str) -> tuple[str, Again | None]:
    """Why a text is no Python, empty if it may be some; and what the SDK calls at its end."""
    if text.endswith(".py"):
        return "", None
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = compile(text, "<definition>", "exec", ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        return _complaint(text, error), None
    except (ValueError, MemoryError, RecursionError):
        return "", None
    assert isinstance(tree, Module)
    return "", _added(text, tree)


def _complaint(text: str, error: SyntaxError) -> str:
    if any(mark in text for mark in PLACEHOLDERS) or error.msg.startswith(OTHER_VERSIONS):
        return ""
    for line in text.splitlines():
        words = line.strip().split(" ", 1)
        rest = words[1] if len(words) > 1 else ""
        # What Python 2 could read, or a Python that is newer than this one.
        if words[0] in ("print", "exec", "raise", "type", "lazy") or (words[0] == "except" and "," in rest):
            return ""
        if words[0] in ("def", "class") and "[" in rest.partition("(")[0]:
            return ""
    return f"{error.msg} in line {error.lineno}" if "\n" in text.strip() else error.msg


def _added(text: str, tree: Module) -> Again | None:
    """What the SDK calls at the end of a text that begins with `def`, if the text does not count on it."""
    first = tree.body[0] if tree.body else None
    if not isinstance(first, FunctionDef) or not text.startswith(f"def {first.name}("):
        return None
    functions = [one.name for one in tree.body if isinstance(one, (FunctionDef, AsyncFunctionDef))]
    fails = bool(_required(first))
    if functions.count(first.name) > 1:
        return None
    runs = False
    for node in walk(tree.body[1:], deep=False):
        if isinstance(node, Raise):
            return None
        if isinstance(node, Call):
            function = node.func
            name = function.id if isinstance(function, Name) else getattr(function, "attr", "")
            if name in ("exit", "_exit", "quit"):
                return None
            runs = runs or name in functions
    return Again(first.name, fails=fails) if runs or fails else None
