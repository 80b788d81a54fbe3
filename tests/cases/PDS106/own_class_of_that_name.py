from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Shell:
    def __init__(self, command):
        self.command = command


Shell("true")
