"""A resource plugin cannot read what it is made for, or ignores the keys it is given.

## Why is this bad?
`S3` never uses its keys: it asks for the file with what boto3 finds in the environment, or with no rights at all. `OSS`
decodes each file twice, so that every task that it reads a file for stops with an AttributeError.

## Example
```python
import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import S3
from pydolphinscheduler.tasks.shell import Shell

plugin = S3(
    prefix="https://etl.s3.amazonaws.com/scripts/",
    access_key_id=os.environ["KEY_ID"],
    access_key_secret=os.environ["KEY"],
)

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="extract.sh", resource_plugin=plugin)
    workflow.submit()
```

## Use instead
Set `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` where the deploy runs, or give its machine a role:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import S3
from pydolphinscheduler.tasks.shell import Shell

plugin = S3(prefix="https://etl.s3.amazonaws.com/scripts/")

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="extract.sh", resource_plugin=plugin)
    workflow.submit()
```

## When it is silent
`S3` without keys; classes made of `OSS` or `S3`; files that assign another `read_file`; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.files import PLUGINS_PACKAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = ("access_key_id", "access_key_secret")


@rule("PDS703", on=PythonFile, about=("OSS", "S3"))
def check(file: PythonFile) -> Iterator[Problem]:
    """Both plugins are the same in all versions that have plugins, from 4.0.0 to 4.1.0."""
    if file.sets("read_file"):
        return
    for call in file.calls:
        if call.target is None or not call.target.path.startswith(PLUGINS_PACKAGE):
            continue
        if call.target.name == "OSS":
            yield Problem(
                call.at,
                "OSS of this SDK cannot read a file, every task that it reads one for stops with an AttributeError: "
                "download the files first, and read them with Local",
            )
        elif call.target.name == "S3":
            given = [one for one in call.arguments if one.name in _KEYS and not (one.value.known and not one.value.raw)]
            if given:
                yield Problem(
                    given[0].at,
                    f"S3 ignores {given[0].name} and reads with what boto3 finds: leave the keys out, "
                    "and set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY where the deploy runs",
                )
