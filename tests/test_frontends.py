"""Python and YAML of one meaning give one model, and the same findings."""

from __future__ import annotations

import textwrap
from typing import NamedTuple

import pytest

from pydolphin_lint import catalog, engine
from pydolphin_lint.model import Argument, Call, File, Operand, Task, Value
from pydolphin_lint.source import Source

IMPORTS = """\
from pydolphinscheduler.core.parameter import ParameterType
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import DataX, Dependent, Http, Kubernetes, Python, Shell, Spark, Sql, SubWorkflow
from pydolphinscheduler.tasks import condition, dependent
from pydolphinscheduler.tasks.condition import FAILURE, SUCCESS, Condition
from pydolphinscheduler.tasks.dependent import DependentItem
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition
from datetime import datetime
"""
#: What stands in one language only, by its nature.
ALONE = {"PDS802"}
RULES = [rule for rule in catalog.all_rules() if rule.code not in ALONE]


class Pair(NamedTuple):
    """A meaning, the two texts that have it, and the codes of what is wrong with it."""

    name: str
    python: str
    yaml: str
    codes: tuple[str, ...] = ()


PAIRS = [
    Pair(
        "one task",
        """
        with Workflow(name="orders") as workflow:
            Shell(name="load", command="./load")
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - name: load
            task_type: Shell
            command: ./load
        """,
    ),
    Pair(
        "settings of all kinds",
        """
        with Workflow(
            name="orders",
            project="sales",
            description="every night",
            schedule="0 0 2 * * ? *",
            online_schedule=False,
            timezone="Asia/Shanghai",
            start_time=datetime(2026, 1, 31, 6, 0, 0),
            timeout=30,
            warning_type="ALL",
            warning_group_id=7,
            param={"day": "${system.biz.date}", "rows": 5, "rate": 0.5, "full": True, "none": None},
        ) as workflow:
            Shell(name="load", command="./load", is_cache=True, resource_list=["a.py", "b.py"])
            workflow.submit()
        """,
        """
        workflow:
          name: orders
          project: sales
          description: 'every night'
          schedule: 0 0 2 * * ? *
          online_schedule: false
          timezone: Asia/Shanghai
          start_time: 2026-01-31 06:00:00
          timeout: 30
          warning_type: ALL
          warning_group_id: 7
          param: {day: "${system.biz.date}", rows: 5, rate: 0.5, full: true, none: }
        tasks:
          - name: load
            task_type: Shell
            command: ./load
            is_cache: true
            resource_list:
              - a.py
              - b.py
        """,
    ),
    Pair(
        "a diamond",
        """
        with Workflow(name="orders") as workflow:
            load = Shell(name="load", command="./load")
            left = Shell(name="left", command="./left")
            right = Shell(name="right", command="./right")
            report = Shell(name="report", command="./report")
            load >> left
            load >> right
            left >> report
            right >> report
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - {name: load, task_type: shell, command: ./load}
          - {name: left, task_type: SHELL, command: ./left, deps: [load]}
          - {name: right, task_type: Shell, command: ./right, deps: [load]}
          - {name: report, task_type: Shell, command: ./report, deps: [left, right]}
        """,
    ),
    Pair(
        "a circle",
        """
        with Workflow(name="orders") as workflow:
            load = Shell(name="load", command="./load")
            report = Shell(name="report", command="./report")
            report >> load
            load >> report
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - {name: load, task_type: Shell, command: ./load, deps: [report]}
          - {name: report, task_type: Shell, command: ./report, deps: [load]}
        """,
        ("PDS501",),
    ),
    Pair(
        "a switch",
        """
        with Workflow(name="orders", param={"rows": 5}) as workflow:
            full = Shell(name="full", command="./load --full")
            delta = Shell(name="delta", command="./load --delta")
            Switch(
                name="how",
                condition=SwitchCondition(Branch(condition="${rows} > 10", task=full), Default(task=delta)),
            )
            workflow.submit()
        """,
        """
        workflow:
          name: orders
          param:
            rows: 5
        tasks:
          - {name: full, task_type: Shell, command: ./load --full}
          - {name: delta, task_type: Shell, command: ./load --delta}
          - name: how
            task_type: Switch
            condition:
              - task: full
                condition: "${rows} > 10"
              - task: delta
        """,
    ),
    Pair(
        "a switch without parameters and default",
        """
        with Workflow(name="orders") as workflow:
            full = Shell(name="full", command="./load --full")
            Switch(name="how", condition=SwitchCondition(Branch(condition="${rows} > 10", task=full)))
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - {name: full, task_type: Shell, command: ./load --full}
          - name: how
            task_type: Switch
            condition:
              - condition: ${rows} > 10
                task: full
        """,
        ("PDS711", "PDS711", "PDS808"),
    ),
    Pair(
        "a condition",
        """
        with Workflow(name="orders") as workflow:
            load = Shell(name="load", command="./load")
            check = Shell(name="check", command="./check")
            report = Shell(name="report", command="./report")
            mend = Shell(name="mend", command="./mend")
            Condition(
                name="decide",
                condition=condition.Or(condition.And(SUCCESS(load), FAILURE(check)), condition.And(SUCCESS(check))),
                success_task=report,
                failed_task=mend,
            )
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - {name: load, task_type: Shell, command: ./load}
          - {name: check, task_type: Shell, command: ./check}
          - {name: report, task_type: Shell, command: ./report}
          - {name: mend, task_type: Shell, command: ./mend}
          - name: decide
            task_type: Condition
            op: or
            groups:
              - op: And
                groups:
                  - {task: load, flag: true}
                  - {task: check, flag: false}
              - op: AND
                groups:
                  - {task: check, flag: true}
            success_task: report
            failed_task: mend
        """,
    ),
    Pair(
        "a dependent",
        """
        with Workflow(name="orders") as workflow:
            Dependent(
                name="wait",
                dependence=dependent.And(
                    dependent.Or(
                        DependentItem(
                            project_name="sales",
                            workflow_name="customers",
                            dependent_task_name="load",
                            dependent_date="last24Hours",
                        )
                    )
                ),
            )
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - name: wait
            task_type: Dependent
            op: and
            groups:
              - op: or
                groups:
                  - project_name: sales
                    workflow_name: customers
                    dependent_task_name: load
                    dependent_date: LAST_TWENTY_FOUR_HOURS
        """,
    ),
    Pair(
        "a dependent on yesterday",
        """
        with Workflow(name="orders") as workflow:
            Dependent(
                name="wait",
                dependence=dependent.And(
                    dependent.Or(
                        DependentItem(
                            project_name="sales",
                            workflow_name="customers",
                            dependent_task_name="load",
                            dependent_date="yesterday",
                        )
                    )
                ),
            )
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - name: wait
            task_type: Dependent
            op: and
            groups:
              - op: or
                groups:
                  - project_name: sales
                    workflow_name: customers
                    dependent_task_name: load
                    dependent_date: yesterday
        """,
        ("PDS409",),
    ),
    Pair(
        "parameters",
        """
        with Workflow(name="orders") as workflow:
            Shell(
                name="load",
                command="./load ${limit}",
                input_params={"limit": ParameterType.LONG("5"), "all": ParameterType.BOOLEAN("false"), "on": False},
                output_params={"rows": "none"},
            )
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - name: load
            task_type: Shell
            command: ./load ${limit}
            input_params:
              limit: LONG(5)
              all: BOOLEAN(false)
              on: false
            output_params:
              rows: none
        """,
        ("PDS413", "PDS413"),
    ),
    Pair(
        "keys that are wrong",
        """
        with Workflow(name="orders", scedule="0 0 2 * * ? *") as workflow:
            Shell(name="load", command="./load", timeot=5)
            Sql(name="sum", datasource_name="sales")
            workflow.submit()
        """,
        """
        workflow:
          name: orders
          scedule: 0 0 2 * * ? *
        tasks:
          - {name: load, task_type: Shell, command: ./load, timeot: 5}
          - {name: sum, task_type: Sql, datasource_name: sales}
        """,
        ("PDS601", "PDS601", "PDS602"),
    ),
    Pair(
        "values that are wrong",
        """
        with Workflow(
            name="orders", schedule="0 0 2 * * *", execution_type="parallell", timeout="30", warning_type="ALL"
        ) as workflow:
            Shell(name="load", command="", flag="no", fail_retry_times="often", is_cache="yes")
            Http(name="call", url="https://example.com", http_method="get", http_params=[{"prop": "a", "value": "1"}])
            workflow.submit()
        """,
        """
        workflow:
          name: orders
          schedule: 0 0 2 * * *
          execution_type: parallell
          timeout: "30"
          warning_type: ALL
        tasks:
          - name: load
            task_type: Shell
            command: ""
            flag: no
            fail_retry_times: often
            is_cache: yes
          - name: call
            task_type: Http
            url: https://example.com
            http_method: get
            http_params:
              - {prop: a, value: "1"}
        """,
        ("PDS401", "PDS409", "PDS409", "PDS409", "PDS411", "PDS412", "PDS412", "PDS414", "PDS704", "PDS710"),
    ),
    Pair(
        "names that are wrong",
        """
        with Workflow(name="orders") as workflow:
            Shell(name="load", command="./load")
            Shell(name="load", command="./check")
            Shell(name=5, command="./report")
            SubWorkflow(name="again", workflow_name="orders")
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - {name: load, task_type: Shell, command: ./load}
          - {name: load, task_type: Shell, command: ./check}
          - {name: 5, task_type: Shell, command: ./report}
          - {name: again, task_type: SubWorkflow, workflow_name: orders}
        """,
        ("PDS303", "PDS304", "PDS308"),
    ),
    Pair(
        "a script",
        """
        with Workflow(name="orders") as workflow:
            Python(name="good", definition="print(1)\\nprint(2)\\n")
            Python(name="bad", definition="cd /opt && ls")
            Python(name="twice", definition="def go():\\n    print(1)\\n")
            Shell(name="file", command="run.sh")
            workflow.submit()
        """,
        """
        workflow:
          name: orders
        tasks:
          - name: good
            task_type: Python
            definition: |
              print(1)
              print(2)
          - name: bad
            task_type: Python
            definition: cd /opt && ls
          - name: twice
            task_type: Python
            definition: |
              def go():
                  print(1)
          - name: file
            task_type: Shell
            command: run.sh
        """,
        ("PDS701", "PDS708"),
    ),
    Pair(
        "secrets",
        """
        with Workflow(name="orders", user="admin") as workflow:
            Shell(name="load", command="mysql -u root -pS3cr3tPw0rd -e 'select 1'")
            Sql(name="sum", datasource_name="sales", sql="select 1", password="Tr0ub4dor&3x")
            workflow.submit()
        """,
        """
        workflow:
          name: orders
          user: admin
        tasks:
          - name: load
            task_type: Shell
            command: mysql -u root -pS3cr3tPw0rd -e 'select 1'
          - name: sum
            task_type: Sql
            datasource_name: sales
            sql: select 1
            password: Tr0ub4dor&3x
        """,
        ("PDS206", "PDS207", "PDS209", "PDS601"),
    ),
]


