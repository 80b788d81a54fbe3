from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from company import Python

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    Python(name="load", definition="cd /opt && ls")
    workflow.submit()
