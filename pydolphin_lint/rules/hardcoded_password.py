"""A password is written into the file.

## Why is this bad?
Who can read the repository can log in to the scheduler as that user. It stays in the history after it is deleted, so it
must be changed on the server too. Tasks take no password at all: the SDK ignores it, and the file has given it away.

## Example
```python
from pydolphinscheduler.models import User

User("sales", "Kx92-orchard").create_if_not_exists()
```

## Use instead
```python
import os

from pydolphinscheduler.models import User

User("sales", os.environ["SALES_PASSWORD"]).create_if_not_exists()
```
or `PYDS_USER_PASSWORD` where the deploy runs, and nothing in the file.

## When it is silent
Values read from the environment (also with a default), from a settings object or a vault, references to one,
placeholders (`<…>`, `${…}`, `{{…}}`, `***`, `changeme`), empty strings, the password that the SDK ships, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, Setting
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import DEFAULT_PASSWORD
from pydolphin_lint.sdk.secrets import is_secret, kind_of_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument
    from pydolphin_lint.sdk.catalog import SdkClass


@rule("PDS207", on=File, about=("User", "odd argument", "settings"), secret=True)
def check(file: File) -> Iterator[Problem]:
    """Literal passwords of users, and secrets that no class asks for. The message never repeats one."""
    for call in file.calls:
        if call.target is None or call.target.path.startswith("resources_plugin."):
            continue
        for argument in call.arguments:
            is_password = call.target.name == "User" and argument.name == "password"
            if not is_password and not _is_uncalled_for(argument, call.target):
                continue
            if not argument.value.text or not is_secret(argument.value.text):
                continue
            if is_password:
                yield Problem(
                    argument.value.at,
                    "the user's password is written into the file, for every reader: "
                    "take it from the environment of the deploy, and change it on the server",
                )
            else:
                yield Problem(
                    argument.value.at,
                    f"{call.target.name} has no parameter {argument.name!r}, so it only stands here for every reader: "
                    "remove it and change it, for data sources of the server keep their own passwords",
                )
    for setting in file.settings:
        password = setting.value.text
        if setting.name == "USER_PASSWORD" and password and password != DEFAULT_PASSWORD and is_secret(password):
            instead = "set PYDS_USER_PASSWORD where the deploy runs"
            if setting.form == Setting.VARIABLE:
                instead = "take it from the secret store of what deploys"
            elif setting.form == Setting.KEY:
                instead = "write changeme here, set PYDS_USER_PASSWORD where the deploy runs"
            yield Problem(
                setting.at,
                "the password of the SDK's user is written into the file, for every reader: "
                f"{instead}, and change the password on the server",
            )


def _is_uncalled_for(argument: Argument, target: SdkClass) -> bool:
    """Whether a keyword has the name of a secret, and the class no use for it."""
    name = argument.name
    if name is None or argument.positional or target.accepts(name) or name in target.rejected:
        return False
    return name in ("pwd", "secret") or kind_of_name(name) is not None
