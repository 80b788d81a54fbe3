from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

FILES = ["a.sh", "b.sh"]

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true", resource_list=[{"resourceName": "a.sh", "id": 1}])  # error: PDS604
    load = Shell(name="load", command="true", resource_list=FILES)
    extract >> load
    workflow.submit()
