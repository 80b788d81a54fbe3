from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydolphinscheduler.core.workflow import Workflow as Flow


def deploy(workflow: "Flow") -> None:
    workflow.submit()
