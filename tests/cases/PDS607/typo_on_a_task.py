from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.set_downstreams(Shell(name="load", command="true"))  # error: PDS607 5 "write set_downstream"
    workflow.submit()
