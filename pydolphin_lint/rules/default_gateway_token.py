"""The file contains the public default token of the gateway.

## Why is this bad?
The SDK and the server ship with this token and it is in public exploit scripts. A gateway that accepts it lets anybody
who can reach its port run any program on the scheduler's server.

## Example
```python
from pydolphinscheduler.java_gateway import GatewayEntryPoint

gateway = GatewayEntryPoint(auth_token="jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc")
```

## Use instead
Set another token as `api.python-gateway.auth-token` on the server and hand it to the job that deploys as
`PYDS_JAVA_GATEWAY_AUTH_TOKEN`.
```python
from pydolphinscheduler.core.workflow import Workflow
```
"""  # noqa: PDS203 the example shows it

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import DEFAULT_TOKEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS203", on=File, about=("public token",), in_tests=True, secret=True)
def check(file: File) -> Iterator[Problem]:
    """The token anywhere in the text, comments too."""
    if DEFAULT_TOKEN.encode() in file.source.data:
        for at in file.source.find(DEFAULT_TOKEN):
            yield Problem(
                at,
                "this is the gateway's public default token, which lets anybody run programs on a server that accepts "
                "it: set another one on the server, and pass it as PYDS_JAVA_GATEWAY_AUTH_TOKEN",
            )
