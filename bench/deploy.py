"""The shell loop that runs every file beside `pydolphin-lint deploy`: the same files, the same gateway, in turn.

Needs a JDK (see README.md): `python bench/deploy.py [--workflows 100] [--rounds 3]`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.gateway import Gateway

TASKS = 5
LOOP = 'for file in $(find . -name "*.py"); do "$PYTHON" "$file"; done'


def workflow(number: int) -> str:
    """A workflow file with a chain of tasks."""
    tasks = "".join(f'    task_{n} = Shell(name="task-{n}", command="echo {n}")\n' for n in range(TASKS))
    chain = " >> ".join(f"task_{n}" for n in range(TASKS))
    return (
        "from pydolphinscheduler.core.workflow import Workflow\n"
        "from pydolphinscheduler.tasks.shell import Shell\n\n"
        f'with Workflow(name="flow-{number}") as workflow:\n{tasks}    {chain}\n    workflow.submit()\n'
    )


def main() -> None:
    """Measures and prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workflows", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    deploy = [sys.executable, "-m", "pydolphin_lint", "deploy", "--jobs"]
    ways: dict[str, list[str]] = {
        "the loop": ["sh", "-c", LOOP],
        "deploy --jobs 1": [*deploy, "1"],
        "deploy --jobs 4": [*deploy, "4"],
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(arguments.workflows):
            Path(folder, f"flow_{number}.py").write_text(workflow(number), "utf-8")
        for _ in range(arguments.rounds):
            for name, command in ways.items():
                times[name].append(_run(command, folder, arguments.workflows))
    print(f"{arguments.workflows} workflows of {TASKS} tasks, {arguments.rounds} rounds, Python {sys.version[:6]}\n")
    print("| way | median, s | faster than the loop |\n| --- | ---: | ---: |")
    for name, taken in times.items():
        ratio = statistics.median(loop / mine for loop, mine in zip(times["the loop"], taken, strict=True))
        print(f"| {name} | {statistics.median(taken):.2f} | {ratio:.1f} |")


def _run(command: list[str], folder: str, workflows: int) -> float:
    """Deploys to a gateway of its own and gives the seconds; the gateway must have all workflows then."""
    with Gateway.start() as gateway:
        environment = {
            **os.environ,
            **gateway.environment(),
            "PYTHON": sys.executable,
            "PYTHONPATH": str(Path(__file__).parent.parent),
        }
        begin = time.perf_counter()
        subprocess.run(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
        )
        seconds = time.perf_counter() - begin
        stored = gateway.state()["projects"]["project-pydolphin"]["workflows"]
        assert len(stored) == workflows, f"{len(stored)} of {workflows} workflows were deployed"
    return seconds


if __name__ == "__main__":
    main()
