"""A workflow is opened inside the `with` of another one.

## Why is this bad?
Only one workflow is open at a time. When the inner `with` ends, none is open, and the next task of the outer one stops
the file with `AttributeError: 'NoneType' object has no attribute '_project'`. Where one `with` opens two workflows, all
tasks go to the last one.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    extract = Shell(name="extract", command="echo extract")
    with Workflow(name="cleanup") as cleanup:
        Shell(name="clean", command="echo clean")
        cleanup.submit()
    load = Shell(name="load", command="echo load")
    extract >> load
    etl.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="cleanup") as cleanup:
    Shell(name="clean", command="echo clean")
    cleanup.submit()

with Workflow(name="etl") as etl:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    extract >> load
    etl.submit()
```

## When it is silent
No task follows the inner `with`, or each names its workflow with `workflow=`; the inner `with` stands in a branch or a
loop; the workflow was handed to other code; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Workflow


@rule("PDS107", on=PythonFile, about=("strays",))
def check(file: PythonFile) -> Iterator[Problem]:
    """The first task behind each inner `with`, and each workflow that stays empty for the one opened with it."""
    seen: list[Workflow] = []
    for stray in file.strays:
        inner, outer = stray.workflow, stray.other
        if not outer.complete:
            continue
        if stray.why == stray.CLOSED and inner not in seen:
            seen.append(inner)
            yield Problem(
                stray.at,
                f"the inner `with` of line {inner.at.line} left no workflow open, so task {stray.task.label} stops "
                f"the file with an AttributeError: move the `with` of {inner.label} out of that of {outer.label}",
            )
        elif stray.why == stray.COVERED and not outer.tasks and outer not in seen:
            seen.append(outer)
            yield Problem(
                outer.at,
                f"the same `with` opens {inner.label} next, which gets all tasks, and {outer.label} stays empty: "
                "write a `with` for each",
            )
