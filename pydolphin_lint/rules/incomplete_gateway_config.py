"""The SDK's `config.yaml` lacks keys that the SDK asks it for.

## Why is this bad?
There is nothing like a default behind this file: it takes the place of the one that the SDK ships, and all of its keys
are read when the SDK is imported, also those that environment variables overrule. So the import of every workflow file
fails with a KeyError, on each machine that has this file at its `PYDS_HOME`.

## Example
```yaml
java_gateway:
  address: 127.0.0.1
  port: 25333
```

## Use instead
All keys that your version of the SDK has, for 4.1:
```yaml
java_gateway:
  auth_token: changeme
  address: 127.0.0.1
  port: 25333
  auto_convert: true
default:
  user:
    name: userPythonGateway
    password: userPythonGateway
    email: userPythonGateway@dolphinscheduler.com
    tenant: tenant_pydolphin
    phone: 11111111111
    state: 1
  workflow:
    project: project-pydolphin
    user: userPythonGateway
    queue: queuePythonGateway
    worker_group: default
    release_state: online
    time_zone: Asia/Shanghai
    warning_type: NONE
    execution_type: parallel
```
or no file at all, and `PYDS_JAVA_GATEWAY_ADDRESS` and the like where the deploy runs.

## When it is silent
Files with another name, YAML that cannot be read (it may be a template), a `config.yaml` whose keys do not say that it
is the SDK's, versions before 3.0, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location, Problem
from pydolphin_lint.model import SettingsFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.settings import keys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "config.yaml"
#: So many keys are named in the message, of the others it says how many there are.
_NAMED = 3
#: A key of older versions, and those that the newest have instead or in addition.
_MOVED = "default.workflow.tenant"
_ADDED = ("default.user.tenant", "default.workflow.execution_type", "java_gateway.auth_token")


@rule("PDS211", on=SettingsFile)
def check(file: SettingsFile) -> Iterator[Problem]:
    """One finding for the whole file, with the first keys that are missing."""
    if file.keys is None or file.source.path.replace("\\", "/").rpartition("/")[2] != _NAME:
        return
    missing = [key for key in keys(file.sdk) if key not in file.keys]
    if not missing:
        return
    what = "is empty" if not file.keys else f"lacks {_listed(missing)}"
    instead = f"write all {len(keys(file.sdk))} keys, as `pydolphinscheduler config --init` does"
    if _MOVED in file.keys and all(key in _ADDED for key in missing):
        instead = "write what this version has, or name yours as target-sdk"
    yield Problem(
        file.at or Location(1, 1, 1, 1),
        f"the SDK's configuration {what}, so the import of the SDK {file.sdk.version} fails, whatever the environment "
        f"sets: {instead}",
    )


def _listed(missing: list[str]) -> str:
    if len(missing) <= _NAMED + 1:
        return " and ".join(filter(None, [", ".join(missing[:-1]), missing[-1]]))
    return f"{', '.join(missing[:_NAMED])} and {len(missing) - _NAMED} more keys"
