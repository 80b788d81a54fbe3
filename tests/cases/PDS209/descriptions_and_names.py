from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="mysql -pKx92", command="echo a", description="set DB_PASSWORD=Kx92 first")
    workflow.submit()
