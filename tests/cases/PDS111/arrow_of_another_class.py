from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import Pipeline

pipeline = Pipeline("etl")
with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    pipeline >> extract
    workflow.submit()
