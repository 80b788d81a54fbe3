from pydolphinscheduler.core.resource import Resource
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    resource_list=[
        Resource(name="a.sh"),  # error: PDS412 9 "add content="
        Resource("b.sh", description="loads"),  # error: PDS412
    ],
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
