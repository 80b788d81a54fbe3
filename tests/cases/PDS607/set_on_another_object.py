from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import pipeline

pipeline.deploy = print
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.deploy()
