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
        self.copies = _Copies(tree)
        self._known_parts: dict[AST, list[AST]] = {}

    def _parts(self, node: FunctionDef | AsyncFunctionDef) -> list[AST]:
        """All that a function is made of, but for its decorators."""
        if node not in self._known_parts:
            self._known_parts[node] = walk([node.args, node.returns, *node.body])
        return self._known_parts[node]

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
        own = {node.name}
        for part in self._parts(node):
            if isinstance(part, Name) and isinstance(part.ctx, Load):
                if part.id not in loads or _start(part) < _start(loads[part.id]):
                    loads[part.id] = part
            elif not isinstance(part, (Attribute, Call, Constant, keyword)):
                own.update(_bound(part))
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
        inner = [_start(one) for one in self._parts(node) if isinstance(one, (FunctionDef, AsyncFunctionDef))]
        if not inner:
            return None
        first = min(inner)
        seen = {name for place, name in _identifiers([node.args, node.returns, *node.body]) if place <= first}
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
        words = {word for part in self._parts(node) for text in _texts(part) for word in text.split(".")}
        copied = {word for word in words if word != node.name and self.copies.has_before(word, end)}
        if not copied:
            above = self._source.line(node.decorator_list[0].lineno - 1).strip()
            is_tight = node.lineno == (node.decorator_list[-1].end_lineno or 0) + 1
            if isinstance(node, AsyncFunctionDef) or not is_tight or not above or above.startswith("#"):
                return None
            return Again(node.name, fails=bool(_required(node)))
        if function.scope.function:
            return None
        words_in_order = (word for _, word in _identifiers([node.args, node.returns, *node.body]))
        return self._helper(node, next(word for word in words_in_order if word in copied))

    def _helper(self, node: FunctionDef | AsyncFunctionDef, name: str) -> Again | None:
        """The function that stands first in the script, if it certainly is this one."""
        helper = self.copies.only(name)
        if len(name) < 2 or not isinstance(helper, FunctionDef) or helper.decorator_list:
            return None
        inner = [*node.body, *helper.body]
        if _takes_anything(node) or node.returns or any(isinstance(one, _DEFINITIONS) for one in walk(inner)):
            return None
        if name in {one.arg for one in walk(node.body) if isinstance(one, arg)}:
            return None
        words = _identifiers([helper.args, helper.returns, *helper.body])
        if any(word != name and self.copies.has_before(word, _start(helper)) for _, word in words):
            return None
        return Again(name, fails=bool(_required(helper)))

    def _endless(self, node: FunctionDef | AsyncFunctionDef) -> Location | None:
        """Where a function speaks of itself, or of one that calls itself: the SDK follows that without end."""
        parts = self._parts(node)
        own = _own_call(node, parts)
        if own is not None:
            return self._at(own)
        for part in parts:
            if isinstance(part, Name) and len(part.id) > 1 and self._is_endless_helper(part.id, node):
                is_simple = not any(isinstance(one, (*_DEFINITIONS, arg)) for one in parts)
                return self._at(part) if is_simple else None
        return None

    def _is_endless_helper(self, name: str, node: FunctionDef | AsyncFunctionDef) -> bool:
        helper = self.copies.only(name)
        if not isinstance(helper, (FunctionDef, AsyncFunctionDef)) or helper is node:
            return False
        return _start(helper) < _start(node) and _own_call(helper, self._parts(helper)) is not None


