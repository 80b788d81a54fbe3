from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflows = [Workflow(name="orders"), Workflow(name="customers")]
with workflows[0]:
    Shell(name="extract", command="true")
