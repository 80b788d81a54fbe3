"""Repositories of workflow files as teams write them, of 60 to 150 lines each and without a mistake.

As many Python files that have nothing to do with workflows can stand between them, and the same workflows as Airflow
would have them.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

HEADER = '''"""Workflow {number} of the benchmark: {idiom}."""

from __future__ import annotations

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.func_wrap import task
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql, SqlType
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

PROJECT = "warehouse"
TABLES = [{tables}]


def command(table: str, step: str) -> str:
    """The command of a step."""
    if not table:
        raise ValueError("a table is needed")
    return f"load --table {{table}} --step {{step}} --day ${{{{day}}}}"

'''
OPEN = """
with Workflow(
    name="flow-{number}",
    project=PROJECT,
    description="loads the tables of source {number}",
    schedule="0 {minute} {hour} * * ? *",
    start_time="2026-01-01 00:00:00",
    timezone="Asia/Shanghai",
    warning_type="FAILURE",
    warning_group_id=1,
    param={{"day": "$[yyyy-MM-dd-1]"}},
) as workflow:
"""
CHAIN = """    step_{n} = Shell(
        name="step-{n}",
        command=command(TABLES[{n} % len(TABLES)], "step-{n}"),
        fail_retry_times=3,
        timeout=30,
        timeout_notify_strategy="FAILED",
    )
"""
SQL = """    load_{n} = Sql(
        name="load-{n}",
        datasource_name="warehouse",
        sql="INSERT INTO table_{n} SELECT * FROM staging_{n} WHERE day = '${{day}}'",
        sql_type=SqlType.NOT_SELECT,
        pre_statements=["TRUNCATE table_{n}"],
    )
"""
FUNCTION = '''

@task
def work_{n}():
    """Counts the rows of a file."""
    import csv

    with open("/data/{n}.csv", newline="") as file:
        rows = sum(1 for _ in csv.reader(file))
    print("rows", rows)
    return rows

'''


def _open(number: int) -> str:
    return OPEN.format(number=number, minute=number % 60, hour=number % 24)


def chain(number: int) -> str:
    """One task after the other."""
    count = 12 + number % 5
    tasks = "".join(CHAIN.format(n=n) for n in range(count))
    return _open(number) + tasks + "    " + " >> ".join(f"step_{n}" for n in range(count)) + "\n    workflow.submit()\n"


def fan(number: int) -> str:
    """Many tasks between two."""
    count = 10 + number % 5
    tasks = "".join(SQL.format(n=n) for n in range(count))
    middle = ", ".join(f"load_{n}" for n in range(1, count - 1))
    return _open(number) + tasks + f"    load_0 >> [{middle}] >> load_{count - 1}\n    workflow.submit()\n"


def loop(number: int) -> str:
    """A task for each table, and another one behind each."""
    return (
        _open(number)
        + """    done = Shell(name="done", command="echo done")
    for table in TABLES:
        extract = Shell(name=f"extract-{table}", command=command(table, "extract"))
        check = Shell(name=f"check-{table}", command=command(table, "check"))
        extract >> check >> done
"""
        + "".join(CHAIN.format(n=n) for n in range(8 + number % 5))
        + "    workflow.submit()\n"
    )


def functions(number: int) -> str:
    """Tasks from functions."""
    count = 7 + number % 3
    calls = " >> ".join(f"work_{n}()" for n in range(count))
    return "".join(FUNCTION.format(n=n) for n in range(count)) + _open(number) + f"    {calls}\n    workflow.submit()\n"


def waiting(number: int) -> str:
    """Waits for other workflows, then switches."""
    items = "".join(
        f'                DependentItem(project_name="sources", workflow_name="other-{number}-{n}"),\n'
        for n in range(6)
    )
    return (
        _open(number)
        + f"""    ready = Dependent(
        name="ready",
        dependence=And(
            Or(
{items}            )
        ),
    )
    few = Shell(name="few", command="load --mode few")
    many = Shell(name="many", command="load --mode many")
    size = Switch(
        name="size",
        condition=SwitchCondition(Branch("${{day}} > 1", task=many), Default(task=few)),
    )
    ready >> size
