"""A task's command is taken for the name of a file, or its text for one that cannot be read.

## Why is this bad?
A `command` that ends with `.sh`, a `definition` that ends with `.py`, an `sql` that ends with `.sql` is the name of a
file for the SDK, which a resource plugin has to read while the workflow file runs. Without a plugin the file stops with
an error, also where the command was meant to run on the worker. With one, no other text may hold a dot.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="bash /opt/etl/extract.sh")
    workflow.submit()
```

## Use instead
A blank behind the command makes it one:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="bash /opt/etl/extract.sh ")
    workflow.submit()
```

If the file lies beside the workflow file and its text is to be sent, a plugin reads it:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="extract.sh", resource_plugin=Local(prefix="/opt/etl"))
    workflow.submit()
```

## When it is silent
Texts whose end is known only at run time; tasks whose workflow is not known, or was handed to other code before; files
that assign `resource_plugin` to anything; versions of the SDK before 4.0, which read no files; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.files import FILES, PLUGINS_MODULE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument

#: What a line that ends with a file may begin with if it is a command or a statement, and no name with blanks.
_STARTS = frozenset(
    {".", "bash", "cat", "cd", "chmod", "delete", "echo", "env", "exec", "export", "insert", "nohup", "python",
     "python3", "select", "set", "sh", "source", "sudo", "time", "timeout", "zsh"}
)  # fmt: skip
_JOINTS = ("&&", "||", ";", "|", ">", ">>")


@rule("PDS701", on=File)
def check(file: File) -> Iterator[Problem]:
    """The argument of every task that may name a file."""
    if not file.sdk.has(PLUGINS_MODULE):
        return
    for task, plugin in file.plugins.items():
        parameter, endings = FILES.get(task.kind, ("", ()))
        argument = task.call.argument(parameter)
        if argument is None:
            continue
        if plugin:
            yield from _with_plugin(argument, plugin, endings)
        else:
            yield from _without_plugin(argument, endings)


def _without_plugin(argument: Argument, endings: tuple[str, ...]) -> Iterator[Problem]:
    ending = _ending(argument, endings)
    if not ending:
        return
    yield Problem(
        argument.value.at,
        f"what ends with {ending} is read as a file, and the SDK stops with an error without a resource plugin: "
        f"give the task one, or end its {argument.name} with a blank if it is no file to be read here",
    )


def _with_plugin(argument: Argument, plugin: str, endings: tuple[str, ...]) -> Iterator[Problem]:
    value, ending = argument.value, _ending(argument, endings)
    only = "a plugin for those tasks alone that read a file"
    if value.text is None:
        if value.type in ("function", "lambda"):
            yield Problem(
                value.at,
                f"with the resource plugin {plugin} {argument.name} must be a text, and a function stops the SDK with "
                f"an error: set {only}",
            )
    elif ending:
        if _is_line(value.text):
            name = value.text.split()[-1]
            yield Problem(
                value.at,
                f"the resource plugin {plugin} looks for a file that is called like this whole line, and stops with "
                f"an error: write the name alone, {name!r}",
            )
    elif "." in value.text:
        yield Problem(
            value.at,
            f"with the resource plugin {plugin} a dot must be that of {' or '.join(sorted(endings))} at the end, and "
            f"the SDK stops with an error: set {only}",
        )


def _ending(argument: Argument, endings: tuple[str, ...]) -> str:
    end = argument.value.ending
    return next(ending for ending in endings if end.endswith(ending)) if end.endswith(endings) else ""


def _is_line(text: str) -> bool:
    """Whether a text is certainly no name of a file, which may hold blanks too."""
    words = text.split()
    return "\n" in text or (len(words) > 1 and (words[0].lower() in _STARTS or any(j in words for j in _JOINTS)))
