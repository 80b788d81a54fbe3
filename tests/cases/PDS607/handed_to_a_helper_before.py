from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from common import extend

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extend(workflow)
    workflow.deploy()
    print(extract.owner)
