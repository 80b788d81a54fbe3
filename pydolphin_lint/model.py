"""What a workflow file says, whatever language it is written in: the one thing that rules look at.

No I/O and no syntax trees in here. Objects are made by `parse/` and never change afterwards.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.source import Source


class Value:
    """A value in the file. What only running the file would tell is not `known`, and its `raw` is None."""

    __slots__ = ("at", "known", "raw")

    def __init__(self, at: Location, raw: object = None, *, known: bool = True) -> None:
        self.at: Final = at
        self.raw: Final = raw
        self.known: Final = known

    def __repr__(self) -> str:
        return f"Value({self.raw!r})" if self.known else "Value(?)"

    @property
    def text(self) -> str | None:
        """The value if it is known and a string."""
        return self.raw if isinstance(self.raw, str) else None


class Argument:
    """An argument of a call: its parameter's name (None where the SDK has none at that position) and its value."""

    __slots__ = ("at", "name", "value")

    def __init__(self, at: Location, name: str | None, value: Value) -> None:
        self.at: Final = at
        self.name: Final = name
        self.value: Final = value


class Call:
    """A call of something of the SDK. `at` is the name that is called; `splat`: there may be arguments unseen."""

    __slots__ = ("arguments", "at", "callee", "splat")

    def __init__(self, at: Location, callee: str, arguments: tuple[Argument, ...], *, splat: bool = False) -> None:
        self.at: Final = at
        self.callee: Final = callee
        self.arguments: Final = arguments
        self.splat: Final = splat

    def argument(self, name: str) -> Argument | None:
        """The argument for a parameter, None if it is not given (or hidden in a splat)."""
        for argument in self.arguments:
            if argument.name == name:
                return argument
        return None

    def value(self, name: str) -> Value:
        """What is given for a parameter; unknown if it is not given."""
        argument = self.argument(name)
        return argument.value if argument else Value(self.at, known=False)


class Place:
    """Where in the flow of the program something stands: its function, and the branches and loops around it.

    Each branch is (statement, arm); two arms of one statement never run together, and the STRAIGHT one runs unless
    something goes wrong. Each loop is (statement, LOOP), or (statement, PASSAGE) if it may be over after one time.
    (statement, REST) is what stands behind a statement that may leave, and (statement, DEAD_END) marks a branch that
    ends with leaving. `function` is a different text for each function of the file, and empty outside of all.
    """

    STRAIGHT = 0
    LOOP = -1
    PASSAGE = -2
    REST = -3
    DEAD_END = -4

    __slots__ = ("around", "function")

    def __init__(self, function: str = "", around: tuple[tuple[int, int], ...] = ()) -> None:
        self.function: Final = function
        self.around: Final = around

    @property
    def is_straight(self) -> bool:
        """Nothing decides whether or how often this runs, once its function runs."""
        return all(arm == self.STRAIGHT for _, arm in self.around)

    def meets(self, later: Place) -> bool:
        """Whether a run of their function passes both places, given that it passes the less certain one."""
        parting = 0
        for one, other in zip(self.around, later.around, strict=False):
            if one != other:
                break
            parting += 1
        mine, theirs = self.around[parting:], later.around[parting:]
        if self.function != later.function or (mine and theirs and mine[0][0] == theirs[0][0]):
            return False
        if any(arm == self.DEAD_END for _, arm in mine):
            return False
        return all(arm == self.STRAIGHT for _, arm in mine) or all(arm == self.STRAIGHT for _, arm in theirs)

    def repeats_within(self, outer: Place) -> bool:
        """Whether this runs several times for one time of `outer`: in a loop, without a condition on the way."""
        inner = self.around[len(outer.around) :]
        return (
            self.function == outer.function
            and self.around[: len(outer.around)] == outer.around
            and bool(inner)
            and all(arm == self.LOOP for _, arm in inner)
        )


class Task:
    """A task: an object of a task class, or a call of a function under `@task`, whose class is then Python."""

    __slots__ = ("at", "call", "kind", "name", "place")

    def __init__(self, kind: str, name: Value, call: Call, place: Place) -> None:
        self.kind: Final = kind
        self.name: Final = name
        self.call: Final = call
        self.at: Final = call.at
        self.place: Final = place

    def __repr__(self) -> str:
        return f"{self.kind}({self.name.raw!r})" if self.name.known else f"{self.kind}(?)"


class Operand:
    """One side of a relation. `known` is False if there may be more or other tasks than `tasks`."""

    __slots__ = ("is_list", "known", "tasks")

    def __init__(self, tasks: tuple[Task, ...], *, is_list: bool = False, known: bool = True) -> None:
        self.tasks: Final = tasks
        self.is_list: Final = is_list
        self.known: Final = known


