from flows import Workflow
from pydolphinscheduler.tasks.shell import Shell

flow = Workflow(name="etl", user="admin")
flow.add(Shell)
