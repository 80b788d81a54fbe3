from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
try:
    with workflow:
        Shell(name="extract", command="true")
finally:
    workflow.submit()