class Relation:
    """An arrow from left to right, whichever way it was written."""

    __slots__ = ("at", "left", "place", "right")

    def __init__(self, at: Location, left: Operand, right: Operand, place: Place) -> None:
        self.at: Final = at
        self.left: Final = left
        self.right: Final = right
        self.place: Final = place


class Act:
    """`submit`, `run` or `start` of a workflow; `called` is False if the parentheses are missing."""

    __slots__ = ("at", "called", "method", "place")

    def __init__(self, at: Location, method: str, place: Place, *, called: bool = True) -> None:
        self.at: Final = at
        self.method: Final = method
        self.place: Final = place
        self.called: Final = called


class Workflow:
    """One workflow object with everything that the file does to it.

    `project` is the empty string where the file leaves it to the configuration. `complete` is False if the object was
    handed to code that was not followed, so that something may have happened to it unseen. `variable` is the
    module-level name under which other files could import it. `always_deployed`: running the file builds it, and
    submits it if it does so anywhere, whatever happens. `reached`: running the file may build it.
    """

    __slots__ = (
        "acts",
        "always_deployed",
        "at",
        "call",
        "complete",
        "name",
        "place",
        "project",
        "reached",
        "relations",
        "tasks",
        "variable",
    )

    def __init__(
        self,
        call: Call,
        name: Value,
        project: Value,
        place: Place,
        *,
        tasks: tuple[Task, ...] = (),
        relations: tuple[Relation, ...] = (),
        acts: tuple[Act, ...] = (),
        complete: bool = True,
        variable: str | None = None,
        always_deployed: bool = True,
        reached: bool = True,
    ) -> None:
        self.call: Final = call
        self.at: Final = call.at
        self.name: Final = name
        self.project: Final = project
        self.place: Final = place
        self.tasks: Final = tasks
        self.relations: Final = relations
        self.acts: Final = acts
        self.complete: Final = complete
        self.variable: Final = variable
        self.always_deployed: Final = always_deployed
        self.reached: Final = reached

    def __repr__(self) -> str:
        return f"Workflow({self.name.raw!r})" if self.name.known else "Workflow(?)"

    @property
    def is_submitted(self) -> bool:
        """Whether the file calls submit() or run() on it somewhere."""
        return any(act.called and act.method in ("submit", "run") for act in self.acts)

    @property
    def identity(self) -> tuple[str, str] | None:
        """(project, name) as the server compares them, None if either is known only at run time."""
        project, name = self.project.text, self.name.text
        return None if project is None or name is None else (project, name.strip())


class Setting:
    """The file sets a setting of the gateway or the SDK, in whichever form.

    `name` is that of the environment variable without `PYDS_`: JAVA_GATEWAY_ADDRESS. Settings of one call share `call`.
    """

    __slots__ = ("at", "call", "name", "value")

    def __init__(self, at: Location, name: str, value: Value, call: Call | None = None) -> None:
        self.at: Final = at
        self.name: Final = name
        self.value: Final = value
        self.call: Final = call


class PythonFile:
    """A Python file that concerns us. `orphans` are tasks that are certainly built outside of any workflow.

    `is_test`: it uses a test framework, so that what looks like a mistake may be the test.
    """

    __slots__ = ("is_test", "orphans", "settings", "source", "workflows")

    def __init__(
        self,
        source: Source,
        *,
        workflows: tuple[Workflow, ...] = (),
        orphans: tuple[Task, ...] = (),
        settings: tuple[Setting, ...] = (),
        is_test: bool = False,
    ) -> None:
        self.source: Final = source
        self.workflows: Final = workflows
        self.orphans: Final = orphans
        self.settings: Final = settings
        self.is_test: Final = is_test

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task of the file's workflows, and those outside."""
        return tuple(task for workflow in self.workflows for task in workflow.tasks) + self.orphans

    def quotes(self, value: Value) -> str | None:
        """The quotes around a text that stands in the file as one plain literal of one line; None for anything else."""
        at, text = value.at, value.text
        if text is None or at.line != at.end_line or "\\" in text:
            return None
        written = self.source.line(at.line)[at.column - 1 : at.end_column - 1]
        return next((quote for quote in "\"'" if written == f"{quote}{text}{quote}"), None)


class Definition:
    """What the rest of the repository needs to know of a workflow: where it is, and what it is called."""

    __slots__ = ("at", "name", "path", "project")

    def __init__(self, path: str, at: Location, project: str, name: str) -> None:
        self.path: Final = path
        self.at: Final = at
        self.project: Final = project
        self.name: Final = name


class Project:
    """All workflows of a repository that are certainly submitted when their files are run, in the order of paths."""

    __slots__ = ("definitions",)

    def __init__(self, definitions: tuple[Definition, ...]) -> None:
        self.definitions: Final = definitions
