from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.set_downstream(workflow)  # error: PDS111 28
    workflow.set_upstream(extract)  # error: PDS111 5
    workflow.submit()
