from company import options, text

from pydolphinscheduler.core.resource import Resource
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    resource_list=[
        Resource("a.sh", "true"),
        Resource(name="b.sh", content=text()),
        Resource(name="c.sh", **options()),
    ],
) as workflow:
    Shell(name="extract", command="true", resource_list=["a.sh"])
    workflow.submit()
