"""A YAML task waits for a task, or leads to one, that the file does not have.

## Why is this bad?
The SDK looks up the names in `deps`, `task`, `success_task` and `failed_task` among the tasks of the same file. For one
that it does not find, the deploy stops with a bare `KeyError`, and nothing is submitted.

## Example
```yaml
workflow:
  name: etl
tasks:
  - name: extract
    task_type: Shell
    command: ./extract --all
  - name: load
    task_type: Shell
    command: ./load --all
    deps: [extrct]
```

## Use instead
```yaml
workflow:
  name: etl
tasks:
  - name: extract
    task_type: Shell
    command: ./extract --all
  - name: load
    task_type: Shell
    command: ./load --all
    deps: [extract]
```

## When it is silent
In Python files, where a name that is not there is Python's own error, and in files with a task whose name is not known.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import YamlFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS506", on=YamlFile, about=("mentions",))
def check(file: YamlFile) -> Iterator[Problem]:
    """Every name of a task that no task of the file has."""
    for mention in file.mentions:
        if not mention.exists:
            from difflib import get_close_matches

            close = get_close_matches(mention.name, mention.others, 1, 0.6)
            advice = f"did you mean {close[0]!r}?" if close else "write the name of a task of this file"
            yield Problem(
                mention.at,
                f"{mention.key} names task {mention.name!r}, which this file does not have, and the deploy stops: "
                f"{advice}",
            )
