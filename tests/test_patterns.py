"""A team's own rules: read strictly, found as described, the same through both doors, and tried on their examples."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pydolphin_lint import catalog, config, engine, fix, patterns, trial
from pydolphin_lint.config import ConfigError
from pydolphin_lint.diagnostic import Diagnostic
from pydolphin_lint.patterns import matcher, written
from pydolphin_lint.patterns.matcher import Pattern
from pydolphin_lint.source import Source
from tests.conftest import CHECK, ROOT

EXAMPLES = ROOT / "examples" / "rules"
HEAD = "code: PDS950\nname: bad-thing\nmessage: this is bad\n"
IMPORTS = (
    "from pydolphinscheduler.core.workflow import Workflow as W\n"
    "from pydolphinscheduler import tasks as t\n"
    "from pydolphinscheduler.tasks.shell import Shell\n"
)


def load(text: str) -> Pattern:
    (pattern,) = patterns.load([("rules/r.yaml", text.encode())])
    pattern.compile()
    return pattern


def find(rule: str, code: str | bytes) -> list[Diagnostic]:
    """What a rule (behind HEAD) finds in Python code."""
    data = code if isinstance(code, bytes) else code.encode()
    return engine.check_source(Source("a.py", data), [load(HEAD + rule).rule]).diagnostics


def places(rule: str, code: str) -> list[tuple[int, int]]:
    return [each.at.start for each in find(rule, code)]


def mend(rule: str, code: str | bytes) -> bytes:
    pattern = load(HEAD + rule)
    data = code if isinstance(code, bytes) else code.encode()
    better, _, _ = fix.fix(Source("a.py", data), lambda each: engine.check_source(each, [pattern.rule]))
    return better.data


# What a rule file says.


def refusal(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(text)
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("code: [", 1, "not closed"),
        ("just text", 1, "a rule must be a mapping"),
        ("- code: PDS950", 1, "a rule must be a mapping"),
        ("code: PDS950\nname: a\nmessage: b\n", 1, "the key rule is missing"),
        (HEAD + "rulle: {kind: call}\n", 4, "a rule has no key 'rulle': did you mean rule?"),
        (HEAD + "rule: {kind: call}\ncode: PDS951\n", 5, "the key code stands here for the second time"),
        (HEAD + "rule: {kind: call}\nseverity: error\n", 5, "a rule has no key 'severity'"),
        ("code: PDS101\nname: a\nmessage: b\nrule: {kind: call}\n", 1, "PDS900 to PDS999"),
        ("code: PDS９01\nname: a\nmessage: b\nrule: {kind: call}\n", 1, "PDS900 to PDS999"),
        ("code: 901\nname: a\nmessage: b\nrule: {kind: call}\n", 1, "code must be text, and is the int 901: put it in"),
        ("code: PDS901\nname: Bad_Name\nmessage: b\nrule: {kind: call}\n", 2, "is no name"),
        ("code: PDS901\nname: 5a\nmessage: b\nrule: {kind: call}\n", 2, "begin with a letter"),
        ("code: PDS901\nname: a\nmessage: |\n  b\n  c\nrule: {kind: call}\n", 3, "one line"),
        (HEAD + "level: eror\nrule: {kind: call}\n", 4, "level cannot be 'eror': did you mean error?"),
        (HEAD + "language: pyton\nrule: {kind: call}\n", 4, "language cannot be 'pyton': did you mean python?"),
        (HEAD + "language: bash\nrule: {kind: call}\n", 4, "language cannot be 'bash': it takes python, yaml"),
        (HEAD + "rule: call\n", 4, "rule must be a mapping"),
        (HEAD + "rule: {}\n", 4, "rule matches nothing"),
        (HEAD + "rule: {patern: a}\n", 4, "rule has no key 'patern': did you mean pattern?"),
        (HEAD + "rule:\n  kind: call\n  has:\n    knid: call\n", 7, "has has no key 'knid': did you mean kind?"),
        (HEAD + "rule:\n  any:\n    - kind: call\n    - not:\n        paterns: x\n", 8, "did you mean pattern?"),
        (HEAD + "rule:\n  kind: call\n  has: {kind: call, stopby: end}\n", 6, "did you mean stopBy?"),
        (HEAD + "rule:\n  kind: call\n  has: {kind: call, stopBy: ends}\n", 6, "stopBy cannot be 'ends'"),
        (HEAD + "rule:\n  kind: call\n  stopBy: end\n", 6, "rule has no key 'stopBy'"),
        (HEAD + "rule:\n  kind: call\n  follows: {kind: call, field: name}\n", 6, "follows has no key 'field'"),
        (HEAD + "rule: {kind: call, has: {stopBy: end}}\n", 4, "has matches nothing"),
        (HEAD + "rule: {kind: cal}\n", 4, "this kind cannot be used: Kind `cal` is invalid"),
        (HEAD + "rule: {pattern: 'def ('}\n", 4, "this pattern cannot be used: it is no Python"),
        (HEAD + "rule: {pattern: ''}\n", 4, "pattern is empty"),
        (HEAD + 'rule: {pattern: "a\\nb"}\n', 4, "Multiple AST nodes"),
        (HEAD + "rule: {pattern: 5}\n", 4, "pattern must be text, and is the int 5: put it in quotes"),
        (HEAD + "rule: {pattern: {selector: call}}\n", 4, "pattern lacks its key: context"),
        (HEAD + "rule: {pattern: {context: 'f($A)', selector: string}}\n", 4, "matches no node in the context `f($A)`"),
        (HEAD + "rule: {pattern: {context: 'f()', strictness: very}}\n", 4, "strictness cannot be 'very'"),
        (HEAD + "rule: {regex: '('}\n", 4, "this regex cannot be used: unclosed group"),
        (HEAD + "rule: {kind: call, has: {field: nme, kind: string}}\n", 4, "invalid field nme"),
        (HEAD + "rule: {matches: other}\n", 4, "Rule `other` is not defined"),
        (HEAD + "rule: {matches: a}\nutils: {a: {matches: a}}\n", 4, "cyclic dependency"),
        (HEAD + "rule: {all: {kind: call}}\n", 4, "all must be a list"),
        (HEAD + "rule: {any: []}\n", 4, "any must be a list"),
        (HEAD + "rule: {kind: call, nthChild: 0}\n", 4, "nthChild must be a number from 1"),
        (HEAD + "rule: {kind: call, nthChild: abc}\n", 4, "invalid nthChild"),
        (HEAD + "rule: {kind: call, nthChild: {position: 1, revers: true}}\n", 4, "did you mean reverse?"),
        (HEAD + "rule: {kind: call, range: {start: {line: 1, column: 1}}}\n", 4, "range lacks its key: end"),
        (HEAD + "rule: {pattern: f($A)}\nconstraints: {B: {regex: x}}\n", 5, "no pattern binds"),
        (HEAD + "rule: {pattern: f($A)}\nconstraints: {$A: {regex: x}}\n", 5, "without $"),
        (HEAD + "rule: {pattern: f($A)}\nfix: g($B)\n", 5, "fix speaks of $B, which no pattern binds"),
        ("code: PDS950\nname: a\nmessage: no $X\nrule: {pattern: f($A)}\n", 3, "message speaks of $X"),
        (HEAD + "rule: {kind: call}\non: tasks\n", 5, "on cannot be 'tasks': did you mean task?"),
        (HEAD + "rule: {kind: call}\non: {task: Shel}\n", 5, "a task cannot be 'Shel': did you mean Shell?"),
        (HEAD + "rule: {kind: call}\non: {}\n", 5, "on lacks its key: task"),
        (HEAD + "rule: {kind: call}\nimports: a-b\n", 5, "is no module"),
        (HEAD + "language: yaml\nrule: {kind: block_mapping}\non: task\n", 6, "on is for Python only"),
        (HEAD + "rule: {kind: call}\nvalid: text\n", 5, "valid must be a list"),
        (HEAD + "rule: {kind: call}\ninvalid: [{exmple: a}]\n", 5, "did you mean example?"),
        (HEAD + "rule: {kind: call}\ninvalid: [{fixed: a}]\n", 5, "the key example is missing"),
        (HEAD + "rule: {kind: !!python/name:os.system call}\n", 4, "with a tag, which is not read"),
        (HEAD + "rule: &a {kind: call, not: *a}\n", 4, "without end"),
        (HEAD + "rule: " + "{not: " * 99 + "{kind: call}" + "}" * 99, 4, "deeper"),
    ],
)  # fmt: skip
def test_a_slip_in_a_rule_file_is_told_with_its_line(text: str, line: int, message: str) -> None:
    told = refusal(text)
    assert told.startswith(f"rules/r.yaml:{line}: "), told
    assert message in told


def test_codes_and_names_are_given_once() -> None:
    one = HEAD + "rule: {kind: call}\n"
    for other, what in ((one.replace("bad", "worse"), "PDS950"), (one.replace("PDS950", "PDS951"), "bad-thing")):
        with pytest.raises(ConfigError, match=rf"^b\.yaml:1: {what} is taken: a\.yaml:1 has it$"):
            patterns.load([("a.yaml", one.encode()), ("b.yaml", other.encode())])
    with pytest.raises(ConfigError, match="one of our rules is called lost-relation"):
        catalog.own_rules([("a.yaml", one.replace("bad-thing", "lost-relation").encode())])


def test_a_file_may_hold_several_rules_or_none() -> None:
    one = HEAD + "rule: {kind: call}\n"
    two = one.replace("PDS950", "PDS900").replace("bad", "worse")
    found = patterns.load([("a.yaml", f"{one}---\n{two}".encode()), ("b.yaml", b"# nothing yet\n")])
    assert [each.rule.code for each in found] == ["PDS900", "PDS950"]


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"^a\.yaml:1: it is not UTF-8"):
        patterns.load([("a.yaml", b"code: \xff\xff\xff")])


RULE = """\
code: PDS950
name: bad-thing
message: this $A is bad
level: warning
language: python
imports: pydolphinscheduler
on: {task: Shell}
rule:
  pattern: $F($A)
  not: {inside: {kind: call, stopBy: end}}
  any:
    - has: {field: function, regex: x}
    - kind: call
