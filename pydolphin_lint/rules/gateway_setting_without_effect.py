"""A setting of the gateway or the SDK comes too late, or where nobody looks for it.

## Why is this bad?
The SDK reads its environment variables once, while it is imported, and keeps one gateway for everything. What is set
after that changes nothing and raises nothing: the workflow goes to the gateway on the same machine, or into the default
project.

## Example
```python
import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
Set it where the deploy runs, or before the first import of the SDK:
```python
import os

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Imports of the SDK in functions, branches or `try`, which may come later; variables that the file reads itself or also
sets in time; files that start other programs or load modules again; a gateway of your own that the file uses; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile, Setting
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.settings import reads_configuration, reads_gateway, reads_workflow_defaults, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydolphin_lint.model import Import

_ELSEWHERE = "set PYDS_JAVA_GATEWAY_ADDRESS and the like where the deploy runs"


@rule("PDS204", on=PythonFile, about=("settings",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Settings behind the import that reads them, and those that nothing reads at all."""
    if not file.settings or file.restarts:
        return
    late = [setting for setting in file.settings if _message(setting, file)]
    effective = (Setting.ENVIRON, Setting.CONFIGURATION)
    in_time = {setting.name for setting in file.settings if setting.form in effective and setting not in late}
    for setting in late:
        message = _message(setting, file)
        if message and setting.name not in in_time:
            own = setting.form == Setting.UNUSED and not setting.place.function
            yield Problem(setting.since, message, unless_imported=own)


def _message(setting: Setting, file: PythonFile) -> str | None:
    """What is wrong with a setting; None if it has an effect, or may have one."""
    variable = f"PYDS_{setting.name}"
    if setting.form in (Setting.ENVIRON, Setting.PUTENV):
        if setting.name not in variables(file.sdk) or setting.name in file.settings_read:
            return None
        if setting.form == Setting.PUTENV:
            return (
                f"os.putenv() does not change os.environ, where the SDK looks for {variable}: "
                "set it where the deploy runs, or in os.environ before the SDK is imported"
            )
        read = _import_before(setting, file, reads_configuration)
        return read and (
            f"{variable} comes too late: the SDK read it when it was imported in line {read}. "
            "Set it before that import, or where the deploy runs"
        )
    # Before 4.0 there was no gateway in common, a new one asked the configuration every time.
    if "gateway" not in (file.sdk.names("java_gateway") or {}):
        return None
    return _message_of_attribute(setting, file, variable)


def _message_of_attribute(setting: Setting, file: PythonFile, variable: str) -> str | None:
    if setting.form == Setting.CONFIGURATION:
        if setting.name not in variables(file.sdk)[1:] or setting.name in file.settings_read:
            return None
        of_gateway = setting.name.startswith("JAVA_GATEWAY_")
        if of_gateway and any(call.callee == "GatewayEntryPoint" for call in file.calls):
            return None
        read = _import_before(setting, file, reads_gateway if of_gateway else reads_workflow_defaults)
        return read and (
            f"configuration.{setting.name} comes too late: the SDK took its value when it was imported in line {read}. "
            f"Set it before that import, or set {variable} where the deploy runs"
        )
    if setting.form == Setting.SINGLETON and not file.sets("_gateway"):
        return (
            f"the gateway has its connection since it was imported, and keeps it: set {variable} where the deploy runs"
        )
    if setting.form == Setting.UNUSED and file.workflows:
        return f"nothing uses this gateway, workflows go to the one that the SDK made: {_ELSEWHERE}"
    if setting.form == Setting.GATEWAY and not any(one.form == Setting.HOLDER for one in file.settings):
        read = _import_before(setting, file, reads_workflow_defaults)
        return read and (
            f"the new gateway comes too late: the SDK took the old one when it was imported in line {read}. "
            f"Put this before that import, or {_ELSEWHERE}"
        )
    return None


def _import_before(setting: Setting, file: PythonFile, reads: Callable[[str], bool]) -> str | None:
    """The line of an import that certainly ran before, and reads the setting."""
    imports = [each for each in file.imports if reads(_path(each))]
    function = setting.place.function
    if function and any(one.place.function == function and one.at.start > setting.since.start for one in imports):
        return None
    for one in imports:
        if one.certain and one.place.function in ("", function) and one.at.start < setting.since.start:
            return str(one.at.line)
    return None


def _path(one: Import) -> str:
    return f"{one.module}.{one.name}" if one.name else one.module
