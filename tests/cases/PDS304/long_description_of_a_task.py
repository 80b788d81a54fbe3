from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

TEN = "abcdefghij"
FIFTY = TEN + TEN + TEN + TEN + TEN
TEXT = FIFTY + FIFTY + FIFTY + FIFTY + FIFTY + TEN

with Workflow("etl") as workflow:
    Shell(name="a", command="true", description=TEXT)
    workflow.submit()
