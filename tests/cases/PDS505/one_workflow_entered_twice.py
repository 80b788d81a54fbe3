from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
with workflow:
    a = Shell(name="a", command="true")
with workflow:
    b = Shell(name="b", command="true")
a >> b
workflow.submit()