constraints:
  A: {regex: '^.'}
utils:
  u: {kind: call, nthChild: {position: 2n+1, reverse: true}}
fix: $F($A, b=1)
valid:
  - print(1)
invalid:
  - {example: Shell(1), fixed: 'Shell(1, b=1)'}
"""


@settings(max_examples=400, derandomize=True, database=None, deadline=None)
@given(st.data())
def test_a_broken_rule_file_is_refused_and_never_crashes(data: st.DataObject) -> None:
    text = RULE
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(start + 12, len(text))))
        word = data.draw(
            st.one_of(
                st.sampled_from(["", "$", "$$$", "~", "5", "-1", "1.5", "[]", "{}", "!x ", "&a ", "*a", "'", '"', "\t",
                                 "\n", ": ", "- ", "|", "\x00", "名", "2021-01-01", "end", "kind: call", "(", "true"]),
                st.text(max_size=3),
            )
        )  # fmt: skip
        text = text[:start] + word + text[end:]
    try:
        (*found,) = patterns.load([("r.yaml", text.encode("utf-8", "replace"))])
        for each in found:
            each.compile()
            checked = engine.check_source(Source("a.py", (IMPORTS + "Shell(1)\nShell(t)\n").encode()), [each.rule])
            assert not [one for one in checked.diagnostics if one.code == engine.INTERNAL_ERROR]
        trial.run(found)
    except ConfigError as error:
        told = str(error)
    else:
        told = "r.yaml:"
    assert told.startswith("r.yaml:")
    assert "Stack backtrace" not in told


# What a rule finds.

WORKER_GROUP = "on: task\nrule:\n  pattern: {context: 'f(worker_group=$G)', selector: keyword_argument}\n"


def test_places_are_characters_in_every_line() -> None:
    code = '# 订单\nx = "名"; f("😀", bad)\nprint("é",\n  f(bad))\n'
    assert places("rule: {pattern: bad}\n", code) == [(2, 17), (4, 5)]
    assert places("rule: {pattern: bad}\n", code.replace("\n", "\r\n")) == [(2, 17), (4, 5)]
    assert places("rule: {pattern: bad}\n", "\ufeff" + code) == [(2, 17), (4, 5)]
    assert [
        each.at.start for each in find("rule: {pattern: bad}\n", b"# coding: gbk\n" + "名 = bad".encode("gbk"))
    ] == [(2, 5)]


def test_a_message_says_what_a_variable_stands_for() -> None:
    rule = "code: PDS950\nname: a\nmessage: '$F is called with $$$ARGS, $HOME not'\nrule: {pattern: $F($$$ARGS)}\n"
    assert "speaks of $HOME" in refusal(rule)
    rule = rule.replace(", $HOME not", "")
    pattern = load(rule)
    code = f'f(a,\n  "名")\ng({"x" * 100})\n'
    found = engine.check_source(Source("a.py", code.encode()), [pattern.rule]).diagnostics
    assert found[0].message == 'f is called with a, "名"'
    assert found[1].message == f"g is called with {'x' * 59}…"


def test_calls_are_those_of_the_sdk_whatever_they_are_called_here() -> None:
    rule = "on: {task: Shell}\nrule: {kind: call}\n"
    code = IMPORTS + (
        "Shell(name='a')\n"
        "t.Shell(name='b')\n"
        "t.Sql(name='c')\n"
        "from airflow import Shell as Other\n"
        "Other(name='d')\n"
        "print(Shell)\n"
        "def f(Shell):\n"
        "    Shell(name='e')\n"
    )
    assert places(rule, code) == [(4, 1), (5, 1)]
    assert places("on: task\nrule: {kind: call}\n", code) == [(4, 1), (5, 1), (6, 1)]
    assert places("on: workflow\nrule: {kind: call}\n", code + "with W('x') as w:\n    pass\n") == [(12, 6)]


def test_an_argument_of_such_a_call_is_found_too() -> None:
    code = IMPORTS + "Shell('a', worker_group='gpu')\nprint(worker_group='gpu')\nShell(f(worker_group='gpu'))\n"
    assert places(WORKER_GROUP, code) == [(4, 12)]
    values = "on: task\nrule: {kind: string, regex: gpu}\n"
    assert places(values, code) == [(4, 25)]


def test_a_file_that_does_not_import_the_module_is_left_alone() -> None:
    rule = "imports: pydolphinscheduler.tasks\nrule: {pattern: bad}\n"
    for statement, found in (
        ("import pydolphinscheduler.tasks.shell", True),
        ("from pydolphinscheduler.tasks import Shell", True),
        ("from pydolphinscheduler import tasks", True),
        ("import pydolphinscheduler.tasks as t", True),
        ("import pydolphinscheduler", False),
        ("import pydolphinscheduler.tasks_of_mine", False),
        ("# pydolphinscheduler.tasks", False),
    ):
        assert bool(places(rule, f"{statement}\nbad\n")) is found, statement


def test_tests_are_left_alone() -> None:
    code = IMPORTS + "import pytest\ndef test_it():\n    Shell('a', worker_group='gpu')\n"
    assert places(WORKER_GROUP, code) == []


def test_comments_suppress() -> None:
    code = IMPORTS + "Shell('a',\n  worker_group='gpu')  # noqa: PDS950 as agreed\nShell('b', worker_group='gpu')\n"
    assert places(WORKER_GROUP, code) == [(6, 12)]
    assert places(WORKER_GROUP, code.replace("PDS950", "PDS9")) == [(6, 12)]
    assert places(WORKER_GROUP, code.replace("PDS950", "PDS1")) == [(5, 3), (6, 12)]


def test_a_rule_for_yaml_reads_the_text() -> None:
    rule = load(HEAD + "language: yaml\nrule: {pattern: 'task_type: Sql'}\nfix: 'task_type: SQL'\n").rule
    text = "tasks:\n  - 名: x\n    task_type: Sql\n  - {名: y, task_type: Sql}\n"
    found = engine.check_text(Source("a.yaml", text.encode()), [rule])
    assert (found[0].at.start, found[0].edits[0].text) == ((3, 5), "task_type: SQL")
    assert engine.check_source(Source("a.py", b"a = 1\n"), [rule]).diagnostics == []


def test_a_rule_for_yaml_looks_at_workflows_only() -> None:
    rule = load(HEAD + "language: yaml\nrule: {pattern: 'task_type: Shell'}\n").rule
    text = "workflow: {name: w}\ntasks:\n  - name: a\n    command: 'true'\n    task_type: Shell\n"

    def found(path: str, text: str) -> list[tuple[int, int]]:
        return [each.at.start for each in engine.check_source(Source(path, text.encode()), [rule]).diagnostics]

    assert found("flow.yml", text) == [(5, 5)]
    assert found("flow.yml", text.replace("Shell\n", "Shell  # noqa: PDS950\n")) == []
    assert found("flow.yml", text.replace("workflow: {name: w}", "# pydolphinscheduler")) == []
    assert found("ci.yml", "env: {PYDS_WORKFLOW_USER: etl}\nnotes:\n  - {task_type: Shell}\n") == []
    assert found("flow.py", "text = 'task_type: Shell'\nimport pydolphinscheduler\n") == []


def test_deep_programs_and_strange_bytes_are_no_trouble() -> None:
    rule = "rule: {kind: identifier, inside: {kind: call}}\n"
    assert len(find(rule, "f(" * 90 + "x" + ")" * 90)) == 90
    assert find(rule, "a" + ".b" * 2000 + "\n") == []
    assert [each.code for each in find(rule, b"a = '\x00'\n")] == ["PDS001"]


def test_a_panic_of_ast_grep_is_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    class Root:
        def find_all(self, config: object) -> None:
            raise PanicException("called `Option::unwrap()` on a `None` value")

    pattern = load(HEAD + "rule: {kind: call}\n")
    monkeypatch.setattr(matcher, "_root", lambda text, language: Root())
    (found,) = engine.check_source(Source("a.py", b"a = 1\n"), [pattern.rule]).diagnostics
    assert found.code == "PDS000"
    assert "rule PDS950 bad-thing crashed (RuntimeError: ast-grep gave up: called `Option" in found.message


# What a rule mends.


@pytest.mark.parametrize(
    ("rule", "code", "fixed"),
    [
        ("rule: {pattern: f($A)}\nfix: g($A)\n", "x = f( 1 )  # 名\r\n", "x = g(1)  # 名\r\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A)\n", "f(\n    a,  # 名\n    b,\n)\n", "g(\n    a,  # 名\n    b,\n)\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A, z=1)\n", "f(a,  b)\n", "g(a,  b, z=1)\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A, z=1)\n", "f(a, b,)\n", "g(a, b, z=1)\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A, z=1)\n", "f()\n", "g(z=1)\n"),
        ("rule: {pattern: f($$$A)}\nfix: g(z, $$$A)\n", "f()\n", "g(z, )\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A)\n", "f(\r\n  a,\r\n  b\r\n)\r\n", "g(\r\n  a,\r\n  b\r\n)\r\n"),
        ("rule: {pattern: f($A)}\nfix: |\n  g(\n    $A\n  )\n", "if x:\r\n f(1)\r\n", "if x:\r\n g(\r\n   1\r\n )\r\n"),
        ("rule: {pattern: 'f($A, $$$B)'}\nfix: g($$$B, $A)\n", "f(1, 2, f(3, 4))\n", "g(2, g(4, 3), 1)\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A, z=1)\n", "f(\n  a,\n  b,  # c\n)\n", "g(\n  a,\n  b,  # c\n  z=1)\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A, z=1)\n", "f(\n  a,\n  b  # c\n)\n", "g(\n  a,\n  b,  # c\n  z=1)\n"),
        ("rule: {pattern: f($$$A)}\nfix: g($$$A, z=1)\n", "f(\n  # c\n)\n", "g(\n  # c\n  z=1)\n"),
        ("rule: {pattern: f($$$A)}\nfix: h(g($$$A))\n", "f(\n  a  # c\n)\n", "h(g(\n  a  # c\n))\n"),
        # What would not be Python is left as it is.
        ("rule: {pattern: f($A)}\nfix: 'g($A'\n", "f(1)\n", "f(1)\n"),
        # What is still found is left as it is.
        ("rule: {pattern: f($$$A)}\nfix: f($$$A, 1)\n", "f(1)\n", "f(1)\n"),
        # A variable that is not bound here mends nothing.
        ("rule: {any: [{pattern: f($A)}, {pattern: h($B)}]}\nfix: g($A)\n", "f(1)\nh(2)\n", "g(1)\nh(2)\n"),
    ],
)  # fmt: skip
def test_a_fix_puts_in_what_the_variables_stand_for(rule: str, code: str, fixed: str) -> None:
    assert mend(rule, code).decode() == fixed


def test_a_fix_keeps_the_encoding_and_everything_else() -> None:
    rule = "rule: {pattern: f($$$A)}\nfix: g($$$A)\n"
    before = "# coding: gbk\r\nf('名',\r\n\t2)\rx = '订单'\n".encode("gbk")
    assert mend(rule, before) == before.replace(b"f(", b"g(", 1)
    assert mend(rule, b"\xef\xbb\xbff(1)") == b"\xef\xbb\xbfg(1)"


# The rules that we give as examples, through both doors.


@pytest.fixture
def team(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES, tmp_path / "lint rules")
    (tmp_path / "pyproject.toml").write_text('[tool.pydolphin-lint]\nrules = "lint rules"\n')
    (tmp_path / "工作流.py").write_text(
        "from pydolphinscheduler.core.workflow import Workflow\n"
        "from pydolphinscheduler.tasks.shell import Shell as S\n\n"
        'with Workflow(name="每日", schedule="0 0 0 * * ? *") as workflow:\n'
        '    S(name="清理", command="rm -rf /", worker_group="gpu")\n'
        '    S(name="a", command="true", worker_group="gpu")  # noqa: PDS901\n'
        "    workflow.submit()\n",
        encoding="utf-8",
    )
    return tmp_path


EXPECTED = [
    ("4:6", "PDS902"), ("4:6", "PDS905"), ("4:20", "PDS904"), ("5:26", "PDS903"), ("5:38", "PDS901"),
]  # fmt: skip


def _run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([*command], cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    return done


def _checked(*words: str, cwd: Path) -> list[tuple[str, str]]:
    done = _run(*CHECK, *words, cwd=cwd)
    assert done.stderr == ""
    return [(line.split(": ")[0].partition(":")[2], line.split(": ")[1][:6]) for line in done.stdout.splitlines()[:-1]]


def _flake8(*words: str, cwd: Path) -> list[str]:
    command = [sys.executable, "-m", "flake8", "--isolated", "--select", "PDS", *words]
    done = _run(*command, cwd=cwd)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_the_examples_do_what_they_say() -> None:
    files = [(str(path), path.read_bytes()) for path in sorted(EXAMPLES.iterdir())]
    failures, examples = trial.run(catalog.own_patterns(files))
    assert failures == []
    assert examples >= 20
    assert len(files) == 5


def test_programs_are_told_which_rules_mend(team: Path) -> None:
    listed = json.loads(_run(*CHECK[:-1], "rules", "--output", "json", cwd=team).stdout)
    own = {entry["code"]: entry["fixable"] for entry in listed if entry["code"].startswith("PDS9")}
    assert own == {
        one.rule.code: one.written.fix is not None
        for one in patterns.load((str(path), path.read_bytes()) for path in EXAMPLES.iterdir())
    }
    assert set(own.values()) == {True, False}


def test_the_documentation_is_true() -> None:
    text = (ROOT / "docs" / "own-rules.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml[^\n]*\n(.*?)```", text, re.DOTALL)
    whole, argument, mending = blocks
    failures, examples = trial.run(patterns.load([("own-rules.md", whole.encode())]))
    assert (failures, examples) == ([], 2)
    code = IMPORTS + "w = W('a', description='b')\nShell('c', description='d')\n"
    assert places(argument, code) == [(4, 12)]
    assert mend(mending, "W('a')\n") == b"W('a', description=\"TODO\")\n"
    assert places(
        "rule: {pattern: 'Shell($$$, worker_group=$G, $$$)'}\n", "Shell('a', worker_group=1, b=2)\nShell()"
    ) == [(1, 1)]
    table = {line.split("`")[1] for line in text.splitlines() if line.startswith("| `")}
    assert table | {"invalid"} == set(written.KEYS)


def _as_in_flake8(text: str) -> list[str]:
    """The findings of our text, without the mark of those that are no errors, of which flake8 knows nothing."""
    return [line.replace(" [warning] ", " ", 1) for line in text.splitlines()[:-1]]


def test_both_doors_find_the_same(team: Path) -> None:
    assert _checked("工作流.py", cwd=team) == EXPECTED
    done = _run(*CHECK, "工作流.py", cwd=team)
    assert done.returncode == 1
    ours = _as_in_flake8(done.stdout)
    theirs = [line.removeprefix("./") for line in _flake8("工作流.py", cwd=team)]
    assert sorted(ours) == sorted(theirs)


def test_both_doors_find_the_same_whatever_the_bytes(team: Path) -> None:
    path = team / "工作流.py"
    text = path.read_bytes()
    variants = (
        text.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + text,
        b"# coding: gbk\n" + text.decode().encode("gbk"),
        text.replace(b"\n\n", b"\n\x0c\n"),
        text.replace(b"S(name", b"S(  # \xe2\x80\xa8\n\tname"),
    )
    for number, data in enumerate(variants):
        path.write_bytes(data)
        ours = _as_in_flake8(_run(*CHECK, "工作流.py", cwd=team).stdout)
        theirs = [line.removeprefix("./") for line in _flake8("工作流.py", cwd=team)]
        assert len(ours) == len(EXPECTED), number
        assert sorted(ours) == sorted(theirs), number


def test_several_processes_of_flake8_find_the_same(team: Path) -> None:
    for number in range(4):
        shutil.copy(team / "工作流.py", team / f"w{number}.py")
    assert len(_flake8("-j2", ".", cwd=team)) == 5 * len(EXPECTED)


def test_codes_and_names_select(team: Path) -> None:
    assert _checked("--select", "PDS901", "工作流.py", cwd=team) == [("5:38", "PDS901")]
    assert _checked("--select", "unknown-worker-group", "工作流.py", cwd=team) == [("5:38", "PDS901")]
    assert _checked("--ignore", "PDS9", "工作流.py", cwd=team) == []
    assert len(_flake8("--extend-ignore", "PDS902,PDS904", "工作流.py", cwd=team)) == 3


def test_json_tells_level_and_name(team: Path) -> None:
    found = json.loads(_run(*CHECK, "--output", "json", "工作流.py", cwd=team).stdout)["diagnostics"]
    assert {(each["code"], each["name"], each["level"]) for each in found} >= {
        ("PDS901", "unknown-worker-group", "error"),
        ("PDS904", "workflow-name-convention", "warning"),
    }


def test_the_command_mends(team: Path) -> None:
    path = team / "工作流.py"
    before = path.read_bytes()
    shown = _run(*CHECK, "--diff", "工作流.py", cwd=team)
    assert '+with Workflow(name="每日", schedule="0 0 0 * * ? *", description="TODO") as workflow:' in shown.stdout
    assert path.read_bytes() == before
    mended = _run(*CHECK, "--fix", "工作流.py", cwd=team)
    assert "1 problem mended" in mended.stderr
    assert path.read_bytes() == before.replace(b'* ? *")', b'* ? *", description="TODO")')


YAML_RULE = """\
code: PDS950
name: root-environment
message: "$NAME runs as root: leave environment_name out"
language: yaml
rule:
  pattern: "environment_name: $NAME"
  regex: root
