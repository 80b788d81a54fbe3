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

## When it is silent
Loopback addresses and the ports that go with them, values read from the environment or from a settings object,
placeholders (`<…>`, `${…}`, `{{…}}`), tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.placeholders import is_placeholder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Setting, Value

ADDRESS, PORT = "JAVA_GATEWAY_ADDRESS", "JAVA_GATEWAY_PORT"
_EFFECTS = {
    ADDRESS: ("address", "deploys there from wherever it runs"),
    PORT: ("port", "fits one server only"),
}


@rule("PDS201", on=PythonFile)
def check(file: PythonFile) -> Iterator[Problem]:
    """Literal addresses and ports, unless they belong to a gateway on the same machine."""
    for setting in file.settings:
        if setting.name not in (ADDRESS, PORT) or not setting.value.known:
            continue
        value = str(setting.value.raw)
        if setting.value.raw is None or is_placeholder(value) or _is_local(setting, file):
            continue
        what, effect = _EFFECTS[setting.name]
        yield Problem(
            setting.at,
            f"the gateway's {what} {value} is written into the file, which {effect}: "
            f"set PYDS_{setting.name} where the deploy runs",
        )


def _is_local(setting: Setting, file: PythonFile) -> bool:
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
