from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def extract(table):
    return Shell(name=f"extract-{table}", command="true")


with Workflow(name="etl") as workflow:
    extract("orders") >> extract("customers")
    workflow.submit()
