from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

try:
    Shell(name="extract", command="true")
except AttributeError:
    print("a task needs a workflow")
