"""`deploy --live`: the files run against the gateway themselves, as `python file.py` does, in the plan's order.

For the few files that use what `submit()` returns, which a recording cannot know.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pydolphin_lint.deploy import plan as plans
from pydolphin_lint.deploy.apply import GOOD, Outcome, Status
from pydolphin_lint.deploy.plan import Key, Plan

#: What the SDK's own command does with a YAML file.
_SUBMIT_YAML = "import sys; from pydolphinscheduler.core import yaml_workflow as y; y.create_workflow(sys.argv[1])"


class Runs:
    """Runs the files of one plan in its order.

    `timeout` is the number of seconds that one file may take; `existing` are the workflows that the server has already;
    `done` is told each outcome as it comes.
    """

    def __init__(
        self,
        plan: Plan,
        tree: Path,
        python: str,
        timeout: float,
        existing: set[Key],
        done: Callable[[Outcome], None],
    ) -> None:
        self.plan = plan
        self.tree = tree
        self.python = python
        self.timeout = timeout
        self.existing = existing
        self.done = done
        self._stop = threading.Event()

    def stop(self) -> None:
        """Begins no other file. Safe to call from a signal handler."""
        self._stop.set()

    def run(self) -> list[Outcome]:
        """Every workflow's outcome.

        A file's workflows share its end: all of them failed if the file did. Files that need a failed one are skipped.
        """
        outcomes: dict[Key, Outcome] = {}
        by_key = self.plan.by_key
        for path in self._files():
            own = [definition for definition in self.plan.definitions if definition.path == path]
            needed = {key for definition in own for key in plans.needed(definition)} & by_key.keys()
            bad = next((key for key in needed if key in outcomes and outcomes[key].status not in GOOD), None)
            begin = time.monotonic()
            bad_end: Status | None = None
            if bad is not None:
                bad_end, message = "skipped", f"workflow {bad[1]!r}, which it needs, was not deployed"
            elif self._stop.is_set():
                bad_end, message = "skipped", "the deploy was interrupted"
            else:
                message = _run(path, self.tree, self.python, self.timeout) or ""
                bad_end = "failed" if message else None
            seconds = time.monotonic() - begin
            for definition in own:
                key = definition.key
                good: Status = "updated" if key in self.existing else "created"
                outcomes[key] = Outcome(key, path, bad_end or good, message, seconds)
                self.done(outcomes[key])
        return list(outcomes.values())

    def _files(self) -> list[str]:
        """The files in an order in which targets come first, as far as whole files allow it."""
        by_key = self.plan.by_key
        last = {by_key[key].path: number for number, wave in enumerate(self.plan.waves) for key in wave}
        return sorted(dict.fromkeys(each.path for each in self.plan.definitions), key=last.__getitem__)


def _run(path: str, tree: Path, python: str, timeout: float) -> str | None:
    """Runs a file; what went wrong, or None."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    command: Sequence[str] = [python, path]
    if path.lower().endswith((".yaml", ".yml")):
        command = [python, "-c", _SUBMIT_YAML, path]
    try:
        finished = subprocess.run(
            command,
            cwd=tree,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except OSError as error:
        return f"{python} cannot be started: {error.strerror}"
    except subprocess.TimeoutExpired:
        return f"the file did not end within {timeout:g} seconds; look on the server what it has sent"
    if finished.returncode == 0:
        return None
    lines = finished.stderr.decode("utf-8", "replace").strip().splitlines() or [f"status {finished.returncode}"]
    token = os.environ.get("PYDS_JAVA_GATEWAY_AUTH_TOKEN") or "\0"
    return f"the file ended with status {finished.returncode}: {lines[-1].replace(token, '***')}"
