from __future__ import annotations

from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604 56
from pydolphinscheduler.tasks.sub_process import (
    SubProcess,  # error: PDS604 5 "SubWorkflow"
)
from pydolphinscheduler.tasks.shell import Shell


def child(parent: ProcessDefinition | None = None) -> ProcessDefinition:
    """A ProcessDefinition with one task."""
    with ProcessDefinition(name="child") as pd:
        Shell(name="a", command="echo ProcessDefinition")
    return pd


with ProcessDefinition("etl") as pd:
    SubProcess("b", "child")
    SubProcess(name="c", process_definition_name="child", flag="YES")
    SubProcess(
        process_definition_name="child",
        name="d",
    )
    pd.submit()
