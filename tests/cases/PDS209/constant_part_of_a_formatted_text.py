import sys

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

host = sys.argv[1]
with Workflow(name="etl") as workflow:
    Shell(name="a", command=f"mysql -h {host} -pKx92-orchard sales")  # error: PDS209 29
    Shell(name="b", command="mysql -pKx92-orchard -h " + host)  # error: PDS209
    workflow.submit()
