from __future__ import annotations

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import (
    SubWorkflow,
)
from pydolphinscheduler.tasks.shell import Shell


def child(parent: Workflow | None = None) -> Workflow:
    """A ProcessDefinition with one task."""
    with Workflow(name="child") as pd:
        Shell(name="a", command="echo ProcessDefinition")
    return pd


with Workflow("etl") as pd:
    SubWorkflow("b", "child")
    SubWorkflow(name="c", workflow_name="child", flag="YES")
    SubWorkflow(
        workflow_name="child",
        name="d",
    )
    pd.submit()
