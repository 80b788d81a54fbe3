"""What the names of a file are bound to while it is read, and what is known of a workflow so far."""

from __future__ import annotations

from pydolphin_lint.model import Task, Value, Workflow
from pydolphin_lint.parse.names import Symbol
from pydolphin_lint.parse.values import UNKNOWN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import AsyncFunctionDef, FunctionDef
    from typing import Final

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Act, Attribute, Call, Place, Relation

    #: Where an environment variable is written, its setting, its value, and its name if that is a text.
    Written = tuple[Location, str, Value, Value | None]


class Draft:
    """A workflow while its file is being read."""

    __slots__ = (
        "acts",
        "call",
        "changes",
        "complete",
        "may_hold_more",
        "name",
        "place",
        "project",
        "relations",
        "tasks",
        "variable",
    )

    def __init__(self, call: Call, name: Value, project: Value, place: Place) -> None:
        self.call: Final = call
        self.name: Final = name
        self.project = project
        self.place: Final = place
        self.tasks: list[Task] = []
        self.relations: list[Relation] = []
        self.acts: list[Act] = []
        self.changes: list[Attribute] = []
        self.complete = True
        self.may_hold_more = False
        self.variable: str | None = None

    def workflow(self, *, always_deployed: bool, reached: bool, isolated: tuple[Task, ...] = ()) -> Workflow:
        """The finished workflow, as the rules see it."""
        return Workflow(
            self.call,
            self.name,
            self.project,
            self.place,
            tasks=tuple(self.tasks),
            relations=tuple(self.relations),
            acts=tuple(self.acts),
            changes=tuple(self.changes),
            complete=self.complete,
            may_hold_more=self.may_hold_more,
            variable=self.variable,
            always_deployed=always_deployed,
            reached=reached,
            isolated=isolated,
        )


class Tasks:
    """Several tasks at once: a list or tuple of them, or (`is_list` False) each of them in turn.

    `known` ends where something may change the list. `type` is the name of its class, if that is known.
    """

    __slots__ = ("is_list", "known", "members", "type")

    def __init__(
        self, members: tuple[Task, ...], *, is_list: bool = True, known: bool = True, type_name: str | None = None
    ) -> None:
        self.members: Final = members
        self.is_list: Final = is_list
        self.known = known
        self.type: Final = type_name


class Function:
    """A function of the file itself, and the scope it stands in.

    `is_task` if the SDK's `@task` stands above it, `is_plain` if nothing does.
    """

    __slots__ = ("identity", "is_plain", "is_task", "name", "node", "scope")

    def __init__(self, node: FunctionDef | AsyncFunctionDef, identity: str, scope: Scope, *, is_task: bool) -> None:
        self.name: Final = node.name
        self.node: Final = node
        self.scope: Final = scope
        self.identity: Final = identity
        self.is_task: Final = is_task
        self.is_plain: Final = not node.decorator_list


class Instance:
    """An object of a class of the SDK that is neither a workflow nor a task.

    `call` is what built it, and `parts` what the names among the arguments stood for then.
    """

    __slots__ = ("call", "parts")

    def __init__(self, call: Call, parts: tuple[object, ...]) -> None:
        self.call: Final = call
        self.parts: Final = parts


class Mapping:
    """A dictionary of the module with environment variables of ours in it.

    `loads`: how often the file speaks of it; `uses`: how often only to put it into the environment.
    """

    __slots__ = ("items", "loads", "uses")

    def __init__(self, items: tuple[Written, ...]) -> None:
        self.items: Final = items
        self.loads = 0
        self.uses = 0


class Several:
    """One of several bindings, depending on which branch was taken."""

    __slots__ = ("options",)

    def __init__(self, options: tuple[object, ...]) -> None:
        self.options: Final = options


class Scope:
    """The names of a module, class or function.

    `names` follows the flow of the statements; `history` holds all that a name was ever bound to, which is what a
    function inside may meet, since nobody knows when it is called. A binding of None is a value that is not known.
    """

    __slots__ = ("function", "history", "is_class", "names", "parent")

    def __init__(self, function: str, parent: Scope | None = None, *, is_class: bool = False) -> None:
        self.function: Final = function
        self.parent: Final = parent
        self.is_class: Final = is_class
        self.names: dict[str, object] = {}
        self.history: dict[str, list[object]] = {}

    def bind(self, name: str, binding: object) -> None:
        """The name stands for this from here on."""
        self.names[name] = binding
        self.history.setdefault(name, []).append(binding)

    def lookup(self, name: str) -> object:
        """What the name stands for here; UNKNOWN if nothing binds it, as with builtins."""
        if name in self.names:
            return self.names[name]
        scope = self.parent
        while scope is not None:
            if name in scope.history and not scope.is_class:
                return merge(scope.history[name])
            scope = scope.parent
        return UNKNOWN


def merge(bindings: list[object]) -> object:
    """What a name stands for where several ways of binding it meet.

    An import outlives a stand-in value (`except ImportError: Workflow = None`): code after it can only work with it.
    """
    first = bindings[0]
    if all(_same(first, other) for other in bindings[1:]):
        return first
    symbols = [binding for binding in bindings if isinstance(binding, Symbol)]
    if symbols and all(isinstance(binding, Value) or _same(symbols[0], binding) for binding in bindings):
        return symbols[0]
    held = [binding for binding in bindings if isinstance(binding, (Draft, Task, Tasks, Several))]
    return Several(tuple(held)) if held else None


def merge_names(ends: list[dict[str, object]]) -> dict[str, object]:
    """The names after branches that ended with these; a name bound in some of them only keeps its binding."""
    if len(ends) == 1:
        return ends[0]
    merged = {}
    for name in {name for end in ends for name in end}:
        merged[name] = merge([end[name] for end in ends if name in end])
    return merged


def _same(one: object, other: object) -> bool:
    if isinstance(one, Value) and isinstance(other, Value):
        return one.known and other.known and type(one.raw) is type(other.raw) and one.raw == other.raw
    return one is other or (isinstance(one, Symbol) and one == other)
