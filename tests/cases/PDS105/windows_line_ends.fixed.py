from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="订单") as workflow:
    Shell(name="抽取", command="true")
    workflow.submit()
