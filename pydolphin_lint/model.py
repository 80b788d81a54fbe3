"""What a workflow file says, whatever language it is written in: the one thing that rules look at.

No I/O and no syntax trees in here. Objects are made by `parse/` and never change afterwards.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location, Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Final

    from pydolphin_lint.sdk.catalog import Sdk, SdkClass
    from pydolphin_lint.source import Source


#: Task classes that run another workflow → the parameter that names it.
SUB_WORKFLOWS = {"SubWorkflow": "workflow_name", "SubProcess": "process_definition_name"}
#: The setting that is the project of workflows which name none, and all that decide about it.
PROJECT = "WORKFLOW_PROJECT"
PROJECT_SETTINGS = (PROJECT, "HOME")
#: The SDK's classes whose objects are workflows.
WORKFLOW_CLASSES = ("Workflow", "ProcessDefinition")
#: What stands for all tasks of a workflow in an item of a Dependent.
ALL_TASKS = "0"
#: Among so many names that look alike, nobody can tell which one is meant.
MOST_ALIKE = 100
#: The dates of an item that mean the run of this very cycle, and the constants for them.
THIS_CYCLE = ("CURRENT_HOUR", "TODAY", "currentHour", "today")


class Value:
    """A value in the file. What only running the file would tell is not `known`, and its `raw` is None.

    `literal`: it stands there as one constant on one line. `call`: it is what this call of something imported gives,
    there or, for what Switch, Condition and Dependent are made of, where its name was bound.
    `parts`: what a list, tuple or set in brackets holds, or a dictionary in braces, there with its keys as names; what
    is unpacked into it is left out. `type` is the name of its class, or "lambda", also where only that is known.
    `pattern`: of a text that is put together, what is written in the file, with `${}` for the rest.
    """

    __slots__ = ("at", "call", "known", "literal", "parts", "pattern", "raw", "type")

    def __init__(
        self,
        at: Location,
        raw: object = None,
        known: bool = True,
        literal: bool = False,
        *,
        call: Call | None = None,
        parts: tuple[Argument, ...] = (),
        type_name: str | None = None,
        pattern: str | None = None,
    ) -> None:
        self.at: Final = at
        self.raw: Final = raw
        self.known: Final = known
        self.literal: Final = literal
        self.call: Final = call
        self.parts: Final = parts
        self.pattern: Final = pattern
        self.type: Final = type(raw).__name__ if known else type_name

    def __repr__(self) -> str:
        return f"Value({self.raw!r})" if self.known else "Value(?)"

    @property
    def text(self) -> str | None:
        """The value if it is known and a string."""
        return self.raw if isinstance(self.raw, str) else None

    @property
    def written(self) -> str | None:
        """The text, or as much of it as is written in the file."""
        return self.text if self.known else self.pattern

    @property
    def ending(self) -> str:
        """What a text certainly ends with, also where the rest is not known; empty for anything else."""
        return self.text or "" if self.known else (self.pattern or "").rpartition("${}")[2]


class Argument:
    """An argument of a call: its parameter's name (None where the SDK has none at that position) and its value.

    `positional`: its name was not written. `given`: the class of the SDK that the value is certainly an object of.
    """

    __slots__ = ("at", "given", "name", "positional", "value")

    def __init__(
        self, at: Location, name: str | None, value: Value, positional: bool = False, given: str | None = None
    ) -> None:
        self.at: Final = at
        self.name: Final = name
        self.value: Final = value
        self.positional: Final = positional
        self.given: Final = given

    @property
    def path(self) -> str:
        """The path of its class below the SDK, if it is a part of a Switch, Condition or Dependent."""
        call = self.value.call
        return call.target.path if call is not None and call.target is not None else ""

    @property
    def kind(self) -> str | None:
        """What it certainly is, in words: `a Shell`, `a list`, `None`. None if that is not known."""
        name = self.given or {"NoneType": "None", "str": "text", "tuple": "list"}.get(
            self.value.type or "", self.value.type
        )
        if name is None or name == "None":
            return name
        return f"an {name}" if name[0] in "AOIaoi" else f"a {name}"


class Call:
    """A call of a class of the SDK (`callee` is its name) or, in a value, of anything imported (its dotted path).

    `at` is the name that is called; `splat`: there may be arguments unseen. `guarded`: an error there may be expected.
    `target`: what is called, as the version that is aimed at has it, also if it has it elsewhere now; None if that
    version does not have it, and in a value also for everything but what Switch, Condition and Dependent are made of.
    `in_yaml`: it is one of a YAML file, whose keys are the arguments.
    """

    __slots__ = ("arguments", "at", "by_name", "callee", "guarded", "in_yaml", "splat", "target")

    def __init__(
        self,
        at: Location,
        callee: str,
        arguments: tuple[Argument, ...],
        *,
        splat: bool = False,
        guarded: bool = False,
        target: SdkClass | None = None,
        in_yaml: bool = False,
    ) -> None:
        self.at: Final = at
        self.callee: Final = callee
        self.guarded: Final = guarded
        self.arguments: Final = arguments
        #: The first argument of each name.
        self.by_name: Final = {each.name: each for each in reversed(arguments)}
        self.splat: Final = splat
        self.target: Final = target
        self.in_yaml: Final = in_yaml

    def spelled(self, name: str, value: str = "") -> str:
        """How an argument is written in the language of the file."""
        return f"{name}: {value}".rstrip() if self.in_yaml else f"{name}={value}"

    def argument(self, name: str) -> Argument | None:
        """The argument for a parameter, None if it is not given (or hidden in a splat)."""
        return self.by_name.get(name)

    def value(self, name: str) -> Value:
        """What is given for a parameter; unknown if it is not given."""
        argument = self.by_name.get(name)
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
            bool(inner)
            and self.function == outer.function
            and self.around[: len(outer.around)] == outer.around
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

    `form`: how it was written, as `>>`, `<<=` or set_upstream; the sides of what points left are exchanged. Where a
    Switch or Condition draws it by itself, it is that class. `guarded`: an error there may be expected.
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

    `called` is False if the parentheses are missing, `certain` if it may be another workflow's. `in_main`: it stands
    under `if __name__ == "__main__"`. `statement`: where it is a statement that its block can do without. `used`:
    something is done with what it returns.
    """

    __slots__ = ("at", "called", "certain", "in_main", "method", "place", "statement", "used")

    def __init__(
        self,
        at: Location,
        method: str,
        place: Place,
        *,
        called: bool = True,
        certain: bool = True,
        in_main: bool = False,
        statement: Location | None = None,
        used: bool = False,
    ) -> None:
        self.at: Final = at
        self.method: Final = method
        self.place: Final = place
        self.called: Final = called
        self.certain: Final = certain
        self.in_main: Final = in_main
        self.statement: Final = statement
        self.used: Final = used

    @property
    def submits(self) -> bool:
        """Whether it sends the workflow to the server."""
        return self.called and self.method in ("submit", "run")


