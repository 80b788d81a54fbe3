from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def Shell(name, command):
    return f"{name}: {command}"


print(Shell("extract", "true"))
