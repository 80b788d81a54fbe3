"""A rule is asked about every file that it has something to say of: what counts as everyday is in order for all rules.

That a rule is asked wherever it should be, tests/test_fuzz.py tries on all cases.
"""

from __future__ import annotations

import pytest

from pydolphin_lint import engine
from pydolphin_lint.model import Value
from pydolphin_lint.rule import Rule
from pydolphin_lint.source import Source
from pydolphin_lint.topics import EVERYDAY
from tests.cases import RULES

#: Rules that are asked whatever the topics are.
ALWAYS = [Rule(rule.code, rule.module, rule.on, closed=rule.closed) for rule in RULES if rule.default]
FLOW = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", {workflow}) as workflow:
    Shell(name="load", command="load --all", {task})
    workflow.submit()
"""
NUMBERS: list[object] = [1, 30, 9_999]
#: Arguments → everyday values, and what else they need.
OF_WORKFLOWS: dict[str, tuple[list[object], str]] = {
    "end_time": (["2099-12-28 23:59:59"], 'schedule="0 0 2 * * ? *"'),
    "param": ([{}, {"day": "$[yyyy-MM-dd-1]", "空": ""}], ""),
    "schedule": ([f"0 {minute} {hour} * * ? *" for minute in (0, 7, 59, "*") for hour in (0, 9, 23, "*")], ""),
    "start_time": (["2026-01-01 00:00:00", "2099-12-28 23:59:59"], 'schedule="0 0 2 * * ? *"'),
    "timezone": (["Asia/Shanghai", "UTC"], 'schedule="0 0 2 * * ? *"'),
    "warning_group_id": (NUMBERS, 'warning_type="ALL"'),
    "warning_type": (["ALL", "FAILURE", "NONE", "SUCCESS"], "warning_group_id=1"),
}
OF_TASKS: dict[str, tuple[list[object], str]] = {
    "delay_time": (NUMBERS, ""),
    "fail_retry_interval": (NUMBERS, ""),
    "fail_retry_times": (NUMBERS, ""),
    "timeout": (NUMBERS, 'timeout_notify_strategy="WARN"'),
    "timeout_notify_strategy": (["FAILED", "WARN", "WARNFAILED"], "timeout=30"),
}


def _written(name: str, value: object, rest: str) -> str:
    return f"{name}={value!r}, {rest}".rstrip(", ")


@pytest.mark.parametrize("name", sorted(str(name) for name in EVERYDAY))
def test_no_rule_says_anything_of_an_everyday_value(name: str) -> None:
    values, rest = OF_WORKFLOWS.get(name) or OF_TASKS[name]
    for value in values:
        at = Source("flow.py", b"").location(1, 0, 1, 0)
        assert EVERYDAY[name](Value(at, value)), value
        part = "workflow" if name in OF_WORKFLOWS else "task"
        text = FLOW.format(**({"workflow": "", "task": ""} | {part: _written(name, value, rest)}))
        assert engine.check_source(Source("flow.py", text.encode()), ALWAYS).diagnostics == [], text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("schedule", "* 0 2 * * ? *"),
        ("schedule", "0 60 2 * * ? *"),
        ("schedule", "0 0 24 * * ? *"),
        ("schedule", "0 0 2 ? * 1 *"),
        ("schedule", "0  0 2 * * ? *"),
        ("schedule", ["0", "0", "2", "*", "*", "?", "*"]),
        ("start_time", "2026-02-30 00:00:00"),
        ("start_time", "2026-13-01 00:00:00"),
        ("start_time", "2026-01-01 24:00:00"),
        ("start_time", "2026-01-01T00:00:00"),
        ("start_time", "2026-01-01"),
        ("start_time", "２０26-01-01 00:00:00"),
        ("timezone", "Asia/Beijing"),
        ("timeout", True),
        ("timeout", -1),
        ("timeout", "30"),
        ("timeout", 1.5),
        ("param", {"day": 1}),
        ("param", ["day"]),
        ("warning_type", "ERROR"),
        ("warning_type", ["ALL"]),
    ],
)
def test_what_may_be_wrong_is_not_everyday(name: str, value: object) -> None:
    assert not EVERYDAY[name](Value(Source("flow.py", b"").location(1, 0, 1, 0), value))