class Attribute:
    """An attribute of an object of the SDK is read, called or set, or one of any other object is set.

    `how` is one of READ, CALL and SET. An arrow at a workflow counts as a call whose `name` is its sign, as the text of
    `getattr` and its like counts as a name that is read, guarded.

    `objects`: the calls that built what it may belong to, nothing if that is not known. It is `known` if it belongs to
    all of these (one after the other), and no code that was not followed had them before. `target`: their class, as the
    version that is aimed at has it. `value`: what is set, or the value of a parameter that a task is given. `guarded`:
    an error there may be expected.
    """

    READ = "read"
    CALL = "call"
    SET = "set"

    __slots__ = ("at", "guarded", "how", "known", "name", "objects", "place", "target", "value")

    def __init__(
        self,
        at: Location,
        name: str,
        how: str,
        place: Place,
        *,
        objects: tuple[Call, ...] = (),
        known: bool = False,
        target: SdkClass | None = None,
        value: Value | None = None,
        guarded: bool = False,
    ) -> None:
        self.at: Final = at
        self.name: Final = name
        self.how: Final = how
        self.place: Final = place
        self.objects: Final = objects
        self.known: Final = known
        self.target: Final = target
        self.value: Final = value
        self.guarded: Final = guarded


class Workflow:
    """One workflow object with everything that the file does to it.

    `project` is the empty string where the file leaves it to the configuration. `complete` is False if the object was
    handed to code that was not followed, so that something may have happened to it unseen. `changes`: what is set on
    it and its tasks, for certain or not, and `add_in` and `add_out` of its tasks. `variable` is the module-level name
    under which other files could import it. `always_deployed`: running the file builds it, and submits it if it does so
    anywhere, whatever happens. `reached`: running the file may build it. `may_hold_more`: while it was open, something
    ran that may have built tasks, so that these are perhaps not all. `isolated`: its tasks that certainly no arrow
    leads to or from.
    """

    __slots__ = (
        "acts",
        "always_deployed",
        "at",
        "call",
        "changes",
        "complete",
        "isolated",
        "may_hold_more",
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
        changes: tuple[Attribute, ...] = (),
        complete: bool = True,
        may_hold_more: bool = False,
        variable: str | None = None,
        always_deployed: bool = True,
        reached: bool = True,
        isolated: tuple[Task, ...] = (),
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
        self.may_hold_more: Final = may_hold_more
        self.variable: Final = variable
        self.always_deployed: Final = always_deployed
        self.reached: Final = reached
        self.isolated: Final = isolated

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

    def changes_any(self, *names: str) -> bool:
        """Whether one of these attributes may be set on it."""
        return any(change.name in names for change in self.changes)

    @property
    def identity(self) -> tuple[str, str] | None:
        """(project, name) as the server compares them, None if either is known only at run time."""
        project, name = self.project.text, self.name.text
        return None if project is None or name is None else (project, name.strip())


class Slip:
    """Something that looks like an arrow and draws none, or draws another one; `why` is one of these texts.

    AUGMENTED: `task >>= …` of a name that is used later. CHAIN: `text` with a chain on its right side, whose first task
    is `task`. COMPARISON: `text` is `>` and the like. EMPTY: an empty list inside a chain. EXTRA: a call with more than
    one argument. MIXED: one chain with arrows in both directions, that behind `task` being `text`. OPERAND: `text` says
    what stands in the place of a task. OR: an arrow behind `or`. TUPLE: a statement with an arrow and, behind a comma,
    a task.

    `spot`: what to write otherwise, if that certainly makes it right: the sign of a comparison, the `or` between two
    arrows that are a line of their own, the set or the arguments of which a list is to be made.
    """

    AUGMENTED = "augmented"
    CHAIN = "chain"
    COMPARISON = "comparison"
    EMPTY = "empty"
    EXTRA = "extra"
    MIXED = "mixed"
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
    """The file sets a setting of the gateway or the SDK; `form` says how, by one of the texts below.

    `name` is that of the environment variable without `PYDS_`: JAVA_GATEWAY_ADDRESS. Settings of one call share `call`.
    ENVIRON: in `os.environ`. PUTENV: with `os.putenv`. CONFIGURATION: an attribute of the module `configuration`. FILE:
    with set_single_config, whose key may not be known; the name is empty then. CONNECTION: an argument of a connection.
    SINGLETON: an attribute of `java_gateway.gateway`. GATEWAY: that one is replaced itself. UNUSED: a new gateway is
    made, and the file does nothing with it. HOLDER: another module of the SDK gets a gateway. VARIABLE: a script, a CI
    file or the like gives a program its environment variable. KEY: it stands in the SDK's `config.yaml`.

    `at` is where it stands and `since` where it is done, which for a dictionary with a name are different places.
    `key`: the name as it is written, where that is a text.
    """

    ENVIRON = "environ"
    PUTENV = "putenv"
    CONFIGURATION = "configuration"
    FILE = "file"
    CONNECTION = "connection"
    SINGLETON = "singleton"
    GATEWAY = "gateway"
    UNUSED = "unused"
    HOLDER = "holder"
    VARIABLE = "variable"
    KEY = "key"

    __slots__ = ("at", "call", "form", "key", "name", "place", "since", "value")

    def __init__(
        self,
        at: Location,
        name: str,
        value: Value,
        call: Call | None = None,
        *,
        form: str,
        place: Place,
        since: Location | None = None,
        key: Value | None = None,
    ) -> None:
        self.at: Final = at
        self.name: Final = name
        self.value: Final = value
        self.call: Final = call
        self.form: Final = form
        self.place: Final = place
        self.since: Final = since or at
        self.key: Final = key


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

    __slots__ = ("at", "bound", "certain", "module", "module_at", "name", "place", "uses")

    def __init__(
        self,
        at: Location,
        module_at: Location,
        module: str,
        name: str | None,
        *,
        certain: bool,
        place: Place,
        bound: str,
        uses: tuple[Use, ...] | None = None,
    ) -> None:
        self.at: Final = at
        self.module_at: Final = module_at
        self.module: Final = module
        self.name: Final = name
        self.certain: Final = certain
        self.place: Final = place
        self.bound: Final = bound
        self.uses: Final = uses


class Reference:
    """An attribute `name` that the file reads of a module or a class of the SDK, `path` below the package.

    `certain`: as with an import, nothing decides whether it is read, and nothing catches its error.
    """

    __slots__ = ("at", "certain", "name", "path")

    def __init__(self, at: Location, path: str, name: str, *, certain: bool) -> None:
        self.at: Final = at
        self.path: Final = path
        self.name: Final = name
        self.certain: Final = certain


class Suppression:
    """A comment that suppresses findings by their codes.

    `unused`: the codes of rules that looked at this file and found nothing there. `edit` takes these codes away, and
    the whole comment if nothing is left of it.
    """

    __slots__ = ("at", "edit", "unused")

    def __init__(self, at: Location, unused: tuple[str, ...], edit: Edit) -> None:
        self.at: Final = at
        self.unused: Final = unused
        self.edit: Final = edit


class Mark:
    """A line of a function under `@task` that the SDK takes for another decorator; `why` is one of these texts.

    ALIAS: the SDK's decorator under another name, `text`. COMMENT: a comment behind `@task`. INSIDE: a line in the
    function that begins with `@`. OTHER: another decorator.
    """

    ALIAS = "alias"
    COMMENT = "comment"
    INSIDE = "inside"
    OTHER = "other"

    __slots__ = ("at", "text", "why")

    def __init__(self, at: Location, why: str, text: str = "") -> None:
        self.at: Final = at
        self.why: Final = why
        self.text: Final = text


class FreeName:
    """A name that a function takes from outside of itself, and what becomes of it on the worker; `why` is one of these.

    COPIED: the SDK may copy what it stands for. WORKFLOW: it stands for a workflow or a task. LOCAL: it belongs to the
    function around. BELOW: what it stands for is defined below the function. LEFT: the file binds it in a way that the
    SDK does not copy. BEHIND: the function speaks of it only behind an inner function, where the SDK does not look.
    `value` is that of a constant of the module.
    """

    COPIED = "copied"
    WORKFLOW = "workflow"
    LOCAL = "local"
    BELOW = "below"
    LEFT = "left"
    BEHIND = "behind"

    __slots__ = ("at", "name", "value", "why")

    def __init__(self, at: Location, name: str, why: str, value: Value | None = None) -> None:
        self.at: Final = at
        self.name: Final = name
        self.why: Final = why
        self.value: Final = value


class Again:
    """A function that the SDK calls at the end of a script although nobody asked for that.

    It does so where the script begins with `def`. `fails`: the call lacks arguments.
    """

    __slots__ = ("fails", "name")

    def __init__(self, name: str, *, fails: bool) -> None:
        self.name: Final = name
        self.fails: Final = fails


class Function:
    """A function of the file whose source becomes a script for the worker.

    It stands under the SDK's `@task` (`is_task`) or is the `definition` of a task. `at` is its name behind `def`, and
    `top` the beginning of its first line. `required`: the parameters that a call must give. `call_form`: the decorator,
    if it is called itself. `calls`: those of a function under `@task`, their positional arguments without a name.
    `operands`: where its name stands in an arrow, without parentheses; `is_mended_by_call` if these would do.
    `is_used` is False if nothing in the file speaks of it. `endless`: where it calls itself, or speaks of a function
    that does, so that the SDK never comes to an end.
    """

    __slots__ = (
        "again",
        "at",
        "call_form",
        "calls",
        "endless",
        "free",
        "is_async",
        "is_mended_by_call",
        "is_task",
        "is_used",
        "marks",
        "name",
        "operands",
        "required",
        "top",
    )

    def __init__(
        self,
        name: str,
        at: Location,
        top: Location,
        *,
        is_task: bool,
        is_async: bool,
        required: tuple[str, ...],
        free: tuple[FreeName, ...],
        call_form: Location | None = None,
        marks: tuple[Mark, ...] = (),
        calls: tuple[Call, ...] = (),
        operands: tuple[Location, ...] = (),
        is_mended_by_call: bool = False,
        is_used: bool = True,
        again: Again | None = None,
        endless: Location | None = None,
    ) -> None:
        self.name: Final = name
        self.at: Final = at
        self.top: Final = top
        self.is_task: Final = is_task
        self.is_async: Final = is_async
        self.required: Final = required
        self.free: Final = free
        self.call_form: Final = call_form
        self.marks: Final = marks
        self.calls: Final = calls
        self.operands: Final = operands
        self.is_mended_by_call: Final = is_mended_by_call
        self.is_used: Final = is_used
        self.again: Final = again
        self.endless: Final = endless


class Script:
    """What a Python task is given to run: the value of its `definition`.

    `function`: the function of the file that it is. `called`: the function of the file that is called instead, and
    returns nothing; `is_mended_by_name` if its name alone would do. `error`: why a text is no Python. `again`: what
    the SDK calls at the end of a text.
    """

    __slots__ = ("again", "called", "error", "function", "is_mended_by_name", "task", "value")

    def __init__(
        self,
        task: Task,
        value: Value,
        *,
        function: Function | None = None,
        called: str = "",
        is_mended_by_name: bool = False,
        error: str = "",
        again: Again | None = None,
    ) -> None:
        self.task: Final = task
        self.value: Final = value
        self.function: Final = function
        self.called: Final = called
        self.is_mended_by_name: Final = is_mended_by_name
        self.error: Final = error
        self.again: Final = again


class Misfit:
    """A part of a YAML workflow that the SDK cannot use, or takes for something else; `why` is one of these texts.

    CASE: `text` is a parameter's type that the SDK does not have. CHOICE: an `op` that is neither and nor or. DEPS: the
    `deps` of `task` are one text. DROPPED: a key that `task` does not hand on. FLAG: a `flag` that is a text, and so
    counts as true. KEY: a key beside `task` that means its `deps`. NESTED: a key under which the keys of `task` stand.
    PARAMETER: a value whose type the SDK cannot tell. SECTION: the file lacks `text`, at its top. STAR: a text without
    quotes that begins with a `*`. TYPE: a task type that the SDK does not have. UNNAMED: `text` is missing.

    `kind`: the class of the task, and for a FLAG the task that is asked about, for a SECTION where it is instead, for a
    PARAMETER the type that is named, or what hides it. `edits` would mend it, if that is certain.
    """

    CASE = "case"
    CHOICE = "choice"
    DEPS = "deps"
    DROPPED = "dropped"
    FLAG = "flag"
    KEY = "key"
    NESTED = "nested"
    PARAMETER = "parameter"
    SECTION = "section"
    STAR = "star"
    TYPE = "type"
    UNNAMED = "unnamed"

    __slots__ = ("at", "edits", "kind", "text", "why")

    def __init__(self, at: Location, why: str, text: str, kind: str = "", edits: tuple[Edit, ...] = ()) -> None:
        self.at: Final = at
        self.why: Final = why
        self.text: Final = text
        self.kind: Final = kind
        self.edits: Final = edits


class Mention:
    """A task that another one names in YAML, below `key`: in its deps, a branch or a condition.

    `exists`: a task of the file has this name. `is_late`: only one that stands below, where it must stand above.
    """

    __slots__ = ("at", "exists", "is_late", "key", "name", "others")

    def __init__(
        self, at: Location, name: str, key: str, *, exists: bool, is_late: bool, others: tuple[str, ...]
    ) -> None:
        self.at: Final = at
        self.name: Final = name
        self.key: Final = key
        self.exists: Final = exists
        self.is_late: Final = is_late
        self.others: Final = others


class Token:
    """A `$FILE{…}`, `$ENV{…}`, `${CONFIG.…}` or `$WORKFLOW{…}` in a YAML file, or what looks like one.

    `form` is one of the texts below, `name` what stands in the braces, empty if that cannot be read. `before` and
    `behind`: the rest of its text. `key`: the parameter that it stands in. `others`: more names of the same form.
    `in_comment`: it stands in no value at all.
    """

    FILE = "$FILE"
    ENVIRONMENT = "$ENV"
    CONFIGURATION = "${CONFIG"
    WORKFLOW = "$WORKFLOW"

    __slots__ = ("at", "before", "behind", "form", "in_comment", "key", "name", "others")

    def __init__(
        self,
        at: Location,
        form: str,
        name: str,
        *,
        key: str = "",
        before: str = "",
        behind: str = "",
        others: tuple[str, ...] = (),
        in_comment: bool = False,
    ) -> None:
        self.at: Final = at
        self.form: Final = form
        self.name: Final = name
        self.key: Final = key
        self.before: Final = before
        self.behind: Final = behind
        self.others: Final = others
        self.in_comment: Final = in_comment


class File:
    """A file that concerns us, whatever language it is written in.

    `orphans` are tasks that are certainly built outside of any workflow. `relations` are all those of the file, also
    between tasks whose workflow is not known. `sdk`: the version of the SDK that it is judged by. `calls`: every call
    of a class of the SDK by its name. `changed`: those that built a part of a Switch, Condition or Dependent which may
    have been changed since. `plugins`: the class of the resource plugin that would read a file for a task, where that
    is known; empty if there is none. `scripts`: what Python tasks are given to run. `attributes`: those of what these
    calls build, and all that are set, of whatever object. `settings_read`: the settings that it reads itself, named as
    in Setting. `restarts`: it may load the SDK again, or start other programs, which get its environment, or do what
    nobody can follow. `is_test`: what looks like a mistake may be the test, or an example.
    """

    __slots__ = (
        "_set",
        "attributes",
        "calls",
        "changed",
        "is_test",
        "orphans",
        "plugins",
        "relations",
        "restarts",
        "scripts",
        "sdk",
        "settings",
        "settings_read",
        "source",
        "tasks",
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
        settings: tuple[Setting, ...] = (),
        settings_read: frozenset[str] = frozenset(),
        restarts: bool = False,
        attributes: tuple[Attribute, ...] = (),
        calls: tuple[Call, ...] = (),
        plugins: Mapping[Task, str] | None = None,
        changed: frozenset[Call] = frozenset(),
        scripts: tuple[Script, ...] = (),
        is_test: bool = False,
    ) -> None:
        self.source: Final = source
        self.sdk: Final = sdk
        self.workflows: Final = workflows
        self.orphans: Final = orphans
        #: Every task of the file's workflows, and those outside.
        self.tasks: Final = tuple(task for workflow in workflows for task in workflow.tasks) + orphans
        self.relations: Final = relations
        self.settings: Final = settings
        self.settings_read: Final = settings_read
        self.restarts: Final = restarts
        self.attributes: Final = attributes
        #: The name of each attribute that is set → the calls whose objects it may belong to, None for any.
        self._set: Final[dict[str, set[Call | None]]] = {}
        for each in attributes:
            if each.how == Attribute.SET:
                self._set.setdefault(each.name, set()).update(each.objects or (None,))
        self.calls: Final = calls
        self.plugins: Final[Mapping[Task, str]] = plugins or {}
        self.changed: Final = changed
        self.scripts: Final = scripts
        self.is_test: Final = is_test

    def may_set(self, call: Call, *names: str) -> bool:
        """Whether one of these attributes may be set on what a call builds."""
        if not self._set:
            return False
        return any(None in self._set.get(name, ()) or call in self._set.get(name, ()) for name in names)

    def sets(self, *names: str) -> bool:
        """Whether the file sets an attribute of one of these names, of whatever object."""
        return any(name in self._set for name in names)

    def built_by(self, value: Value) -> Call | None:
        """The call that built a part of a Switch, Condition or Dependent, if nothing can have changed that since."""
        call = value.call
        return call if call is not None and call.target is not None and call not in self.changed else None

    def within(self, argument: Argument) -> Iterator[Argument]:
        """An argument, and those of the call that built it, and those of theirs, as far as they are known."""
        todo, seen = [argument], set()
        while todo:
            one = todo.pop()
            yield one
            call = self.built_by(one.value)
            if call is not None and call not in seen:
                seen.add(call)
                todo.extend(reversed(call.arguments))

    def targets(self, workflow: Workflow) -> Iterator[tuple[Task, Target]]:
        """The workflows that tasks of a workflow of this file need, each with the task, as far as they are known."""
        for task in workflow.tasks:
            certain = self._is_in_every_run(task, workflow)
            parameter = SUB_WORKFLOWS.get(task.kind)
            if parameter is not None and not self.may_set(task.call, "workflow_name"):
                name, project = task.call.value(parameter), workflow.project.text
                if name.text is not None and project is not None:
                    yield task, Target(name.at, task.kind, project, name.text, waits=certain)
            dependence = task.call.argument("dependence") if task.kind == "Dependent" else None
            if dependence is not None and not self.may_set(task.call, "dependence"):
                required = self._required(dependence) if certain else ()
                for part in self.within(dependence):
                    item = self.built_by(part.value)
                    if item is not None and part.given == "DependentItem":
                        target = self._waited_for(item, waits=item in required)
                        if target is not None:
                            yield task, target

    def _waited_for(self, item: Call, *, waits: bool) -> Target | None:
        """The workflow that an item of a Dependent names."""
        name = item.argument("workflow_name") or item.argument("process_definition_name")
        project = self.project_of(item.argument("project_name"))
        if name is None or name.value.text is None or project is None:
            return None
        if self.may_set(item, "workflow_name", "project_name"):
            return None
        task: str | None = ""
        given = item.argument("dependent_task_name")
        if item.splat or self.may_set(item, "dependent_task_name"):
            task = None
        elif given is not None:
            task = "" if given.value.text == ALL_TASKS else given.value.text or None
        date = item.argument("dependent_date")
        is_now = date is None or date.value.text in THIS_CYCLE or self.constant_of(date.value) in THIS_CYCLE
        if self.may_set(item, "dependent_date"):
            is_now = False
        return Target(
            name.value.at,
            "Dependent",
            project,
            name.value.text,
            task=task,
            task_at=given.value.at if given is not None else None,
            waits=waits and task == "" and is_now and not item.splat,
        )

    def project_of(self, argument: Argument | None) -> str | None:
        """The project that an argument names, empty if it is that of the configuration, None if it is not known."""
        return argument.value.text if argument is not None else None

    def constant_of(self, value: Value) -> str | None:
        """The name of the SDK's constant that a value is written as, None for anything else."""
        return None

    def _is_in_every_run(self, task: Task, workflow: Workflow) -> bool:
        """Whether each run of a workflow certainly passes a task of it."""
        if not workflow.complete or workflow.may_hold_more or not task.place.is_straight or task.call.splat:
            return False
        disabled = task.call.argument("flag") is not None or self.may_set(task.call, "flag")
        return not disabled and all(each.kind not in ("Condition", "Switch") for each in workflow.tasks)

    def _required(self, dependence: Argument) -> set[Call]:
        """The items of a Dependent without which it never ends."""
        required: set[Call] = set()
        todo = [dependence]
        while todo:
            call = self.built_by(todo.pop().value)
            if call is None or call.splat:
                continue
            if call.callee == "DependentItem":
                required.add(call)
            elif call.callee == "And" or (call.callee == "Or" and len(call.arguments) == 1):
                todo.extend(call.arguments)
        return required

    def without(self, argument: Argument) -> tuple[Edit, ...]:
        """The edit that takes a keyword out of its call, none if that is not certain to change nothing else."""
        return ()

    def without_statement(self, at: Location) -> tuple[Edit, ...]:
        """The edit that takes a statement out with its lines, none if anything else stands there."""
        return ()

    def renamed(self, call: Call, argument: Argument, name: str) -> tuple[Edit, ...]:
        """The edit that gives a keyword another name, none if the call may have one of that name already."""
        return ()

    def quotes(self, value: Value) -> str | None:
        """The quotes around a text that stands in the file as one plain literal of one line; None for anything else."""
        at, text = value.at, value.text
        if text is None or at.line != at.end_line or "\\" in text:
            return None
        written = self.source.line(at.line)[at.column - 1 : at.end_column - 1]
        return next((quote for quote in "\"'" if written == f"{quote}{text}{quote}"), None)


class PythonFile(File):
    """A Python file that concerns us.

    `reads`: the names of all attributes that are read, `references`: those of them that belong to the SDK's modules and
    classes. `enclosed`: the calls whose objects nobody else gets hold of. `functions`: those that run on the worker.
    `uncopied`: what keeps the SDK from copying any function out of the file, in words and where. `names`: all names of
    a file with imports that have moved. `lends_class`: other code may build workflows with the SDK's class for them,
    which it gets from here.
    """

    __slots__ = (
        "enclosed",
        "functions",
        "imports",
        "lends_class",
        "names",
        "reads",
        "references",
        "slips",
        "strays",
        "uncopied",
    )

    def __init__(
        self,
        source: Source,
        sdk: Sdk,
        *,
        workflows: tuple[Workflow, ...] = (),
        orphans: tuple[Task, ...] = (),
        relations: tuple[Relation, ...] = (),
        settings: tuple[Setting, ...] = (),
        attributes: tuple[Attribute, ...] = (),
        calls: tuple[Call, ...] = (),
        plugins: Mapping[Task, str] | None = None,
        changed: frozenset[Call] = frozenset(),
        scripts: tuple[Script, ...] = (),
        is_test: bool = False,
        strays: tuple[Stray, ...] = (),
        slips: tuple[Slip, ...] = (),
        reads: frozenset[str] = frozenset(),
        enclosed: frozenset[Call] = frozenset(),
        settings_read: frozenset[str] = frozenset(),
        restarts: bool = False,
        imports: tuple[Import, ...] = (),
        functions: tuple[Function, ...] = (),
        uncopied: tuple[str, Location] | None = None,
        references: tuple[Reference, ...] = (),
        names: frozenset[str] = frozenset(),
        lends_class: bool = False,
    ) -> None:
        super().__init__(
            source,
            sdk,
            workflows=workflows,
            orphans=orphans,
            relations=relations,
            settings=settings,
            settings_read=settings_read,
            restarts=restarts,
            attributes=attributes,
            calls=calls,
            plugins=plugins,
            changed=changed,
            scripts=scripts,
            is_test=is_test,
        )
        self.strays: Final = strays
        self.slips: Final = slips
        self.reads: Final = reads
        self.enclosed: Final = enclosed
        self.imports: Final = imports
        self.functions: Final = functions
        self.uncopied: Final = uncopied
        self.references: Final = references
        self.names: Final = names
        self.lends_class: Final = lends_class

    def project_of(self, argument: Argument | None) -> str | None:
        """The same; `configuration.WORKFLOW_PROJECT` is that of the configuration, if the file does not set it."""
        if argument is None or argument.value.known:
            return super().project_of(argument)
        is_set = any(each.name in PROJECT_SETTINGS for each in self.settings)
        return "" if self.constant_of(argument.value) == PROJECT and not is_set else None

    def constant_of(self, value: Value) -> str | None:
        """The name of the SDK's constant that a value is written as."""
        at = value.at
        written = self.source.written(at)
        name = written.rpartition(".")[2]
        if value.known or not written.replace(".", "").isidentifier():
            return None
        end = at.end_line, at.end_column
        if any(each.name == name and (each.at.end_line, each.at.end_column) == end for each in self.references):
            return name
        imported = (each for each in self.imports if each.bound == written and each.name)
        return next((each.name for each in imported if each.module.startswith("pydolphinscheduler.")), None)

    def moved(self, one: Import, *, exported: bool = False) -> tuple[Edit, ...]:
        """The edits that import something from where it is now, with all its uses; none if that is not certain.

        `exported`: other files may take the name from this one, so that it stays.
        """
        from pydolphin_lint.moving import moved

        return moved(self, one, exported=exported)

    def without(self, argument: Argument) -> tuple[Edit, ...]:
        """The edit that takes a keyword out of its call with its comma."""
        from pydolphin_lint.edits import without_item

        if not self._is_keyword(argument) or not (argument.value.known or self._is_name(argument.value)):
            return ()
        edit = without_item(self.source, argument.at)
        return (edit,) if edit else ()

    def without_statement(self, at: Location) -> tuple[Edit, ...]:
        """The edit that takes a statement out with its lines."""
        from pydolphin_lint.edits import without_statement

        edit = without_statement(self.source, at)
        return (edit,) if edit else ()

    def renamed(self, call: Call, argument: Argument, name: str) -> tuple[Edit, ...]:
        """The edit that writes another name before the equals sign."""
        if call.splat or call.argument(name) is not None or not self._is_keyword(argument):
            return ()
        at = argument.at
        return (Edit(Location(at.line, at.column, at.line, at.column + len(argument.name or "")), name),)

    def _is_keyword(self, argument: Argument) -> bool:
        """Whether the argument is written as `name=…`; what comes out of a `**{…}` is not."""
        name, equals, _ = self.source.written(argument.at).partition("=")
        return bool(equals) and not argument.positional and name.rstrip() == argument.name

    def _is_name(self, value: Value) -> bool:
        """Whether a value is a name, or an attribute of one: looking that up does nothing else."""
        return all(part.isidentifier() for part in self.source.written(value.at).split("."))


class YamlFile(File):
    """A YAML workflow. What stands in it is always submitted, and nothing else can get hold of it."""

    __slots__ = ("mentions", "misfits", "tokens")

    def __init__(
        self,
        source: Source,
        sdk: Sdk,
        *,
        workflows: tuple[Workflow, ...] = (),
        relations: tuple[Relation, ...] = (),
        calls: tuple[Call, ...] = (),
        plugins: Mapping[Task, str] | None = None,
        scripts: tuple[Script, ...] = (),
        misfits: tuple[Misfit, ...] = (),
        mentions: tuple[Mention, ...] = (),
        tokens: tuple[Token, ...] = (),
    ) -> None:
        super().__init__(
            source, sdk, workflows=workflows, relations=relations, calls=calls, plugins=plugins, scripts=scripts
        )
        self.misfits: Final = misfits
        self.mentions: Final = mentions
        self.tokens: Final = tokens

    def quotes(self, value: Value) -> str | None:
        """The quotes that a text of one line has, or would get where it stands without."""
        quotes = super().quotes(value)
        text, at = value.text, value.at
        if (
            quotes is None
            and text
            and value.literal
            and text == self.source.line(at.line)[at.column - 1 : at.end_column - 1]
        ):
            return '"' if '"' not in text and "\\" not in text else None
        return quotes if value.literal else None


class SettingsFile(File):
    """A file that sets the SDK's settings and builds nothing: a shell script, `.env`, CI file, or `config.yaml`.

    `keys`: those of the SDK's `config.yaml`, if it certainly is one, as paths with dots; `at` is where it begins.
    """

    __slots__ = ("at", "keys")

    def __init__(
        self,
        source: Source,
        sdk: Sdk,
        *,
        settings: tuple[Setting, ...] = (),
        settings_read: frozenset[str] = frozenset(),
        is_test: bool = False,
        keys: frozenset[str] | None = None,
        at: Location | None = None,
    ) -> None:
        super().__init__(source, sdk, settings=settings, settings_read=settings_read, is_test=is_test)
        self.keys: Final = keys
        self.at: Final = at


class Target:
    """A workflow that a task of another one needs, `at` being its name there, and `kind` the class of the task.

    `project` is empty where it is that of the configuration. `task`: the name of the one task that is waited for, empty
    if it is the whole workflow, None if that is not known; `task_at` is where it stands. `waits`: in each of its runs,
    the workflow certainly waits until the other one's run of the same cycle has ended.
    """

    __slots__ = ("at", "kind", "name", "project", "task", "task_at", "waits")

    def __init__(
        self,
        at: Location,
        kind: str,
        project: str,
        name: str,
        *,
        task: str | None = "",
        task_at: Location | None = None,
        waits: bool = False,
    ) -> None:
        self.at: Final = at
        self.kind: Final = kind
        self.project: Final = project
        self.name: Final = name
        self.task: Final = task
        self.task_at: Final = task_at or at
        self.waits: Final = waits

    @property
    def key(self) -> tuple[str, str]:
        """The project and name of the workflow."""
        return self.project, self.name

    @property
    def where(self) -> str:
        """How a message speaks of its project."""
        return f"project {self.project!r}" if self.project else "the default project"


class Definition:
    """What the rest of the repository needs to know of a workflow: where it is, and what it is called.

    `project` is empty where it is that of the configuration. `tasks`: the names of its tasks, None unless these are
    certainly all. `targets`: the workflows that it needs, as far as they are known.
    """

    __slots__ = ("at", "name", "path", "project", "targets", "tasks")

    def __init__(
        self,
        path: str,
        at: Location,
        project: str,
        name: str,
        *,
        tasks: tuple[str, ...] | None = None,
        targets: tuple[Target, ...] = (),
    ) -> None:
        self.path: Final = path
        self.at: Final = at
        self.project: Final = project
        self.name: Final = name
        self.tasks: Final = tasks
        self.targets: Final = targets

    @property
    def key(self) -> tuple[str, str]:
        """The project and name, as other workflows speak of it."""
        return self.project, self.name

    @property
    def place(self) -> str:
        """How a message of another file says where it is."""
        return f"{self.path}:{self.at.line}"

    @property
    def related(self) -> Related:
        """The place for a problem of another file."""
        return Related(self.path, self.at, f"workflow {self.name!r} is defined here")


class Project:
    """All workflows of a repository that are certainly submitted when their files are run, in the order of paths.

    `others`: project and name of those that may be submitted, None for what is not known. `whole`: these are certainly
    all that the repository defines; what is not among them may only be `external`, which are patterns like
    `project/workflow`. `is_imported` answers whether another file may import the module at a path.
    """

    __slots__ = ("_names", "_others", "by_key", "definitions", "external", "is_imported", "whole")

    def __init__(
        self,
        definitions: tuple[Definition, ...],
        *,
        others: tuple[tuple[str | None, str | None], ...] = (),
        whole: bool = False,
        external: tuple[str, ...] = (),
        is_imported: Callable[[str], bool] = lambda path: False,
    ) -> None:
        self.definitions: Final = definitions
        self.whole: Final = whole
        self.external: Final = external
        self.is_imported: Final = is_imported
        #: Project and name → the workflows that have them.
        self.by_key: Final[dict[tuple[str, str], list[Definition]]] = {}
        for definition in definitions:
            self.by_key.setdefault(definition.key, []).append(definition)
        #: Each project with the names of its workflows, as the server may compare them.
        self._names: Final[dict[str, set[str]]] = {}
        for project, name in self.by_key:
            self._names.setdefault(project, set()).add(folded(name))
        self._others: Final[dict[str | None, set[str | None]]] = {}
        for other, uncertain in others:
            self._others.setdefault(other, set()).add(None if uncertain is None else folded(uncertain))

    def lacks(self, project: str, name: str) -> bool:
        """Whether there certainly is no such workflow, neither here nor anywhere else, in a project of ours."""
        if not self.whole or project not in self._names or self.is_external(project, name):
            return False
        # What the configuration names may be any of the projects.
        if any(folded(name) in names for other, names in self._names.items() if may_be(other, project)):
            return False
        return not self.may_hold_another(project, name)

    def may_hold_another(self, project: str, name: str) -> bool:
        """Whether a workflow that is not certain to be submitted, or whose name is not known, may have this name."""
        wanted = folded(name)
        return any(
            may_be(other, project) and (None in names or wanted in names) for other, names in self._others.items()
        )

    def is_external(self, project: str, name: str) -> bool:
        """Whether the configuration says that a workflow lives elsewhere."""
        if not self.external:
            return False
        from fnmatch import fnmatchcase

        if not project:
            return any(fnmatchcase(name, pattern.partition("/")[2]) for pattern in self.external)
        return any(fnmatchcase(f"{project}/{name}", pattern) for pattern in self.external)

    def named_like(self, project: str, name: str) -> Definition | None:
        """The workflow that somebody means who gives this name: one of another project, or of a name that is close."""
        same = next((each for each in self.definitions if each.name == name), None)
        if same is not None:
            return same
        others = {each.name: each for each in reversed(self.definitions) if each.project == project}
        close = closest(name, others)
        return None if close is None else others[close]


def closest(name: str, others: Iterable[str]) -> str | None:
    """The name that is meant; None if there is none like it, or too many."""
    alike = list(others)
    if len(alike) > MOST_ALIKE:
        alike = [each for each in alike if each[:2] == name[:2] or each[-2:] == name[-2:]]
    if not 0 < len(alike) <= MOST_ALIKE:
        return None
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, alike, 1)), None)


def folded(name: str) -> str:
    """A name as servers compare it that make no difference between small and capital letters."""
    return name.strip().casefold()


def may_be(one: str | None, other: str | None) -> bool:
    """Whether two projects may be the same: one of them is, if it is not known or left to the configuration."""
    return not one or not other or one == other
