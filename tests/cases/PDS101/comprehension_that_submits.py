from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders") as orders:
    Shell(name="extract", command="true")
with Workflow(name="customers") as customers:
    Shell(name="extract", command="true")

codes = [workflow.submit() for workflow in (orders, customers)]
