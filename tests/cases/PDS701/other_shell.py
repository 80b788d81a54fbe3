from fabric import Shell

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="bash run.sh")
    Http(name="refresh", url="https://bi.company.com/refresh")
    workflow.submit()
