"""Programs that nobody would write: no crash, and the same findings from both doors.

Everything is made from fixed seeds, so each run tries the same programs.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import hypothesmith
from hypothesis import HealthCheck, given, settings

from pydolphin_lint import engine
from pydolphin_lint.rule import Rule
from pydolphin_lint.source import Source
from tests import cases

#: How many programs are made of the cases by changing them.
MUTANTS = 1500
#: How many of them both doors are asked about.
COMPARED = 300
INTERNAL_ERROR = "PDS000"
TEXTS = [
    path.read_text("utf-8-sig")
    for path in cases.python_files()
    if cases.code(path) != "PDS001" and b"\r" not in path.read_bytes()
]


def _codes(text: str) -> set[str]:
    return {each.code for each in engine.check_source(Source("flow.py", text.encode()), cases.RULES).diagnostics}


@settings(max_examples=60, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
@given(hypothesmith.from_grammar())
def test_random_programs_crash_nothing(text: str) -> None:
    assert INTERNAL_ERROR not in _codes(text)


def test_changed_cases_crash_nothing() -> None:
    random = Random(1)
    for _ in range(MUTANTS):
        text = _mutant(random)
        assert INTERNAL_ERROR not in _codes(text), text


def test_rules_that_are_not_asked_about_a_file_have_nothing_to_say_of_it() -> None:
    asked_always = [
        Rule(rule.code, rule.module, rule.on, closed=rule.closed, in_tests=rule.in_tests) for rule in cases.RULES
    ]
    random = Random(3)
    texts = [*((path.name, path.read_bytes()) for path in cases.files())]
    texts += [("flow.py", _mutant(random).encode()) for _ in range(MUTANTS)]
    for name, data in texts:
        some, all_of_them = (
            [repr(each) for each in engine.check_source(Source(name, data), rules).diagnostics]
            for rules in (cases.RULES, asked_always)
        )
        assert some == all_of_them, data.decode("utf-8", "replace")


def test_both_doors_judge_changed_cases_alike(tmp_path: Path) -> None:
    random = Random(2)
    for number in range(COMPARED):
        (tmp_path / f"flow{number}.py").write_text(_readable_mutant(random), "utf-8")
    flake8 = [
        "-m",
        "flake8",
        "--isolated",
        "--select",
        "PDS,PDS0,PDS8",
        "--format",
        "%(path)s:%(row)d:%(col)d %(code)s %(text)s",
    ]
    ours = ["-m", "pydolphin_lint", "check", "--no-project", "--select", "PDS", "--output", "json"]
    found = _run(flake8, tmp_path).splitlines()
    expected = [
        f"./{each['path']}:{each['line']}:{each['column']} {each['code']} {each['message']}"
        for each in json.loads(_run(ours, tmp_path))["diagnostics"]
    ]
    assert sorted(found) == sorted(expected)
    assert len(expected) > COMPARED / 4


def _run(arguments: list[str], folder: Path) -> str:
    done = subprocess.run([sys.executable, *arguments, "."], cwd=folder, capture_output=True, check=False)
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


def _readable_mutant(random: Random) -> str:
    while True:
        text = _mutant(random)
        try:
            compile(text, "flow.py", "exec", ast.PyCF_ONLY_AST)
        except (SyntaxError, ValueError):
            continue
        return text


def _mutant(random: Random) -> str:
    """A case with up to three changes, and sometimes an end that is cut off anywhere."""
    text = random.choice(TEXTS)
    for _ in range(random.randint(1, 3)):
        tree = ast.parse(text)
        random.choice((_statements, _arguments, _names))(tree, random)
        try:
            text = ast.unparse(ast.fix_missing_locations(tree))
            ast.parse(text)
        except (SyntaxError, ValueError, RecursionError):
            break
    return text[: random.randrange(len(text) + 1)] if random.random() < 0.2 else text


def _statements(tree: ast.AST, random: Random) -> None:
    """Drops, doubles, or moves a statement."""
    blocks = [
        block
        for node in ast.walk(tree)
        for block in (getattr(node, "body", None), getattr(node, "orelse", None))
        if isinstance(block, list) and block
    ]
    if blocks:
        block = random.choice(blocks)
        _disturb(block, random)
        block[:] = block or [ast.Pass()]


def _arguments(tree: ast.AST, random: Random) -> None:
    """Drops, doubles, or moves an argument, or an element of a list."""
    lists = [part for node in ast.walk(tree) for part in _parts(node) if part]
    if lists:
        _disturb(random.choice(lists), random)


def _parts(node: ast.AST) -> list[list[ast.AST]]:
    if isinstance(node, ast.Call):
        return [list_of for list_of in (node.args, node.keywords)]  # type: ignore[misc]
    return [node.elts] if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else []  # type: ignore[list-item]


def _names(tree: ast.AST, random: Random) -> None:
    """Exchanges two names, or two constants."""
    kind: Callable[[ast.AST], bool] = random.choice((_is_name, _is_constant))
    nodes = [node for node in ast.walk(tree) if kind(node)]
    if len(nodes) > 1:
        one, other = random.sample(nodes, 2)
        for field in ("id", "value"):
            if hasattr(one, field):
                mine, theirs = getattr(one, field), getattr(other, field)
                setattr(one, field, theirs)
                setattr(other, field, mine)


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name)


def _is_constant(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant)


def _disturb(items: list[ast.AST], random: Random) -> None:
    position = random.randrange(len(items))
    action = random.randrange(3)
    if action == 0:
        del items[position]
    elif action == 1:
        items.insert(position, items[position])
    else:
        items.insert(random.randrange(len(items)), items.pop(position))
