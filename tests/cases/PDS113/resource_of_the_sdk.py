from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.core.resource import Resource

resource = Resource(name="a.sql", content="select 1")
resource.owner = "data"
with Workflow(name="etl", resource_list=[resource]) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
