from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.core.resource import Resource

resource = Resource(name="a.sql", content="select 1")
print(resource.owner_of_it)
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
