"""A workflow belongs to the user `admin`.

## Why is this bad?
At every submit the SDK creates the workflow's user, and the server takes this as an update if there is one: it
overwrites the administrator's password with the SDK's default one, which is public, and the e-mail address, phone and
queue too.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", user="admin") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
A user that exists for deploys only:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", user="etl-deploy") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Any other user, users known only at run time, versions before 3.1, whose servers leave a user alone that exists, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MESSAGE = (
    "every submit sets the password of the server's user admin to the SDK's public default: "
    "name a user that is there for deploys only"
)


@rule("PDS206", on=File, about=("user", "settings"))
def check(file: File) -> Iterator[Problem]:
    """The user of workflows, and the default for those that name none."""
    if file.sdk.version.startswith(("2.", "3.0.")):
        return
    for workflow in file.workflows:
        user = workflow.call.argument("user")
        if user is not None and user.value.text == "admin":
            yield Problem(user.at, _MESSAGE)
    for setting in file.settings:
        if setting.name == "WORKFLOW_USER" and setting.value.text == "admin":
            yield Problem(setting.at, _MESSAGE)
