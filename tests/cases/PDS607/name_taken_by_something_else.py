from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import server

with Workflow(name="etl") as target:
    Shell(name="extract", command="true")
    target.submit()
target = server
target.deploy()
