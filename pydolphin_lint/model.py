"""What a workflow file says, whatever language it is written in: the one thing that rules look at.

No I/O and no syntax trees in here. Objects are made by `parse/` and never change afterwards.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from pydolphin_lint.sdk.catalog import Sdk, SdkClass
    from pydolphin_lint.source import Source


class Value:
    """A value in the file. What only running the file would tell is not `known`, and its `raw` is None.

    `literal`: it stands there as one constant on one line. `call`: it is what this call of something imported gives.
    `parts`: what a list, tuple or set in brackets holds, or a dictionary in braces, there with its keys as names; what
    is unpacked into it is left out. `type` is the name of its class, also where only that is known.
    """

    __slots__ = ("at", "call", "known", "literal", "parts", "raw", "type")

    def __init__(
        self,
        at: Location,
        raw: object = None,
        *,
        known: bool = True,
        literal: bool = False,
        call: Call | None = None,
        parts: tuple[Argument, ...] = (),
        type_name: str | None = None,
    ) -> None:
        self.at: Final = at
        self.raw: Final = raw
        self.known: Final = known
        self.literal: Final = literal
        self.call: Final = call
        self.parts: Final = parts
        self.type: Final = type(raw).__name__ if known else type_name

    def __repr__(self) -> str:
        return f"Value({self.raw!r})" if self.known else "Value(?)"

    @property
    def text(self) -> str | None:
        """The value if it is known and a string."""
        return self.raw if isinstance(self.raw, str) else None


class Argument:
    """An argument of a call: its parameter's name (None where the SDK has none at that position) and its value.

    `positional`: its name was not written. `given`: the class of the SDK that the value is certainly an object of.
    """

    __slots__ = ("at", "given", "name", "positional", "value")

    def __init__(
        self, at: Location, name: str | None, value: Value, *, positional: bool = False, given: str | None = None
    ) -> None:
        self.at: Final = at
        self.name: Final = name
        self.value: Final = value
        self.positional: Final = positional
        self.given: Final = given


class Call:
    """A call of a class of the SDK (`callee` is its name) or, in a value, of anything imported (its dotted path).

    `at` is the name that is called; `splat`: there may be arguments unseen.
    `target`: what is called, as the version that is aimed at has it; None if that version does not have it.
    """

    __slots__ = ("arguments", "at", "callee", "splat", "target")

    def __init__(
        self,
        at: Location,
        callee: str,
        arguments: tuple[Argument, ...],
        *,
        splat: bool = False,
        target: SdkClass | None = None,
    ) -> None:
        self.at: Final = at
        self.callee: Final = callee
        self.arguments: Final = arguments
        self.splat: Final = splat
        self.target: Final = target

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

    @property
    def is_repeated(self) -> bool:
        """A loop around this may run it several times for one run of its function."""
        return any(arm in (self.LOOP, self.PASSAGE) for _, arm in self.around)

    def is_beside(self, other: Place) -> bool:
        """Whether both stand in one block: whatever passes the first of them passes the other as well."""
        return self.function == other.function and self.around == other.around

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

    @property
    def label(self) -> str:
        """How a message speaks of it: its name if that is known, else where it is built."""
        return repr(self.name.text) if self.name.text else f"the {self.kind} of line {self.at.line}"


class Operand:
    """One side of a relation. `known` is False if there may be more or other tasks than `tasks`."""

    __slots__ = ("is_list", "known", "tasks")

    def __init__(self, tasks: tuple[Task, ...], *, is_list: bool = False, known: bool = True) -> None:
        self.tasks: Final = tasks
        self.is_list: Final = is_list
        self.known: Final = known

    @property
    def certain(self) -> tuple[Task, ...]:
        """The tasks that are certainly meant."""
        return self.tasks if self.known and (self.is_list or len(self.tasks) == 1) else ()


class Relation:
    """An arrow from left to right, whichever way it was written.

    `form`: how it was written, as `>>`, `<<=` or set_upstream; the sides of what points left are exchanged.
    `guarded`: an error there may be expected.
    """

    __slots__ = ("at", "form", "guarded", "left", "place", "right")

    def __init__(
        self,
        at: Location,
        left: Operand,
        right: Operand,
        place: Place,
        *,
        form: str = ">>",
        guarded: bool = False,
    ) -> None:
        self.at: Final = at
        self.left: Final = left
        self.right: Final = right
        self.place: Final = place
        self.form: Final = form
        self.guarded: Final = guarded


class Act:
    """`submit`, `run` or `start` of a workflow.

    `called` is False if the parentheses are missing, `certain` if it may be another workflow's. `statement`: where it
    is a statement that its block can do without.
    """

    __slots__ = ("at", "called", "certain", "method", "place", "statement")

    def __init__(
        self,
        at: Location,
        method: str,
        place: Place,
        *,
        called: bool = True,
        certain: bool = True,
        statement: Location | None = None,
    ) -> None:
        self.at: Final = at
        self.method: Final = method
        self.place: Final = place
        self.called: Final = called
        self.certain: Final = certain
        self.statement: Final = statement

    @property
    def submits(self) -> bool:
        """Whether it sends the workflow to the server."""
        return self.called and self.method in ("submit", "run")


class Change:
    """An attribute of a workflow is set, or a method called that changes one of its tasks: `what` is its name."""

    __slots__ = ("at", "place", "what")

    def __init__(self, at: Location, what: str, place: Place) -> None:
        self.at: Final = at
        self.what: Final = what
        self.place: Final = place


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
        "changes",
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
        changes: tuple[Change, ...] = (),
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
        self.changes: Final = changes
        self.complete: Final = complete
        self.variable: Final = variable
        self.always_deployed: Final = always_deployed
        self.reached: Final = reached

    def __repr__(self) -> str:
        return f"Workflow({self.name.raw!r})" if self.name.known else "Workflow(?)"

    @property
    def label(self) -> str:
        """How a message speaks of it."""
        return f"workflow {self.name.text!r}" if self.name.text else f"the workflow of line {self.at.line}"

    @property
    def is_submitted(self) -> bool:
        """Whether the file calls submit() or run() on it somewhere."""
        return any(act.submits for act in self.acts)

    @property
    def identity(self) -> tuple[str, str] | None:
        """(project, name) as the server compares them, None if either is known only at run time."""
        project, name = self.project.text, self.name.text
        return None if project is None or name is None else (project, name.strip())


class Slip:
    """Something that looks like an arrow and draws none, or draws another one; `why` is one of these texts.

    AUGMENTED: `task >>= …` of a name that is used later. CHAIN: `text` with a chain on its right side, whose first task
    is `task`. COMPARISON: `text` is `>` and the like. EMPTY: an empty list inside a chain. EXTRA: a call with more than
    one argument. OPERAND: `text` says what stands in the place of a task. OR: an arrow behind `or`. TUPLE: a statement
    with an arrow and, behind a comma, a task.

    `spot`: what to write otherwise, if that certainly makes it right: the sign of a comparison, the `or` between two
    arrows that are a line of their own, the set or the arguments of which a list is to be made.
    """

    AUGMENTED = "augmented"
    CHAIN = "chain"
    COMPARISON = "comparison"
    EMPTY = "empty"
    EXTRA = "extra"
    OPERAND = "operand"
    OR = "or"
    TUPLE = "tuple"

    __slots__ = ("at", "spot", "task", "text", "why")

    def __init__(self, at: Location, why: str, task: Task, text: str = "", *, spot: Location | None = None) -> None:
        self.at: Final = at
        self.why: Final = why
        self.task: Final = task
        self.text: Final = text
        self.spot: Final = spot


class Stray:
    """A task about which two workflows disagree; `why` is one of these texts.

    ADDED: it was built for `other` and then added to `workflow`. GIVEN: it names `workflow`, inside the `with` of
    `other`. CLOSED: it is built in the `with` of `other`, behind the end of the `with` of `workflow` inside that one.
    COVERED: one `with` opens `other` and then `workflow`, which gets the task.
    """

    ADDED = "added"
    GIVEN = "given"
    CLOSED = "closed"
    COVERED = "covered"

    __slots__ = ("at", "other", "task", "why", "workflow")

    def __init__(self, at: Location, why: str, task: Task, workflow: Workflow, other: Workflow) -> None:
        self.at: Final = at
        self.why: Final = why
        self.task: Final = task
        self.workflow: Final = workflow
        self.other: Final = other


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


class Use:
    """A place where an imported name is used: `at` the name (for a module its whole path), `whole` with an attribute.

    `behind` is that attribute, empty if there is none.
    """

    __slots__ = ("at", "behind", "whole")

    def __init__(self, at: Location, behind: str, whole: Location) -> None:
        self.at: Final = at
        self.behind: Final = behind
        self.whole: Final = whole


class Import:
    """A name that the file imports from a module, or (`name` None) a module that it imports; `*` is all names.

    `bound` is its name in the file. `certain`: running the file runs it, or the function that it is in, and nothing
    catches its error. `uses`: all places where it is used, if it has moved in some version of the SDK and nothing else
    has its name; None if that is not certain.
    """

    __slots__ = ("at", "bound", "certain", "module", "module_at", "name", "uses")

    def __init__(
        self,
        at: Location,
        module_at: Location,
        module: str,
        name: str | None,
        *,
        certain: bool,
        bound: str,
        uses: tuple[Use, ...] | None = None,
    ) -> None:
        self.at: Final = at
        self.module_at: Final = module_at
        self.module: Final = module
        self.name: Final = name
        self.certain: Final = certain
        self.bound: Final = bound
        self.uses: Final = uses


class PythonFile:
    """A Python file that concerns us. `orphans` are tasks that are certainly built outside of any workflow.

    `relations` are all those of the file, also between tasks whose workflow is not known; `assigned` are the attributes
    that the file sets, of whatever object. `sdk`: the version of the SDK that it is judged by. `calls`: every call of a
    class of the SDK by its name. `names` are all names of a file with imports that have moved. `is_test`: it uses a
    test framework, so that what looks like a mistake may be the test.
    """

    __slots__ = (
        "assigned",
        "calls",
        "imports",
        "is_test",
        "names",
        "orphans",
        "relations",
        "sdk",
        "settings",
        "slips",
        "source",
        "strays",
        "workflows",
    )

    def __init__(
        self,
        source: Source,
        sdk: Sdk,
        *,
        workflows: tuple[Workflow, ...] = (),
        orphans: tuple[Task, ...] = (),
        relations: tuple[Relation, ...] = (),
        strays: tuple[Stray, ...] = (),
        slips: tuple[Slip, ...] = (),
        settings: tuple[Setting, ...] = (),
        assigned: frozenset[str] = frozenset(),
        calls: tuple[Call, ...] = (),
        imports: tuple[Import, ...] = (),
        names: frozenset[str] = frozenset(),
        is_test: bool = False,
    ) -> None:
        self.source: Final = source
        self.sdk: Final = sdk
        self.calls: Final = calls
        self.imports: Final = imports
        self.names: Final = names
        self.workflows: Final = workflows
        self.orphans: Final = orphans
        self.relations: Final = relations
        self.strays: Final = strays
        self.slips: Final = slips
        self.settings: Final = settings
        self.assigned: Final = assigned
        self.is_test: Final = is_test

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task of the file's workflows, and those outside."""
        return tuple(task for workflow in self.workflows for task in workflow.tasks) + self.orphans

    def without(self, argument: Argument) -> tuple[Edit, ...]:
        """The edit that takes a keyword out of its call, none if that is not certain to change nothing else."""
        from pydolphin_lint.edits import without_item

        if not self._is_keyword(argument) or not (argument.value.known or self._is_name(argument.value)):
            return ()
        edit = without_item(self.source, argument.at)
        return (edit,) if edit else ()

    def without_statement(self, at: Location) -> tuple[Edit, ...]:
        """The edit that takes a statement out with its lines, none if anything else stands there."""
        from pydolphin_lint.edits import without_statement

        edit = without_statement(self.source, at)
        return (edit,) if edit else ()

    def renamed(self, call: Call, argument: Argument, name: str) -> tuple[Edit, ...]:
        """The edit that gives a keyword another name, none if the call may have one of that name already."""
        if call.splat or call.argument(name) is not None or not self._is_keyword(argument):
            return ()
        at = argument.at
        return (Edit(Location(at.line, at.column, at.line, at.column + len(argument.name or "")), name),)

    def moved(self, one: Import, *, exported: bool = False) -> tuple[Edit, ...]:
        """The edits that import something from where it is now, with all its uses; none if that is not certain.

        `exported`: other files may take the name from this one, so that it stays.
        """
        from pydolphin_lint.moving import moved

        return moved(self, one, exported=exported)

    def _is_keyword(self, argument: Argument) -> bool:
        """Whether the argument is written as `name=…`; what comes out of a `**{…}` is not."""
        name, equals, _ = self.source.written(argument.at).partition("=")
        return bool(equals) and not argument.positional and name.rstrip() == argument.name

    def _is_name(self, value: Value) -> bool:
        """Whether a value is a name, or an attribute of one: looking that up does nothing else."""
        return all(part.isidentifier() for part in self.source.written(value.at).split("."))

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
