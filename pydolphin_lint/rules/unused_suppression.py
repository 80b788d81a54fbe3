"""A `# noqa: PDS…` comment suppresses nothing.

## Why is this bad?
It was right once, or stands on the wrong line. Left there, it hides the next mistake on this line, which nobody has
looked at.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()  # noqa: PDS105
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
`# noqa` without codes; prefixes of codes, as `PDS1`; codes of rules that are off or that compare files, and those of
other tools; files that have nothing to do with the SDK; `check --project`, and flake8 with `--disable-noqa`.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Suppression
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS002", on=Suppression, level="warning", in_tests=True, default=False)
def check(suppression: Suppression) -> Iterator[Problem]:
    """Comments with at least one code that is not needed."""
    if suppression.unused:
        codes = " and ".join(suppression.unused)
        find = "finds" if len(suppression.unused) == 1 else "find"
        yield Problem(
            suppression.at,
            f"{codes} {find} nothing here: take it out of the comment, or it hides what comes here next",
            edits=(suppression.edit,),
        )
