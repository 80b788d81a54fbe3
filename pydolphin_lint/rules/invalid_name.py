"""A name is empty, too long or no text, or a workflow's description is too long.

## Why is this bad?
The server stores a nameless task as a blank node, and has room for 255 characters. It takes a name that is no text for
the call of another method, which is an error. At the second deploy of a workflow whose description is too long, it
throws the whole update away, and the submit looks as if it had worked.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Names known only at run time, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Value

LONGEST = 255


@rule("PDS304", on=File)
def check(file: File) -> Iterator[Problem]:
    """The names of workflows and tasks, and the descriptions of workflows."""
    for workflow in file.workflows:
        yield from _judge("workflow", workflow.name)
        description = workflow.call.value("description")
        if description.text is not None and len(description.text) > LONGEST:
            yield Problem(
                description.at,
                f"this description has {len(description.text)} characters, and the server throws an update away whose "
                f"description has more than {LONGEST}: shorten it",
            )
    for task in file.tasks:
        yield from _judge("task", task.name)


def _judge(what: str, name: Value) -> Iterator[Problem]:
    if not name.known:
        return
    text = name.text
    if name.raw is None or (text is not None and not text.strip()):
        yield Problem(name.at, f"this {what} has no name, and the server shows it as a blank: give it a name")
    elif text is None:
        number = isinstance(name.raw, int) and not isinstance(name.raw, bool)
        edits = (Edit(name.at, f'"{name.raw}"'),) if number and name.literal else ()
        write = f'write "{name.raw}"' if number else "write a text"
        yield Problem(
            name.at, f"{what} name {name.raw!r} is no text, and the server refuses the call: {write}", edits=edits
        )
    elif len(text) > LONGEST:
        yield Problem(
            name.at,
            f"this {what} name has {len(text)} characters, and the deploy stops where it has more than {LONGEST}: "
            "shorten it",
        )
