from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(
        name="extract",
        command="true",
        resource_list=[{"id": 1}],  # error: PDS412 24 "silently drops"
    )
    load = Shell(name="load", command="true", resource_list=[123])  # error: PDS412 62 "write the path"
    extract >> load
    workflow.submit()
