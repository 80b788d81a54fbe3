"""A Python workflow file → the model, in one walk over its syntax tree. The file is never run.

The walk follows the statements in their order. Functions are read last, for they may be called at any time. Whatever
takes a workflow out of sight (it is returned, stored, passed to code that is not the SDK's) makes it incomplete, and
whatever cannot be known leaves a value unknown: the rules are silent then.
"""

from __future__ import annotations

from _ast import (
    AST,
    AnnAssign,
    Assign,
    AsyncFor,
    AsyncFunctionDef,
    AsyncWith,
    Attribute,
    AugAssign,
    Await,
    BinOp,
    BitOr,
    BoolOp,
    Break,
    Call,
    ClassDef,
    Compare,
    Constant,
    Continue,
    Del,
    Dict,
    DictComp,
    Expr,
    For,
    FormattedValue,
    FunctionDef,
    GeneratorExp,
    Gt,
    GtE,
    If,
    IfExp,
    Import,
    ImportFrom,
    JoinedStr,
    Lambda,
    List,
    ListComp,
    Load,
    LShift,
    Lt,
    LtE,
    Match,
    Module,
    Name,
    NamedExpr,
    Or,
    Raise,
    Return,
    RShift,
    Set,
    SetComp,
    Starred,
    Subscript,
    Try,
    TryStar,
    Tuple,
    While,
    With,
    Yield,
    YieldFrom,
    expr,
    stmt,
)

from pydolphin_lint import model
from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import Argument, Operand, Place, PythonFile, Relation, Task, Value
from pydolphin_lint.parse import flow, operators, plugins, settings, spots
from pydolphin_lint.parse.attributes import REFLECTION, Attributes, is_foreign, is_passive, is_passive_module
from pydolphin_lint.parse.names import Symbol, imported, is_task_decorator, is_workflow_class, task_class
from pydolphin_lint.parse.scope import Draft, Function, Instance, Mapping, Scope, Several, Tasks, merge_names
from pydolphin_lint.parse.scripts import Scripts
from pydolphin_lint.parse.trees import ONLY_AST
from pydolphin_lint.parse.values import UNKNOWN, constant, evaluate, pattern_of, type_of
from pydolphin_lint.sdk import catalog, moved
from pydolphin_lint.sdk.classes import INSIDE, SDK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import alias, arguments, comprehension, keyword
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from pydolphin_lint.sdk.catalog import Sdk, SdkClass
    from pydolphin_lint.source import Source

ACTS = ("submit", "run", "start")
#: Methods of a task that give it more parameters.
TASK_CHANGES = ("add_in", "add_out")
#: Task classes that draw arrows themselves.
DRAWING = ("Condition", "Switch")
#: Builtins that keep no hold of what they are given.
HARMLESS = frozenset(
    {"bool", "enumerate", "format", "hasattr", "hash", "id", "isinstance", "len", "list", "max", "min", "print",
     "range", "repr", "reversed", "set", "sorted", "str", "sum", "tuple", "type", "zip"}
)  # fmt: skip
#: Builtins that reach every name of the module.
ALL_SEEING = frozenset({"dir", "eval", "exec", "globals", "locals", "vars"})
#: Context managers that certainly open no workflow.
PLAIN_MANAGERS = frozenset(
    {"contextlib.closing", "contextlib.nullcontext", "contextlib.redirect_stderr", "contextlib.redirect_stdout",
     "tempfile.NamedTemporaryFile", "tempfile.TemporaryDirectory", "warnings.catch_warnings"}
)  # fmt: skip
TEST_FRAMEWORKS = frozenset({"mock", "pytest", "unittest"})
EXITS = frozenset({"os._exit", "sys.exit"})
#: How what was just read may leave: the loop around it, or the whole function.
LEAVES_LOOP, LEAVES_FUNCTION = 1, 2


#: What a class takes first that the version of the SDK does not have.
NAME_FIRST = ("name",)
#: What stands for the name of a function that has none.
LAMBDA = "<lambda>"


class _Anywhere:
    """The workflow that a `with` opens may be any, or none."""


ANYWHERE = _Anywhere()


def parse(source: Source) -> Module:
    """The syntax tree of a file.

    Raises SyntaxError for all that Python cannot read, also NUL bytes, wrong encodings and brackets without end.
    """
    try:
        return _compile(source.data)
    except SyntaxError as error:
        if not source.ascii:
            _point_out(source, error)
        raise


def _point_out(source: Source, error: SyntaxError) -> None:
    """Raises the same error with its column in characters, which Python counts only in text."""
    try:
        _compile(source.text)
    except SyntaxError as same:
        if (same.msg, same.lineno) == (error.msg, error.lineno):
            raise same from None


def _compile(code: bytes | str) -> Module:
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = compile(code, "<workflow>", "exec", ONLY_AST, dont_inherit=True)
    except ValueError as error:
        raise SyntaxError(str(error)) from None
    except (MemoryError, RecursionError):
        raise SyntaxError("nested too deeply to be read") from None
    assert isinstance(tree, Module)
    return tree


def read(source: Source, tree: Module, sdk: Sdk | None = None) -> PythonFile:
    """The model of a file, as a version of the SDK understands it (None: the newest).

    Raises SyntaxError if its expressions are nested too deeply to be followed, or it returns outside of a function.
    """
    reader = _Reader(source, sdk or catalog.load())
    try:
        return reader.read(tree)
    except RecursionError:
        raise SyntaxError("nested too deeply to be read") from None
    finally:
        # They and their parts refer to each other, and a check does not look for such garbage.
        for scope in reader.scopes:
            scope.names.clear()
            scope.history.clear()
        reader.__dict__.clear()


