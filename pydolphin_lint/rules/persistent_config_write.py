"""A workflow file writes the SDK's configuration file.

## Why is this bad?
`set_single_config` does nothing for the run that calls it, for the SDK has read its settings before. It rewrites
`config.yaml` in the home directory instead, which decides about every later deploy of the same user, also of other
files.

## Example
```python
from pydolphinscheduler.configuration import set_single_config
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

set_single_config("default.workflow.project", "sales")

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", project="sales") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```
or an environment variable like `PYDS_WORKFLOW_PROJECT` where the deploy runs.

## When it is silent
Files that build no workflow, like a script that sets up a machine; your own functions of that name; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile, Setting
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS210", on=PythonFile, about=("settings",), level="warning")
def check(file: PythonFile) -> Iterator[Problem]:
    """Calls of set_single_config beside a workflow."""
    if not file.workflows:
        return
    for setting in file.settings:
        if setting.form == Setting.FILE:
            yield Problem(
                setting.at,
                "this does nothing for this run and rewrites config.yaml for every later one: "
                "give the value to the workflow, or set a PYDS_ variable where the deploy runs",
            )
