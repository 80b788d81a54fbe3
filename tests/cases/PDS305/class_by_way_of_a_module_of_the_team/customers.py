from team import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow("customers", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