fix: "environment_name: worker"
valid: ["environment_name: worker"]
invalid:
  - example: "environment_name: root"
    fixed: "environment_name: worker"
  - |
    # pydolphinscheduler
    workflow: {name: w}
    tasks:
      - name: a
        task_type: Shell
        command: export PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd
        environment_name: root
"""
YAML_WORKFLOW = """\
workflow:
  name: 每日
tasks:
  - name: 清理
    task_type: Shell
    command: "true"
    environment_name: root
  - name: 报告
    task_type: Shell
    command: "true"
    deps: [清理]
    environment_name: root  # noqa: PDS950 as agreed
"""


def test_own_rules_for_yaml_hold_in_workflows(team: Path) -> None:
    (team / "lint rules" / "root.yaml").write_text(YAML_RULE, encoding="utf-8")
    flow, other = team / "flow.yaml", team / "values.yaml"
    flow.write_text(YAML_WORKFLOW, encoding="utf-8")
    other.write_text("environment_name: root\ntask_type: Shell\n", encoding="utf-8")
    assert _checked("flow.yaml", "values.yaml", "lint rules", cwd=team) == [("7:5", "PDS950")]
    assert ("7:5", "PDS950") in _checked(cwd=team)
    assert _checked("--ignore", "PDS950", "flow.yaml", cwd=team) == []
    done = _run(*CHECK, "--fix", "flow.yaml", "lint rules/root.yaml", cwd=team)
    assert (done.stdout, done.returncode) == ("No problems in 2 files.\n", 0)
    assert flow.read_text("utf-8") == YAML_WORKFLOW.replace("root\n", "worker\n")
    assert (team / "lint rules" / "root.yaml").read_text("utf-8") == YAML_RULE
    done = _run(sys.executable, "-m", "pydolphin_lint", "rules", "--test", "lint rules", cwd=team)
    assert (done.returncode, done.stdout) == (0, "6 rules, 24 examples: all as written.\n")


def test_rules_and_explain_know_them(team: Path) -> None:
    command = [sys.executable, "-m", "pydolphin_lint"]
    listed = _run(*command, "rules", cwd=team).stdout
    assert "PDS903  remove-everything" in listed
    told = _run(*command, "explain", "PDS903", cwd=team).stdout
    assert told.startswith("# PDS903 remove-everything\n\nLevel: error · looks at: file\n\nthis command removes")
    assert 'Shell(name="clean", command="rm -rf /")' in told
    assert "## 9xx your own rules" in _run(*command, "rules", "--output", "markdown", cwd=team).stdout


def test_a_broken_rule_stops_both_doors(team: Path) -> None:
    path = team / "lint rules" / "workflow-name.yaml"
    path.write_text(path.read_text().replace("kind: interpolation", "kind: interpolatoin"))
    done = _run(*CHECK, "工作流.py", cwd=team)
    assert done.returncode == 2
    where = f"lint rules{path.as_posix()[-len('/workflow-name.yaml') :]}:12: this kind cannot be used"
    assert where in done.stderr
    assert done.stdout == ""
    flake8 = _run(sys.executable, "-m", "flake8", "--isolated", "工作流.py", cwd=team)
    assert flake8.returncode == 1
    assert where in flake8.stdout + flake8.stderr


def test_a_folder_that_is_not_there_is_told(team: Path) -> None:
    shutil.rmtree(team / "lint rules")
    done = _run(*CHECK, "工作流.py", cwd=team)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no such folder" in done.stderr


def test_the_folder_is_meant_from_the_table(team: Path) -> None:
    below = team / "below"
    below.mkdir()
    assert _checked("../工作流.py", cwd=below) == EXPECTED


@pytest.mark.parametrize("value", ["5", '["a", "b"]', '""', "{}"])
def test_the_key_takes_one_folder(tmp_path: Path, value: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[tool.pydolphin-lint]\nrules = {value}\n")
    with pytest.raises(ConfigError, match="rules must be one folder"):
        config.load(str(tmp_path))


def test_an_ini_file_names_the_folder_too(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text("[pydolphin-lint]\nrules = own\n")
    assert config.load(str(tmp_path)).rules == str(tmp_path / "own")


# The examples in rule files.


def _trial(text: str) -> list[str]:
    failures, _ = trial.run(patterns.load([("r.yaml", text.encode())]))
    return failures


def test_an_example_that_comes_out_otherwise_is_told() -> None:
    rule = HEAD + "rule: {pattern: bad($A)}\nfix: good($A)\n"
    assert _trial(rule + "valid: [good(1)]\ninvalid: [bad(1), {example: bad(2), fixed: good(2)}]\n") == []
    assert _trial(rule + "valid:\n  - good(1)\n  - bad(1)\n") == [
        "r.yaml:8: PDS950 is reported in the example's line 1, and should not be: this is bad"
    ]
    assert _trial(rule + "invalid: [good(1)]\n") == ["r.yaml:6: PDS950 is not reported, and should be"]
    assert _trial(rule + "invalid: [{example: bad(1), fixed: bed(1)}]\n") == [
        "r.yaml:6: PDS950 makes of the example 'good(1)', and should make 'bed(1)'"
    ]
    assert "cannot be read as Python" in _trial(rule + "valid: ['a b']\n")[0]
    (told,) = _trial(HEAD + "on: task\nrule: {kind: call}\ninvalid: ['Shell()']\n")
    assert told.endswith("not reported, and should be: an example is a whole file, so it must import what it uses")


def test_examples_of_yaml_are_tried_too() -> None:
    rule = HEAD + "language: yaml\nrule: {pattern: 'a: $B'}\nfix: 'c: $B'\n"
    assert _trial(rule + "invalid: [{example: 'a: 1', fixed: 'c: 1'}]\nvalid: ['b: 1']\n") == []
    assert "this is no YAML" in _trial(rule + "valid: ['a: b: c']\n")[0]


def test_the_command_tries_the_examples(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pydolphin_lint", "rules", "--test"]
    done = _run(*command, str(EXAMPLES), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "5 rules, 21 examples: all as written.\n")
    (tmp_path / "r.yaml").write_text(HEAD + "rule: {pattern: bad}\ninvalid: [good]\n")
    done = _run(*command, ".", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == "./r.yaml:5: PDS950 is not reported, and should be\n1 rule, 1 example: 1 failure.\n"
    (tmp_path / "r.yaml").write_text(HEAD + "rule: {patern: bad}\n")
    assert _run(*command, ".", cwd=tmp_path).returncode == 2
    (tmp_path / "r.yaml").unlink()
    assert _run(*command, ".", cwd=tmp_path).returncode == 2


# What is loaded when.


def _loaded(team: Path, *words: str) -> set[str]:
    script = (
        f"import sys; sys.path[:0] = {sys.path!r}; sys.path.insert(0, {str(ROOT)!r})\n"
        f"from pydolphin_lint.cli import main; main(['check', *{list(words)!r}])\n"
        "print({'ast_grep_py', 'yaml'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], cwd=team, capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stdout.splitlines()[-1].strip("{}").replace("'", "").replace("set()", "").split(", ")) - {""}


def test_ast_grep_is_loaded_for_a_file_that_concerns_us_only(team: Path) -> None:
    (team / "other.py").write_text("print('nothing of ours')\n")
    assert _loaded(team, "other.py") == {"yaml"}
    assert _loaded(team, "工作流.py") == {"ast_grep_py", "yaml"}
    (team / "pyproject.toml").unlink()
    assert _loaded(team, "工作流.py") == set()
