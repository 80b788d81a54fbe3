from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="draft", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.name = "customers"  # error: PDS113
    workflow.submit()
