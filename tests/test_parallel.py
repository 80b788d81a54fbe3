"""Several processes give what one gives, whatever becomes of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pydolphin_lint import parallel
from tests.conftest import CHECK, workflow


@pytest.mark.parametrize("count", [1, 2, 3, 7])
@pytest.mark.parametrize("items", [0, 1, 6, 7, 20])
def test_results_come_in_the_order_of_the_items(items: int, count: int) -> None:
    assert parallel.spread(lambda item: item * item, range(items), count) == [item * item for item in range(items)]


def test_what_a_process_leaves_undone_is_done_here() -> None:
    here = os.getpid()

    def work(item: int) -> int:
        if os.getpid() != here and item == 3:
            os.kill(os.getpid(), 9)
        return item

    assert parallel.spread(work, range(10), 2) == list(range(10))


def test_an_error_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        parallel.spread(lambda item: 1 // (item - 3), range(10), 2)


def test_nothing_is_written_twice(tmp_path: Path) -> None:
    script = (
        "import sys; from pydolphin_lint import parallel; sys.stdout.write('begin '); "
        "print(parallel.spread(abs, range(4), 2))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "begin [0, 1, 2, 3]\n"


def test_few_files_and_the_hook_take_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRE_COMMIT", raising=False)
    assert parallel.processes(parallel.WORTHWHILE - 1) == 1
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert parallel.processes(10_000) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_as_many_processes_as_somebody_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert [parallel.processes(items, 3) for items in (1, 2, 100)] == [1, 2, 3]


def test_no_process_at_all_is_no_number_of_processes(tmp_path: Path) -> None:
    done = subprocess.run([*CHECK, "--jobs", "0", "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "pydolphin-lint: check --jobs takes a number of processes, 1 or more\n"


def test_many_files_are_judged_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRE_COMMIT", raising=False)
    for number in range(2 * parallel.WORTHWHILE):
        name = "same" if number % 10 == 0 else f"flow-{number}"
        (tmp_path / f"flow{number}.py").write_text(workflow(name, submit=number % 7 > 0), "utf-8")
    for number in range(parallel.WORTHWHILE):
        name = "same" if number % 10 == 0 else f"yaml-{number}"
        task = "{name: a, task_type: Shell, command: 'true'" + (", deps: [b]}" if number % 7 == 0 else "}")
        (tmp_path / f"flow{number}.yaml").write_text(f"workflow: {{name: {name}}}\ntasks:\n  - {task}\n", "utf-8")
        (tmp_path / f"{number}.env").write_text("PYDS_JAVA_GATEWAY_AUTH_TOKEN=q8Zt-71kd\n" * (number % 5 == 0), "utf-8")
    together = _found(tmp_path, ".")
    assert together == _found(tmp_path, "--jobs", "3", ".")
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert together == _found(tmp_path, ".")
    assert {each["code"] for each in together} == {"PDS101", "PDS202", "PDS302", "PDS506"}


def _found(folder: Path, *words: str) -> list[dict[str, object]]:
    done = subprocess.run([*CHECK, "--output", "json", *words], cwd=folder, capture_output=True, check=False)
    assert done.stderr == b""
    found: list[dict[str, object]] = json.loads(done.stdout)["diagnostics"]
    return found
