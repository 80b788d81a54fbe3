from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def dry():
    global Shell
    Shell = print


dry()
Shell("extract", "true")
