"""An HTTP task has parameters that never reach the server it calls.

## Why is this bad?
The SDK sends them without saying whether each is a parameter, a header or a body, and the worker leaves out what does
not say it: the request goes out bare, and the task succeeds. Parameters in a list stop `submit()` with an error.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    Http(name="refresh", url="https://bi.company.com/refresh", http_params={"report": "sales"})
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    Http(name="refresh", url="https://bi.company.com/refresh?report=sales")
    workflow.submit()
```

Headers and bodies need a `Shell` task with curl.

## When it is silent
Parameters known only at run time, which may be empty; versions of the SDK other than 4.1.0; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Versions that were looked at together with the server that belongs to them.
_IGNORED_BY = ("4.1.0",)


@rule("PDS710", on=File, about=("Http",))
def check(file: File) -> Iterator[Problem]:
    """Parameters that are certainly not empty."""
    if file.sdk.version not in _IGNORED_BY:
        return
    for call in file.calls:
        if call.callee != "Http":
            continue
        value = call.value("http_params")
        if not (value.raw or value.parts):
            continue
        if value.type == "list":
            yield Problem(
                value.at,
                "http_params is a list, and submit() stops with an error; from a dictionary it would send nothing: "
                "write them into the url",
            )
        elif value.type == "dict":
            yield Problem(
                value.at,
                "the worker ignores what the SDK sends for http_params, and the request goes out without them: "
                "write them into the url, or call curl in a Shell task",
            )