"""
        + "".join(CHAIN.format(n=n) for n in range(8 + number % 4))
        + "    workflow.submit()\n"
    )


def main_guard(number: int) -> str:
    """A function that builds, and a guard."""
    body = _open(number) + "".join(CHAIN.format(n=n) for n in range(10)) + "    workflow.submit()\n"
    indented = "".join(f"    {line}" if line.strip() else line for line in body.splitlines(keepends=True))
    function = f'\ndef build() -> None:\n    """Builds and submits."""\n{indented}\n\n'
    return function + 'if __name__ == "__main__":\n    build()\n'


IDIOMS = (chain, fan, loop, functions, waiting, main_guard)


def files(count: int) -> Iterator[str]:
    """The texts of so many workflow files."""
    for number in range(count):
        idiom = IDIOMS[number % len(IDIOMS)]
        tables = ", ".join(f'"t{number}_{n}"' for n in range(8))
        yield HEADER.format(number=number, idiom=idiom.__name__, tables=tables) + idiom(number)


UNRELATED = '''"""Module {number} of a program that the workflows share a repository with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

LIMIT = {number}


class Record{number}:
    """A line of a table, and what belongs to it."""

    def __init__(self, name: str, parts: list[str]) -> None:
        self.name = name
        self.parts = parts

'''
METHOD = '''    def part_{n}(self, limit: int = LIMIT) -> Iterator[str]:
        """Those parts that have not been looked at before."""
        for number, part in enumerate(self.parts):
            if number > limit and part.startswith("{n}"):
                yield f"{{self.name}}-{{part}}"

'''
FUNCTION_OF_FILES = '''
def read(path: Path) -> list[Record{number}]:
    """What a file holds."""
    with path.open(encoding="utf-8") as file:
        return [Record{number}(entry["name"], entry["parts"]) for entry in json.load(file)]
'''
AIRFLOW = '''"""Workflow {number} as Airflow has it."""

from __future__ import annotations

from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="flow-{number}",
    description="loads the tables of source {number}",
    schedule="0 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
) as dag:
'''
OPERATOR = """    step_{n} = BashOperator(
        task_id="step-{n}",
        bash_command="load --table t{n} --day {{{{ ds }}}}",
        retries=3,
    )
"""


def unrelated(count: int) -> Iterator[str]:
    """The texts of so many files that have nothing to do with workflows, of 70 to 450 lines as programs have them."""
    for number in range(count):
        methods = "".join(METHOD.format(n=n) for n in range(8 + number * 7 % 80))
        yield UNRELATED.format(number=number) + methods + FUNCTION_OF_FILES.format(number=number)


def twins(count: int) -> Iterator[str]:
    """The texts of so many workflows for Airflow."""
    for number in range(count):
        steps = 12 + number % 5
        chain = " >> ".join(f"step_{n}" for n in range(steps))
        yield AIRFLOW.format(number=number) + "".join(OPERATOR.format(n=n) for n in range(steps)) + f"    {chain}\n"


def write(folder: Path, workflows: int, others: int = 0, airflow: int = 0) -> None:
    """Writes files into a folder: workflows in `flows/`, others in `library/`, those for Airflow in `dags/`."""
    for name, texts in (("flows", files(workflows)), ("library", unrelated(others)), ("dags", twins(airflow))):
        for number, text in enumerate(texts):
            # A hundred in each folder, as no team has thousands in one.
            path = folder / name / f"part_{number // 100}" / f"{name}_{number}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


def commit(folder: Path) -> None:
    """Makes a repository of a folder, with all its files in one commit."""
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    author = ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0"]
    for command in (["init", "--quiet"], ["add", "."], [*author, "commit", "--quiet", "--message", "all"]):
        subprocess.run(["git", *command], cwd=folder, env=os.environ | settings, check=True)
