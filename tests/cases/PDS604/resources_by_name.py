from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        resource_list=[{"resourceName": "a.sh"}],  # error: PDS604 24 "write the file's path"
    )
    workflow.submit()