class _Copies:
    """What the SDK can copy out of a file: each name with where it is bound for the first time.

    It does not look at scopes, so that a method or an import inside of a function counts as well.
    """

    def __init__(self, tree: Module) -> None:
        self.first: dict[str, tuple[int, int]] = {}
        self.has_star = False
        self._nodes: dict[str, list[AST]] = {}
        self._obstacles: list[tuple[tuple[int, int], str, expr]] = []
        self._read(tree.body, in_module=True, in_function=False)

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

    def _read(self, nodes: Iterable[AST], *, in_module: bool, in_function: bool) -> None:
        for node in nodes:
            if not in_function and isinstance(node, expr):
                # It holds no statement, and its calls do not matter here.
                continue
            module, function = in_module, in_function
            if isinstance(node, _DEFINITIONS):
                self._bind(node.name, node)
                module, function = False, function or not isinstance(node, ClassDef)
            elif isinstance(node, (Import, ImportFrom)):
                for alias in node.names:
                    if alias.name == "*":
                        self.has_star = True
                    elif alias.asname or "." not in alias.name:
                        self._bind(alias.asname or alias.name, node)
            elif isinstance(node, Assign) and module:
                for target in node.targets:
                    if isinstance(target, Name):
                        self._bind(target.id, node)
                    else:
                        self._obstacles.append((_start(target), "an assignment to something else than a name", target))
            elif isinstance(node, Call) and function and not isinstance(node.func, (Attribute, Name)):
                self._obstacles.append((_start(node), "a call of something that has no name", node.func))
            below = children(node)
            if below:
                self._read(below, in_module=module, in_function=function)

    def _bind(self, name: str, node: Assign | ClassDef | FunctionDef | AsyncFunctionDef | Import | ImportFrom) -> None:
        start = _start(node)
        self.first[name] = min(start, self.first.get(name, start))
        self._nodes.setdefault(name, []).append(node)


def _start(node: expr | Assign | ClassDef | FunctionDef | AsyncFunctionDef | Import | ImportFrom) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _end_of_view(function: Function) -> tuple[int, int]:
    """Up to where the SDK has looked when it comes to a function; it looks ahead in a function around."""
    return (sys.maxsize, 0) if function.scope.function else _start(function.node)


def _own_call(node: FunctionDef | AsyncFunctionDef, parts: list[AST]) -> expr | None:
    """Where a function without inner ones calls itself by its name."""
    calls = [one.func for one in parts if isinstance(one, Call)]
    own = next((one for one in calls if isinstance(one, Name) and one.id == node.name), None)
    if own is not None and any(isinstance(one, _DEFINITIONS) or node.name in _given_to(one) for one in parts):
        return None
    return own


def _given_to(node: AST) -> tuple[str, ...]:
    """The name that a node binds, if it binds one."""
    if isinstance(node, Name) and not isinstance(node.ctx, Load):
        return (node.id,)
    return (node.arg,) if isinstance(node, arg) else ()


def _sdk(node: FunctionDef | AsyncFunctionDef, symbols: list[Symbol | None]) -> list[expr]:
    """Those decorators that are the SDK's."""
    pairs = zip(node.decorator_list, symbols, strict=True)
    return [one for one, symbol in pairs if symbol is not None and is_task_decorator(symbol.path)]


def _is_built(binding: object) -> bool:
    """Whether something is a workflow or a task."""
    if isinstance(binding, Several):
        return all(map(_is_built, binding.options))
    return isinstance(binding, (Draft, Task, Tasks))


def _bound(node: AST) -> Iterator[str]:
    """The names that a node binds, if it is one that binds some."""
    if isinstance(node, (Import, ImportFrom)):
        for alias in node.names:
            yield alias.asname or alias.name.partition(".")[0]
    elif isinstance(node, Name):
        yield node.id
    else:
        yield from _texts(node)


#: The fields of each kind of node that hold names of the program, but for names and attributes themselves.
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
    "keyword": ("arg",),
}


def _texts(node: AST) -> list[str]:
    """The texts of a node that are names in the program."""
    if isinstance(node, Name):
        return [node.id]
    if isinstance(node, Attribute):
        return [node.attr]
    found: list[str] = []
    for field in _NAMES.get(type(node).__name__, ()):
        child = getattr(node, field)
        if isinstance(child, list):
            found += child
        elif child is not None:
            found.append(child)
    return found


def _identifiers(nodes: Iterable[AST | None]) -> list[tuple[tuple[int, int], str]]:
    """Every name in a piece of source and its place, also of attributes and keywords, in the order of the text."""
    found: list[tuple[tuple[int, int], str]] = []
    line, column = 0, 0
    todo = [node for node in nodes if node is not None]
    while todo:
        node = todo.pop()
        line, column = getattr(node, "lineno", line), getattr(node, "col_offset", column)
        if isinstance(node, Attribute):
            place = node.end_lineno or line, (node.end_col_offset or column) - len(node.attr.encode())
        else:
            place = line, column
        found += [(place, part) for text in _texts(node) for part in text.split(".")]
        todo.extend(children(node))
    return sorted(found)


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
