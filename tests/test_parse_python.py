"""The reader: the text of a Python file goes in, what the model says comes out."""

from __future__ import annotations

import pytest

from pydolphin_lint.model import Attribute, Operand, Place, PythonFile, Relation, Task, Value, Workflow
from pydolphin_lint.parse.python import parse, read
from pydolphin_lint.sdk.classes import TASKS
from pydolphin_lint.source import Source

IMPORTS = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
from pydolphinscheduler.tasks.shell import Shell
"""


FOUR_TASKS = "Shell('a', ''), Shell('b', ''), Shell('c', ''), Shell('d', '')"


def _read(text: str, path: str = "flow.py") -> PythonFile:
    source = Source(path, (IMPORTS + text).encode())
    return read(source, parse(source))


def _workflow(text: str) -> Workflow:
    (workflow,) = _read(text).workflows
    return workflow


def _inside(text: str) -> Workflow:
    """The workflow of a `with` around some statements, after tasks a to d."""
    lines = [f"a, b, c, d = {FOUR_TASKS}", *text.split("\n")]
    return _workflow("with Workflow('etl') as workflow:\n" + "".join(f"    {line}\n" for line in lines))


def _names(tasks: tuple[Task, ...]) -> str:
    return " ".join(task.name.text or "?" for task in tasks)


def _arrow(relation: Relation) -> str:
    return f"{_operand(relation.left)} > {_operand(relation.right)}"


def _operand(operand: Operand) -> str:
    names = _names(operand.tasks)
    return (f"[{names}]" if operand.is_list else names) + ("" if operand.known else "…")


def _attribute(attribute: Attribute) -> str:
    holder = " ".join(call.callee for call in attribute.objects) + ("" if attribute.known else "?")
    return f"{attribute.how} {attribute.name} {holder}" + (" guarded" if attribute.guarded else "")


class TestWorkflow:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("with Workflow('etl') as w: Shell('a', '')", id="with"),
            pytest.param("with Workflow(name='etl'): Shell('a', '')", id="with, no name"),
            pytest.param("w = Workflow('etl')\nwith w: Shell('a', '')", id="entered later"),
            pytest.param("w = Workflow('etl')\nwith w: pass\nwith w: Shell('a', '')", id="entered twice"),
            pytest.param("with open('x') as f, Workflow('etl'): Shell('a', '')", id="second item"),
            pytest.param("with (w := Workflow('etl')): Shell('a', '')", id="walrus"),
            pytest.param("w = v = Workflow('etl')\nwith v: Shell('a', '')", id="two names"),
            pytest.param("w, x = Workflow('etl'), 1\nwith w: Shell('a', '')", id="unpacked"),
            pytest.param("w: Workflow = Workflow('etl')\nwith w: Shell('a', '')", id="annotated"),
            pytest.param("w = Workflow('etl')\nShell('a', '', workflow=w)", id="by keyword"),
            pytest.param("w = Workflow('etl')\nShell('a', '', process_definition=w)", id="by the old keyword"),
            pytest.param("w = Workflow('etl')\nw.add_task(Shell('a', '', workflow=x))", id="add_task"),
            pytest.param("w = Workflow('etl')\nw.add_tasks([Shell('a', '', workflow=x)])", id="add_tasks"),
            pytest.param("w = Workflow('etl')\nt = Shell('a', '', workflow=x)\nt.workflow = w", id="by attribute"),
            pytest.param("with Workflow('etl'): Shell(**{'name': 'a', 'command': ''})", id="literal splat"),
            pytest.param("@task\ndef a(): pass\nwith Workflow('etl'): a()", id="decorated function"),
            pytest.param("with Workflow('etl'): ts = [Shell('a', '') for x in y]", id="comprehension"),
            pytest.param("with Workflow('etl'): ts = {1: Shell('a', '')}", id="dictionary"),
            pytest.param("with Workflow('etl'):\n if x: Shell('a', '')", id="branch"),
            pytest.param("with Workflow('etl'):\n for x in y: Shell('a', '')", id="loop"),
            pytest.param("with Workflow('etl'):\n try: Shell('a', '')\n except E: pass", id="try"),
            pytest.param("def f():\n with Workflow('etl'): Shell('a', '')", id="function"),
            pytest.param("class C:\n def f(self):\n  with Workflow('etl'): Shell('a', '')", id="method"),
            pytest.param("async def f():\n with Workflow('etl'): Shell('a', '')", id="async function"),
            pytest.param("w = Workflow('etl')\ndef f():\n with w: Shell('a', '')", id="global of a function"),
        ],
    )
    def test_has_its_task(self, text: str) -> None:
        file = _read(text)
        assert [(workflow.name.text, _names(workflow.tasks)) for workflow in file.workflows] == [("etl", "a")]
        assert file.orphans == ()

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("with Workflow('etl'): Shell('a', '', workflow=other)", id="of another workflow"),
            pytest.param("with Workflow('etl'): Shell('a', '', **more)", id="unknown splat"),
            pytest.param("with Workflow('etl'):\n with other(): Shell('a', '')", id="unknown manager"),
            pytest.param("def f(): Shell('a', '')\nwith Workflow('etl'): f()", id="function"),
            pytest.param("with Workflow('etl'): f = lambda: Shell('a', '')", id="lambda"),
            pytest.param("with Workflow('etl') if x else Workflow('etl'): Shell('a', '')", id="either of two"),
        ],
    )
    def test_does_not_claim_what_may_be_anothers(self, text: str) -> None:
        file = _read(text)
        assert not any(workflow.tasks for workflow in file.workflows)
        assert file.orphans == ()

    @pytest.mark.parametrize(
        ("arguments", "identity"),
        [
            pytest.param("'etl'", ("", "etl"), id="default project"),
            pytest.param("' etl '", ("", "etl"), id="blanks"),
            pytest.param("'etl', project='shop'", ("shop", "etl"), id="project"),
            pytest.param("'etl', None, None, None, None, None, 'UTC', 'me', 'shop'", ("shop", "etl"), id="positional"),
            pytest.param("**{'name': 'etl', 'project': 'shop'}", ("shop", "etl"), id="literal splat"),
            pytest.param("'etl', project=x", None, id="unknown project"),
            pytest.param("'etl', **x", None, id="unknown splat"),
            pytest.param("*x", None, id="unknown arguments"),
            pytest.param("x", None, id="unknown name"),
            pytest.param("5", None, id="name that is no text"),
            pytest.param("", None, id="no name"),
        ],
    )
    def test_identity(self, arguments: str, identity: tuple[str, str] | None) -> None:
        assert _workflow(f"w = Workflow({arguments})").identity == identity

    @pytest.mark.parametrize(
        "setting",
        [
            "import os\nos.environ['PYDS_WORKFLOW_PROJECT'] = 'shop'",
            "import os\nos.environ['PYDS_HOME'] = 'conf'",
            "from pydolphinscheduler import configuration\nconfiguration.WORKFLOW_PROJECT = 'shop'",
        ],
    )
    def test_default_project_that_the_file_sets_is_not_known(self, setting: str) -> None:
        assert _workflow(f"{setting}\nw = Workflow('etl')").identity is None

    @pytest.mark.parametrize(
        ("text", "variable"),
        [
            ("flow = Workflow('etl')", "flow"),
            ("with Workflow('etl') as flow: pass", "flow"),
            ("flow = other = Workflow('etl')", "flow"),
            ("with Workflow('etl'): pass", None),
            ("def f(): flow = Workflow('etl')", None),
            ("class C: flow = Workflow('etl')", None),
        ],
    )
    def test_variable(self, text: str, variable: str | None) -> None:
        assert _workflow(text).variable == variable

    @pytest.mark.parametrize(
        "imports",
        [
            "from pydolphinscheduler.core import Workflow as W",
            "from pydolphinscheduler.core.workflow import Workflow as W",
            "from pydolphinscheduler.core.process_definition import ProcessDefinition as W",
            "from pydolphinscheduler.core.workflow import *\nW = Workflow",
            "import pydolphinscheduler.core.workflow as m\nW = m.Workflow",
            "import pydolphinscheduler.core.workflow\nW = pydolphinscheduler.core.workflow.Workflow",
            "from pydolphinscheduler import core\nW = core.Workflow",
            "try: from pydolphinscheduler.core import Workflow as W\nexcept ImportError: W = None",
        ],
    )
    def test_import(self, imports: str) -> None:
        assert _workflow(f"{imports}\nw = W('etl')").name.text == "etl"

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("from other import Workflow", id="another library"),
            pytest.param("from .core import Workflow", id="own module"),
            pytest.param("class Workflow: pass", id="own class"),
            pytest.param("class Workflow(Workflow): pass", id="subclass"),
            pytest.param("def Workflow(name): pass", id="own function"),
            pytest.param("Workflow = other", id="assigned"),
            pytest.param("if x: Workflow = other", id="assigned in a branch"),
            pytest.param("def f():\n global Workflow\n Workflow = other", id="assigned by a function"),
            pytest.param("for Workflow in x: pass", id="variable of a loop"),
        ],
    )
    def test_other_thing_of_that_name(self, text: str) -> None:
        assert _read(f"{text}\nw = Workflow('etl')").workflows == ()


class TestCompleteness:
    @pytest.mark.parametrize(
        "text",
        [
            "w.submit()",
            "print(w, len(w.tasks), isinstance(w, Workflow), str(w))",
            "f'{w.name}'",
            "w.name == 'etl'",
            "with w: Shell('a', '')",
            "v = w",
            "Shell('a', '', workflow=w)",
            "w.description = 'x'",
            "w.add_task(Shell('a', '', workflow=w))",
            "def f(): w.submit()",
            "if w is None: pass",
        ],
    )
    def test_complete(self, text: str) -> None:
        assert _workflow(f"w = Workflow('etl')\n{text}").complete

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("deploy(w)", id="argument"),
            pytest.param("deploy(what=w)", id="keyword argument"),
            pytest.param("deploy(*[w])", id="splat"),
            pytest.param("deploy([w, 1])", id="argument in a list"),
            pytest.param("deploy(Shell('a', '', workflow=w))", id="task as an argument"),
            pytest.param("x.append(w)", id="appended"),
            pytest.param("x['w'] = w", id="stored under a key"),
            pytest.param("x.w = w", id="stored in an attribute"),
            pytest.param("x = {'w': w}", id="in a dictionary"),
            pytest.param("x = [w]", id="in a list"),
            pytest.param("x = (w, 1)", id="in a tuple"),
            pytest.param("x = [w for _ in range(3)]", id="in a comprehension"),
            pytest.param("x = w.submit", id="its method"),
            pytest.param("getattr(w, 'submit')()", id="getattr"),
            pytest.param("def f(): return w", id="returned"),
            pytest.param("def f(): yield w", id="yielded"),
            pytest.param("f = lambda: w", id="returned by a lambda"),
            pytest.param("def f(v=w): pass", id="default of a parameter"),
            pytest.param("class C: v = w", id="attribute of a class"),
            pytest.param("with w if x else y: pass", id="manager that is one of two"),
            pytest.param("__all__ = ['w']", id="exported"),
            pytest.param("__all__ = []\n__all__ += ['w']", id="exported later"),
            pytest.param("globals()['w'].submit()", id="globals"),
            pytest.param("exec('w.submit()')", id="exec"),
            pytest.param("import sys\nsys.modules[__name__].w.submit()", id="sys.modules"),
            pytest.param("w.__enter__()", id="opened by hand"),
            pytest.param("match w:\n case x: pass", id="matched"),
            pytest.param("del w", id="deleted"),
            pytest.param("w or None", id="in a condition's value"),
            pytest.param("for v in (w,): v.submit()", id="loop"),
            pytest.param("def f():\n global w\n w = None", id="global of a function"),
            pytest.param("x = []\nx.append(Shell('a', '', workflow=w))\nx[0].workflow.submit()", id="through a task"),
        ],
    )
    def test_incomplete(self, text: str) -> None:
        assert not _workflow(f"w = Workflow('etl')\n{text}").complete


class TestTask:
    @pytest.mark.parametrize("kind", TASKS)
    def test_of_every_class(self, kind: str) -> None:
        module = f"from pydolphinscheduler.tasks.some import {kind}\n"
        (task,) = _workflow(f"{module}with Workflow('etl'): {kind}('a')").tasks
        assert (task.kind, task.name.text) == (kind, "a")

    def test_arguments_by_position_and_keyword(self) -> None:
        (task,) = _workflow("with Workflow('etl'): Shell('a', x, flag='YES', **{'timeout': 5})").tasks
        given = {argument.name: argument.value.raw for argument in task.call.arguments}
        assert given == {"name": "a", "command": None, "flag": "YES", "timeout": 5}
        assert not task.call.value("command").known
        assert not task.call.splat

    def test_place_of_its_name_in_characters(self) -> None:
        (task,) = _workflow("with Workflow('订单'): print('完成'); Shell(name='抽取', command='')").tasks
        assert (task.at.line, task.at.column, task.at.end_column) == (4, 35, 40)
        assert (task.name.at.column, task.name.at.end_column) == (46, 50)

    @pytest.mark.parametrize(
        ("text", "orphans"),
        [
            ("Shell('a', '')", "a"),
            ("with Workflow('etl'): pass\nShell('a', '')", "a"),
            ("w = Workflow('etl')\nShell('a', '', workflow=None)", "a"),
            ("with open('x'): Shell('a', '')", "a"),
            ("@task\ndef a(): pass\na()", "a"),
            ("if x: Shell('a', '')", "a"),
            ("x = [Shell(n, '') for n in y]", "?"),
            ("Shell('a', '', workflow=x)", ""),
            ("Shell('a', '', **x)", ""),
            ("def f(): Shell('a', '')", ""),
            ("class C: x = Shell('a', '')", ""),
            ("f = lambda: Shell('a', '')", ""),
            ("x = (Shell(n, '') for n in y)", ""),
            ("with x: Shell('a', '')", ""),
            ("try: Shell('a', '')\nexcept E: pass", ""),
            ("w = x.enter_context(f())\nShell('a', '')", ""),
            ("f(Workflow('etl'))\nShell('a', '')", ""),
            ("Workflow('etl').__enter__()\nShell('a', '')", ""),
            ("@other\n@task\ndef a(): pass\na()", ""),
        ],
    )
    def test_orphans(self, text: str, orphans: str) -> None:
        assert _names(_read(text).orphans) == orphans


def _given(text: str) -> Value:
    (task,) = _workflow(f"with Workflow('etl'): Shell('a', '', given={text})").tasks
    return task.call.value("given")


class TestValue:
    @pytest.mark.parametrize(
        ("text", "type_name", "literal"),
        [
            ("'a'", "str", True),
            ("True", "bool", True),
            ("None", "NoneType", True),
            ("('a'\n'b')", "str", False),
            ("-1", "int", False),
            ("['a']", "list", False),
            ("[unknown]", "list", False),
            ("{'a': unknown}", "dict", False),
            ("{unknown}", "set", False),
            ("(unknown, 1)", "tuple", False),
            ("[x for x in unknown]", "list", False),
            ("f'{unknown}'", "str", False),
            ("lambda: 1", "lambda", False),
            ("unknown", None, False),
            ("unknown()", None, False),
            ("unknown.YES", None, False),
        ],
    )
    def test_type(self, text: str, type_name: str | None, literal: bool) -> None:
        value = _given(text)
        assert (value.type, value.literal) == (type_name, literal)

    @pytest.mark.parametrize(
        ("text", "type_name"),
        [
            ("x = [unknown]", "list"),
            ("x = {'a': unknown}", "dict"),
            ("x = [Shell('a', '')]", "list"),
            ("x = [Shell(n, '') for n in y]", "list"),
            ("x = [unknown]\nx = unknown", None),
            ("x = [unknown]\nif y: x = unknown", None),
            ("x = [unknown]\nfor x in y: pass", None),
        ],
    )
    def test_type_behind_a_name(self, text: str, type_name: str | None) -> None:
        call = _read(f"{text}\nShell('b', '', given=x)").calls[-1]
        assert call.value("given").type == type_name

    def test_parts_of_what_is_partly_known(self) -> None:
        parts = _given("{'a': 0, unknown: 1, **unknown, 'b': unknown, 2: [0]}").parts
        assert [(part.name, part.value.raw) for part in parts] == [("a", 0), (None, 1), ("b", None), (None, [0])]
        assert [part.name for part in _given("[0, unknown, *unknown]").parts] == [None, None]

    def test_call_of_something_imported(self) -> None:
        call = _given("task('x', unknown, later=1, *unknown)").call
        assert call is not None
        assert (call.callee, call.splat) == ("pydolphinscheduler.tasks.func_wrap.task", True)
        assert [(one.name, one.value.raw) for one in call.arguments] == [(None, "x"), (None, None), ("later", 1)]

    @pytest.mark.parametrize("text", ["unknown()", "'a'.strip()", "task"])
    def test_no_call_of_something_imported(self, text: str) -> None:
        assert _given(text).call is None


OPERATORS = "from pydolphinscheduler.tasks.condition import SUCCESS, FAILURE, And, Condition, Or\n"
SWITCHES = "from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition\n"


def _shape(file: PythonFile, value: Value) -> str:
    """An operator as text; `?` is what is not known, or may be changed."""
    call = file.built_by(value)
    if call is None:
        return "?"
    return f"{call.callee}({', '.join(_shape(file, argument.value) for argument in call.arguments)})"


class TestOperators:
    @pytest.mark.parametrize(
        ("text", "shape"),
        [
            pytest.param("c = And(Or(SUCCESS(a)))", "And(Or(SUCCESS(?)))", id="nested"),
            pytest.param("s = SUCCESS(a)\no = Or(s)\nc = And(o, o)", "And(Or(SUCCESS(?)), Or(SUCCESS(?)))", id="names"),
            pytest.param("c = d = And()", "And()", id="two names"),
            pytest.param("c = And()\nif x: c = Or()", "?", id="one of two"),
            pytest.param("c = And() if x else Or()", "?", id="one of two in an expression"),
            pytest.param("c = And()\nfor c in x: pass", "?", id="name of a loop"),
            pytest.param("c = And(Or())\nc.args = ()", "?", id="attribute set"),
            pytest.param("c = And(Or())\nc.args += (a,)", "?", id="attribute grown"),
            pytest.param("o = Or()\nc = And(o)\no.args = ()", "And(?)", id="attribute of a part set"),
            pytest.param("c = And(Or())\nc.set_define_attr()", "?", id="method called"),
            pytest.param("c = And(Or())\nunknown(c)", "?", id="handed to other code"),
            pytest.param("o = Or()\nc = And(o)\nunknown(o)", "And(?)", id="part handed to other code"),
            pytest.param("c = And(Or())\nunknown.c = c", "?", id="stored in an attribute"),
            pytest.param("c = And(Or())\nx.append(c)", "?", id="stored in a list"),
            pytest.param("c = And(Or())\nprint(c)", "And(Or())", id="looked at"),
            pytest.param("c = unknown()", "?", id="made by other code"),
        ],
    )
    def test_lead_to_the_calls_that_built_them(self, text: str, shape: str) -> None:
        file = _read(f"{OPERATORS}a = b = unknown\n{text}\nCondition('x', c, a, b)")
        (condition,) = [call for call in file.calls if call.callee == "Condition"]
        assert _shape(file, condition.value("condition")) == shape

    def test_that_hold_each_other_many_times_are_followed_once(self) -> None:
        grown = "c = And(c, c)\n" * 3000
        file = _read(f"{OPERATORS}c = And()\n{grown}Condition('x', c, None, None)\nunknown(c)")
        (condition,) = [call for call in file.calls if call.callee == "Condition"]
        assert len(file.changed) == 3001
        assert len(list(file.within(condition.arguments[1]))) == 1
        file = _read(f"{OPERATORS}c = And()\n{grown}Condition('x', c, None, None)")
        assert len(list(file.within(file.calls[-1].arguments[1]))) == 6001

    def test_of_two_modules_are_told_apart(self) -> None:
        file = _read(
            f"{OPERATORS}from pydolphinscheduler.tasks import dependent\n"
            "Condition('x', And(dependent.And()), None, None)"
        )
        (condition,) = [call for call in file.calls if call.callee == "Condition"]
        given = condition.arguments[1]
        paths = [part.path for part in file.within(given)]
        assert paths == ["tasks.condition.And", "tasks.dependent.And"]
        assert given.kind == "an And"

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("'a'", "a text"),
            ("None", "None"),
            ("1", "an int"),
            ("[x]", "a list"),
            ("Shell('a', '')", "a Shell"),
            ("x", None),
        ],
    )
    def test_kind_of_an_argument(self, text: str, kind: str | None) -> None:
        call = _read(f"Shell('b', '', given={text})").calls[-1]
        given = call.argument("given")
        assert given is not None
        assert given.kind == kind

    @pytest.mark.parametrize(
        ("text", "arrows"),
        [
            pytest.param("Switch('s', SwitchCondition(Branch('x', a), Default(b)))", ["s > [a b]"], id="switch"),
            pytest.param("y = Branch('x', a)\nSwitch('s', SwitchCondition(y, *z))", ["s > [a]"], id="some branches"),
            pytest.param("for t in [a, b]: Switch('s', SwitchCondition(Default(t)))", ["s > [a b]…"], id="each"),
            pytest.param("Switch('s', z)", [], id="unknown switch"),
            pytest.param(
                "Condition('s', And(Or(SUCCESS(a, b), FAILURE(c))), d, d)", ["[a b c] > s", "s > [d d]"], id="two"
            ),
            pytest.param("Condition('s', And(SUCCESS(a)), c, d)", ["s > [c d]"], id="one level"),
            pytest.param("Condition('s', z, c, z)", ["s > [c]"], id="unknown condition"),
        ],
    )
    def test_draw_arrows(self, text: str, arrows: list[str]) -> None:
        lines = "".join(f"    {line}\n" for line in [f"a, b, c, d = {FOUR_TASKS}", *text.split("\n")])
        workflow = _workflow(f"{OPERATORS}{SWITCHES}with Workflow('etl') as workflow:\n{lines}")
        assert [_arrow(relation) for relation in workflow.relations] == arrows
        assert {relation.form for relation in workflow.relations} <= {"Switch", "Condition"}


class TestRelations:
    @pytest.mark.parametrize(
        ("text", "arrows"),
        [
            pytest.param("a >> b", ["a > b"], id="right"),
            pytest.param("a << b", ["b > a"], id="left"),
            pytest.param("a >> b >> c", ["a > b", "b > c"], id="chain"),
            pytest.param("a << b << c", ["b > a", "c > b"], id="chain to the left"),
            pytest.param("a >> b << c", ["a > b", "c > b"], id="mixed chain"),
            pytest.param("a >> [b, c]", ["a > [b c]"], id="to a list"),
            pytest.param("[a, b] >> c", ["[a b] > c"], id="from a list"),
            pytest.param("[a, b] << c", ["c > [a b]"], id="list to the left"),
            pytest.param("a >> (b, c) >> d", ["a > [b c]", "[b c] > d"], id="through a tuple"),
            pytest.param("a >> [b] + [c]", ["a > [b c]"], id="to lists added"),
            pytest.param("a >> [b, *x]", ["a > [b]…"], id="list with an unknown part"),
            pytest.param("x = [b, c]\na >> x", ["a > [b c]"], id="list with a name"),
            pytest.param("x = [b, c]\na >> x[1]", ["a > c"], id="element of a list"),
            pytest.param("x = [b, c]\na >> x[i]", ["a > b c…"], id="unknown element of a list"),
            pytest.param("for x in (b, c): a >> x", ["a > b c"], id="each of a list"),
            pytest.param("[a >> x for x in [b, c]]", ["a > b c"], id="each of a list in a comprehension"),
            pytest.param("a.set_downstream(b)", ["a > b"], id="set_downstream"),
            pytest.param("a.set_upstream(b)", ["b > a"], id="set_upstream"),
            pytest.param("a.set_downstream([b, c])", ["a > [b c]"], id="set_downstream of a list"),
            pytest.param("a >>= b", ["a > b"], id="augmented"),
            pytest.param("a >> Shell('e', '')", ["a > e"], id="task built in place"),
            pytest.param("a >> x", ["a > …"], id="to something unknown"),
            pytest.param("x = b if y else c\na >> x", ["a > …"], id="to one of two"),
            pytest.param("1 >> 2", [], id="numbers"),
        ],
    )
    def test_arrows(self, text: str, arrows: list[str]) -> None:
        assert [_arrow(relation) for relation in _inside(text).relations] == arrows

    @pytest.mark.parametrize(
        "change",
        ["x.append(d)", "x.pop()", "x[0] = d", "del x[0]", "x += [d]", "shuffle(x)", "y = x\n    y.clear()"],
    )
    def test_list_that_is_changed_is_not_known(self, change: str) -> None:
        (relation,) = _inside(f"x = [b, c]\n{change.replace('    ', '')}\na >> x").relations
        assert relation.right.certain == ()

    @pytest.mark.parametrize(
        ("text", "form"),
        [
            ("a >> b", ">>"),
            ("a << b", "<<"),
            ("a >>= b", ">>="),
            ("a <<= b", "<<="),
            ("a.set_upstream(b)", "set_upstream"),
            ("a.set_downstream(b)", "set_downstream"),
        ],
    )
    def test_form(self, text: str, form: str) -> None:
        assert [relation.form for relation in _inside(text).relations] == [form]

    def test_guarded_where_an_error_may_be_expected(self) -> None:
        text = "try: a >> b\nexcept TypeError: c >> d\na >> c"
        assert [relation.guarded for relation in _inside(text).relations] == [True, False, False]

    @pytest.mark.parametrize("text", ["x and a >> b", "x or y or a >> b", "a >> b and c >> d"])
    def test_of_and_and_or_may_not_be_drawn(self, text: str) -> None:
        assert not _inside(text).relations[-1].place.is_straight

    def test_of_the_file_are_all(self) -> None:
        function = "def f():\n a, b = Shell('a', ''), Shell('b', '')\n a >> b\n"
        text = function + "with Workflow('etl'):\n c = Shell('c', '')\nc >> d"
        file = _read(text)
        assert sorted(map(_arrow, file.relations)) == ["a > b", "c > …"]
        assert [len(workflow.relations) for workflow in file.workflows] == [1]

    @pytest.mark.parametrize(
        ("text", "repeated", "beside"),
        [
            ("a >> b", False, True),
            ("if x: a >> b", False, False),
            ("for x in y: a >> b", True, False),
            ("while x: a >> b", True, False),
            ("[a >> x for x in [b]]", True, False),
        ],
    )
    def test_place(self, text: str, repeated: bool, beside: bool) -> None:
        workflow = _inside(text)
        (relation,) = workflow.relations
        assert relation.place.is_repeated == repeated
        assert relation.place.is_beside(workflow.tasks[0].place) == beside

    def test_of_two_workflows_belongs_to_the_left_one(self) -> None:
        first, second = _read(
            "with Workflow('x'): a = Shell('a', '')\nwith Workflow('y'): b = Shell('b', '')\na >> b"
        ).workflows
        assert [_arrow(relation) for relation in first.relations] == ["a > b"]
        assert second.relations == ()


class TestActs:
    @pytest.mark.parametrize(
        ("text", "acts"),
        [
            ("w.submit()", [("submit", True)]),
            ("w.run()", [("run", True)]),
            ("w.start()", [("start", True)]),
            ("w.submit", [("submit", False)]),
            ("w.submit()\nw.run()", [("submit", True), ("run", True)]),
            ("x = w.submit()", [("submit", True)]),
            ("v = w\nv.submit()", [("submit", True)]),
            ("t = Shell('a', '', workflow=w)\nt.workflow.submit()", [("submit", True)]),
            ("ts = [Shell('a', '', workflow=w)]\nts[i].workflow.submit()", [("submit", True)]),
            ("if x: w.submit()", [("submit", True)]),
            ("def f(): w.submit()", [("submit", True)]),
            ("f = lambda: w.submit()", [("submit", True)]),
            ("x.submit()", []),
            ("w.tasks.submit()", []),
            ("def f(w): w.submit()", []),
        ],
    )
    def test_found(self, text: str, acts: list[tuple[str, bool]]) -> None:
        found = _workflow(f"w = Workflow('etl')\n{text}").acts
        assert [(act.method, act.called) for act in found] == acts

    def test_which_of_them_submit(self) -> None:
        acts = _workflow("w = Workflow('etl')\nw.submit()\nw.run()\nw.start()\nw.submit").acts
        assert [act.submits for act in acts] == [True, True, False, False]

    @pytest.mark.parametrize(("text", "certain"), [("w", True), ("(w if x else y)", False)])
    def test_of_what_may_be_another_workflow_is_not_certain(self, text: str, certain: bool) -> None:
        assert [act.certain for act in _workflow(f"w = Workflow('etl')\n{text}.submit()").acts] == [certain]
        assert [act.certain for act in _workflow(f"w = Workflow('etl')\n{text}.submit").acts] == [certain]

    def test_of_one_of_two_workflows_is_one_act(self) -> None:
        one, other = _read("w = Workflow('a')\nif x: w = Workflow('b')\nw.submit()").workflows
        assert one.acts == other.acts

    @pytest.mark.parametrize(
        ("text", "lines"),
        [
            ("w.submit()", [5]),
            ("x = 1\nif x:\n    w.submit()", [None]),
            ("if w:\n    x = 1\n    w.submit(\n    )", [7]),
            ("x = w.submit()", [None]),
            ("w.submit(1)", [None]),
            ("print(w.submit())", [None]),
        ],
    )
    def test_statement_that_can_go(self, text: str, lines: list[int | None]) -> None:
        acts = _workflow(f"w = Workflow('etl')\n{text}").acts
        offset = 5 - _workflow("w = Workflow('etl')\nw.submit()").acts[0].at.line
        assert [act.statement.line + offset if act.statement else None for act in acts] == lines

    @pytest.mark.parametrize(
        ("text", "in_main"),
        [
            pytest.param("w.submit()", False, id="outside"),
            pytest.param("if __name__ == '__main__':\n    w.submit()", True, id="inside"),
            pytest.param("if __name__ == '__main__':\n    for i in x:\n        w.submit()", True, id="deeper"),
            pytest.param("if __name__ == '__main__':\n    pass\nw.submit()", False, id="behind"),
            pytest.param("if __name__ != '__main__':\n    exit(1)\nw.submit()", True, id="behind an end"),
            pytest.param("if __name__ == '__main__':\n    def f():\n        w.submit()", False, id="function"),
        ],
    )
    def test_under_the_main_guard(self, text: str, in_main: bool) -> None:
        assert [act.in_main for act in _workflow(f"w = Workflow('etl')\n{text}").acts] == [in_main]

    @pytest.mark.parametrize(
        ("text", "used"),
        [
            pytest.param("w.submit()", False, id="statement"),
            pytest.param("x = w.submit()", True, id="assigned"),
            pytest.param("x: int = w.submit()", True, id="assigned with a type"),
            pytest.param("(x := w.submit())", True, id="walrus"),
            pytest.param("_ = w.submit()", False, id="thrown away"),
            pytest.param("print(w.submit())", True, id="passed"),
            pytest.param("print(f'{w.submit()}')", True, id="put into a text"),
            pytest.param("w.submit().x", True, id="attribute"),
            pytest.param("if w.submit(): pass", True, id="condition"),
            pytest.param("def f():\n    return w.submit()", True, id="returned"),
            pytest.param("x and w.submit()", False, id="behind and"),
            pytest.param("w.submit() and x", True, id="before and"),
            pytest.param("w.submit() if x else y", False, id="branch of a statement"),
            pytest.param("w.submit(), x", False, id="tuple as a statement"),
            pytest.param("[w.submit() for i in x]", False, id="comprehension as a statement"),
            pytest.param("y = [w.submit() for i in x]", True, id="comprehension"),
            pytest.param("f = lambda: w.submit()", False, id="lambda"),
            pytest.param("async def f():\n    await w.submit()", False, id="awaited"),
        ],
    )
    def test_use_of_what_it_returns(self, text: str, used: bool) -> None:
        assert [act.used for act in _workflow(f"w = Workflow('etl')\n{text}").acts] == [used]


class TestIsolatedTasks:
    @pytest.mark.parametrize(
        ("text", "isolated"),
        [
            pytest.param("a >> b", "c d", id="arrow"),
            pytest.param("a >> [b, c] >> d", "", id="list"),
            pytest.param("a.set_downstream([b, c])", "d", id="method"),
            pytest.param("a >> b\nx = [c, d]\nfor y in x: a >> y", "", id="loop over a list"),
            pytest.param("a >> unknown", "", id="arrow to something unknown"),
            pytest.param("x >> y", "", id="arrow between unknown things"),
            pytest.param("x.set_upstream(y)", "", id="method of something unknown"),
            pytest.param("a >> b\nx = {'c': c}", "d", id="stored"),
            pytest.param("a >> b\nx.append(c)", "d", id="appended"),
            pytest.param("a >> b\nf(c)", "d", id="handed on"),
            pytest.param("a >> b\nShell('e', '', dependence=c)", "d e", id="argument of a task"),
            pytest.param("a >> b\nif x: c >> d", "", id="arrow in a branch"),
            pytest.param("a >> b\nglobals()", "", id="all names are seen"),
        ],
    )
    def test_isolated(self, text: str, isolated: str) -> None:
        assert _names(_inside(text).isolated) == isolated


class TestSlips:
    @pytest.mark.parametrize(
        ("text", "slips"),
        [
            pytest.param("a >> b, c", ["tuple c "], id="tuple"),
            pytest.param("a >> b, c >> d", [], id="tuple of arrows"),
            pytest.param("a >> (b, c)", [], id="tuple as an operand"),
            pytest.param("x = a >> b, c", [], id="tuple with a name"),
            pytest.param("a >> [b >> c, d]", ["chain b >>"], id="chain"),
            pytest.param("a << (b << c)", ["chain b <<"], id="chain in brackets, left"),
            pytest.param("[a >> b, c] >> d", [], id="chain on the left"),
            pytest.param("a << [b >> c]", [], id="chain of the other sign"),
            pytest.param("[a >> x for x in (b, c)]", [], id="arrows in a comprehension"),
            pytest.param("a >>= b\na >> c", ["augmented a a"], id="augmented"),
            pytest.param("a >>= b", [], id="augmented, not used"),
            pytest.param("x = a\nx >>= b\nx >> c", [], id="augmented second name"),
            pytest.param("a >>= b\na >>= c\na >> d", [], id="augmented twice"),
            pytest.param("for x in (b, c): a >>= x\na >> d", [], id="augmented in a loop"),
            pytest.param("a >>= b\na = c\na >> d", [], id="augmented and bound again"),
            pytest.param("a >> [] >> b", ["empty b >>"], id="empty"),
            pytest.param("a >> []", [], id="empty at the end"),
            pytest.param("a >> b or c >> d", ["or d "], id="or"),
            pytest.param("a >> b and c >> d", [], id="and"),
            pytest.param("a > b", ["comparison a >"], id="comparison"),
            pytest.param("x = a > b", [], id="comparison with a name"),
            pytest.param("a == b", [], id="other comparison"),
            pytest.param("a.set_upstream(b, c)", ["extra a set_upstream"], id="extra"),
            pytest.param("a.set_upstream(*x)", [], id="splat"),
            pytest.param("a >> {b, c}", ["operand a a set"], id="set"),
            pytest.param("a >> (x for x in y)", ["operand a a generator"], id="generator"),
            pytest.param("a >> 'b'", ["operand a a text"], id="text"),
            pytest.param("a >> None", ["operand a a constant"], id="constant"),
            pytest.param("a >> [b, [c]]", ["operand a a list with something else than tasks"], id="nested list"),
            pytest.param("None >> a", ["operand a a constant"], id="on the left"),
            pytest.param("a.set_upstream('b')", ["operand a a text"], id="in a call"),
            pytest.param("try: a >> 'b'\nexcept Exception: pass", [], id="error expected"),
            pytest.param("a >> ''", [], id="empty text"),
            pytest.param("a >> x", [], id="something unknown"),
        ],
    )
    def test_found(self, text: str, slips: list[str]) -> None:
        inside = "".join(f"    {line}\n" for line in f"a, b, c, d = {FOUR_TASKS}\n{text}".split("\n"))
        file = _read("with Workflow('etl') as workflow:\n" + inside)
        assert [f"{each.why} {each.task.name.text} {each.text}" for each in file.slips] == slips


class TestStrays:
    @pytest.mark.parametrize(
        ("text", "strays"),
        [
            pytest.param("with v:\n t = Shell('t', '')\nw.add_task(t)", ["added t w v"], id="added"),
            pytest.param("with v:\n t = Shell('t', '')\nw.add_tasks([t])", ["added t w v"], id="added in a list"),
            pytest.param("t = Shell('t', '', workflow=v)\nw.add_task(t)", ["added t w v"], id="named and added"),
            pytest.param("with v: t = Shell('t', '')\nv.add_task(t)", [], id="added again"),
            pytest.param("with x: t = Shell('t', '')\nv.add_task(t)\nw.add_task(t)", [], id="built for something else"),
            pytest.param("with v: t = Shell('t', '')\n(v if x else w).add_task(t)", [], id="added to one of two"),
            pytest.param("with v: pass\nwith w: Shell('t', '', workflow=v)", ["given t v w"], id="given"),
            pytest.param("with w: Shell('t', '', workflow=v)", [], id="given, never opened"),
            pytest.param("with w:\n u = Workflow('u')\n Shell('t', '', workflow=u)", [], id="given, built inside"),
            pytest.param("with v:\n with w: Shell('t', '', workflow=v)", [], id="given, open further out"),
            pytest.param("with v:\n with w: pass\n Shell('t', '')", ["closed t w v"], id="closed"),
            pytest.param("with v:\n with w: pass\nwith v: Shell('t', '')", [], id="opened again"),
            pytest.param("with v:\n with w: pass\n with v: Shell('t', '')", [], id="opened again inside"),
            pytest.param("with v:\n with w: pass\n Shell('t', '', workflow=v)", [], id="closed and named"),
            pytest.param("with v:\n if x:\n  with w: pass\n Shell('t', '')", [], id="closed in a branch"),
            pytest.param("with v, w: Shell('t', '')", ["covered t w v"], id="covered"),
            pytest.param("with v, open('x'): Shell('t', '')", [], id="with a file"),
            pytest.param("with v, w:\n with v: Shell('t', '')", [], id="covered and opened again"),
        ],
    )
    def test_found(self, text: str, strays: list[str]) -> None:
        file = _read(f"v, w = Workflow('v'), Workflow('w')\n{text}")
        found = [
            f"{each.why} {each.task.name.text} {each.workflow.name.text} {each.other.name.text}" for each in file.strays
        ]
        assert found == strays


class TestChanges:
    @pytest.mark.parametrize(
        ("text", "changes"),
        [
            ("workflow.schedule = x", ["schedule"]),
            ("workflow.own = 1", ["own"]),
            ("a.add_in('x', 1)", ["add_in"]),
            ("a.add_out('x')", ["add_out"]),
            ("a.command = ''", ["command"]),
            ("x.schedule = y", []),
            ("x.add_in('x', 1)", []),
        ],
    )
    def test_found(self, text: str, changes: list[str]) -> None:
        workflow = _inside(text)
        assert [change.name for change in workflow.changes] == changes
        assert all(change.place.is_beside(workflow.place) for change in workflow.changes)

    @pytest.mark.parametrize(
        ("text", "raw"),
        [("'x', 1", 1), ("name='x', value=1", 1), ("'x', value=1", 1), ("'x'", None), ("*x", None), ("'x', y", None)],
    )
    def test_value(self, text: str, raw: object) -> None:
        (change,) = _inside(f"a.add_in({text})").changes
        assert (change.value and change.value.raw) == raw


class TestPlugins:
    @pytest.mark.parametrize(
        ("text", "plugin"),
        [
            ("with Workflow('etl'): Shell('a', 'a.sh')", ""),
            ("with Workflow('etl', resource_plugin=None): Shell('a', 'a.sh', resource_plugin=None)", ""),
            ("with Workflow('etl', resource_plugin=Local('x')): Shell('a', 'a.sh')", "Local"),
            ("with Workflow('etl', resource_plugin=GitHub('x')): Shell('a', 'a', resource_plugin=plugin)", "Local"),
            ("with Workflow('etl'): Shell('a', 'a.sh', resource_plugin=plugin)", "Local"),
            ("w = Workflow('etl', resource_plugin=plugin)\nShell('a', 'a.sh', workflow=w)", "Local"),
            ("with Workflow('etl') as w:\n    Shell('a', 'a.sh')\n    deploy(w)", ""),
            ("def f():\n    with Workflow('etl') as w: Shell('a', 'a.sh')\n    return w", ""),
            ("def f(): return Shell('a', 'a.sh', resource_plugin=plugin)", "Local"),
            ("def f(): return Shell('a', 'a.sh')", None),
            ("with Workflow('etl') as w:\n    prepare(w)\n    Shell('a', 'a.sh')", None),
            ("with Workflow('etl', **options): Shell('a', 'a.sh')", None),
            ("with Workflow('etl'): Shell('a', 'a.sh', **options)", None),
            ("with Workflow('etl', resource_plugin=x): Shell('a', 'a.sh')", None),
            ("with Workflow('etl'): Shell('a', 'a.sh', resource_plugin=x)", None),
            ("with Workflow('etl'): Shell('a', 'a.sh', resource_plugin=plugin if x else None)", None),
            ("with Workflow('etl') as w:\n    w.resource_plugin = plugin\n    Shell('a', 'a.sh')", None),
            ("with x, Workflow('etl'):\n    try: Shell('a', 'a.sh')\n    except E: pass", None),
            ("Shell('a', 'a.sh')", None),
            ("with Workflow('etl'):\n    globals()\n    Shell('a', 'a.sh')", None),
        ],
    )
    def test_found(self, text: str, plugin: str | None) -> None:
        file = _read(
            f"from pydolphinscheduler.resources_plugin import GitHub, Local\nplugin = Local(prefix='/opt')\n{text}\n"
        )
        assert list(file.plugins.values()) == ([] if plugin is None else [plugin])


class TestAttributes:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param("workflow.a", ["read a Workflow"], id="read"),
            pytest.param("workflow.a()", ["call a Workflow"], id="called"),
            pytest.param("workflow.a = 1", ["set a Workflow"], id="set"),
            pytest.param("workflow.a += 1", ["read a Workflow", "set a Workflow"], id="changed"),
            pytest.param("del workflow.a", [], id="deleted"),
            pytest.param("a.a", ["read a Shell"], id="of a task"),
            pytest.param("a.workflow.a", ["read workflow Shell", "read a Workflow"], id="of the workflow of a task"),
            pytest.param("for t in (a, b): t.a", ["read a Shell Shell"], id="of each task"),
            pytest.param("(a if x else b).a", ["read a Shell Shell?"], id="of one of two"),
            pytest.param("(a if x else workflow).a", ["read a Shell Workflow?"], id="of one of two classes"),
            pytest.param("x(workflow)\nworkflow.a", ["read a Workflow?"], id="handed out before"),
            pytest.param("workflow.a\nx(workflow)", ["read a Workflow"], id="handed out later"),
            pytest.param("x(a)\nb.a", ["read a Shell?"], id="handed out through a task"),
            pytest.param("x.a", [], id="of something else"),
            pytest.param("x.a = 1", ["set a ?"], id="of something else, set"),
            pytest.param("Workflow.a = 1", ["set a ?"], id="of the class, set"),
            pytest.param("setattr(workflow, 'a', 1)", ["set a Workflow"], id="set by its name"),
            pytest.param("setattr(x, y, 1)\nworkflow.a", ["read a Workflow?"], id="set under an unknown name before"),
            pytest.param("hasattr(workflow, 'a')", ["read a ? guarded"], id="asked for"),
            pytest.param("try: workflow.a\nexcept x: pass", ["read a Workflow guarded"], id="error expected"),
            pytest.param("with x: workflow.a", ["read a Workflow guarded"], id="error perhaps suppressed"),
            pytest.param("workflow >> a", ["call >> Workflow"], id="arrow"),
            pytest.param("a << workflow", ["call << Workflow"], id="arrow to it"),
            pytest.param("a >> [b, workflow]", ["call >> Workflow"], id="arrow to a list"),
            pytest.param(
                "a.set_upstream(workflow)", ["call set_upstream Shell", "call set_upstream Workflow"], id="method"
            ),
            pytest.param("workflow >>= a", ["call >>= Workflow"], id="augmented arrow"),
        ],
    )
    def test_found(self, text: str, found: list[str]) -> None:
        lines = [f"a, b, c, d = {FOUR_TASKS}", *text.split("\n")]
        file = _read("with Workflow('etl') as workflow:\n" + "".join(f"    {line}\n" for line in lines))
        assert [_attribute(each) for each in file.attributes] == found

    def test_target_is_the_class(self) -> None:
        text = "@task\ndef f(): pass\nwith Workflow('etl') as w:\n    f().a\n    Shell('t', '').a\n    w.a"
        targets = [each.target.name for each in _read(text).attributes if each.target]
        assert targets == ["Python", "Shell", "Workflow"]

    def test_names_that_are_read(self) -> None:
        assert _read("x.a\nx.b()\nx.c = 1\ngetattr(x, 'd')\nx.e.f").reads == {"a", "b", "d", "e", "f"}

    @pytest.mark.parametrize(
        ("text", "enclosed"),
        [
            ("pass", ["etl", "a"]),
            ("x(a)", []),
            ("x[0] = a", ["etl"]),
            ("return_ = [a]", ["etl", "a"]),
            ("x.append(a)", ["etl"]),
        ],
    )
    def test_objects_that_nobody_else_gets(self, text: str, enclosed: list[str]) -> None:
        file = _read(f"with Workflow('etl') as w:\n    a = Shell('a', '')\n    {text}")
        calls = [file.workflows[0].call, file.workflows[0].tasks[0].call]
        assert [call.value("name").text for call in calls if call in file.enclosed] == enclosed

    def test_may_be_set_on_an_object(self) -> None:
        file = _read("v, w = Workflow('v'), Workflow('w')\nv.a = 1\nx.b = 1")
        first, second = (workflow.call for workflow in file.workflows)
        assert file.may_set(first, "a", "c")
        assert not file.may_set(second, "a", "c")
        assert file.may_set(first, "b")
        assert file.may_set(second, "b")


class TestMayHoldMore:
    @pytest.mark.parametrize(
        "text",
        ["pass", "print('x', w.name)", "w.submit()", "import os", "w.description = TEXT", "Shell('a', '')"],
    )
    def test_not(self, text: str) -> None:
        assert not _workflow(f"TEXT = 'x'\nwith Workflow('etl') as w: {text}").may_hold_more

    @pytest.mark.parametrize(
        "text",
        [
            "Shell('a', '', **options)",
            "Shell('a', '', workflow=other)",
            "f()",
            "x",
            "import x",
            "from x import y",
            "yield",
            "await x",
            "w.tasks",
            "w._x = 1",
            "importlib.x()",
        ],
    )
    def test_perhaps(self, text: str) -> None:
        indented = f"import importlib\ndef f():\n    with Workflow('etl') as w: {text}"
        assert _workflow(indented).may_hold_more


class TestAlwaysBuilt:
    @pytest.mark.parametrize(
        "text",
        [
            "Workflow('etl').submit()",
            "if __name__ == '__main__': Workflow('etl').submit()",
            "with open('x'): Workflow('etl').submit()",
            "try: Workflow('etl').submit()\nexcept E: pass",
            "def f(): Workflow('etl').submit()\nf()",
            "def f(): Workflow('etl').submit()\ndef main(): f()\nif __name__ == '__main__': main()",
            "if x: raise ValueError\nWorkflow('etl').submit()",
            "import sys\nif x: sys.exit('no x')\nWorkflow('etl').submit()",
            "for x in y:\n if x: break\nWorkflow('etl').submit()",
        ],
    )
    def test_certainly(self, text: str) -> None:
        assert _workflow(text).always_deployed

    @pytest.mark.parametrize(
        "text",
        [
            "if x: Workflow('etl').submit()",
            "for x in y: Workflow('etl').submit()",
            "while x: Workflow('etl').submit()",
            "try: pass\nexcept E: Workflow('etl').submit()",
            "match x:\n case 1: Workflow('etl').submit()",
            "def f(): Workflow('etl').submit()",
            "def f(): Workflow('etl').submit()\nif x: f()",
            "def f(): Workflow('etl').submit()\ndef main(): f()",
            "f = lambda: Workflow('etl').submit()",
            "class C:\n def f(self): Workflow('etl').submit()",
            "import sys\nif x: sys.exit()\nWorkflow('etl').submit()",
            "import sys\nif x: sys.exit(0)\nWorkflow('etl').submit()",
            "if x: raise SystemExit\nWorkflow('etl').submit()",
            "def f():\n if x: return\n Workflow('etl').submit()\nf()",
            "def f():\n with y:\n  for x in y:\n   if x: return\n Workflow('etl').submit()\nf()",
            "def f():\n try: pass\n except E: return\n Workflow('etl').submit()\nf()",
            "w = Workflow('etl')\nif x: w.submit()",
            "w = Workflow('etl')\ndef f(): w.submit()",
        ],
    )
    def test_perhaps(self, text: str) -> None:
        assert not _workflow(text).always_deployed


class TestPlace:
    @pytest.mark.parametrize(
        "text",
        [
            "Shell('x', '')\nShell('y', '')",
            "Shell('x', '')\nif p: Shell('y', '')",
            "if p: Shell('x', '')\nShell('y', '')",
            "if p:\n Shell('x', '')\n Shell('y', '')",
            "for p in q: Shell('x', '')\nShell('y', '')",
            "try: Shell('x', '')\nexcept E: pass\nShell('y', '')",
            "try: Shell('x', '')\nfinally: Shell('y', '')",
            "try: Shell('x', '')\nexcept E: pass\nelse: Shell('y', '')",
            "Shell('x', '')\nif p:\n Shell('y', '')\n raise E",
            "for p in q: Shell('x', '')\nelse: Shell('y', '')",
        ],
    )
    def test_meets(self, text: str) -> None:
        *_, one, other = _inside(text).tasks
        assert one.place.meets(other.place)

    @pytest.mark.parametrize(
        "text",
        [
            "if p: Shell('x', '')\nelse: Shell('y', '')",
            "if p: Shell('x', '')\nif q: Shell('y', '')",
            "if p: Shell('x', '')\nelif q: Shell('y', '')",
            "try: Shell('x', '')\nexcept E: Shell('y', '')",
            "try: pass\nexcept E: Shell('x', '')\nexcept F: Shell('y', '')",
            "match p:\n case 1: Shell('x', '')\n case _: Shell('y', '')",
            "if p:\n Shell('x', '')\n raise E\nShell('y', '')",
            "if p:\n if q:\n  Shell('x', '')\n  raise E\nShell('y', '')",
            "if p:\n Shell('x', '')\n exit()\nShell('y', '')",
            "for p in q:\n if p:\n  Shell('x', '')\n  break\nelse: Shell('y', '')",
            "for p in q:\n if p:\n  Shell('x', '')\n  continue\n Shell('y', '')",
            "Shell('x', '') if p else Shell('y', '')",
        ],
    )
    def test_does_not_meet(self, text: str) -> None:
        *_, one, other = _inside(text).tasks
        assert not one.place.meets(other.place)

    def test_functions_are_told_apart_whatever_their_names(self) -> None:
        one, other = _read("def f(): Workflow('a')\ndef f(): Workflow('b')").workflows
        assert one.place.function != other.place.function
        assert not one.place.meets(other.place)

    @pytest.mark.parametrize(
        ("text", "repeats"),
        [
            ("for p in q: Shell('x', '')", True),
            ("for p in (1, 2): Shell('x', '')", True),
            ("for p in range(3): Shell('x', '')", True),
            ("for p in q:\n for r in s: Shell('x', '')", True),
            ("[Shell('x', '') for p in q]", True),
            ("Shell('x', '')", False),
            ("for p in (1,): Shell('x', '')", False),
            ("for p in {1: 2}: Shell('x', '')", False),
            ("for p in range(1): Shell('x', '')", False),
            ("for p in range(4, 5): Shell('x', '')", False),
            ("for p in range(0, 9, 9): Shell('x', '')", False),
            ("while p: Shell('x', '')", False),
            ("for p in q:\n if p: Shell('x', '')", False),
            ("for p in q:\n Shell('x', '')\n break", False),
            ("for p in q:\n if p: continue\n Shell('x', '')", False),
            ("[Shell('x', '') for p in q if p]", False),
        ],
    )
    def test_repeats(self, text: str, repeats: bool) -> None:
        workflow = _inside(text)
        assert workflow.tasks[-1].place.repeats_within(workflow.place) is repeats

    def test_straight(self) -> None:
        assert Place().is_straight
        assert Place("f", ((1, Place.STRAIGHT),)).is_straight
        assert not Place("f", ((1, Place.REST),)).is_straight


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("import os\nos.environ['PYDS_X'] = 'v'", [("X", "v")]),
        ("import os as o\no.environ['PYDS_X'] = 'v'", [("X", "v")]),
        ("from os import environ as e\ne['PYDS_X'] = 'v'", [("X", "v")]),
        ("import os\nos.environ.setdefault('PYDS_X', 'v')", [("X", "v")]),
        ("import os\nos.environ.update({'PYDS_X': 'v', 'Y': 'w'})", [("X", "v")]),
        ("import os\nos.environ.update(PYDS_X='v')", [("X", "v")]),
        ("import os\nos.environ.update(dict(PYDS_X='v'))", [("X", "v")]),
        ("import os\nos.environ |= {'PYDS_X': 'v'}", [("X", "v")]),
        ("import os\nE = {'PYDS_X': 'v', 'Y': 'w'}\nos.environ.update(E)", [("X", "v")]),
        ("import os\nE = {'PYDS_X': 'v'}\nos.environ |= E", [("X", "v")]),
        ("import os\nE = {'PYDS_X': 'v'}\nos.environ.update(**E, LANG='C')", [("X", "v")]),
        ("import os\nE = {'PYDS_X': 'v'}\ndef f():\n    os.environ.update({**E})", [("X", "v")]),
        ("import os\nE = {'PYDS_X': 'v'}\nE['PYDS_X'] = y\nos.environ.update(E)", []),
        ("import os\nE = {'PYDS_X': 'v'}\nchange(E)\nos.environ.update(E)", []),
        ("import os\nE = {'PYDS_X': 'v'}\nE = {}\nos.environ.update(E)", []),
        ("import os\nE = {'PYDS_X': 'v'}\nos.environ.update(E)\ndef f():\n    E.clear()", []),
        ("import os\nE = {'PYDS_X': 'v'}\ndef f(E):\n    os.environ.update(E)", []),
        ("import os\nos.putenv('PYDS_X', 'v')", [("X", "v")]),
        ("import os\nos.environ['PYDS_X'] = y", [("X", None)]),
        ("import os\nos.environ['X'] = 'v'", []),
        ("import os\nos.environ[y] = 'v'", []),
        ("import os\nprint(os.environ['PYDS_X'])", []),
        ("environ = {}\nenviron['PYDS_X'] = 'v'", []),
        ("from pydolphinscheduler import configuration as c\nc.USER_NAME = 'v'", [("USER_NAME", "v")]),
        ("import os\nos.environ['PYDOLPHINSCHEDULER_HOME'] = 'v'", [("PYDOLPHINSCHEDULER_HOME", "v")]),
        ("from pydolphinscheduler import java_gateway\njava_gateway.gateway = g", [("GATEWAY", None)]),
        ("from pydolphinscheduler.core import workflow\nworkflow.gateway = g", [("GATEWAY", None)]),
        ("from pydolphinscheduler import configuration as c\nc.set_single_config(key, 'v')", [("", "v")]),
        ("from pydolphinscheduler import configuration as c\nc.helper = 'v'", []),
        (
            "from pydolphinscheduler import configuration as c\nc.set_single_config('default.user.name', 'v')",
            [("USER_NAME", "v")],
        ),
        (
            "from pydolphinscheduler.java_gateway import GatewayEntryPoint\nGatewayEntryPoint('h', 1, auth_token='t')",
            [
                ("JAVA_GATEWAY_ADDRESS", "h"),
                ("JAVA_GATEWAY_PORT", 1),
                ("JAVA_GATEWAY_AUTH_TOKEN", "t"),
                ("GATEWAY", None),
            ],
        ),
        (
            "from pydolphinscheduler.java_gateway import gateway\ngateway.address = 'h'",
            [("JAVA_GATEWAY_ADDRESS", "h")],
        ),
        (
            "from py4j.java_gateway import GatewayParameters\nGatewayParameters(address='h')",
            [("JAVA_GATEWAY_ADDRESS", "h")],
        ),
    ],
)
def test_settings(text: str, settings: list[tuple[str, object]]) -> None:
    assert [(setting.name, setting.value.raw) for setting in _read(text).settings] == settings


@pytest.mark.parametrize(
    ("text", "path", "is_test"),
    [
        pytest.param("import pytest", "flow.py", True, id="pytest"),
        pytest.param("from unittest import mock", "flow.py", True, id="unittest"),
        pytest.param("def test_flow(): pass", "tests/test_flow.py", True, id="file and function"),
        pytest.param("class TestFlow:\n def test_it(self): pass", "flow_test.py", True, id="file and method"),
        pytest.param("Workflow('etl').submit()", "test_flow.py", False, id="workflow for a trial"),
        pytest.param("def test_flow(): pass", "flow.py", False, id="function alone"),
    ],
)
def test_is_test(text: str, path: str, is_test: bool) -> None:
    assert _read(text, path).is_test is is_test


@pytest.mark.parametrize("depth", [50, 199, 5000])
def test_brackets_are_read_or_a_syntax_error(depth: int) -> None:
    text = f"x = {'(' * depth}{')' * depth}"
    if depth < 200:
        assert _read(text).workflows == ()
    else:
        with pytest.raises(SyntaxError):
            _read(text)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        pytest.param("工作流 = Workflow(", 15, id="open bracket"),
        pytest.param("工作流 = 1 1", 9, id="two numbers"),
        pytest.param("名 = “订单”", 5, id="chinese quotes"),
    ],
)
def test_syntax_error_counts_characters(text: str, column: int) -> None:
    with pytest.raises(SyntaxError) as caught:
        _read(text)
    assert (caught.value.lineno, caught.value.offset) == (4, column)


@pytest.mark.parametrize(
    ("text", "imports"),
    [
        ("import a.b as c, d", [("a.b", None, True), ("d", None, True)]),
        ("from a.b import c as d, e", [("a.b", "c", True), ("a.b", "e", True)]),
        ("from a import *", [("a", "*", True)]),
        ("from . import a\nfrom .b import c", []),
        ("def f():\n import a", [("a", None, True)]),
        ("try: import a\nexcept E: import b\nimport c", [("a", None, False), ("b", None, False), ("c", None, True)]),
        ("try: import a\nfinally: import b", [("a", None, True), ("b", None, True)]),
        ("if x: import a\nelse: import b", [("a", None, False), ("b", None, False)]),
        ("if __name__ == '__main__': import a", [("a", None, True)]),
        ("with suppress(ImportError): import a\nimport b", [("a", None, False), ("b", None, True)]),
        ("if TYPE_CHECKING: import a", [("a", None, False)]),
    ],
)
def test_imports(text: str, imports: list[tuple[str, str | None, bool]]) -> None:
    # Behind those that stand above every text.
    found = [(each.module, each.name, each.certain) for each in _read(text).imports]
    assert found[len(_read("").imports) :] == imports


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("from a.b import c", (6, 9)),
        ("from  a.b import c", (1, 19)),
        ("x = 1; from a.b import (c)", (13, 16)),
        ("工作流 = 1; from a.b import c", (15, 18)),
    ],
)
def test_module_of_an_import(text: str, columns: tuple[int, int]) -> None:
    at = _read(text).imports[-1].module_at
    assert (at.column, at.end_column) == columns


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ("'a', 'b'", ["name", "command"]),
        ("'a', 'b', 'c'", ["name", "command", "description"]),
        ("'a', command='b'", ["name", "command"]),
        ("'a', *rest, 'b'", ["name"]),
        ("**{'name': 'a'}, **rest", ["name"]),
    ],
)
def test_names_of_arguments(arguments: str, names: list[str]) -> None:
    text = f"from pydolphinscheduler.tasks.shell import Shell\nShell({arguments})"
    (call,) = _read(text).calls
    assert [argument.name for argument in call.arguments] == names
    assert call.splat is ("*rest" in arguments)
    assert call.target is not None
    assert call.target.path == "tasks.shell.Shell"


@pytest.mark.parametrize(
    ("text", "references"),
    [
        pytest.param("from pydolphinscheduler import tasks\ntasks.Shell", [("tasks", "Shell", True)], id="module"),
        pytest.param("import pydolphinscheduler as p\np.core", [("", "core", True)], id="package"),
        pytest.param("Workflow.x()", [("core.workflow.Workflow", "x", True)], id="called"),
        pytest.param("for i in y: Workflow.x", [("core.workflow.Workflow", "x", True)], id="loop"),
        pytest.param("if y: Workflow.x", [("core.workflow.Workflow", "x", False)], id="branch"),
        pytest.param("y and Workflow.x", [("core.workflow.Workflow", "x", False)], id="behind-and"),
        pytest.param(
            "try: Workflow.x\nexcept AttributeError: pass", [("core.workflow.Workflow", "x", False)], id="try"
        ),
        pytest.param("Workflow.x = 1", [], id="set"),
        pytest.param("import os\nos.path.join()", [], id="other-library"),
        pytest.param("Workflow('etl').name", [], id="object"),
    ],
)
def test_references(text: str, references: list[tuple[str, str, bool]]) -> None:
    assert [(each.path, each.name, each.certain) for each in _read(text).references] == references


def test_a_reference_is_at_its_name() -> None:
    (reference,) = _read("x = '订单', Workflow . \\\n  y").references
    assert (reference.at.line, reference.at.column, reference.at.end_column) == (5, 3, 4)
