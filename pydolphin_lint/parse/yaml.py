"""A YAML workflow → the model, as the SDK's own reader would build it (`core/yaml_workflow.py`). Nothing is run.

A file is one if it has a mapping `workflow` and a list `tasks` whose members have a `task_type` that the SDK knows;
everything else that is YAML belongs to somebody else.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location
from pydolphin_lint.model import Act, Argument, Call, Mention, Misfit, Operand, Place, Relation, Task, Value, Workflow
from pydolphin_lint.model import YamlFile as File
from pydolphin_lint.parse import references
from pydolphin_lint.parse.nodes import MAPPING, SCALAR, SEQUENCE, Node, YamlError, decode, documents
from pydolphin_lint.sdk import catalog
from pydolphin_lint.sdk.classes import TASKS
from pydolphin_lint.sdk.keywords import DEPENDENCIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Script
    from pydolphin_lint.sdk.catalog import Sdk, SdkClass
    from pydolphin_lint.source import Source

#: The module of the SDK that reads such files; older versions have another one, with other keys.
READER = "core.yaml_workflow"
WORKFLOW, TASKS_KEY, TYPE, DEPS, RUN = "workflow", "tasks", "task_type", "deps", "run"
#: What people write instead of `workflow`.
_OTHER_WORKFLOWS = ("process", "process_definition", "workflows", "Workflow")
_OTHER_TASKS = ("task", "Tasks", "jobs", "steps")
_PARAMETERS = ("input_params", "output_params")
_PARAMETER_TYPE = "pydolphinscheduler.core.parameter.ParameterType."
_TYPES = frozenset(
    {"BOOLEAN", "DATE", "DOUBLE", "FILE", "FLOAT", "INTEGER", "LIST", "LONG", "TIME", "TIMESTAMP", "VARCHAR"}
)
#: Texts that mean false, and count as true.
_NO = frozenset({"f", "false", "n", "no", "off", "0"})
#: What each class takes that is built here from other keys.
_KEYS = {
    "Switch": ("name", "condition"),
    "Condition": ("name", "op", "groups", "success_task", "failed_task"),
    "Dependent": ("name", "op", "groups"),
}
_ITEM = ("project_name", "workflow_name", "dependent_task_name", "dependent_date")
#: Task classes that draw arrows themselves.
_DRAWING = ("Condition", "Switch")
_PLACE = Place()


def read(source: Source, sdk: Sdk | None = None) -> File | None:
    """The model of a file, as a version of the SDK understands it (None: the newest); None if it is no workflow.

    Raises SyntaxError for a workflow that is no YAML, or not the YAML that the SDK reads.
    """
    sdk = sdk or catalog.load()
    if not sdk.has(READER):
        return None
    try:
        text = decode(source.data)
        stars: tuple[Location, ...] = ()
        try:
            roots = documents(text)
        except YamlError as error:
            text, stars = _quote_star(text, error)
            roots = documents(text)
    except YamlError as error:
        if _looks_like_one(source.text):
            raise _syntax_error(str(error), error.at) from None
        return None
    kinds = _kinds(sdk)
    found = next((root for root in roots if _is_workflow(root, kinds, sdk)), None)
    if found is None:
        near = roots[0] if len(roots) == 1 else None
        return _near_miss(source, sdk, near, kinds) if near is not None else None
    if len(roots) > 1:
        message = "it holds more than one document, and the SDK reads no such file: put each into a file of its own"
        raise _syntax_error(message, roots[1].at)
    if source.data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _syntax_error("it is UTF-16, which the SDK does not read: save it as UTF-8", Location(1, 1, 1, 2))
    nodes, shared = _walk(found)
    repeated = [key for node in nodes for key in node.repeated]
    if repeated:
        key = min(repeated, key=lambda each: each.at.start)
        raise _syntax_error(f"the key {key.text!r} is there twice: keep one of them", key.at)
    return _Reader(source, sdk, kinds, stars, nodes, shared).read(found)


def _syntax_error(message: str, at: Location) -> SyntaxError:
    return SyntaxError(message, (None, at.line, at.column, None, at.line, at.column + 1))


def _quote_star(text: str, error: YamlError) -> tuple[str, tuple[Location, ...]]:
    """The text with quotes around a schedule that begins with a `*`, and where that stands. Raises the error itself."""
    lines = text.split("\n")
    line = lines[error.line - 1] if error.line <= len(lines) else ""
    key, _, rest = line.partition(":")
    written = rest.partition(" #")[0].strip()
    column = len(key) + 1 + len(rest) - len(rest.lstrip())
    if key.strip() != "schedule" or not written.startswith("*") or len(written.split()) < 5 or '"' in written:
        raise error
    lines[error.line - 1] = f'{line[:column]}"{written}"{line[column + len(written) :]}'
    return "\n".join(lines), (Location(error.line, column + 1, error.line, column + 1 + len(written)),)


def _looks_like_one(text: str) -> bool:
    """Whether a file that cannot be read is certainly meant as a workflow, and no template of one."""
    if "{{" in text or "{%" in text:
        return False
    lines = text.replace("\r", "\n").split("\n")
    starts = (f"{WORKFLOW}:", f"{TASKS_KEY}:")
    return f"{TYPE}:" in text and all(any(line.startswith(start) for line in lines) for start in starts)


def _kinds(sdk: Sdk) -> dict[str, str]:
    """How the SDK compares the names of task classes → these names."""
    return {name.capitalize(): name for name in TASKS if sdk.find(f"tasks.{name}") is not None}


def _type_of(task: Node) -> str | None:
    given = task.get(TYPE) if task.kind == MAPPING else None
    return given.value if given is not None and isinstance(given.value, str) else None


def _is_workflow(root: Node, kinds: dict[str, str], sdk: Sdk) -> bool:
    workflow, tasks = root.get(WORKFLOW), root.get(TASKS_KEY)
    if workflow is None or tasks is None or workflow.kind != MAPPING or not (_is_null(tasks) or tasks.kind == SEQUENCE):
        return False
    certain = [_is_task(each, kinds, sdk) for each in tasks.items]
    if certain and all(certain):
        return _has_parameters(workflow, sdk, 1) or _means_parameters(workflow, sdk)
    return (any(certain) or not tasks.items) and _has_parameters(workflow, sdk)


def _has_parameters(workflow: Node, sdk: Sdk, least: int = 2) -> bool:
    """Whether keys of a mapping are parameters of a workflow, its name or at least so many others."""
    target = sdk.find("core.workflow.Workflow")
    keys = [key.text for key, _ in workflow.pairs if key.kind == SCALAR]
    return "name" in keys or sum(key == RUN or (target is not None and target.accepts(key)) for key in keys) >= least


def _means_parameters(workflow: Node, sdk: Sdk) -> bool:
    """Whether a key of a mapping is a parameter of a workflow but for its spelling."""
    from pydolphin_lint.sdk.keywords import meant

    target = sdk.find("core.workflow.Workflow")
    return target is not None and any(meant(key.text, target) for key, _ in workflow.pairs if key.kind == SCALAR)


def _is_task(task: Node, kinds: dict[str, str], sdk: Sdk) -> bool:
    """Whether a member of a list is certainly a task of the SDK, perhaps of a type that it knows by another name."""
    written = _type_of(task)
    if written is None:
        return False
    from pydolphin_lint.sdk.keywords import TYPE_HABITS

    kind = kinds.get(written.capitalize()) or TYPE_HABITS.get(written.lower())
    target = sdk.find(f"tasks.{kind}") if kind else None
    keys = [key.text for key, _ in task.pairs if key.kind == SCALAR]
    own = ("name", "params", DEPS, *_KEYS.get(kind or "", ()))
    return target is not None and any(key in own or target.accepts(key) for key in keys)


def _near_miss(source: Source, sdk: Sdk, root: Node, kinds: dict[str, str]) -> File | None:
    """A file that lacks one of the two sections under its name, and is certainly meant to have it."""

    def are_tasks(node: Node | None) -> bool:
        items = node.items if node is not None and node.kind == SEQUENCE else ()
        return bool(items) and all(_is_task(each, kinds, sdk) for each in items)

    workflow, tasks = root.pair(WORKFLOW), root.pair(TASKS_KEY)
    misfit = None
    if workflow is not None and tasks is None and _has_parameters(workflow[1], sdk):
        nested = workflow[1].pair(TASKS_KEY)
        others = [pair for name in _OTHER_TASKS if (pair := root.pair(name)) is not None]
        if nested is not None and are_tasks(nested[1]):
            misfit = Misfit(nested[0].at, Misfit.SECTION, TASKS_KEY, "below workflow")
        elif len(others) == 1 and are_tasks(others[0][1]):
            misfit = Misfit(others[0][0].at, Misfit.SECTION, TASKS_KEY, others[0][0].text)
    elif workflow is None and tasks is not None and are_tasks(tasks[1]):
        sections = [pair for name in _OTHER_WORKFLOWS if (pair := root.pair(name)) is not None]
        if len(sections) == 1 and sections[0][1].kind == MAPPING and _has_parameters(sections[0][1], sdk):
            misfit = Misfit(sections[0][0].at, Misfit.SECTION, WORKFLOW, sections[0][0].text)
    return File(source, sdk, misfits=(misfit,)) if misfit is not None else None


def _walk(root: Node) -> tuple[list[Node], set[Node]]:
    """Every node once, and those that stand in more than one place, by an alias or a `<<`."""
    seen: dict[Node, int] = {}
    todo = [root]
    while todo:
        node = todo.pop()
        seen[node] = seen.get(node, 0) + 1
        if seen[node] == 1:
            todo.extend(node.items)
            todo.extend(part for pair in node.pairs for part in pair)
    return list(seen), {node for node, times in seen.items() if times > 1}


class _Reader:
    def __init__(
        self,
        source: Source,
        sdk: Sdk,
        kinds: dict[str, str],
        stars: tuple[Location, ...],
        nodes: list[Node],
        shared: set[Node],
    ) -> None:
        self.source = source
        self.sdk = sdk
        self.kinds = kinds
        self.stars = {at.start: at for at in stars}
        self.nodes = nodes
        self.shared = shared
        self.calls: list[Call] = []
        self.misfits: list[Misfit] = []
        self.references = references.References()
        #: Each name so far, with its task (None if nothing is known of it), as the SDK finds it.
        self.tasks: dict[object, Task | None] = {}
        self.built: list[Task] = []
        self.scripts: list[Script] = []
        self.relations: list[Relation] = []
        #: Tasks that are named in a Switch or Condition.
        self.given: set[Task] = set()
        #: Where a task is named, by which key, and whether there was such a task above, where it matters.
        self.asked: list[tuple[Node, str, bool]] = []
        #: The tasks that arguments stand for.
        self.meant: dict[Argument, Task] = {}
        #: A task may have any name.
        self.vague = False
        #: There are tasks of which nothing is known.
        self.partial = False

    def read(self, root: Node) -> File:
        workflow, tasks = root.pair(WORKFLOW), root.pair(TASKS_KEY)
        assert workflow is not None
        assert tasks is not None
        call, runs = self._workflow(*workflow)
        plugin = self._plugin(call)
        deps: dict[object, Node] = {}
        plugins: dict[Task, str] = {}
        for item in tasks[1].items:
            task = self._task(item)
            if task is not None and plugin == "" and self._plugin(task.call) == "":
                plugins[task] = ""
            given = item.get(DEPS) if item.kind == MAPPING else None
            name = item.get("name") if item.kind == MAPPING else None
            if given is not None and self._is_given(given):
                deps[name.value if name is not None and name.known and name.kind == SCALAR else None] = given
        for name_of, given in deps.items():
            self._depend(name_of, given)
        end = tasks[1].at
        submit = Location(end.end_line, end.end_column, end.end_line, end.end_column)
        # Nobody can import such a file, so that it is as if it all stood under `if __name__ == "__main__":`.
        acts = [Act(submit if tasks[1].items else tasks[0].at, "submit", _PLACE, in_main=True)]
        if runs is not None:
            acts.append(Act(runs, "run", _PLACE, in_main=True))
        project = call.value("project") if call.argument("project") else Value(call.at, "")
        joined = {task for each in self.relations for side in (each.left, each.right) for task in side.tasks}
        isolated = [task for task in self.built if task not in joined | self.given and task.kind not in _DRAWING]
        whole = Workflow(
            call,
            call.value("name"),
            project,
            _PLACE,
            tasks=tuple(self.built),
            relations=tuple(self.relations),
            acts=tuple(acts),
            complete=True,
            may_hold_more=self.partial,
            isolated=() if self.vague or self.partial else tuple(isolated),
        )
        tokens = self.references.finish(self.source, self.nodes)
        return File(
            self.source,
            self.sdk,
            workflows=(whole,),
            relations=tuple(self.relations),
            calls=tuple(self.calls),
            plugins=plugins,
            scripts=tuple(self.scripts),
            misfits=tuple(self.misfits),
            mentions=() if self.vague else self._mentions(),
            tokens=tokens,
        )

    def _plugin(self, call: Call) -> str | None:
        """The empty text if a call certainly names no resource plugin, else None."""
        given = call.argument("resource_plugin")
        return "" if given is None or (given.value.known and given.value.raw is None) else None

    def _is_given(self, deps: Node) -> bool:
        return deps.kind != SCALAR or not deps.known or bool(deps.value)

    def _workflow(self, key: Node, node: Node) -> tuple[Call, Location | None]:
        runs = node.pair(RUN)
        pairs = [pair for pair in node.pairs if pair is not runs]
        target = self.sdk.find("core.workflow.Workflow")
        call = self._call(key.at, "Workflow", target, pairs)
        is_run = runs is not None and runs[1].known and bool(runs[1].value or runs[1].items or runs[1].pairs)
        return call, runs[0].at if runs is not None and is_run else None

    def _call(
        self,
        at: Location,
        callee: str,
        target: SdkClass | None,
        pairs: list[tuple[Node, Node]],
        *,
        splat: bool = False,
    ) -> Call:
        arguments = []
        for key, node in pairs:
            if key.kind == SCALAR and isinstance(key.value, str):
                arguments.append(Argument(key.at, key.value, self._value(node, key.value)))
            else:
                splat = True
        return self._built(at, callee, target, arguments, splat=splat)

    def _built(
        self, at: Location, callee: str, target: SdkClass | None, arguments: list[Argument], *, splat: bool = False
    ) -> Call:
        call = Call(at, callee, tuple(arguments), splat=splat, target=target, in_yaml=True)
        if target is not None:
            self.calls.append(call)
        return call

    # Tasks

    def _task(self, item: Node) -> Task | None:
        kind = self._kind(item)
        given = item.pair(TYPE)
        if kind is None or given is None:
            self.partial = True
            name = item.get("name") if item.kind == MAPPING else None
            self._name(self._value(name, "name") if name is not None else None, None)
            return None
        target = self.sdk.find(f"tasks.{kind}")
        at = given[1].at
        if kind in _KEYS:
            call = self._special(item, kind, target, at)
            name_value = call.value("name")
        else:
            call, name_value = self._plain(item, kind, target, at)
        task = Task(kind, name_value, call, _PLACE)
        self.built.append(task)
        if kind in _DRAWING:
            self._arrows(task)
        if kind == "Python" and call.argument("definition") is not None:
            from pydolphin_lint.parse.functions import script

            self.scripts.append(script(task, call.value("definition")))
        self._name(name_value if call.argument("name") or call.splat else None, task)
        return task

    def _name(self, name: Value | None, task: Task | None) -> None:
        if name is not None and name.known and not isinstance(name.raw, (dict, list)):
            self.tasks[name.raw] = task
        else:
            self.vague = True

    def _kind(self, item: Node) -> str | None:
        given = item.get(TYPE) if item.kind == MAPPING else None
        if not item.known or (given is not None and not given.known):
            return None
        if given is None or _is_null(given) or given.kind != SCALAR:
            self.misfits.append(Misfit(item.at if given is None else given.at, Misfit.UNNAMED, TYPE))
            return None
        kind = self.kinds.get(given.value.capitalize()) if isinstance(given.value, str) else None
        if kind is None:
            self.misfits.append(Misfit(given.at, Misfit.TYPE, given.text))
        return kind

    def _plain(self, item: Node, kind: str, target: SdkClass | None, at: Location) -> tuple[Call, Value]:
        """A task whose keys are the arguments of its class."""
        pairs = []
        nested = None
        for key, value in item.pairs:
            if key.text in (TYPE, DEPS):
                continue
            if key.text == "params" and value.kind == MAPPING and value.get("name") and not item.get("name"):
                nested = value
                self.misfits.append(Misfit(key.at, Misfit.NESTED, key.text, kind))
            elif key.text in DEPENDENCIES and (target is None or not target.accepts(key.text)):
                self._other_deps(item, key, value)
            else:
                pairs.append((key, value))
        call = self._call(at, kind, target, pairs, splat=nested is not None)
        name = nested.get("name") if nested is not None else None
        return call, self._value(name, "name") if name is not None else call.value("name")

    def _other_deps(self, item: Node, key: Node, value: Node) -> None:
        """Notes a key that means `deps`, unless nothing stands there."""
        if not (value.items or value.pairs or value.value or not value.known):
            return
        edits: tuple[Edit, ...] = ()
        names = [each.value for each in value.items]
        if item.get(DEPS) is None and key not in self.shared and value.kind == SEQUENCE and names:
            others = (task.get("name") for task in self._items(item) if task is not item)
            known = {name.value for name in others if name is not None}
            if all(isinstance(name, str) and name in known for name in names) and key.is_replaceable:
                edits = (Edit(key.at, DEPS),)
        name = item.get("name")
        self.misfits.append(Misfit(key.at, Misfit.KEY, key.text, name.text if name is not None else "", edits))

    def _items(self, item: Node) -> Iterator[Node]:
        """The tasks of the list that a task stands in."""
        for node in self.nodes:
            if node.kind == SEQUENCE and item in node.items:
                yield from (each for each in node.items if each.kind == MAPPING)

    def _special(self, item: Node, kind: str, target: SdkClass | None, at: Location) -> Call:
        """A Switch, Condition or Dependent, which the SDK builds of a few keys, whatever others there are."""
        keys = _KEYS[kind]
        for key, value in item.pairs:
            if key.text in DEPENDENCIES and key.text not in keys:
                self._other_deps(item, key, value)
            elif key.text not in (TYPE, DEPS, *keys) and not _is_null(value):
                self.misfits.append(Misfit(key.at, Misfit.DROPPED, key.text, kind))
        arguments = []
        name = item.pair("name")
        if name is not None:
            arguments.append(Argument(name[0].at, "name", self._value(name[1], "name")))
        if kind == "Switch":
            arguments += self._switch(item)
        elif kind == "Condition":
            arguments.append(self._operators(item, "condition", "tasks.condition."))
            for way in ("success_task", "failed_task"):
                named = item.pair(way)
                if named is not None:
                    arguments.append(self._argument(named[0].at, way, named[1], way))
        else:
            arguments.append(self._operators(item, "dependence", "tasks.dependent."))
        return self._built(at, kind, target, arguments)

    def _lacks(self, node: Node, *keys: str) -> bool:
        """Notes the keys that a mapping must have and has not."""
        found = {key: node.get(key) for key in keys if node.kind == MAPPING}
        missing = []
        for key in keys:
            value = found.get(key)
            if value is None or (_is_null(value) and key in ("groups", "op", "task")):
                missing.append(key)
        if missing:
            self.misfits.append(Misfit(node.at, Misfit.UNNAMED, " and ".join(missing)))
        return bool(missing)

    def _argument(self, at: Location, name: str | None, node: Node, key: str) -> Argument:
        """An argument that is a task, which a node names."""
        is_name = node.kind == SCALAR and node.known
        task = self.tasks.get(node.value) if is_name else None
        if is_name:
            self.asked.append((node, key, node.value in self.tasks))
        value = Value(node.at, known=False)
        argument = Argument(at, name, value, positional=name is None, given=task.kind if task is not None else None)
        if task is not None:
            self.given.add(task)
            self.meant[argument] = task
        return argument

    def _mentions(self) -> tuple[Mention, ...]:
        """Each name of a task, now that all tasks are known."""
        others = tuple(str(name) for name in self.tasks)
        mentions = []
        for node, key, found in self.asked:
            exists = node.value in self.tasks
            late = exists and not found
            mentions.append(Mention(node.at, str(node.value), key, exists=exists, is_late=late, others=others))
        return tuple(mentions)

    def _switch(self, item: Node) -> Iterator[Argument]:
        given = item.pair("condition")
        if given is None or _is_null(given[1]):
            self.misfits.append(Misfit(item.at, Misfit.UNNAMED, "condition"))
            yield Argument(item.at, "condition", Value(item.at, known=False))
            return
        key, node = given
        if node.kind != SEQUENCE:
            yield Argument(key.at, "condition", Value(node.at, known=False))
            return
        parts = []
        for each in node.items:
            if self._lacks(each, "task"):
                continue
            task, condition = each.pair("task"), each.pair("condition")
            self._check_keys(each, ("task", "condition"), "Switch")
            assert task is not None
            arguments = [self._argument(task[0].at, "task", task[1], "task")]
            callee = "Default"
            if condition is not None and not _is_null(condition[1]):
                callee = "Branch"
                arguments.insert(0, Argument(condition[0].at, "condition", self._value(condition[1], "condition")))
            parts.append(self._part(task[1].at, f"tasks.switch.{callee}", arguments))
        yield self._part(key.at, "tasks.switch.SwitchCondition", parts, name="condition")

    def _check_keys(self, node: Node, known: tuple[str, ...], kind: str) -> None:
        for key, value in node.pairs:
            if key.text not in known and not _is_null(value):
                self.misfits.append(Misfit(key.at, Misfit.DROPPED, key.text, kind))

    def _part(self, at: Location, path: str, arguments: list[Argument], name: str | None = None) -> Argument:
        """An argument that is an object of the modules of Switch, Condition and Dependent."""
        callee = path.rpartition(".")[2]
        call = self._built(at, callee, self.sdk.find(path), arguments)
        return Argument(at, name, Value(at, known=False, call=call), positional=name is None, given=callee)

    def _operators(self, item: Node, parameter: str, module: str) -> Argument:
        """`op` and `groups` of a Condition or Dependent: two levels of And and Or."""
        unknown = Argument(item.at, parameter, Value(item.at, known=False))
        groups = item.get("groups")
        if self._lacks(item, "op", "groups") or groups is None:
            return unknown
        leaf, kind = (self._status, "Condition") if parameter == "condition" else (self._item, "Dependent")
        outer = self._operator(item, kind)
        parts = []
        for group in groups.items:
            if self._lacks(group, "op", "groups"):
                continue
            self._check_keys(group, ("op", "groups"), kind)
            members = group.get("groups")
            inner = self._operator(group, kind)
            leaves = []
            for each in members.items if members is not None else ():
                made = leaf(each)
                if made is not None:
                    leaves.append(made)
            at = group.get("op")
            if inner is None or at is None or members is None or members.kind != SEQUENCE:
                outer = None
            elif len(leaves) == len(members.items):
                parts.append(self._part(at.at, f"{module}{inner}", leaves))
        at = item.get("op")
        if outer is None or at is None or groups.kind != SEQUENCE or len(parts) < len(groups.items):
            return unknown
        return self._part(at.at, f"{module}{outer}", parts, name=parameter)

    def _operator(self, node: Node, kind: str) -> str | None:
        given = node.get("op")
        value = self._value(given, "op") if given is not None else None
        if value is None or not value.known:
            return None
        name = str(value.raw).lower().capitalize()
        if value.text is not None and name in ("And", "Or"):
            return name
        self.misfits.append(Misfit(value.at, Misfit.CHOICE, str(value.raw), kind))
        return None

    def _status(self, node: Node) -> Argument | None:
        """One `task` and `flag` of a Condition."""
        if self._lacks(node, "task", "flag"):
            return None
        self._check_keys(node, ("task", "flag"), "Condition")
        task, flag = node.get("task"), node.get("flag")
        assert task is not None
        assert flag is not None
        if flag.kind == SCALAR and isinstance(flag.value, str) and flag.value.strip().lower() in _NO:
            edits = (Edit(flag.at, "false"),) if flag.is_replaceable and flag not in self.shared else ()
            self.misfits.append(Misfit(flag.at, Misfit.FLAG, flag.value, task.text, edits))
        if not flag.known:
            self._argument(task.at, None, task, "task")
            return None
        name = "SUCCESS" if flag.value or flag.items or flag.pairs else "FAILURE"
        return self._part(task.at, f"tasks.condition.{name}", [self._argument(task.at, None, task, "task")])

    def _item(self, node: Node) -> Argument | None:
        """One item of a Dependent."""
        if self._lacks(node, "project_name", "workflow_name", "dependent_task_name"):
            return None
        self._check_keys(node, _ITEM, "Dependent")
        arguments = []
        for name in _ITEM:
            pair = node.pair(name)
            if pair is not None:
                value = self._value(pair[1], name)
                arguments.append(Argument(pair[0].at, name, self._date(value) if name == _ITEM[3] else value))
        return self._part(node.at, "tasks.dependent.DependentItem", arguments)

    def _date(self, value: Value) -> Value:
        """The date that the SDK takes a name of one for."""
        from pydolphin_lint.sdk.choices import DEPENDENT

        dates = self.sdk.find("tasks.dependent.DependentDate")
        name = value.text.upper() if value.text else ""
        if dates is None or name not in dates.attributes:
            return value
        return Value(value.at, DEPENDENT["dependent_date"].names.get(name, value.text))

    # Arrows

    def _arrows(self, task: Task) -> None:
        """What a Switch or Condition sets before and behind itself."""
        before: list[Task] = []
        behind: list[Task] = []
        for argument in task.call.arguments:
            if argument.name in ("success_task", "failed_task"):
                behind += self._tasks_of(argument)
            elif argument.name == "condition" and argument.value.call is not None:
                for part in argument.value.call.arguments:
                    for one in part.value.call.arguments if part.value.call is not None else ():
                        behind += self._tasks_of(one)
                        for leaf in one.value.call.arguments if one.value.call is not None else ():
                            before += self._tasks_of(leaf)
        if before:
            self._draw(task.at, Operand(tuple(before), is_list=True), Operand((task,)), task.kind)
        if behind:
            self._draw(task.at, Operand((task,)), Operand(tuple(behind), is_list=True), task.kind)

    def _tasks_of(self, argument: Argument) -> list[Task]:
        """The task that an argument stands for, if it does for one."""
        task = self.meant.get(argument)
        return [task] if task is not None else []

    def _depend(self, name: object, deps: Node) -> None:
        """The `deps` of the tasks with a name, of which the SDK knows the last only."""
        label = repr(name) if isinstance(name, str) else "this one"
        if deps.kind == SCALAR:
            if isinstance(deps.value, str) and (len(deps.value) > 1 or deps.value not in self.tasks):
                self.misfits.append(Misfit(deps.at, Misfit.DEPS, deps.value, label, self._in_brackets(deps)))
            elif isinstance(deps.value, str):
                self._join(name, deps)
            elif deps.known:
                self.misfits.append(Misfit(deps.at, Misfit.DEPS, "", label))
            return
        for each in deps.items:
            if each.kind == SCALAR and each.known:
                self.asked.append((each, DEPS, True))
                self._join(name, each)

    def _in_brackets(self, deps: Node) -> tuple[Edit, ...]:
        text = deps.value
        if not isinstance(text, str) or text not in self.tasks or not deps.is_replaceable or deps in self.shared:
            return ()
        if any(each in text for each in ',[]{}"\\'):
            return ()
        quote = deps.style
        return (Edit(deps.at, f"[{quote}{text}{quote}]"),)

    def _join(self, name: object, node: Node) -> None:
        left, right = self.tasks.get(node.value), self.tasks.get(name)
        if left is not None and right is not None:
            self._draw(node.at, Operand((left,)), Operand((right,)), DEPS)

    def _draw(self, at: Location, left: Operand, right: Operand, form: str) -> None:
        self.relations.append(Relation(at, left, right, _PLACE, form=form))

    # Values

    def _value(self, node: Node, key: str, *, inside: bool = False) -> Value:
        """What a node is worth, below the key of a workflow or task (`inside` of what that has)."""
        if node.kind == SCALAR:
            return self._scalar(node, key, is_parameter=inside and key in _PARAMETERS)
        if node.kind == SEQUENCE:
            members = [self._value(each, key, inside=True) for each in node.items]
            parts = tuple(Argument(each.at, None, value) for each, value in zip(node.items, members, strict=True))
            if node.known and all(each.known for each in members):
                return Value(node.at, [each.raw for each in members], parts=parts)
            return Value(node.at, known=False, parts=parts, type_name="list")
        members = [self._value(each, key, inside=True) for _, each in node.pairs]
        keys = [each.value if each.kind == SCALAR and each.known else None for each, _ in node.pairs]
        parts = tuple(
            Argument(pair[0].at, name if isinstance(name, str) else None, value)
            for pair, name, value in zip(node.pairs, keys, members, strict=True)
        )
        certain = all(pair[0].kind == SCALAR and pair[0].known for pair in node.pairs)
        if node.known and certain and all(each.known for each in members):
            return Value(node.at, {name: each.raw for name, each in zip(keys, members, strict=True)}, parts=parts)
        return Value(node.at, known=False, parts=parts, type_name="dict")

    def _scalar(self, node: Node, key: str, *, is_parameter: bool) -> Value:
        at, raw = node.at, node.value
        if not node.known:
            return Value(at, known=False)
        if at.start in self.stars:
            star = self.stars[at.start]
            text = str(raw)
            self.misfits.append(Misfit(star, Misfit.STAR, text, edits=(Edit(star, f'"{text}"'),)))
            return Value(star, known=False)
        if isinstance(raw, str):
            if "$" in raw:
                pattern = self.references.read(node, raw, key)
                if pattern is not None:
                    return Value(at, known=False, type_name="str", pattern=pattern or None)
            if is_parameter:
                made = self._parameter(node, raw)
                if made is not None:
                    return made
        elif type(raw).__name__ in ("date", "datetime"):
            return Value(at, known=False, call=_moment(at, raw))
        elif isinstance(raw, int) and raw.bit_length() > 64:
            return Value(at, known=False)
        elif is_parameter and isinstance(raw, int) and self._has_anchor(node):
            self.misfits.append(Misfit(at, Misfit.PARAMETER, "", "&"))
            return Value(at, known=False)
        elif is_parameter and _is_odd(node):
            self.misfits.append(Misfit(at, Misfit.PARAMETER, node.text))
            return Value(at, known=False)
        return Value(at, raw, literal=node.is_replaceable and node not in self.shared)

    def _has_anchor(self, node: Node) -> bool:
        if b"&" not in self.source.data:
            return False
        words = self.source.line(node.at.line)[: node.at.column - 1].split()
        return bool(words) and words[-1].startswith("&")

    def _parameter(self, node: Node, text: str) -> Value | None:
        """What a text in the parameters of a task becomes: `TYPE(value)` is a call."""
        kind, opened, rest = text.partition("\n")[0].partition("(")
        inner, closed, _ = rest.partition(")")
        if not opened or not closed:
            if node.style in ("|", ">") or self._has_anchor(node):
                self.misfits.append(Misfit(node.at, Misfit.PARAMETER, "", node.style.strip("\"'") or "&"))
                return Value(node.at, known=False, type_name="str")
            return None
        kind, inner = kind.rstrip(), inner.rstrip()
        if kind not in _TYPES:
            self.misfits.append(Misfit(node.at, Misfit.CASE, kind))
            return Value(node.at, known=False)
        if inner and kind in ("INTEGER", "FLOAT") and not _is_number(inner, kind):
            self.misfits.append(Misfit(node.at, Misfit.PARAMETER, inner, kind))
            return Value(node.at, known=False)
        argument = Argument(node.at, None, Value(node.at, inner))
        return Value(node.at, known=False, call=Call(node.at, f"{_PARAMETER_TYPE}{kind}", (argument,)))


def _is_null(node: Node) -> bool:
    return node.kind == SCALAR and node.known and node.value is None


def _is_odd(node: Node) -> bool:
    """Whether ruamel.yaml makes an object of its own of a number, to remember how it was written."""
    digits = node.text.lstrip("+-")
    return isinstance(node.value, int) and not isinstance(node.value, bool) and (digits[:1] == "0" or "_" in digits)


def _is_number(text: str, kind: str) -> bool:
    try:
        _ = int(text) if kind == "INTEGER" else float(text)
    except ValueError:
        return False
    return True


def _moment(at: Location, raw: object) -> Call:
    """A date without quotes, as the call that makes one."""
    name = type(raw).__name__
    fields = ("year", "month", "day", "hour", "minute", "second")[: 3 if name == "date" else 6]
    arguments = [Argument(at, each, Value(at, getattr(raw, each))) for each in fields]
    if getattr(raw, "tzinfo", None) is not None:
        arguments.append(Argument(at, "tzinfo", Value(at, known=False)))
    return Call(at, f"datetime.{name}", tuple(arguments))
