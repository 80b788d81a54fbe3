from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with (workflow := Workflow(name="etl")):
    Shell(name="extract", command="true")
workflow.submit()
