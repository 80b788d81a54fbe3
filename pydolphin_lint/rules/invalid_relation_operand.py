"""An arrow leads to or from something that is no task.

## Why is this bad?
The file stops with an AttributeError like `'set' object has no attribute 'code'`, or with a TypeError, and neither says
which arrow it was. In YAML `deps` must be a list: of a text each letter is taken for a task.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    extract >> {load, report}
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    extract >> [load, report]
    workflow.submit()
```

## When it is silent
Names and calls, of which only running the file tells what they are; errors that the file expects; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location, Problem
from pydolphin_lint.model import File, PythonFile, YamlFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS503", on=File, about=("misfits", "slips"))
def check(file: File) -> Iterator[Problem]:
    """Literals that can be no task, comparisons of tasks, and calls with several arguments; the edit writes a list."""
    for misfit in file.misfits if isinstance(file, YamlFile) else ():
        if misfit.why == misfit.DEPS:
            yield Problem(
                misfit.at,
                f"deps is a text, of which each letter is taken for a task: write a list, [{misfit.text}]"
                if misfit.text
                else "deps is no list, and the deploy stops: write a list of names",
                edits=misfit.edits,
            )
    for slip in file.slips if isinstance(file, PythonFile) else ():
        if slip.why == slip.OPERAND:
            yield Problem(
                slip.at,
                f"{slip.text} cannot be joined to task {slip.task.label}, and stops the file with an AttributeError: "
                "write a task, or a list of tasks",
                edits=_list_in_place(slip.spot) if slip.spot else (),
            )
        elif slip.why == slip.COMPARISON:
            sign = slip.text[0] * 2
            yield Problem(
                slip.at,
                f"`{slip.text}` compares two tasks, which stops the file with a TypeError: write `{sign}`",
                edits=(Edit(slip.spot, sign),) if slip.spot else (),
            )
        elif slip.why == slip.EXTRA:
            yield Problem(
                slip.at,
                f"{slip.text} takes one argument, and more stop the file with a TypeError: "
                f"write {slip.text}([…]) with a list of tasks",
                edits=_list_around(slip.spot) if slip.spot else (),
            )


def _list_in_place(at: Location) -> tuple[Edit, ...]:
    """Square brackets in the place of others."""
    first = Location(at.line, at.column, at.line, at.column + 1)
    last = Location(at.end_line, at.end_column - 1, at.end_line, at.end_column)
    return (Edit(first, "["), Edit(last, "]"))


def _list_around(at: Location) -> tuple[Edit, ...]:
    """Square brackets around what has none."""
    first = Location(at.line, at.column, at.line, at.column)
    last = Location(at.end_line, at.end_column, at.end_line, at.end_column)
    return (Edit(first, "["), Edit(last, "]"))
