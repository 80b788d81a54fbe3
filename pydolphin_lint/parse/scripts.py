"""What Python tasks run on the worker, as it is noted on the walk through a file; `functions.py` reads it."""

from __future__ import annotations

from _ast import Attribute, Call, Name, Starred

from pydolphin_lint import model
from pydolphin_lint.model import Argument, Value
from pydolphin_lint.parse.names import is_task_decorator
from pydolphin_lint.parse.scope import Function

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import Module, expr, keyword
    from collections.abc import Callable, Iterable

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Script, Task
    from pydolphin_lint.parse.names import Symbol
    from pydolphin_lint.parse.scope import Scope
    from pydolphin_lint.source import Source


class Scripts:
    """What the walk through a file notes of functions and texts that run on the worker.

    `decorated`: functions under the SDK's `@task`, in whichever form, each with what its decorators are. `given`: those
    that are the definition of a task. `calls` and `operands` of functions under `@task`, by their identity.
    """

    __slots__ = ("_at", "_source", "calls", "decorated", "given", "operands", "scripts")

    def __init__(self, source: Source, at: Callable[[expr | keyword], Location]) -> None:
        self._source = source
        self._at = at
        self.decorated: list[tuple[Function, list[Symbol | None]]] = []
        self.given: list[tuple[Task, Value, Function]] = []
        self.scripts: list[Script] = []
        self.calls: dict[str, list[model.Call]] = {}
        self.operands: dict[str, list[Location]] = {}

    def decorate(self, function: Function, symbols: list[Symbol | None]) -> None:
        """A function stands under decorators; only the SDK's `@task` concerns us."""
        for decorator, symbol in zip(function.node.decorator_list, symbols, strict=True):
            if symbol is not None and is_task_decorator(symbol.path) and _is_bound_once(decorator, function.scope):
                self.decorated.append((function, symbols))
                return

    def call(self, function: Function, node: Call) -> None:
        """A function under `@task` is called where workflows are built."""
        plain = [one for one in node.args if not isinstance(one, Starred)]
        named = [word for word in node.keywords if word.arg is not None]
        arguments = [
            *(Argument(self._at(one), None, self._unknown(one), positional=True) for one in plain),
            *(Argument(self._at(word), word.arg, self._unknown(word.value)) for word in named),
        ]
        splat = len(arguments) < len(node.args) + len(node.keywords)
        call = model.Call(self._at(node.func), function.name, tuple(arguments), splat=splat)
        self.calls.setdefault(function.identity, []).append(call)

    def _unknown(self, node: expr) -> Value:
        return Value(self._at(node), known=False)

    def operand(self, node: expr, binding: object) -> None:
        """Something stands in an arrow next to a task."""
        if isinstance(binding, Function) and binding.is_task:
            self.operands.setdefault(binding.identity, []).append(self._at(node))

    def give(self, task: Task, value: Value, node: expr | None, binding: object) -> None:
        """A Python task gets its `definition`; `binding` is what the name stands for that is given or called."""
        if isinstance(binding, Function) and isinstance(node, Name) and value.text is None:
            self.given.append((task, value, binding))
            return
        from pydolphin_lint.parse import functions

        if isinstance(binding, Function) and isinstance(node, Call) and value.text is None:
            self.scripts.append(functions.called(task, value, binding, self._source))
        else:
            self.scripts.append(functions.script(task, value))

    def read(
        self, tree: Module, taken: Iterable[str], is_used: Callable[[str], bool]
    ) -> tuple[tuple[model.Function, ...], tuple[Script, ...], tuple[str, Location] | None]:
        """The functions that run on the worker, the scripts, and what keeps the SDK from copying any function.

        `taken`: the names of all functions of the file; `is_used` tells whether the file speaks of a name.
        """
        if not self.decorated and not self.given:
            return (), tuple(self.scripts), None
        # Few files have functions that run on the worker, and there is a lot to be read then.
        from pydolphin_lint.parse import functions

        return functions.read(self, self._source, self._at, tree, list(taken), is_used)


def _is_bound_once(node: expr, scope: Scope | None) -> bool:
    """Whether the name that a decorator begins with has one meaning only."""
    while isinstance(node, (Attribute, Call)):
        node = node.value if isinstance(node, Attribute) else node.func
    while isinstance(node, Name) and scope is not None:
        if node.id in scope.history:
            return len(scope.history[node.id]) == 1
        scope = scope.parent
    return False