class _Reader:
    def __init__(self, source: Source, sdk: Sdk) -> None:
        self.source = source
        self.sdk = sdk
        #: The most frequent call of all: where a node is.
        self._at: Callable[[expr | stmt | keyword | alias], Location] = _at_bytes if source.ascii else self._find
        self.module = Scope("")
        self.scopes = [self.module]
        self.scope = self.module
        #: The workflow that new tasks go to: one, none, or ANYWHERE.
        self.context: Draft | _Anywhere | None = None
        self.around: tuple[tuple[int, int], ...] = ()
        #: Whether the statement being read may leave, other than with an error: LEAVES_LOOP and LEAVES_FUNCTION, or 0.
        self.leaving = 0
        #: Names that some function may rebind at any time.
        self.volatile: set[str] = set()
        #: A task whose origin is not known leads to its workflow, whichever that is.
        self.through_task = False
        #: Under `if __name__ == "__main__"`.
        self.in_main = False
        #: The parts of the statement being read whose values nobody gets to see.
        self.dropped: tuple[expr, ...] = ()
        #: Inside a `try` that has handlers, an error may be expected.
        self.guarded = False
        #: Inside a `try` that has handlers, in one of these, or where only a type checker looks: an import may fail.
        self.optional = False
        #: Something looks at all names at once, or opens a workflow by hand: nothing is certain in this file.
        self.opaque = False
        self.is_test = False
        self.drafts: list[Draft] = []
        self.owners: dict[Task, Draft] = {}
        self.orphans: list[Task] = []
        self.relations: list[Relation] = []
        self.slips: list[model.Slip] = []
        #: Tasks that are given to something else, a Switch or a dictionary: arrows from and to them may not be seen.
        self.given: set[Task] = set()
        #: An arrow leads from or to something that is not known.
        self.has_unknown_arrows = False
        #: Function and name of each `name >>= …` → what the name stood for, where, and what it stands for after it.
        self.augmented: dict[tuple[str, str], tuple[Task, Location, Task] | None] = {}
        self.strays: list[tuple[Location, str, Task, Draft, Draft]] = []
        #: The workflow that a task was built for, whatever it is added to later.
        self.homes: dict[Task, Draft] = {}
        #: Each `with` around that opens a workflow: that one, and how many workflows there were before.
        self.opened: list[tuple[Draft, int]] = []
        #: Workflows whose `with` has ended.
        self.ended: set[Draft] = set()
        #: The workflow whose `with` has just ended in that of another one, where no workflow is open any more.
        self.closed: tuple[Draft, Place] | None = None
        #: Something from elsewhere was called that may have opened a workflow by hand.
        self.may_be_open = False
        #: The workflow that the `with` around opens before the one that is open.
        self.covered: Draft | None = None
        #: The class of the resource plugin of each task of which that is known.
        self.plugins: dict[Task, str] = {}
        self.attributes = Attributes(sdk)
        self.settings = settings.Settings(self._at, self._value, self._constant_of, self._lookup, self._place)
        #: What the statement being read evaluates, if it does nothing else than giving that a name; and this name.
        self.alone: tuple[expr, str | None] | None = None
        #: Its block has no other statement.
        self.is_only = False
        self.sdk_calls: list[model.Call] = []
        #: Calls that built an object which may be changed since.
        self.changed: set[model.Call] = set()
        self.imports: list[model.Import] = []
        self.references: list[model.Reference] = []
        self.lends_class = False
        self.deferred: list[tuple[FunctionDef | AsyncFunctionDef | Lambda, Scope]] = []
        #: Each function's identity → its name and where it is defined.
        self.functions: dict[str, tuple[str, str]] = {}
        #: Names that are spoken of, each with the function where that is.
        self.mentions: set[tuple[str, str]] = set()
        self.calls: list[tuple[str, str, bool]] = []
        self.scripts = Scripts(source, self._at)

    def read(self, tree: Module) -> PythonFile:
        if b"global" in self.source.data or b"nonlocal" in self.source.data:
            self.volatile = flow.shared(tree.body)
        self._block(tree.body)
        self._export()
        while self.deferred:
            node, parent = self.deferred.pop(0)
            self._function_body(node, parent)
        reached = self._reached()
        reachable = self._reachable()
        self.given.update(*(side.tasks for each in self.relations for side in (each.left, each.right)))
        found = self.settings.finish(name for _, name in self.mentions)
        sets_project = any(setting.name in model.PROJECT_SETTINGS for setting in found)
        workflows = []
        for draft in self.drafts:
            if self.opaque or (self.through_task and draft.tasks):
                draft.complete = False
            if sets_project and draft.project.raw == "":
                draft.project = Value(draft.call.at, known=False)
            submits = [act.place for act in draft.acts if act.submits]
            certain = [place.is_straight and place.function in reached for place in submits]
            built = draft.place.is_straight and draft.place.function in reached
            workflows.append(
                draft.workflow(
                    always_deployed=built and (any(certain) or not certain),
                    reached=draft.place.function in reachable,
                    isolated=self._isolated(draft),
                )
            )
        finished = dict(zip(self.drafts, workflows, strict=True))
        strays = [
            model.Stray(at, why, task, finished[draft], finished[other]) for at, why, task, draft, other in self.strays
        ]
        imports, names = tuple(self.imports), frozenset[str]()
        if not self.opaque and any(moved.is_moved(each.module, each.name) for each in imports):
            from pydolphin_lint.parse.uses import with_uses

            imports, names = with_uses(imports, tree, self.source)
        defined = [name for name, _ in self.functions.values()]
        functions, scripts, uncopied = self.scripts.read(tree, defined, self._is_spoken_of)
        return PythonFile(
            self.source,
            self.sdk,
            workflows=tuple(workflows),
            strays=() if self.opaque else tuple(strays),
            slips=() if self.opaque else tuple(self.slips),
            orphans=() if self.opaque else tuple(self.orphans),
            relations=() if self.opaque else tuple(self.relations),
            plugins={} if self.opaque or plugins.PARAMETER in self.attributes.names_set() else self.plugins,
            attributes=tuple(
                each for each in self.attributes.found if not self.opaque or each.how == model.Attribute.SET
            ),
            reads=frozenset(self.attributes.reads),
            enclosed=self.attributes.enclosed(self.drafts),
            settings=found,
            settings_read=frozenset(self.settings.read),
            restarts=self.settings.restarts or self.opaque,
            calls=tuple(self.sdk_calls),
            changed=frozenset(self.changed),
            imports=imports,
            functions=() if self.opaque else functions,
            scripts=() if self.opaque else scripts,
            uncopied=None if self.opaque else uncopied,
            references=tuple(self.references),
            names=names,
            lends_class=self.lends_class,
            is_test=self.is_test or self._looks_like_tests(),
        )

    def _is_spoken_of(self, name: str) -> bool:
        """Whether the file uses a function of its module, or hands it on."""
        return "__all__" in self.module.names or any(mention == name for _, mention in self.mentions)

    def _isolated(self, draft: Draft) -> tuple[Task, ...]:
        """The tasks that certainly have no arrow. What is not known may be any of them."""
        if self.opaque or self.has_unknown_arrows:
            return ()
        return tuple(task for task in draft.tasks if task not in self.given and task.kind not in DRAWING)

    def _reached(self) -> set[str]:
        """The functions that running the file certainly calls, and the module itself."""
        reached = {""}
        grown = True
        while grown:
            more = {callee for caller, callee, straight in self.calls if straight and caller in reached}
            grown = not more <= reached
            reached |= more
        return reached

    def _reachable(self) -> set[str]:
        """The functions that running the file may call: whatever is spoken of, by whichever path it is called then.

        Classes are built where they stand, and methods with two underscores are called by Python.
        """
        classes = {outer for _, outer in self.functions.values()} - self.functions.keys()
        reachable = {"", *classes}
        grown = True
        while grown:
            names = {name for function, name in self.mentions if function in reachable}
            more = {
                function
                for function, (name, outer) in self.functions.items()
                if name in names or (outer in reachable and (name.startswith("__") or name == LAMBDA))
            }
            grown = not more <= reachable
            reachable |= more
        return reachable

    def _looks_like_tests(self) -> bool:
        name = self.source.path.replace("\\", "/").rpartition("/")[2]
        named = name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py"
        return named and any(function.startswith("test") for function, _ in self.functions.values())

    def _export(self) -> None:
        """A module with `__all__` is there to be imported; the list may be made in any way."""
        if "__all__" in self.module.names:
            for binding in self.module.names.values():
                self._escape(binding)

    # Where things are

    def _find(self, node: expr | stmt | keyword | alias) -> Location:
        return self.source.location(
            node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        )

    def _at_module(self, node: ImportFrom, module: str) -> Location:
        """Where the module's name stands; the whole statement if it is not written in one piece behind `from`."""
        start = node.col_offset + len("from ")
        at = self.source.location(node.lineno, start, node.lineno, start + len(module))
        written = self.source.line(at.line)[at.column - 1 : at.end_column - 1]
        return at if written == module else self._at(node)

    def _place(self) -> Place:
        return Place(self.scope.function, self.around)

    # Statements

    def _block(self, statements: Sequence[stmt]) -> None:
        around = self.around
        for statement in statements:
            earlier, self.leaving, self.is_only = self.leaving, 0, len(statements) == 1
            _STATEMENTS.get(type(statement), _Reader._children)(self, statement)
            if self.leaving:
                self.around = (*self.around, (id(statement), Place.REST))
            self.leaving |= earlier
        self.around = around

    def _children(self, node: AST) -> None:
        """Follows what stands inside a node that has no meaning of its own; what it evaluates to goes out of sight."""
        for field in node._fields:
            child = getattr(node, field)
            for item in child if isinstance(child, list) else (child,):
                if isinstance(item, expr):
                    self._escape(self._expression(item))
                elif isinstance(item, stmt):
                    self._block([item])
                elif isinstance(item, AST):
                    self._children(item)

    def _expression_statement(self, node: Expr) -> None:
        value = node.value
        if isinstance(value, Attribute) and value.attr in ACTS:
            holder = self._expression(value.value)
            self._note(value, model.Attribute.READ, holder)
            drafts = self._drafts(holder)
            certain = isinstance(holder, Draft)
            act = model.Act(
                self._at(value), value.attr, self._place(), called=False, certain=certain, in_main=self.in_main
            )
            for draft in drafts:
                draft.acts.append(act)
            return
        self.dropped = tuple(flow.dropped(value))
        self.alone = value, None
        if isinstance(value, Tuple) and any(map(flow.shift, value.elts)):
            self._arrows_and_tasks(value)
        elif isinstance(value, Compare) and isinstance(value.ops[0], (Gt, GtE, Lt, LtE)):
            self._compared_tasks(value)
        else:
            self._expression(value)
        self._expect_opened(value)
        if self._exits(node) and isinstance(value, Call) and not any(map(self._constant_of, value.args)):
            self.leaving = LEAVES_FUNCTION

    def _arrows_and_tasks(self, node: Tuple) -> None:
        """`a >> b, c` draws no arrow to c."""
        found = [(part, self._expression(part)) for part in node.elts]
        has_arrow = any(isinstance(binding, (Task, Tasks)) and flow.shift(part) for part, binding in found)
        for part, binding in found:
            if isinstance(binding, Task) and has_arrow and not flow.shift(part):
                self.slips.append(model.Slip(self._at(part), model.Slip.TUPLE, binding))
            elif not isinstance(binding, (Task, Tasks)):
                self._escape(binding)

    def _compared_tasks(self, node: Compare) -> None:
        left, right, *_ = [self._expression(part) for part in (node.left, *node.comparators)]
        if isinstance(left, Task) and isinstance(right, Task) and not self.guarded:
            signs: dict[type[AST], str] = {Gt: ">", GtE: ">=", Lt: "<", LtE: "<="}
            spot = spots.of_comparison(node, self.source)
            sign = signs[type(node.ops[0])]
            self.slips.append(model.Slip(self._at(node), model.Slip.COMPARISON, left, sign, spot=spot))

    def _leave(self, node: Return | Break | Continue) -> None:
        if isinstance(node, Return) and (self.scope is self.module or self.scope.is_class):
            # Python finds this only when it compiles the tree, which takes as long again.
            at = self._at(node)
            place = (None, at.line, at.column, None, at.end_line, at.end_column)
            raise SyntaxError("'return' outside function", place)
        self._children(node)
        self.leaving = LEAVES_FUNCTION if isinstance(node, Return) else LEAVES_LOOP

    def _raise(self, node: Raise) -> None:
        self._children(node)
        error = node.exc.func if isinstance(node.exc, Call) else node.exc
        if isinstance(error, Name) and error.id == "SystemExit":
            self.leaving = LEAVES_FUNCTION

    def _assign(self, node: Assign) -> None:
        only = node.targets[0] if len(node.targets) == 1 else None
        if isinstance(only, Name):
            if only.id == "_":
                self.dropped = (node.value,)
            if not self.scope.is_class:
                self.alone = node.value, only.id
        elif isinstance(node.value, (Tuple, List)):
            parts = node.value.elts
            for target in node.targets:
                if not isinstance(target, (Tuple, List)) or len(parts) != len(target.elts):
                    continue
                if not any(isinstance(one, Starred) for one in (*parts, *target.elts)):
                    bindings = [self._evaluated(part) for part in parts]
                    for one, binding, part in zip(target.elts, bindings, parts, strict=True):
                        self._bind(one, binding, part)
                    return
        binding = self._evaluated(node.value)
        self._expect_opened(node.value)
        for target in node.targets:
            self._bind(target, binding, node.value)

    def _annotated_assign(self, node: AnnAssign) -> None:
        if node.value is not None:
            self._bind(node.target, self._evaluated(node.value), node.value)
            self._expect_opened(node.value)

    def _expect_opened(self, node: expr) -> None:
        """A call of something from elsewhere, for its own sake or for what it gives, may leave a workflow open."""
        if self.scope is self.module and isinstance(node, Call):
            symbol = self._symbol(node.func)
            if symbol is not None and is_foreign(symbol.path):
                self.may_be_open = True
                self._expect_tasks(self._exported())

    def _augmented_assign(self, node: AugAssign) -> None:
        if isinstance(node.op, (RShift, LShift)):
            self._meet_workflows(_sign(node.op) + "=", node.target, node.value)
        target = self._expression(node.target)
        value = self._expression(node.value)
        if isinstance(node.op, (RShift, LShift)):
            self._relate(node, _sign(node.op) + "=", target, value)
            if isinstance(node.target, Name) and isinstance(node.value, Name):
                self._augmented_arrow(node.target, target, value)
        elif isinstance(node.op, BitOr) and isinstance(target, Symbol) and target.path == settings.ENVIRONMENT:
            self.settings.merge(node.value, self._at(node))
            return
        else:
            self._escape(target)
            self._escape(value)
            value = None
        self._bind(node.target, value, None)

    def _augmented_arrow(self, node: Name, target: object, value: object) -> None:
        """Notes `a >>= b`, unless `a` is a second name for its task, or is moved on several times: that is meant."""
        key = self.scope.function, node.id
        again = key in self.augmented
        self.augmented[key] = None
        if again or self._place().is_repeated or not isinstance(target, Task) or not isinstance(value, Task):
            return
        if all(binding is not target for name, binding in self.scope.names.items() if name != node.id):
            self.augmented[key] = target, self._at(node), value

    def _evaluated(self, node: expr) -> object:
        """What an assigned expression is worth: a thing of the SDK, or a constant that cannot change any more."""
        binding = self._expression(node)
        if binding is None and not isinstance(node, (Call, Dict, Set, Lambda)):
            raw = evaluate(node, self._constant)
            if raw is not UNKNOWN:
                return Value(self._at(node), tuple(raw) if isinstance(raw, list) else raw)
        if binding is None and isinstance(node, Dict) and not self.scope.is_class:
            binding = self.settings.mapping(node)
        if binding is None and type_of(node) is not None:
            return Value(self._at(node), known=False, type_name=type_of(node))
        return binding

    def _bind(self, target: expr, binding: object, node: expr | None) -> None:
        """Assigns to a target; `node` is the expression that the value came from, if there is one."""
        if isinstance(target, Name):
            if target.id in self.volatile or self.scope.is_class:
                self._escape(binding)
            if target.id in self.volatile:
                binding = None
            if isinstance(binding, Draft) and self.scope is self.module and binding.variable is None:
                binding.variable = target.id
            self.scope.bind(target.id, binding)
        elif isinstance(target, Attribute):
            holder = self._expression(target.value)
            attribute = self._note(target, model.Attribute.SET, holder, self._value(node) if node else None)
            if isinstance(holder, Symbol) and node is not None:
                self.settings.attribute(target, holder.attribute(target.attr).path, node)
            if attribute is not None:
                for draft in self._drafts(holder):
                    draft.changes.append(attribute)
                if isinstance(holder, Task) and holder in self.owners:
                    self.owners[holder].changes.append(attribute)
            self.changed.update(operators.within(holder))
            if isinstance(holder, Task) and target.attr in ("workflow", "_workflow"):
                self._own(holder, binding)
            else:
                self._escape(binding)
        elif isinstance(target, Subscript):
            holder = self._expression(target.value)
            self._expression(target.slice)
            if isinstance(holder, Tasks):
                holder.known = False
            if isinstance(holder, Symbol) and holder.path == settings.ENVIRONMENT and node is not None:
                self.settings.item(target, target.slice, node)
            self._escape(binding, keeps_tasks=True)
        elif isinstance(target, (Tuple, List)):
            members: Sequence[object] = [None] * len(target.elts)
            if isinstance(binding, Tasks) and binding.known and len(binding.members) == len(members):
                members = binding.members
            else:
                self._escape(binding)
            for one, member in zip(target.elts, members, strict=True):
                self._bind(one, member, None)
        elif isinstance(target, Starred):
            self._bind(target.value, None, None)
            self._escape(binding)

    def _with(self, node: With | AsyncWith) -> None:
        outer, closed, covered, depth = self.context, self.closed, self.covered, len(self.opened)
        optional = self.optional
        for item in node.items:
            binding = self._expression(item.context_expr)
            if isinstance(binding, Draft):
                first = self.opened[-1][0] if len(self.opened) > depth else binding
                self.context, self.closed, self.covered = binding, None, None if first is binding else first
                self.opened.append((binding, len(self.drafts)))
            elif not self._is_plain_manager(item.context_expr):
                # It may also catch errors, as `contextlib.suppress` does.
                self.optional = True
                self.context = ANYWHERE
                self._escape(binding)
                binding = None
            else:
                binding = None
            if item.optional_vars is not None:
                self._bind(item.optional_vars, binding, None)
        self._block(node.body)
        self.context, self.covered, self.optional = outer, covered, optional
        mine = [draft for draft, _ in self.opened[depth:]]
        if mine:
            self.may_be_open = False
            self.closed = (mine[-1], self._place()) if isinstance(outer, Draft) else closed
        self.ended.update(mine)
        del self.opened[depth:]

    def _is_plain_manager(self, node: expr) -> bool:
        if not isinstance(node, Call):
            return False
        function = node.func
        if isinstance(function, Name) and function.id == "open":
            return self.scope.lookup("open") is UNKNOWN
        symbol = self._symbol(function)
        if symbol is not None:
            return symbol.path in PLAIN_MANAGERS
        return isinstance(function, Attribute) and function.attr == "open"

    def _symbol(self, node: expr) -> Symbol | None:
        """The import behind a name or dotted name."""
        if isinstance(node, Attribute):
            holder = self._symbol(node.value)
            return holder.attribute(node.attr) if holder else None
        binding = self.scope.lookup(node.id) if isinstance(node, Name) else None
        return binding if isinstance(binding, Symbol) else None

    def _for(self, node: For | AsyncFor) -> None:
        members = self._expression(node.iter)
        self._forget(node.body)
        kind = Place.PASSAGE if self._runs_once(node.iter) or flow.may_stop(node.body) else Place.LOOP
        if isinstance(members, Tasks) and members.is_list:
            self._bind(node.target, Tasks(members.members, is_list=False, known=members.known), None)
        else:
            self._escape(members)
            self._bind(node.target, None, None)
        self._loop(node, kind)

    def _while(self, node: While) -> None:
        self._expression(node.test)
        self._forget(node.body)
        self._loop(node, Place.PASSAGE)

    def _loop(self, node: For | AsyncFor | While, kind: int) -> None:
        around, before = self.around, dict(self.scope.names)
        self.around = (*around, (id(node), kind))
        self._block(node.body)
        self.scope.names = merge_names([before, self.scope.names])
        self.around = (*around, (id(node), 1)) if self.leaving else around
        self.leaving &= ~LEAVES_LOOP
        self._block(node.orelse)
        self.around = around

    def _runs_once(self, node: expr) -> bool:
        """Whether a loop over this is certainly over after one time."""
        if isinstance(node, (List, Tuple, Set)):
            return len(node.elts) <= 1 and not any(isinstance(element, Starred) for element in node.elts)
        if isinstance(node, Dict):
            return len(node.keys) <= 1 and None not in node.keys
        if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "range":
            limits = [limit for limit in map(self._constant_of, node.args) if isinstance(limit, int)]
            if len(limits) == len(node.args) and 1 <= len(limits) <= 3 and (len(limits) < 3 or limits[2]):
                return not range(*limits)[1:]
        raw = self._constant_of(node)
        return isinstance(raw, (tuple, str)) and len(raw) <= 1

    def _forget(self, body: Iterable[stmt]) -> None:
        """What the body of a loop assigns is not known when it runs again."""
        for name in flow.stored(body):
            if name in self.scope.names and not isinstance(self.scope.names[name], Symbol):
                self._escape(self.scope.names[name])
                self.scope.names[name] = None

    def _if(self, node: If) -> None:
        if flow.is_main_guard(node.test):
            in_main, self.in_main = self.in_main, True
            self._block(node.body)
            self._block(node.orelse)
            # `if __name__ != "__main__": sys.exit()` guards all that follows.
            self.in_main = in_main or self._leaves(node.body)
            return
        if self._is_type_checking(node.test):
            optional, self.optional = self.optional, True
            self._block([one for one in node.body if isinstance(one, (Import, ImportFrom))])
            self.optional = optional
            self._block(node.orelse)
            return
        self._expression(node.test)
        self._arms(node, [(1, node.body), (2, node.orelse)])

    def _is_type_checking(self, node: expr) -> bool:
        symbol = self._symbol(node)
        if symbol is not None:
            return symbol.path in ("typing.TYPE_CHECKING", "typing_extensions.TYPE_CHECKING")
        return isinstance(node, Name) and node.id == "TYPE_CHECKING"

    def _arms(self, node: AST, arms: Iterable[tuple[int, Sequence[stmt]]]) -> None:
        """Reads blocks of which at most one runs."""
        before = self.scope.names
        ends = []
        for number, body in arms:
            self.scope.names = dict(before)
            self._arm(node, number, body)
            if not self._leaves(body):
                ends.append(self.scope.names)
        self.scope.names = merge_names(ends or [before])

    def _arm(self, node: AST, number: int, body: Sequence[stmt]) -> None:
        around = self.around
        self.around = (*around, (id(node), number))
        if self._leaves(body):
            self.around = (*self.around, (id(body[-1]), Place.DEAD_END))
        self._block(body)
        self.around = around

    def _leaves(self, body: Sequence[stmt]) -> bool:
        """Whether a block never reaches what stands behind it."""
        if not body:
            return False
        return isinstance(body[-1], (Return, Continue, Break, Raise)) or self._exits(body[-1])

    def _exits(self, node: stmt) -> bool:
        if isinstance(node, Expr) and isinstance(node.value, Call):
            function = node.value.func
            symbol = self._symbol(function)
            return symbol.path in EXITS if symbol else isinstance(function, Name) and function.id in ("exit", "quit")
        return False

    def _try(self, node: Try | TryStar) -> None:
        around, before, guarded, optional = self.around, dict(self.scope.names), self.guarded, self.optional
        self.around = (*around, (id(node), Place.STRAIGHT))
        self.guarded = guarded or bool(node.handlers)
        self.optional = optional or bool(node.handlers)
        self._block(node.body)
        self.guarded = guarded
        self._block(node.orelse)
        ends = [] if self._leaves(node.orelse or node.body) else [self.scope.names]
        started = merge_names([before, self.scope.names])
        for number, handler in enumerate(node.handlers, 1):
            if handler.type is not None:
                self._expression(handler.type)
            self.scope.names = dict(started)
            if handler.name:
                self.scope.bind(handler.name, None)
            self.around = around
            self._arm(node, number, handler.body)
            if not self._leaves(handler.body):
                ends.append(self.scope.names)
        self.around = around
        self.optional = optional
        self.scope.names = merge_names(ends or [started])
        self._block(node.finalbody)

    def _match(self, node: Match) -> None:
        self._escape(self._expression(node.subject))
        for case in node.cases:
            for name in flow.captured(case.pattern):
                self.scope.bind(name, None)
            if case.guard is not None:
                self._expression(case.guard)
        self._arms(node, [(number, case.body) for number, case in enumerate(node.cases, 1)] + [(0, [])])

    def _import(self, node: Import | ImportFrom) -> None:
        place = self._place()
        certain = place.is_straight and not self.optional
        if isinstance(node, Import):
            for alias in node.names:
                at, bound = self._at(alias), alias.asname or alias.name.partition(".")[0]
                self.imports.append(model.Import(at, at, alias.name, None, certain=certain, place=place, bound=bound))
        elif node.level == 0 and node.module:
            module_at = self._at_module(node, node.module)
            for alias in node.names:
                at, bound = self._at(alias), alias.asname or alias.name
                one = model.Import(at, module_at, node.module, alias.name, certain=certain, place=place, bound=bound)
                self.imports.append(one)
        for name, symbol in imported(node):
            if not is_passive_module(symbol.path):
                self._expect_tasks()
                self._expect_tasks(self._exported())
            top = symbol.path.partition(".")[0]
            if top in TEST_FRAMEWORKS:
                self.is_test = True
            elif top in settings.STARTERS:
                self.settings.restarts = True
            self.scope.bind(name, None if name in self.volatile else symbol)

    def _function(self, node: FunctionDef | AsyncFunctionDef) -> None:
        for decorator in node.decorator_list:
            self._escape(self._expression(decorator))
        self._defaults(node.args)
        decorators = [self._symbol(one.func if isinstance(one, Call) else one) for one in node.decorator_list]
        is_bare = len(decorators) == 1 and not isinstance(node.decorator_list[0], Call)
        is_task = is_bare and decorators[0] is not None and is_task_decorator(decorators[0].path)
        self.functions[_identity(node)] = (node.name, self.scope.function)
        if node.decorator_list and not is_task:
            # Whoever was given the function may call it.
            self.mentions.add((self.scope.function, node.name))
        function = Function(node, _identity(node), self.scope, is_task=is_task)
        if decorators and not self.guarded:
            self.scripts.decorate(function, decorators)
        self.scope.bind(node.name, function)
        self.deferred.append((node, self.scope))

    def _defaults(self, arguments: arguments) -> None:
        for default in (*arguments.defaults, *arguments.kw_defaults):
            if default is not None:
                self._escape(self._expression(default))

    def _function_body(self, node: FunctionDef | AsyncFunctionDef | Lambda, parent: Scope) -> None:
        self.scope = Scope(_identity(node), parent)
        self.scopes.append(self.scope)
        self.context, self.around, self.leaving, self.guarded, self.optional = ANYWHERE, (), 0, False, False
        self.in_main = False
        arguments = node.args
        for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
            self.scope.bind(argument.arg, None)
        for extra in (arguments.vararg, arguments.kwarg):
            if extra is not None:
                self.scope.bind(extra.arg, None)
        if isinstance(node, Lambda):
            self.functions[_identity(node)] = (LAMBDA, parent.function)
            self.dropped = tuple(flow.dropped(node.body))
            self._escape(self._expression(node.body))
        else:
            self._block(node.body)

    def _class(self, node: ClassDef) -> None:
        for one in (*node.decorator_list, *node.bases, *(word.value for word in node.keywords)):
            self._escape(self._expression(one))
        outer, context = self.scope, self.context
        self.scope, self.context = Scope(_identity(node), outer, is_class=True), ANYWHERE
        self.scopes.append(self.scope)
        self._block(node.body)
        self.scope, self.context = outer, context
        self.scope.bind(node.name, None)

    # Expressions

    def _expression(self, node: expr) -> object:
        """Follows an expression; the result is what it stands for, if that is a thing of the SDK or an import."""
        kind = type(node)
        if kind is Constant:
            return None
        handle = _EXPRESSIONS.get(kind)
        if handle is not None:
            return handle(self, node)
        self._children(node)
        return None

    def _name(self, node: Name) -> object:
        binding = self.scope.lookup(node.id)
        if binding is UNKNOWN and node.id in ALL_SEEING:
            self.opaque = True
        if self.augmented and isinstance(node.ctx, Load):
            key = self.scope.function, node.id
            noted = self.augmented.get(key)
            if noted is not None and noted[2] is binding:
                self.augmented[key] = None
                self.slips.append(model.Slip(noted[1], model.Slip.AUGMENTED, noted[0], node.id))
        if isinstance(binding, Value):
            # The most frequent of all.
            if self.opened and not binding.known:
                self._expect_tasks()
            return None
        if self.opened and not is_passive(node.id, binding):
            self._expect_tasks()
        if not isinstance(binding, Symbol):
            self.mentions.add((self.scope.function, node.id))
            if isinstance(binding, Mapping):
                binding.loads += 1
        return None if binding is UNKNOWN else binding

    def _attribute(self, node: Attribute) -> object:
        holder = self._expression(node.value)
        self.mentions.add((self.scope.function, node.attr))
        if isinstance(holder, Symbol):
            self._refer(node, holder)
            symbol = holder.attribute(node.attr)
            self.settings.looked_at(symbol.path)
            if symbol.path == "sys.modules" or "WorkflowContext" in symbol.path:
                self.opaque = True
            return symbol
        if node.attr in ("__enter__", "__exit__", "__dict__"):
            self.opaque = True
        if not isinstance(node.ctx, Del):
            self._note(node, model.Attribute.READ, holder)
        if isinstance(holder, (Task, Tasks)) and node.attr in ("workflow", "_workflow"):
            tasks = holder.members if isinstance(holder, Tasks) else (holder,)
            owners = list(dict.fromkeys(self.owners.get(task) for task in tasks))
            return owners[0] if len(owners) == 1 else Several(tuple(owners))
        if node.attr in ACTS:
            self._escape(holder)
        return None

    def _refer(self, node: Attribute, holder: Symbol) -> None:
        package, _, path = holder.path.partition(".")
        if package == SDK and isinstance(node.ctx, Load):
            line, end = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
            at = self.source.location(line, end - len(node.attr.encode()), line, end)
            decided = any(arm not in (Place.STRAIGHT, Place.LOOP, Place.PASSAGE) for _, arm in self.around)
            certain = not decided and not self.optional
            self.references.append(model.Reference(at, path, node.attr, certain=certain))

    def _call(self, node: Call) -> object:
        function = node.func
        if isinstance(function, Attribute):
            holder = self._expression(function.value)
            if not isinstance(holder, Symbol):
                return self._method(node, function, holder)
            self._refer(function, holder)
            callee: object = holder.attribute(function.attr)
        else:
            callee = self._expression(function)
        if isinstance(callee, Symbol):
            return self._sdk_call(node, callee)
        if isinstance(callee, Function):
            if callee.is_task:
                if self.scope is self.module or isinstance(self.context, Draft):
                    self.scripts.call(callee, node)
                return self._build_task(node, "Python", None, callee.name)
            self.calls.append((self.scope.function, callee.identity, self._place().is_straight))
        elif isinstance(function, Name) and self.scope.lookup(function.id) is UNKNOWN:
            if function.id in REFLECTION:
                self._reflect(node, function.id)
            if function.id in HARMLESS:
                self._look_at(node)
                return None
        else:
            self._escape(callee)
        self._hand_over(node)
        return None

    def _method(self, node: Call, function: Attribute, holder: object) -> object:
        method = function.attr
        if isinstance(holder, Tasks) and holder.is_list:
            holder.known = False
        self.mentions.add((self.scope.function, method))
        drafts = self._drafts(holder)
        added = self._added(node) if isinstance(holder, Task) and method in TASK_CHANGES else None
        attribute = self._note(function, model.Attribute.CALL, holder, added)
        if drafts:
            if method in ACTS:
                act = model.Act(
                    self._at(function),
                    method,
                    self._place(),
                    certain=isinstance(holder, Draft),
                    in_main=self.in_main,
                    statement=self._statement_of(node),
                    used=all(part is not node for part in self.dropped),
                )
                for draft in drafts:
                    draft.acts.append(act)
            elif method in ("add_task", "add_tasks"):
                self._expect_tasks(drafts)
                for argument in flow.arguments(node):
                    given = self._expression(argument)
                    if isinstance(holder, Draft):
                        for task in _operand(given).certain:
                            home = self.homes.get(task, holder)
                            if home is not holder:
                                self.strays.append((self._at(argument), model.Stray.ADDED, task, holder, home))
                    for draft in drafts:
                        self._own(given, draft)
                return None
            elif method in ("__enter__", "__exit__"):
                self.opaque = True
            elif attribute is not None and attribute.target and method not in attribute.target.methods:
                # It was given to the workflow, and may do anything.
                self._escape(holder)
        elif isinstance(holder, (Task, Tasks)) and method in ("set_upstream", "set_downstream"):
            bindings: list[object] = []
            for argument in flow.arguments(node):
                if len(node.args) < 2:
                    self._meet_workflows(method, argument)
                given = self._expression(argument)
                bindings.append(given)
                self._relate(node, method, holder, given)
                self._note_functions(holder, given, argument)
                self._judge_operand(holder, argument, given)
            splat = any(isinstance(argument, Starred) for argument in node.args)
            if isinstance(holder, Task) and len(node.args) > 1 and not splat and not self.guarded:
                spot = spots.of_arguments(node, bindings, self.source)
                self.slips.append(model.Slip(self._at(node.args[1]), model.Slip.EXTRA, holder, method, spot=spot))
            return None
        elif isinstance(holder, Task) and method in TASK_CHANGES and holder in self.owners and attribute is not None:
            self.owners[holder].changes.append(attribute)
        elif isinstance(holder, Task) and method in ACTS:
            # Whoever wrote it means its workflow.
            self._escape(holder)
        elif method in ("set_upstream", "set_downstream"):
            self.has_unknown_arrows = True
        elif method in ("__enter__", "__exit__"):
            self.opaque = True
        elif method in ("enter_context", "enter_async_context"):
            self.context = self.context or ANYWHERE
        elif method in ACTS and isinstance(function.value, Attribute) and function.value.attr == "workflow":
            self.through_task = True
        elif method in ("append", "add", "insert", "extend", "setdefault", "update"):
            self._look_at(node, keeps_workflows=False)
            return None
        self.changed.update(operators.within(holder))
        self._hand_over(node)
        return None

    def _statement_of(self, node: Call) -> Location | None:
        """Where the statement is that a call without arguments is, if its block can do without it."""
        if self.alone != (node, None) or self.is_only or node.args or node.keywords:
            return None
        return self._at(node)

    def _added(self, node: Call) -> Value | None:
        """The value of the parameter that `add_in` or `add_out` gives a task."""
        if len(node.args) == 2 and not any(isinstance(argument, Starred) for argument in node.args):
            return self._value(node.args[1])
        return next((self._value(word.value) for word in node.keywords if word.arg == "value"), None)

    def _hand_over(self, node: Call) -> None:
        """Arguments of a call that is not followed: what they are is out of sight from now on."""
        for argument in flow.arguments(node):
            binding = self._expression(argument)
            self._escape(binding, may_open=True)
            if isinstance(binding, Symbol) and (is_workflow_class(binding.path) or task_class(binding.path)):
                # A class may be given any attribute there.
                self.attributes.vague = True

    def _look_at(self, node: Call, *, keeps_workflows: bool = True) -> None:
        """Arguments of a call that only looks at them, or (`keeps_workflows` False) stores them away."""
        for argument in flow.arguments(node):
            binding = self._expression(argument)
            if not keeps_workflows:
                self._escape(binding, keeps_tasks=True)

    def _sdk_call(self, node: Call, callee: Symbol) -> object:
        """The call of something imported, most of all of the SDK's classes."""
        path = callee.path
        inside = path.startswith(INSIDE)
        target = self._target(path[len(INSIDE) :]) if inside else None
        task = task_class(path) if inside else None
        if task is None and inside and (target is None or target.is_task):
            self._expect_tasks()
        if inside and is_workflow_class(path):
            return self._build_workflow(node, target)
        if task is not None:
            return self._build_task(node, task, target)
        if path in settings.CONNECTIONS:
            self._connect(node, path, target)
            return None
        self.settings.called(node, path, alone=self.alone == (node, None))
        if "WorkflowContext" in path:
            self.opaque = True
        if target is not None:
            call, bindings = self._sdk_object(node, target.name, target, ())
            for binding in bindings.values():
                if self._drafts(binding):
                    self._escape(binding)
            return Instance(call, tuple(bindings.values()))
        if inside:
            for argument in flow.arguments(node):
                binding = self._expression(argument)
                if self._drafts(binding):
                    self._escape(binding)
        else:
            self._hand_over(node)
        return None

    def _target(self, path: str) -> SdkClass | None:
        """The class at a path of the SDK; if it has moved away, the one that is meant, unless the file tries both."""
        target = self.sdk.find(path)
        if target is None and all(each.certain for each in self.imports if each.name == path.rpartition(".")[2]):
            return moved.called(path, self.sdk)
        return target

    def _build_workflow(self, node: Call, target: SdkClass | None) -> Draft:
        call, bindings = self._sdk_object(node, "Workflow", target, NAME_FIRST)
        given = bindings.get("project")
        if call.argument("project") is None:
            project = Value(call.at, known=False) if call.splat else Value(call.at, "")
        elif isinstance(given, Symbol) and given.path == settings.PROJECT:
            project = Value(call.at, "")
        else:
            project = call.value("project")
        draft = Draft(call, call.value("name"), project, self._place())
        self.drafts.append(draft)
        return draft

    def _build_task(self, node: Call, kind: str, target: SdkClass | None, name: str | None = None) -> Task:
        """A task of a class, or (with a `name`) of a function under `@task`."""
        call, bindings = self._sdk_object(node, kind, target, NAME_FIRST if name is None else ())
        task = Task(kind, call.value("name") if name is None else Value(call.at, name), call, self._place())
        if name is None and kind == "Python":
            self._note_script(task, node, bindings.get("definition"))
        given = call.argument("process_definition") or call.argument("workflow")
        owner: object = None if call.splat else self.context
        if given is not None and not (given.value.known and given.value.raw is None):
            owner = bindings.get(given.name or "")
            self._own(task, owner)
            if isinstance(owner, Draft):
                self.homes[task] = owner
                self._compare_homes(task, owner, given.at)
            else:
                self._expect_tasks(self._drafts(owner))
        elif isinstance(self.context, Draft) and not call.splat:
            self._own(task, self.context)
            self.homes[task] = self.context
            if self.closed is not None and self.closed[1].is_beside(task.place):
                if not self.guarded:
                    self.strays.append((task.at, model.Stray.CLOSED, task, self.closed[0], self.context))
            elif self.covered is not None:
                self.strays.append((task.at, model.Stray.COVERED, task, self.context, self.covered))
        elif self.context is None and not call.splat and not self.guarded and not self.may_be_open:
            self.orphans.append(task)
        plugin = plugins.of_task(call, owner if isinstance(owner, Draft) else None)
        if plugin is not None and not self.guarded:
            self.plugins[task] = plugin
        self._expect_tasks([one for one, _ in self.opened if one is not self.owners.get(task)])
        if kind in (operators.CONDITION, operators.SWITCH):
            before, behind = operators.arrows(kind, bindings, self.changed)
            for tasks in before:
                self._draw(call.at, kind, tasks, Operand((task,)))
            for tasks in behind:
                self._draw(call.at, kind, Operand((task,)), tasks)
        return task

    def _note_script(self, task: Task, node: Call, binding: object) -> None:
        definition = task.call.argument("definition")
        if definition is not None and not self.guarded:
            given = next((word.value for word in node.keywords if word.arg == "definition"), None)
            written = given or (node.args[1] if len(node.args) > 1 else None)
            if isinstance(written, Call) and isinstance(written.func, Name):
                binding = self.scope.lookup(written.func.id)
            self.scripts.give(task, definition.value, written, binding)

    def _compare_homes(self, task: Task, owner: Draft, at: Location) -> None:
        """Whether a task names a workflow that nobody expects in this `with`: one that had its own before."""
        if isinstance(self.context, Draft) and self.opened and owner in self.ended:
            here, before = self.opened[-1]
            is_open = any(owner is draft for draft, _ in self.opened)
            if here is self.context and not is_open and owner in self.drafts[:before]:
                self.strays.append((at, model.Stray.GIVEN, task, owner, here))

    def _own(self, given: object, owner: object) -> None:
        """Makes tasks part of a workflow, if both are known."""
        members = given.members if isinstance(given, Tasks) else (given,)
        for task in members:
            if isinstance(task, Task) and isinstance(owner, Draft) and self.owners.get(task) is not owner:
                owner.tasks.append(task)
                self.owners[task] = owner

    def _sdk_object(
        self, node: Call, callee: str, target: SdkClass | None, parameters: tuple[str, ...]
    ) -> tuple[model.Call, dict[str, object]]:
        """The call of an SDK class with its arguments by name, and the things of the SDK among them.

        `parameters`: the first ones by position, where the class itself is not known.
        """
        arguments: list[Argument] = []
        bindings: dict[str, object] = {}
        splat = False
        if target is not None:
            parameters = target.parameters if target.shifts else target.parameters[: target.own]

        def take(at: expr | keyword, name: str | None, value: expr) -> None:
            if type(value) is Constant:
                known = self._literal(value)
                place = known.at if at is value else self._at(at)
                arguments.append(Argument(place, name, known, at is value))
                return
            binding = self._expression(value)
            bindings[name or str(len(bindings))] = binding
            given = None
            if binding is not None:
                given = self._class_of(binding)
                if isinstance(binding, (Task, Tasks)):
                    self.given.update(_operand(binding).tasks)
            if isinstance(binding, Instance) and operators.is_operator(binding):
                known = Value(self._at(value), known=False, call=binding.call)
            else:
                known = self._value(value)
            place = known.at if at is value else self._at(at)
            arguments.append(Argument(place, name, known, at is value, given))

        for position, argument in enumerate(node.args):
            if isinstance(argument, Starred) or splat or (target is None and position >= len(parameters)):
                splat = True
                self._escape(self._expression(argument))
            else:
                take(argument, parameters[position] if position < len(parameters) else None, argument)
        for word in node.keywords:
            if word.arg is not None:
                take(word, word.arg, word.value)
            elif isinstance(word.value, Dict) and all(isinstance(key, Constant) for key in word.value.keys):
                for key, value in zip(word.value.keys, word.value.values, strict=True):
                    if isinstance(key, Constant):
                        take(key, str(key.value), value)
            else:
                self._escape(self._expression(word.value))
                splat = True
        at = self._at(node.func)
        call = model.Call(at, callee, tuple(arguments), splat=splat, guarded=self.guarded, target=target)
        if target is not None:
            self.sdk_calls.append(call)
        return call, bindings

    def _class_of(self, binding: object) -> str | None:
        """The class of the SDK that something is an object of."""
        if isinstance(binding, Draft):
            return "Workflow"
        if isinstance(binding, Task):
            return binding.kind
        return binding.call.callee if isinstance(binding, Instance) else None

    def _connect(self, node: Call, path: str, target: SdkClass | None) -> None:
        call, _ = self._sdk_object(node, path.rpartition(".")[2], target, settings.CONNECTIONS[path])
        self.settings.connection(call)
        if path == settings.ENTRY_POINT and self.alone is not None and self.alone[0] is node:
            self.settings.gateway(call, self.alone[1])

    def _binary(self, node: BinOp) -> object:
        is_arrow = isinstance(node.op, (RShift, LShift))
        if is_arrow:
            self._meet_workflows(_sign(node.op), node.left, node.right)
        left, right = self._expression(node.left), self._expression(node.right)
        if is_arrow:
            self._relate(node, _sign(node.op), left, right)
            self._judge_operands(node, left, right)
            return right
        if isinstance(left, Tasks) and isinstance(right, Tasks):
            return Tasks(left.members + right.members, known=left.known and right.known)
        return None

    def _judge_operands(self, node: BinOp, left: object, right: object) -> None:
        sign = _sign(node.op)
        self._note_functions(left, right, node.right)
        self._note_functions(right, left, node.left)
        tasks = _operand(left).tasks + _operand(right).tasks
        if tasks and flow.shift(node.left) not in ("", sign) and not flow.is_mixed(node.left):
            self.slips.append(model.Slip(self._at(node), model.Slip.MIXED, tasks[0], sign))
        middle = node.left.right if isinstance(node.left, BinOp) and flow.shift(node.left) else None
        if isinstance(right, Task) and isinstance(middle, (List, Tuple)) and not middle.elts:
            self.slips.append(model.Slip(self._at(middle), model.Slip.EMPTY, right, sign))
        if isinstance(left, (Task, Tasks)):
            parts = node.right.elts if isinstance(node.right, (List, Tuple)) else (node.right,)
            for part in parts:
                head = self.scope.lookup(flow.chain_head(part, sign))
                if isinstance(head, Task):
                    self.slips.append(model.Slip(self._at(part), model.Slip.CHAIN, head, sign))
        self._judge_operand(left, node.right, right)
        self._judge_operand(right, node.left, left)

    def _note_functions(self, one: object, other: object, node: expr) -> None:
        """Notes functions under `@task` that stand in an arrow themselves, and not what a call of them gives."""
        if isinstance(one, (Task, Tasks, Function)) and not self.guarded:
            self.scripts.operand(node, other)
            for part in node.elts if isinstance(node, (List, Tuple)) else ():
                self.scripts.operand(part, self.scope.lookup(part.id) if isinstance(part, Name) else None)

    def _judge_operand(self, task: object, node: expr, other: object) -> None:
        """Notes what stands on the other side of an arrow from or to a task, and can be no task."""
        wrong = flow.no_task(node)
        if wrong and isinstance(task, Task) and not self.guarded:
            spot = spots.of_set(node, other, self.source)
            self.slips.append(model.Slip(self._at(node), model.Slip.OPERAND, task, wrong, spot=spot))

    def _either(self, node: BoolOp) -> None:
        """Only the first part of `and` and `or` is certainly evaluated, and a task counts as true."""
        around = self.around
        found: list[object] = []
        for number, part in enumerate(node.values):
            if number:
                self.around = (*self.around, (id(part), 1))
            found.append(self._expression(part))
            self._escape(found[-1])
        self.around = around
        first, second = found[:2]
        arrows = flow.shift(node.values[0]) and flow.shift(node.values[1])
        if isinstance(node.op, Or) and arrows and isinstance(first, Task) and isinstance(second, Task):
            spot = spots.of_or(node, self.source) if self.alone == (node, None) else None
            self.slips.append(model.Slip(self._at(node.values[1]), model.Slip.OR, second, spot=spot))

    def _relate(self, node: expr | stmt, form: str, left: object, right: object) -> None:
        if form in ("<<", "<<=", "set_upstream"):
            left, right = right, left
        tasks = _operand(left), _operand(right)
        if not tasks[0].known or not tasks[1].known:
            self.has_unknown_arrows = True
        if tasks[0].tasks or tasks[1].tasks:
            self._draw(self._at(node), form, *tasks)

    def _draw(self, at: Location, form: str, left: Operand, right: Operand) -> None:
        relation = Relation(at, left, right, self._place(), form=form, guarded=self.guarded)
        self.relations.append(relation)
        for task in (*left.tasks, *right.tasks):
            draft = self.owners.get(task)
            if draft is not None:
                draft.relations.append(relation)
                return

    def _display(self, node: List | Tuple | Set) -> object:
        members: list[Task] = []
        known = True
        for element in node.elts:
            binding = self._expression(element)
            if isinstance(binding, Task):
                members.append(binding)
            elif isinstance(binding, Tasks):
                members.extend(binding.members)
                known = known and binding.known and isinstance(element, Starred)
            else:
                known = False
                self._escape(binding)
        return Tasks(tuple(members), known=known, type_name=type_of(node)) if members else None

    def _dict(self, node: Dict) -> None:
        for part in (*node.keys, *node.values):
            if part is not None:
                self._escape(self._expression(part), keeps_tasks=True)

    def _compare(self, node: expr) -> None:
        """Follows what is only looked at."""
        for field in node._fields:
            child = getattr(node, field)
            for item in child if isinstance(child, list) else (child,):
                if isinstance(item, expr):
                    self._expression(item)

    def _named(self, node: NamedExpr) -> object:
        binding = self._evaluated(node.value)
        self._bind(node.target, binding, node.value)
        return None if isinstance(binding, Value) else binding

    def _if_expression(self, node: IfExp) -> object:
        self._expression(node.test)
        around = self.around
        options = []
        for number, branch in ((1, node.body), (2, node.orelse)):
            self.around = (*around, (id(node), number))
            options.append(self._expression(branch))
        self.around = around
        return Several(tuple(options)) if any(option is not None for option in options) else None

    def _starred(self, node: Starred) -> object:
        return self._expression(node.value)

    def _subscript(self, node: Subscript) -> object:
        holder = self._expression(node.value)
        self._expression(node.slice)
        if isinstance(holder, Symbol) and holder.path == "sys.modules":
            self.opaque = True
        if isinstance(holder, Symbol) and holder.path == settings.ENVIRONMENT and isinstance(node.ctx, Load):
            self.settings.reads(node.slice)
        if isinstance(holder, Tasks) and isinstance(node.ctx, Del):
            holder.known = False
        if isinstance(holder, Tasks) and holder.known:
            index = self._constant_of(node.slice)
            if isinstance(index, int) and -len(holder.members) <= index < len(holder.members):
                return holder.members[index]
        if isinstance(holder, Tasks):
            return Tasks(holder.members, is_list=False, known=False)
        return None

    def _comprehension(self, node: ListComp | SetComp | GeneratorExp | DictComp) -> object:
        around, names, context = self.around, self.scope.names, self.context
        self.scope.names = dict(names)
        for generator in node.generators:
            self._generator(generator)
        if isinstance(node, GeneratorExp) and context is None:
            self.context = ANYWHERE
        made = [self._expression(part) for part in flow.elements(node)]
        self.around, self.scope.names, self.context = around, names, context
        tasks = [binding for binding in made if isinstance(binding, Task)]
        for binding in made:
            self._escape(binding, keeps_tasks=True)
        return Tasks(tuple(tasks), known=False, type_name=type_of(node)) if tasks else None

    def _generator(self, generator: comprehension) -> None:
        members = self._expression(generator.iter)
        if isinstance(members, Tasks) and members.is_list:
            self._bind(generator.target, Tasks(members.members, is_list=False, known=members.known), None)
        else:
            self._escape(members)
            self._bind(generator.target, None, None)
        kind = Place.PASSAGE if self._runs_once(generator.iter) or generator.ifs else Place.LOOP
        self.around = (*self.around, (id(generator), kind))
        for condition in generator.ifs:
            self._expression(condition)

    def _pause(self, node: Await | Yield | YieldFrom) -> None:
        """Other code runs in between."""
        self._children(node)
        self._expect_tasks()

    def _lambda(self, node: Lambda) -> None:
        self._expect_tasks()
        self._defaults(node.args)
        self.deferred.append((node, self.scope))

    # What goes out of sight, and what is known

    def _escape(self, binding: object, *, keeps_tasks: bool = False, may_open: bool = False) -> None:
        """A thing is handed to code that is not followed.

        A task leads to its workflow, except where it is only stored (`keeps_tasks`). Code that was given a workflow
        may leave its `with` open (`may_open`).
        """
        if binding is None or isinstance(binding, (Symbol, Value)):
            if isinstance(binding, Symbol):
                if binding.path == settings.ENVIRONMENT:
                    self.settings.restarts = True
                elif is_workflow_class(binding.path):
                    self.lends_class = True
            return
        self.given.update(_operand(binding).tasks)
        if isinstance(binding, Draft):
            binding.complete = False
            if may_open and self.context is None:
                self.context = ANYWHERE
        elif isinstance(binding, Several):
            for option in binding.options:
                self._escape(option, keeps_tasks=keeps_tasks, may_open=may_open)
        elif isinstance(binding, Instance):
            self.changed.update(operators.within(binding))
        elif isinstance(binding, (Task, Tasks)):
            members = binding.members if isinstance(binding, Tasks) else (binding,)
            self.attributes.stored.update(members)
            if keeps_tasks:
                return
            self.attributes.handed.update(members)
            if isinstance(binding, Tasks):
                binding.known = False
            for task in members:
                owner = self.owners.get(task)
                if owner is not None:
                    owner.complete = False

    def _expect_tasks(self, drafts: Sequence[Draft] | None = None) -> None:
        """Something may build tasks of these workflows, or of those that are open here."""
        for draft in [one for one, _ in self.opened] if drafts is None else drafts:
            draft.may_hold_more = True

    def _exported(self) -> list[Draft]:
        """The workflows that another module could import by now, to add its tasks."""
        return [draft for draft in self.drafts if draft.variable is not None]

    def _note(self, node: Attribute, how: str, holder: object, value: Value | None = None) -> model.Attribute | None:
        """Notes an attribute of a thing of the SDK, and of anything if it is set."""
        if isinstance(holder, Tasks) and holder.is_list:
            holder = None
        if how != model.Attribute.SET:
            self.attributes.reads.add(node.attr)
            if not isinstance(holder, (Draft, Task, Tasks, Instance, Several)):
                return None
        elif node.attr.startswith("__"):
            self.attributes.vague = True
        if node.attr == "tasks" or node.attr.startswith("_"):
            self._expect_tasks(self._drafts(holder))
        return self._note_at(node, node.attr, how, holder, value)

    def _note_at(self, node: expr, name: str, how: str, holder: object, value: Value | None = None) -> model.Attribute:
        owner = self.owners.get(holder) if isinstance(holder, Task) else None
        guarded = self.guarded or self.optional
        return self.attributes.note(
            self._at(node), name, how, self._place(), holder, owner, value=value, guarded=guarded
        )

    def _meet_workflows(self, sign: str, *sides: expr) -> None:
        """Notes the first workflow that stands at an arrow, by its name, before it is lost in a list."""
        for side in sides:
            for part in (side, *(side.elts if isinstance(side, (List, Tuple)) else ())):
                binding = self.scope.lookup(part.id) if isinstance(part, Name) else None
                if isinstance(binding, Draft):
                    self._note_at(part, sign, model.Attribute.CALL, binding)
                    return

    def _reflect(self, node: Call, function: str) -> None:
        """`getattr`, `setattr` and their like."""
        name = self._text_of(node.args[1]) if len(node.args) > 1 else None
        first = node.args[0] if node.args else None
        holder = self.scope.lookup(first.id) if isinstance(first, Name) else None
        if function == "setattr" and name is None:
            self.attributes.vague = True
        elif function == "setattr" and name is not None:
            attribute = self._note_at(node, name, model.Attribute.SET, holder)
            for draft in self._drafts(holder):
                draft.changes.append(attribute)
        elif name is not None:
            self.attributes.reads.add(name)
            place, at = self._place(), self._at(node)
            self.attributes.note(at, name, model.Attribute.READ, place, None, None, guarded=True)

    def _drafts(self, binding: object) -> list[Draft]:
        if isinstance(binding, Draft):
            return [binding]
        if isinstance(binding, Several):
            return [draft for option in binding.options for draft in self._drafts(option)]
        return []

    def _literal(self, node: Constant) -> Value:
        at, raw = self._at(node), constant(node)
        if raw is UNKNOWN:
            return Value(at, known=False)
        # Python takes half as long to build an object when its arguments are not named.
        return Value(at, raw, True, at.line == at.end_line)

    def _value(self, node: expr) -> Value:
        if type(node) is Constant:
            return self._literal(node)
        raw = evaluate(node, self._constant)
        at = self._at(node)
        parts: tuple[Argument, ...] = ()
        if isinstance(node, (List, Tuple, Set)):
            shown = [one for one in node.elts if not isinstance(one, Starred)]
            parts = tuple(Argument(self._at(one), None, self._value(one)) for one in shown)
        elif isinstance(node, Dict):
            parts = tuple(
                Argument(self._at(key), self._text_of(key), self._value(value))
                for key, value in zip(node.keys, node.values, strict=True)
                if key is not None
            )
        if raw is not UNKNOWN:
            return Value(at, raw, parts=parts)
        type_name = type_of(node) or (self._type_behind(node.id) if isinstance(node, Name) else None)
        pattern = pattern_of(node, self._constant)
        return Value(at, known=False, call=self._called(node), parts=parts, type_name=type_name, pattern=pattern)

    def _type_behind(self, name: str) -> str | None:
        """The name of the class of what a name stands for: a function of the file, or something in brackets."""
        binding = self.scope.lookup(name)
        if isinstance(binding, Function):
            return "function" if binding.is_plain and name not in self.volatile else None
        return binding.type if isinstance(binding, (Tasks, Value)) else None

    def _called(self, node: expr) -> model.Call | None:
        """The call of something imported, its arguments named as they are in the file."""
        symbol = self._symbol(node.func) if isinstance(node, Call) else None
        if symbol is None or not isinstance(node, Call):
            return None
        splat = any(isinstance(one, Starred) for one in node.args) or any(word.arg is None for word in node.keywords)
        arguments = [
            *(Argument(self._at(one), None, self._value(one)) for one in node.args if not isinstance(one, Starred)),
            *(Argument(self._at(word), word.arg, self._value(word.value)) for word in node.keywords if word.arg),
        ]
        return model.Call(self._at(node.func), symbol.path, tuple(arguments), splat=splat)

    def _text_of(self, node: expr) -> str | None:
        raw = self._constant_of(node)
        return raw if isinstance(raw, str) else None

    def _constant_of(self, node: expr) -> object:
        raw = evaluate(node, self._constant)
        return None if raw is UNKNOWN else raw

    def _lookup(self, name: str) -> object:
        return self.scope.lookup(name)

    def _constant(self, name: str) -> object:
        binding = self.scope.lookup(name)
        if isinstance(binding, Value) and binding.known:
            return binding.raw
        return dict if name == "dict" and binding is UNKNOWN else UNKNOWN


