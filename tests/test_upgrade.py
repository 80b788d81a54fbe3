"""`check --fix` turns a file for the SDK 3.x into one that the installed SDK runs, and it deploys the same."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pydolphin_lint.deploy.record import record
from pydolphin_lint.deploy.recording import Recording
from tests.conftest import CHECK

OLD = '''\
"""What the night loads: a ProcessDefinition for each table."""

from pydolphinscheduler.core import ProcessDefinition
from pydolphinscheduler.side import (
    Project,
    User as Owner,
)
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.spark import Spark, SparkVersion
from pydolphinscheduler.tasks.sub_process import SubProcess

TENANT = "etl"


def load(pd: ProcessDefinition, table: str) -> Shell:
    """One task of the ProcessDefinition."""
    return Shell(name=f"load-{table}", command=f"load {table}", process_definition=pd, timeout_flag="CLOSE")


with ProcessDefinition(
    name="night",
    project="warehouse",  # the ProcessDefinition's
    tenant=TENANT,
    queue="default",
    # Every night.
    schedule="0 0 2 * * ? *",
) as pd:
    extract = Shell(name="extract", command="echo extract",\ttimeout_flag="OPEN", timeout=0)
    check = Python(name="check", code="print(1)")
    count = Spark("count", "Main", "jars/count.jar", "SCALA", spark_version=SparkVersion.SPARK2, deploy_mode="cluster")
    report = SubProcess(name="report", process_definition_name="report")
    wait = Dependent(
        name="wait",
        dependence=And(
            Or(DependentItem(project_name="warehouse", process_definition_name="day", dependent_task_name="end")),
        ),
    )
    extract >> check
    wait >> extract
    check >> [count, load(pd, "订单")]
    load(pd, "users") >> report
    pd.submit()
'''


@pytest.fixture(params=["\n", "\r\n"], ids=["lf", "crlf"])
def upgraded(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "night.py"
    path.write_bytes(OLD.replace("\n", request.param).encode())
    done = subprocess.run(
        [*CHECK, "--fix", "night.py"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "pydolphin-lint: night.py: 13 problems mended\n")
    return path


def _record(path: Path) -> Recording:
    (recording,) = record([path.name], python=sys.executable, root=str(path.parent), jobs=1, timeout=60)
    return recording


def _parts(recording: Recording, position: int) -> list[dict[str, Any]]:
    (call,) = [call for call in recording.calls if call.method == "createOrUpdateWorkflow"]
    return [dict(each) for each in json.loads(str(call.args[position]))]


def test_the_old_file_does_not_run(tmp_path: Path) -> None:
    (tmp_path / "night.py").write_text(OLD, "utf-8")
    assert _record(tmp_path / "night.py").status == "failed"


def test_the_new_file_deploys_what_the_old_one_meant(upgraded: Path) -> None:
    recording = _record(upgraded)
    assert (recording.status, recording.error) == ("recorded", None)
    (call,) = [call for call in recording.calls if call.method == "createOrUpdateWorkflow"]
    assert call.args[1:3] == ("warehouse", "night")
    tasks = _parts(recording, 13)
    names = {task["code"]: task["name"] for task in tasks}
    assert sorted((task["name"], task["taskType"]) for task in tasks) == [
        ("check", "PYTHON"),
        ("count", "SPARK"),
        ("extract", "SHELL"),
        ("load-users", "SHELL"),
        ("load-订单", "SHELL"),
        ("report", "SUB_PROCESS"),
        ("wait", "DEPENDENT"),
    ]
    arrows = {(names.get(each["preTaskCode"]), names[each["postTaskCode"]]) for each in _parts(recording, 12)}
    assert arrows == {
        (None, "load-users"),
        (None, "wait"),
        ("wait", "extract"),
        ("extract", "check"),
        ("check", "count"),
        ("check", "load-订单"),
        ("load-users", "report"),
    }
    assert "DeprecationWarning" not in recording.output


def test_nothing_else_changes(upgraded: Path) -> None:
    text = upgraded.read_bytes().decode()
    assert text.count("\r\n") in (0, text.count("\n"))
    before, after = OLD.split("\n"), text.replace("\r\n", "\n").split("\n")
    gone = [line for line in before if line not in after]
    come = [line for line in after if line not in before]
    assert len(gone) - len(come) == len(before) - len(after) == 2
    assert [line.strip() for line in gone[6:10]] == [
        "with ProcessDefinition(",
        "tenant=TENANT,",
        'queue="default",',
        'extract = Shell(name="extract", command="echo extract",\ttimeout_flag="OPEN", timeout=0)',
    ]
    assert come == [
        "from pydolphinscheduler.core import Workflow",
        "from pydolphinscheduler.models import (",
        "from pydolphinscheduler.tasks.spark import Spark",
        "from pydolphinscheduler.tasks.sub_workflow import SubWorkflow",
        "def load(pd: Workflow, table: str) -> Shell:",
        '    return Shell(name=f"load-{table}", command=f"load {table}", workflow=pd)',
        "with Workflow(",
        '    extract = Shell(name="extract", command="echo extract",\ttimeout=0)',
        '    check = Python(name="check", definition="print(1)")',
        '    count = Spark("count", "Main", "jars/count.jar", "SCALA", deploy_mode="cluster")',
        '    report = SubWorkflow(name="report", workflow_name="report")',
        '            Or(DependentItem(project_name="warehouse", workflow_name="day", dependent_task_name="end")),',
    ]


def test_once_is_enough(upgraded: Path) -> None:
    before = upgraded.read_bytes()
    done = subprocess.run([*CHECK, "--fix", "night.py"], cwd=upgraded.parent, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert upgraded.read_bytes() == before
