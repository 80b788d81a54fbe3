from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def dump(table):
    return Shell(name=f"dump_{table}", command=f"mysqldump -pKx92-orchard sales {table}")  # error: PDS209


with Workflow(name="etl") as workflow:
    for table in ("orders", "customers"):
        dump(table)
    workflow.submit()
