from company import scripts

from pydolphinscheduler.core.resource import Resource
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", resource_list=[Resource(name="a.sh", content="true")]) as workflow:
    extract = Shell(name="extract", command="true", resource_list=["a.sh"])
    load = Shell(name="load", command="true", resource_list=scripts())
    extract >> load
    workflow.submit()
