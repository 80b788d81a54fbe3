from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    for table in ("orders", "customers"):
        Shell(name=f"extract-{table}", command="true")
        Shell(name="load-" + table, command="true")
        Shell(name="check-%s" % table, command="true")
        Shell(name="drop-{}".format(table), command="true")
        Shell(name=table, command="true")
    workflow.submit()
