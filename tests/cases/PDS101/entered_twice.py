from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
with workflow:
    Shell(name="extract", command="true")
with workflow:
    Shell(name="load", command="true")
workflow.submit()
