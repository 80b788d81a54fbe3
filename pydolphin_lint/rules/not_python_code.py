"""The text of a Python task is no Python.

## Why is this bad?
The SDK sends the text as it is, and the task fails on the worker with a SyntaxError or an IndentationError. Often it is
a shell command, or a text that is indented like the file around it.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="cd /opt/etl && python load.py --all")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="load", command="cd /opt/etl && python load.py --all")
    workflow.submit()
```

## When it is silent
Texts known only at run time, with a placeholder (`${…}`, `$[…]`, `#{…}`), with the name of a `.py` file at the end,
with a resource plugin, or which Python 2 or a newer Python might read; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS708", on=File, about=("scripts",))
def check(file: File) -> Iterator[Problem]:
    """Texts that do not compile."""
    if file.sets("definition", "_definition", "resource_plugin"):
        return
    if any(call.splat or call.argument("resource_plugin") for call in file.calls if call.callee == "Workflow"):
        return
    for script in file.scripts:
        call = script.task.call
        if script.error and not call.splat and call.argument("resource_plugin") is None:
            advice = (
                "take the indentation away, as textwrap.dedent does"
                if script.error.startswith("unexpected indent")
                else "write Python, or use Shell for a command"
            )
            yield Problem(
                script.value.at, f"the text is no Python, and the task fails on the worker: {script.error}: {advice}"
            )
