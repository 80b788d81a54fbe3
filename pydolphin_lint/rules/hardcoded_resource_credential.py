"""The key to a resource centre, like a token for GitHub, is written into the file.

## Why is this bad?
Who can read the repository can read the other one, or the bucket, and often write to it. It stays in the history after
it is deleted, so it must be revoked too.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

scripts = GitHub(prefix="https://github.com/sales/scripts/blob/main/", access_token="k9Xv-orchard-77")

with Workflow(name="etl", resource_plugin=scripts) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
```

## Use instead
```python
import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

scripts = GitHub(prefix="https://github.com/sales/scripts/blob/main/", access_token=os.environ["GITHUB_TOKEN"])

with Workflow(name="etl", resource_plugin=scripts) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
```

## When it is silent
The id of a key without its secret, values read from the environment (also with a default), from a settings object or a
vault, placeholders (`<…>`, `${…}`, `{{…}}`, `***`, `your-token-here`), empty strings, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.secrets import is_secret, kind_of_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS208", on=PythonFile, about=("GitHub", "GitLab", "Local", "OSS", "S3"), secret=True)
def check(file: PythonFile) -> Iterator[Problem]:
    """Literal secrets of resource plugins. The message never repeats one."""
    for call in file.calls:
        if call.target is None or not call.target.path.startswith("resources_plugin."):
            continue
        for argument in call.arguments:
            text = argument.value.text
            if argument.name and text and kind_of_name(argument.name) and is_secret(text):
                yield Problem(
                    argument.value.at,
                    f"the {argument.name} of {call.target.name} is written into the file, for every reader: "
                    "take it from the environment of the deploy, and revoke this one",
                )
