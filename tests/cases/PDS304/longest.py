from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

TEN = "名名名名名名名名名名"
FIFTY = TEN + TEN + TEN + TEN + TEN
NAME = FIFTY + FIFTY + FIFTY + FIFTY + FIFTY + "abcde"

with Workflow(name=NAME) as workflow:
    Shell(name=NAME, command="true")
    workflow.submit()
