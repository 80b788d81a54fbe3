"""A workflow is submitted twice in one go.

## Why is this bad?
run() is submit() and start() in one. Each submit sends everything and takes the workflow and its schedule offline and
online again. Arrows that are drawn in between come too late: what they point at still starts at once. In YAML, where
the SDK submits by itself, `run: true` does the same: it submits, then submits again and starts.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
    workflow.run()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.run()
```

## When it is silent
Submits in different branches, functions or rounds of a loop; settings or attributes of the workflow are set in between,
so that the second one goes elsewhere; workflows that were handed to other code; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Edit
    from pydolphin_lint.model import Act, Workflow


@rule("PDS103", on=File, about=("run", "several acts"), level="warning")
def check(file: File) -> Iterator[Problem]:
    """Every submit or run behind another one of the same block, with nothing in between that explains it."""
    settings = [setting.at.start for setting in file.settings]
    for workflow in file.workflows:
        if workflow.call.in_yaml:
            yield from _run_in_yaml(workflow)
            continue
        if not workflow.complete:
            continue
        events = settings + [change.at.start for change in workflow.changes]
        last: Act | None = None
        for act in sorted(workflow.acts, key=lambda each: each.at.start):
            if not act.submits or not act.certain:
                continue
            if last is not None and last.place.is_beside(act.place):
                start, end = last.at.start, act.at.start
                if not any(start < event < end for event in events):
                    yield Problem(act.at, _message(last, act), edits=_edits(last, act, file))
            last = act


def _run_in_yaml(workflow: Workflow) -> Iterator[Problem]:
    """The SDK submits every YAML workflow, and then once more where it runs it."""
    for act in workflow.acts:
        if act.method == "run":
            yield Problem(
                act.at,
                "run submits the workflow a second time and then starts it, at every deploy: leave it out, and let the "
                "schedule or a person start it",
            )


def _edits(first: Act, second: Act, file: File) -> tuple[Edit, ...]:
    """The submit that changes nothing taken out, if nothing but blank lines and comments stands between the two."""
    if second.method == "run" and first.method == "run":
        return ()
    between = [file.source.line(number).strip() for number in range(first.at.end_line + 1, second.at.line)]
    if any(line and not line.startswith("#") for line in between):
        return ()
    statement = first.statement if second.method == "run" else second.statement
    return file.without_statement(statement) if statement else ()


def _message(first: Act, second: Act) -> str:
    line = first.at.line
    if second.method == "run" and first.method == "submit":
        return f"run() submits by itself, so that everything is sent twice: remove the submit() of line {line}"
    advice = "write start() to run it once more" if second.method == "run" else f"remove this {second.method}()"
    return f"{first.method}() of line {line} has already submitted this workflow, and this sends it again: {advice}"
