from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

TEN = "abcdefghij"
FIFTY = TEN + TEN + TEN + TEN + TEN
NAME = FIFTY + FIFTY + FIFTY + FIFTY + FIFTY + TEN

with Workflow(name=NAME) as workflow:  # error: PDS304 "has 260 characters"
    Shell(name=NAME, command="true")  # error: PDS304 "has 260 characters"
    workflow.submit()
