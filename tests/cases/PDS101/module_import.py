import pydolphinscheduler.core.workflow as core
import pydolphinscheduler.tasks.shell as s

with core.Workflow(name="orders") as orders:  # error: PDS101 6
    s.Shell(name="extract", command="true")

with core.Workflow(name="customers") as customers:
    s.Shell(name="extract", command="true")
    customers.submit()
