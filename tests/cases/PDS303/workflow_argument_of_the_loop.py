from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for workflow in (Workflow(name="orders"), Workflow(name="customers")):
    Shell(name="extract", command="true", workflow=workflow)
    workflow.submit()
