from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
with workflow:
    extract = Shell(name="extract", command="true")
print("between")
with workflow:
    load = Shell(name="load", command="true")
workflow.submit()
