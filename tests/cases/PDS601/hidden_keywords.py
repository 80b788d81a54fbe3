from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", cpu_quota=50, memory_max=100)
    Python(name="b", definition="print(1)", cpu_quota=50)
    workflow.submit()