def _checked(path: str, text: str) -> tuple[File, list[str]]:
    checked = engine.check_source(Source(path, text.encode()), RULES)
    assert checked.file is not None, checked.diagnostics
    return checked.file, sorted(each.code for each in checked.diagnostics)


def _value(value: Value) -> object:
    parts = [(part.name, _value(part.value)) for part in value.parts]
    if value.call is not None and value.call.callee.startswith("datetime."):
        return value.call.callee, [argument.value.raw for argument in value.call.arguments]
    call = _call(value.call) if value.call is not None else None
    return value.known, value.raw, value.type, value.pattern, parts, call


def _argument(argument: Argument) -> object:
    return argument.name, argument.given, _value(argument.value)


def _call(call: Call) -> object:
    path = call.target.path if call.target is not None else None
    return call.callee, path, call.splat, sorted(map(_argument, call.arguments), key=repr)


def _task(task: Task) -> object:
    return task.kind, _value(task.name), _call(task.call)


def _operand(operand: Operand) -> object:
    return [task.name.raw for task in operand.tasks], operand.known


def _dump(file: File) -> object:
    """Everything that rules of both languages see, without its places."""
    form = {"deps": ">>"}
    return (
        [
            (
                _call(workflow.call),
                _value(workflow.name),
                _value(workflow.project),
                [_task(task) for task in workflow.tasks],
                [(act.method, act.called, act.certain) for act in workflow.acts],
                (workflow.complete, workflow.always_deployed, workflow.reached),
                sorted(repr(task.name.raw) for task in workflow.isolated),
            )
            for workflow in file.workflows
        ],
        sorted(
            (form.get(each.form, each.form), repr(_operand(each.left)), repr(_operand(each.right)))
            for each in file.relations
        ),
        sorted(map(_call, file.calls), key=repr),
        sorted((repr(task.name.raw), plugin) for task, plugin in file.plugins.items()),
        [(script.task.label, bool(script.error), script.again is not None) for script in file.scripts],
        file.changed,
        file.is_test,
    )


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_both_languages_give_one_model_and_the_same_findings(pair: Pair) -> None:
    python, python_codes = _checked("flow.py", IMPORTS + textwrap.dedent(pair.python))
    yaml, yaml_codes = _checked("flow.yaml", textwrap.dedent(pair.yaml))
    assert _dump(yaml) == _dump(python)
    assert yaml_codes == python_codes == sorted(pair.codes)
