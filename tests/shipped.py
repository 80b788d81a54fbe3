"""The examples that the SDK ships, and what the unmodified SDK sends to a gateway when they are run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pydolphinscheduler

from pydolphin_lint.deploy.recording import Known
from tests.gateway import Gateway

EXAMPLES = Path(pydolphinscheduler.__file__).parent / "examples"
SHIPPED = sorted(path.name for path in EXAMPLES.glob("*.py") if path.name != "__init__.py")
MISSES_ITS_SQL = "task_sql_example.py"


def real_gateway() -> Gateway:
    return Gateway.start(
        datasources=[("first_mysql", "MYSQL"), ("second_mysql", "MYSQL"), ("metadata", "MYSQL")],
        environments=["python-3"],
        resources=["WordCount.jar", "hadoop-mapreduce-examples-3.3.1.jar", "spark-examples_2.12-3.2.0.jar", "a b.txt"],
    )


def run_unmodified(gateway: Gateway, folder: Path, name: str) -> list[tuple[str, tuple[Known, ...]]]:
    """Run the file as a user does, and give what the gateway received."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", **gateway.environment()}
    gateway.reset_calls()
    subprocess.run([sys.executable, name], cwd=folder, env=environment, capture_output=True, check=False)
    return received(gateway)


def received(gateway: Gateway) -> list[tuple[str, tuple[Known, ...]]]:
    return [(call["method"], tuple(call["args"])) for call in gateway.calls()]
