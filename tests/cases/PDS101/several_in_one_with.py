from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with open("extract.sql") as query, Workflow(name="etl") as workflow:
    Shell(name="extract", command=query.read())
    workflow.submit()
