from pydolphinscheduler.core.workflow import Workflow as PD
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow as Child
from pydolphinscheduler.tasks.shell import Shell

with Workflow("two") as pd:
    Shell(name="a", command="true")
    pd.submit()

with PD("one") as pd:
    Child(name="a", workflow_name="two")
    pd.submit()
