"""The gateway's address or port is written into the file.

## Why is this bad?
The file deploys to that server wherever it runs: a test run on a laptop, or the copy for the next environment, changes
production.

## Example
```python
import os

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"
```

## Use instead
Set `PYDS_JAVA_GATEWAY_ADDRESS` and `PYDS_JAVA_GATEWAY_PORT` in the environment of the job that deploys, and nothing in
the file, or read another variable:
```python
import os

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = os.environ["DEPLOY_GATEWAY"]
```

In a CI file, take them from a variable of the CI system, like `${{ vars.DOLPHIN_GATEWAY }}` of GitHub; in the SDK's
`config.yaml`, leave what the SDK ships.

## When it is silent
Loopback addresses and the ports that go with them, values read from the environment or from a settings object,
placeholders (`<…>`, `${…}`, `{{…}}`), tests. In files that are no Python also the SDK's own port, 25333, and the names
of containers and services, which mean something in one network only.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, Setting
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.placeholders import is_placeholder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Value

ADDRESS, PORT = "JAVA_GATEWAY_ADDRESS", "JAVA_GATEWAY_PORT"
_DEFAULT_PORT = "25333"
#: Ends of names that are known inside of one cluster, or of one machine and its containers.
_INNER = (".cluster.local", ".docker.internal", ".svc")
_EFFECTS = {
    ADDRESS: ("address", "deploys there from wherever it runs"),
    PORT: ("port", "fits one server only"),
}


@rule("PDS201", on=File, about=("settings",))
def check(file: File) -> Iterator[Problem]:
    """Literal addresses and ports, unless they belong to a gateway on the same machine."""
    for setting in file.settings:
        if setting.name not in (ADDRESS, PORT) or not setting.value.known:
            continue
        value = str(setting.value.raw)
        if setting.value.raw is None or is_placeholder(value) or _is_local(setting, file):
            continue
        what, effect = _EFFECTS[setting.name]
        instead = f"set PYDS_{setting.name} where the deploy runs"
        if setting.form == Setting.VARIABLE:
            if _is_usual(value):
                continue
            instead = "take it from a variable of the CI system, or of the machine that deploys"
        elif setting.form == Setting.KEY and _is_usual(value):
            continue
        yield Problem(setting.at, f"the gateway's {what} {value} is written into the file, which {effect}: {instead}")


def _is_usual(value: str) -> bool:
    """Whether this is the SDK's own port, or a name that only a network of containers knows."""
    host = value.strip().lower()
    if host.isdigit():
        return host == _DEFAULT_PORT
    return not any(sign in host for sign in ".:") or host.endswith(_INNER)


def _is_local(setting: Setting, file: File) -> bool:
    """Whether this is an address of the same machine, or a port that goes with one."""
    if setting.name == ADDRESS:
        return _is_loopback(setting.value)
    return any(
        other.name == ADDRESS and other.call is setting.call and _is_loopback(other.value) for other in file.settings
    )


def _is_loopback(address: Value) -> bool:
    if address.text is None:
        return False
    host = address.text.strip().strip("[]").lower()
    return host in ("localhost", "::1", "0.0.0.0", "") or host.startswith("127.") or host.endswith(".localhost")
