from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    甲, 乙 = Shell(name="抽取", command="true"), Shell(name="抽取", command="false")  # error: PDS303 57 "task '抽取'"
    workflow.submit()
