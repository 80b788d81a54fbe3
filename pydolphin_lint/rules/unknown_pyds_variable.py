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
there: it is silent about names like `PYDS_PROJECT`, which may be your own, and loud about `PYDS_USER_PASWORD`.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, Setting
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.settings import is_own, meant, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


_FORMS = (Setting.ENVIRON, Setting.PUTENV, Setting.VARIABLE)


@rule("PDS205", on=File)
def check(file: File) -> Iterator[Problem]:
    """Variables that begin with PYDS_ and are none of those that the version reads."""
    if not file.settings or file.restarts:
        return
    known = variables(file.sdk)
    for setting in file.settings:
        if setting.form not in _FORMS or setting.name in (*known, *file.settings_read):
            continue
        if setting.form == Setting.VARIABLE and is_own(setting.name, file.sdk):
            continue
        instead = meant(setting.name, file.sdk) if known else None
        if instead:
            yield Problem(
                setting.key.at if setting.form == Setting.VARIABLE and setting.key else setting.at,
                f"the SDK {file.sdk.version} does not read PYDS_{setting.name}, so this has no effect: "
                f"write PYDS_{instead}",
            )
