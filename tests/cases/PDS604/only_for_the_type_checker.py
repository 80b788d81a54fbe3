from __future__ import annotations

from typing import TYPE_CHECKING

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

if TYPE_CHECKING:
    from pydolphinscheduler.core.process_definition import ProcessDefinition


def build(parent: ProcessDefinition) -> None:
    with Workflow(parent.name) as workflow:
        Shell(name="a", command="true")
        workflow.submit()
