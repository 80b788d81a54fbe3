"""An arrow that the text shows is not drawn.

## Why is this bad?
A task without its arrow does not wait for anything: it starts at once, together with what should have been before it,
and no error says so. An arrow gives its right side back: that is what the next arrow, a list or `>>=` gets to see.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    extract >> load, report
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
Lists with names, which may be filled later; chains of which the first task already waits for something; `>>=` in loops,
on a second name of the task, several times, or with nothing after it; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Location


@rule("PDS504", on=PythonFile, about=("slips",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Commas, chains in lists, empty lists, `or` and `>>=` where an arrow gets lost."""
    for slip in file.slips:
        name = slip.task.label
        edits: tuple[Edit, ...] = ()
        if slip.why == slip.TUPLE:
            message = f"the comma ends the arrow, so none leads to or from task {name}: write a list, `… >> [a, b]`"
        elif slip.why == slip.EMPTY:
            message = f"an empty list passes no arrow on, so task {name} does not wait: take the list out of the chain"
        elif slip.why == slip.OR:
            message = "what stands behind `or` is never evaluated, so this arrow is lost: write it on a line of its own"
            edits = _line_of_its_own(slip.spot, file) if slip.spot else ()
        elif slip.why == slip.AUGMENTED:
            message = (
                f"this draws the arrow and then makes {slip.text!r} another name for the task on the right, also where "
                "it is used later: write the arrow without ="
            )
        elif slip.why == slip.CHAIN:
            ends = [each.right if slip.text == ">>" else each.left for each in file.relations]
            if any(slip.task in end.tasks for end in ends):
                continue
            message = (
                f"a chain stands for its last task, so no arrow joins task {name} to what is outside: "
                "write this chain on a line of its own, and its first task here"
            )
        else:
            continue
        yield Problem(slip.at, message, edits=edits)


def _line_of_its_own(at: Location, file: PythonFile) -> tuple[Edit, ...]:
    """The end of the line, and the same indentation, in the place of `or`."""
    line = file.source.line(at.line)
    indent = line[: len(line) - len(line.lstrip())]
    return (Edit(at, file.source.line_end + indent),)
