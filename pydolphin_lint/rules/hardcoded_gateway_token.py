"""The gateway's token is written into the file.

## Why is this bad?
Who can read the repository can run any program on the scheduler's server: the token opens the whole gateway, not only
workflows. It stays in the history after it is deleted, so it must be changed on the server too.

## Example
```python
import os

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "s3cr3t-of-production"
```

## Use instead
Keep the token in the secret store of the CI system and hand it to the job that deploys as
`PYDS_JAVA_GATEWAY_AUTH_TOKEN`; the SDK reads it from there, and the file says nothing.
```python
from pydolphinscheduler.core.workflow import Workflow
```
In a CI file, name the secret, like `${{ secrets.DOLPHIN_TOKEN }}` of GitHub. The SDK's `config.yaml` must have an
`auth_token`: write `changeme`, for the variable goes before it.

## When it is silent
Values read from the environment or from a settings object, placeholders (`<…>`, `${…}`, `{{…}}`, `***`, `changeme`,
`your-token-here`), empty strings, tests, and the public default token, which PDS203 reports.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, Setting
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import DEFAULT_TOKEN
from pydolphin_lint.sdk.secrets import is_secret

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS202", on=File, about=("settings",), secret=True)
def check(file: File) -> Iterator[Problem]:
    """Literal tokens. The message never repeats one."""
    for setting in file.settings:
        token = setting.value.text
        if setting.name != "JAVA_GATEWAY_AUTH_TOKEN" or token is None:
            continue
        if token != DEFAULT_TOKEN and is_secret(token):
            instead = "set PYDS_JAVA_GATEWAY_AUTH_TOKEN where the deploy runs"
            if setting.form == Setting.VARIABLE:
                instead = "take it from the secret store of what deploys"
            elif setting.form == Setting.KEY:
                instead = "write changeme here, set PYDS_JAVA_GATEWAY_AUTH_TOKEN where the deploy runs"
            yield Problem(
                setting.at,
                "the gateway's token is written into the file, and it opens the scheduler's server to every reader: "
                f"{instead}, and change the token on the server",
            )
