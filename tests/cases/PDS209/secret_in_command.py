from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="dump", command="mysqldump -u etl -pKx92-orchard sales > sales.sql")  # error: PDS209 32 "command holds a password"
    workflow.submit()