#: What is done with a statement, by its kind.
_STATEMENTS: dict[type[AST], Callable[[_Reader, Any], None]] = {
    Expr: _Reader._expression_statement,
    Assign: _Reader._assign,
    AnnAssign: _Reader._annotated_assign,
    AugAssign: _Reader._augmented_assign,
    With: _Reader._with,
    AsyncWith: _Reader._with,
    For: _Reader._for,
    AsyncFor: _Reader._for,
    While: _Reader._while,
    If: _Reader._if,
    Try: _Reader._try,
    TryStar: _Reader._try,
    Match: _Reader._match,
    Import: _Reader._import,
    ImportFrom: _Reader._import,
    FunctionDef: _Reader._function,
    AsyncFunctionDef: _Reader._function,
    ClassDef: _Reader._class,
    Return: _Reader._leave,
    Break: _Reader._leave,
    Continue: _Reader._leave,
    Raise: _Reader._raise,
}
#: What is done with an expression, by its kind; the result is what it stands for.
_EXPRESSIONS: dict[type[AST], Callable[[_Reader, Any], object]] = {
    Name: _Reader._name,
    Attribute: _Reader._attribute,
    Call: _Reader._call,
    BinOp: _Reader._binary,
    BoolOp: _Reader._either,
    List: _Reader._display,
    Tuple: _Reader._display,
    Set: _Reader._display,
    Dict: _Reader._dict,
    Compare: _Reader._compare,
    JoinedStr: _Reader._compare,
    FormattedValue: _Reader._compare,
    NamedExpr: _Reader._named,
    IfExp: _Reader._if_expression,
    Starred: _Reader._starred,
    Subscript: _Reader._subscript,
    ListComp: _Reader._comprehension,
    SetComp: _Reader._comprehension,
    GeneratorExp: _Reader._comprehension,
    DictComp: _Reader._comprehension,
    Lambda: _Reader._lambda,
    Await: _Reader._pause,
    Yield: _Reader._pause,
    YieldFrom: _Reader._pause,
}


def _operand(binding: object) -> Operand:
    if isinstance(binding, Task):
        return Operand((binding,))
    if isinstance(binding, Tasks):
        return Operand(binding.members, is_list=binding.is_list, known=binding.known)
    return Operand((), known=False)


def _sign(operator: AST) -> str:
    return ">>" if isinstance(operator, RShift) else "<<"


def _at_bytes(node: expr | stmt | keyword | alias) -> Location:
    """Where a node is in a file whose bytes are characters; Python's own parser leaves no end out."""
    return Location(node.lineno, node.col_offset + 1, node.end_lineno, node.end_col_offset + 1)  # type: ignore[arg-type,operator]


def _identity(node: FunctionDef | AsyncFunctionDef | Lambda | ClassDef) -> str:
    """Names may be taken twice, places are not."""
    return f"{node.lineno}:{node.col_offset}"
