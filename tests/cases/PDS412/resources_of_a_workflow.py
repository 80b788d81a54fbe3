from pydolphinscheduler.core.resource import Resource
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    resource_list=[Resource(name="a", content="b")],
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
