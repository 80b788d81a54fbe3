import team.core as core
from team.constants import TaskTimeoutFlag
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class Flags:
    CLOSE = "CLOSE"


with Workflow(name="etl") as workflow:
    Shell(name="a", command=f"echo {Flags.CLOSE} {TaskTimeoutFlag.CLOSE} {core.ProcessDefinition}")
    workflow.submit()
