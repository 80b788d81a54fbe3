"""An environment variable looks like one of the SDK's, and the SDK does not read it.

## Why is this bad?
Nothing warns: the SDK goes on with its default, so the workflow lands on another gateway, in another project, or
belongs to another user than the file says.

## Example
```python
import os

os.environ["PYDS_PROJECT"] = "sales"
```

## Use instead
```python
import os

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"
```

Which variables there are depends on the version of the SDK: see `target-sdk`.

## When it is silent
Variables that the file reads itself, names that resemble none of the SDK's (they may be your own), files that start
other programs, versions before 3.0, tests. A shell, CI or `.env` file sets variables for programs that nobody sees from
there: names like `PYDS_PROJECT` and `PYDS_WORKFLOW_NAME` may be your own, `PYDS_USER_PASWORD` is not.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, Setting
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.settings import meant, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


_FORMS = (Setting.ENVIRON, Setting.PUTENV, Setting.VARIABLE)


@rule("PDS205", on=File, about=("settings",))
def check(file: File) -> Iterator[Problem]:
    """Variables that begin with PYDS_ and are none of those that the version reads."""
    if not file.settings or file.restarts:
        return
    known = variables(file.sdk)
    for setting in file.settings:
        if setting.form not in _FORMS or setting.name in (*known, *file.settings_read):
            continue
        of_others = setting.form == Setting.VARIABLE
        instead = meant(setting.name, file.sdk, certainly=of_others) if known else None
        if instead:
            yield Problem(
                setting.key.at if of_others and setting.key else setting.at,
                f"the SDK {file.sdk.version} does not read PYDS_{setting.name}, so this has no effect: "
                f"write PYDS_{instead}",
            )
